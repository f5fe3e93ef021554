"""What is no statement of one's own: echoes, lists of keywords, copies, and answers about something else."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import texts, words
from tutor.quiz import guards
from tutor.quiz.reading import read


class TestGuards:
    @pytest.mark.usefixtures("even")
    def test_an_echo_is_three_quarters_of_the_question(self):
        asked = frozenset(word.stem for word in read("w1 w2 w3"))

        assert guards.is_echo(read("w1 w2 w3 w4"), asked)
        assert not guards.is_echo(read("w1 w2 w3 w4 w5"), asked)
        assert not guards.is_echo(read("w4 w5"), asked)
        assert not guards.is_echo(read("the"), asked)
        assert not guards.is_echo(read("w1"), frozenset())

    @pytest.mark.parametrize(
        ("text", "is_list"),
        [
            (words(5), False), (words(6), True),
            (f"{words(6)} is", False),  # one building word in seven, and a verb
            (f"{words(6)} fights", False), (f"{words(7)} fights", True),  # a verb makes a short telegram a sentence
            (f"{words(20)} the", True), (f"{words(19)} the", False),  # one in twenty builds too little
            ("w1 w2 w3, the w4, w5", True), ("w1 w2 w3 w4, the w5 w6, w7 w8", False),  # broken up by marks
            ("the w1, of w2, w3 w4, w5 w6, w7", True), ("the w1, of w2, in w3, w4, w5, w6 w7 w8 w9", False),
            ("the a1 a2 a3, of a4 a5, a6 a7 a8, b1 b2 b3, b4 b5 b6, b7 b8 b9, c1", False),  # seven clauses in twenty
            ("the a1 a2 a3, of a4 a5, a6 a7 a8, b1 b2 b3, b4 b5 b6, b7 b8, b9, c1", True),
        ],
    )  # fmt: skip
    def test_a_list_of_keywords_is_held_together_by_nothing(self, text: str, is_list: bool):
        found = read(text)
        share = sum(word.text in guards.BUILDING for word in found) / len(found)

        assert guards.is_keyword_list(found) is is_list, share

    @pytest.mark.parametrize(
        ("text", "in_prose", "may_be"),
        [
            (f"the {words(8)} is fights", False, False), (f"the {words(8)}", False, True),
            (f"the {words(7)}", False, False),
            (words(6), True, False), (words(11), True, False), (words(12), True, True), (words(13), True, True),
            ("w1 w2 w3 w4 w5 fights", False, True), ("w1 w2 w3 w4 w5", False, False),
        ],
    )  # fmt: skip
    def test_what_may_be_a_list(self, text: str, in_prose: bool, may_be: bool):
        assert guards.may_be_keyword_list(read(text), in_prose=in_prose) is may_be
        assert in_prose or guards.may_be_keyword_list(read(text)) is may_be

    def test_prose_is_two_sentences_with_a_quarter_of_building_words(self):
        assert guards.is_prose(read("The w1 w2 w3. The w4 w5 w6."))
        assert not guards.is_prose(read("The w1 w2 w3. The w4 w5 w6 w7."))
        assert not guards.is_prose(read("The w1 w2 w3, the w4 w5 w6."))
        assert not guards.is_prose(())

    def test_sentences_that_are_lists_are_left_out(self):
        plain = "The king of the land is in the hall of the city"

        assert guards.without_keyword_lists(read(words(8))) == ()
        assert texts(guards.without_keyword_lists(read(f"{plain}. {words(12)}."))) == plain.lower().split()
        assert len(guards.without_keyword_lists(read(f"{plain}. {words(11)}."))) == 23

    def test_sentences_that_are_copied_are_left_out(self):
        """Six in ten of a sentence's runs of four words make it a copy."""
        source = (words(20),)

        assert guards.without_copies(read(words(8)), source) == ()
        assert guards.without_copies(read(f"{words(6)} x1 x2"), source) == ()  # 3 of 5 runs
        assert len(guards.without_copies(read(f"{words(5)} x1 x2"), source)) == 7  # 2 of 4
        assert [len(guards.without_copies(read(words(count)), source)) for count in (2, 3)] == [2, 3]
        for more in (4, 7):  # two of six, two of nine
            assert len(guards.without_copies(read(f"{words(5)} {words(more, start=50)}"), source)) == 5 + more
        assert len(guards.without_copies(read(words(8)), ())) == 8
        assert texts(guards.without_copies(read(f"{words(8)}. X1 x2 x3 x4."), source)) == ["x1", "x2", "x3", "x4"]
        assert guards.without_copies(read(words(4)), (words(4),)) == ()

    @pytest.mark.usefixtures("even")
    def test_off_topic_is_less_than_15_in_100_of_what_is_known(self):
        known = frozenset(["w0", "w1", "w2"])

        assert not guards.is_off_topic(read(words(20)), known)
        assert guards.is_off_topic(read(words(21)), known)
        assert guards.is_off_topic(read(words(3, start=5)), known)
        assert not guards.is_off_topic(read("the"), known)

    def test_absolutes_are_found_in_their_place(self):
        assert texts(guards.absolutes(read("They always pay, obviously, at times"))) == ["always", "obviously"]
