"""One probability out of many signs: how likely the first match is right.

The weights are those of a logistic regression on held-back questions, in scope and out of scope, of several sets of
entries (``benchmarks/matching calibrate`` makes them). Every sign is free of the scale of one set: shares, log odds,
and how the best score stands among those that phrasings reach at their own entry when they are left out.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE = Path(__file__).parent / "data" / "calibration.json"


class Signs(NamedTuple):
    """What is known about how a text was matched. All lie roughly between -2 and 2."""

    odds: float = 0.0
    """The log odds of the best entry's group among all, a third of it."""
    typical: float = 0.0
    """The best score among those of phrasings left out, in their standard deviations."""
    covered: float = 0.0
    """The share of the text's weight that the best entry's words cover."""
    known: float = 0.0
    """The share of the text's weight in words that any phrasing has."""
    size: float = 0.0
    """The number of entries, as the logarithm to base 100."""
    length: float = 0.0
    """The number of words, as the logarithm to base 10."""
    near: float = 0.0
    """The likeness of the nearest phrasing by the encoder, among those of phrasings left out; 0 without it."""
    central: float = 0.0
    """The likeness to the middle of the best entry's phrasings by the encoder, among those of phrasings left out."""
    agreed: float = 0.0
    """Whether words and encoder have the same first group."""
    scope: float = 0.0
    """Whether people who ask such things ask here (1) or elsewhere (-1), by the encoder; 0 where nothing tells."""
    elsewhere: float = 0.0
    """The likeness of the nearest texts that are known to belong elsewhere, by the encoder."""
    words_scope: float = 0.0
    """``scope`` by word vectors."""
    words_odds: float = 0.0
    """``odds`` as they were before the encoder was asked."""
    words_typical: float = 0.0
    """``typical`` as it was before the encoder was asked."""


Weights = dict[str, float]


class Calibration(NamedTuple):
    """Weights of the signs without and with the encoder, and from where on the encoder is not asked."""

    small: Weights
    full: Weights
    sure: float


DEFAULT = Calibration(
    small={"bias": -2.0, "odds": 2.0, "typical": 0.8, "covered": 1.0, "known": 1.5},
    full={"bias": -1.0, "odds": 2.0, "typical": 0.8, "near": 1.0, "known": 0.5},
    sure=0.97,
)


@lru_cache(maxsize=1)
def shipped() -> Calibration:
    """Return the calibration for any set of entries."""
    try:
        return calibration_of(json.loads(FILE.read_text(encoding="utf-8"))["general"])
    except (OSError, ValueError, KeyError):
        return DEFAULT


@lru_cache(maxsize=1)
def of_turns() -> Mapping[str, Any] | None:
    """Return the calibration for the ways of saying things by act, as JSON has it; None where there is none.

    It is apart from the general one because the dialogue's thresholds were chosen under it.
    """
    return _part("turns")


@lru_cache(maxsize=1)
def of_bases() -> Mapping[str, Any] | None:
    """Return weights and calibration for knowledge bases, as JSON has them; None where there are none."""
    return _part("base")


def _part(name: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(FILE.read_text(encoding="utf-8")).get(name)
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def calibration_of(data: Mapping[str, object]) -> Calibration:
    """Return a calibration read from JSON. Raises KeyError and ValueError."""
    small, full, sure = data["small"], data["full"], data["sure"]
    if not (isinstance(small, dict) and isinstance(full, dict) and isinstance(sure, (int, float))):
        raise ValueError("a calibration has weights under small and full, and a number under sure")
    return Calibration(small, full, float(sure))


def probability(signs: Signs, weights: Mapping[str, float]) -> float:
    """Return the chance, 0 to 1, that the first match is right."""
    total = weights.get("bias", 0.0)
    total += sum(weights.get(name, 0.0) * value for name, value in zip(Signs._fields, signs, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def chances(scores: Sequence[float]) -> list[float]:
    """Return the softmax of scores that are on the scale of log odds."""
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def group_shares(chance_of: Sequence[float], groups: Sequence[int]) -> list[float]:
    """Return for every entry the chance of its group."""
    sums: dict[int, float] = {}
    for chance, group in zip(chance_of, groups, strict=True):
        sums[group] = sums.get(group, 0.0) + chance
    return [sums[group] for group in groups]


def odds(share: float) -> float:
    """Return a third of the log odds of a chance, between -2 and 3."""
    share = max(1e-6, min(1 - 1e-6, share))
    return max(-2.0, min(3.0, math.log(share / (1 - share)) / 3))


def standing(value: float, typical: Sequence[float]) -> float:
    """Return how many standard deviations a value lies above the mean of those seen, between -3 and 2."""
    mean, deviation = typical
    return max(-3.0, min(2.0, (value - mean) / deviation))
