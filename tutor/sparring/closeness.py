"""How close a sentence is to each argument of an issue, by words, by cues and by meaning.

The parts and their weights were chosen on rounds written for it (``tests/data/rounds/tune``): of the ways tried on
them (cosine of weighted words, of the word table, of the encoder, cues, and sums of these) the sum below put the right
argument first most often. With the encoder the meaning is its cosine; without, that of the static word table.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import encoder, words
from tutor.matching import text as normal
from tutor.matching.meanings import shipped_meanings
from tutor.sparring.profile import STOPWORDS, Unit, Vector, names_in, units_of, weigher

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase
    from tutor.knowledge.model import Argument, Issue

WORDS, WHOLE, CUES = 0.5, 0.5, 0.2
"""The weights of the best text by words, of all texts together, and of cues, beside 1 for meaning by the encoder."""
TABLE = 0.5
"""The weight of meaning by the word table; words then count fully."""
SHARE = 0.47
"""What the closeness to the base's own texts counts, and that to how people put an argument (by the nearest two and
the middle of them in meaning, and all of them in words): chosen so that the sum keeps the scale of the former alone.
"""
FEW_WORDS = 10
"""Words up to which a line that puts an argument is held against what denies it."""
_SAID = ("claim", "point", "reply")
"""The texts of an argument that are spoken in a round."""
_CLAUSES = re.compile(r"[,;:]\s+(?:and\s+)?|\s+(?:and|but|because|since)\s+")


class _Put(NamedTuple):
    """How people put an argument: the meaning of each line, the middle of them, and their words together."""

    meanings: Sequence[Sequence[float]]
    middle: Sequence[float]
    words: Vector


class Close(NamedTuple):
    """How close a sentence is: to each argument by its local id, to the nearest text of its case (all but its replies),
    and to each reply by (attacker, target).
    """

    arguments: Mapping[str, float]
    cases: Mapping[str, float]
    replies: Mapping[tuple[str, str], float]


class Closeness:
    """Compares sentences with one issue. ``semantic`` None uses the encoder where it is there."""

    def __init__(self, base: KnowledgeBase, issue: Issue, *, semantic: bool | None = None) -> None:
        self.issue = issue
        self._weigher = weigher(base)
        self._common = frozenset(self._weigher.stems(issue.motion))
        self._units = tuple(unit for unit in units_of(issue) if unit.kind != "mistake")
        self._vectors = [self._weigher.weigh(unit.text, self._common) for unit in self._units]
        self._whole = {argument.id: self._sum(argument.id) for _, argument in issue.argued()}
        self._cues = {argument.id: _cue_groups(argument) for _, argument in issue.argued()}
        self._names = self._stems_of_names()
        self._words = self._telling_words()
        self._lines: dict[str, tuple[tuple[str, Vector], ...]] = {}
        self._encoder = None if semantic is False else encoder.shipped_encoder()
        self._kept = shipped_meanings() if self._encoder is not None else None
        self._meanings = [self._kept_meaning(unit.text) for unit in self._units]
        self._put = {argument.id: self._putting(argument) for _, argument in issue.argued() if argument.said}

    def _putting(self, argument: Argument) -> _Put:
        meanings = [meaning for line in argument.said if (meaning := self._kept_meaning(line))]
        vectors = [self._weigher.weigh(line, self._common) for line in argument.said]
        return _Put(meanings, _middle(meanings), _added(vectors))

    @property
    def has_encoder(self) -> bool:
        """Whether meaning is that of the encoder."""
        return self._encoder is not None

    @property
    def knows_how_it_is_put(self) -> bool:
        """Whether the base has ways in which people put every argument of the issue."""
        return len(self._put) == len(self._whole)

    def telling(self, text: str) -> int:
        """Return how many different telling words a text has, with terms that it says in several words."""
        stems = set(self._weigher.stems(text))
        return len(stems - {mark for stem in stems for mark in self._weigher.marks_of(stem)})

    def sharing(self, text: str) -> frozenset[str]:
        """Return the arguments that have a telling word of a text; the name of a country tells of none.

        An image need share no word with an argument of which it is known how people put it, if it says enough.
        """
        stems = set(self._weigher.stems(text))
        says = len(stems - self._names) >= IMAGE
        return frozenset(owner for owner, own in self._words.items() if stems & own or (says and owner in self._put))

    def _stems_of_names(self) -> frozenset[str]:
        said = (line for _, argument in self.issue.argued() for line in argument.said)
        named = names_in((*(unit.text for unit in self._units), *said))
        return frozenset(stem for name in named for stem in self._weigher.stems(name))

    def _telling_words(self) -> dict[str, frozenset[str]]:
        """Return the telling stems of each argument: of its texts and cues, without names."""
        found = {argument.id: _cue_words(self._cues[argument.id]) for _, argument in self.issue.argued()}
        for unit in self._units:
            found[unit.owner] |= frozenset(self._weigher.stems(unit.text))
        return {owner: stems - self._names for owner, stems in found.items()}

    def weigh(self, text: str) -> Vector:
        """Return a text as weighted stems; those of the motion count little."""
        return self._weigher.weigh(text, self._common)

    def lines(self, argument: str) -> tuple[tuple[str, Vector], ...]:
        """Return what is said of an argument in a round, clause by clause: its claim, its points, what it replies.

        How people put it in few words is said of it too.
        """
        if argument not in self._lines:
            own = (unit.text for unit in self._units if unit.owner == argument and unit.kind in _SAID)
            put = (line for line in self.issue.argument(argument).said if len(line.split()) <= FEW_WORDS)
            clauses = (clause for text in (*own, *put) for clause in _CLAUSES.split(text))
            self._lines[argument] = tuple((clause, self.weigh(clause)) for clause in clauses)
        return self._lines[argument]

    def known(self, text: str) -> float:
        """Return which share of a text's telling words are words of the field or of everyday English."""
        telling = {word for word in normal.tokens(text) if word not in STOPWORDS}
        table = words.shipped_table()
        good = [
            word for word in telling if self._weigher.knows(normal.stem(word)) or (table and table.place(word) >= 0)
        ]
        return len(good) / len(telling) if telling else 0.0

    def compare(self, text: str) -> Close:
        """Compare a sentence with every argument and reply."""
        vector, meaning = self._weigher.weigh(text, self._common), self._meaning(text)
        stems = frozenset(normal.stems(text))
        by_words: dict[str, float] = {}
        by_meaning: dict[str, float] = {}
        replies: dict[tuple[str, str], float] = {}
        cases: dict[str, float] = {}
        for unit, own, sense in zip(self._units, self._vectors, self._meanings, strict=True):
            near, alike = cosine(vector, own), _dot(meaning, sense)
            by_words[unit.owner] = max(by_words.get(unit.owner, 0.0), near)
            by_meaning[unit.owner] = max(by_meaning.get(unit.owner, 0.0), alike)
            total = self._total(near, near, alike, 0.0)
            if unit.target:
                replies[unit.owner, unit.target] = total
            else:
                cases[unit.owner] = max(cases.get(unit.owner, 0.0), total)
        arguments = {
            owner: self._total(
                by_words[owner], cosine(vector, self._whole[owner]), by_meaning[owner], _cued(self._cues[owner], stems)
            )
            for owner in by_words
        }
        for owner, put in self._put.items():
            arguments[owner] = round(SHARE * (arguments[owner] + _likeness(put, vector, meaning)), 4)
        return Close(arguments, cases, replies)

    def _total(self, near: float, whole: float, alike: float, cued: float) -> float:
        if self._encoder is not None:
            return round(alike + WORDS * near + WHOLE * whole + CUES * cued, 4)
        return round(TABLE * alike + near + whole + CUES * cued, 4)

    def _sum(self, owner: str) -> Vector:
        return _added([vector for unit, vector in zip(self._units, self._vectors, strict=True) if unit.owner == owner])

    def _kept_meaning(self, text: str) -> Sequence[float]:
        """Return the meaning of a text of the base: the one that was made when the base was compiled, if it was."""
        return (self._kept.get(text) if self._kept else None) or self._meaning(text)

    def _meaning(self, text: str) -> Sequence[float]:
        if self._encoder is not None:
            return [round(float(value), 5) for value in self._encoder.vector(text)]
        table = words.shipped_table()
        telling = [word for word in normal.tokens(text) if word not in STOPWORDS]
        return (table.vector(telling) if table else None) or []


