"""Which of several things a piece of an answer bears on.

Nearness alone says little, because everything in an answer is near its subject. What tells is how much nearer a piece
is to one point than to the other points and to what the other side says: a piece that is as near to another point makes
that one. Points that all but say the same do not compete. A point is near by its own words, and by the ways in which
people put it, where the base has some.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from tutor.quiz.coverage import Window
from tutor.quiz.meaning import Vector, cosine, direction_of, encoded, in_words

STRANGER = 0.15
"""Nearness that any two texts of one subject may have: to lead, a piece must be nearer to its point than this."""
SAME = 0.75
"""Nearness from which on two points count as saying the same."""
NEAREST = 2
"""Ways in which a point is put that count as the nearest to a piece."""


class Bearing(NamedTuple):
    """How near a piece is to a point, by how much nearer than to other points and to the other side, -2..1.

    ``near``, ``lead`` and ``aside`` are by the encoder, 0 without one; ``wording`` is the lead by the word table.
    ``put``, ``put_lead`` and ``put_aside`` are the same three by how people put the points, 0 where that is not known;
    ``line`` is the nearest of these ways.
    """

    near: float
    lead: float
    aside: float
    wording: float
    put: float = 0.0
    put_lead: float = 0.0
    put_aside: float = 0.0
    line: str = ""


class Landscape(NamedTuple):
    """The points of a question, and what the other side says, by their directions in both readings.

    ``said`` and ``against_said`` are the ways in which each of them is put.
    """

    points: tuple[str, ...]
    against: tuple[str, ...]
    asked: frozenset[str]
    encoder: bool
    said: tuple[tuple[str, ...], ...] = ()
    against_said: tuple[tuple[str, ...], ...] = ()

    def bearings(self, piece: Window, text: str) -> tuple[Bearing, ...]:
        """Return how a piece of an answer bears on each point."""
        worded = direction_of(piece.words, self.asked)
        in_the_table = [in_words(point, self.asked) for point in self.points]
        wording = _leads(worded, in_the_table)
        if not self.encoder:
            found = [Bearing(0.0, 0.0, 0.0, lead) for lead in wording]
            return self._as_put(found, worded, in_the_table, self.asked)
        here = encoded(text)
        points = [encoded(point) for point in self.points]
        aside = max((cosine(here, encoded(rival)) for rival in self.against), default=STRANGER)
        leads = _leads(here, points)
        found = [
            Bearing(near := cosine(here, point), lead, near - max(aside, STRANGER), word)
            for point, lead, word in zip(points, leads, wording, strict=True)
        ]
        return self._as_put(found, here, points, None)

    def _as_put(
        self, found: list[Bearing], here: Vector, points: list[Vector], asked: frozenset[str] | None
    ) -> tuple[Bearing, ...]:
        """Add how near a piece is to the ways in which the points are put."""
        if not any(self.said):
            return tuple(found)
        near = [_nearness_as_put(here, said, asked) for said in self.said]
        aside = max((_nearness_as_put(here, said, asked)[0] for said in self.against_said if said), default=STRANGER)
        leads = _leads_of([one for one, _ in near], points)
        return tuple(
            one._replace(put=put, put_lead=lead, put_aside=put - max(aside, STRANGER), line=line) if line else one
            for one, (put, line), lead in zip(found, near, leads, strict=True)
        )


def _nearness_as_put(here: Vector, said: tuple[str, ...], asked: frozenset[str] | None) -> tuple[float, str]:
    """Return how near a piece is to the ways in which something is put (the nearest two, and the middle of all), and
    the nearest of them.
    """
    if not said:
        return 0.0, ""
    lines = sorted(((cosine(here, _read(line, asked)), line) for line in said), key=itemgetter(0), reverse=True)
    nearest = [near for near, _ in lines[:NEAREST]]
    return (sum(nearest) / len(nearest) + cosine(here, _middle(said, asked))) / 2, lines[0][1]


def _read(line: str, asked: frozenset[str] | None) -> Vector:
    """Return the direction of a line by the encoder; by the word table where there are words of the question."""
    return encoded(line) if asked is None else in_words(line, asked)


@lru_cache(maxsize=500)
def _middle(said: tuple[str, ...], asked: frozenset[str] | None) -> Vector:
    """Return the direction of all ways together."""
    sums = [sum(values) for values in zip(*filter(None, (_read(line, asked) for line in said)), strict=True)]
    length = math.sqrt(sum(value * value for value in sums))
    return tuple(value / length for value in sums) if length else ()


def _leads(here: Vector, points: Sequence[Vector]) -> list[float]:
    """By how much a piece is nearer to each point than to the nearest of the others."""
    return _leads_of([cosine(here, point) for point in points], points)


def _leads_of(near: Sequence[float], points: Sequence[Vector]) -> list[float]:
    rivals = [
        [near[other] for other, its in enumerate(points) if other != number and cosine(point, its) < SAME]
        for number, point in enumerate(points)
    ]
    return [one - max([STRANGER, *others]) for one, others in zip(near, rivals, strict=True)]
