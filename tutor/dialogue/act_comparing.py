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
_LIKE = (
    r"(?:(?:so|and|but|ok(?:ay)?|well|hm+)[, ]+)*"
    r"(?:(?:is|was|are|were) (?:it|this|that|they|these) (?:just |more |a bit |at all |really )*"
    r"(?:like|the same as|similar to|different (?:from|to)|(?:any )?(?:better|worse|weaker|stronger) than)"
    r"|what(?:'?s| has| have| does| is) (?:it|this|that|they)(?: got| have)? (?:that )?"
    r"(?=[\w' ]+ (?:hasn'?t|doesn'?t|haven'?t|don'?t|lacks?)\b)"
    r"|side by side with|next to|up against)"
    r" (?:the |that |an? )?(?:old |new |former )?(?P<b>[\w'’-]+(?: [\w'’-]+){0,3}?)"
    r"(?: (?:hasn'?t|doesn'?t|haven'?t|don'?t|lacks?)(?: (?:got|have|it|that))?)?"
    r"(?: or (?:something|anything|what|not|is it)\b.*)?[\s?.!]*$"
)
"""Another set beside what is at hand, without the word: "is it like the old warsaw pact", "what's it got that ..."."""
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
    (
        frozenset(["like", "than", "side", "same", "similar", "different", "got", "has", "have", "next", "against"]),
        _LIKE,
    ),
)


def compared(text: str) -> str:
    """Return the two things that a turn compares, with a comma between; empty where it compares nothing."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    if any(word.startswith("dif") for word in words):  # a word that is misspelt in many ways
        words.add("difference")
    for needed, pattern in _COMPARISONS:
        found = re.match(pattern, text, re.IGNORECASE) if words & needed else None
        if found:
            return f"{found.groupdict().get('a', '')}, {found.group('b')}"
    return ""
