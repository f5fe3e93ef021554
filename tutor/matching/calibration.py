"""One probability out of many signs: how likely the first match is right.

The weights are those of a logistic regression on held-back questions, in scope and out of scope, of several sets of
entries (``benchmarks/matching calibrate`` makes them). Every sign is free of the scale of one base: shares,
differences, and how the best score stands among those that an entry's own phrasings reach when they are left out in turn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Signs(NamedTuple):
    """What is known about how a text was matched. All lie roughly between -1 and 2."""

    best: float
    """The best entry's score."""
    lead: float
    """How far the best entry is ahead of the next one of another group."""
    covered: float
    """The share of the text's weight that the best entry's words cover."""
    known: float
    """The share of the text's weight in words that any phrasing has."""
    typical: float
    """The best score against those of phrasings left out, in their standard deviations, a third of it."""
    meaning: float
    """The best entry's likeness by word vectors."""
    agreed: float
    """Whether words and meaning name the same entry."""
    size: float
    """The number of entries, as the logarithm to base 100."""
    length: float
    """The number of words, as the logarithm to base 10."""
    encoded: float = 0.0
    """The best entry's likeness by the encoder; 0 without it."""
    encoded_lead: float = 0.0
    """How far the encoder puts it ahead of the next."""
    encoded_agreed: float = 0.0
    """Whether the encoder's own first is the best entry."""


Weights = Mapping[str, float]

SMALL: Weights = {"bias": -2.5, "best": 2.0, "lead": 4.0, "known": 1.0, "covered": 1.0}
"""Without the encoder."""
FULL: Weights = SMALL
"""With the encoder."""


def probability(signs: Signs, weights: Weights) -> float:
    """Return the chance, 0 to 1, that the first match is right."""
    total = weights.get("bias", 0.0) + sum(
        weights.get(name, 0.0) * value for name, value in zip(Signs._fields, signs, strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def lead_over_others(scores: Sequence[float], order: Sequence[int], groups: Sequence[int]) -> float:
    """Return how far the first of an order is ahead of the first of another group."""
    if not order:
        return 0.0
    own = groups[order[0]]
    rest = (scores[entry] for entry in order[1:] if groups[entry] != own)
    return scores[order[0]] - next(rest, 0.0)