@lru_cache(maxsize=4)
def closeness(base: KnowledgeBase, issue_id: str, semantic: bool | None = None) -> Closeness:
    """Return the comparison for an issue, made once."""
    return Closeness(base, base.issues[issue_id], semantic=semantic)


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two weighted texts, 0 where either is empty."""
    if not one or not other:
        return 0.0
    shared = sum(weight * other[stem] for stem, weight in one.items() if stem in other)
    return shared / math.sqrt(sum(map(_square, one.values())) * sum(map(_square, other.values())))


def _likeness(put: _Put, vector: Vector, meaning: Sequence[float]) -> float:
    """Return how like a sentence is to how people put an argument: in meaning (0 to 2) and in words (0 to 1)."""
    nearest = sorted((_dot(meaning, line) for line in put.meanings), reverse=True)[:NEAREST]
    return sum(nearest) / NEAREST + _dot(meaning, put.middle) + cosine(vector, put.words)


IMAGE = 2
"""Telling words, without names, of which a sentence has at least to be an image of an argument."""
NEAREST = 2
"""Lines that count as the nearest."""


def _added(vectors: Iterable[Vector]) -> Vector:
    total: dict[str, float] = {}
    for vector in vectors:
        for stem, weight in vector.items():
            total[stem] = total.get(stem, 0.0) + weight
    return total


def _middle(meanings: Sequence[Sequence[float]]) -> Sequence[float]:
    """Return the middle of meanings, of length 1; empty where there is none."""
    sums = [sum(values) for values in zip(*meanings, strict=True)]
    length = math.sqrt(_dot(sums, sums))
    return [value / length for value in sums] if length else []


def _square(value: float) -> float:
    return value * value


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(map(mul, one, other)))


_Groups = tuple[tuple[frozenset[str], ...], ...]


def _cue_groups(argument: Argument) -> tuple[_Groups, ...]:
    return tuple(
        tuple(tuple(frozenset(normal.stems(cue)) for cue in group) for group in point.cues)
        for point in argument.key_points
        if point.cues
    )


def _cue_words(points: tuple[_Groups, ...]) -> frozenset[str]:
    return frozenset(stem for groups in points for group in groups for cue in group for stem in cue)


def _cued(points: tuple[_Groups, ...], stems: frozenset[str]) -> float:
    """Return how far the cues of the best key point are met: 1 when two or more groups all are."""
    best = 0.0
    for groups in points:
        met = sum(any(cue <= stems for cue in group) for group in groups)
        share = met / len(groups)
        best = max(best, share if share == 1 and len(groups) > 1 else 0.45 * share)
    return best


__all__ = ["Close", "Closeness", "Unit", "closeness", "cosine"]
