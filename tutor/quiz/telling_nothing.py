"""Words that an answer shares with a point and that tell nothing of it: those of the question, those of the subject."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.quiz.coverage import Evidence, stems_of

CUED = 0.5
"""Share of cue groups from which on words of the question may make a point: cues are what it is told by."""
ALL_CUES = 0.65
"""The same for words of the subject, which are a cue group of most points, and for the few words of a reply."""
SUBJECT = 4
"""Points and texts of an issue that have a word which is its subject, and so tells none of them ("alliances")."""
NEAR = 0.5
"""Nearness from which on a piece may make a point with the subject alone of its words."""


def only_asked(evidence: Evidence, asked: frozenset[str]) -> bool:
    """Whether all words that would earn a point stand in the question: alone they repeat it, whatever it is near to."""
    cued = evidence.cued >= CUED
    return bool(evidence.words) and not cued and all(word.stem in asked for word in evidence.words)


def only_subject(evidence: Evidence, texts: Sequence[str]) -> bool:
    """Whether a piece shares with the point no more than what most points and texts of the issue are about."""
    if not evidence.words or evidence.cued >= ALL_CUES:
        return False
    stems = [stems_of(text) for text in texts]
    return all(sum(word.stem in own for own in stems) >= SUBJECT for word in evidence.words)
