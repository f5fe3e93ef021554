"""One line below the prompt: what can be done now, no wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
_NAMES = ("type a name from the list", "or ask in your own words", "/help")


class Seen(NamedTuple):
    """What the last reply left on the screen: how many things by number, a list of names, an item of which form."""

    numbers: int = 0
    names: bool = False
    item: str = ""


NOTHING = Seen()


def seen_in(reply: Reply, before: Seen) -> Seen:
    """Return what is on the screen after a reply; an item stays at hand until the next one."""
    from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked
    from tutor.dialogue.reply import Listing, Options

    choices = [block for block in reply.blocks if isinstance(block, Options)]
    names = any(isinstance(block, Listing) and block.role in ("topics", "cases", "concepts") for block in reply.blocks)
    forms = [_form(block) for block in reply.blocks if isinstance(block, ItemAsked | AnswerMarked)]
    forms = [form for form in forms if form]
    return Seen(len(choices[-1].options) if choices else 0, names, forms[-1] if forms else before.item)


def _form(block: ItemAsked | AnswerMarked) -> str:
    """Return how an item, or what is asked about an answer to one, is answered; empty where nothing is."""
    from tutor.dialogue.quiz_reply import ItemAsked
    from tutor.quiz.kinds import KINDS

    if isinstance(block, ItemAsked):
        return KINDS[block.kind].form
    return "doubt" if any(point.number for point in block.points) else ""


def toolbar(shown: Shown, columns: int, *, activity: str = "", turns: int = 0, seen: Seen = NOTHING) -> str:
    """Return what can be said now, cut after the last remark for which there is room.

    ``activity`` is the name of what is being practised, or ``PAGING`` while the rest of an answer waits; after the
    first turn (``turns`` 1) keys are told.
    """
    return _fit(_remarks(shown, activity, turns, seen), columns)


def _remarks(shown: Shown, activity: str, turns: int, seen: Seen) -> tuple[str, ...]:
    if activity == "quiz":
        return (_ITEMS[seen.item], *_IN_A_QUIZ)
    if activity in _DOING:
        return _DOING[activity]
    if seen.numbers:
        choices = f"1-{seen.numbers}" if seen.numbers > 1 else "1"
        return (f"type {choices} to choose", "or ask something else", "/help")
    if seen.names:
        return _NAMES
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
