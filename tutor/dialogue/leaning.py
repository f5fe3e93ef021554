"""Whether a question leans on what is on the screen: it points back to it, goes on from it, or can mean little else."""

from __future__ import annotations

import re

from tutor.dialogue.scene import Found, Scene

ALMOST_SURE, LIKELY = 0.9, 0.6
"""Below these a reading that is not of the term (the case) at hand gives way, where a pronoun may stand for that."""
UNLIKELY = 0.45
"""Below this the best reading of a follow-up is less likely than what is at hand."""
# Patterns are compiled where they are first used: a question pays only for what it needs.
_POINTS_BACK = (
    r"^(?:and|but|so|then|also|ok|or)\b|\b(?:it|its|that|this|they|them|their|those|these|there|he|she|one|ones|such)\b"
)
_PRONOUN = r"\b(?:it|that|this|they|them|those|these|he|him|she|her)\b"
_GOES_ON = (
    r"\b(?:what if|suppose|supposing|even if|even when)\b|\bof (?:them|these|those)\b"
    r"|\b(?:that|this|those|these|so)"
    r"(?=\W*$|[,;]| (?:be|still|ever|really|hold|work|happen|apply|enough|mean|count|also|too)\b)"
)
"""How a question goes on from what is at hand: "would that be enough?", "what if they refuse?"."""


def points_back(about: str) -> bool:
    """Say whether a question has a word that may stand for what is on the screen."""
    return bool(re.search(_POINTS_BACK, about, re.IGNORECASE))


def leans_on_what_is_shown(scene: Scene, about: str, best: Found) -> bool:
    """Whether "it" or "those" is the term or the case on the screen, as what else was found is not beyond doubt."""
    limit = {"concept": ALMOST_SURE, "case": LIKELY}.get(scene.shown.kind, 0.0)
    of_it = best.id.partition("#")[0] == scene.shown.entry
    return not of_it and best.score < limit and bool(re.search(_PRONOUN, about, re.IGNORECASE))


def stays_with_it(about: str, best: float, *, possible: bool) -> bool:
    """Whether a question goes on from what is at hand: it says so, or nothing else is a likely reading of it.

    ``best`` is the chance of the best reading found; ``possible`` says that what was found may be offered at all.
    """
    if re.search(_GOES_ON, about, re.IGNORECASE):
        return True
    return best < UNLIKELY and (possible or points_back(about))
