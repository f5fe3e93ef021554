"""Questions to discuss in a seminar: those of the issue at hand, on the screen."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.motion_choice import motions_meant
from tutor.dialogue.quiz_count import NUMBER, NUMBERS
from tutor.dialogue.reply import Block, Heading, Listing, Notice, Row
from tutor.dialogue.scene import Scene, Told, matched
from tutor.dialogue.subjects import means_what_is_at_hand
from tutor.knowledge.model import Issue

_ON = r"\b(?:on|about|for|regarding)\s+(?P<subject>.+?)[\s.?!]*$"
_CLASS = (
    r"^(?:(?:my|a|the|our|your|next|tomorrow'?s?|this week'?s|today'?s) )*"
    r"(?:seminar|class|students?|lesson|group|course|pupils|tutorial|discussion)s?(?: tomorrow| today| please)*$"
)


def tell_discussion(scene: Scene, about: str) -> Told:
    """Show the questions to discuss of the issue that is named or at hand; where there is none, ask for one."""
    asked = about or scene.text
    found = re.search(_ON, asked, re.IGNORECASE)
    subject = found["subject"] if found else ""
    at_hand = means_what_is_at_hand(subject) or bool(re.match(_CLASS, subject, re.IGNORECASE))
    named = _at_hand(scene) if at_hand else motions_meant(scene, subject)[:1]
    issues = tuple(scene.base.issues[name] for name in named if name in scene.base.issues)
    if not issues:
        return Told((Notice(code="discuss-which"), next_steps("topics")), outcome="not-covered", confidence=0.0)
    entry = issues[0].id if len(issues) == 1 else scene.shown.entry
    blocks: tuple[Block, ...] = (
        Heading(text=matched(scene.base, entry).title, id=entry),
        Notice(code="discuss"),
        Listing(role="discuss", rows=tuple(Row(name=question) for question in _questions(issues))[: _most(asked)]),
        next_steps("brief", "other", "back"),
    )
    shown = scene.shown if len(issues) > 1 else Shown("issue", entry, entry, sources=issues[0].sources)
    return Told(blocks, shown, (matched(scene.base, entry),), act="discuss")


def _at_hand(scene: Scene) -> tuple[str, ...]:
    """The issue at hand, else those of the case or term at hand."""
    shown, base = scene.shown, scene.base
    if shown.issue in base.issues:
        return (shown.issue,)
    entry = base.cases.get(shown.entry) or base.concepts.get(shown.entry)
    return entry.issues if entry else ()


def _questions(issues: tuple[Issue, ...]) -> tuple[str, ...]:
    """All questions of one issue, or the first of each of several."""
    chosen = issues[0].discuss if len(issues) == 1 else tuple(one for issue in issues for one in issue.discuss[:1])
    return tuple(" ".join(question.split()) for question in chosen)


def _most(asked: str) -> int | None:
    """How many were asked for; None where that was not said."""
    found = re.search(rf"\b(?P<count>{NUMBER})\b(?=[^?]*\bquestions?\b)", asked, re.IGNORECASE)
    if not found:
        return None
    return int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"].lower()]
