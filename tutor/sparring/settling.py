"""From what single sentences say to the points of a speech: one point an argument, and what each point replies to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tutor.sparring.heard import Heard

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue

REPLY_NEAR = 0.12
"""Replies whose closeness is within this of the best are all meant, where nothing else tells."""


def settle(issue: Issue, heard: Sequence[Heard], against: Sequence[str]) -> list[Heard]:
    """Make one point of what is said of one argument, and settle what each point replies to."""
    heard = _turned(heard)
    mentioned = [one.argument for one in heard if one.kind == "mention"]
    merged: dict[tuple[str, str], Heard] = {}
    for number, one in enumerate(heard):
        key = (one.kind, one.argument or f"new-{number}")
        if key in merged:
            merged[key] = _joined(merged[key], one)
        else:
            merged[key] = one
    settled = [
        one._replace(targets=_settled(issue, one, mentioned, against)) if one.kind == "own" else one
        for one in merged.values()
    ]
    return _answers_unknown(settled)


def _settled(issue: Issue, one: Heard, mentioned: Sequence[str], against: Sequence[str]) -> tuple[str, ...]:
    edges = [answer.argument for answer in issue.argument(one.argument).answers if answer.argument in against]
    if len(edges) < 2:
        return tuple(edges)
    named = [target for target in edges if target in mentioned]
    if named:
        return tuple(named)
    best = max(one.aims.get(target, 0.0) for target in edges)
    return tuple(target for target in edges if one.aims.get(target, 0.0) >= best - REPLY_NEAR)


def _joined(one: Heard, other: Heard) -> Heard:
    return one._replace(
        text=f"{one.text} {other.text}",
        closeness=max(one.closeness, other.closeness),
        cited=tuple(dict.fromkeys((*one.cited, *other.cited))),
        grounded=one.grounded or other.grounded,
        aims={key: max(value, other.aims.get(key, 0.0)) for key, value in one.aims.items()},
    )


def _turned(heard: Sequence[Heard]) -> list[Heard]:
    """Take an argument of the other side for a mention where the same part of the speech goes on to something else."""
    found = []
    for place, one in enumerate(heard):
        goes_on = any(later.part == one.part and later.kind in ("own", "new") for later in heard[place + 1 :])
        found.append(one._replace(kind="mention") if one.kind == "theirs" and goes_on else one)
    return found


def _answers_unknown(heard: Sequence[Heard]) -> list[Heard]:
    """Keep answers that the base does not know: a point that follows a mention and is no known reply to it.

    Mentions themselves have done their work and are left out.
    """
    done = {target for one in heard for target in one.targets} | {
        one.argument for one in heard if one.kind == "concede"
    }
    waiting = {one.part: one.argument for one in heard if one.kind == "mention" and one.argument not in done}
    found: list[Heard] = []
    for one in heard:
        if one.kind == "mention":
            continue
        target = waiting.get(one.part, "")
        if target and one.kind == "new":
            found.append(one._replace(targets=(target,)))
            del waiting[one.part]
        elif target and one.kind == "own":
            found += [one, Heard("new", one.text, targets=(target,), part=one.part)]
            del waiting[one.part]
        else:
            found.append(one)
    return found
