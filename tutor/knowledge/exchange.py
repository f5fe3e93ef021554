"""The exchanges of an issue: claim, answer, rejoinder, along the edges of its argument graph."""

from __future__ import annotations

from typing import Literal

from tutor.knowledge.model import Issue, Side

Ending = Literal["supporters", "sceptics", "even"]


def longest_exchanges(issue: Issue) -> list[tuple[str, ...]]:
    """Return the longest exchanges: chains of different arguments, each answering the one before it."""
    replies = {argument.id: [other.id for other, _ in issue.answers_to(argument.id)] for _, argument in issue.argued()}
    best: list[tuple[str, ...]] = []
    paths: list[tuple[str, ...]] = [(argument_id,) for argument_id in replies]
    while paths:
        best = paths
        paths = [
            (*path, reply) for path in paths for reply in replies[path[-1]] if reply not in path and reply in replies
        ]
    return best


def longest_exchange(issue: Issue) -> tuple[str, ...]:
    """Return the first of the longest exchanges; empty when the issue has no argument."""
    return next(iter(longest_exchanges(issue)), ())


def last_word(issue: Issue) -> Ending:
    """Say which camp ends the longest exchange; ``even`` when longest exchanges end on both sides."""
    ends: set[Side] = {issue.side_of(path[-1]) for path in longest_exchanges(issue)}
    if len(ends) != 1:
        return "even"
    return "supporters" if ends == {issue.commitment_side} else "sceptics"
