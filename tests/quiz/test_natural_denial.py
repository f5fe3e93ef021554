"""Right answers that deny something by the way, as people do: they keep their credit."""

from __future__ import annotations

import pytest

from tests.quiz.test_decisions import said
from tutor.quiz.contraries import are_contrary, is_listed, is_negated_form, on_one_side, says_same, sides
from tutor.quiz.denial import denied
from tutor.quiz.direction import compare
from tutor.quiz.grading import grade
from tutor.quiz.polarity import turned_round
from tutor.quiz.reading import read


@pytest.mark.parametrize(
    ("text", "untouched"),
    [
        ("Owners don't just raise rents, they also sell flats.", {"raise", "rents"}),
        ("The rents aren't high by accident.", {"high"}),
        ("Rents are not simply a matter of taste.", {"matter", "taste"}),
        ("Old flats were let more rarely than new houses.", {"new", "houses"}),
        ("The average doesn't prove much, because tourists drive rents.", {"tourists", "drive", "rents"}),
    ],
)
def test_what_a_natural_denial_leaves_standing(text: str, untouched: set[str]):
    """*Not just*, *by accident*, *more rarely* and the reason after a denied verb deny nothing of what follows."""
    words = read(text)
    inside = {word.text for word, it_is in zip(words, denied(words), strict=True) if it_is}

    assert not untouched & inside


def test_not_true_that_reaches_over_its_reason():
    """What is said to be not true is denied with its reason."""
    words = read("It is not true that rents rise because tourists come.")
    inside = {word.text for word, it_is in zip(words, denied(words), strict=True) if it_is}

    assert {"rents", "rise", "because", "tourists", "come"} <= inside


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Leases that look less reliable invite more quarrels.", "Shaky looking leases get into more quarrels."),
        ("The council did not meet the owners in May.", "In May no council met the owners."),
        (
            "Owners are far more willing to use force for a guest of the city.",
            "Owners are much more willing to send guards for guests of the city.",
        ),
        ("Owners paid without delay for the new roofs.", "Owners paid for the new roofs and did not delay."),
    ],
)
def test_the_same_said_in_other_words_keeps_its_credit(point: str, answer: str):
    """Idioms, *less* with an adjective and denials that are put another way say the same thing."""
    assert not turned_round(point, said(point, answer))


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Leases that look less reliable invite more quarrels.", "Leases that look reliable invite more quarrels."),
        ("Old leases were kept less often than new leases.", "Old leases were kept often, more than new leases."),
        (
            "The group moves at the speed of its slowest member.",
            "The slow members wait, the group moves at the speed of its fastest member.",
        ),
        (
            "Rents rise and fall while the same laws stay in force.",
            "Rents seldom move while the same laws stay in force.",
        ),
        (
            "The council let owners sell houses and flats in May.",
            "The council let owners sell no gardens, houses and flats in May.",
        ),
    ],
)
def test_the_contrary_in_nearly_the_same_words_does_not(point: str, answer: str):
    """*Less* left out, another superlative, or a denial of the one word that was put for another."""
    assert turned_round(point, said(point, answer))


def way(point: str, answer: str) -> str:
    evidence = said(point, answer)
    return compare(
        read(point), evidence, dict(zip(evidence.window.answer, denied(evidence.window.answer), strict=True))
    )


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        ("Rents rise in May.", "Rents rise in May.", "with"),
        ("Rents rise in May.", "Rents fall in May.", "against"),
        ("Rents rise in May.", "Rents do not rise in May.", "denied"),
        ("Rents rise in May.", "Rents do not fall in May.", "doubly"),
        ("Rents rise in May.", "Tourists come in May.", "none"),
        ("Rents rise in May.", "Rents fall and rents rise in May.", "with"),
        ("The strong tenants win.", "The weak tenants lose.", "with"),
        ("Rents rise in May but wages fall in June.", "Rents rise in May but wages rise in June.", "against"),
        ("Rents rise in May but wages fall in June.", "Rents rise in May but wages do not fall in June.", "denied"),
        ("Rents rise in May but wages fall in June.", "Wages fall in June but rents rise in May.", "with"),
        ("Rents do not rise in May.", "Rents rise in May.", "denied"),
        ("Rents do not rise in May.", "Rents fall in May.", "doubly"),
        ("Rents do not rise in May.", "Rents never rise in May.", "with"),
        ("Rents are unmanageable in May.", "Rents are manageable in May.", "against"),
        ("Guests find flats less likely.", "Guests find flats unlikely.", "with"),
        ("Guests find flats less likely.", "Guests find flats likely.", "against"),
        ("Old leases were kept less often.", "Old leases were kept rarely.", "with"),
        ("The cost falls on the owner.", "The cost rises for the owner.", "none"),
        ("Laws leave open who pays.", "Laws stay silent on who pays.", "none"),
        ("The slowest guest sets the pace.", "The slow guest waits as the fastest sets the pace.", "against"),
    ],
)
def test_which_way_an_answer_goes(point: str, answer: str, expected: str):
    """Each clause of a point is compared with what is said of the same things; the weightiest difference holds."""
    assert way(point, answer) == expected


def test_only_a_word_that_is_listed_says_which_way():
    """*Force* is no word of direction although it has the stem of *forced*."""
    assert is_listed("forced")
    assert not is_listed("force")


@pytest.mark.parametrize(
    ("one", "other", "contrary"),
    [
        ("unpaid", "paid", True),  # four letters left
        ("unfed", "fed", False),
        ("unbroken", "broke", True),
        ("nonexistent", "existent", True),
        ("impossible", "possible", True),
        ("immigrant", "migrant", True),
        ("inform", "form", False),  # *in-* turns round adjectives alone
        ("went", "stay", True),  # an irregular form that is listed by its plain one
        ("stay", "go", True),
        ("stay", "remain", False),
        ("rents", "rents", False),
    ],
)
def test_what_is_the_contrary_of_what(one: str, other: str, contrary: bool):
    """By the lists, in irregular forms too, and by *un-*, *non-* and *in-*."""
    assert are_contrary(one, other) is are_contrary(other, one) is contrary


def test_forms_of_one_word():
    """A family of words says the same, also from an irregular form."""
    assert says_same("deter", "deterrence")
    assert says_same("fought", "fighter")
    assert not says_same("deter", "attract")
    assert on_one_side("went", "leaves")
    assert not on_one_side("went", "stay")
    assert sides("went") == sides("go")
    assert is_negated_form("paid", "unpaid")
    assert not is_negated_form("paid", "paid")


def test_a_plain_denial_is_told_and_not_asked():
    """A bare string that is plainly denied is not found, and the grade says that it was denied."""
    result = grade(
        "It is a myth that rents rise because flats are let to tourists.",
        ["Rents rise because flats are let to tourists."],
    )

    assert (result.points[0].band, result.points[0].doubt) == ("not-found", "negated")
    assert "negated" in result.flags
