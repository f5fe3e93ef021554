"""What a follow-up wants beside its act: an opinion, the state of today, the bare gist."""

from __future__ import annotations

import re

# Patterns are compiled where they are first used: a question pays only for what it needs.
_OPINION = (
    r"\b(?:which (?:side|one|view|of them)\b.*\b(?:right|correct|true|better|best|believe|wins?|agree)"
    r"|who(?:'?s| is| was| has| had|'s got)?\b.*\b(?:right|wrong|correct|better case|stronger case|better argument)"
    r"|who (?:won|wins)|(?:do|would|did) (?:you|u) (?:\w+ )?(?:think|believe|agree|say|prefer|recommend|support)"
    r"|^(?:(?:so|then|ok|and)[ ,]+)*(?:you|u)(?:'re| are)? (?:agree|admit|think|believe|mean|say(?:ing)?|claim(?:ing)?)"
    r"|(?:your|ur) (?:\w+ )?(?:opinion|view|verdict|take|position|side)|are you (?:for|against|in favou?r)"
    r"|who(?:se|'?s|s)? (?:side|team|fault)\b|who(?:'?s| is| was) to blame|\bi(?:'?m| am| was) (?:so )?(?:right|wrong)"
    r"|\bam i (?:so )?(?:right|wrong)|(?:is|was|are) (?:he|she|they) (?:really |actually )?(?:right|wrong|correct)"
    r"|(?:you|u) (?:do not|don'?t|dont|have no|haven'?t|ain'?t)\b.*\banswer"
    r"|(?:is it|it is|it's) true or (?:not|false)|yes or no|verdict|the truth|take a side|pick (?:a|one) side)\b"
)
_THANKS = (
    r"\b(?:thank\w*|thx|thnx|ty|tysm|cheers|danke|merci|gracias|grazie|obrigad[oa]|dzi[eę]k\w*|appreciated|obliged"
    r"|kind of you)\b"
)
_RUDE = (
    r"\b(?:suck\w*|stupid|dumb|useless|rubbish|garbage|trash|crap\w*|bullshit|idiot\w*|hate|worst|terrible|awful"
    r"|shut up|fuck\w*|shit\w*|moron)\b"
)
_SIDES = (
    (
        "con",
        (
            r"\b(?:cons?(?: side)?|(?:side|case|arguments?|points?|reasons?|sources?|evidence) against|against side)\b"
            r"(?! (?:that|this|it|me|mine|my|us|our)\b)"
        ),
    ),
    (
        "pro",
        (
            r"\b(?:pros?(?: side)?|(?:side|case|arguments?|points?|reasons?|sources?|evidence) (?:for|in favou?r)"
            r"(?: it)?|in favou?r)[\s?.!]*$|\bpro (?:side|arguments?)\b|\bfor side\b"
        ),
    ),
)
_AGAINST_ME = r"\bagainst (?:me|mine|us|my (?:side|case|view|position|point|argument)s?|our (?:side|case))\b"
_TODAY = (
    r"\b(?:still|today|nowadays|now|currently|up[- ]to[- ]date|outdated|out of date|these days|any ?more|recent|latest"
    r"|since then)\b"
)
_GIST = (
    r"\b(?:(?:one|two|a) (?:sentences?|lines?)|nutshell|gist|essence|takeaways?|bottom line"
    r"|eli5|(?:like|as if) (?:i'?m|i am|im|i was|i were)\b.*|(?:plain|simple|simpler|easy|easier)\b.*"
    r"|(?:keep|make) it (?:short|brief|quick)|be (?:short|brief)|simply"
    r"|simplify|dumb it down|for dummies|main (?:point|idea|thing)|point\b.*\bonly|upshot)(?!\w)"
)


def _says(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE))


def wants_opinion(text: str) -> bool:
    """Say whether a turn asks the tutor to take a side."""
    return _says(_OPINION, text.replace("’", "'"))


def tone_of(text: str) -> str:
    """Return the notice that answers the tone of a remark: ``thanked``, ``rude``; empty for any other."""
    return "rude" if _says(_RUDE, text) else "thanked" if _says(_THANKS, text) else ""


def side_named(text: str) -> str:
    """Return the side that a turn names outright ("the con side", "the best argument against"); empty for none."""
    return next((side for side, named in _SIDES if _says(named, text)), "")


def against_me(text: str) -> bool:
    """Say whether a turn wants what is said against the learner, on whichever side they are."""
    return _says(_AGAINST_ME, text)


def wants_today(text: str) -> bool:
    """Say whether a turn asks if something still holds."""
    return _says(_TODAY, text)


def wants_gist(text: str) -> bool:
    """Say whether a turn wants no more than the heart of it, in plain words."""
    return _says(_GIST, text.replace("’", "'"))
