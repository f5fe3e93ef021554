"""The learner's word on how a speech was heard: a move is of another argument ("move 9 is for 3"), or misheard.

Neither is a speech: it must not use up the learner's turn.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import sparring_blocks as blocks_of
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.round_review import last_heard
from tutor.dialogue.scene import numbered
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring.overruling import moved
from tutor.sparring.round import Round

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = r"^(?:(?:and|so|but|no+|nope|wait|sorry|hey|hang on|hold on|well|actually|please|look|ok(?:ay)?|sir)\W+)*"
_MOVE = r"(?:(?:my |your |the )?(?:move|number|no\.?|point|#) ?)?(?P<move>\d{1,2})"
_PART = (
    r"(?:(?:me|it|that|this|everything|(?:the|my|that)(?: (?:whole|first|second|third|fourth|last|other))?"
    r"(?: (?:one|point|speech|sentence|argument|part|thing|bit|move|words?))?|(?:move|number|point) \d{1,2}|\d{1,2})"
    r"(?: (?:of (?:me|mine|that|it)|there|here|just now))?)"
)
_WRONG = (
    r"(?:wrong(?:ly)?|badly|incorrectly|not (?:right|correct(?:ly)?|well)|false(?:ly)?|backwards?"
    r"|the wrong way(?: round)?)"
)
_TAIL = r"(?:\W*$|[,;:.!]? (?:i|that|this|it) (?:said|meant|mean|did|was|am|'m|didn't|never)\b.*)"
"""What may stand behind a word of how it was heard: nothing, or what was said. An argument makes it a speech."""
_BELONGS = (
    rf"{_LEAD}{_MOVE} (?:is|was|should (?:be|count|go)|belongs|goes|counts|must be)(?: really| actually| meant)?"
    r"(?: (?:as|to|under|with|meant|in|for))* (?P<argument>(?:for|against|pro|con) ?\d{1,2})\b"
    r"(?:,? ?(?:and )?(?:not|instead of)\b.*)?\W*$"
)
_MISHEARD = (
    rf"{_LEAD}(?:you (?:have |did )?(?:misheard|misunderstood|mishear|misunderstand|misread)(?: {_PART})?{_TAIL}"
    rf"|you (?:have |did )?(?:heard|hear|understood|understand|got|get|took|take|read|counted|count|booked|put) {_PART}"
    rf" {_WRONG}{_TAIL}"
    rf"|{_PART} (?:you (?:have )?)?(?:misheard|misunderstood|(?:heard|understood|got|took|counted) {_WRONG}){_TAIL}"
    rf"|(?:move |number |point )?\d{{1,2}} (?:is|was) (?:{_WRONG}|not (?:mine|what i (?:said|meant)))\W*$"
    r"|you (?:did not|didn'?t|never|do not|don'?t) (?:hear|get|understand|count|see)"
    rf" (?:{_PART}|what i (?:said|meant))\W*$"
    rf"|{_PART} (?:is|was) ?(?:not|n'?t) what i (?:said|meant|mean){_TAIL}"
    r"|(?:that|this|it)(?:'?s| is| was) (?:so |just |really )?(?:unfair|not fair)\b.*"
    r"\b(?:move|point|number|heard|said)\b.*"
    r"|you (?:have )?put me on the wrong side\b.*|you put words (?:in|into) my mouth\b.*)$"
)
_LONGEST = 30  # words


class Correction(NamedTuple):
    """What a turn says of the hearing: a move and the argument it is of; 0 and empty where it was just misheard."""

    move: int = 0
    argument: str = ""


def corrected(text: str) -> Correction | None:
    """Return what a turn says of how a speech was heard; None where it says nothing of it."""
    plain = text.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST or "#" in plain:
        return None
    if found := re.match(_BELONGS, plain, re.IGNORECASE):
        return Correction(int(found["move"]), found["argument"].lower())
    return Correction() if re.match(_MISHEARD, plain, re.IGNORECASE) else None


def correct(base: KnowledgeBase, issue: Issue, round_: Round, said: Correction) -> tuple[Round, tuple[Block, ...]]:
    """Return the round with the move put where the learner says, and what is told; the round as it is where it cannot
    be, with what was heard and how to take it back.
    """
    argument = numbered(issue, _spaced(said.argument)) if said.argument else None
    changed = moved(issue, round_, said.move, argument.id) if argument else None
    if changed is None or argument is None:
        code = "spar-not-yours" if said.argument else "spar-misheard"
        return round_, (*last_heard(base, issue, round_), Notice(code=code))
    values = {"move": str(said.move), "argument": _spaced(said.argument)}
    return changed, (Notice(code="spar-moved", values=values), blocks_of.flow_sheet(issue, changed))


def _spaced(argument: str) -> str:
    side, number = re.match(r"([a-z]+) ?(\d+)", argument).groups()  # type: ignore[union-attr]
    return f"{ {'pro': 'for', 'con': 'against'}.get(side, side) } {int(number)}"
