"""Written rounds with both sides given, and what should be found in them: the data of the tests and the benchmark.

A YAML file: ``motion`` (issue id), ``side`` (the learner's), ``speeches`` (each ``speaker: learner`` with ``text``, or
``speaker: tutor`` with ``arguments``: local ids that it puts, or ``id > target`` as a reply) and ``expected``: ids of
``arguments_made`` by the learner, and of the tutor's arguments that were ``dropped``, ``answered``, met with
``concessions`` or ``turned`` (answered by granting the facts and not the conclusion).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.knowledge.model import OTHER
from tutor.sparring.flow import Move, Moves, by_number, dropped_arguments, putting
from tutor.sparring.heard import Hears
from tutor.sparring.round import Round, Setting, put_on_record

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue


class Found(NamedTuple):
    """What was found in a written round, by local ids."""

    arguments_made: frozenset[str]
    dropped: frozenset[str]
    answered: frozenset[str]
    concessions: frozenset[str]
    turned: frozenset[str]


def play(issue: Issue, written: Mapping[str, Any], hears: Hears) -> Round:
    """Return the round that a written one is, with the tutor's side as it is given."""
    round_ = Round(setting=Setting(issue=issue.id, side=written["side"], level="hard"))
    for speech in written["speeches"]:
        if speech["speaker"] == "learner":
            round_ = put_on_record(issue, round_, speech["text"], hears)
        else:
            round_ = Round(setting=round_.setting, moves=_given(issue, round_, speech["arguments"]))
    return round_


def find(issue: Issue, round_: Round) -> Found:
    """Return what a round holds."""
    moves = round_.moves
    own = [move for move in moves if move.speaker == "learner"]
    answers = [move for move in own if move.kind in ("argue", "reply", "cross-apply", "new")]
    hows = {
        (move.argument, answer.argument): answer.how
        for move in answers
        if move.argument
        for answer in issue.argument(move.argument).answers
    }
    pairs = {(move.argument, by_number(moves, number).argument) for move in answers for number in move.answers}
    return Found(
        frozenset(move.argument for move in own if move.kind in ("argue", "reply")),
        frozenset(dropped_arguments(moves, "learner", round_.held)),
        frozenset(target for _, target in pairs),
        frozenset(move.argument for move in own if move.kind == "concede"),
        frozenset(target for pair in pairs if hows.get(pair) == "undercuts" for target in pair[1:]),
    )


def _given(issue: Issue, round_: Round, arguments: Sequence[str]) -> Moves:
    """Return the moves with those of a speech of the tutor's after them."""
    moves, speech = round_.moves, round_.held + 1
    for given in arguments:
        argument, _, target = (part.strip() for part in given.partition(">"))
        edge = next((answer for answer in issue.argument(argument).answers if answer.argument == target), None)
        answers = tuple(move.number for move in putting(moves, target, "learner")) if target else ()
        move = Move(
            number=len(moves) + 1,
            speech=speech,
            speaker="tutor",
            side=OTHER[round_.setting.side],
            kind="reply" if target else "argue",
            argument=argument,
            answers=answers,
            how=edge.how if edge else "",
        )
        moves = (*moves, move)
    return moves


__all__ = ["Found", "find", "play"]
