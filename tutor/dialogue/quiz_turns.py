"""Turns in a quiz that are no answers: a wish for other questions, a question to the tutor."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from tutor.dialogue.quiz_form import form_wished

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
_HEY = r"^\W*(?:(?:hey|no+|nope|but|wait|sorry|oh|well|uh+|um+|hang on|come on|excuse me|please|and|so)\W+)*"
_NOT = r"(?: ?n[o']?t| not)"
_COMPLAINS = {
    "not-understood": rf"{_HEY}(?:i (?:really )?(?:do|did|can|could){_NOT} (?:even )?(?:understand|get|follow)"
    r" (?:the|this|that|your|what the|what this|what that) (?:question|item|wording)"
    r"(?: (?:means|is|at all|asks|wants))*"
    r"|what (?:do you|does (?:this|that|it|the question)|is (?:this|that|the question)) ?"
    r"(?:mean|want|asking|want from me|supposed to mean|even mean)?"
    r"(?: (?:by|with|of) (?:this|that|it|the question))?\s*\?"
    r"|which side am i(?: (?:on|for|arguing))?\s*\??)\W*$",
    "no-answer": rf"{_HEY}(?:(?:that|this|it) (?:was|is)(?: just| only)? (?:a |an |my |the )?"
    r"(?:question|comment|remark|joke|complaint)\b.{0,20}\bnot? (?:my |an |the )?answer"
    rf"|(?:that|this|it) ?(?:was|is){_NOT} (?:meant (?:as|to be) )?(?:my |an |the )?answer"
    r"|(?:that|this) was (?:just |only )?(?:a question|a comment|a joke))\W*$",
    "overrule": rf"{_HEY}(?:(?:that|this|it)(?:'?s| was| is)? (?:wrong|not right|unfair|not fair|not true)[,.;:! ]+)?"
    r"(?:because |as )?(?:that'?s (?:exactly |just )?what i (?:meant|said|wrote)"
    r"|i (?:just |already |did )?(?:said|say|wrote|meant) (?:exactly |just )?(?:that|this|it|so)"
    r"(?: (?:already|exactly|in my answer))?)\W*$",
    "unfair": rf"{_HEY}(?:(?:that|this|it)(?:'?s| is| was) (?:so |really |very |just )?(?:unfair|not fair)"
    r"(?:\W*$|[,.;:!]+ *(?:i|you|my|that'?s|thats)\b.*| (?:of you|mark(?:ing)?|grad(?:e|ing))\b.*)"
    r"|i (?:dis|do not |don'?t )agree with (?:this|that|the|your) (?:grade|mark|marking|verdict|result)\b.*"
    r"|(?:i think )?you(?:'?re| are) (?:far |much |way |a bit )?too (?:strict|harsh|hard|literal|picky)"
    r"(?: with me| on me)?)\W*$",
    "why": rf"{_HEY}(?:why (?:(?:was|is) (?:it|that|this) )?(?:only )?(?:half|wrong|not right"
    r"|right only in part|in part|partly|[12] of \d)\b.*"
    rf"|you (?:did{_NOT}|forgot to|never) (?:count|hear|see|mark|credit|read)\b.*)$",
}
_LONGEST_COMPLAINT = 16
_LONGEST = 10
"""Words of a question to the tutor where an answer is written out: a longer one may be an argument."""


def steers(text: str) -> str:
    """Return ``harder`` or ``easier`` where a turn wants nothing else ("give me harder ones", "free text please").

    To write an answer is the harder form of what is asked, to choose one the easier.
    """
    found = re.match(_STEERS, text, re.IGNORECASE)
    if found:
        return "easier" if found["easier"] else "harder"
    return {"written": "harder", "chosen": "easier"}.get(form_wished(text), "")


Complaint: TypeAlias = Literal["", "not-understood", "no-answer", "overrule", "unfair", "why"]


def complaint(text: str) -> Complaint:
    """Return what a turn says of the question or of the last mark, and so is no answer to what is asked now.

    It is not understood; the last turn was no answer; what was marked wrong was said; the mark is asked about.
    """
    plain = text.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST_COMPLAINT:
        return ""
    found = (name for name, pattern in _COMPLAINS.items() if re.match(pattern, plain, re.IGNORECASE))
    return next(found, "")  # type: ignore[arg-type]


def clearly_asks(text: str) -> bool:
    """Say whether a turn can be nothing but a question to the tutor: short, after a fact, and with its mark."""
    return len(text.split()) <= _LONGEST and bool(re.match(_CLEARLY, text, re.IGNORECASE))
