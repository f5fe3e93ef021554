"""What the engines' scores and signs are made of, done again from the parts."""

from __future__ import annotations

import json
import math

import pytest

from tests.matching.phrasings import PHRASINGS, TEXT
from tutor.matching import Matcher, calibration
from tutor.matching.encoder import shipped_encoder
from tutor.matching.lexical import runs_of
from tutor.matching.packed import Sections
from tutor.matching.scoring import CONSIDERED, NEAREST_ELSEWHERE, SmallEngine, best_first
from tutor.matching.words import DIMENSIONS, shipped_table


class TestScores:
    def test_the_best_come_first_and_of_equal_ones_the_earlier(self):
        assert best_first([0.1, 0.4, 0.4, 0.2]) == [1, 2, 3, 0]
        assert len(best_first([0.0] * 50)) == CONSIDERED == 24

    def test_the_small_score_is_the_weighted_sum_of_its_evidence(self, matcher: Matcher):
        sections = Sections(matcher.to_bytes())
        weights = json.loads(sections.text("meta"))["weights"]
        engine, reading = SmallEngine(sections, 3), matcher.read(TEXT)
        by_words = engine.lexical.word_scores(reading.words)
        by_runs = engine.lexical.run_scores(runs_of(reading.tokens, reading.words))
        vector = shipped_table().vector(reading.tokens)
        rows, scales = sections.numbers("m.vectors", "b"), sections.reals("m.scales")
        expected = [
            weights["words"] * by_words[entry]
            + weights["runs"] * by_runs[entry]
            + scales[entry] * sum(a * b for a, b in zip(vector, rows[entry * DIMENSIONS :], strict=False))
            for entry in range(3)
        ]
        scores = engine.score(reading)

        assert len(scales) == 3
        assert scores.total == pytest.approx(expected, rel=0.01, abs=0.01)
        assert scores.order[0] == 1
        assert not scores.encoded

    def test_the_signs_say_what_was_found(self, matcher: Matcher):
        sections = Sections(matcher.to_bytes())
        engine, reading = SmallEngine(sections, 3), matcher.read(TEXT)
        scores = engine.score(reading)
        known, weight = engine.lexical.coverage(reading.words)
        mean, deviation = json.loads(sections.text("meta"))["typical"]["small"]
        scope, vector = sections.reals("m.scope"), shipped_table().vector(reading.tokens)
        signs = scores.signs

        assert 0 < known < weight
        assert signs.known == pytest.approx(known / weight)
        assert signs.covered == pytest.approx(engine.lexical.word_scores(reading.words)[1])
        assert signs.odds == signs.words_odds == pytest.approx(calibration.odds(scores.chances[1]))
        assert (
            signs.typical
            == signs.words_typical
            == pytest.approx(calibration.standing(scores.total[1], (mean, deviation)))
        )
        assert signs.size == pytest.approx(math.log(4) / math.log(100))
        assert signs.length == pytest.approx(math.log10(len(reading.words) + 1))
        assert signs.words_scope == pytest.approx(sum(a * b for a, b in zip(scope, [*vector, 1.0], strict=True)))
        assert signs.words_scope != 0

    def test_words_without_meaning_leave_scope_and_meaning_out(self, matcher: Matcher):
        scores = matcher.score("qqxxzz vvkkww")

        assert scores.signs.words_scope == 0.0
        assert scores.total == pytest.approx([0.0] * 3)

    def test_its_own_calibration_goes_before_the_shipped_one(self):
        from tutor.matching.compiling import Extra, compile_matcher

        own = {"small": {"bias": 5.0}, "full": {"bias": -5.0}, "sure": 0.5}
        built = Matcher.from_bytes(compile_matcher(PHRASINGS, Extra(calibration=own), semantic=False), semantic=False)

        assert built.match("anything at all about bread").confidence == 0.99


