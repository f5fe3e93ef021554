"""How close a sentence must be to count, by what closeness is measured with; chosen on the rounds for tuning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tutor.sparring.closeness import Closeness


class Limits(NamedTuple):
    """Least closeness: to be heard as an argument, as a mention or concession of one, as a reply (a sum of two)."""

    own: float
    mention: float
    concede: float
    reply: float


WITH_ENCODER = Limits(0.50, 0.50, 0.30, 1.00)
WITHOUT_ENCODER = Limits(0.42, 0.35, 0.28, 0.80)
AS_PUT, AS_PUT_WITHOUT_ENCODER = 0.60, 0.55
"""The least closeness to be heard as an argument where the base has ways in which people put it."""


def limits_for(closeness: Closeness) -> Limits:
    """Return the limits for a way to measure closeness."""
    limits = WITH_ENCODER if closeness.has_encoder else WITHOUT_ENCODER
    if not closeness.knows_how_it_is_put:
        return limits
    return limits._replace(own=AS_PUT if closeness.has_encoder else AS_PUT_WITHOUT_ENCODER)
