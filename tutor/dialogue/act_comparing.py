"""Turns that compare two things, or set another beside what is at hand."""

from __future__ import annotations

import re

from tutor.dialogue.act_openings import (
    AND_DIFFER,
    COMPARE,
    COMPARE_THAT,
    DIFFERENT_HOW,
    HOW_DIFFERS,
    SAME_OR_NOT,
    VERSUS,
    WHICH_OF,
    WORSE,
)

# Patterns of a comparison, each with the words of which it needs one.
_COMPARING = (
    "compare compares comapre compared comparison contrast differ differs different difference diffrence differences"
    " similar same similarity similarities parallel parallels better worse stronger weaker older bigger"
)
_BESIDE = (
    "put set hold line vs versus opposed stack measure another disguise comapre mix mixing confuse confusing"
    " next beside alongside stricter tighter looser stronger weaker firmer broader narrower closer"
)
_COMPARISONS = (
    (frozenset(_COMPARING.split()), COMPARE),
    (frozenset(["vs", "versus", "v"]), VERSUS),
    (frozenset(["and"]), AND_DIFFER),
    (frozenset(["or"]), WORSE),
    (frozenset(["or"]), WHICH_OF),
    (frozenset(f"{_COMPARING} {_BESIDE}".split()), COMPARE_THAT),
    (frozenset(["differ", "different", "compare"]), HOW_DIFFERS),
    (frozenset(["same"]), SAME_OR_NOT),
    (frozenset(["how"]), DIFFERENT_HOW),
)


def compared(text: str) -> str:
    """Return the two things that a turn compares, with a comma between; empty where it compares nothing."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    for needed, pattern in _COMPARISONS:
        found = re.match(pattern, text, re.IGNORECASE) if words & needed else None
        if found:
            return f"{found.groupdict().get('a', '')}, {found.group('b')}"
    return ""
