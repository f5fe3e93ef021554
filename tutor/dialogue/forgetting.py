"""What is left of a long conversation's oldest turns."""

from __future__ import annotations

from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Reply

MOST_KEPT = 300
"""Replies that can be gone back to; without an end to them a long sitting would hold ever more memory."""


class Forgotten:
    """What is left of replies too old to be gone back to: how many they were, and the sources they showed."""

    def __init__(self) -> None:
        self.turns = 0
        self.sources: dict[str, None] = {}

    def take(self, history: list[tuple[Shown, Reply]]) -> None:
        """Take the oldest replies out of a history that has become too long."""
        for shown, _ in history[:-MOST_KEPT]:
            self.turns += 1
            self.sources.update(dict.fromkeys(shown.sources))
        del history[:-MOST_KEPT]
