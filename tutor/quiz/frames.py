"""Prompts: a key point with its term left out, and whether a reply fills the gap."""

from __future__ import annotations

import re

from tutor.knowledge.model import KeyPoint
from tutor.quiz.closeness import likeness, weight
from tutor.quiz.reading import Word, read

GAP = "____"
_SAME = 0.9


def term_of(point: KeyPoint) -> str:
    """Return the term that a prompt leaves out: the one marked, else the word of the point that tells most."""
    if point.term and re.search(re.escape(point.term), point.point, re.IGNORECASE):
        return point.term
    words = sorted(read(point.point), key=lambda word: -weight(word.text))
    return point.point[words[0].start : words[0].end] if words else ""


def frame(point: KeyPoint) -> str:
    """Return the point with a gap for its term."""
    term = term_of(point)
    return re.sub(re.escape(term), GAP, point.point, count=1, flags=re.IGNORECASE) if term else point.point


def gives_term(point: KeyPoint, text: str) -> tuple[tuple[int, int], ...]:
    """Return where a reply gives the missing term, or a cue that stands for it; empty when it does not."""
    said = read(text)
    for wanted in (term_of(point), *_alternatives(point)):
        found = _all_said(wanted, said)
        if found:
            return tuple((word.start, word.end) for word in found)
    return ()


def _alternatives(point: KeyPoint) -> tuple[str, ...]:
    """The cues that may stand for the term: those of a group that has the term, or a word of it."""
    term = [word.text for word in read(term_of(point))]
    for group in point.cues:
        if any(likeness(cue, word) >= _SAME for cue in group for word in term):
            return group
    return ()


def _all_said(wanted: str, said: tuple[Word, ...]) -> list[Word]:
    words = read(wanted)
    telling = [word for word in words if weight(word.text)] or words
    found = [next((own for own in said if likeness(word.text, own.text) >= _SAME), None) for word in telling]
    return [word for word in found if word] if all(found) else []
