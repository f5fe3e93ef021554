"""Who is for bases is against the motion that bases undermine their host: the side of one who is for a thing."""

from __future__ import annotations

import re

from tutor.knowledge.model import OTHER, Issue, Side
from tutor.matching.text import stems

_FOR_A_THING = (
    r"\b(?:i(?:'?m| am)?|me) (?:all |totally |strongly |very much |more )?(?:for|against|pro|in favou?r of) "
    r"(?P<thing>(?!(?:the )?(?:motion|it|this|that|them|side)\b)[\w' -]+)"
)
_SPEAKS_ILL = (
    r"\b(?:undermines?|drives? up|drags?|free-rides?|mainly serves?|outlives?|paralyses|dominates?|provokes?"
    r"|makes? (?:\w+ )+(?:reckless|mistake)|trades? away|instruments? of|gives? up|costs? \w+ more|puts? \w+ above"
    r"|turns? local|takes? the decision|cannot|should not)\b"
)
"""What a motion says of the thing it is about when it speaks against it."""


def of_one_who_is_for(issue: Issue | None, asked: str, side: Side | None) -> Side | None:
    """Return the side on an issue of one who is for a thing, or against it: the other one, where the motion is not."""
    said = re.search(_FOR_A_THING, asked.replace("’", "'"), re.IGNORECASE)
    ill = re.search(_SPEAKS_ILL, issue.motion, re.IGNORECASE) if issue and said and side else None
    if not (issue and said and side and ill):
        return side
    spoken_of, wanted = set(stems(issue.motion[: ill.start()])), set(stems(said["thing"]))
    return OTHER[side] if spoken_of & wanted else side
