"""One confidence: from signs to a chance, by weights that are read from a file."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from tutor.matching import calibration
from tutor.matching.calibration import Calibration, Signs


class TestConfidence:
    def test_it_is_the_logistic_of_the_weighted_signs(self):
        weights = {"bias": -1.0, "odds": 2.0, "words_typical": 0.5}
        found = calibration.probability(Signs(odds=0.7, words_typical=-0.4), weights)

        assert found == pytest.approx(1 / (1 + math.exp(-(-1.0 + 1.4 - 0.2))))

    def test_without_a_bias_nothing_known_is_even(self):
        assert calibration.probability(Signs(), {}) == 0.5

    def test_a_sign_that_nothing_is_known_of_counts_for_nothing(self):
        assert calibration.probability(Signs(), dict.fromkeys(Signs._fields, 1.0)) == 0.5

    @pytest.mark.parametrize(("bias", "total"), [(100.0, 30.0), (-100.0, -30.0), (29.5, 29.5)])
    def test_it_is_never_quite_0_or_1(self, bias: float, total: float):
        assert calibration.probability(Signs(), {"bias": bias}) == pytest.approx(1 / (1 + math.exp(-total)), rel=1e-6)

    def test_chances_are_the_softmax_of_scores(self):
        assert calibration.chances([0.0, math.log(3)]) == pytest.approx([0.25, 0.75])
        assert calibration.chances([5_000.0, 5_000.0, -5_000.0]) == pytest.approx([0.5, 0.5, 0.0])

    def test_a_group_has_the_chances_of_all_its_entries(self):
        assert calibration.group_shares([0.2, 0.5, 0.3], [7, 1, 7]) == pytest.approx([0.5, 0.5, 0.5])
        assert calibration.group_shares([0.1, 0.2, 0.7], [0, 0, 1]) == pytest.approx([0.3, 0.3, 0.7])

    @pytest.mark.parametrize(
        ("share", "odds"),
        [(0.5, 0.0), (0.9, math.log(9) / 3), (0.1, -math.log(9) / 3), (0.0, -2.0),
         (1.0, 3.0), (0.9999, 3.0), (0.001, -2.0)],
    )  # fmt: skip
    def test_odds_are_a_third_of_the_log_odds(self, share: float, odds: float):
        assert calibration.odds(share) == pytest.approx(odds)

    @pytest.mark.parametrize(("value", "standing"), [(4.0, -0.5), (5.0, 0.0), (7.0, 1.0), (99.0, 2.0), (-99.0, -3.0)])
    def test_standing_counts_deviations_from_the_mean(self, value: float, standing: float):
        assert calibration.standing(value, (5.0, 2.0)) == standing


class TestCalibration:
    @pytest.fixture(autouse=True)
    def afresh(self):
        yield
        calibration.shipped.cache_clear()
        calibration.of_bases.cache_clear()

    def put(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        monkeypatch.setattr(calibration, "FILE", path)
        calibration.shipped.cache_clear()
        calibration.of_bases.cache_clear()

    def test_it_is_read_from_the_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        own = {"small": {"bias": 1.0}, "full": {"bias": 2.0}, "sure": 1}
        (tmp_path / "c.json").write_text(json.dumps({"general": own, "base": {"weights": {}}}))
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.shipped() == Calibration({"bias": 1.0}, {"bias": 2.0}, 1.0)
        assert calibration.of_bases() == {"weights": {}}

    @pytest.mark.parametrize("text", ["", "{}", '{"general": {"small": {}, "full": {}}}', '{"general": {"small": {}}'])
    def test_a_damaged_file_leaves_the_default(self, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        (tmp_path / "c.json").write_text(text)
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.shipped() is calibration.DEFAULT
        assert calibration.of_bases() is None

    def test_a_file_that_is_gone_leaves_the_default(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        self.put(monkeypatch, tmp_path / "gone.json")

        assert calibration.shipped() is calibration.DEFAULT
        assert calibration.of_bases() is None

    def test_what_is_no_table_of_bases_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        (tmp_path / "c.json").write_text('{"base": [1]}')
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.of_bases() is None

    @pytest.mark.parametrize("wrong", [{"small": []}, {"full": 1}, {"sure": "0.9"}])
    def test_what_is_no_calibration_is_refused(self, wrong: dict[str, object]):
        with pytest.raises(ValueError, match="a calibration has weights"):
            calibration.calibration_of({"small": {}, "full": {}, "sure": 0.9, **wrong})

    def test_the_default_tells_a_plain_hit_from_a_stray(self):
        """Used where the file is lost: sure signs must mean sure, and no signs unsure; not asked again when sure."""
        for weights in calibration.DEFAULT[:2]:
            assert calibration.probability(Signs(odds=2, typical=1, covered=1, known=1, near=1), weights) > 0.95
            assert calibration.probability(Signs(odds=-1, typical=-2), weights) < 0.1
            assert all(weight > 0 for name, weight in weights.items() if name != "bias")
            assert 0.05 < calibration.probability(Signs(known=1), weights) < 0.5
        assert 0.9 < calibration.DEFAULT.sure < 1
