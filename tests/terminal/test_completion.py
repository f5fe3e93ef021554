"""Completion: the right names for every command, best first, and never in the way of a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.dialogue.commands import COMMANDS
from tutor.dialogue.context import Shown
from tutor.knowledge import KnowledgeBase
from tutor.terminal import catalogue
from tutor.terminal.catalogue import named
from tutor.terminal.completion import FUZZY_FROM, MOST, complete, rank

WORDS = ["NATO", "ANZUS", "entrapment", "chain-ganging", "Burden sharing", "burden", "free-riding", "Rio Treaty"]
SOME = tuple(named(word, f"about {word}") for word in WORDS)


@pytest.fixture(scope="module")
def names(base: KnowledgeBase):
    issue = next(iter(base.issues))
    return {
        **catalogue.base_names(base),
        **catalogue.program_names(),
        "argument": lambda: catalogue.arguments_at_hand(base, Shown("issue", issue, issue)),
        "transcript": lambda: (named("monday", "what is entrapment"),),
        "name": lambda: catalogue.names_to_save(base, Shown("issue", issue, issue), "2026-11-24"),
    }


def texts(text: str, names, **asked: bool) -> list[str]:
    return [found.text for found in complete(text, names, **asked)]


def test_every_command_is_offered_with_what_it_does(names):
    """A slash and a letter are enough."""
    for command in COMMANDS:
        found = {one.text: one.about for one in complete(f"/{command.name}", names)}
        assert found[f"/{command.name}"] == command.does


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("/case NAT", "NATO"),
        ("/define entrapm", "Entrapment"),
        ("/export ank", "anki"),
        ("/config pl", "plain"),
        ("/config vi ", "true"),
        ("/config color a", "auto"),
        ("/resume mon", "monday"),
        ("/why pro", "for 1"),
        ("/why ag", "against 1"),
        ("/help quiz", "quiz"),
        ("/spar burden as c", "as con"),
        ("/cmopare", "/compare"),
    ],
)
def test_arguments_are_completed_by_what_the_command_takes(names, text: str, first: str):
    """Names of the base, of files, settings and their values, arguments at hand."""
    assert texts(text, names)[0] == first


def test_after_a_comma_another_name_begins(names):
    """/compare takes two."""
    assert texts("/compare NATO, AUK", names)[0] == "AUKUS"
    assert complete("/compare NATO, AUK", names)[0].replaces == 3


def test_arguments_at_hand_come_with_their_claims(names):
    """Which one was against 2?"""
    assert all(one.about for one in complete("/why ", names))


def test_a_sentence_is_left_alone_until_tab(names):
    """Free text is not disturbed; Tab completes a name in it."""
    assert texts("what about ANZ", names) == []
    assert texts("what about ANZ", names, asked=True)[0] == "ANZUS"


def test_exact_then_beginning_then_word_then_near():
    """The order of the tiers."""
    assert [name.text for name in rank("burden", SOME)] == ["burden", "Burden sharing"]
    assert [name.text for name in rank("shar", SOME)] == ["Burden sharing"]
    assert [name.text for name in rank("gang", SOME)] == ["chain-ganging"]
    assert rank("entrpment", SOME)[0].text == "entrapment"


@given(st.text(max_size=30))
def test_whatever_is_typed_is_answered(text: str):
    """No key breaks it; what is offered replaces what was typed after the command."""
    found = complete(text, {"case": lambda: SOME, "entry": lambda: SOME}, asked=True)

    assert len(found) <= MOST
    assert all(0 <= one.replaces <= len(text) for one in found)


@given(st.text(alphabet="abcnrt ", max_size=8))
def test_near_spellings_only_where_nothing_else_fits(text: str):
    """A name that begins as typed is never pushed aside by one that is only like it."""
    found = rank(text, SOME)
    low = text.casefold()

    if any(name.low.startswith(low) for name in SOME):
        assert all(name.low.startswith(low) or f" {low}" in name.words for name in found)
    if len(low) < FUZZY_FROM:
        assert all(low in name.words for name in found)


def test_transcripts_are_listed_newest_first_with_their_first_question(tmp_path: Path):
    """So that one knows which session is meant."""
    for number, name in enumerate(("old", "new")):
        path = tmp_path / f"{name}.md"
        path.write_text(f"# head\n\n    you> question {name}\n", encoding="utf-8")
        import os

        os.utime(path, (number, number))

    assert [(one.text, one.about) for one in catalogue.transcripts_in(tmp_path)] == [
        ("new", "question new"),
        ("old", "question old"),
    ]
    assert catalogue.transcripts_in(tmp_path / "none") == ()
