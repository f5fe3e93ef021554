"""One line below the prompt: what can be done now, no wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.dialogue import Reply
    from tutor.dialogue.context import Shown
    from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked

PAGING = "paging"
_DOING = {
    PAGING: ("Enter shows the rest", "or type what you want to ask", "q leaves it"),
    "spar": ("your speech", "/edit for a long one", "/flow", "/hint", "/skip", "/stop"),
    "steelman": ("your words", "hint", "show me", "skip", "stop"),
}
_ITEMS = {
    "choice": "a number, and sure or guess if you like",
    "order": "the numbers in order",
    "term": "the missing words",
    "text": "your words, /edit for many",
    "doubt": "yes, no, or a number",
    "": "your answer",
}
_IN_A_QUIZ = ("hint", "show me", "skip", "stop", "why?")
_FIRST = ("Tab completes", "→ takes the grey text", "Alt-Enter: new line", "Ctrl-R: search", "/help")
_NEW = ("ask in your own words", "/topics", "/help", "Ctrl-D leaves")


def item_in(reply: Reply, before: str) -> str:
    """Return the form of the item that is asked after a reply; it stays at hand until the next one."""
    from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked

    forms = [_form(block) for block in reply.blocks if isinstance(block, ItemAsked | AnswerMarked)]
    return next((form for form in reversed(forms) if form), before)


def _form(block: ItemAsked | AnswerMarked) -> str:
    """Return how an item, or what is asked about an answer to one, is answered; empty where nothing is."""
    from tutor.dialogue.quiz_reply import ItemAsked
    from tutor.quiz.kinds import KINDS

    if isinstance(block, ItemAsked):
        return KINDS[block.kind].form
    return "doubt" if any(point.number for point in block.points) else ""


def toolbar(shown: Shown, columns: int, *, activity: str = "", turns: int = 0, item: str = "") -> str:
    """Return what can be said now, cut after the last remark for which there is room.

    ``activity`` is the name of what is being practised, or ``PAGING`` while the rest of an answer waits; after the
    first turn (``turns`` 1) keys are told.
    """
    return _fit(_remarks(shown, activity, turns, item), columns)


def _remarks(shown: Shown, activity: str, turns: int, item: str) -> tuple[str, ...]:
    if activity == "quiz":
        return (_ITEMS[item], *_IN_A_QUIZ)
    if activity in _DOING:
        return _DOING[activity]
    if shown.numbers:
        return (f"type {_spans(shown.choices)} to choose", "or ask something else", "/help")
    if turns == 1:
        return _FIRST
    if shown.kind == "issue":
        return ("why?", "the other side", "sources", "example", "quiz me", "/map", "/help")
    if shown.kind in ("case", "concept", "faq"):
        return ("more", "sources", "example", "back", "/help")
    return _NEW


def _spans(numbers: tuple[int, ...]) -> str:
    """Return numbers in short: "1-3", "1-3 or 5", "5"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    told = [f"{span[0]}-{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans]
    return f"{', '.join(told[:-1])} or {told[-1]}" if len(told) > 1 else "".join(told)


def _fit(remarks: tuple[str, ...], columns: int) -> str:
    text = f" {remarks[0]}"
    for remark in remarks[1:]:
        if len(text) + 3 + len(remark) >= columns:
            break
        text += f" · {remark}"
    return text[: max(columns - 1, 1)]
