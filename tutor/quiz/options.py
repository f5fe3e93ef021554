"""Choosing the options of a choice of three: true statements in the wrong place, and no give-away among them.

All of it is a function of the item's id and texts: the same base gives the same items, and editing one issue moves
nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple
from zlib import crc32

from tutor.quiz.heuristics import HEURISTICS, chance_of
from tutor.quiz.item import Choice, Line

SHORTEST, LONGEST = 0.8, 1.25
"""The bounds of the key's length over the mean length of the other options."""
_GIVEN_AWAY = {"longest": 2.0, "overlap": 3.0, "hedged": 2.0, "year": 2.0}
"""How much worse it is that a blind rule finds the key than that it is led away once too often."""
_LESS_APT = 0.5


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


def choose_options(item_id: str, *wordings: Wording, strict: bool = False) -> Chosen | None:
    """Return the wording and the pair that give least away; None when no pair of others passes the lint.

    A wording that comes later is taken only where those before it give the key away. ``strict`` rather makes no item
    than one more whose key is the option most like what is shown.
    """
    ranked = [rank for number, wording in enumerate(wordings) for rank in _ranked(item_id, number, wording)]
    if not ranked:
        return None
    _, _, number, place = min(ranked)
    wording = wordings[number]
    chosen = Chosen(wording.given, *_placed(item_id, wording.key, wording.pairs[place][:2]))
    return None if strict and _shows(item_id, chosen) else chosen


def _ranked(item_id: str, number: int, wording: Wording) -> Iterator[tuple[float, int, int, int]]:
    """Yield the fault of every fitting pair of a wording, a number drawn for it, and the places of wording and pair."""
    judge = _Judge(item_id, " ".join(line.text for line in wording.given))
    for place, pair in enumerate(wording.pairs):
        if _fits(wording.key, pair):
            fault = judge.fault(wording.key, pair) + number * _LESS_APT
            yield fault, draw(f"{item_id}{place}", "pair", 1 << 16), number, place


def _shows(item_id: str, chosen: Chosen) -> bool:
    """Whether the key shares most words with what is shown, and it is not one of the items in three where it may."""
    stem = " ".join(line.text for line in chosen.given)
    found = chance_of(HEURISTICS["overlap"], stem, [option.text for option in chosen.options], chosen.key)
    return found == 1 and draw(item_id, "overlap", 3) != 0


def _fits(key: Choice, pair: Pair) -> bool:
    if not SHORTEST <= length_ratio(key.text, (pair.first.text, pair.second.text)) <= LONGEST:
        return False
    return len({choice.text.casefold() for choice in (key, pair.first, pair.second)}) == 3


class _Judge:
    """Says how far the blind rules are from chance over three options: each should find one key in three."""

    def __init__(self, item_id: str, stem: str) -> None:
        self._stem = stem
        self._wanted = {name: draw(item_id, name, 3) == 0 for name in _GIVEN_AWAY}
        self._scores: dict[str, tuple[float, ...]] = {}

    def fault(self, key: Choice, pair: Pair) -> float:
        """Return the fault of a key with a pair beside it."""
        fault = pair.drawback
        options = zip(*(self._of(choice.text) for choice in (key, pair.first, pair.second)), strict=True)
        for (name, weight), (own, first, second) in zip(_GIVEN_AWAY.items(), options, strict=True):
            best = max(own, first, second)
            found = 1 / (1 + (first == best) + (second == best)) if own == best else 0.0
            wanted = 1.0 if self._wanted[name] else 0.0
            fault += weight * (found - wanted) if found > wanted else wanted - found
        return fault

    def _of(self, text: str) -> tuple[float, ...]:
        """What each rule makes of an option, in the order of the rules."""
        if text not in self._scores:
            self._scores[text] = tuple(HEURISTICS[name](self._stem, (text,))[0] for name in _GIVEN_AWAY)
        return self._scores[text]


def _placed(item_id: str, key: Choice, pair: Sequence[Choice]) -> tuple[tuple[Choice, ...], int]:
    place = draw(item_id, "place", len(pair) + 1)
    others = list(pair)
    if draw(item_id, "swap", 2):
        others.reverse()
    return (*others[:place], key, *others[place:]), place


def drawn_options(item_id: str, codes: Sequence[str], key: str) -> tuple[tuple[Choice, ...], int]:
    """Return three of several coded options, the key among them, in an order drawn for the item."""
    others = [Choice(code, code, coded=True) for code in codes if code != key]
    while len(others) > 2:
        others.pop(draw(item_id, f"left out of {len(others)}", len(others)))
    return _placed(item_id, Choice(key, key, coded=True), tuple(others))


def fixed_options(codes: Sequence[str], key: str) -> tuple[tuple[Choice, ...], int]:
    """Return options that are the same for every item of a kind (sides, kinds of answer)."""
    return tuple(Choice(code, code, coded=True) for code in codes), codes.index(key)
