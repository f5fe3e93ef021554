"""What is left standing: the grounded extension of the attacks on the flow (Dung 1995).

A move stands when each of its attackers is itself defeated by a move that stands. It says what was left unanswered in
this round, never who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tutor.sparring.flow import Move, Speaker, attacks, on_table


def grounded(nodes: Iterable[int], attacked_by: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the grounded extension of any framework, cycles and all. ``attacked_by``: (attacker, target)."""
    attackers: dict[int, set[int]] = {node: set() for node in nodes}
    for attacker, target in attacked_by:
        if attacker in attackers and target in attackers:
            attackers[target].add(attacker)
    standing: set[int] = set()
    defeated: set[int] = set()
    while True:
        new = {node for node, by in attackers.items() if node not in standing and by <= defeated}
        if not new:
            return frozenset(standing)
        standing |= new
        defeated |= {node for node, by in attackers.items() if by & standing}


def standing_moves(moves: Sequence[Move]) -> frozenset[int]:
    """Return the numbers of the moves that are left standing."""
    return grounded(on_table(moves), attacks(moves))


def carried(moves: Sequence[Move]) -> Mapping[tuple[Speaker, str], tuple[int, ...]]:
    """Return what each speaker has standing: by argument, the moves that do, as the case or as a reply.

    The argument is empty for answers that are new to the tutor. The flow and the ballot both tell what stands by this.
    """
    standing = standing_moves(moves)
    found: dict[tuple[Speaker, str], tuple[int, ...]] = {}
    for move in moves:
        if move.number in standing:
            key = (move.speaker, move.argument)
            found[key] = (*found.get(key, ()), move.number)
    return found
