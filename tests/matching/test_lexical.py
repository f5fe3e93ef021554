"""Scores by words and by runs of characters, against sums done by hand."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from tutor.matching.lexical import Document, Lexical, Lists, pack_lists, run_weight, runs_of
from tutor.matching.lexical_build import RunSpace, WordSpace
from tutor.matching.packed import Sections, pack


class TestLists:
    @pytest.fixture
    def lexical(self) -> Lexical:
        words = pack_lists("w", {"stone": {0: 2.0, 1: 0.5}, "iron": {1: 1.5}}, {"stone": 1.0, "iron": 3.0}, 4.0, 2)
        runs = pack_lists("r", {"1stone": {0: 0.5}, "#sto": {0: 0.25, 1: -0.25}}, {"1stone": 2.0, "#sto": 1.0}, 3.0, 2)
        return Lexical(Sections(pack(words | runs)), 2)

    def test_words_score_the_share_of_the_question_that_they_cover(self, lexical: Lexical):
        assert lexical.word_scores(["stone", "iron"]) == pytest.approx([0.5, 0.5], abs=1e-3)
        assert lexical.word_scores(["stone", "stone"]) == pytest.approx([2.0, 0.5], abs=1e-3)
        assert lexical.word_scores(["stone", "marble"]) == pytest.approx([0.4, 0.1], abs=1e-3)
        assert lexical.word_scores(["marble", "stone"]) == pytest.approx([0.4, 0.1], abs=1e-3)
        assert lexical.word_scores([]) == [0.0, 0.0]

    def test_unknown_words_weigh_in_the_whole_alone(self, lexical: Lexical):
        assert lexical.coverage(["stone", "marble", "stone"]) == (1.0, 5.0)
        assert lexical.coverage(["iron", "stone"]) == (4.0, 4.0)
        assert lexical.coverage([]) == (0.0, 0.0)
        assert [lexical.knows(word) for word in ("stone", "iron", "marble")] == [True, True, False]

    def test_runs_score_by_their_weight_in_a_text_of_length_1(self, lexical: Lexical):
        """An unknown word makes a text longer; an unknown run of characters does not."""
        one, piece = 2.0, 0.35
        length = math.sqrt(one**2 + piece**2 + 3.0**2)
        expected = [(one * 0.5 + piece * 0.25) / length, -piece * 0.25 / length]

        found = lexical.run_scores({"1stone": 1, "#sto": 1, "1marble": 1, "#xyz": 1})
        assert found == pytest.approx(expected, abs=1e-3)
        assert lexical.run_scores({"1stone": 3}) == pytest.approx([0.5, 0.0], abs=1e-3)
        assert lexical.run_scores({"#sto": 1}) == pytest.approx([0.25, -0.25], abs=1e-3)
        assert lexical.run_scores({}) == [0.0, 0.0]

    def test_a_common_word_alone_is_the_whole_question(self):
        """However little it weighs."""
        words = pack_lists("w", {"a": {0: 1.0}}, {"a": 0.5}, 4.0, 1)
        lexical = Lexical(Sections(pack(words | pack_lists("r", {}, {}, 3.0, 1))), 1)

        assert lexical.word_scores(["a"]) == pytest.approx([2.0], abs=1e-3)

    def test_runs_that_come_again_count_by_the_logarithm(self):
        assert run_weight("1stone", 1) == 1.0
        assert run_weight("1stone", 3) == pytest.approx(1 + math.log(3))
        assert run_weight("#sto", 3) == pytest.approx(0.35 * (1 + math.log(3)))

    def test_a_text_is_cut_into_words_pairs_and_pieces(self):
        found = runs_of(["stone"], ["stone", "iron"])

        assert (found["1stone"], found["1iron"]) == (1, 1)
        assert [run for run in found if run[0] == "2"] == ["2stone iron"]
        assert {run for run in found if run[0] == "#"} >= {"#sto", "#tone"}

    def test_weights_beyond_what_can_be_kept_are_cut(self):
        packed = Sections(pack(pack_lists("w", {"a": {0: 50.0, 1: -50.0}}, {"a": 1.0}, 1.0, 2)))

        assert Lists(packed, "w", 2).add({"a": 1.0}, 1.0) == pytest.approx([32_767 / 4096, -32_767 / 4096], abs=1e-6)

    @pytest.mark.parametrize("entries", [65_535, 65_536, 65_537, 70_000])
    def test_more_entries_than_two_bytes_can_number(self, entries: int):
        packed = Sections(pack(pack_lists("w", {"a": {entries - 1: 1.0}}, {"a": 1.0}, 1.0, entries)))
        scores = Lists(packed, "w", entries).add({"a": 1.0, "b": 1.0}, 2.0)

        assert scores[entries - 1] == 0.5
        assert sum(scores) == 0.5

    def test_words_are_weighed_by_bm25(self):
        """The formula of BM25 with its usual parameters, done by hand."""
        counts = (Counter({"a": 2, "b": 1}), Counter({"c": 1}))
        documents = [[Document([], count, Counter(), 1.0)] for count in counts]
        rarity = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
        longer = 1.2 * (1 - 0.75 + 0.75 * 3 / 2)

        assert WordSpace(documents).weight(0, "a") == pytest.approx(rarity * 2 * 2.2 / (2 + longer))
        assert WordSpace(documents).weight(1, "a") == 0.0

    @pytest.mark.parametrize(("having", "kept"), [(5, True), (6, False)])
    def test_pieces_that_most_entries_have_are_not_kept(self, having: int, kept: bool):
        counts = [Counter({"#abc": 1} if place < having else {"#xyz": 1}) for place in range(10)]
        space = RunSpace([[Document([], Counter(), count, 1.0)] for count in counts])

        assert ("#abc" in space.rarity) is kept
