"""Texts, and what they say of a point, that the tests of grading are made of."""

from __future__ import annotations

from tutor.quiz.coverage import Evidence, expect, find_evidence, window
from tutor.quiz.reading import read


def words(count: int, *, start: int = 0) -> str:
    """So many words that mean nothing."""
    return " ".join(f"w{number}" for number in range(start, start + count))


def texts(found) -> list[str]:
    return [word.text for word in found]


def said(point: str, answer: str) -> Evidence:
    """What an answer, taken as one piece, says of a point."""
    return find_evidence(expect(point), window(read(answer)))
