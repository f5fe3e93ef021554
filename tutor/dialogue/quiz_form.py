"""How a quiz is to be answered, as people say it: "in my own words", "no multiple choice", "multiple choice only"."""

from __future__ import annotations

import re
from typing import NamedTuple

# Patterns are compiled where they are first used: a question pays only for what it needs.
_BEFORE = r"(?:(?:with|in|using|and|but|only|just|all|by) )*"
_AFTER = r"(?:[- ]?(?:questions?|answers?|items?|ones?|mode|style))?(?: only| please| pls)*"
_WRITTEN = (
    rf"(?:{_BEFORE}(?:free[- ]?text|(?:my |your )?own words|written(?: out)?|typed"
    r"|open(?:[- ]ended)?(?= (?:questions?|answers?)))"
    rf"|(?:(?:with|and|but) )*(?:no|not|without|never)(?: any| the)? (?:multiple[- ]choices?|mcqs?|options|choices))"
)
_CHOSEN = rf"{_BEFORE}(?:multiple[- ]choices?|mcqs?|tick[- ](?:the[- ])?box(?:es)?)"
_WORDS = frozenset(
    ["free", "freetext", "own", "written", "typed", "open", "multiple", "mcq", "mcqs", "options", "choices", "tick"]
)


class Formed(NamedTuple):
    """A subject without the words on how to answer, and ``written``, ``chosen`` or neither."""

    subject: str
    form: str = ""


def read_form(subject: str, turn: str) -> Formed:
    """Take out of a subject how a quiz is to be answered; look for it in the whole turn where the subject is silent."""
    if _WORDS.isdisjoint(re.findall(r"[a-z]+", turn.lower())):
        return Formed(subject)
    for form, pattern in (("written", _WRITTEN), ("chosen", _CHOSEN)):
        whole = rf"[\s,;:(-]*\b{pattern}{_AFTER}\b[\s).!]*"
        if re.search(whole, turn, re.IGNORECASE):
            rest = re.sub(whole, " ", subject, flags=re.IGNORECASE)
            return Formed(re.sub(r"^(?:on|about|for|from) ", "", rest.strip(" ,;:-")), form)
    return Formed(subject)
