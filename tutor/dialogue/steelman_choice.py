"""Which motion a steelman is for, and which side: what the learner asked for, else what is on the table."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue.motion_choice import motions_meant
from tutor.dialogue.scene import Scene
from tutor.dialogue.steelman_side import SIDE, SIDES
from tutor.knowledge.model import OTHER, Issue, Side
from tutor.matching.text import stem, tokens

SURELY = 0.8
"""The share of the chances that arguments against the motion must have for a view to be of their side."""
_STATES_A_VIEW = (
    r"\bsteel ?man(?:ning)? (?:me )?(?:(?:the )?(?:view|claim|idea|case|argument|position) )?that\b"
    r"|\b(?:case|argument) that\b"
)
_BEHIND = re.compile(
    rf"(?:^|[\s,]+)(?:(?:as|on|side|for the|the|view of|of)\s+)*{SIDE}['’]?"
    r"(?:\s+(?:side|case|view|position|of|it|this|that|the motion))*[\s.!?]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:me )?(?:put|make|argue|state|give|build) )?(?:on )?(?:the |a )?(?:best |strongest |strong |good )?"
    rf"(?:(?:case|arguments?|side|position|view|argument) (?:of )?(?:the )?{SIDE}['’]?(?: of| in)?"
    rf"|(?:the )?{SIDE.replace('<side>', '<who>')}['’]?(?: (?:side|case|view|position))?(?: of| on| in| for| about)?)"
    r"\s+(?=\w)",
    re.IGNORECASE,
)


class Choice(NamedTuple):
    """What a steelman is about: the issue (None when none was found), the side, and the nearest issues."""

    issue: Issue | None
    side: Side = "pro"
    nearest: tuple[str, ...] = ()


def choose(scene: Scene, about: str) -> Choice:
    """Return the issue and side that a learner wants to steelman."""
    about, side = _split(about)
    issue, nearest = _issue(scene, about)
    if issue is None:
        return Choice(None, nearest=nearest)
    return Choice(issue, side or _side_of_the_view(scene, issue, about) or _other_side(scene, issue), nearest)


def _side_of_the_view(scene: Scene, issue: Issue, about: str) -> Side | None:
    """Return the side that holds a view ("steelman that alliances deter"); None where none is stated.

    A view by which a motion is found is most often that of the motion, unless it is surely near to the arguments
    against it.
    """
    if not re.search(_STATES_A_VIEW, scene.text, re.IGNORECASE):
        return None
    view = re.sub(r"^(?:(?:the )?(?:view|claim|idea|case|argument|position) )?that ", "", about, flags=re.IGNORECASE)
    if {stem(word) for word in tokens(view)} <= {stem(word) for word in tokens(issue.motion)}:
        return "pro"
    found = scene.index.arguments(view, issue.id).matches
    denying = sum(match.score for match in found if issue.side_of(match.id.partition("#")[2]) == "con")
    return "con" if denying >= SURELY * sum(match.score for match in found) else "pro"


def _split(about: str) -> tuple[str, Side | None]:
    """Take the side off what was asked for (``dragged-into-war as con``, ``the case against nuclear sharing``)."""
    found = _BEHIND.search(about)
    if found and found.start() == 0:
        return "", SIDES[found["side"].lower()]
    if before := _BEFORE.match(about):
        return about[before.end() :].strip(" ,.!?"), SIDES[(before["side"] or before["who"]).lower()]
    return (about[: found.start()].strip(" ,"), SIDES[found["side"].lower()]) if found else (about.strip(), None)


def _issue(scene: Scene, about: str) -> tuple[Issue | None, tuple[str, ...]]:
    if not about:
        return scene.base.issues.get(scene.shown.issue), ()
    meant = motions_meant(scene, about)
    return (scene.base.issues[meant[0]], ()) if len(meant) == 1 else (None, meant)


def _other_side(scene: Scene, issue: Issue) -> Side:
    """The side the learner does not hold; where that is unknown, the one shown second."""
    if scene.shown.holds and scene.shown.issue == issue.id:
        return OTHER["pro" if scene.shown.holds == "pro" else "con"]
    return OTHER[issue.first_side]
