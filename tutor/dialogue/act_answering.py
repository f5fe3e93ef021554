"""Who answers whom: "who answers the second for point", "what does for 2 answer", "and who answers that"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue.act_patterns import ORDINALS

# Patterns are compiled where they are first used: a question pays only for what it needs.
_ANSWER = r"(?:answers?|repl(?:y|ies) to|rebuts?|undercuts?|undermines?|counters?|responds? to|attacks?)"
_NOUN = r"(?:argument|point|claim|reason|number|no\.?|#|side|one)"
_ORDINAL = "|".join(ORDINALS)
_ONE = (
    rf"(?:the |argument |point |number )*(?:(?P<first>{_ORDINAL}|\d)(?: {_NOUN})? ?(?:of |on )?(?:the )?(?P<of>pro|con|for|against)(?: side)?"
    rf"|(?P<side>pro|con|for|against) ?(?:{_NOUN} ?)*(?P<number>\d|{_ORDINAL}))(?: {_NOUN})?"
)
_LEAD = r"^(?:(?:and|but|so|ok(?:ay)?|then|wait|hey)[, ]+)*"
_WHO = r"(?:who|what|which(?: of)?(?: the)?(?: (?:pro|con|for|against))?(?: (?:arguments?|points?|ones?|side))?(?: (?:is|are) it that)?)"
_ANSWERED = (
    rf"{_LEAD}{_WHO} {_ANSWER} {_ONE}[\s?.!]*$",
    rf"{_LEAD}what (?:does|do|did) {_ONE} {_ANSWER}[\s?.!]*$",
    rf"{_LEAD}(?:what|who) is {_ONE} answered by[\s?.!]*$",
)
_THAT = rf"{_LEAD}{_WHO} {_ANSWER} (?:that|this|it|him|them|that one|this one|that argument|this argument)[\s?.!]*$"
_ON = rf"{_LEAD}who answers who(?:m)? (?:on|about|in|over) (?P<on>.{{3,60}}?)[\s?.!]*$"
_SIDES = {"for": "pro", "against": "con"}


class Answering(NamedTuple):
    """The act that shows who answers whom, and of what: of an argument at hand, or of an issue that is named."""

    act: str
    about: str = ""
    of_an_issue: bool = False


def answering_in(text: str) -> Answering | None:
    """Return what a turn asks that wants to know who answers whom; None for other turns."""
    if not re.search(_ANSWER, text, re.IGNORECASE):
        return None
    found = next((one for asked in _ANSWERED if (one := re.match(asked, text, re.IGNORECASE))), None)
    if found:
        side, number = found["side"] or found["of"], found["number"] or found["first"]
        return Answering("map", f"{_SIDES.get(side.lower(), side.lower())} {ORDINALS.get(number.lower(), number)}")
    on = re.match(_ON, text, re.IGNORECASE)
    if on:
        return Answering("map", on.group("on"), of_an_issue=True)
    return Answering("other-side") if re.match(_THAT, text, re.IGNORECASE) else None
