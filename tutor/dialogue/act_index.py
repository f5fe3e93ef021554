"""Acts by likeness: what a turn is like, among the ways people say what they want."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.dialogue.act_phrases import ACTS, FOLLOWING, NO_ACT
from tutor.knowledge import KnowledgeBase

_WORD = re.compile(r"[a-z0-9']+")
FREE = frozenset(["browse", "quiz", "steelman", "spar", "progress", "save", "resume", "help", "ack", "quit"])
"""Acts that need nothing to have been shown."""
PRACTICE_ONLY = frozenset(["hint", "reveal", "skip", "explain-grade", "regrade", "stop", "flow"])
"""Acts that mean something only in a quiz, a round or coaching."""
# Least chances at which a turn that nothing else explains is taken for an act; the second where the base has an answer
# to it. The more its words could be about something, the more like the act it must be.
OF_ACTS_ALONE = (0.3, 0.5)
"""Where acts are said with all of its words."""
ONE_STRANGE = (0.35, 0.6)
"""Where one word is strange to acts, and to the names of the base too: it is rather another way of saying the act."""
ABOUT_SOMETHING = (0.65, 0.85)
"""Where there is more in it: "rules of cricket in simple words"."""
OF_PRACTICE = 0.3
"""The same for what means something only in practice. Of 3,500 arguments and answers in everyday words, and of 3,000
questions, all of up to 16 words, one is above .2 and none above .3.
"""
LONGEST_WISH = 10
"""Words up to which a wish to do something (undo, quit, quiz) is told by the words of acts alone."""
DOING_SOMETHING = 0.85
"""The same for acts that do something: "how to save for a house" is no wish to save."""


_LEAVING = (
    r"(?i)\b(?:quit|exit|bye\w*|cya|later|leav\w+|go|goes|going|gone|gotta|out|off|done|finish\w*|end\w*|enough|stop|close"
    r"|shut|log|night|see|home|bed|sleep|tired|tomorrow|over|run|away|head\w*|call it|ciao|adios|tsch\w+|wrap\w*"
    r"|thanks?|time|bus|train|class|dinner|lunch|q)\b"
)
"""Words of which one is in what says that somebody leaves: "can i redo the closing" is like it, and has none."""


def leaves(text: str) -> bool:
    """Whether a turn that is like leaving has a word that leaves."""
    return bool(re.search(_LEAVING, text))


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    """Return the words of which the ways of saying acts are made."""
    phrases = (phrase for act, said in ACTS.phrases.items() if act != NO_ACT for phrase in said)
    return frozenset(word for phrase in phrases for word in _words(phrase))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def likely_act(text: str, *, answered: bool = False, names: frozenset[str] = frozenset()) -> str:
    """Return the act that a turn is like; empty when it is like none.

    ``answered``: the base has an answer to the turn, taken as a question or an argument. ``names``: words of the base's
    names, which make a turn one about something.
    """
    ranking = ACTS.matcher.match(text, 1)
    if not ranking.matches or ranking.matches[0].id == NO_ACT:
        return ""
    act = ranking.matches[0].id
    if act == "quit" and not leaves(text):
        return ""
    return act if ranking.confidence >= _enough(act, text, names, answered=answered) else ""


def likely_in_practice(text: str) -> str:
    """Return the act that means something only in practice and that a turn is like; empty when it is like none."""
    ranking = ACTS.matcher.match(text, 1)
    act = ranking.matches[0].id if ranking.matches and ranking.confidence >= OF_PRACTICE else ""
    return act if act in PRACTICE_ONLY else ""


def _enough(act: str, text: str, names: frozenset[str], *, answered: bool) -> float:
    strange = set(_words(text)) - _vocabulary()
    if act not in FOLLOWING and len(text.split()) > LONGEST_WISH:
        return ABOUT_SOMETHING[answered]
    if not strange:
        return OF_ACTS_ALONE[answered]
    if len(strange) == 1 and not strange & names:
        return ONE_STRANGE[answered]
    return ABOUT_SOMETHING[answered] if act in FOLLOWING else DOING_SOMETHING


@lru_cache(maxsize=4)
def words_of_names(base: KnowledgeBase) -> frozenset[str]:
    """Return the words of the titles of a base's entries."""
    return frozenset(word for title in base.names.values() for word in _words(title))
