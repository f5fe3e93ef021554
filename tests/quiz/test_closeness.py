"""How much a word tells, and how near two words and two texts are."""

from __future__ import annotations

import math

import pytest

from tutor.quiz import closeness


class TestCloseness:
    @pytest.mark.parametrize("word", ["the", "many", "not", "x"])
    def test_words_that_tie_count_or_deny_tell_nothing(self, word: str):
        assert closeness.weight(word) == 0.0

    def test_rarer_words_tell_more_up_to_a_limit(self):
        assert 0 < closeness.weight("good") < closeness.weight("harbour") <= 1.2
        assert closeness.weight("zzqxq") == 0.85
        assert closeness.weight("ox") > 0

    @pytest.mark.parametrize(
        ("length", "weight"), [(0.7, 0.7), (1.2, 1.2), (1.9, 1.2)], ids=["as it is", "at the limit", "cut"]
    )
    def test_a_word_weighs_the_length_of_its_vector(self, length, weight, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(closeness, "_vector", lambda _: (length, (1.0, 0.0)))
        closeness.weight.cache_clear()

        assert closeness.weight("stone") == weight
        closeness.weight.cache_clear()

    def test_vectors_are_a_length_and_a_direction(self):
        from tutor.matching.words import shipped_table

        scale, values = shipped_table().row("harbour")
        length, direction = closeness._vector("harbour")

        assert length == pytest.approx(scale * math.sqrt(sum(value * value for value in values)))
        assert [length * value for value in direction] == pytest.approx([scale * value for value in values])
        assert closeness._vector("zzqxq") is None

    @pytest.mark.parametrize(
        ("one", "other", "likeness"),
        [
            ("ally", "allies", 1.0), ("defense", "defence", 1.0), ("Labor", "labour", 1.0),
            ("deter", "deterrence", 0.9), ("deterrent", "deterrence", 0.9), ("commit", "commitment", 0.9),
            ("zzqxq", "harbour", 0.0), ("harbour", "zzqxq", 0.0), ("bread", "treaty", 0.0),
        ],
    )  # fmt: skip
    def test_form_comes_before_meaning(self, one: str, other: str, likeness: float):
        assert closeness.likeness(one, other) == likeness

    @pytest.mark.parametrize(
        ("cosine", "likeness"),
        [(0.45, 0.0), (0.46, 0.01 / 0.55 + 0.3), (0.6, 0.15 / 0.55 + 0.3), (0.95, 0.8), (-0.5, 0.0)],
    )
    def test_meaning_begins_to_count_at_a_cosine(self, cosine, likeness, monkeypatch: pytest.MonkeyPatch):
        across = math.sqrt(1 - cosine * cosine)
        monkeypatch.setattr(closeness, "_vector", {"cat": (1.0, (1.0, 0.0)), "dog": (2.0, (cosine, across))}.get)
        closeness.likeness.cache_clear()

        assert closeness.likeness("cat", "dog") == pytest.approx(likeness)
        closeness.likeness.cache_clear()

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("deter", "deterr", True), ("depend", "dependent", True), ("protect", "protection", True),
            ("alli", "allianc", True), ("state", "station", False), ("form", "formal", True), ("for", "formal", False),
            ("commit", "committ", True), ("war", "warn", False), ("economi", "economist", True),
            ("harb", "harbour", False),
            ("strateg", "strategic", True), ("nation", "national", True), ("contract", "contrast", False),
            ("bana", "banaxing", False),
            ("invest", "invit", False), ("arm", "armi", False), ("treat", "treati", True),
        ],
    )  # fmt: skip
    def test_families_differ_by_endings_alone(self, one: str, other: str, same: bool):
        assert closeness._same_family(one, other) is same
        assert closeness._same_family(other, one) is same

    def test_texts_are_as_near_as_the_sums_of_their_words(self):
        assert closeness.nearness(["harbour", "the"], ["harbour"]) == pytest.approx(1.0)
        assert closeness.nearness(["zzqxq"], ["harbour"]) == 1.0
        assert closeness.nearness(["harbour"], []) == 1.0
        assert closeness.nearness(["bread", "butter"], ["bread"]) > closeness.nearness(["navy", "tax"], ["bread"])
        one, other = closeness.summed(["bread", "butter"]), closeness.summed(["bread", "tax"])
        product = sum(a * b for a, b in zip(one, other, strict=True))
        assert closeness.nearness(["bread", "butter"], ["bread", "tax"]) == pytest.approx(
            product / (math.hypot(*one) * math.hypot(*other))
        )

    def test_sums_leave_out_words_that_tell_nothing(self):
        length, direction = closeness._vector("harbour")

        assert closeness.summed(["harbour", "the", "zzqxq"]) == pytest.approx([length * value for value in direction])
        assert closeness.summed([]) == [0.0] * 128
        twice = closeness.summed(["harbour", "harbour"])
        assert twice == pytest.approx([2 * length * value for value in direction])
