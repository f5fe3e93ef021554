"""Practice wanted again: once more where it has just ended, taken up where it was left."""

from __future__ import annotations

import re
from typing import Protocol, runtime_checkable

from tutor.dialogue.activity import Activity
from tutor.dialogue.acts import Act
from tutor.dialogue.quiz_count import read_count
from tutor.dialogue.quiz_form import read_form

# Patterns are compiled where they are first used: a question pays only for what it needs.
_AGAIN = (
    r"^\W*(?:(?:ok(?:ay)?|and|now|yes|yeah|please|can we|could we|let'?s|i want to|play|go|do|try|the|have|it|that)"
    r"[ ,]+)*(?:(?:same )?again|once more|one more time|another (?:one|go|round|try|quiz)|rematch|encore)\b[\W_]*"
)
_TAKES_UP = (
    r"^\W*(?:(?:ok(?:ay)?|and|now|so|yes|please|can we|could we|can i|let'?s|let us|let me|i want to|we"
    r"|i'?d like to)[ ,]+)*(?:resume|continue|(?:go|carry) on|(?:go |get )?back|return|finish|pick up|take up)"
    r"(?: (?:with|to|on))?"
    r" (?:(?:the|my|our|that|last) )*(?:PRACTICE)(?: (?:now|again|please|where (?:we|i) (?:stopped|left off)))*\W*$"
)
_CALLED = {
    "steelman": r"steel-?man(?:ning)?|coach(?:ing)?(?: session)?",
    "spar": r"round|debate|spar(?:ring)?|match",
}
_TELLS_HOW = r"\d|\b(?:questions?|text|words?|choices?|written|typed|mcqs?|options)\b"
_LONGEST = 14  # words


@runtime_checkable
class GoesOn(Protocol):
    """Practice that its starter takes up again. ``wish`` is what that is told."""

    name: str

    @property
    def wish(self) -> str:
        """The issue, and the side where there are two ways to take it up."""
        ...


def wanted_again(practised: Activity | None, past: Activity | None, turn: str) -> Act | None:
    """Return the act that begins practice again, or takes it up; None where a turn wants no such, or it still goes on.

    ``practised`` is what went on until the turn before, ``past`` what was over before that.
    """
    if practised is not None and not practised.ended:
        return None
    return once_more(practised, turn) or taken_up(practised or past, turn)


def once_more(practised: Activity | None, turn: str) -> Act | None:
    """Return the act that begins the same practice again, where it has just ended and a turn wants no more than that.

    For a quiz the turn may say how many questions there are to be, and how they are to be answered.
    """
    if practised is None or not practised.ended or turn.startswith("/") or len(turn.split()) > _LONGEST:
        return None
    plain = turn.replace("’", "'")
    found = re.match(_AGAIN, plain, re.IGNORECASE)
    if not found:
        return None
    rest = plain[found.end() :].strip(" .!?,")
    if not _says_how(practised.name, rest):
        return None
    return Act(practised.name, rest if re.search(_TELLS_HOW, rest, re.IGNORECASE) else "", command=practised.name)


def _says_how(name: str, rest: str) -> bool:
    """Whether what is said beside it is of number and form alone."""
    if name == "quiz":
        rest = read_count(read_form(rest, rest).subject, rest).subject
    return not re.sub(r"\b(?:please|pls|then|now|but|with|and|quiz|questions?|round|debate|it)\b|\W", "", rest.lower())


def taken_up(past: object, turn: str) -> Act | None:
    """Return the act that takes up practice that was left, where a turn names it ("back to the steelman")."""
    if not isinstance(past, GoesOn) or past.name not in _CALLED or len(turn.split()) > _LONGEST:
        return None
    pattern = _TAKES_UP.replace("PRACTICE", _CALLED[past.name])
    found = re.match(pattern, turn.replace("’", "'"), re.IGNORECASE)
    return Act(past.name, past.wish, command=past.name) if found else None
