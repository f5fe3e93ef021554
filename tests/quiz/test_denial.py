"""What a sentence denies, and what it leaves standing."""

from __future__ import annotations

import pytest

from tutor.quiz.denial import denied
from tutor.quiz.grading import grade
from tutor.quiz.reading import read

POINT = "Rents rise because flats are let to tourists."


def denied_words(text: str) -> set[str]:
    words = read(text)
    return {word.text for word, it_is in zip(words, denied(words), strict=True) if it_is}


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("The city did not grow, but rents rose.", {"grow"}, {"city", "rents", "rose"}),
        ("It is a myth that rents rose, and that shops closed.", {"rents", "rose", "shops", "closed"}, set()),
        ("That rents rose is a myth, but shops closed.", {"rents", "rose"}, {"shops", "closed"}),
        ("The owners failed to raise rents.", {"raise", "rents"}, {"owners"}),
        ("They built hotels instead of flats.", {"flats"}, {"built", "hotels"}),
        ("Far from falling, rents rose.", {"falling"}, {"rents", "rose"}),
        ("It is not only the rents that rose.", set(), {"rents", "rose"}),
        ("Rents never fail to rise in May.", {"fail"}, {"rents", "rise", "may"}),
        ("That rents rose is wildly exaggerated.", {"rents", "rose"}, set()),
        ("Rents rose? Nope. Shops closed.", {"rents", "rose"}, {"shops", "closed"}),
        ("Everyone says rents rose. Come on.", {"rents", "rose"}, set()),
        ("Rents did not rise. Not at all. Shops closed.", {"rise"}, {"shops", "closed"}),
        ("They say rents rose. The figures show the opposite.", {"rents", "rose"}, {"figures"}),
        ("As if rents rose in May!", {"rents", "rose", "may"}, set()),
        ("As rents rose in May, shops closed.", set(), {"rents", "rose", "shops"}),
        ("Supposedly rents rose.", {"rents", "rose"}, set()),
        ("The new law raised nothing.", {"law", "raised"}, set()),
        ("Nothing raised rents.", {"raised", "rents"}, set()),
        ("Tourists have nothing to do with rents.", {"tourists", "rents"}, set()),
        ("There is no link between tourists and rents.", {"tourists", "rents"}, set()),
        ("The law had no effect on rents, shops closed.", {"law", "rents"}, {"shops", "closed"}),
        ("Rising rents are something owners don't see, but shops closed.", {"see"}, {"shops", "closed"}),
        ("Rising rents are what owners say, which they aren't.", {"rising", "rents"}, set()),
        ("It is not the shops that raised rents.", {"shops"}, {"raised", "rents"}),
        ("No rents rose without tourists.", set(), {"rents", "rose", "tourists"}),
        ("Rents rose without any reason.", {"reason"}, {"rents", "rose"}),
        ("No more than five rents rose.", set(), {"rents", "rose"}),
        ("Owners said no and raised rents.", set(), {"raised", "rents"}),
        ("Rents are neither low nor fair.", {"low", "fair"}, {"rents"}),
        ("Some say shops closed, but that's wrong, rents rose.", {"shops", "closed"}, {"rents", "rose"}),
    ],
)
def test_how_far_a_denial_reaches(text: str, inside: set[str], outside: set[str]):
    """A denial reaches to the end of its clause, over all that follows or back; two of them undo each other."""
    found = denied_words(text)

    assert inside <= found
    assert not outside & found


@pytest.mark.parametrize(
    "answer",
    [
        "Rents do not rise because flats are let to tourists.",
        "Rents hardly rise because flats are let to tourists.",
        "It is a myth that rents rise because flats are let to tourists.",
        "There is no evidence that rents rise because flats are let to tourists.",
        "That rents rise because flats are let to tourists is simply false.",
        "Nobody claims that rents rise because flats are let to tourists.",
        "Far from making rents rise, flats that are let to tourists keep them low.",
        "It isn't true that rents rise because flats are let to tourists.",
        "That rents rise because flats are let to tourists is not true.",
        "That rents rise because flats are let to tourists isn't true, but wages do.",
        "Everyone says that rents rise because flats are let to tourists. That is not true.",
        "Rents rise because flats are let to tourists, supposedly.",
        "Rents rise because flats are let to tourists, they say, which is not so.",
    ],
)
def test_a_denial_of_any_kind_earns_nothing(answer: str):
    """However it is denied, a point is not credited."""
    assert grade(answer, [POINT]).points[0].band != "covered"


@pytest.mark.parametrize(
    "answer",
    [
        "It isn't the weather: rents rise because owners let their flats to tourists.",
        "Flats are let to tourists instead of families, so rents rise.",
        "It isn't the weather that makes rents rise, it is flats that are let to tourists.",
        "It's no secret that rents rise because flats are let to tourists.",
        "Rents rise because flats are let to tourists and houses are not.",
        "Nobody can afford it any more, for rents rise where flats are let to tourists.",
    ],
)
def test_a_denial_of_something_else_takes_nothing_back(answer: str):
    """What is denied beside a point leaves it credited."""
    assert grade(answer, [POINT]).points[0].band == "covered"
