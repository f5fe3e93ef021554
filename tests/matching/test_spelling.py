"""Which word was meant by one that is misspelt."""

from __future__ import annotations

import pytest

from tutor.matching import spelling
from tutor.matching.spelling import Speller


class TestSpelling:
    @pytest.fixture
    def speller(self) -> Speller:
        words = ("alliance", "treaty", "nato", "ally", "tank", "bank", "harbour", "pact", "war", "entanglement")
        return Speller(lambda: words, lambda word: word in ("treats", "rally"))

    @pytest.mark.parametrize(
        ("word", "meant"),
        [
            ("treatu", "treaty"), ("trety", "treaty"), ("traety", "treaty"),  # one slip, two letters changed about
            ("alianse", "alliance"), ("allianc", "alliance"),  # two slips in seven letters
            ("allaence", "alliance"), ("alleonse", "alleonse"),  # two in eight, but not three
            ("treutu", "treutu"),  # two slips in six letters
            ("nat", "nat"), ("wra", "wra"),  # too short
            ("natp", "nato"), ("warr", "warr"),  # four letters are enough, but nothing short is put in their place
            ("treats", "treats"), ("rally", "rally"),  # English
            ("nat0", "nat0"), ("zzzzzzz", "zzzzzzz"),
            ("tanc", "tank"), ("tink", "tank"), ("bant", "bank"), ("yank", "tank"),
        ],
    )  # fmt: skip
    def test_the_nearest_word_is_taken(self, speller: Speller, word: str, meant: str):
        assert speller.nearest(word) == meant

    def test_words_that_no_one_would_type_are_left_alone(self):
        longest, longer = "a" * 30, "a" * 31
        speller = Speller(lambda: (longest, longer), lambda _: False)

        assert speller.nearest("a" * 29 + "b") == longest
        assert speller.nearest("a" * 30 + "b") == "a" * 30 + "b"

    def test_the_same_first_letter_goes_before_how_often_a_word_is_used(self):
        speller = Speller(lambda: ("later", "tater", "hater"), lambda _: False)

        assert speller.nearest("hbter") == "hater"
        for other in ("later", "bater"):
            assert Speller(lambda other=other: (other, "hates"), lambda _: False).nearest("hater") == "hates"
        assert speller.nearest("xater") == "later"

    def test_only_the_eight_nearest_are_looked_at(self):
        for others, meant in (("abcdefg", "hates"), ("abcdefgi", "aater")):
            words = (*(f"{letter}ater" for letter in others), "hates")
            assert Speller(lambda words=words: words, lambda _: False).nearest("hater") == meant

    def test_a_word_that_comes_again_is_no_repair(self):
        speller = Speller(lambda: ("harbour",), lambda _: False)
        tokens = ["zzzzzzz", "".join(["zzz", "zzzz"])]

        assert speller.repair(tokens, lambda _: False) == (tokens, [])

    def test_what_was_searched_is_remembered_up_to_a_limit(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(spelling, "REMEMBERED", 2)
        asked: list[str] = []
        speller = Speller(lambda: ("harbour",), lambda _: False)
        search = speller._search
        monkeypatch.setattr(speller, "_search", lambda word: asked.append(word) or search(word))

        for word in ("harbor", "harbur", "harbor", "habour", "harbor", "harbor"):
            assert speller.nearest(word) == "harbour"
        assert asked == ["harbor", "harbur", "habour", "harbor"]

    def test_known_words_are_not_mended(self, speller: Speller):
        mended = speller.repair(["trety", "allys"], lambda word: word.startswith(("ally", "alli")))

        assert mended == (["treaty", "allys"], [("trety", "treaty")])
