"""A scripted learner: asks, follows up, is quizzed, spars and browses, in an order that a seed decides."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tutor.knowledge import KnowledgeBase
from tutor.session import Session

FOLLOW_UPS = ("why?", "and the other side?", "for example?", "says who?", "shorter", "more", "map", "back", "ok thanks")
BROWSING = ("/topics", "/issues", "/cases", "/progress", "/help", "best lasagne recipe?", "/exti", "")
ANSWERS = ("1", "2", "1 sure", "because allies are not bound by it", "?", "skip", "for")
SPEECHES = ("It costs too much and protects nobody.", "History shows the opposite.", "/skip", "They have no choice.")


def turns(session: Session, base: KnowledgeBase, count: int, seed: int) -> Iterator[str]:
    """Yield so many turns, each fitting to what is going on in the session when it is asked for."""
    rng = random.Random(seed)
    issues = sorted(base.issues)
    for _ in range(count):
        activity = session.conversation.activity
        if activity is None or activity.ended:
            yield _freely(rng, base, issues)
        elif rng.random() < 0.05:
            yield "/stop"
        else:
            yield rng.choice(ANSWERS if activity.name == "quiz" else SPEECHES)


def _freely(rng: random.Random, base: KnowledgeBase, issues: list[str]) -> str:
    chance, issue = rng.random(), rng.choice(issues)
    if chance < 0.35:
        return rng.choice(base.issues[issue].asks or (base.issues[issue].motion,))
    if chance < 0.75:
        return rng.choice(FOLLOW_UPS)
    if chance < 0.87:
        return rng.choice(BROWSING)
    if chance < 0.93:
        return f"/quiz {issue} --count 5"
    return f"/spar {issue}" if chance < 0.97 else f"/steelman {issue}"
