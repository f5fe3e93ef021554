"""Which point a piece of an answer bears on, with the sentence encoder and without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.quiz import grading
from tutor.quiz.grading import grade
from tutor.quiz.reading import phrases
from tutor.quiz.scoring import WEIGHTS

LABELLED = Path(__file__).resolve().parents[1] / "data" / "grading"
POINTS = [
    "Packets are numbered so that they can be put in order.",
    "Packets that were lost on the way are sent again.",
    "The receiver acknowledges the packets that it gets.",
]


@pytest.fixture(params=["encoder", "table"])
def reading(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Grading as it is with the encoder installed, and as it is without."""
    if request.param == "table":
        monkeypatch.setattr(grading, "has_encoder", lambda: False)
    return request.param


@pytest.mark.parametrize("number", range(3))
def test_a_point_is_credited_to_itself_alone(number: int, reading: str):
    """A point in its own words earns that point and none of those beside it."""
    bands = [point.band for point in grade(POINTS[number], POINTS).points]

    assert bands[number] == "covered"
    assert "covered" not in bands[:number] + bands[number + 1 :]


def test_one_sentence_may_make_two_points(reading: str):
    """Clauses are read on their own, so that one point does not hide another."""
    answer = "Every packet has a number for putting them in order, and packets that were lost are sent again."

    assert [point.band for point in grade(answer, POINTS).points][:2] == ["covered", "covered"]


def test_own_words_are_understood_where_the_encoder_is_installed():
    """A paraphrase that shares no telling word with a point may earn it, and shows where it was said."""
    answer = "Whatever goes missing on the way gets retransmitted."
    point = grade(answer, POINTS).points[1]

    assert point.band == "covered"
    assert all(answer[start:end].strip() for start, end in point.spans)


def test_points_that_say_the_same_do_not_take_credit_from_each_other(reading: str):
    """Where two points all but repeat each other, an answer that makes one is not held to be about the other."""
    twice = ["Lost packets are sent again.", "Packets that were lost are sent again."]

    assert [point.band for point in grade("Packets that got lost are sent once again.", twice).points] == [
        "covered",
        "covered",
    ]


def test_every_labelled_attack_has_its_share_of_true_labels_at_nought():
    """An attack that is labelled as covering a point would be no attack: each such line is a slip of the set."""
    for path in LABELLED.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if path.stem != "answers" and row.get("attack"):
                assert set(row["labels"].values()) == {"not"}, row["id"]


def test_the_weights_count_no_evidence_against_a_point():
    """Saying more of a point, or bearing on it more, never lowers its chance."""
    for weights in WEIGHTS.values():
        assert min(weights[1:]) >= 0


def test_words_that_stand_together_are_shown_as_a_phrase():
    """Neighbouring words are joined, hyphens too, and nothing is shown twice."""
    text = "Free-riding by small members; small members."
    spans = [(0, 4), (5, 11), (15, 20), (21, 28), (30, 35), (36, 43)]

    assert phrases(text, spans) == ("Free-riding", "small members")
