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
