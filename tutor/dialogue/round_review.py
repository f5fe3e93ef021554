"""A round looked back on: which side, how much time, what was said, the ballot, and that no winner is named."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import sparring_blocks as blocks_of
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.round_standing import bearing, why_standing
from tutor.dialogue.scene import numbered
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring import ballot
from tutor.sparring.flow import Moves, last_speech, putting
from tutor.sparring.round import Round, Setting

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = r"^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|please|hey|i give up|remind me|tell me|hang on|hold on)\W+)*"
_ROUND = r"(?: (?:in |of |on )?(?:the|that|this|our) (?:round|debate|match|spar))?"
_POINT = (
    r"(?:it|that|this|(?:your |my )?(?:for|against|pro|con) \d{1,2}"
    r"|(?:that|this|your|my|the) (?:point|one|argument|move))"
)
_ASKED = {
    "side": rf"{_LEAD}(?:(?:which|what) side (?:am i|was i|do i (?:have|argue|speak)|are you|were you)(?: on| for)?"
    rf"|am i (?:pro|con|for|against)(?: or (?:pro|con|for|against))?){_ROUND}\W*$",
    "clock": rf"{_LEAD}(?:(?:can|could|may) i (?:have|get) (?:some |a (?:bit|little) )?more time"
    r"|i need (?:some )?more time|(?:is there|do i have) (?:a |any )?(?:time limit|clock)"
    r"|how (?:much|long)(?: time)? (?:do i have|is left))(?: please)?\W*$",
    "motion": rf"{_LEAD}(?:(?:what|which)(?:'?s| was| is| were| are)? (?:the|our|your|my|this)(?: \w+)?"
    r" ?(?:motion|thesis|resolution|proposition)(?: (?:again|about|at all|of (?:it|this)))*"
    r"|(?:(?:of )?(?:the|our|your) (?:motion|thesis)(?: again)?)"
    rf"|what (?:are|were) we (?:debating|arguing|sparring)(?: (?:about|over|on))?(?: again)?){_ROUND}\W*$",
    "disputed": rf"{_LEAD}(?:(?:why|how come|how) (?:did |does |do |is |was |can |could )?"
    r"(?:it |you |the (?:judge|ballot) )?"
    r"(?:say|says|think|thinks|claim|claims)? ?(?:that )?i (?:have |had )?(?:(?:dropped|missed|left|lost|ignored)"
    r"|(?:did not|didn'?t|never|haven'?t) (?:answer(?:ed)?|address(?:ed)?|repl(?:y|ied) to))\b.{0,60}"
    r"|(?:but )?i (?:did|have|had)? ?(?:answer(?:ed)?|address(?:ed)?|repl(?:y|ied) to) "
    r"(?:(?:that|it|this|the) ?(?:point|one|argument|move)?"
    r"|(?:(?:for|against|pro|con|move|your|point)[ ]?)+\d{0,2}))\W*$",
    "lost": rf"{_LEAD}(?:(?:what|where|which(?: points?)?|how) (?:did|have|do) i (?:lose|lost|drop|dropped|miss|missed"
    r"|leave|left|concede|conceded|(?:not|fail to) answer(?:ed)?)(?: (?:open|out|points|unanswered|on))?"
    r"|what (?:didn'?t|did not|haven'?t) i answer(?:ed)?|why did i lose(?: (?:that|this|it)(?: one)?)?"
    r"|how did i (?:do|fare)"
    r"|what was my (?:score|result)"
    rf"|what (?:is|was) the (?:result|outcome|verdict|score)(?: again)?){_ROUND}\W*$",
    "won": rf"{_LEAD}(?:who(?:'?s| is| has)? (?:won|wins|win|winning|ahead)|did i (?:win|lose)|do i win){_ROUND}\W*$",
    "ballot": rf"{_LEAD}(?:(?:(?:can|could|may) i (?:see|have)|show|give|tell|back to)(?: me)? )?"
    r"(?:the |my |that )?(?:full |whole |last )?ballot(?: again)?(?: please)?\W*$",
    "redo": rf"{_LEAD}(?:(?:can|could|may) i |let me |i (?:want|wanna|would like|'d like)(?: to)? )?"
    r"(?:redo|re-do|do over|repeat|change|rewrite|correct) (?:the|my) (?:last |whole )?"
    rf"(?:closing|rebuttal|constructive|speech|round|turn)(?: again| over| please)*{_ROUND}\W*$",
    "granted": rf"{_LEAD}(?:what|which(?: points?)?) (?:did|have|do) (?:i|you|u|we) "
    rf"(?:grant|concede|give (?:up|away)|admit|accept)(?:ed)?{_ROUND}\W*$",
    "heard": rf"{_LEAD}(?:(?:what|how|which points?) (?:did|have|do) you (?:just |actually |really )?"
    r"(?:hear|heard|understand|understood)"
    r"|what (?:was it|is it|was|is) (?:that )?you (?:heard|understood)|what you heard"
    r"|how did you (?:read|take|count))(?: (?:exactly|just now|there|last|me|me say|it|that|this|from me|of me|of it"
    r"|(?:in |of |from )?(?:my|the|that) (?:last |first |second )?(?:speech|rebuttal|constructive|closing|one|words?)"
    rf"|again|please|say|then))*{_ROUND}\W*$",
    "stands": rf"{_LEAD}(?:(?:but )?{_POINT} (?:was|is|has been|got) (?:already )?answered[,;.]? (?:so |and |then )?"
    rf"|i (?:have |had )?(?:already )?answered {_POINT}[,;.]? (?:so |and |then )?)?(?:why|how come|how) "
    r"(?:do|does|did|is|are|was|were|can|could|would|should)?(?:n'?t)? ?"
    r"(?:(?:your|my|the|that|this) (?:ballot|flow|judge|sheet) |you |it )?"
    r"(?:(?:say|says|said|think|thinks|claim|claims|call|calls|count|counts)(?: that)? )?"
    rf"(?:{_POINT}|they|these|those|all of (?:them|that)) ?(?:still |even )*(?:as )?"
    r"(?:be |is |are |was )?(?:left )?(?:stand|stands|standing|stood)\b(?: at the end)?(?: still)?"
    rf"{_ROUND}\W*$",
    "mine": rf"{_LEAD}what (?:did|have) i (?:say|said|argue|argued)(?: so far| again)?{_ROUND}\W*$",
    "yours": rf"{_LEAD}what (?:did|have) you (?:say|said|argue|argued)"
    rf"(?: (?:your|was|were|is|the|first|second|third|last|main|points?|speech|argument|it))*(?: again)?{_ROUND}\W*$",
    "yours-too": rf"{_LEAD}what (?:was|were|is) your (?:(?:first|second|third|last|main) )?"
    rf"(?:points?|speech|argument)s?(?: again)?{_ROUND}\W*$",
}
_EXPLAINED = (
    rf"{_LEAD}(?:(?:can|could|would|will) (?:you|u) (?:please )?|please )?"
    r"(?:explain|expand on|unpack|clarify|why|what(?:'?s| is| was| does| (?:do|did) you mean (?:by|with))"
    r"|(?:tell me |say )?more (?:about|on|of)|i (?:don'?t|dont|do not) (?:get|understand)"
    r"|what (?:was|were|am) i supposed to (?:say|answer|reply)(?: to| against)?"
    r"|what (?:should|could|can) i (?:have )?(?:say|said|answer(?:ed)?|reply|replied) (?:to|against)"
    r"|how (?:do|can|should|could) i answer) (?:me )?(?:the |your |ur |my )?"
    r"(?P<word>(?:move|number|no\.?|point|#) ?)?(?P<move>\d{1,2})"
    r"(?: (?:mean|about|again|please|pls|say|better|more|to me|for me))*\W*$"
)
"""Asks for a move to be explained: in a round, the number alone is that of a move."""
_LONGEST = 20  # words
_PLACES = {"first": 1, "second": 2, "third": 3, "last": 0}


class RoundAsked(NamedTuple):
    """What is asked of a round, and which of several points (0 for all or the last)."""

    what: str
    place: int | None = None
    argument: str = ""

    @property
    def names_the_round(self) -> bool:
        """Whether it can mean nothing but the round, whatever was spoken of since."""
        return self.what in ("ballot", "lost", "won", "disputed", "motion", "stands", "redo", "granted")


def about_the_round(text: str, *, over: bool = False) -> RoundAsked | None:
    """Return what a turn asks of the round itself; None where it asks nothing of it.

    Once it is ``over``, a bare number is no longer that of a move.
    """
    plain = text.strip().replace("’", "'")
    if (named := re.match(_EXPLAINED, plain, re.IGNORECASE)) and (named["word"] or not over):
        return RoundAsked("explained", int(named["move"]))
    if "#" in plain or len(plain.split()) > _LONGEST:
        return None
    what = next((name for name, pattern in _ASKED.items() if re.match(pattern, plain, re.IGNORECASE)), "")
    if not what:
        return None
    place = next((place for word, place in _PLACES.items() if re.search(rf"\b{word}\b", plain, re.IGNORECASE)), None)
    named = re.search(r"\b(?:for|against|pro|con) \d{1,2}\b", plain, re.IGNORECASE)
    return RoundAsked(what.removesuffix("-too"), place, named.group().lower() if named else "")


def review(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """Return the blocks that answer what is asked of a round."""
    if notice := _in_a_word(issue, round_.setting, asked.what):
        return (notice,)
    match asked.what:
        case "won":
            return (Notice(code="spar-no-winner"), *_ballot(base, issue, round_))
        case "disputed":
            return (*_why_open(issue, round_, asked), *_said(base, issue, round_, RoundAsked("mine")))
        case "stands" | "explained":
            return (_why_standing if asked.what == "stands" else _explained)(base, issue, round_, asked)
        case "heard":
            return last_heard(base, issue, round_)
        case "granted" | "ballot" | "lost" if not last_speech("learner", round_.moves, round_.held):
            return (Notice(code="spar-no-ballot-yet"),)
        case "granted" | "ballot" | "lost":
            return _ballot(base, issue, round_)
    return _said(base, issue, round_, asked)


def _in_a_word(issue: Issue, setting: Setting, what: str) -> Notice | None:
    """Return the notice that is all that is told of a round's setting, or of a speech to be given again."""
    clock = "spar-clock" if setting.clock else "spar-no-clock"
    codes = {"side": "spar-side", "clock": clock, "redo": "spar-redo", "motion": "spar-motion"}
    values = {"side": setting.side, "clock": str(setting.clock), "motion": issue.motion}
    return Notice(code=codes[what], values=values) if what in codes else None


