"""Turns in a quiz that are no answers: a wish for other questions, a question to the tutor."""

from __future__ import annotations

import re

# Patterns are compiled where they are first used: a question pays only for what it needs.
_AROUND = (
    r"can you|could you|please|now|ok(?:ay)?|and|but|give|ask|make|show|me|i want|i'?d like|let'?s have|some|any|the"
    r"|these|it|them|questions?|items?|is|are|this|that|it'?s|that'?s|much|a (?:bit|little)|something|far"
)
_STEERS = (
    rf"^\W*(?:(?:{_AROUND})\W+)*"
    r"(?:(?P<harder>harder|tougher|more (?:difficult|challenging)|too (?:easy|simple))"
    r"|(?P<easier>easier|simpler|less (?:difficult|hard)|too (?:hard|difficult|tough)))"
    r"(?:\W+(?:ones?|questions?|items?|stuff|level|please|pls|now|then|for me))*\W*$"
)
_CLEARLY = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait|sorry|hey)\W+)*"
    r"(?:what (?:is|are|was|were|does|do|did)|what'?s|who (?:is|are|was|were|said|wrote)|when (?:did|was|is)"
    r"|where (?:is|was|did)|which|how many|can you explain|remind me)\b[^?]*\?\W*$"
)
_LONGEST = 10
"""Words of a question to the tutor where an answer is written out: a longer one may be an argument."""


def steers(text: str) -> str:
    """Return ``harder`` or ``easier`` where a turn wants nothing else ("give me harder ones", "too easy")."""
    found = re.match(_STEERS, text, re.IGNORECASE)
    return ("easier" if found["easier"] else "harder") if found else ""


def clearly_asks(text: str) -> bool:
    """Say whether a turn can be nothing but a question to the tutor: short, after a fact, and with its mark."""
    return len(text.split()) <= _LONGEST and bool(re.match(_CLEARLY, text, re.IGNORECASE))
