"""The matcher as any program may use it: phrasings in, entries and one confidence out."""

from __future__ import annotations

import pytest

from tutor.matching import Matcher
from tutor.matching.matcher import round_score

PHRASINGS = {
    "rain": ["will it rain tomorrow", "do i need an umbrella", "is it going to be wet outside"],
    "bread": ["how do i bake bread", "give me a recipe for a loaf", "what flour is best for baking"],
    "money": ["what is my bank balance", "how much money is in my account", "am i broke"],
}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.build(PHRASINGS, semantic=False)


@pytest.mark.parametrize(
    ("text", "entry"),
    [("is rain coming tomorrow", "rain"), ("recipe for baking", "bread"), ("how much is in the account", "money")],
)
def test_new_wordings_find_their_entry(matcher: Matcher, text: str, entry: str) -> None:
    assert matcher.match(text).matches[0].id == entry


def test_text_about_something_else_is_less_sure_than_a_known_phrasing(matcher: Matcher) -> None:
    known = matcher.match("do i need an umbrella").confidence
    assert matcher.match("quantum chromodynamics lattice").confidence < 0.3 < known


def test_a_compiled_matcher_answers_as_the_one_it_came_from(matcher: Matcher) -> None:
    again = Matcher.from_bytes(memoryview(matcher.to_bytes()), semantic=False)
    assert again.match("bread recipe") == matcher.match("bread recipe")


def test_the_same_phrasings_compile_to_the_same_bytes(matcher: Matcher) -> None:
    assert Matcher.build(PHRASINGS, semantic=False).to_bytes() == matcher.to_bytes()


def test_misspelt_words_are_mended(matcher: Matcher) -> None:
    text, repairs = matcher.repair("umbrela for tomorow")
    assert (text, repairs) == ("umbrella for tomorrow", [("umbrela", "umbrella"), ("tomorow", "tomorrow")])


def test_a_lexicon_joins_wordings_that_share_no_word() -> None:
    phrasings = {"korea": ["defend South Korea"], "japan": ["defend Japan"]}
    matcher = Matcher.build(phrasings, lexicon=[("South Korea", "ROK", "Seoul")], semantic=False)
    assert matcher.match("is Seoul safe").matches[0].id == "korea"


def test_no_more_than_the_wanted_number_is_returned(matcher: Matcher) -> None:
    assert len(matcher.match("rain and bread and money", limit=2).matches) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "?!",
        "🎉🎉",
        "def f(x): return x[0]",
        "日本は戦争に巻き込まれますか",
        "\x00\x1b[31m",
        "bread " * 10_000,
    ],
)
def test_strange_input_is_answered_without_a_fault(matcher: Matcher, text: str) -> None:
    ranking = matcher.match(text)
    assert 0.0 <= ranking.confidence <= 1.0


def test_nothing_to_match_means_no_match() -> None:
    assert Matcher.build({}, semantic=False).match("anything") == ((), 0.0)


def test_a_damaged_buffer_is_refused(matcher: Matcher) -> None:
    with pytest.raises(ValueError, match="compiled matcher"):
        Matcher.from_bytes(b"something else")


@pytest.mark.parametrize("sizes", [(1, 1), (1, 1, 1, 1), (2, 1), (1, 0), (0, 0), ()], ids=str)
def test_few_phrasings_are_enough(sizes: tuple[int, ...]):
    """Where no entry has a second phrasing to learn from, what is asked is found by its words all the same."""
    things = ("harbours of stone", "ships of iron", "bread and butter", "taxes on land")
    phrasings = {
        things[place]: [f"what about {things[place]} {n}" for n in range(size)] for place, size in enumerate(sizes)
    }
    ranking = Matcher.build(phrasings).match("harbours of stone")

    assert len(ranking.matches) == len(sizes)
    assert not sizes or not sizes[0] or ranking.matches[0].id == "harbours of stone"


def test_an_id_is_one_line():
    """An id of two lines is refused, and not taken for two ids."""
    with pytest.raises(ValueError, match="an id is one line"):
        Matcher.build({"a\nb": ["one"], "c": ["two"]})


class TestMatcher:
    def test_matches_are_cut_to_the_limit(self, matcher: Matcher):
        assert [len(matcher.match("bread and rain", limit=limit).matches) for limit in (-1, 0, 1, 3)] == [0, 0, 1, 3]
        many = Matcher.build({str(n): [f"thing number {n}"] for n in range(8)}, semantic=False)
        assert len(many.match("thing number").matches) == 5

    @pytest.mark.parametrize(("value", "rounded"), [(-0.2, 0.0), (1.7, 1.0), (0.126, 0.13), (0.5, 0.5), (1.0, 1.0)])
    def test_scores_leave_with_two_digits(self, value: float, rounded: float):
        assert round_score(value) == rounded

    def test_what_has_no_words_has_no_matches(self, matcher: Matcher):
        scores = matcher.score("?!")

        assert list(scores.total) == [0.0, 0.0, 0.0]
        assert scores.order == []
        assert matcher.match("?!") == ((), 0.0)

    def test_the_text_is_read_with_its_misspelt_words_mended(self, matcher: Matcher):
        reading = matcher.read("An umbrela for tomorow?")

        assert reading.text == "An umbrella for tomorrow?"
        assert reading.tokens == ["an", "umbrella", "for", "tomorrow"]

    def test_english_words_are_left_alone(self, matcher: Matcher):
        """ "Load" is a word of its own, however near "loaf" is."""
        assert matcher.repair("a load") == ("a load", [])

    def test_words_are_those_of_the_phrasings(self, matcher: Matcher):
        assert {"umbrella", "flour", "account"} <= set(matcher.words)
