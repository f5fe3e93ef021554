"""Where credit begins and ends, on both sides of each limit."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import said, texts
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import KeyPoint
from tutor.quiz import grading, mistakes
from tutor.quiz.bearing import Bearing, Landscape
from tutor.quiz.coverage import window
from tutor.quiz.exercises import exercise
from tutor.quiz.grading import Piece, grade, grade_reply
from tutor.quiz.reading import read
from tutor.quiz.scoring import WEIGHTS, Weights

NOUGHT = Bearing(0.0, 0.0, 0.0, 0.0)


class TestGrade:
    ANSWER = "Stone piers keep the sea out of the town."
    POINT = "Stone piers keep the sea out."

    @pytest.fixture(autouse=True)
    def plainly(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(grading, "has_encoder", lambda: False)
        monkeypatch.setattr(grading, "doubt_of", lambda *_: "")

    def graded(self, monkeypatch, value: float, answer: str = "", point: str | KeyPoint = "", **more):
        monkeypatch.setattr(grading, "chance", lambda *_: value)
        return grade(answer or self.ANSWER, [point or self.POINT], **more)

    @pytest.mark.parametrize(
        ("value", "band", "doubt"),
        [(0.32, "covered", ""), (0.319, "unsure", "weak"), (0.31, "unsure", "weak"), (0.309, "not-found", "")],
    )
    def test_bands_by_chance(self, value: float, band: str, doubt: str, monkeypatch: pytest.MonkeyPatch):
        point = self.graded(monkeypatch, value).points[0]

        assert (point.band, point.doubt, point.score) == (band, doubt, value)

    @pytest.mark.parametrize(("value", "band"), [(0.38, "covered"), (0.37, "unsure")])
    def test_a_single_word_must_be_surer(self, value: float, band: str, monkeypatch: pytest.MonkeyPatch):
        answer = "All in all it is about the harbour of the old king there."
        result = self.graded(monkeypatch, value, answer, "Harbour")

        assert result.points[0].band == band
        assert answer[slice(*result.points[0].spans[0])].count(" ") > 3

    def test_scores_have_three_digits(self, monkeypatch: pytest.MonkeyPatch):
        assert self.graded(monkeypatch, 0.123456).points[0].score == 0.123

    @pytest.mark.parametrize(
        ("value", "aside", "doubt"),
        [(0.69, -0.16, "other-side"), (0.69, -0.15, ""), (0.70, -0.5, ""), (0.69, 0.2, "")],
    )
    def test_bearing_on_the_other_side_is_a_doubt_unless_it_is_sure(self, value, aside, doubt, monkeypatch):
        monkeypatch.setattr(Landscape, "bearings", lambda *_: (Bearing(0.5, 0.5, aside, 0.5),))
        point = self.graded(monkeypatch, value).points[0]

        assert point.doubt == doubt
        assert point.band == ("unsure" if doubt else "covered")
        assert point.score == (0.31 if doubt else value)

    def test_the_piece_most_likely_is_taken_and_of_two_alike_the_shorter(self, monkeypatch: pytest.MonkeyPatch):
        pieces = [Piece(window(read(text)), (NOUGHT,)) for text in ("stone piers and a town", "stone piers", "stone")]
        setting = grading._setting([self.POINT], "", (), ())
        monkeypatch.setattr(grading, "chance", lambda *_: 0.5)

        assert texts(grading._best(0, pieces, setting)[1].window.words) == ["stone", "piers"]
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: 0.9 if len(evidence.words) < 2 else 0.5)
        assert texts(grading._best(0, pieces, setting)[1].window.words) == ["stone"]
        assert grading._best(0, [], setting) is None

    def test_the_score_is_the_share_of_points_credited(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: evidence.covered)
        result = grade(self.ANSWER, [self.POINT, "Wooden bridges burn down.", "Taxes are low."])

        assert [point.band for point in result.points] == ["covered", "not-found", "not-found"]
        assert result.score == pytest.approx(1 / 3)
        assert [point.id for point in result.points] == ["0", "1", "2"]
        assert result.confirmed("2").score == pytest.approx(2 / 3)

    def test_few_words_are_no_statement(self, monkeypatch: pytest.MonkeyPatch):
        for count, flags, band in ((5, ("short",), "unsure"), (6, (), "covered")):
            answer = " ".join(self.ANSWER.split()[:count])
            result = self.graded(monkeypatch, 0.9, answer)

            assert (result.flags, result.points[0].band) == (flags, band)
            assert result.points[0].score == (0.31 if flags else 0.9)
            assert result.points[0].doubt == ("short" if flags else "")

    @pytest.mark.parametrize(("near", "doubt"), [(0.09, "off-topic"), (0.10, "")])
    def test_an_answer_about_something_else(self, near: float, doubt: str, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "nearness", lambda *_: near)

        assert self.graded(monkeypatch, 0.9).points[0].doubt == doubt

    def test_only_credit_is_taken_back(self, monkeypatch: pytest.MonkeyPatch):
        """What was unsure or not found keeps its own reason."""
        monkeypatch.setattr(grading, "nearness", lambda *_: 0.0)

        assert self.graded(monkeypatch, 0.315).points[0].doubt == "weak"
        assert self.graded(monkeypatch, 0.315, "stone piers").points[0].doubt == "weak"
        assert self.graded(monkeypatch, 0.1).points[0].doubt == ""

    @pytest.mark.parametrize(("value", "flags"), [(0.13, ()), (0.12, ("off-topic",))])
    def test_nothing_like_a_point_is_off_topic(self, value: float, flags: tuple[str, ...], monkeypatch):
        answer = "My grandmother bakes a wonderful apple cake every Sunday."

        assert self.graded(monkeypatch, value, answer).flags == flags
        assert self.graded(monkeypatch, 0.12).flags == ()

    def test_a_denied_point_is_flagged(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "doubt_of", lambda *_: "negated")
        result = self.graded(monkeypatch, 0.9)

        assert result.flags == ("negated",)
        assert (result.points[0].band, result.points[0].score) == ("unsure", 0.31)

    def test_a_mistake_is_stated_from_a_coverage_on_unless_it_makes_a_point(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(mistakes, "turned_round", lambda *_: False)
        real = mistakes.find_evidence
        for covered, stated in ((0.70, 1), (0.69, 0)):
            monkeypatch.setattr(
                mistakes, "find_evidence", lambda *given, covered=covered: real(*given)._replace(covered=covered)
            )
            result = self.graded(monkeypatch, 0.1, misconceptions=["Piers of stone fall into the sea."])
            assert len(result.misconceptions) == stated
        credited = self.graded(monkeypatch, 0.9, misconceptions=["Stone piers keep the sea out."])
        assert credited.misconceptions == ()

    def test_a_mistake_of_which_most_words_make_a_point_is_none(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(mistakes, "turned_round", lambda *_: False)
        given = read(self.POINT)
        spans = [(word.start, word.end) for word in said(self.POINT, self.POINT).words]
        stated = [bool(mistakes.stated(0, self.POINT, given, set(spans[:count]))) for count in range(len(spans) + 1)]

        assert len(spans) == 4
        assert stated == [True, True, True, False, False]

    def test_a_mistake_is_named_by_its_place_or_id(self):
        fall = "Piers of stone fall into the sea."
        result = grade(fall, ["Taxes are low."], misconceptions=["Kings pay no taxes.", fall])

        assert [(one.number, one.id) for one in result.misconceptions] == [(1, "1")]
        assert not grade("Piers of stone do not fall into the sea.", [], misconceptions=[fall]).misconceptions

    def test_a_reply_to_a_hint_may_be_a_word(self, monkeypatch: pytest.MonkeyPatch):
        """Where the cue is given, a low chance is enough; without cues it is not."""
        cued = KeyPoint(id="p", point=self.POINT, cues=(("sea", "water"), ("piers",)))
        monkeypatch.setattr(grading, "chance", lambda *_: 0.2)

        assert grade_reply("sea piers", cued).band == "covered"
        assert grade_reply("sea piers", cued).score == 0.32
        assert grade_reply("sea", cued).band == "not-found"
        assert grade_reply("sea piers", KeyPoint(id="p", point=self.POINT)).band == "not-found"
        assert self.graded(monkeypatch, 0.2, "sea piers", cued).points[0].band == "not-found"
        monkeypatch.setattr(grading, "chance", lambda *_: 0.35)
        assert grade_reply("sea", cued).band == "covered"
        monkeypatch.setattr(grading, "chance", lambda *_: 0.9)
        assert grade_reply("sea piers", cued).score == 0.9

    def test_spans_are_the_words_or_the_whole_piece(self):
        two, one = said(self.POINT, "stone piers there"), said(self.POINT, "the stone there")

        assert grading._spans(two) == ((0, 5), (6, 11))
        assert grading._spans(one) == ((0, 15),)

    def test_the_weights_go_by_cues_and_encoder(self, monkeypatch: pytest.MonkeyPatch):
        used: list[Weights] = []
        monkeypatch.setattr(grading, "chance", lambda _, __, weights: used.append(weights) or 0.5)
        grade(self.ANSWER, [self.POINT])
        assert set(used) == {WEIGHTS["words-table"]}
        used.clear()
        grade(self.ANSWER, [KeyPoint(id="p", point=self.POINT, cues=(("sea",),))])
        assert set(used) == {WEIGHTS["cues-table"]}

    def test_pieces_that_tell_nothing_are_not_looked_at(self):
        setting = grading._setting([self.POINT], "", (), ())

        assert grading._pieces("It is.", read("It is."), setting) == ()
        assert grading._pieces("Stone.", read("Stone."), grading._setting([], "", (), ())) == ()

    def test_what_was_asked_earns_less(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: evidence.covered)
        free, asked = (grade("There are piers of stone in the town.", [self.POINT], question).points[0].score
                       for question in ("", "What do piers of stone do?"))  # fmt: skip

        assert asked < free

    def test_copied_sentences_are_not_graded(self):
        other = "The wooden bridge burnt down in the great fire of the old town."
        result = grade(f"{other} {self.ANSWER}", [self.POINT], against=[other])

        assert result.flags == ("copied",)
        assert result.points[0].band == "covered"


def test_words_of_the_claim_alone_earn_nothing(base: KnowledgeBase):
    """What is near to a point but says it in words of the question only is asked about, not credited."""
    issue = base.issues["cost/free-riding"]
    task = exercise(issue, "con", issue.side("con")[0])
    said = "small allies actually pay a lot when you count everything they do"
    graded = grade(said, task.points, task.question, task.against, task.misconceptions)

    assert [point.band for point in graded.points if point.band == "covered"] == []
    assert graded.points[0].doubt == "weak"
