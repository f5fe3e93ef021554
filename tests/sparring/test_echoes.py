"""Speeches as people type them: what the other side said is taken up without being named, and so answered."""

from __future__ import annotations

import pytest

from tutor.knowledge import KnowledgeBase
from tutor.sparring.closeness import Close, closeness
from tutor.sparring.echoes import Read, echoed, parted
from tutor.sparring.evidence import Evidence
from tutor.sparring.heard import Hearing
from tutor.sparring.points import split
from tutor.sparring.recognise import Recogniser


def heard(base: KnowledgeBase, issue: str, side: str, text: str, against: tuple[str, ...], **more: bool) -> Hearing:
    motion = base.issues[issue]
    hears = Recogniser(motion, closeness(base, issue), Evidence(base, motion))
    return hears.hear(split(text), side, against, **more)  # type: ignore[arg-type]


def answered(hearing: Hearing) -> set[str]:
    return {target for one in hearing.heard for target in one.targets}


@pytest.mark.parametrize(
    ("issue", "side", "text", "against", "wanted"),
    [
        ("cost/supply-chains", "con", "a weapon in a rival's hands, oh dear. in 2010 japan was cut off and found other "
         "mines within a year or two", ("disruption-costs-more", "rivals-hold-chokepoints"), "rivals-hold-chokepoints"),
        ("entrapment/tripwires", "pro", "capability, sure, but nobody asks the burglar alarm to wrestle with the "
         "burglar", ("deaths-do-not-bind", "capability-first"), "capability-first"),
        ("sovereignty/adaptation", "con", "so change is a habit. a habit of printing new posters, i would say",
         ("habit-of-change", "loose-text"), "habit-of-change"),
    ],
)  # fmt: skip
def test_who_takes_up_a_word_of_an_argument_answers_it(base, issue, side, text, against, wanted):
    """Nobody says "my opponent claims" in a chat; the argument that the words belong to is the one that is met."""
    assert answered(heard(base, issue, side, text, against, spoken=True)) == {wanted}


def test_an_own_point_before_it_answers_nothing_of_that(base: KnowledgeBase):
    """A speech that makes a case and then turns to what was said has two parts, whatever the paragraphs are."""
    text = (
        "who guards himself all alone pays twice for everything that his friends already have. "
        "and you say the needy pay the most freedom? that is cheap compared with a parade of tanks."
    )
    found = heard(base, "sovereignty/autonomy-tradeoff", "con", text, ("price-of-need", "hardens"), spoken=True).heard

    assert [one.argument for one in found if one.kind == "own"][:1] == ["alone-is-dearer"]
    assert ["price-of-need" in one.targets for one in found] == [False, True]


def test_a_point_given_up_for_good_stays_given_up_when_the_speech_goes_on(base: KnowledgeBase):
    """What comes after "you win that one" is about something else, so it takes nothing back."""
    text = (
        "fine, the finns and the poles brought real armies with them, you win that one. "
        "but you pushed the fence up to the neighbour's window and now he has bought a gun."
    )
    found = heard(base, "sovereignty/enlargement", "con", text, ("members-add",), spoken=True).heard

    assert [(one.kind, one.argument) for one in found if one.kind == "concede"] == [("concede", "members-add")]
    assert "soured-relations" in [one.argument for one in found if one.kind == "own"]


def test_a_first_speech_near_to_the_other_side_alone_is_no_answer(base: KnowledgeBase):
    """Who has no case of their own may speak for the wrong side; that is not taken for a reply."""
    text = "When danger grew, the budgets and the forces followed."

    assert heard(base, "sovereignty/adaptation", "con", text, ("money-followed",)).wrong_side


class TestParts:
    """The parts of a speech, from made-up closeness to two arguments of the other side and one own."""

    def close(self, first: float, second: float, own: float) -> Close:
        return Close({"first": first, "second": second, "own": own}, {}, {})

    def read(self, *rows: tuple[str, Close, str]) -> list[int]:
        against = ("first", "second")
        sentences = [Read(text, 0, close, role, frozenset(), echoed(close, against)) for text, close, role in rows]
        return [one.part for one in parted(sentences)]

    @pytest.mark.parametrize(
        ("close", "taken_up"),
        [((0.6, 0.1, 0.5), "first"), ((0.1, 0.6, 0.5), "second"), ((0.6, 0.1, 0.58), ""), ((0.4, 0.1, 0.1), "")],
    )
    def test_what_is_taken_up_is_near_and_nearer_than_all_own(self, close, taken_up):
        assert echoed(self.close(*close), ("first", "second")) == taken_up

    def test_one_begins_with_each_argument_that_is_taken_up(self):
        own, first, second = self.close(0, 0, 0.7), self.close(0.7, 0, 0), self.close(0, 0.7, 0)

        assert self.read(("a", own, ""), ("b", first, ""), ("c", own, ""), ("d", second, "")) == [0, 1, 1, 2]

    def test_a_sentence_after_a_grant_belongs_to_it_whatever_it_is_near_to(self):
        granted, second = self.close(0.7, 0, 0), self.close(0, 0.7, 0)

        assert self.read(("granted, they say so", granted, "concede"), ("a handful", second, "")) == [0, 0]

    def test_what_gives_in_ends_where_something_else_is_argued(self):
        first, own, same = self.close(0.7, 0, 0), self.close(0.1, 0, 0.7), self.close(0.5, 0, 0.6)

        assert self.read(("you win that one", first, ""), ("now the fence", own, "")) == [0, 1]
        assert self.read(("you win that one", first, ""), ("it is small", same, "")) == [0, 0]
        assert self.read(("I agree that it is so", first, ""), ("But now the fence", own, "")) == [0, 0]

    def test_a_case_made_before_is_not_given_up_with_it(self):
        own, little = self.close(0, 0, 0.7), self.close(0.3, 0, 0.2)

        assert self.read(("my own case", own, ""), ("you win that one", little, "")) == [0, 1]
