"""What a follow-up wants beside its act: an opinion, the state of today, the bare gist."""

from __future__ import annotations

import re

_OPINION = re.compile(
    r"\b(?:which (?:side|one|view|of them)\b.*\b(?:right|correct|true|better|best|believe|wins?|agree)"
    r"|who(?:'?s| is| was| has| had|'s got)?\b.*\b(?:right|correct|better case|stronger case|better argument)"
    r"|who (?:won|wins)|(?:do|would|did) you (?:\w+ )?(?:think|believe|agree|say|prefer|recommend|support)"
    r"|(?:your|ur) (?:\w+ )?(?:opinion|view|verdict|take|position|side)|are you (?:for|against|in favou?r)"
    r"|(?:is it|it is|it's) true or (?:not|false)|yes or no|verdict|the truth|take a side|pick (?:a|one) side)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"\b(?:still|today|nowadays|now|currently|up[- ]to[- ]date|outdated|out of date|these days|any ?more|recent|latest"
    r"|since then)\b",
    re.IGNORECASE,
)
_GIST = re.compile(
    r"\b(?:(?:one|two|a) (?:sentences?|lines?)|nutshell|gist|essence|takeaways?|bottom line"
    r"|eli5|(?:like|as if) (?:i'?m|i am|im|i was|i were)\b.*|(?:plain|simple|simpler|easy|easier)\b.*"
    r"|simply|simplify|dumb it down|for dummies|main (?:point|idea|thing)|point\b.*\bonly|upshot)(?!\w)",
    re.IGNORECASE,
)


def wants_opinion(text: str) -> bool:
    """Say whether a turn asks the tutor to take a side."""
    return bool(_OPINION.search(text.replace("’", "'")))


def wants_today(text: str) -> bool:
    """Say whether a turn asks if something still holds."""
    return bool(_TODAY.search(text))


def wants_gist(text: str) -> bool:
    """Say whether a turn wants no more than the heart of it, in plain words."""
    return bool(_GIST.search(text.replace("’", "'")))
