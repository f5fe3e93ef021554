"""One side of something that is named ("the strongest argument for nuclear sharing", "what do its critics say").

Which side of a motion speaks for its subject is told by no word of it: bases are for some who are against the motion
that they undermine sovereignty. So the issue is shown with both sides, whatever is at hand.
"""

from __future__ import annotations

import re

from tutor.dialogue.act_stating import ASSERTS
from tutor.dialogue.answers import tell
from tutor.dialogue.context import Shown
from tutor.dialogue.names import find_case
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Ranked, Scene, Told, matched

# Patterns are compiled where they are first used: a question pays only for what it needs.
_STRONG = r"(?:(?:very |single )?(?:strongest|best|main|good|key|most convincing|biggest|top|real|usual|classic) )*"
_PEOPLE = r"(?:supporters|proponents|advocates|defenders|fans|critics|opponents|sceptics|skeptics|enemies)"
_ASKED = r"(?:what(?:'?s| is| are)|give me|show me|tell me|list|i want|i need|do you have|are there|is there|name)"
_END = (
    r"(?: in (?:one|two|a few|short) ?(?:sentences?|words|lines)?)?"
    r"(?: (?:in|at|for) (?:my |a |our )?(?:class|school|seminar|debate|uni|university))?"
    r"(?: (?:tomorrow|tmrw|tmr|today|tonight|next \w+|on \w+day))?(?:,? (?:help(?: me)?|what do i say|any ideas))?"
    r"(?: (?:please|pls|then|anyway|exactly))*[\s?.!]*$"
)
_SIDE = (
    r"^(?:(?:and|but|so|ok(?:ay)?|hey|well|now|then|please)[, ]+)*(?:"
    rf"(?:{_ASKED} (?:(?:the|some|any|a|an|all|your|three|two|few) )*|the |some |any )?{_STRONG}"
    r"(?:(?:arguments?|case|reasons?|points?) (?:for|in favou?r of|against)"
    r"|(?:pros?(?: and cons?)?|cons?) (?:for|in favou?r of|against|to|of))"
    r"|what (?:speaks|can be said|is there to (?:be )?sa(?:y|id)|is to be said) (?:for|in favou?r of|against)"
    r"|(?:hi|hello|help)?[,! ]*(?:i|we)(?:'ve| have|'m| am| need| must| got| are)? ?(?:to|got to|gotta|supposed to)? "
    r"(?:argue|speak|debate|make the case) (?:for|against|in favou?r of)"
    rf"|what (?:do|would|could|might) (?:the |its )?{_PEOPLE} of(?= .* (?:say|argue|think|claim|bring)\b)"
    rf") (?P<about>[\w' /-]{{3,60}}?)(?: (?:say|argue|think|claim|bring up|bring))?{_END}"
)
_AT_HAND = (
    r"^(?:it|that|this|them|those|these|the (?:motion|issue|question|claim|statement|other|same)"
    r"|(?:the )?(?:second|first|other|opposing|pro|con)\b|(?:my|your|our|me|us|mine|side)\b)"
)
_MOST_WORDS = 7
LIKELY = 0.3
"""Least confidence at which an issue is the one that was named."""
_LEAST = 0.04
"""Least share that the issue has, where a term or a fact of it has the most."""


def side_of(text: str) -> str:
    """Return what a turn wants to hear a side of, named in so many words; empty for any other turn."""
    found = re.match(_SIDE, text.replace("’", "'"), re.IGNORECASE)
    about = found["about"].strip() if found else ""
    at_hand = re.match(_AT_HAND, about, re.IGNORECASE) or re.search(ASSERTS, about, re.IGNORECASE)
    return "" if at_hand or len(about.split()) > _MOST_WORDS else about


def both_sides_of(scene: Scene, about: str) -> Told:
    """Show the issue, or the case, that was named, with both sides; else answer the turn as a question."""
    from tutor.dialogue.asking import ask

    if case := find_case(scene.base, about):
        from tutor.dialogue.both_readings import both_readings

        told = both_readings(scene, scene.base.cases[case.id], ())
        return told._replace(shown=Shown("case", case.id), confidence=1.0, act="ask")
    ranking = scene.index.ask(f"arguments about {about}")
    issue = issue_of(scene, ranking) if ranking.confidence >= LIKELY else ""
    if not issue:
        return ask(scene, scene.text)._replace(act="ask")
    told = tell(scene.base, issue)
    blocks = (Notice(code="sides-of"), *told.blocks)
    matches = (matched(scene.base, issue, ranking.confidence),)
    return told._replace(blocks=blocks, matches=matches, confidence=round(ranking.confidence, 2), act="ask")


def issue_of(scene: Scene, ranking: Ranked) -> str:
    """Return the issue that was found, or that of the term or the fact; empty for none."""
    issue = next((match for match in ranking.matches if match.id in scene.base.issues), None)
    if issue and issue.score >= _LEAST:
        return issue.id
    shown = tell(scene.base, ranking.matches[0].id).shown if ranking.matches else None
    return shown.issue if shown else ""
