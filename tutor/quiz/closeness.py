"""How much a word tells, and how near two words are in form or meaning.

Weight and nearness come from the word table that ships with the matching room: the length of a word's vector grows with
how rare the word is, as an inverse document frequency does. Without the table a word weighs by its length alone, and
only equal forms count as near.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from operator import mul

from tutor.matching.words import DIMENSIONS, shipped_table
from tutor.quiz.reading import root
from tutor.quiz.wordlists import COUNTING, DENYING, TYING

KNOWN_NEAR = 0.45
"""Least cosine at which two words of the table begin to count as saying the same."""
_UNKNOWN_WEIGHT = 0.85
_ENDINGS = """
    s es ed d e i y ing er ers or ors ion ions ation ations ment ness iti ity al ial ic ical ive anc enc ance ence ant
    ent ants ents abl ibl able ible li ly ally ism ist ous ful ies en is isation in at ate
"""
_SUFFIXES = frozenset(["", *_ENDINGS.split()])


@lru_cache(maxsize=20_000)
def _vector(word: str) -> tuple[float, tuple[float, ...]] | None:
    """The length of a word's vector and its direction; None for a word that the table does not have."""
    table = shipped_table()
    row = table.row(word) if table else None
    if row is None:
        return None
    scale, values = row
    length = math.sqrt(sum(map(mul, values, values)))
    return (length * scale, tuple(value / length for value in values)) if length else None


@lru_cache(maxsize=20_000)
def weight(word: str) -> float:
    """Return how much a word tells, 0..1.2: 0 for words that only tie a sentence together."""
    if word in TYING or word in COUNTING or word in DENYING or len(word) < 2:
        return 0.0
    found = _vector(word)
    return min(found[0], 1.2) if found else _UNKNOWN_WEIGHT


@lru_cache(maxsize=50_000)
def likeness(one: str, other: str) -> float:
    """Return how near two words are, 0..1: 1 for the same stem, less for the same family, less again for meaning."""
    first, second = root(one), root(other)
    if first == second:
        return 1.0
    if _same_family(first, second):
        return 0.9
    here, there = _vector(one), _vector(other)
    if here is None or there is None:
        return 0.0
    cosine = sum(map(mul, here[1], there[1]))
    return min((cosine - KNOWN_NEAR) / (1 - KNOWN_NEAR) + 0.3, 0.8) if cosine > KNOWN_NEAR else 0.0


def nearness(words: Iterable[str], others: Iterable[str]) -> float:
    """Return how near two texts are in what they are about, by the sums of their telling words' vectors, -1..1.

    1 where the word table has none of their words: nothing can be said then.
    """
    here, there = summed(words), summed(others)
    length = math.sqrt(sum(map(mul, here, here)) * sum(map(mul, there, there)))
    return sum(map(mul, here, there)) / length if length else 1.0


def summed(words: Iterable[str]) -> list[float]:
    """Return the sum of the vectors of words, each as long as the word tells much."""
    total = [0.0] * DIMENSIONS
    for word in words:
        found = _vector(word) if weight(word) else None
        if found:
            length, direction = found
            total = [sum_ + length * value for sum_, value in zip(total, direction, strict=True)]
    return total


def _same_family(one: str, other: str) -> bool:
    """Whether two stems differ by endings alone (``deter``, ``deterrence``)."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    least = 4 if shared == min(len(one), len(other)) else 5
    return any(
        _ending(one[cut:], one[cut - 1]) and _ending(other[cut:], other[cut - 1])
        for cut in range(shared, max(least, shared - 4) - 1, -1)
    )


def _ending(rest: str, before: str) -> bool:
    """Whether the rest of a word is an ending; its first letter may double the one before."""
    return rest in _SUFFIXES or (rest[:1] == before and rest[1:] in _SUFFIXES)
