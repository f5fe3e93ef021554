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
_I_WRITE = (
    r"(?:(?:but|and|so) )?i(?: want|'d like| would like| prefer|'d prefer| wanna) ?(?:to )?(?:write|type|answer|reply)"
    r"(?: (?:the|my|them|it|in))*(?: (?:answers?|own|words|myself))*"
)
_CHOSEN = rf"{_BEFORE}(?:multiple[- ]choices?|mcqs?|tick[- ](?:the[- ])?box(?:es)?)"
_ASKS = (
    r"(?:(?:can you|could you|can i|could i|please|now|ok(?:ay)?|and|but|give|ask|make|let|me|we"
    r"|i(?: would|'d)? (?:want|like|prefer)|i want|to|answer|have|get|do"
    r"|switch|set|change|it|them|quiz|harder|easier|pls|i|these|questions?|the|rather|instead|from now on|rest) )*"
)
_WORDS = frozenset("write type free freetext own written typed open multiple mcq mcqs options choices tick".split())


class Formed(NamedTuple):
    """A subject without the words on how to answer, and ``written``, ``chosen`` or neither."""

    subject: str
    form: str = ""


def read_form(subject: str, turn: str) -> Formed:
    """Take out of a subject how a quiz is to be answered; look for it in the whole turn where the subject is silent."""
    if _WORDS.isdisjoint(re.findall(r"[a-z]+", turn.lower())):
        return Formed(subject)
    subject = re.sub(r"^(?:(?:once )?again|another time)\b[ ,]*", "", subject)
    for form, pattern in (("written", rf"(?:{_WRITTEN}|{_I_WRITE})"), ("chosen", _CHOSEN)):
        whole = rf"[\s,;:(-]*\b{pattern}{_AFTER}\b[\s).!]*"
        if re.search(whole, turn, re.IGNORECASE):
            rest = re.sub(whole, " ", subject, flags=re.IGNORECASE)
            return Formed(re.sub(r"^(?:on|about|for|from) ", "", rest.strip(" ,;:-")), form)
    return Formed(subject)


def form_wished(turn: str) -> str:
    """Return ``written`` or ``chosen`` where a turn in a quiz wants no more than that ("free text please")."""
    said = " ".join(re.sub(r"[,;:]", " ", turn.replace("’", "'").lower()).split()).strip(" .!?")
    if _WORDS.isdisjoint(re.findall(r"[a-z]+", said)):
        return ""
    for form, pattern in (("written", _WRITTEN), ("chosen", _CHOSEN)):
        if re.fullmatch(rf"{_ASKS}{pattern}{_AFTER}(?: (?:from now on|now|instead|for me))*", said):
            return form
    return ""