class TestWithTheEncoder:
    def test_the_full_score_is_the_weighted_sum_of_its_evidence(self, encoding: Matcher):
        """Small score, head, nearest phrasing and other texts, each by its weight, done again with numpy."""
        import numpy as np

        from tutor.matching.heads import gathered

        sections = Sections(encoding.to_bytes())
        meta = json.loads(sections.text("meta"))
        weights, typical = meta["weights"], meta["typical"]
        vector = shipped_encoder().encode([encoding.read(TEXT).text])[0]
        small, full = encoding.score(TEXT, sure=0.0), encoding.score(TEXT, sure=2.0)
        near_texts = np.frombuffer(sections.view("near.vectors"), np.int8).reshape(-1, 384) / 127
        owners = np.frombuffer(sections.view("near.owners"), np.uint32)
        near = [max((near_texts @ vector)[owners == entry]) for entry in range(3)]
        body_texts = np.frombuffer(sections.view("body.vectors"), np.int8).reshape(-1, 384) / 127
        body = gathered((body_texts @ vector)[None], np.frombuffer(sections.view("body.owners"), np.uint32), 3)[0]
        head = np.frombuffer(sections.view("e.vectors"), np.float16).reshape(-1, 384).astype(np.float32) @ vector
        expected = (
            weights["small"] * np.array(small.total) + head + weights["near"] * np.array(near) + weights["body"] * body
        )

        assert len(body_texts)
        assert weights["body"] > 0
        assert full.total == pytest.approx(expected.tolist(), abs=0.02)
        assert full.encoded
        assert not small.encoded
        best = full.order[0]
        share = calibration.group_shares(full.chances, [0, 0, 1])[best]
        assert full.signs.odds == pytest.approx(calibration.odds(share), abs=1e-6)
        assert full.signs.typical == pytest.approx(calibration.standing(full.total[best], typical["full"]), abs=1e-3)
        assert full.signs.near == pytest.approx(calibration.standing(near[best], typical["near"]), abs=0.01)
        middle = near_texts[owners == best].sum(axis=0)
        central = float(middle @ vector / np.linalg.norm(middle))
        assert full.signs.central == pytest.approx(calibration.standing(central, typical["central"]), abs=0.01)
        assert small.signs.central == 0.0
        assert full.signs.agreed == 1.0
        assert full.signs.words_odds == small.signs.words_odds

    def test_the_signs_of_scope_are_those_of_the_encoder(self, encoding: Matcher):
        import numpy as np

        sections = Sections(encoding.to_bytes())
        vector = shipped_encoder().encode([encoding.read(TEXT).text])[0]
        scope = np.frombuffer(sections.view("e.scope"), np.float32)
        others = np.frombuffer(sections.view("e.elsewhere"), np.int8).reshape(-1, 384) / 127
        nearest = sorted((others @ vector).tolist(), reverse=True)[:NEAREST_ELSEWHERE]
        signs = encoding.score(TEXT, sure=2.0).signs

        assert NEAREST_ELSEWHERE == 3 < len(others)
        assert signs.scope == pytest.approx(float(scope[:-1] @ vector + scope[-1]), abs=1e-3)
        assert signs.elsewhere == pytest.approx(sum(nearest) / 3, abs=1e-3)

    def test_it_is_asked_where_the_small_engine_is_less_than_sure(self, encoding: Matcher):
        small = encoding.score(TEXT, sure=0.0)
        confidence = encoding.confidence(small)

        assert not encoding.score(TEXT, sure=confidence).encoded
        assert encoding.score(TEXT, sure=confidence + 1e-9).encoded

    def test_each_engine_has_weights_of_its_own(self, encoding: Matcher):
        full = encoding.score(TEXT, sure=2.0)
        known = calibration.shipped()

        assert encoding.confidence(full) == pytest.approx(calibration.probability(full.signs, known.full))
        assert encoding.confidence(full._replace(encoded=False)) == pytest.approx(
            calibration.probability(full.signs, known.small)
        )

    def test_a_matcher_without_texts_elsewhere_has_no_sign_of_scope(self):
        if not shipped_encoder():
            pytest.skip("needs the encoder")
        signs = Matcher.build(PHRASINGS, semantic=True).score(TEXT, sure=2.0).signs

        assert (signs.scope, signs.elsewhere, signs.words_scope) == (0.0, 0.0, 0.0)

    def test_loading_ahead_is_on_a_thread_and_loads_it(self, encoding: Matcher):
        import threading

        again = Matcher.from_bytes(encoding.to_bytes())
        again.preload()
        for thread in threading.enumerate():
            if thread.name == "encoder":
                thread.join()

        assert again._full is not None
        plain = Matcher.from_bytes(encoding.to_bytes(), semantic=False)
        plain.preload()
        assert plain._full is None
        assert not plain.score(TEXT, sure=2.0).encoded
