"""Which of several things a piece of an answer bears on.

Nearness alone says little, because everything in an answer is near its subject. What tells is how much nearer a piece
is to one point than to the other points and to what the other side says: a piece that is as near to another point makes
that one. Points that all but say the same do not compete.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.quiz.coverage import Window
from tutor.quiz.meaning import Vector, cosine, direction_of, encoded, in_words

STRANGER = 0.15
"""Nearness that any two texts of one subject may have: to lead, a piece must be nearer to its point than this."""
SAME = 0.75
"""Nearness from which on two points count as saying the same."""


class Bearing(NamedTuple):
    """How near a piece is to a point, by how much nearer than to other points and to the other side, -2..1.

    ``near``, ``lead`` and ``aside`` are by the encoder, 0 without one; ``wording`` is the lead by the word table.
    """

    near: float
    lead: float
    aside: float
    wording: float


class Landscape(NamedTuple):
    """The points of a question, and what the other side says, by their directions in both readings."""

    points: tuple[str, ...]
    against: tuple[str, ...]
    asked: frozenset[str]
    encoder: bool

    def bearings(self, piece: Window, text: str) -> tuple[Bearing, ...]:
        """Return how a piece of an answer bears on each point."""
        wording = _leads(direction_of(piece.words, self.asked), [in_words(point, self.asked) for point in self.points])
        if not self.encoder:
            return tuple(Bearing(0.0, 0.0, 0.0, lead) for lead in wording)
        here = encoded(text)
        points = [encoded(point) for point in self.points]
        aside = max((cosine(here, encoded(rival)) for rival in self.against), default=STRANGER)
        leads = _leads(here, points)
        return tuple(
            Bearing(near := cosine(here, point), lead, near - max(aside, STRANGER), worded)
            for point, lead, worded in zip(points, leads, wording, strict=True)
        )


def _leads(here: Vector, points: Sequence[Vector]) -> list[float]:
    """By how much a piece is nearer to each point than to the nearest of the others."""
    near = [cosine(here, point) for point in points]
    rivals = [
        [near[other] for other, its in enumerate(points) if other != number and cosine(point, its) < SAME]
        for number, point in enumerate(points)
    ]
    return [one - max([STRANGER, *others]) for one, others in zip(near, rivals, strict=True)]
