"""How much of a point an answer says, in which of its pieces."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import texts
from tutor.quiz import coverage
from tutor.quiz.coverage import Expected, expect, find_evidence, window, windows
from tutor.quiz.reading import Word, read, root


@pytest.mark.usefixtures("even")
class TestCoverage:
    def test_a_point_is_its_telling_words_each_once(self):
        found = expect("The stone of the harbour is a stone", [("pier", "sea wall")], frozenset(["harbour"]))

        assert found.words == (("stone", 1.0), ("harbour", 0.5))
        assert found.cues == ((("pier",), ("sea", "wall")),)
        assert {root("stone"), "harbour", "the"} <= found.stems

    def test_stems_are_those_of_telling_words(self):
        assert coverage.stems_of("The stone is a harbour") == {root("stone"), "harbour"}

    def test_covered_is_the_share_of_weight_that_is_said(self):
        expected = Expected((("stone", 1.0), ("pier", 0.5), ("sea", 1.0)), (), frozenset())

        assert find_evidence(expected, window(read("stone and pier"))).covered == pytest.approx(1.5 / 2.5)
        assert find_evidence(expected, window(read("pier50 sea"))).covered == pytest.approx(1.25 / 2.5)
        assert find_evidence(Expected((), (), frozenset()), window(read("stone"))).covered == 0.0

    def test_words_are_shown_from_a_likeness_on_in_their_order(self):
        expected = Expected((("stone", 1.0), ("pier", 1.0)), (), frozenset())

        assert texts(find_evidence(expected, window(read("pier3 and stone"))).words) == ["pier3", "stone"]
        assert texts(find_evidence(expected, window(read("pier29 and stone"))).words) == ["stone"]
        assert texts(find_evidence(expected, window(read("stone5 and stone7 and stone7"))).words) == ["stone7"]
        assert find_evidence(expected, window(read("stone stone"))).words[0].start == 0

    @pytest.mark.parametrize(
        ("answer", "cued"),
        [
            ("pier", 0.5), ("pier9", 0.5), ("pier95", 0.5), ("pier89", 0.445), ("pier5", 0.25), ("pier49", 0.0),
            ("sea wall", 0.5), ("wall sea", 0.0), ("sea high wall", 0.0), ("big sea wall there", 0.5),
            ("pier rock", 1.0), ("nothing", 0.0),
        ],
    )  # fmt: skip
    def test_cue_groups_are_met_by_any_of_their_cues(self, answer: str, cued: float):
        expected = expect("point", [("pier", "sea wall"), ("rock",)])

        assert find_evidence(expected, window(read(answer))).cued == pytest.approx(cued)

    def test_the_cue_that_is_said_best_counts(self):
        expected = expect("point", [("pier", "ant")])

        assert find_evidence(expected, window(read("ant pier5"))).cued == 1.0
        assert find_evidence(expected, window(read("pier ant5"))).cued == 1.0

    def test_a_cue_that_was_asked_counts_half(self):
        expected = expect("point", [("pier",)])
        found = find_evidence(expected, window(read("pier")), frozenset(["pier"]))

        assert found.cued == 0.5
        assert texts(found.words) == ["pier"]
        assert find_evidence(expect("point"), window(read("pier"))).cued == 0.0

    def test_words_of_cues_are_shown(self):
        found = find_evidence(expect("point", [("sea wall",), ("pier",)]), window(read("the pier by the sea wall")))

        assert texts(found.words) == ["pier", "sea", "wall"]

    def test_windows_are_runs_of_one_to_three_sentences(self):
        found = {" ".join(texts(one.words)) for one in windows(read("Aa. Bb. Cc. Dd."))}

        assert found == {"aa", "bb", "cc", "dd", "aa bb", "bb cc", "cc dd", "aa bb cc", "bb cc dd"}

    def test_clauses_of_four_words_are_windows_too(self):
        found = windows(read("b1 b2 b3 b4, b5 b6 b7, b8 b9."))
        pieces = [" ".join(texts(one.words)) for one in found]

        assert pieces == ["b1 b2 b3 b4 b5 b6 b7 b8 b9", "b1 b2 b3 b4", "b1 b2 b3 b4 b5 b6 b7", "b5 b6 b7 b8 b9"]
        assert all(len(one.around) == 9 for one in found)

    def test_a_word_that_joins_begins_a_clause(self):
        pieces = [" ".join(texts(one.words)) for one in windows(read("b1 b2 b3 b4 because b5 b6 b7"))]

        assert pieces == ["b1 b2 b3 b4 because b5 b6 b7", "b1 b2 b3 b4", "because b5 b6 b7"]

    @pytest.mark.parametrize(("count", "single"), [(40, False), (41, True)])
    def test_a_book_is_read_sentence_by_sentence(self, count: int, single: bool):
        found = windows(read(". ".join(f"w{n}" for n in range(count))))

        assert (len(found) == count) is single

    def test_a_window_keeps_its_telling_words(self):
        found = window(read("the stone is a pier"))

        assert texts(found.telling) == ["stone", "pier"]
        assert found.around == found.words


def test_a_window_without_words_around_is_its_own(even: None):
    whole = read("a stone pier")

    assert window(read("stone"), whole)[:3] == (read("stone"), read("stone"), whole)
    assert isinstance(read("stone")[0], Word)
