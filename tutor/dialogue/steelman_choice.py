"""Which motion a steelman is for, and which side: what the learner asked for, else what is on the table."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import names
from tutor.dialogue.scene import Scene
from tutor.knowledge.model import OTHER, Issue, Side

_SUPPORT = "supporters defenders proponents advocates believers"
_OPPOSE = "opponents critics sceptics skeptics doubters objectors"
_SIDE = re.compile(
    r"(?:^|[\s,]+)(?:(?:as|on|side|for the|the|view of|of)\s+)*"
    rf"(?P<side>pro|con|for|against|{'|'.join((_SUPPORT + ' ' + _OPPOSE).split())})['’]?"
    r"(?:\s+(?:side|case|view|position|of|it|this|that|the motion))*[\s.!?]*$",
    re.IGNORECASE,
)
_SIDES: dict[str, Side] = {
    "pro": "pro", "for": "pro", "con": "con", "against": "con",
    **dict.fromkeys(_SUPPORT.split(), "pro"), **dict.fromkeys(_OPPOSE.split(), "con"),
}  # fmt: skip
_SURE = 0.3
"""Least chance at which an issue found by its meaning is taken; below it the learner is asked to name one."""


class Choice(NamedTuple):
    """What a steelman is about: the issue (None when none was found), the side, and the nearest issues."""

    issue: Issue | None
    side: Side = "pro"
    nearest: tuple[str, ...] = ()


def choose(scene: Scene, about: str) -> Choice:
    """Return the issue and side that a learner wants to steelman."""
    about, side = _split(about)
    issue, nearest = _issue(scene, about)
    return Choice(issue, side or _other_side(scene, issue), nearest) if issue else Choice(None, nearest=nearest)


def _split(about: str) -> tuple[str, Side | None]:
    """Take the side off the end of what was asked for (``dragged-into-war as con``)."""
    found = _SIDE.search(about)
    return (about[: found.start()].strip(" ,"), _SIDES[found["side"].lower()]) if found else (about.strip(), None)


def _issue(scene: Scene, about: str) -> tuple[Issue | None, tuple[str, ...]]:
    base = scene.base
    if not about:
        return base.issues.get(scene.shown.issue), ()
    found = base.current(about) if base.current(about) in base.issues else ""
    named = names.find_issue(base, about)
    if found or named:
        return base.issues[found or (named.id if named else "")], ()
    ranking = scene.index.ask(about)
    issues = tuple(match.id for match in ranking.matches if match.id in base.issues)
    if issues and ranking.confidence >= _SURE:
        return base.issues[issues[0]], ()
    return None, issues[:3]


def _other_side(scene: Scene, issue: Issue) -> Side:
    """The side the learner does not hold; where that is unknown, the one shown second."""
    if scene.shown.holds and scene.shown.issue == issue.id:
        return OTHER["pro" if scene.shown.holds == "pro" else "con"]
    return OTHER[issue.first_side]
