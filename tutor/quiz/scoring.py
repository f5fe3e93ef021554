"""The chance that a piece of an answer makes a point: a sum of kinds of evidence, fitted on labelled answers.

There are four sets of weights, because a point may have cue groups or not and the encoder may be installed or not.
They are the work of ``tools/fit_grading.py`` on the tuning half.
"""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import NamedTuple

from tutor.quiz.bearing import Bearing
from tutor.quiz.coverage import Evidence


class Weights(NamedTuple):
    """What each kind of evidence counts, on the scale of log odds."""

    constant: float
    covered: float
    cued: float
    near: float
    lead: float
    aside: float
    wording: float


def load_weights() -> dict[str, Weights]:
    """Return the sets of weights in ``scoring.toml`` by name."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {name: Weights(**row) for name, row in tomllib.loads(text).items()}


WEIGHTS = load_weights()


def weights_for(*, cues: bool, encoder: bool) -> Weights:
    """Return the weights for points with or without cue groups, with or without the encoder."""
    return WEIGHTS[f"{'cues' if cues else 'words'}-{'encoder' if encoder else 'table'}"]


def chance(evidence: Evidence, bearing: Bearing, weights: Weights) -> float:
    """Return the chance (0..1) that a window makes a point."""
    values = (1.0, evidence.covered, evidence.cued, *bearing)
    value = sum(weight * given for weight, given in zip(weights, values, strict=True))
    return 1 / (1 + math.exp(-value))
