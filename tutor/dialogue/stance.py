"""Where a learner stands on what they say: asserting, agreeing, denying or doubting; and whether evidence is brought.

Told apart by wording alone, as far as that can be done: what is not plainly one of the others is an assertion.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

Stance: TypeAlias = Literal["asserts", "agrees", "denies", "doubts"]


class Said(NamedTuple):
    """A statement: how it stands to what it says, and what it says without the words that show that.

    ``evidence``: whether it brings any (a study, a figure, a year, "for example"). A bare "I doubt that" has no text.
    """

    stance: Stance
    text: str
    evidence: bool = False


def _begins(*phrases: str) -> re.Pattern[str]:
    words = "well|but|and|so|ok(?:ay)?|hm+|no|yes|yeah|sure|look|honestly|actually|still|sorry|right|come on"
    lead = rf"^(?:(?:{words})\b[\s,.!;:-]*)*"
    return re.compile(rf"{lead}(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


_DOUBTS = _begins(
    r"i(?:'m| am) (?:really |still )?not (?:so |quite |entirely |at all )?(?:sure|convinced|certain|persuaded)",
    r"i (?:really |rather |somewhat )?(?:doubt|wonder|question)",
    r"i(?:'m| am) (?:rather |a bit |somewhat )?(?:sceptical|skeptical|unconvinced|doubtful)",
    r"not (?:so |entirely |quite )?(?:sure|convinced)",
    r"that (?:sounds|seems) (?:doubtful|unlikely|too (?:simple|strong|good))",
    r"hard to believe",
)
_DENIES = _begins(
    r"i (?:really |just |still |simply )?(?:do not|don'?t|cannot|can'?t|won'?t) (?:buy|believe|think|accept|see|agree)",
    r"it(?:'s| is) (?:simply |just |plainly )?(?:not true|false|untrue|wrong|nonsense|a myth)",
    r"nobody believes",
    r"i (?:reject|deny|dispute)",
)
_SCOFFS = re.compile(
    r"^(?:\S+ ){1,7}?(?:is|are) (?:(?:just|all|simply|total(?:ly)?|complete(?:ly)?|utter(?:ly)?|pure|a|an|such) )*"
    r"(?:nonsense|rubbish|made[- ]up(?: \w+)?|bogus|bullshit|bull|fake|hogwash|baloney|garbage|crap|joke)[\s.!]*$",
    re.IGNORECASE,
)
"""Says of something that there is nothing in it: "2 percent is a made up number"."""
_AGREES = _begins(
    r"i (?:fully |completely |totally |do |also |can only |have to )?(?:agree|accept|concede|grant)",
    r"i(?:'m| am) (?:with you|convinced)",
    r"you(?:'re| are) (?:right|correct)",
    r"(?:good|fair|true|excellent) point",
    r"that(?:'s| is) (?:right|true|correct|convincing|a (?:good|fair|strong) (?:point|argument))",
    r"exactly|absolutely|agreed|granted|point taken|fair enough",
)
_PATTERNS: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    ("doubts", _DOUBTS),
    ("denies", _DENIES),
    ("agrees", _AGREES),
)
_EVIDENCE = re.compile(
    r"\b(?:stud(?:y|ies)|research|survey(?:s|ed)?|polls?|data|statistics|figures?|experiments?|according to|evidence"
    r"|per ?cent|(?:for|an) (?:example|instance)|look at|remember|take the case|(?:1[89]|20)\d\d)\b|\d\s?%",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"^(?:\s*(?:with|about|of|by|in))?\s*(?:(?:that|this)(?: one)?|it|so|there|you|them"
    r"|(?:the|your) (?:argument|claim|point|idea))?"
    r"(?:'s|\s+is|\s+to be)?(?:\s+(?:true|so|right|convincing|at all|either|really))?\s*(?:[,.!?;:]+\s*|$)",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"^\s*(?:with|about|of|by)?\s*(?:the (?:claim|idea|argument|view) that|that|whether|if|how|it when|to say that)\s+",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"^[\s,]*(?:(?:with |about )?(?:that|this|it|so|you)?[\s,]*)"
    r"(?:because|since|as|but|yet|however|although|though)\s+",
    re.IGNORECASE,
)
_TURN = re.compile(r"[,;.]\s*(?:but|yet|however|although|though)\s+(?P<rest>\w+(?:\s+\S+){3,})$", re.IGNORECASE)


_OBJECTS = _begins(
    r"i (?:strongly |really |totally |completely )?(?:disagree|object|beg to differ)",
    r"i (?:really |just |simply )?(?:do not|don'?t|dont) (?:agree|buy)",
    r"(?:i(?:'m| am) )?not (?:convinced|buying|true|so|really)",
    r"nonsense|rubbish|wrong|nope?|that(?:'s| is) (?:just |simply |plainly )?(?:wrong|nonsense|not true|rubbish)",
)


def objects(text: str) -> bool:
    """Say whether a statement is an outright objection to what was shown."""
    return bool(_OBJECTS.match(text.replace("’", "'")))


def read_stance(text: str) -> Said:
    """Read how a statement stands to what it says."""
    straight = text.replace("’", "'").replace("‘", "'").strip()
    evidence = bool(_EVIDENCE.search(straight))
    for stance, pattern in _PATTERNS:
        found = pattern.match(straight)
        if found:
            return _after(stance, straight[found.end() :], evidence)
    return Said("denies" if _SCOFFS.match(straight) else "asserts", straight, evidence)


def _after(stance: Stance, rest: str, evidence: bool) -> Said:
    """Read what follows "I doubt", "I agree" and the like: what it is about, or a statement of its own.

    "I don't buy it, allies share interests" and "I agree, but allies share interests" assert; "I don't believe that
    allies share interests" denies.
    """
    turn = _TURN.search(rest)
    if turn:
        return Said("asserts", turn.group("rest"), evidence)
    reason = _REASON.match(rest)
    if reason:
        own = rest[reason.end() :].strip()
        return Said("agrees" if stance == "agrees" and _is_reason(reason) else "asserts", own, evidence)
    back = _POINTS_BACK.match(rest)
    if back:
        own = rest[back.end() :].strip()
        return Said(stance if not own or stance == "agrees" else "asserts", own, evidence)
    return Said(stance, _JOINS.sub("", rest).strip(" ,"), evidence)


def _is_reason(found: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:because|since|as)\s+$", found.group(), re.IGNORECASE))
