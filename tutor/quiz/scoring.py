"""The chance that a piece of an answer makes a point: a sum of kinds of evidence, fitted on labelled answers.

There are eight sets of weights, because a point may have cue groups or not, the base may know how people put it or not
(or how they put a whole argument), and the encoder may be installed or not. They are the work of
``tools/fit_grading.py`` on the tuning half, and of ways in which arguments are put.
"""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

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
    put: float = 0.0
    put_lead: float = 0.0
    put_aside: float = 0.0


def load_weights() -> dict[str, Weights]:
    """Return the sets of weights in ``scoring.toml`` by name."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {name: Weights(**row) for name, row in tomllib.loads(text).items()}


WEIGHTS = load_weights()


Known: TypeAlias = Literal["words", "cues", "put", "argument"]
"""What is known of a point: its words, cue groups, how people put it; or that it is an argument that people put so."""


def weights_for(known: Known, *, encoder: bool) -> Weights:
    """Return the weights for points of which so much is known, with or without the encoder."""
    return WEIGHTS[f"{known}-{'encoder' if encoder else 'table'}"]


def chance(evidence: Evidence, bearing: Bearing, weights: Weights) -> float:
    """Return the chance (0..1) that a window makes a point."""
    values = (1.0, evidence.covered, evidence.cued, *bearing[:-1])
    value = sum(weight * given for weight, given in zip(weights, values, strict=True))
    return 1 / (1 + math.exp(-value))
