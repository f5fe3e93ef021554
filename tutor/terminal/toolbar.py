"""One line below the prompt: what can be done now, no wider than the screen."""

from __future__ import annotations

from tutor.dialogue.context import Shown

PAGING = "paging"
_DOING = {
    PAGING: ("Enter shows the rest", "or type what you want to ask", "q leaves it"),
    "quiz": ("answer", "hint", "skip", "show me", "why?", "stop"),
    "spar": ("your speech", "/edit for a long one", "/flow", "/hint", "/skip", "/stop"),
    "steelman": ("your words", "hint", "show me", "skip", "stop"),
}
_FIRST = ("Tab completes", "→ takes the grey text", "Alt-Enter: new line", "Ctrl-R: search", "/help")
_NEW = ("ask in your own words", "/topics", "/help", "Ctrl-D leaves")


def toolbar(shown: Shown, columns: int, *, activity: str = "", turns: int = 0) -> str:
    """Return what can be said now, cut after the last remark for which there is room.

    ``activity`` is the name of what is being practised, or ``PAGING`` while the rest of an answer waits; after the
    first turn (``turns`` 1) keys are told.
    """
    return _fit(_remarks(shown, activity, turns), columns)


def _remarks(shown: Shown, activity: str, turns: int) -> tuple[str, ...]:
    if activity in _DOING:
        return _DOING[activity]
    if shown.options:
        choices = f"1-{len(shown.options)}" if len(shown.options) > 1 else "1"
        return (f"type {choices} to choose", "or ask something else", "/help")
    if turns == 1:
        return _FIRST
    if shown.kind == "issue":
        return ("why?", "the other side", "sources", "example", "quiz me", "/map", "/help")
    if shown.kind in ("case", "concept", "faq"):
        return ("more", "sources", "example", "back", "/help")
    return _NEW


def _fit(remarks: tuple[str, ...], columns: int) -> str:
    text = f" {remarks[0]}"
    for remark in remarks[1:]:
        if len(text) + 3 + len(remark) >= columns:
            break
        text += f" · {remark}"
    return text[: max(columns - 1, 1)]
