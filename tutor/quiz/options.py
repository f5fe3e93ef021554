"""Choosing the options of a choice of three: true statements in the wrong place, and no give-away among them.

All of it is a function of the item's id and texts: the same base gives the same items, and editing one issue moves
nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple
from zlib import crc32

from tutor.quiz.heuristics import HEURISTICS, chance_of
from tutor.quiz.item import Choice, Line

SHORTEST, LONGEST = 0.8, 1.25
"""The bounds of the key's length over the mean length of the other options."""
_JUDGED = ("longest", "overlap", "hedged", "year")
_LESS_APT = 0.5
_GIVEN_AWAY = 3.0
"""How much worse it is that a blind rule finds the key than that it is led away once too often."""


def draw(item_id: str, purpose: str, among: int) -> int:
    """Return a number from 0 to ``among`` - 1, fixed by the item and the purpose, evenly spread over items."""
    return crc32(f"{purpose}|{item_id}".encode()) % among


def length_ratio(key: str, others: Sequence[str]) -> float:
    """Return the length of the key over the mean length of the others."""
    return len(key) * len(others) / sum(len(other) for other in others)


class Pair(NamedTuple):
    """Two options that may stand beside the key, and what speaks against them (0 for nothing)."""

    first: Choice
    second: Choice
    drawback: float = 0.0


def pairs_from(near: Sequence[Choice], far: Sequence[Choice] = ()) -> tuple[Pair, ...]:
    """Return pairs of distractors: both near ones, or one near and one that is less apt."""
    both_near = tuple(Pair(first, second) for first, second in combinations(near, 2))
    return both_near + tuple(Pair(first, second, _LESS_APT) for first, second in product(near, far))


class Wording(NamedTuple):
    """One way to put an item: what is shown, the key, and the pairs that may stand beside it."""

    given: tuple[Line, ...]
    key: Choice
    pairs: tuple[Pair, ...]


class Chosen(NamedTuple):
    """An item of choice as it is put: what is shown, three options in their order, and the place of the key."""

    given: tuple[Line, ...]
    options: tuple[Choice, ...]
    key: int


def choose_options(item_id: str, *wordings: Wording) -> Chosen | None:
    """Return the wording and the pair that give least away; None when no pair of others passes the lint.

    A wording that comes later is taken only where those before it give the key away.
    """
    best: tuple[tuple[float, int], Chosen] | None = None
    for number, wording in enumerate(wordings):
        stem = " ".join(line.text for line in wording.given)
        for place, pair in enumerate(wording.pairs):
            if not _fits(wording.key, pair):
                continue
            fault = _fault(item_id, stem, wording.key, pair) + number * _LESS_APT
            rank = (fault, draw(f"{item_id}{place}", "pair", 1 << 16))
            if best is None or rank < best[0]:
                best = rank, Chosen(wording.given, *_placed(item_id, wording.key, pair[:2]))
    return best[1] if best else None


def _fits(key: Choice, pair: Pair) -> bool:
    texts = [choice.text.casefold() for choice in (key, pair.first, pair.second)]
    ratio = length_ratio(key.text, [pair.first.text, pair.second.text])
    return SHORTEST <= ratio <= LONGEST and len(set(texts)) == len(texts)


def _fault(item_id: str, stem: str, key: Choice, pair: Pair) -> float:
    """How far the blind rules are from chance here: each should find the key in one item of three."""
    texts = [key.text, pair.first.text, pair.second.text]
    fault = pair.drawback
    for name in _JUDGED:
        found = chance_of(HEURISTICS[name], stem, texts, 0)
        wanted = 1.0 if draw(item_id, name, 3) == 0 else 0.0
        fault += _GIVEN_AWAY * (found - wanted) if found > wanted else wanted - found
    return fault


def _placed(item_id: str, key: Choice, pair: tuple[Choice, ...]) -> tuple[tuple[Choice, ...], int]:
    place = draw(item_id, "place", len(pair) + 1)
    others = list(pair)
    if draw(item_id, "swap", 2):
        others.reverse()
    return (*others[:place], key, *others[place:]), place


def fixed_options(codes: Sequence[str], key: str) -> tuple[tuple[Choice, ...], int]:
    """Return options that are the same for every item of a kind (sides, kinds of answer)."""
    return tuple(Choice(code, code, coded=True) for code in codes), codes.index(key)
