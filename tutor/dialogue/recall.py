"""Going back: to the answer before, to the beginning, or to what was said about something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.dialogue.context import Shown
from tutor.dialogue.names import normal
from tutor.dialogue.reply import Reply

# Patterns are compiled where they are first used: a question pays only for what it needs.
_BEGINNING = r"\b(?:first|beginning|start|started|began|original|outset)\b"
_NO_NAME = frozenset(
    "the a an that this thing things one question answer issue topic stuff of on about in again".split()
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
    "copy transcript config save resume help brief export where-file clarify ack undo repeat".split()
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


def place_of(history: Sequence[tuple[Shown, Reply]], about: str, turn: str) -> int | None:
    """Return the place in the history to go back to; None where nothing was said about what is named."""
    if len(history) < 2:
        return None
    wanted = set(normal(about).split()) - _NO_NAME
    if wanted and not re.search(_BEGINNING, about, re.IGNORECASE):
        places = (place for place in range(len(history) - 2, -1, -1) if _tells_of(history[place][1], wanted))
        return next(places, None)
    return 0 if re.search(_BEGINNING, turn, re.IGNORECASE) else len(history) - 2


def _tells_of(reply: Reply, wanted: set[str]) -> bool:
    """Whether a reply is about all that is named, whatever the ending of a word ("the free riding thing")."""
    words = _words_of(reply)
    return all(any(word == other or word[:_STEM] == other[:_STEM] for other in words) for word in wanted)


def _words_of(reply: Reply) -> set[str]:
    """Return the words of a question and of what it found first."""
    titles = [match.title for match in reply.matches[:1]]
    return set(normal(" ".join([reply.question, *titles])).split())
