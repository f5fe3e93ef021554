"""Why an argument stands in a round: the moves that its standing rests on, and those that answered it."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import number_of
from tutor.dialogue.sparring_blocks import listed
from tutor.knowledge.model import Issue
from tutor.sparring.flow import Move, Moves, attacks, putting
from tutor.sparring.standing import carried, standing_moves

_SIDES = {"pro": "For", "con": "Against"}


def why_standing(issue: Issue, moves: Moves, argument: str = "") -> tuple[Notice, ...]:
    """Say of an argument, or of all that stand, by which moves it stands or fell; nothing of one that was not put."""
    names = (argument,) if argument else tuple(name for _, name in carried(moves) if name)
    return tuple(notice for name in dict.fromkeys(names) for notice in _why(issue, moves, name))


def bearing(moves: Moves, argument: str) -> Moves:
    """Return the moves that put an argument, what answers them, and what answers that."""
    numbers = {move.number for move in putting(moves, argument)}
    for attacker, target in attacks(moves):
        if target in numbers:
            numbers.add(attacker)
    return tuple(move for move in moves if move.number in numbers)


def _why(issue: Issue, moves: Moves, name: str) -> Iterator[Notice]:
    side, number = number_of(issue, name)
    called = f"{_SIDES[side]} {number}"
    put = putting(moves, name)
    standing = standing_moves(moves)
    held = [move for move in put if move.number in standing]
    for move in held:
        yield _stands(called, move, moves, standing)
    if put and not held:
        by = tuple(attacker for attacker, target in attacks(moves) if target == put[-1].number)
        by = tuple(attacker for attacker in by if attacker in standing)
        yield Notice(code="spar-stands-not", values={"argument": called, "by": _moves(by)})


def _stands(called: str, move: Move, moves: Moves, standing: frozenset[int]) -> Notice:
    by = tuple(attacker for attacker, target in attacks(moves) if target == move.number)
    defence = tuple(attacker for attacker, target in attacks(moves) if target in by and attacker in standing)
    values = {"argument": called, "move": str(move.number)}
    if not by:
        reply = f", in answer to {_moves(move.answers)}" if move.answers else ""
        return Notice(code="spar-stands-unanswered", values={**values, "reply": reply})
    values |= {"by": _moves(by), "defence": _moves(tuple(sorted(set(defence))))}
    return Notice(code="spar-stands-defended", values=values)


def _moves(numbers: tuple[int, ...]) -> str:
    return f"move{'s' if len(numbers) > 1 else ''} {listed(numbers)}"
