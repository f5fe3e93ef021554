"""Learns from the tuning half how much each kind of evidence counts for a knowledge base.

The base's own phrasings, left out in turn, are a poor guide there: whoever wrote them varied the words on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from tutor.matching import Matcher
from tutor.matching.compiling import Prepared

SMALL = ("words", "runs", "meaning", "meaning-head")
FULL = ("small", "mean", "head", "near", "body")
LARGEST = 80.0


def evidence(prepared: Prepared, texts: Sequence[str], names: Sequence[str], fixed: Mapping[str, float]) -> Any:
    """Return the scores of texts for all entries by each kind of evidence, as a matcher with that alone gives them."""
    found = []
    for name in names:
        weights = dict.fromkeys((*SMALL, *FULL), 0.0) | dict(fixed) | {name: 1.0}
        matcher = Matcher.from_bytes(prepared.packed(weights), semantic=name in FULL)
        found.append([matcher.score(text, sure=2.0).total for text in texts])
    return np.array(found)


def fit(scores: Any, masks: Sequence[Any]) -> Any:
    """Return weights that make the entries of each mask (question by entry) most probable together."""

    def loss(weights: Any) -> tuple[float, Any]:
        total = np.tensordot(weights, scores, axes=1)
        chances = np.exp(total - total.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        value, slope = 1e-4 * float(weights @ weights), 2e-4 * weights
        for mask in masks:
            right = (chances * mask).sum(axis=1) + 1e-9
            share = chances * mask / right[:, None]
            value -= float(np.log(right).mean())
            slope = slope + ((chances - share) * scores).sum(axis=2).mean(axis=1)
        return value, slope

    start = np.full(len(scores), 3.0)
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0.0, LARGEST)] * len(scores)).x


def learn(prepared: Prepared, texts: Sequence[str], masks: Sequence[Any]) -> dict[str, float]:
    """Return the weight of each kind of evidence, first without and then with the encoder."""
    by_words = fit(evidence(prepared, texts, SMALL, {}), masks)
    weights = dict(zip(SMALL, by_words.round(3).tolist(), strict=True))
    by_all = fit(evidence(prepared, texts, FULL, weights), masks)
    return weights | dict(zip(FULL, by_all.round(3).tolist(), strict=True))
