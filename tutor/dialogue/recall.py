"""Going back: to the answer before, to the beginning, or to what was said about something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.context import Shown
from tutor.dialogue.names import normal
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import ArgumentShown, Notice, Reply, SideShown
from tutor.dialogue.scene import Told
from tutor.knowledge import KnowledgeBase

# Patterns are compiled where they are first used: a question pays only for what it needs.
_BEGINNING = r"\b(?:first|beginning|start|started|began|original|outset)\b"
_FIRST_ARGUMENT = r"\b(?:first|original) (?:argument|point|claim|reason)\b"
_NO_NAME = frozenset(
    "the a an that this thing things one question answer issue topic stuff of on about in again we had earlier before"
    " first beginning start started began original outset argument point claim reason previous prior last preceding"
    " please pls screen page from".split()
)


_WHERE = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait|now|sorry)[, ]+)*"
    r"(?:where (?:were|was|are|had|have|did) (?:we|i)\b|what were we (?:on|at|doing|talking)\b)"
)
_EARLIER = (
    r"\b(?:last (?:time|week|month|session|class|lesson|year)|yesterday|previous\w*|sessions?|saved?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
OF_THE_SESSION = frozenset(
    "copy transcript config save resume help brief export where-file clarify ack undo repeat quit".split()
)
"""Acts whose replies speak of the session rather than of the subject."""


def asks_where_we_are(text: str) -> bool:
    """Say whether a turn asks where this conversation is, and not where one of another day stopped."""
    straight = text.strip()
    return bool(re.search(_WHERE, straight, re.IGNORECASE)) and not re.search(_EARLIER, straight, re.IGNORECASE)


def last_said(history: Sequence[tuple[Shown, Reply]]) -> Reply | None:
    """Return the last reply that said something of the subject; None where there is none."""
    replies = (reply for _, reply in reversed(history))
    return next((reply for reply in replies if reply.act not in OF_THE_SESSION), None)


_STEM = 4
"""Letters in which two forms of a word agree."""
_MOST_NAMED = 5
"""Subjects that are named where a conversation spoke of more."""


def place_of(history: Sequence[tuple[Shown, Reply]], about: str, turn: str) -> int | None:
    """Return the place in the history to go back to; None where nothing was said about what is named."""
    if len(history) < 2:
        return None
    wanted = set(normal(about).split()) - _NO_NAME
    fits = [(_fit(reply, wanted), place) for place, (_, reply) in enumerate(history[:-1])] if wanted else []
    best, place = max(fits, default=(0.0, 0))
    if best:
        return place
    begins = re.search(_BEGINNING, turn, re.IGNORECASE)
    if wanted and not (begins and re.search(_BEGINNING, about, re.IGNORECASE)):
        return None
    return 0 if begins else _before(history)


def _before(history: Sequence[tuple[Shown, Reply]]) -> int:
    """Return the place of the last reply before this one that told something; of the one before where none did."""
    told = (place for place in range(len(history) - 2, -1, -1) if tells(history[place][1]))
    return next(told, len(history) - 2)


def tells(reply: Reply) -> bool:
    """Whether a reply is worth going back to: it is of the subject, and says more than that nothing was found."""
    return reply.outcome != "not-covered" and reply.act not in OF_THE_SESSION


def _fit(reply: Reply, wanted: set[str]) -> float:
    """Return how well a reply is about all that is named, 0 where it is not ("the free riding thing").

    A word of the title says more than one of the question, whatever its ending; a title says most that is little else.
    """
    found = reply.matches[0] if reply.matches else None
    title = set(normal(f"{found.title} {found.id.partition('/')[2]}".replace("-", " ")).split()) if found else set()
    question = set(normal(reply.question).split())
    marks = [max(2.0 * _likeness(word, title), _likeness(word, question)) for word in wanted]
    return sum(marks) + len(wanted & title) / (len(title) + 1) if all(marks) else 0.0


def _likeness(word: str, words: set[str]) -> float:
    if word in words:
        return 1.0
    return 0.8 if any(word[:_STEM] == other[:_STEM] for other in words) else 0.0


def first_argument(base: KnowledgeBase, history: Sequence[tuple[Shown, Reply]], about: str) -> Told | None:
    """Tell the argument that was shown first of all, where that is what is named; None where it is something else."""
    if not re.search(_FIRST_ARGUMENT, about, re.IGNORECASE):
        return None
    blocks = (block for _, reply in history for block in reply.blocks)
    shown = (one for block in blocks for one in (block.arguments if isinstance(block, SideShown) else (block,)))
    first = next((one.id for one in shown if isinstance(one, ArgumentShown)), "")
    return tell(base, first)._replace(act="back") if first else None


def spoken_of(base: KnowledgeBase, history: Sequence[tuple[Shown, Reply]], shown: Shown) -> Told | None:
    """Say what was spoken of, to be gone back to by its number; None where that was nothing, or one thing."""
    entries = dict.fromkeys(shown.entry for shown, _ in history if shown.entry in base.names)
    ids = tuple(entries)[-_MOST_NAMED:]
    if len(ids) < 2:
        return None
    blocks = (Notice(code="not-spoken-of"), offer(base, "spoken-of", ids), next_steps("topics"))
    return Told(blocks, shown._replace(options=ids), outcome="not-covered", confidence=0.0, act="clarify")
