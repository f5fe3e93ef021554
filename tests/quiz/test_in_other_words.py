"""Right answers in quite other words: graded by how people put points and arguments, as far as the base knows it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import KeyPoint
from tutor.quiz import grading
from tutor.quiz.bearing import Landscape
from tutor.quiz.coverage import window
from tutor.quiz.exercises import grade_statement
from tutor.quiz.grading import grade
from tutor.quiz.items import make_item
from tutor.quiz.marking import mark
from tutor.quiz.reading import read

FREE_RIDING = "cost/free-riding"


@pytest.fixture(params=["encoder", "table"])
def reading(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Grading as it is with the encoder installed, and as it is without."""
    if request.param == "table":
        monkeypatch.setattr(grading, "has_encoder", lambda: False)
    return request.param


def bands(grade_: grading.Grade) -> dict[str, str]:
    return {point.id: point.band for point in grade_.points}


@pytest.mark.parametrize(
    ("answer", "made"),
    [
        ("A lamp on the harbour wall shines for every boat, and so it is with scaring off an invader.",
         "covers-everyone"),
        ("one more jeep from luxembourg would be noticed by nobody, so luxembourg keeps its cash", "holding-back-pays"),
    ],
)  # fmt: skip
def test_a_point_in_other_words_is_credited_to_itself(base: KnowledgeBase, answer: str, made: str):
    """An image that shares next to no word with the point makes it, and none beside it."""
    found = bands(grade_statement(base.issues[FREE_RIDING], "shared-good", answer))

    assert [name for name, band in found.items() if band == "covered"] == [made]


def test_without_the_ways_in_which_it_is_put_it_is_not_found(base: KnowledgeBase):
    """It is these lines that find it: the same answer earns nothing against the bare point."""
    issue = base.issues[FREE_RIDING]
    bare = replace(
        issue,
        pro=tuple(replace(one, key_points=tuple(replace(p, said=()) for p in one.key_points)) for one in issue.pro),
        con=tuple(replace(one, key_points=tuple(replace(p, said=()) for p in one.key_points)) for one in issue.con),
    )
    answer = "A lamp on the harbour wall shines for every boat, and so it is with scaring off an invader."

    assert bands(grade_statement(bare, "shared-good", answer))["covers-everyone"] != "covered"


def test_an_answer_to_something_else_earns_nothing(base: KnowledgeBase, reading: str):
    """What makes a point of another issue makes none of these, however many ways to put them are known."""
    answer = "The court in Tokyo tries the soldier for what he did off duty, and the commander hands him over."
    found = bands(grade_statement(base.issues[FREE_RIDING], "shared-good", answer))

    assert "covered" not in found.values()


def test_an_argument_recalled_in_other_words_is_right(base: KnowledgeBase):
    """The reply is an argument: who puts it as people put it has given it, and another argument is not it."""
    issue = base.issues[FREE_RIDING]
    edge = issue.argument("cover-lowers-effort").answers[0]
    item = make_item(base, f"reply:{FREE_RIDING}#{edge.argument}~cover-lowers-effort")
    right = mark(item, "whoever has a strong friend at his back lets his own army shrink")
    other = mark(item, "Soldiers sent and soldiers lost are a contribution that no budget shows.")

    assert right.right
    assert not other.right


def test_the_learner_is_shown_essential_points_once(base: KnowledgeBase):
    """Essential points and key points are graded apart, and told together: each of them once, rivals never."""
    issue = base.issues[FREE_RIDING]
    edge = issue.argument("cover-lowers-effort").answers[0]
    item = make_item(base, f"reply:{FREE_RIDING}#{edge.argument}~cover-lowers-effort")
    given = mark(item, "I like football on rainy Sundays, and bananas.")
    wanted = ["reply", "claim", *(point.id for point in issue.argument("cover-lowers-effort").key_points)]

    assert [point.id for point in given.grade.points] == wanted
    assert "off-topic" in given.grade.flags


def test_the_nearest_way_to_put_a_point_is_told(reading: str):
    """A piece bears on a point by the ways in which it is put, and leads where another point is put otherwise."""
    said = (("the cat sleeps on the warm roof", "a tomcat naps up there"), ("the dog guards the gate at night",))
    land = Landscape(("Cats rest.", "Dogs watch."), (), frozenset(), reading == "encoder", said)
    text = "a tomcat is napping on the roof"
    cat, dog = land.bearings(window(read(text)), text)

    assert cat.line in said[0]
    assert dog.line == said[1][0]
    assert cat.put > dog.put
    assert cat.put_lead > 0 > dog.put_lead


def test_points_of_which_nothing_is_known_are_graded_as_before():
    """Bare strings and points without lines have no bearing by them."""
    bare = Landscape(("Cats rest.",), (), frozenset(), False)

    assert bare.bearings(window(read("cats rest")), "cats rest")[0].put == 0.0
    points = [KeyPoint(id="rest", point="Cats rest on warm roofs all day long.")]
    assert grade("Cats rest on warm roofs all day long.", points).points[0].band == "covered"
