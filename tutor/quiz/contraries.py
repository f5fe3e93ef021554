"""Which words say the contrary of each other, and which the same: by lists, by *un-* and the like, and by odd forms."""

from __future__ import annotations

from functools import lru_cache

from tutor.quiz.closeness import likeness
from tutor.quiz.reading import root
from tutor.quiz.wordlists import CONTRARIES, FORMS

SAME = 0.9
_STEMS = tuple((frozenset(map(root, one)), frozenset(map(root, other))) for one, other in CONTRARIES)
_SIDES: dict[str, frozenset[tuple[int, bool]]] = {
    stem: frozenset(
        (number, side) for number, pair in enumerate(_STEMS) for side in (False, True) if stem in pair[side]
    )
    for pair in _STEMS
    for stem in pair[0] | pair[1]
}
_LISTED = frozenset(word for pair in CONTRARIES for side in pair for word in side)
_BASES = {form: base for base, forms in FORMS.items() for form in forms}
_PREFIXES = ("un", "non")
_OF_ADJECTIVES = ("in", "im", "ir")
_ADJECTIVES = tuple("able ible ent ant al ive ate ect ure ite ous".split())
_LEAST_STEM = 4


def base(word: str) -> str:
    """Return the plain form of an irregular word (*rose*, *rise*), or the word itself."""
    return _BASES.get(word, word)


def says_same(one: str, other: str) -> bool:
    """Whether two words are forms of one."""
    return likeness(one, other) >= SAME or likeness(base(one), base(other)) >= SAME


@lru_cache(maxsize=20_000)
def sides(word: str) -> frozenset[tuple[int, bool]]:
    """Return the pairs of contraries that a word stands in, and on which side."""
    return _SIDES.get(root(word), frozenset()) | _SIDES.get(root(base(word)), frozenset())


def is_listed(word: str) -> bool:
    """Whether a word stands in a pair of contraries itself, and not only one of its stem (*force* for *forced*)."""
    return word in _LISTED


@lru_cache(maxsize=50_000)
def are_contrary(one: str, other: str) -> bool:
    """Whether two words say contrary things."""
    if any((number, not side) in sides(other) for number, side in sides(one)):
        return True
    return is_negated_form(one, other)


def on_one_side(one: str, other: str) -> bool:
    """Whether two words stand on the same side of a pair of contraries."""
    return bool(sides(one) & sides(other))


def is_negated_form(one: str, other: str) -> bool:
    """Whether one of two words is the other with *un-* or the like before it."""
    return _negates(one, other) or _negates(other, one)


def _negates(one: str, other: str) -> bool:
    prefixes = _PREFIXES + _OF_ADJECTIVES if one.endswith(_ADJECTIVES) else _PREFIXES
    rests = (one.removeprefix(prefix) for prefix in prefixes if one.startswith(prefix))
    return any(len(rest) >= _LEAST_STEM and says_same(rest, other) for rest in rests)
