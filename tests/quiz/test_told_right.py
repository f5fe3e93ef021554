"""What a learner's answer earns where it is nearly the point: told right, told wrong, or told of something else."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import said
from tutor.quiz.denial import denied
from tutor.quiz.direction import compare
from tutor.quiz.grading import grade
from tutor.quiz.polarity import turned_round
from tutor.quiz.reading import read
from tutor.quiz.roles import swaps_roles


def earned(point: str, answer: str) -> tuple[str, str]:
    """The band of a point, and why it is not credited."""
    graded = grade(answer, [point]).points[0]
    return graded.band, graded.doubt


def way(point: str, answer: str) -> str:
    evidence = said(point, answer)
    whole = evidence.window.answer
    return compare(read(point), evidence, dict(zip(whole, denied(whole), strict=True)))


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Old stone harbours attract tourists.", "Old stone harbours attract whales."),
        ("Old harbours attract tourists.", "Old harbours attract whales."),
        ("The harbour opened in 1990.", "The harbour opened in 1712."),
    ],
)
def test_another_word_in_its_place_is_another_point(point: str, answer: str):
    """A sentence that is learnt by heart but for one word says something else, all the more where that is a number."""
    assert earned(point, answer) == ("unsure", "negated")


def test_a_word_that_means_the_same_is_no_other_word():
    """Visitors for tourists: the answer is short, but nothing in it is denied."""
    point = "Old harbours attract tourists."

    assert not turned_round(point, said(point, "Old harbours attract visitors."))
    assert earned(point, "Old harbours attract visitors.") == ("unsure", "short")


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("The owners of the flats did not meet in winter.", "In winter there was no meeting of the owners."),
        ("The owners did not meet the mayor in winter.", "In winter there was no meeting of the owners."),
        ("The owners did not meet the mayor of the town in winter.", "In winter there was no meeting of the owners."),
        ("Tenants never win in court.", "Tenants rarely win a case, few do."),
    ],
)
def test_a_denial_told_as_a_denial_is_right(point: str, answer: str):
    """It need not cover all that the point denies, nor stand before the same words."""
    assert earned(point, answer) == ("covered", "")


def test_less_may_carry_the_no_of_a_point():
    """Who lacks a guarantee builds; who has one leans less towards it: the same, without a denial."""
    answer = "A guarantee makes states lean less towards nuclear weapons."

    assert earned("States build the bomb when they lack a firm guarantee.", answer) == ("covered", "")


def test_a_denial_in_few_words_is_told_plainly():
    """An answer that denies a point in words of its own is not asked whether it meant it."""
    point = "Cheap flights bring guests to the old town in winter."

    assert earned(point, "Cheap flights bring nothing at all.") == ("not-found", "negated")


def test_a_denial_that_shares_one_word_denies_something_else():
    """Where both deny something and have little in common, what is said is too short, not the contrary."""
    point = "Rents rise in the old quarter, where flats are not protected by law."

    assert earned(point, "Guests don't care about rents.") == ("unsure", "short")


def test_what_is_dearer_than_one_thing_may_be_cheaper_than_another():
    """A comparison with a third thing does not stand the other way round."""
    assert earned("Old stone is dearer than wood.", "Wood is dearer than iron, old stone too.") == ("covered", "")


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Guards against thieves protect the town.", "Guards against the town protect thieves."),
        ("The cost of the roof falls on the two owners.", "The cost of the owners falls on the roof."),
        ("Losses of owners are paid by tenants.", "Losses of tenants are borne by owners and by tenants."),
        ("Exploitation of the large by the small.", "It is exploitation of the small by the large and by the small."),
        ("Any growth in cost falls on the tenant, not the owner.", "Any growth falls on all the owners."),
        ("Each owner decides for himself what help he needs.", "The town decides for each owner what help is needed."),
    ],
)
def test_one_in_the_place_of_the_other(point: str, answer: str):
    """Who pays, who is guarded against and who decides are read off the little words before them."""
    assert swaps_roles(read(point), read(answer))
    assert earned(point, answer) == ("unsure", "negated")


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("The rents of old flats rise.", "The rents of flats that are old rise."),
        ("Guests pay for the harbour of the town.", "The tax that guests pay to the town keeps up its harbour."),
        ("The cost of repairs falls on the owner.", "The owner is the one who spends money on repairs."),
        ("The town gains money and loses families.", "The town loses families and it gains money."),
        (
            "Each owner decides for himself what help the town needs.",
            "The town decides for each of its owners what help it needs.",
        ),  # who is helped, four words on, is not read as who decides
    ],
)
def test_the_same_things_in_another_order(point: str, answer: str):
    """Only the same little word before another thing puts one in the place of the other."""
    assert earned(point, answer) == ("covered", "")


def test_half_of_a_point_with_two_ways_goes_the_same_way():
    """Who tells only the fall of what rises and falls says nothing against its rise."""
    assert earned("Rents that rise in May fall in June.", "Rents fall in June.") == ("unsure", "short")


def test_what_falls_in_another_sentence_is_something_else():
    """A contrary counts where it is said of the same thing."""
    point = "Rents rise in May."

    assert not turned_round(point, said(point, "Rents are paid in May. Wages fall."))


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        ("Rents rise without any reason.", "Rents rise, and nobody has a reason.", "with"),
        ("The slowest guest sets the pace.", "The slow guest sets the pace.", "with"),
        ("Rents rise in May.", "Rents are paid in May. Wages fall.", "none"),
        ("The weak tenants win.", "The strong tenants never win.", "with"),  # two that undo each other
    ],
)
def test_which_way_it_goes(point: str, answer: str, expected: str):
    """A denial beside the word, a plain form for a superlative, another sentence and two turns leave it as it is."""
    assert way(point, answer) == expected
