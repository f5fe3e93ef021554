"""Why credit is doubtful: what would earn a point also says something that speaks against it."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from tutor.quiz import guards
from tutor.quiz.closeness import weight
from tutor.quiz.coverage import Evidence, Expected, find_evidence
from tutor.quiz.polarity import turned_round

Doubt: TypeAlias = Literal[
    "", "weak", "negated", "other-side", "misconception", "short", "keywords", "echo", "off-topic"
]
RIVAL = 0.55
CLEARLY = 0.3
"""Least coverage at which a point of the other side may be what an answer means, and by how much it must lead."""
WRONG = 0.70
"""Least coverage at which a piece is taken to state a misconception rather than the point."""


class Suspects(NamedTuple):
    """What an answer may say instead of a point: the question, the other side's points, known mistakes, bare words.

    ``in_prose`` says that the answer as a whole is prose.
    """

    asked: frozenset[str]
    against: tuple[Expected, ...]
    mistakes: tuple[Expected, ...]
    in_prose: bool = False


def doubt_of(point: str, evidence: Evidence, suspects: Suspects) -> Doubt:
    """Return why a point that scored is not credited outright; empty when it is."""
    if all(word.stem in suspects.asked for word in evidence.window.telling):
        return "echo"
    if guards.may_be_keyword_list(evidence.window.around, in_prose=suspects.in_prose):
        return "keywords"
    if turned_round(point, evidence):
        return "negated"
    if any(_means_rather(rival, evidence, suspects.asked) for rival in suspects.against):
        return "other-side"
    wrong = (find_evidence(mistake, evidence.window).covered for mistake in suspects.mistakes)
    return "misconception" if max(wrong, default=0.0) >= max(WRONG, evidence.covered) else ""


def _means_rather(rival: Expected, evidence: Evidence, asked: frozenset[str]) -> bool:
    """Whether a window says a point of the other side at greater length than the point it would earn."""
    other = find_evidence(rival, evidence.window, asked)
    return max(other.covered, other.cued) >= RIVAL and _told_by(other) > _told_by(evidence) + CLEARLY


def _told_by(evidence: Evidence) -> float:
    return sum(weight(word.text) for word in evidence.words)
