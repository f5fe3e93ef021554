"""Equal things said differently are equal words."""

from __future__ import annotations

import time

import pytest

from tutor.matching.text import MAX_WORDS, stem, stems, tokens


@pytest.mark.parametrize("text", ["Article 5", "Art. V", "article five", "art 5", "ARTICLE V"])
def test_articles_have_one_form(text: str) -> None:
    assert tokens(text) == ["article", "5"]


@pytest.mark.parametrize("text", ["2%", "2 percent", "two per cent", "2 pct"])
def test_percentages_have_one_form(text: str) -> None:
    assert tokens(text) == ["2", "percent"]


@pytest.mark.parametrize("text", ["US", "U.S.", "USA", "U.S.A.", "America", "the United States"])
def test_names_of_america_have_one_form(text: str) -> None:
    assert tokens(text)[-1] == "usa"


def test_us_in_small_letters_is_the_pronoun() -> None:
    assert tokens("drag us into war")[1] == "us"
    assert tokens("WHY WOULD THEY HELP US")[-1] == "us"


def test_the_art_of_war_is_no_article() -> None:
    assert tokens("the art of war") == ["the", "art", "of", "war"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("shares", "sharing"), ("allies", "ally"), ("stopped", "stop"), ("policies", "policy"), ("base", "bases")],
)
def test_endings_do_not_matter(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_hyphens_apostrophes_and_accents_do_not_matter() -> None:
    assert stems("Türkiye’s burden-sharing") == stems("turkiye burden sharing")


def test_a_pasted_book_is_cut() -> None:
    started = time.perf_counter()
    assert len(tokens("word " * 1_000_000)) <= MAX_WORDS
    assert time.perf_counter() - started < 1.0
