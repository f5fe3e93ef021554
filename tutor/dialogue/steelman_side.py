"""Which side a turn means that is about nothing but the side to put: "as con", "what? i said against"."""

from __future__ import annotations

import re

from tutor.knowledge.model import OTHER, Side

_SUPPORT = "supporters defenders proponents advocates believers"
_OPPOSE = "opponents critics sceptics skeptics doubters objectors"
SIDES: dict[str, Side] = {
    "pro": "pro", "for": "pro", "con": "con", "against": "con",
    **dict.fromkeys(_SUPPORT.split(), "pro"), **dict.fromkeys(_OPPOSE.split(), "con"),
}  # fmt: skip
SIDE = rf"(?P<side>{'|'.join(SIDES)})"
_NOUN = r"(?:side|case|view|position|arguments?)"
# Patterns are compiled where they are first used: a question pays only for what it needs.
_COMPLAINS = (
    r"^(?:(?:what|no+|nope|wait|hey|hold on|but|sorry|actually|ok(?:ay)?|please|wrong side)\b[\s,.?!;:]*)*"
    r"(?:(?:i (?:just )?(?:said|meant|asked for|wanted|want|chose|mean|am|wanted to (?:do|be|put|argue))"
    r"|i'?m|i'?ll (?:do|take|be)|let me (?:do|take|be|put)|let'?s (?:do|take)"
    r"|can i (?:do|take|be)|switch(?: me)?(?: to)?"
    r"|change(?: me)?(?: to)?|make it|take|do|it should be|supposed to be|as|on|for)\s+)*(?:the\s+)*"
    rf"(?:(?P<other>(?:other|opposite|opposing|wrong){{s}}{{n}})|(?:{{n}}{{s}})?{SIDE}['’]?(?:{{s}}{{n}})?"
    r"(?:\s+(?:it|this|that|the motion|please|not \w+))*)[\s.!?]*$"
).format(s=r"\s+", n=_NOUN)
_WRONG_SIDE = r"^(?:(?:no|but|wait|hey)\W+)*(?:(?:that|this|it)(?:'?s| is) )?(?:the )?wrong side\W*$"
_LONGEST = 9  # words


def side_meant(text: str, at_hand: Side) -> Side | None:
    """Return the side that a short turn asks for, where ``at_hand`` is being put; None where it is about more."""
    plain = text.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST:
        return None
    if re.match(_WRONG_SIDE, plain, re.IGNORECASE):
        return OTHER[at_hand]
    found = re.match(_COMPLAINS, plain, re.IGNORECASE)
    if not found:
        return None
    return OTHER[at_hand] if found["other"] else SIDES[found["side"].lower()]
