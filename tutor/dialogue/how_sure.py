"""How sure it is that a statement puts the argument which it is likest to.

The matcher's confidence alone is too high for what says little ("it was all about oil"): so the words count that say
what a statement is about. The weights are a logistic regression on 4,800 lines that put an argument, another one, or
none, each half of their writers held against the lines of the other half. At ``RECOGNISED`` two in three of those that
put an argument are taken for it, and one in eight of the remarks that put none.
"""

from __future__ import annotations

import math

from tutor.dialogue.conclusions import content_of

_NONE, _CONFIDENCE, _WORDS = -3.42, 1.19, 1.98
"""The weights: without anything, of the logit of the confidence, of the logarithm of one and the telling words."""
_EDGE = 0.01
"""What keeps the logit of a confidence of 0 or 1 finite."""
RECOGNISED, RECOGNISED_AT_HAND = 0.6, 0.45
"""Least chance at which a statement is taken for an argument of the base, and for one of the issue on the screen."""
BEYOND_DOUBT = 0.8
"""Below this it is said that the argument is the nearest one, not that it is what was put."""


def chance_of_putting(text: str, confidence: float) -> float:
    """Return the chance that a text puts the argument of this confidence, 0 to 1."""
    odds = math.log((confidence + _EDGE) / (1 + _EDGE - confidence))
    return 1 / (1 + math.exp(-(_NONE + _CONFIDENCE * odds + _WORDS * math.log1p(len(content_of(text))))))
