"""The misconceptions that an answer states: they are corrected, whatever else it says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeAlias

from tutor.knowledge.model import Misconception
from tutor.quiz.coverage import expect, find_evidence, window
from tutor.quiz.polarity import turned_round
from tutor.quiz.reading import Word, sentences

Range: TypeAlias = tuple[int, int]

WRONG = 0.70
"""Least coverage at which an answer is taken to state a misconception."""


class Triggered(NamedTuple):
    """A misconception that an answer states: its place in what was given, id, wording, and where it stands."""

    number: int
    id: str
    says: str
    spans: tuple[Range, ...]


def says_of(mistake: str | Misconception) -> str:
    """Return the wording of a misconception."""
    return mistake if isinstance(mistake, str) else mistake.says


def mistakes_stated(
    words: tuple[Word, ...], known: Sequence[str | Misconception], credited: Collection[Range]
) -> tuple[Triggered, ...]:
    """Return the misconceptions that a single sentence of an answer states, other than by the words of ``credited``,
    which make a point.
    """
    found = (stated(number, mistake, words, credited) for number, mistake in enumerate(known))
    return tuple(triggered for triggered in found if triggered)


def stated(
    number: int, mistake: str | Misconception, words: tuple[Word, ...], credited: Collection[Range]
) -> Triggered | None:
    """Return a misconception where the answer states it."""
    says = says_of(mistake)
    expected = expect(says)
    for part in sentences(words):
        evidence = find_evidence(expected, window(part))
        spans = tuple((word.start, word.end) for word in evidence.words)
        of_points = sum(span in credited for span in spans) > len(spans) / 2
        if evidence.covered >= WRONG and not of_points and not turned_round(says, evidence):
            return Triggered(number, str(number) if isinstance(mistake, str) else mistake.id, says, spans)
    return None
