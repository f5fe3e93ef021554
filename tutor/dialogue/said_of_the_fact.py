"""After a fact: when, by whom, before whom, the latest, and does it still hold? The fact says it, or nothing does.

"When was that?" needs no new subject; what has no date of its own is told with the date from which it is known.
"""

from __future__ import annotations

import re

from tutor.dialogue.answers import tell
from tutor.dialogue.in_the_card import in_short
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told

_LEAD = r"^(?:(?:and|but|so|ok(?:ay)?|wait|sorry|oh|hm+|well)[ ,]+)*"
_THAT = r"(?:that|this|it|they|he|she|these|those)"
# Patterns are compiled where they are first used: a question pays only for what it needs.
_WHEN = (
    rf"{_LEAD}(?:when|since when|how long ago|(?:in |on )?(?:what|which) (?:year|date|month|day))"
    rf"(?: exactly| precisely)?(?: (?:was|is|did|does|will|were|has|had) {_THAT})?"
    r"(?: (?:happen(?:ed)?|be|come about|take place|exactly|again|decided|announced|agreed|said))*[\s?.!]*$"
)
_WHO = (
    rf"{_LEAD}(?:(?:by|to|from|with) whom|by who"
    rf"|who (?:did|does|was|were|is|are|decided|decides|wanted) {_THAT}"
    r"(?: (?:by|to|for|from|with|then|exactly))?)[\s?.!]*$"
)
_STILL = (
    rf"{_LEAD}(?:(?:is|are) (?:that|this|it|they|those|these)(?: figures?| numbers?)? (?:still|even|all|really)? ?"
    r"(?:true|so|the case|valid|current|up to date|right|accurate|correct)(?: now| today| anymore| any more)?"
    r"|(?:is|are) (?:that|this|it) (?:up to date|current|recent|old)|still(?: true| so| the case)?(?: now| today)?"
    r"|as of when)[\s?.!]*$"
)
_BEFORE_OR_AFTER = (
    rf"{_LEAD}(?:(?:and )?(?:who|what|which)(?: one)? (?:was|is|were|came|comes|did)(?: it| there)?"
    r"(?: the (?:one|head|last))? (?:before|after) (?:him|her|it|that|this|them|then)"
    r"|(?:and )?(?:before|after) (?:him|her|that|this)"
    r"|(?:who|what)(?:'?s| is| was| were) (?:his|her|its|their|the) (?:predecessor|successor)s?)[\s?.!]*$"
)
_MOST = (
    rf"{_LEAD}(?:(?:what|which|who|when)(?:'?s| is| was| were)? )?(?:it |that )?"
    r"(?:the )?(?:most recent|latest|newest|last|first|oldest|earliest)"
    r"(?: (?:one|of them|of those|of all|time|so far|ever))*(?: (?:was|is))?(?: (?:it|that|this))?[\s?.!]*$"
)
_DATE = r"\b(?:1[5-9]|20)\d\d\b"


def said_of_the_fact(scene: Scene, about: str) -> Told | None:
    """Tell the fact on the screen again, or the years of a case, where that is all that a question wants; else None."""
    code = wanted_of_the_fact(scene, about)
    if not code:
        return _years(scene, about)
    fact = scene.shown.answers
    question = scene.base.question(fact)
    told = tell(scene.base, fact, under=scene.shown.issue)
    notice = Notice(code=code, values={"as_of": question.as_of} if question.as_of else {})
    return told._replace(blocks=(notice, *told.blocks), act="ask")


def _years(scene: Scene, about: str) -> Told | None:
    """Tell a case in short, under its years, where it is on the screen and the question is when it was."""
    case = scene.base.cases.get(scene.shown.entry)
    if case is None or scene.shown.answers or not re.match(_WHEN, about, re.IGNORECASE):
        return None
    return in_short(scene, case)._replace(act="ask")


def is_of_the_screen(scene: Scene, about: str) -> bool:
    """Say whether a question asks no more than when, by whom, or whether it still holds, of what is on the screen."""
    return bool(wanted_of_the_fact(scene, about)) or (scene.shown.kind == "case" and bool(re.match(_WHEN, about, re.I)))


def wanted_of_the_fact(scene: Scene, about: str) -> str:
    """Return how the fact answers: with a date in it, by its own date, or with all it says; empty if it does not."""
    if not scene.shown.answers:
        return ""
    question = scene.base.question(scene.shown.answers)
    if re.match(_WHEN, about, re.IGNORECASE):
        if re.search(r"\bsince when\b", about, re.IGNORECASE) and not re.search(r"\bsince\b", question.answer, re.I):
            return "fact-is-all"  # a date in it is not that of a beginning
        dated = re.search(_DATE, question.answer)
        return "fact-says" if dated else "fact-as-of" if question.as_of else "fact-is-all"
    if re.match(_STILL, about, re.IGNORECASE):
        return "fact-as-of" if question.as_of else "fact-is-all"
    asked = (_WHO, _BEFORE_OR_AFTER, _MOST)
    return "fact-is-all" if any(re.match(pattern, about, re.IGNORECASE) for pattern in asked) else ""
