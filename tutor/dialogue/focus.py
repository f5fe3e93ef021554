"""What a follow-up follows: the issue at hand, the argument in focus, and the side a bare number is on."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge.model import Argument, Issue
from tutor.numbers import whole

LAST = "-1"
"""The number of "the last one"."""


def nothing_shown() -> Told:
    """Say that a follow-up needs something to follow."""
    return Told((Notice(code="nothing-shown"), next_steps("topics", "help")), outcome="not-covered", confidence=0.0)


def issue_of(scene: Scene) -> Issue | None:
    """Return the issue at hand; None where there is none."""
    return scene.base.issues.get(scene.shown.issue)


def focus_of(scene: Scene, issue: Issue) -> Argument | None:
    """Return the argument of the issue that is in focus; None where there is none."""
    owner, _, local_id = scene.shown.argument.partition("#")
    return issue.argument(local_id) if local_id and owner == issue.id else None


def with_side(scene: Scene, issue: Issue, about: str) -> str:
    """Return a bare number ("the second one") with the side it is on: that of the argument in focus, else the first."""
    number = whole(about)
    if about != LAST and number is None:
        return about
    focus = focus_of(scene, issue)
    side = issue.side_of(focus.id) if focus else issue.first_side
    return f"{side} {len(issue.side(side)) if about == LAST else number}"
