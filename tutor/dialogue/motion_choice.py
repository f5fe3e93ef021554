"""The motion that words mean: an issue by its name, a topic's or a term's issues, or what comes nearest in meaning."""

from __future__ import annotations

import re

from tutor.dialogue import names
from tutor.dialogue.scene import Scene
from tutor.knowledge import KnowledgeBase

SURE = 0.3
"""Least chance at which an issue found by its meaning is taken for the motion."""
BESIDE = 0.05
"""Least share of an issue that is found beside a fact."""
_LEVELS = ("core", "intro", "advanced")
"""The order in which the issues of a topic are offered: what it turns on, then the easy, then the hard."""
_MOST = 5
"""Issues of a topic that are offered."""


def motions_meant(scene: Scene, words: str) -> tuple[str, ...]:
    """Return the ids of the issues that words name: one where it is plain, several to choose from, or none."""
    base = scene.base
    current = base.current(words)
    if current in base.issues:
        return (current,)
    if named := names.find_issue(base, words):
        return (named.id,)
    if of_topic := _of_topic(base, words):
        return of_topic
    ranking = scene.index.ask(words)
    issues = tuple(match.id for match in ranking.matches if match.id in base.issues)
    if ranking.confidence >= SURE and ranking.matches:
        first = ranking.matches[0].id
        if first in base.issues:
            return (first,)
        if "#" in first:  # a fact: the issue found beside it, else that where it is fought over
            beside = [match.id for match in ranking.matches if match.id in base.issues and match.score >= BESIDE]
            fought = beside[:1] or [name for name in (base.question(first).issue,) if name in base.issues]
            if fought:
                return (fought[0],)
        if owned := _issues_of(base, first):
            return owned[:1]
        return issues[:1]
    return issues[:3] if len(issues) > 1 else ()


def is_name(base: KnowledgeBase, words: str) -> bool:
    """Whether words are the name of an issue, a topic or a pillar, and so say nothing about it."""
    return bool(base.current(words) in base.issues or names.find_issue(base, words) or names.find_topic(base, words))


def _of_topic(base: KnowledgeBase, words: str) -> tuple[str, ...]:
    """The issues of a topic or pillar that words name; they are too many to take one unasked."""
    bare = re.sub(r"(?i)^the (?:topic|subject)(?: of)? ", "", words)
    found = names.find_topic(base, bare)
    if found is None:
        return ()
    kind, _, local = found.id.partition("/")
    if kind == "topics":
        return _core_first(base, local)[:_MOST]
    topics = [topic.id for topic in base.taxonomy.topics if topic.pillar == local]
    return tuple(issues[0] for topic in topics if (issues := _core_first(base, topic)))[:_MOST]


def _core_first(base: KnowledgeBase, topic: str) -> tuple[str, ...]:
    return tuple(sorted(base.issues_of(topic), key=lambda issue: _LEVELS.index(base.issues[issue].level)))


def _issues_of(base: KnowledgeBase, entry: str) -> tuple[str, ...]:
    """The issues where a question of fact, a case or a term belongs."""
    owner = entry.partition("#")[0]
    if owner in base.issues:
        return (owner,)
    if owner in base.cases:
        return tuple(name for name in base.cases[owner].issues if name in base.issues)
    if owner in base.concepts:
        using = tuple(issue.id for issue in base.issues.values() if owner in issue.concepts)
        return tuple(name for name in base.concepts[owner].issues or using if name in base.issues)
    return ()
