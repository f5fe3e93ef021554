"""Who does what to whom: whether an answer puts one thing of a point in the place of another.

Read off the prepositions: *of the large by the small* is not *of the small by the large*, and what *falls on the
sender* does not *fall on the host*.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from tutor.quiz.closeness import weight
from tutor.quiz.contraries import on_one_side, says_same
from tutor.quiz.reading import Word

_PREPOSITIONS = frozenset("of by from to on for over against".split())
_LEADING = frozenset("by from on for over against".split())
_REACH = 3


class _Place(NamedTuple):
    """A preposition with the word before it and the telling word after it."""

    before: str
    preposition: str
    after: str


def swaps_roles(own: tuple[Word, ...], said: tuple[Word, ...]) -> bool:
    """Whether two things of a point have changed places, or one stands where the other belongs."""
    ours, theirs = list(_places(own)), list(_places(said))
    return any(_crossed(one, other, theirs) for one, other in permutations(ours, 2)) or any(
        _displaced(place, own, theirs) for place in ours
    )


def _places(words: tuple[Word, ...]) -> Iterator[_Place]:
    for number, word in enumerate(words):
        if number and word.text in _PREPOSITIONS:
            after = (other.text for other in words[number + 1 : number + 1 + _REACH] if other.clause == word.clause)
            thing = next((text for text in after if weight(text)), "")
            if thing:
                yield _Place(words[number - 1].text, word.text, thing)


def _crossed(one: _Place, other: _Place, theirs: list[_Place]) -> bool:
    if one.preposition == other.preposition or _same(one.after, other.after):
        return False
    straight = any(_stands(place, one.preposition, one.after) for place in theirs)
    crossed = any(_stands(place, one.preposition, other.after) for place in theirs)
    return crossed and not straight and any(_stands(place, other.preposition, one.after) for place in theirs)


def _displaced(place: _Place, own: tuple[Word, ...], theirs: list[_Place]) -> bool:
    """Whether the same words lead to another thing of the point, and nowhere to the one that belongs there."""
    if place.preposition not in _LEADING or not weight(place.before):
        return False
    led = [
        other.after for other in theirs if other.preposition == place.preposition and _same(place.before, other.before)
    ]
    if not led or any(_same(place.after, thing) for thing in led):
        return False
    return any(_same(word.text, thing) for word in own if weight(word.text) for thing in led)


def _stands(place: _Place, preposition: str, thing: str) -> bool:
    return place.preposition == preposition and _same(place.after, thing)


def _same(one: str, other: str) -> bool:
    return says_same(one, other) or on_one_side(one, other)
