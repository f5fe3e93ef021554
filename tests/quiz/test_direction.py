"""Which way an answer goes where there are two ways, and who does what to whom in it."""

from __future__ import annotations

import pytest

from tutor.quiz.contraries import are_contrary, on_one_side, says_same
from tutor.quiz.grading import grade
from tutor.quiz.reading import read
from tutor.quiz.roles import swaps_roles

PAIRS = [
    (
        "The price of rents rose while the number of shops fell.",
        "The price of rents fell while the number of shops rose.",
    ),
    ("A shared flat is hard to leave.", "A shared flat is easy to leave."),
    (
        "Newer studies give stronger evidence that tourists raise rents.",
        "The newer the study, the weaker the evidence.",
    ),
    ("Old tenants are challenged less often by owners.", "Old tenants are challenged more often by owners."),
    ("Economists called the loss of rents manageable.", "Economists called the loss of rents unmanageable."),
    ("After the flood the city made its promise clearer.", "After the flood the city made its promise vaguer."),
    (
        "Defence of small tenants was kept less often than that of owners.",
        "It was kept just as often as that of owners.",
    ),
]
SAME_WAY = [
    (
        "The price of rents rose while the number of shops fell.",
        "Rents went up in price while the number of shops fell.",
    ),
    ("A shared flat is hard to leave.", "A shared flat is anything but easy to leave."),
    ("Old tenants are challenged less often by owners.", "Old tenants are challenged by owners less often."),
    ("Rents in the city are small.", "Rents in the city are not large at all, not by any measure."),
]


@pytest.mark.parametrize(("point", "answer"), PAIRS)
def test_the_other_way_is_not_credited(point: str, answer: str):
    """A point told with the contrary of a word of its own is at most asked about."""
    assert grade(answer, [point]).points[0].band != "covered"


@pytest.mark.parametrize(("point", "answer"), SAME_WAY)
def test_the_same_way_in_other_words_is(point: str, answer: str):
    """A contrary that is denied, or that is said of the other thing, takes nothing back."""
    assert grade(answer, [point]).points[0].band == "covered"


@pytest.mark.parametrize(
    ("one", "other", "contrary"),
    [
        ("rose", "falling", True),
        ("managed", "unmanaged", True),
        ("rose", "risen", False),
        ("house", "garden", False),
        ("form", "inform", False),
    ],
)
def test_contraries_in_any_form(one: str, other: str, contrary: bool):
    """Contraries are known in irregular forms, and by *un-*; forms of one word are none."""
    assert are_contrary(one, other) is contrary
    assert are_contrary(other, one) is contrary


def test_irregular_forms_say_the_same():
    """An irregular form is its plain word, and a near word stands on its side."""
    assert says_same("rose", "risen")
    assert on_one_side("rose", "climbed")
    assert not says_same("rose", "flower")


@pytest.mark.parametrize(
    ("point", "answer", "swapped"),
    [
        ("Exploitation of the large by the small.", "It is exploitation of the small by the large.", True),
        ("Exploitation of the large by the small.", "The small exploit the large, and by cheating.", False),
        ("Any growth in cost falls on the tenant, not the owner.", "Any growth falls on the owner.", True),
        ("Any growth in cost falls on the tenant, not the owner.", "Any growth falls on the poor tenant.", False),
    ],
)
def test_who_does_what_to_whom(point: str, answer: str, swapped: bool):
    """Things that have changed places by their prepositions are seen; other wordings are let be."""
    assert swaps_roles(read(point), read(answer)) is swapped


def test_what_is_only_asked_is_not_said():
    """A point in a question is asked about, unless the question takes it for granted."""
    point = "Rents rise because flats are let to tourists."

    assert grade("Do rents rise because flats are let to tourists?", [point]).points[0].band != "covered"
    assert grade("Why do rents rise? Because flats are let to tourists.", [point]).points[0].band == "covered"


def test_an_answer_that_denies_the_rest_is_asked_about_what_is_left():
    """Where several points are denied, the only one made is asked about; beside one denial it is credited."""
    points = [
        "Rents rise because flats are let to tourists.",
        "Shops close because their customers move away.",
        "Schools lose pupils to the suburbs.",
    ]
    first = "Rents do not rise because flats are let to tourists."
    second = "Shops do not close because their customers move away."

    against = grade(f"{first} {second} Schools lose pupils to the suburbs.", points)
    mixed = grade(f"{first} Schools lose pupils to the suburbs.", points)
    assert [point.band for point in against.points] == ["unsure"] * 3
    assert mixed.points[2].band == "covered"
