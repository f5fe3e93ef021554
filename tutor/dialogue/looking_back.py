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


def looked_back(past: object, act: Act, turn: str, shown: Shown) -> Told | None:
    """Let practice that is over take a turn about itself, unless something else was spoken of since."""
    if not isinstance(past, LooksBack) or turn.startswith("/"):
        return None
    told = past.look_back(act, turn)
    if told and act.name == "progress" and getattr(past, "name", "") == "quiz":  # its results, whatever was said since
        return told._replace(shown=shown)
    at_hand = told.shown.issue if told and told.shown else ""
    return told if at_hand in ("", shown.issue) else None
