"""A wish said again after it was misread ("no, I said /brief nuclear sharing"): it is done, not only asked again."""

from __future__ import annotations

from tutor.dialogue.acts import Act, Setting, read_act
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Told

_DOES = frozenset(["brief", "export", "save", "resume", "quiz", "spar", "steelman", "progress"])
"""Acts that do something, and answer no question."""


def meant_again(act: Act) -> tuple[Act, str]:
    """Return the act that a complaint says again, with its words; the act itself, and none, for any other turn."""
    kind, _, again = act.about.partition(" ")
    if act.name != "misread" or kind != "again":
        return act, ""
    meant = read_act(again, Setting())
    return (meant, again) if again.startswith("/") or meant.name in _DOES else (act, "")


def with_what_was_said(told: Told, again: str) -> Told:
    """Return what is told, after the words that were said again where there are any."""
    if not again:
        return told
    return told._replace(blocks=(Notice(code="asked-again", values={"turn": again}), *told.blocks))
