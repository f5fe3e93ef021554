"""From evidence to the chance that a point is made."""

from __future__ import annotations

import math

import pytest

from tutor.quiz.bearing import Bearing
from tutor.quiz.coverage import Evidence, window
from tutor.quiz.reading import read
from tutor.quiz.scoring import WEIGHTS, Weights, chance, weights_for


class TestChance:
    def test_it_is_the_logistic_of_weighted_evidence(self):
        weights = Weights(-1.0, 2.0, 3.0, 0.5, 4.0, 1.0, 0.25)
        evidence = Evidence(window(read("stone")), 0.5, 0.25, ())
        value = -1.0 + 2.0 * 0.5 + 3.0 * 0.25 + 0.5 * 0.4 + 4.0 * 0.1 + 1.0 * -0.2 + 0.25 * 0.8

        assert chance(evidence, Bearing(0.4, 0.1, -0.2, 0.8), weights) == pytest.approx(1 / (1 + math.exp(-value)))

    @pytest.mark.parametrize("known", ["words", "cues", "put", "argument"])
    @pytest.mark.parametrize("encoder", [True, False])
    def test_there_are_weights_for_what_is_at_hand(self, known, encoder: bool):
        assert weights_for(known, encoder=encoder) is WEIGHTS[f"{known}-{'encoder' if encoder else 'table'}"]
