"""What is shown: measured for reading, side by side only when wide, and never a way into the terminal."""

from __future__ import annotations

import io
import re

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Citation, Heading, Listing, Notice, Reply, Row, Said, Table, Tree, TreeNode
from tutor.views import console, markdown, plain
from tutor.views.layout import Span
from tutor.views.measure import safe, width, wrap

QUESTION = "could a treaty drag us into a war?"
WIDTHS = (40, 60, 80, 100, 200)


def on_screen(reply: Reply, columns: int, color: str = "never") -> str:
    file = io.StringIO()
    screen = console.make_console(color=color, width=columns, file=file)
    console.show(reply, screen)
    return file.getvalue()


@pytest.fixture
def turns(conversation: Conversation) -> list[Reply]:
    said = [
        QUESTION,
        "why?",
        "sources",
        "map",
        "what about nato?",
        "more",
        "/define entrapment",
        "/topics",
        "/issues",
        "/help",
        "xyzzy plugh",
    ]
    return [conversation.say(turn) for turn in said]


@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_wider_than_the_screen(turns: list[Reply], columns: int):
    """From a phone to a wide desk, in colour and plain."""
    for reply in turns:
        assert max(width(line) for line in on_screen(reply, columns).splitlines()) <= columns
        assert max(width(line) for line in plain.render(reply, columns).splitlines()) <= columns


def test_the_sides_stand_below_each_other_when_narrow_and_beside_when_wide(conversation: Conversation):
    """Two columns below 100 columns save no line, so they begin there."""
    reply = conversation.say(QUESTION)

    assert not re.search(r"For:\s+Against:|Against:\s+For:", on_screen(reply, 99))
    assert re.search(r"For: {3,}Against:|Against: {3,}For:", on_screen(reply, 100))


def test_running_text_has_no_boxes(turns: list[Reply]):
    """What is read can be copied into an essay."""
    for reply in turns[:3]:
        assert not set(on_screen(reply, 80)) & set("│┃╭╮╰╯┌┐└┘═║")


def test_plain_text_has_no_escape_byte(turns: list[Reply]):
    """Plain means plain."""
    assert all("\x1b" not in plain.render(reply) for reply in turns)


def test_data_is_never_markup_or_control():
    """A base may say anything and do nothing: escape codes, markup, direction marks."""
    nasty = "[bold]x[/bold] \x1b[31mred\x1b[0m \x1b]8;;http://e.vil\x1b\\ \u202egnp.exe <script> *a* _b_ `c`"
    blocks = (
        Heading(text=nasty, labels=(nasty,)),
        Said(role="fact", text=nasty, sources=(Citation(id="x", short=nasty),)),
        Listing(role="topics", rows=(Row(name=nasty, text=nasty),)),
        Table(title=nasty, headings=("a", "b"), rows=((nasty, nasty),)),
        Tree(root=TreeNode(label="pro 1", text=nasty)),
        Notice(code="failed", values={"message": nasty}),
    )
    reply = Reply(question=nasty, act="ask", blocks=blocks)

    for text in (plain.render(reply), on_screen(reply, 80), markdown.render(reply)):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "[bold]x[/bold]" in text.replace("\\", "")
    assert "<script>" not in markdown.render(reply).replace("\\<script\\>", "")


def test_wide_and_combining_characters_line_up():
    """A column is a column on the screen, whatever is in it."""
    assert width("日本") == 4
    assert width("e\u0301") == 1
    lines = wrap((Span("日本" * 20),), 21)
    assert all(width("".join(span.text for span in line)) <= 21 for line in lines)


def test_a_citation_is_not_torn_from_its_bracket():
    """A line never ends with an opening bracket."""
    spans = (Span("Allies fight."), Span(" ["), Span("Beckley 2015; Kim 2011", "source"), Span("]"))

    for columns in range(12, 40):
        texts = ["".join(span.text for span in line).rstrip() for line in wrap(spans, columns)]
        assert not any(text.endswith("[") for text in texts)


def test_nothing_is_lost_in_wrapping(turns: list[Reply]):
    """The words of an answer are the same at every width."""
    for reply in turns:
        words = {columns: plain.render(reply, columns).split() for columns in (60, 200)}
        assert words[60] == words[200] or any(block.__class__.__name__ == "Table" for block in reply.blocks)


def test_safe_keeps_letters_of_all_languages():
    """Only what steers a terminal is dropped."""
    assert safe("Türkiye’s — 日本 é\x07\u200b") == "Türkiye’s — 日本 é"
