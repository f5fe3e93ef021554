"""An answer to a question that still waits below the screen: the question is shown before it is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from tutor.dialogue import Conversation

_CODES = re.compile(r"\x1b\[[0-9;]*m")
_NUMBERED = re.compile(r"^ {0,4}\d{1,2} {1,3}\S")
QUESTION_FIRST = "Here is the question first. Nothing was taken as your answer to it yet."


@runtime_checkable
class Numbers(Protocol):
    """Practice that asks to choose among numbers."""

    def chooses(self, text: str) -> bool:
        """Say whether a turn would be taken for a choice."""
        ...


def chooses_unseen(conversation: Conversation, text: str, below: Iterable[str]) -> bool:
    """Say whether a turn chooses among what practice numbers, while some of the numbers are still ``below``.

    What is asked stands last in a reply: numbers below the screen are those of the question.
    """
    activity: object = conversation.activity
    if not isinstance(activity, Numbers) or not activity.chooses(text.strip()):
        return False
    return any(_NUMBERED.match(_CODES.sub("", line)) for line in below)
