"""Practice that is over, looked back on: what it says of itself while its issue is still at hand."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from tutor.dialogue.acts import Act
from tutor.dialogue.context import Shown
from tutor.dialogue.scene import Told


@runtime_checkable
class LooksBack(Protocol):
    """Practice that can tell of itself ("which did I get wrong?", "who won?")."""

    def look_back(self, act: Act, text: str) -> Told | None:
        """Return what is told of it; None where a turn asks nothing of the kind."""
        ...


@runtime_checkable
class TakesBack(Protocol):
    """Practice whose last word can be taken back after its end."""

    name: str

    def take_back(self) -> Told | None:
        """Take back what was said last; None where nothing was."""
        ...


def looked_back(past: object, act: Act, turn: str, shown: Shown, last: str) -> Told | None:
    """Let practice that is over take a turn about itself, unless something else was spoken of since.

    ``last`` is the act of the last reply: a closing speech is taken back right after it, and the round goes on.
    """
    if act.name == "undo" and isinstance(past, TakesBack) and last == past.name:
        return past.take_back()
    if not isinstance(past, LooksBack) or turn.startswith("/"):
        return None
    told = past.look_back(act, turn)
    if told and act.name == "progress" and getattr(past, "name", "") == "quiz":  # its results, whatever was said since
        return told._replace(shown=shown)
    at_hand = told.shown.issue if told and told.shown else ""
    return told if at_hand in ("", shown.issue) else None
