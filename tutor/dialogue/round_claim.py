"""The learner's word that something was answered after all ("i did answer against 1"): it then counts as answered."""

from __future__ import annotations

import re

from tutor.dialogue import sparring_blocks as blocks_of
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.round_correction import correct, corrected
from tutor.dialogue.scene import number_of, numbered
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring.flow import Moves, by_number, to_answer
from tutor.sparring.overruling import counted_as_answer
from tutor.sparring.round import Round

# The pattern is compiled where it is first used: a question pays only for what it needs.
_CLAIMS = (
    r"^(?:(?:and|so|but|no+|nope|wait|sorry|hey|hang on|hold on|well|actually)\W+)*"
    r"(?:i|my (?:(?:first|second|third|last|next) )?(?:point|sentence|argument|speech|bit|line|move)|that|this|it)"
    r"(?: (?:did|do|have|had|has|was|is|just|already|also|clearly|actually|really))*"
    r" (?:answer(?:ed|s)?|respond(?:ed|s)? to|repl(?:y|ied|ies) to|address(?:ed|es)?|dealt with|rebut(?:ted|s)?"
    r"|(?:an? |my |the |meant (?:as |to be |for )?(?:an? |my |the )?)*(?:answer|reply|response|rebuttal) to|meant for)"
    r" (?:your |the )?(?:(?P<named>(?:(?:move|number|no\.?|point|argument|#) ?)?(?:(?:for|against|pro|con) ?)?\d{1,2})"
    r"|(?:that|it|this)(?: (?:one|point|argument|move))?|(?:point|argument|move))"
    r"(?:,? (?:though|too|as well|already|you know|actually))*(?:[,:;.] ?(?:i|because i|when i) said\b.*)?[\s.!]*$"
)
_LONGEST = 30  # words


def claimed(text: str) -> str | None:
    """Return what a turn says was answered ("against 1", "3"), empty where it does not say which; None for the rest."""
    plain = text.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST or not any(word in plain for word in ("answer", "to", "with", "rebut")):
        return None
    found = re.match(_CLAIMS, plain, re.IGNORECASE)
    return (found["named"] or "").lower() if found else None


def word_on_hearing(
    base: KnowledgeBase, issue: Issue, round_: Round, text: str
) -> tuple[Round, tuple[Block, ...]] | None:
    """Return the round as a turn says that it should have been heard, and what is told; None where it says no such."""
    if (answered := claimed(text)) is not None:
        return take_claim(issue, round_, answered)
    said = corrected(text)
    return correct(base, issue, round_, said) if said else None


def take_claim(issue: Issue, round_: Round, named: str) -> tuple[Round, tuple[Block, ...]]:
    """Return the round in which what is named was answered, and what is said of it; the round as it is where nothing
    of the kind is open.
    """
    waiting = to_answer(round_.moves, "learner")
    argument = _argument(issue, round_, named) if named else ""
    if not named and len({move.argument for move in waiting}) == 1:
        argument = waiting[0].argument
    found = counted_as_answer(issue, round_, argument) if argument else None
    if found is None:
        return round_, _refused(issue, waiting, argument, named)
    values = {"move": str(found.move), "argument": _called(issue, argument)}
    return found.round, (Notice(code="spar-claimed", values=values), blocks_of.flow_sheet(issue, found.round))


def _refused(issue: Issue, waiting: Moves, argument: str, named: str) -> tuple[Block, ...]:
    """Say why nothing is counted: that the learner did not speak since, or that nothing of the kind waits."""
    if any(move.argument == argument for move in waiting):
        return (Notice(code="spar-claim-early", values={"argument": _called(issue, argument)}),)
    if named and argument:
        values = {"argument": _called(issue, argument)}
        return (Notice(code="spar-claim-settled", values=values), *blocks_of.alert(issue, waiting))
    return (Notice(code="spar-claim-which" if waiting else "spar-claim-none"), *blocks_of.alert(issue, waiting))


def _called(issue: Issue, argument: str) -> str:
    side, number = number_of(issue, argument)
    return f"{'for' if side == 'pro' else 'against'} {number}"


def _argument(issue: Issue, round_: Round, named: str) -> str:
    """Return the argument of the tutor's that is named by its side and number, or by the number of a move."""
    if side := re.search(r"(for|against|pro|con) ?(\d+)", named):
        found = numbered(issue, f"{side[1]} {side[2]}")
        return found.id if found else ""
    number = int(re.sub(r"\D", "", named))
    move = by_number(round_.moves, number) if 1 <= number <= len(round_.moves) else None
    return move.argument if move and move.speaker == "tutor" else ""
