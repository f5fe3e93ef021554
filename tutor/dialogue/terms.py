"""Whether a question that finds a term asks what it means, or whether something about it is so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.dialogue.names import normal
from tutor.knowledge.model import Concept

# Patterns are compiled where they are first used: a question pays only for what it needs.
_DEFINES = (
    r"^(?:(?:and|but|so|ok(?:ay)?|hey|wait|please|sorry)[, ]+)*"
    r"(?:what(?:'?s| is| are| does| do)?\b|define\b|meaning of\b|explain\b|remind me\b|how would (?:you|one) define\b)"
    r"|\b(?:means? what|stands? for|meaning|definition|never heard of (?:it|that)|what does (?:that|it) mean"
    r"|(?:is|are) what\b|as in what\b|\b(?:lol|huh|er|erm|uh)? ?what\W*$|explain\b.*\blike i'?m\b|\beli5\b"
    r"|even a word\b|^(?:wat|wot|wut|wats|wots) )"
)
_MAY_DEFINE = frozenset(
    "what whats define meaning explain remind mean means stands stand definition never lol huh er erm uh eli even"
    " wat wot wut wats wots".split()
)
"""Words of which one is in whatever ``_DEFINES`` finds, which takes time to compile."""
_BEFORE = frozenset("and but so ok okay hey well then now also or".split())
_JUDGES = frozenset(
    "do does did is are was were can could should would will has have had must may might"
    " isnt arent dont doesnt wont cant shouldnt wouldnt".split()
)
"""The first word of a judging question, after those that lead to it."""
_JUDGES_THEN = (
    r"(?<=[,.:;] )(?:do|does|did|is|are|was|were|can|could|should|would|will|has|have|had|must)"
    r" (?!(?:it|that|this|they|those|these|you|i)\b)\w+"
)
"""A judging question after a word of its own: "now neutrality, is the swiss way safer"."""
_STORY = (
    r"\bhear (?:more |something |all )?about\b|\bthe (?:whole )?story\b"
    r"|\b(?:look|looking) (?:more closely |closer )?at\b"
    r"|^(?:and |so |ok,? )?(?:what'?s|what is|what was) (?:up )?with\b"
    r"|^(?:and|but|so) in (?!what\b|which\b|how\b)[^?]*$"
)
_ABOUT_EFFECTS = r"^(?:(?:and|but|so|ok(?:ay)?)[, ]+)*what (?:do|does|did|would|will|can) .+ do (?:to|for|about|with)\b"
_OUGHT = r"^(?:(?:and|but|so|ok(?:ay)?|hey|well|then|now|also|or|why)[, ]+)*(?:should|shouldn'?t|ought)\b"
_MOTIONS = (
    r"^(?:this house|th[bwrs]|resolved|motion|(?:critically )?(?:discuss|evaluate|assess|debate|examine)|to what extent"
    r"|argue|make the case|(?:put|state) the case)\b"
)
_MAY_BE_MOTION = frozenset(
    "this thb thw thr ths resolved motion critically discuss evaluate assess debate examine to argue make put"
    " state".split()
)
_OF_WORDS = r"\b(?:same|mean|means|meant|called|term|word|kind of|type of|form of|another name)\b"
# What people say around a term when they do not know it.
_AROUND = frozenset(
    "what whats s is are was the a an of do does did mean means meant by that this it exactly anyway again here"
    " in and but so ok please pls sorry hey define definition meaning term word words concept phrase expression"
    " notion explain remind me i i'm im never understood understand don't dont not know heard you they he one line"
    " short quick give stand stands for called call would scholar scholars how tell about context remember forgot"
    " ment to can could supposed actually really simple simply then now no idea unsure ever use used people jargon"
    " those these said mentioned new greek latin fancy big strange weird concept's one's".split()
)


def is_judging(text: str) -> bool:
    """Say whether a turn is about whether something is so, rather than what something is ("do sanctions work?")."""
    return _is_motion(text) or (
        bool(_begins_to_judge(text) or re.search(_JUDGES_THEN, text, re.IGNORECASE))
        and not re.search(_OF_WORDS, text, re.IGNORECASE)
        and not _defines(text)
    )


def is_normative(text: str) -> bool:
    """Say whether a question asks what ought to be, which no fact answers ("should Japan get the bomb?")."""
    return bool(re.match(_OUGHT, text, re.IGNORECASE))


def asks_meaning(text: str, concept: Concept) -> bool:
    """Say whether a question that found this term asks what it means."""
    if is_judging(text) or re.match(_ABOUT_EFFECTS, text, re.IGNORECASE):
        return False
    return (
        _defines(text)
        or len(text.split()) <= 3
        or names_only(text, (concept.term, *concept.also))
        or _names(text, (concept.term, *concept.also))
    )


def _begins_to_judge(text: str) -> bool:
    words = re.findall("[a-z]+", text.lower().replace("'", "").replace("’", ""))
    return next((word for word in words if word not in _BEFORE), "") in _JUDGES


def _is_motion(text: str) -> bool:
    first = text.partition(" ")[0].lower().rstrip(":,")
    return first in _MAY_BE_MOTION and bool(re.match(_MOTIONS, text, re.IGNORECASE))


def _defines(text: str) -> bool:
    may = _MAY_DEFINE & set(re.findall("[a-z]+", text.lower()))
    return bool(may and re.search(_DEFINES, text, re.IGNORECASE))


def _names(text: str, names: Iterable[str]) -> bool:
    """Whether one of these names stands in a text, word for word."""
    words = f" {normal(text)} "
    return any(f" {normal(name)} " in words for name in names if name)


def asks_the_story(text: str) -> bool:
    """Say whether a turn wants to hear about something as a whole ("whats the story with the finns")."""
    return bool(re.search(_STORY, text, re.IGNORECASE))


def names_only(text: str, names: Iterable[str]) -> bool:
    """Say whether a text has no other words than those of these names and what is said around an unknown term."""
    own = {word for name in names for word in normal(name).split()}
    return set(normal(text.replace("’", "'").replace("'", "")).split()) <= own | _AROUND | {"dont", "whats", "im"}
