"""The learner's word against what was heard: a move counts as an answer after all, or as another argument.

Nobody hears every answer. As in a quiz, the learner may say what was meant; the flow and the ballot then go by that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tutor.sparring.flow import Move, Moves, addressed, by_number, putting
from tutor.sparring.round import Round

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue

_LIKELIEST = ("unplaced", "new", "again", "argue", "reply")
"""What may have been meant for an answer, the likeliest first: what no point took up, then what is new."""
SAYS = 4
"""Words that a move has at least where another one of the speech may have been meant."""


class Overruled(NamedTuple):
    """The round as the learner says, and the number of the move that now counts as the answer."""

    round: Round
    move: int


def counted_as_answer(issue: Issue, round_: Round, argument: str) -> Overruled | None:
    """Return the round in which the learner's last speech after it answers an argument of the tutor's.

    None where the argument was not put, is dealt with already, or no speech of the learner's came after it.
    """
    done = addressed(round_.moves, "learner")
    open_ = [move.number for move in putting(round_.moves, argument, "tutor") if move.number not in done]
    later = [move for move in round_.moves if open_ and move.speaker == "learner" and move.number > open_[0]]
    meant = _meant(tuple(move for move in later if move.speech == later[-1].speech))
    if meant is None:
        return None
    answers = tuple(number for number in open_ if number < meant.number)
    moves = tuple(_answering(issue, move, argument, answers) if move is meant else move for move in round_.moves)
    return Overruled(replace(round_, moves=moves), meant.number)


def moved(issue: Issue, round_: Round, number: int, argument: str) -> Round | None:
    """Return the round in which a move of the learner's puts another argument of their side; None where it is no move
    of theirs, or no argument of that side. What it answers stays answered.
    """
    move = by_number(round_.moves, number) if 1 <= number <= len(round_.moves) else None
    own = [one.id for one in issue.side(round_.setting.side)]
    if move is None or move.speaker != "learner" or move.kind not in _LIKELIEST or argument not in own:
        return None
    answered = [one.argument for one in round_.moves if one.number in move.answers]
    how = next((edge.how for edge in issue.argument(argument).answers if edge.argument in answered), "")
    put = replace(move, kind="reply" if how else "argue", argument=argument, how=how)
    return replace(round_, moves=tuple(put if one is move else one for one in round_.moves))


def _meant(speech: Moves) -> Move | None:
    """Return the move of a speech that was meant: the likeliest, and of several such the one that says most."""
    known = [move for move in speech if move.kind in _LIKELIEST]
    known = [move for move in known if len(move.text.split()) >= SAYS] or known
    return min(known, key=lambda move: (_LIKELIEST.index(move.kind), -len(move.text)), default=None)


def _answering(issue: Issue, move: Move, argument: str, answers: tuple[int, ...]) -> Move:
    edges = issue.argument(move.argument).answers if move.argument else ()
    how = next((edge.how for edge in edges if edge.argument == argument), "")
    kind = "reply" if move.kind in ("again", "reply") and how else move.kind
    if kind in ("unplaced", "again"):  # no argument of the base answers it: then it is the learner's own
        return replace(move, kind="new", argument="", answers=answers)
    return replace(move, kind=kind, how=move.how or how, answers=tuple(sorted({*move.answers, *answers})))
