"""The first lines of a session: what waits is told, and nothing where nothing does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.terminal.welcome import HINT, fitted, greeting, waiting, waiting_for

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "resumable", "line"),
    [
        (0, False, ""),
        (1, False, "Waiting for you: 1 item due: /quiz"),
        (7, True, "Waiting for you: 7 items due: /quiz; the last session: /resume"),
        (0, True, "Waiting for you: the last session: /resume"),
    ],
)
def test_what_waits_is_said_in_a_line(due: int, resumable: bool, line: str):
    """Each with the command that takes it up."""
    assert waiting(due, resumable=resumable) == line


def session_at(folder: Path, base: KnowledgeBase, days: int) -> Session:
    return Session(make_setup(data=str(folder), now=NOW + timedelta(days=days)), base)


def test_a_new_learner_is_not_told_of_anything(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch):
    """And asking about what is due makes no file."""
    monkeypatch.chdir(tmp_path)
    session = session_at(tmp_path / "data", base, 0)

    assert waiting_for(session) == ""
    assert not session.setup.paths.progress.exists()


def test_what_was_answered_falls_due(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch):
    """A wrong answer of today waits tomorrow."""
    monkeypatch.chdir(tmp_path)
    first = session_at(tmp_path / "data", base, 0)
    for turn in ("/quiz cost --kind side", "/reveal", "/stop"):
        first.say(turn)

    assert waiting_for(session_at(tmp_path / "data", base, 0)) == "Waiting for you: the last session: /resume"
    assert "1 item due" in waiting_for(session_at(tmp_path / "data", base, 3))


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_the_first_lines_fit_a_narrow_window(columns: int):
    """The counts are no reason to be wider than the screen; an empty last line stays."""
    first = greeting({"issues": 59, "arguments": 354, "cases": 50, "sources": 862})
    text = fitted(columns, first, HINT, "")

    assert max(map(len, text.splitlines())) <= columns
    assert text.split() == f"{first} {HINT}".split()
    assert text.endswith(".\n\n")
    assert fitted(columns, "", "") == "\n"
