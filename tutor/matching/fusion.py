"""How much each kind of evidence counts, learnt from the phrasings themselves when a matcher is built.

Every phrasing is left out in turn and scored by each kind; the weights are those under which the right entries are most
probable (a conditional logit model). Where wordings repeat, words win; where they differ, meaning does. The sum is on
the scale of log odds, so that a softmax over the entries gives chances.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 12
MOST_ROWS = 1_500
"""Phrasings that the weights are learnt from; more would not change them."""
TOWARDS_DEFAULT = 0.5
"""How strongly weights are drawn to the default ones: as strongly as by so many phrasings that differ by one."""
DEFAULT = {
    "words": 1.0,
    "runs": 4.0,
    "meaning": 9.0,
    "meaning-head": 3.0,
    "small": 0.2,
    "mean": 12.0,
    "near": 4.0,
    "head": 6.0,
    "body": 6.0,
}
"""Weights where nothing can be learnt: the middle of those found on sets of several kinds."""
UNTRAINED = (6.0, 2.5)
"""What phrasings reach at their own entries under the default weights, about."""


class Typical(NamedTuple):
    """Mean and standard deviation of what phrasings that are left out reach at their own entry."""

    mean: float
    deviation: float


def fit(evidence: Mapping[str, Any], owners: Any) -> dict[str, float]:
    """Return the weight of each kind of evidence. ``evidence``: scores, a row a phrasing, a column an entry."""
    import numpy as np

    names = list(evidence)
    default = np.array([DEFAULT[name] for name in names])
    step = max(1, -(-len(owners) // MOST_ROWS))
    scores = np.stack([np.asarray(evidence[name][::step], dtype=np.float64) for name in names])
    if scores.shape[1] < 3 or scores.shape[2] < 2:
        return dict(zip(names, default.tolist(), strict=True))
    weights, active = default.copy(), np.ones(len(names), dtype=bool)
    for _ in range(ROUNDS):
        move = _newton(scores[active], owners[::step], weights[active], default[active])
        weights[active] += np.clip(move, -6.0, 6.0)
        if (weights[active] < 0).all():
            return dict(zip(names, default.tolist(), strict=True))
        if (weights[active] < 0).any():  # evidence that would count against an entry is left out instead
            active &= weights > 0
            weights = np.where(active, weights, 0.0)
        elif np.abs(move).max() < 1e-3:
            break
    return dict(zip(names, np.maximum(weights, 0.0).round(4).tolist(), strict=True))


def _newton(scores: Any, owners: Any, weights: Any, default: Any) -> Any:
    """Return one step of Newton's method on the mean log chance of the right entries."""
    import numpy as np

    total = np.tensordot(weights, scores, axes=1)
    chances = np.exp(total - total.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    rows = np.arange(len(owners))
    expected = (scores * chances).sum(axis=2)
    hold = TOWARDS_DEFAULT / len(owners)
    slope = (scores[:, rows, owners] - expected).mean(axis=1) - hold * (weights - default)
    weighted = (scores * np.sqrt(chances)).reshape(len(weights), -1)
    curve = (weighted @ weighted.T - expected @ expected.T) / len(owners)
    return np.linalg.solve(curve + (hold + 1e-6) * np.eye(len(weights)), slope)


def combined(evidence: Mapping[str, Any], weights: Mapping[str, float]) -> Any:
    """Return the weighted sum of the evidence."""
    return sum(scores * weights[name] for name, scores in evidence.items())


def typical(scores: Any, owners: Any) -> Typical:
    """Return what phrasings reach at their own entries."""
    import numpy as np

    return typical_of(np.asarray(scores)[np.arange(len(owners)), owners])


def typical_of(own: Any) -> Typical:
    """Return the mean and the standard deviation of what phrasings reach, where they are enough to tell."""
    if len(own) < 3:
        return Typical(*UNTRAINED)
    return Typical(round(float(own.mean()), 4), round(max(float(own.std()), 1e-3), 4))
