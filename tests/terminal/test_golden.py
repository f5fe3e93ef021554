"""Every kind of reply as it is drawn, compared with what was looked at and found good."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.terminal import screens
from tutor.dialogue.reply import Reply, SideShown
from tutor.views import layout
from tutor.views.measure import width

NAMES = sorted(path.stem for path in screens.GOLDEN.glob("*.txt"))
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
# Codes of the terminal's own sixteen colours and of type; no background, no bright white or yellow.
OWN = {"", "0", "1", "2", "3", "4", "31", "32", "35", "36"}


@cache
def replies() -> dict[str, Reply]:
    return dict(screens.samples())


@pytest.mark.parametrize("name", NAMES)
def test_the_screen_is_as_it_was(name: str):
    """Renew with `python -m tests.terminal.screens`, and look at the difference."""
    path = screens.GOLDEN / f"{name}.txt"

    assert screens.page(replies()[name]) == path.read_text(encoding="utf-8")


def test_every_reply_has_its_screens():
    """No kind of reply is added without being looked at."""
    assert sorted(replies()) == NAMES


def test_every_kind_of_block_is_drawn():
    """All that a reply can hold is on some screen."""
    drawn = {type(block).__name__ for reply in replies().values() for block in reply.blocks}
    known = {kind.__name__ for kind in layout._LAYOUTS} | set(layout._ELSEWHERE)

    assert known <= drawn


@pytest.mark.parametrize("form", screens.FORMS)
@pytest.mark.parametrize("columns", screens.WIDTHS)
def test_no_line_is_wider_than_the_screen(form: str, columns: int):
    """From a narrow split to a wide desk, for every kind of reply."""
    for name, reply in replies().items():
        lines = ESCAPE.sub("", screens.screen(reply, form, columns)).splitlines()
        assert max(map(width, lines)) <= columns, name


def test_running_text_is_measured_for_reading():
    """On a wide screen text does not run from edge to edge."""
    for name, reply in replies().items():
        beside = reply.act == "compare" or any(isinstance(block, SideShown) for block in reply.blocks)
        if beside or name.startswith("spar"):
            continue  # what stands side by side, or in a sheet, may be wider
        lines = ESCAPE.sub("", screens.screen(reply, "colour", 200)).splitlines()
        assert max(map(width, lines)) <= 100, name


def test_plain_has_no_escape_and_nothing_drawn():
    """Plain mode is a contract: no colour, no lines of a drawing, no bars, no dots between items."""
    for name, reply in replies().items():
        text = screens.screen(reply, "plain", 80)
        assert not set(text) & set("\x1b│├└─┌┐┘┃═║·"), name
        assert not re.search(r"#{3,}|\*{3,}|-{4,}", text), name


def test_colours_are_the_terminal_s_own():
    """Only the sixteen colours that the user has tuned, never a background, nothing invisible on light or dark."""
    for name, reply in replies().items():
        for code in ESCAPE.findall(screens.screen(reply, "colour", 80)):
            assert set(code[2:-1].split(";")) <= OWN, (name, code)


def test_colour_is_never_the_only_carrier_of_meaning():
    """Without its colours a screen says the same words as the plain text does, in short lines."""
    for name in ("issue", "argument", "sources", "quiz-item", "term", "rebuttal"):
        bare = ESCAPE.sub("", screens.screen(replies()[name], "colour", 80)).replace(" · ", "; ")
        assert bare.split() == screens.screen(replies()[name], "plain", 80).split(), name


def test_sides_are_named_in_words():
    """Who argues what is read, not seen."""
    text = screens.screen(replies()["issue"], "plain", 80)

    assert "For:" in text
    assert "Against:" in text
