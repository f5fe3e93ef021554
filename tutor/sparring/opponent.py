"""The tutor as the other side: its arguments, strongest first, and replies along ``answers`` to what was really said.

It says lines of the base only, each with its sources, none of them twice. What it has answered before and what still
stands it points to by number; what it cannot answer it concedes. Gentle leaves most points
alone, medium some, hard none.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tutor.knowledge.model import OTHER
from tutor.sparring.flow import Move, MoveKind, Moves, addressed, by_number, open_moves, phase_of, putting
from tutor.sparring.standing import standing_moves

if TYPE_CHECKING:
    from tutor.knowledge.model import Answer, Argument, Issue, Side

Level: TypeAlias = Literal["gentle", "medium", "hard"]
LEVELS: tuple[Level, ...] = ("gentle", "medium", "hard")


class Strength(NamedTuple):
    """How many arguments the tutor opens with, and how many of the learner's points it answers in a speech."""

    arguments: int
    replies: int


STRENGTHS: dict[Level, Strength] = {"gentle": Strength(2, 1), "medium": Strength(3, 2), "hard": Strength(9, 99)}


class _Speaking:
    """A speech of the tutor in the making: the moves so far and those that are added."""

    def __init__(self, issue: Issue, side: Side, moves: Moves, speech: int) -> None:
        self.issue = issue
        self.side = side
        self.moves = moves
        self.speech = speech
        self.said = len(moves)

    def add(
        self,
        kind: MoveKind,
        argument: str = "",
        answers: tuple[int, ...] = (),
        how: str = "",
        refers: tuple[int, ...] = (),
        text: str = "",
    ) -> None:
        sources = self.issue.argument(argument).sources if argument and kind in ("argue", "reply") else ()
        move = Move(
            number=len(self.moves) + 1,
            speech=self.speech,
            speaker="tutor",
            side=self.side,
            kind=kind,
            argument=argument,
            answers=answers,
            how=how,
            refers=refers,
            text=" ".join(text.split()),
            cited=sources,
            grounded=bool(sources),
        )
        self.moves = (*self.moves, move)


def tutor_speech(issue: Issue, learner: Side, level: Level, moves: Moves, speech: int, rng: Random) -> Moves:
    """Return the moves with those of the tutor's next speech after them; there is always at least one."""
    speaking = _Speaking(issue, OTHER[learner], moves, speech)
    strength = STRENGTHS[level]
    if phase_of(speech) == "constructive":
        for argument in _opening(issue.side(speaking.side), strength, level, rng):
            speaking.add("argue", argument.id, text=argument.claim)
    for open_ in _chosen(speaking.moves, strength, rng):
        _answer(speaking, open_)
    if phase_of(speech) == "closing" or len(speaking.moves) == speaking.said:
        speaking.add("weigh", refers=_holding(speaking))
    return speaking.moves


def _opening(own: Sequence[Argument], strength: Strength, level: Level, rng: Random) -> list[Argument]:
    """Return the arguments to open with, strongest first; gentle opens with any of them."""
    if level != "gentle" or len(own) <= strength.arguments:
        return list(own[: strength.arguments])
    chosen = set(rng.sample(range(len(own)), strength.arguments))
    return [argument for place, argument in enumerate(own) if place in chosen]


def _chosen(moves: Moves, strength: Strength, rng: Random) -> list[list[Move]]:
    """Return the learner's points to answer, each as the moves that put one argument, in the order they were made."""
    by_argument: dict[str, list[Move]] = {}
    for move in open_moves(moves, "tutor"):
        by_argument.setdefault(move.argument, []).append(move)
    points = list(by_argument.values())
    if len(points) <= strength.replies:
        return points
    places = sorted(rng.sample(range(len(points)), strength.replies))
    return [points[place] for place in places]


def _answer(speaking: _Speaking, points: list[Move]) -> None:
    """Answer one argument of the learner's: with a new line, else by pointing to one that stands, else concede."""
    argument = points[0].argument
    numbers = tuple(move.number for move in points)
    fresh = _fresh(speaking, argument)
    if fresh:
        attacker, edge = fresh
        speaking.add("reply", attacker.id, numbers, edge.how, text=edge.reply)
        return
    earlier = _still_standing(speaking.moves, argument)
    if earlier:
        speaking.add("cross-apply", earlier.argument, numbers, earlier.how, (earlier.number,))
    else:
        speaking.add("concede", argument, numbers)


def _fresh(speaking: _Speaking, argument: str) -> tuple[Argument, Answer] | None:
    """Return the strongest reply that was not given yet; those whose argument the learner has defeated come last."""
    given = {move.argument for move in _replies_to(speaking.moves, argument)}
    unused = [(other, edge) for other, edge in speaking.issue.answers_to(argument) if other.id not in given]
    defeated = _defeated(speaking.moves)
    return min(unused, key=lambda pair: pair[0].id in defeated, default=None)


def _replies_to(moves: Moves, argument: str) -> list[Move]:
    return [
        move
        for move in moves
        if move.speaker == "tutor"
        and move.kind == "reply"
        and any(by_number(moves, number).argument == argument for number in move.answers)
    ]


def _defeated(moves: Moves) -> set[str]:
    standing = standing_moves(moves)
    own = {move.argument for move in moves if move.speaker == "tutor" and move.kind != "concede" and move.argument}
    return {
        argument for argument in own if not any(move.number in standing for move in putting(moves, argument, "tutor"))
    }


def _still_standing(moves: Moves, argument: str) -> Move | None:
    standing = standing_moves(moves)
    return next((move for move in _replies_to(moves, argument) if move.number in standing), None)


def _holding(speaking: _Speaking) -> tuple[int, ...]:
    """Return the tutor's moves that still stand and that the learner has not dealt with."""
    done = addressed(speaking.moves, "learner")
    standing = standing_moves(speaking.moves)
    return tuple(
        move.number
        for move in speaking.moves
        if move.speaker == "tutor" and move.kind in ("argue", "reply") and move.number in standing - done
    )