def _ballot(base: KnowledgeBase, issue: Issue, round_: Round) -> tuple[Block, ...]:
    if not round_.moves:
        return ()
    return (blocks_of.ballot_shown(base, issue, round_, ballot.judge(issue, round_)),)


def _said(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """The speeches of one side again; or one point of the tutor's, by its place among those it put."""
    speaker = "learner" if asked.what == "mine" else "tutor"
    moves = tuple(move for move in round_.moves if move.speaker == speaker)
    if asked.place is not None and speaker == "tutor":
        put = tuple(move for move in moves if move.kind in ("argue", "reply"))
        moves = put[asked.place - 1 : asked.place or None]
    return _speeches(base, issue, moves) or (Notice(code="spar-nothing-said"),)


def _speeches(base: KnowledgeBase, issue: Issue, moves: Moves) -> tuple[Block, ...]:
    speeches = dict.fromkeys(move.speech for move in moves)
    return tuple(
        block
        for speech in speeches
        for block in blocks_of.speech(base, issue, tuple(move for move in moves if move.speech == speech))
    )


def last_heard(base: KnowledgeBase, issue: Issue, round_: Round) -> tuple[Block, ...]:
    """What was heard in the learner's last speech."""
    last = last_speech("learner", round_.moves, round_.held)
    moves = tuple(move for move in round_.moves if move.speech == last)
    if not moves:
        return (Notice(code="spar-nothing-heard"),)
    return _speeches(base, issue, moves)


def _explained(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """Show the argument of a move in depth, with the replies to it; say so where there is no such move."""
    move = next((one for one in round_.moves if one.number == asked.place), None)
    argument = next((one for _, one in issue.argued() if move and one.id == move.argument), None)
    if argument is None:
        return (Notice(code="spar-no-such-move", values={"move": str(asked.place)}),)
    from tutor.dialogue.answers import tell_argument

    return tell_argument(base, issue, argument).blocks[1:-1]


def _why_standing(base: KnowledgeBase, issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """Say what stands by which moves; of an argument that is named, with those moves."""
    argument = numbered(issue, asked.argument) if asked.argument else None
    name = argument.id if argument else ""
    shown = _speeches(base, issue, bearing(round_.moves, name)) if name else ()
    return (Notice(code="spar-how-standing"), *why_standing(issue, round_.moves, name), *shown)


def _why_open(issue: Issue, round_: Round, asked: RoundAsked) -> tuple[Block, ...]:
    """Say how a point comes to count as answered, and of the one that is named whether it did."""
    how = Notice(code="spar-how-counted")
    argument = numbered(issue, asked.argument) if asked.argument else None
    put = putting(round_.moves, argument.id, "tutor") if argument else ()
    if not put:
        return (how,)
    numbers = {move.number for move in put}
    by = [str(one.number) for one in round_.moves if one.speaker == "learner" and numbers & set(one.answers)]
    code = "spar-answered-by" if by else "spar-answered-by-none"
    return (how, Notice(code=code, values={"argument": asked.argument, "moves": ", ".join(by)}))
