"""What goes wrong with files is told on the screen too, in the program a learner runs, and the session goes on."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from tests.sittings import GOOD, QUESTION, compiled_in

pytestmark = pytest.mark.terminal
DRAWN = pytest.mark.parametrize("plain", [False, True], ids=["prompt", "plain"])
NO_ROOM = ("sh", "-c", f'ulimit -f 0; exec {sys.executable} -m tutor "$@"', "sh")
"""The program where the system lets it write no byte to any file."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The learner's folder, with the small base compiled in it."""
    return compiled_in(tmp_path / "data")


@pytest.fixture
def learner(terminal, data: Path):
    """Start the program over the small base: drawn or plain. What is started talks by ``told(turn, seen)``."""

    def start(*arguments: str, plain: bool = False, **more):
        screen = terminal(100, *arguments, "--knowledge", str(GOOD), *(["--plain"] if plain else []), **more)
        screen.see("You:" if plain else "you>")

        def told(turn: str, seen: str) -> str:
            mark = len(screen.raw)
            screen.type(turn)
            screen.wait(lambda: seen in " ".join(screen.since(mark).split()))
            return " ".join(screen.since(mark).split())

        screen.told = told
        return screen

    return start


def left(screen) -> str:
    """Leave, and return all that was drawn."""
    screen.type("/quit")
    assert screen.leave() == 0
    assert "Traceback" not in screen.text()
    assert "fault in the program" not in screen.text()
    return " ".join(screen.text().split())


@DRAWN
def test_a_progress_file_that_another_program_holds(learner, data: Path, plain: bool):
    """It is told once in the quiz, which goes on; asked for progress it says what to do; freed, answers are kept."""
    screen = learner(plain=plain)
    screen.told("/quiz --kind side --count 3", "1 of 3")
    holder = sqlite3.connect(data / "progress.sqlite3", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    first = screen.told("1", "2 of 3")
    refused = screen.told("/progress", "Close it and try again")
    holder.execute("ROLLBACK")
    holder.close()
    screen.told("/repeat", "2 of 3")
    screen.told("1", "3 of 3")
    screen.told("/progress", "Your progress")

    assert "another program holds the progress file" in first
    assert "nother program holds the progress file" in refused
    left(screen)


@DRAWN
def test_a_disk_without_room(learner, data: Path, plain: bool):
    """A quiz, a question and a setting under a system that refuses every byte: told with advice, and gone on.

    Nothing is left that a later session could take for one to take up.
    """
    screen = learner(plain=plain, command=NO_ROOM)
    screen.told(QUESTION, "The transcript cannot be written")
    screen.told("why?", "Next:")
    screen.told("/quiz --kind side --count 1", "Your answers cannot be kept")
    screen.told("1", "1 answered")
    screen.told("/config vi true", "Cannot write")
    screen.told("/save mine", "There is nothing to save yet")
    said = left(screen)

    assert said.count("The transcript cannot be written") == 2  # with the first turn, and as the reason at /save
    assert list((data / "transcripts").iterdir()) == []


@DRAWN
def test_a_damaged_progress_file(learner, data: Path, plain: bool):
    """It is set aside under a name that is told, and the quiz begins."""
    (data / "progress.sqlite3").write_bytes(b"not a database at all " * 400)
    screen = learner(plain=plain)
    said = screen.told("/quiz --kind side --count 1", "1 of 1")

    assert "Your progress file was damaged. It was set aside as" in said
    left(screen)


def test_two_programs_at_once(learner):
    """Both keep what is answered, each sees the other's answers, and neither saves over the other's name."""
    one, other = learner(), learner(plain=True)
    for screen in (one, other):
        screen.told("/quiz --kind side --count 2", "1 of 2")
    for seen in ("2 of 2", "2 answered"):
        for screen in (one, other):
            screen.told("1", seen)
    one.told("/save mine", "mine.md")
    other.told("/save mine", "exists already")
    seen = [screen.told("/progress", "answers") for screen in (one, other)]

    assert all("4 answers" in text for text in seen)
    left(one)
    left(other)


@DRAWN
def test_a_clock_set_back(learner, plain: bool):
    """A year earlier than the answers that were kept: they count, new ones are kept, nothing complains."""
    for now in ("2026-11-24", "2025-11-24"):
        screen = learner("--now", now, plain=plain)
        screen.told("/quiz --kind side --count 1", "1 of 1")
        screen.told("1", "1 answered")
        seen = screen.told("/progress", "answer")
        left(screen)

    assert "2 answers" in seen
