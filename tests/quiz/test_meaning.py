"""Texts as directions: by their words, and by the sentence encoder."""

from __future__ import annotations

import pytest

from tutor.quiz import meaning
from tutor.quiz.reading import read, root


class TestMeaning:
    def test_directions_have_length_1(self):
        found = meaning.direction_of(read("harbours of stone"))

        assert sum(value * value for value in found) == pytest.approx(1.0)
        assert found == pytest.approx(meaning.in_words("harbours of stone"))
        assert meaning.direction_of(read("the of and")) == ()

    def test_what_was_asked_is_left_out(self):
        asked = frozenset([root("stone")])

        assert meaning.in_words("stone harbours", asked) == pytest.approx(meaning.in_words("harbours"))
        assert meaning.in_words("stone", asked) == ()

    def test_the_cosine_is_the_sum_of_products(self):
        assert meaning.cosine((0.6, 0.8), (1.0, 0.0)) == 0.6
        assert meaning.cosine((0.6, 0.8), (0.6, -0.8)) == pytest.approx(-0.28)
        assert meaning.cosine((), (1.0,)) == 0.0

    def test_the_encoder_reads_a_text_as_a_direction(self):
        if not meaning.has_encoder():
            pytest.skip("needs the encoder")
        ship, boat, tax = map(meaning.encoded, ("A ship sails.", "A boat sails.", "Taxes rise."))

        assert meaning.encoded("  ") == ()
        assert sum(value * value for value in ship) == pytest.approx(1.0, abs=1e-3)
        assert meaning.cosine(ship, boat) > meaning.cosine(ship, tax)
