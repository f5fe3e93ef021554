"""A round looked back on: which side, how much time, what was said, the ballot, and that no winner is named."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import sparring_blocks as blocks_of
from tutor.dialogue.reply import Block, Notice
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring import ballot
from tutor.sparring.round import Round

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = r"^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|please|hey)\W+)*"
_ROUND = r"(?: (?:in |of |on )?(?:the|that|this|our) (?:round|debate|match|spar))?"
_ASKED = {
    "side": rf"{_LEAD}(?:(?:which|what) side (?:am i|was i|do i (?:have|argue|speak)|are you|were you)(?: on| for)?"
    rf"|am i (?:pro|con|for|against)(?: or (?:pro|con|for|against))?){_ROUND}\W*$",
    "clock": rf"{_LEAD}(?:(?:can|could|may) i (?:have|get) (?:some |a (?:bit|little) )?more time"
    r"|i need (?:some )?more time|(?:is there|do i have) (?:a |any )?(?:time limit|clock)"
    r"|how (?:much|long)(?: time)? (?:do i have|is left))(?: please)?\W*$",
    "won": rf"{_LEAD}(?:who(?:'?s| is| has)? (?:won|wins|win|winning|ahead)|did i (?:win|lose)|do i win){_ROUND}\W*$",
    "ballot": rf"{_LEAD}(?:(?:can i see|show|give|tell)(?: me)? )?(?:the )?(?:full |whole |last )?ballot"
    r"(?: again)?(?: please)?\W*$",
    "mine": rf"{_LEAD}what (?:did|have) i (?:say|said|argue|argued)(?: so far| again)?{_ROUND}\W*$",
    "yours": rf"{_LEAD}what (?:did|have) you (?:say|said|argue|argued)"
    rf"(?: (?:your|was|were|is|the|first|second|third|last|main|points?|speech|argument|it))*(?: again)?{_ROUND}\W*$",
    "yours-too": rf"{_LEAD}what (?:was|were|is) your (?:(?:first|second|third|last|main) )?"
    rf"(?:points?|speech|argument)s?(?: again)?{_ROUND}\W*$",
}
_PLACES = {"first": 1, "second": 2, "third": 3, "last": 0}


class RoundAsked(NamedTuple):
    """What is asked of a round, and which of several points (0 for all or the last)."""

    what: str
    place: int | None = None


def about_the_round(text: str) -> RoundAsked | None:
    """Return what a turn asks of the round itself; None where it asks nothing of it."""
    plain = text.strip().replace("’", "'")
    what = next((name for name, pattern in _ASKED.items() if re.match(pattern, plain, re.IGNORECASE)), "")
    if not what:
        return None
    place = next((place for word, place in _PLACES.items() if re.search(rf"\b{word}\b", plain, re.IGNORECASE)), None)
    return RoundAsked(what.removesuffix("-too"), place)


def review(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """Return the blocks that answer what is asked of a round."""
    setting = round_.setting
    match asked.what:
        case "side":
            return (Notice(code="spar-side", values={"side": setting.side}),)
        case "clock":
            code = "spar-clock" if setting.clock else "spar-no-clock"
            return (Notice(code=code, values={"clock": str(setting.clock)}),)
        case "won":
            return (Notice(code="spar-no-winner"), *_ballot(base, issue, round_))
        case "ballot":
            return _ballot(base, issue, round_)
    return _said(base, issue, round_, asked)


def _ballot(base: KnowledgeBase, issue: Issue, round_: Round) -> tuple[Block, ...]:
    return (blocks_of.ballot_shown(base, issue, round_, ballot.judge(issue, round_)),) if round_.moves else ()


def _said(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """The speeches of one side again; or one point of the tutor's, by its place among those it put."""
    speaker = "learner" if asked.what == "mine" else "tutor"
    moves = tuple(move for move in round_.moves if move.speaker == speaker)
    if asked.place is not None and speaker == "tutor":
        put = tuple(move for move in moves if move.kind in ("argue", "reply"))
        moves = put[asked.place - 1 : asked.place or None]
    if not moves:
        return (Notice(code="spar-nothing-said"),)
    speeches = dict.fromkeys(move.speech for move in moves)
    return tuple(
        block
        for speech in speeches
        for block in blocks_of.speech(base, issue, tuple(move for move in moves if move.speech == speech))
    )
