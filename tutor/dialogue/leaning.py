"""Whether a question leans on what is on the screen: it points back to it, goes on from it, or can mean little else."""

from __future__ import annotations

import re

from tutor.dialogue.scene import Found, Scene

BEYOND_DOUBT, ALMOST_SURE, LIKELY = 0.97, 0.9, 0.6
"""Below these a reading of something else than what is at hand gives way to it, where a question leans on it."""
UNLIKELY = 0.45
"""Below this the best reading of a follow-up is less likely than what is at hand."""
# Patterns are compiled where they are first used: a question pays only for what it needs.
_POINTS_BACK = (
    r"^(?:and|but|so|then|also|ok|or)\b|\b(?:it|its|that|this|they|them|their|those|these|there|he|she|one|ones|such)\b"
)
_PRONOUN = r"\b(?:it|that|this|they|them|those|these|he|him|she|her)\b"
_ENDS_POINTING = r"\b(?:of|in|with|by|from|to|for|about) (?:it|that|this|them|those)\W*$"
_SUPPOSES = (
    r"^(?:(?:and|but|so|ok(?:ay)?|well|then|yeah|hm+|right)[, ]+)*(?:what (?:about )?if|suppos\w+|if|imagine|even if"
    r"|would it (?:have been|be) different)\b|\bwhat if\b"
)
"""How a question begins that changes one thing of what is argued about: "what if Beijing calls the bluff?"."""
_APPLIES = (
    r"\b(?:does|do|would|could|will|can) it (?:still |also |even )?(?:go|hold|apply|do|work) (?:for|in|with|to|there)\b"
    r"|\b(?:does|do|would|could|will|is|can) (?:that|this) (?:still |also |even )?"
    r"(?:go|hold|apply|do|work|true|the same|different|count|happen|still)\b|\bsame for\b"
    r"|\bhow (?:do|does|did) (?:\w+ ){1,3}(?:come out|fare|fit) (?:on|in|with)\b"
)
"""How what is argued about is applied: "would that do for Ireland?"."""
_GOES_ON = (
    r"\b(?:what if|suppose|supposing|even if|even when)\b|\bof (?:them|these|those)\b"
    r"|\b(?:that|this|those|these|so)"
    r"(?=\W*$|[,;]| (?:be|still|ever|really|hold|work|happen|apply|enough|mean|count|also|too)\b)"
)
"""How a question goes on from what is at hand: "would that be enough?", "what if they refuse?"."""


def points_back(about: str) -> bool:
    """Say whether a question has a word that may stand for what is on the screen."""
    return _says(_POINTS_BACK, about)


def leans_on_what_is_shown(scene: Scene, about: str, best: Found) -> bool:
    """Whether a question is of what is on the screen, as what else was found is not beyond doubt.

    "It" or "those" may be the term or the case; a supposition, or a country it is applied to, goes on from the issue.
    """
    if best.id.partition("#")[0] in (scene.shown.entry, scene.shown.issue):
        return False
    if scene.shown.kind == "issue":
        limit = BEYOND_DOUBT if _says(_APPLIES, about) else ALMOST_SURE if _says(_SUPPOSES, about) else 0.0
        return best.score < limit
    limit = {"concept": ALMOST_SURE, "case": LIKELY}.get(scene.shown.kind, 0.0)
    if scene.shown.kind == "concept" and _says(_ENDS_POINTING, about):
        limit = BEYOND_DOUBT
    return best.score < limit and _says(_PRONOUN, about)


def _says(pattern: str, about: str) -> bool:
    return bool(re.search(pattern, about, re.IGNORECASE))


def stays_with_it(about: str, best: float, *, possible: bool) -> bool:
    """Whether a question goes on from what is at hand: it says so, or nothing else is a likely reading of it.

    ``best`` is the chance of the best reading found; ``possible`` says that what was found may be offered at all.
    """
    if _says(_GOES_ON, about):
        return True
    return best < UNLIKELY and (possible or points_back(about))
