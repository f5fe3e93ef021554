"""What was shown in a conversation, for a handout on "what we talked about", and the core of a whole topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.dialogue.context import Shown
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Told

if TYPE_CHECKING:
    from tutor.dialogue.conversation import Conversation
    from tutor.knowledge import KnowledgeBase

_MOST = 9
"""Things to choose from: the last that were shown."""


def talked_about(conversation: Conversation) -> tuple[str, ...]:
    """Return the issues and cases that were shown in a conversation, in the order in which they were."""
    base = conversation.base
    entries = (shown.entry for shown, _ in conversation.history if shown.kind in ("issue", "case"))
    return tuple(dict.fromkeys(entry for entry in entries if entry in base.issues or entry in base.cases))


def which_of_these(base: KnowledgeBase, ids: tuple[str, ...], shown: Shown) -> Told:
    """Ask which of several things a handout is to be on: its number makes it. Say so where there is none."""
    if not ids:
        return Told((Notice(code="brief-none"),), outcome="not-covered", confidence=0.0)
    last = ids[-_MOST:]
    turns = tuple(f"/brief {entry}" for entry in last)
    waiting = shown._replace(options=(), turns=turns, turns_from=1)
    return Told((Notice(code="brief-which"), offer(base, "brief-which", last)), waiting, outcome="choice")


def whole(base: KnowledgeBase) -> tuple[str, ...]:
    """Return the ids that stand for the whole base: its pillars."""
    return tuple(f"pillars/{pillar.id}" for pillar in base.taxonomy.pillars)


def core_of(base: KnowledgeBase, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids with the core issue of each whole topic or pillar of several issues in its place; none without one."""
    cores = {entry: core for entry in ids if (core := _core(base, entry))}
    return tuple(dict.fromkeys(cores.get(entry, entry) for entry in ids)) if cores else ()


def _core(base: KnowledgeBase, entry: str) -> str:
    kind, _, name = entry.partition("/")
    if kind not in ("topics", "pillars") or "#" in name:
        return ""
    of_pillar = [topic.id for topic in base.taxonomy.topics if topic.pillar == name]
    topics = of_pillar if kind == "pillars" else [base.topic(name).id]
    issues = [base.issues[issue] for topic in topics for issue in base.issues_of(topic)]
    if len(issues) < 2:
        return ""
    return next((issue.id for issue in issues if issue.level == "core"), issues[0].id)
