"""What a turn wants of the round itself: to change sides, to end it, to take back a speech, to be questioned.

Such a turn is no speech: what is meant for the tutor must not use up the learner's turn.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.knowledge.model import OTHER, Side

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = (
    r"(?:(?:(?:hang|hold) on(?: a (?:sec(?:ond)?|minute|moment))?|wait(?: a (?:sec(?:ond)?|minute|moment))?|sorry"
    r"|(?:one|just a|a) (?:sec(?:ond)?|moment|minute)|excuse me|pardon(?: me)?|(?:a |one )?(?:quick )?question"
    r"|before (?:i|we) (?:start|begin|go on|answer|do(?: (?:that|this))?)"
    r"|(?:i )?(?:just |only |really )?(?:meant|mean|wanted|want|need|have|would like|wish) to (?:ask|know)(?: you)?"
    r"|i(?:'d| would) like to (?:ask|know)|(?:i )?(?:was )?(?:just )?(?:asking|wondering)"
    r"|(?:can|could|may) (?:i|we)(?: just| quickly)? ask(?: you)?(?: (?:something|a question|first))?"
    r"|i have (?:a|one) (?:quick )?question|hmm+|u[mh]+|er+m?|ok(?:ay)?|but|and|so|no+|nope|actually|oh|oops|hey|please"
    r"|yeah|yes|well|look|by the way|btw|honestly|first|stop|can you tell me|(?:please )?tell me)\b[\s,:;.!?—–-]*)*"
)
_SIDE = (
    r"(?:the )?(?P<side>pro|con|for|against|affirmative|negative|other)(?: side)?(?: (?:of )?(?:it|this|the motion))?"
)
_END = (
    r"(?:,? (?:instead|please|now|then|rather|if (?:that's|it's|it is) (?:ok(?:ay)?|possible)|after all|anymore))*\W*$"
)
_WISH = (
    r"(?:(?:is it possible|how) (?:for me )?to |how (?:do|can) i "
    r"|(?:i(?:'d| would)? (?:want|wanted|like|love|prefer|rather|meant|need)(?: to)?"
    r"|i wanna|i(?:'ll| will)|let me|let's|let us|(?:can|could|may|shall) (?:we|i)(?: please)?|make me|i should) )"
)
_SWAPS = rf"{_LEAD}{_WISH}?(?:swap|switch|change|trade)(?: (?:my|our|the))? (?:sides?|positions?|roles?|places){_END}"
_TAKES = rf"{_LEAD}{_WISH}(?:be |argue |take |do |speak |go |have |defend |play )?(?:on |with )?{_SIDE}{_END}"
_GIVES = rf"{_LEAD}(?:(?:can|could|will|would) )?you (?:take|be|argue|do|have) {_SIDE}{_END}"
_SIDES: dict[str, Side] = {
    "pro": "pro", "for": "pro", "affirmative": "pro", "con": "con", "against": "con", "negative": "con",
}  # fmt: skip
_ENDS = (
    rf"{_LEAD}(?:i (?:really )?(?:do not|don'?t|dont) (?:want|wanna|feel like|wish)(?: to)?"
    r"(?: (?:do|play|go on|continue|debate|argue|spar|speak|debating|arguing))?(?: (?:with )?(?:this|it))?"
    r"(?: any ?more| now| any longer| further)?"
    r"|i(?:'m| am) (?:done|finished|through|tired|bored)(?: (?:with|of) (?:this|it|the round|debating|arguing))?"
    r"|i(?:'ve| have)? (?:had )?enough(?: of (?:this|it))?|enough(?: of (?:this|it))?|no more"
    r"|(?:i (?:want|would like|'d like|wanna)(?: to)?|let'?s|let us|let me|(?:can|could|may) (?:we|i))"
    r" (?:please )?(?:stop|end|quit|leave|finish|abort|cancel|get out)"
    r"(?: (?:of )?(?:this|it|the round|here|the debate))?"
    rf"|(?:end|quit|leave|abort|cancel) (?:this|it|the round|the debate)){_END}"
)
_TAKES_BACK = (
    rf"{_LEAD}(?:i )?(?:(?:that|this|it) (?:was ?n[o']?t|was not|wasnt|isn'?t|is not|is no|was no) "
    r"(?:meant (?:as|to be) )?(?:my |a |an |any )?(?:\w+ )?(?:speech|rebuttal|constructive|closing)"
    r"|i (?:did not|didn'?t) mean (?:that|this|it) (?:as|to be) (?:my |a |an )?(?:\w+ )?(?:speech|rebuttal|argument)"
    r"|(?:please )?(?:take|can i take|let me take|i take|i want to take) "
    r"(?:that|it|my (?:last )?(?:speech|rebuttal)) back"
    r"|(?:please )?(?:(?:can|could|may) i |let me |i want to |i'd like to )?(?:scratch|strike|cancel|delete|withdraw"
    r"|retract|undo|remove|take back) (?:that last|this last|my last|the last|that|my|this)"
    r"(?: (?:one|speech|rebuttal|constructive|closing|turn|answer|point|thing))"
    r"|(?:please )?(?:scratch|strike) (?:that|it|this)"
    rf"|(?:i want to |let me |can (?:i|we) )?(?:redo|undo|retract) (?:that|it|my (?:last )?(?:speech|rebuttal))){_END}"
)
_QUESTIONED = (
    rf"{_LEAD}(?:(?:can|could|will|would) you |please |{_WISH})?"
    r"(?:cross[- ]?ex(?:amin(?:e|ation))?(?: you| me)?|(?:question|interrogate|grill) (?:you|me)"
    rf"|be (?:cross[- ]?examined|questioned)|a point of (?:information|order)|point of (?:information|order)){_END}"
)
_QUESTION = (
    r"(?:who|what|when|where|why|which|whose|how|do|does|did|is|are|was|were|can|could|would|should|will|have|has)"
)
_IS_NO_QUESTION = (
    r"(?:what|how|when|where|why|who) (?:you|we|i|they) (?:say|said|claim|call|argue|have|are|do)\b(?!.*\?$)"
)
_LONGEST = 16  # words


class Wish(NamedTuple):
    """What is wanted: ``side``, ``stop``, ``undo`` or ``questions``; with a side to speak for from now on."""

    what: str
    side: Side = "pro"


def _says(pattern: str, text: str) -> re.Match[str] | None:
    return re.match(pattern, text, re.IGNORECASE)


def wish_of(text: str, own: Side) -> Wish | None:
    """Return what a turn wants of the round, where the learner speaks for ``own``; None where it wants nothing."""
    plain = text.strip().replace("’", "'")
    if not plain or plain.startswith("/") or "#" in plain or len(plain.split()) > _LONGEST:
        return None
    for what, pattern in (("undo", _TAKES_BACK), ("stop", _ENDS), ("questions", _QUESTIONED)):
        if _says(pattern, plain):
            return Wish(what)
    side = _side_wished(plain, own)
    return Wish("side", side) if side else None


def _side_wished(text: str, own: Side) -> Side | None:
    """Return the side to speak for, where every clause of a turn asks for one ("can i swap? i'd rather be pro")."""
    wished: Side | None = None
    for clause in filter(None, re.split(r"[.?!;]\s*", text)):
        if found := _says(_TAKES, clause) or _says(_GIVES, clause):
            word = found["side"].lower()
            named = _SIDES.get(word, OTHER[own])
            wished = named if _says(_TAKES, clause) or word == "other" else OTHER[named]
        elif _says(_SWAPS, clause):
            wished = wished or OTHER[own]
        elif not _says(rf"{_LEAD}$", clause):
            return None
    return wished


def question_behind(text: str) -> str:
    """Return the question that stands behind a lead-in ("hang on, what is ..."); empty where there is none."""
    plain = text.strip().replace("’", "'")
    found = _says(_LEAD, plain)
    rest = plain[found.end() :] if found else ""
    if not rest or rest == plain or _says(_IS_NO_QUESTION, rest):
        return ""
    return rest if rest.endswith("?") or _says(rf"{_QUESTION}(?:'?s)?\b", rest) else ""
