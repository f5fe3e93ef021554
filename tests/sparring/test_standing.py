"""What is left standing, beside an independent solver of argumentation frameworks."""

from __future__ import annotations

from random import Random

import pytest
from pygarg.dung import solver

from tests.sparring.rounds import by_chance, by_itself, play
from tutor.knowledge import KnowledgeBase
from tutor.sparring.flow import attacks, on_table
from tutor.sparring.standing import grounded, standing_moves


def by_solver(nodes, edges) -> frozenset[int]:
    names = [str(node) for node in nodes]
    if not names:
        return frozenset()
    found = solver.extension_enumeration(names, [[str(one), str(two)] for one, two in edges], "GR")
    return frozenset(int(name) for name in found[0])


@pytest.mark.parametrize("seed", range(200))
def test_it_agrees_with_the_solver_on_any_graph(seed: int):
    """On random graphs, cycles and self-attacks included, the standing moves are the solver's grounded extension."""
    rng = Random(seed)
    nodes = range(1, rng.randint(2, 12))
    share = rng.choice((0.1, 0.2, 0.35))
    edges = [(one, two) for one in nodes for two in nodes if rng.random() < share]

    assert grounded(nodes, edges) == by_solver(nodes, edges)


def test_it_agrees_with_the_solver_on_every_prefix_of_200_rounds(base: KnowledgeBase):
    """After each move of 200 self-played rounds the standing moves are the solver's."""
    issues = list(base.issues)
    learners = (by_itself, by_chance)
    for number in range(200):
        issue = base.issues[issues[number % len(issues)]]
        side = ("pro", "con")[number // len(issues) % 2]
        round_ = play(issue, side, "hard", learners[number % 2], seed=number)
        for end in range(1, len(round_.moves) + 1):
            moves = round_.moves[:end]
            assert standing_moves(moves) == by_solver(on_table(moves), list(attacks(moves)))


def test_a_reply_to_the_reply_reinstates():
    """What answers an answer lets the first move stand again."""
    assert grounded([1, 2, 3], [(2, 1), (3, 2)]) == {1, 3}
