"""The pages for people say what is so: commands exist, links lead somewhere, and what the guide says to type works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tutor.cli.commands import COMMANDS
from tutor.dialogue import Conversation
from tutor.dialogue.commands import find_command
from tutor.seminar.formats import FORMATS

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = ("guide.md", "comparison.md")


@pytest.mark.parametrize("page", PAGES)
def test_commands_and_links_of_a_page_exist(page: str):
    """A renamed command or file is renamed here too."""
    text = (DOCS / page).read_text(encoding="utf-8")
    named = re.findall(r"`alliance-tutor ([a-z]+)", text)

    assert set(named) <= set(COMMANDS)
    for name in re.findall(r"`/([a-z]+)", text):
        assert find_command(name) or name in ("report", "settings"), name  # two commands of another program
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (DOCS / target).exists(), target
    for tool in re.findall(r"benchmarks/(\w+)", text):
        assert (DOCS.parent / "benchmarks" / tool).exists(), tool


@pytest.mark.parametrize(
    ("turn", "act"),
    [
        ("why?", "why"),
        ("/why for 2", "why"),
        ("says who?", "sources"),
        ("and the other side?", "other-side"),
        ("for example?", "example"),
        ("more", "more"),
        ("shorter", "shorter"),
        ("/map against 1", "map"),
        ("quiz me on burden sharing", "quiz"),
        ("debate me on free riding, I take con", "spar"),
    ],
)
def test_what_the_guide_says_to_type_does_what_it_says(conversation: Conversation, turn: str, act: str):
    """After the first of the questions that Enter offers."""
    assert f"`{turn}`" in (DOCS / "guide.md").read_text(encoding="utf-8")
    conversation.say("")
    conversation.say("1")
    reply = conversation.say(turn)

    assert (reply.act, reply.outcome) == (act, "answer")


def test_the_guide_s_export_is_one():
    """`/export anki ...` names a format that is there."""
    assert set(re.findall(r"`/export (\w+)", (DOCS / "guide.md").read_text(encoding="utf-8"))) <= set(FORMATS)
