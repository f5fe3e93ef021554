"""What strangers wrote, pasted and named in the program a learner runs: text, and never a command to the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sittings import GOOD, QUESTION, compiled_in

pytestmark = pytest.mark.terminal
CODES = "\x1b]0;owned\x07\x1b[31mred\x9b2J\u202eknil\u2066\u200b\U000e0041 pier"
NAMES = ("../up", "/etc/passwd", "con", "~/x", "$(touch owned)", "x" * 300)
UNSEEN = "a\u202eb\u200bc"


@pytest.fixture
def screen(terminal, tmp_path: Path):
    """The program over the small base, at its prompt; ``told(turn, seen)`` types a turn and waits."""
    compiled_in(tmp_path / "data")
    begun = terminal(80, "--knowledge", str(GOOD))
    begun.see("you>")

    def told(turn: str, seen: str) -> str:
        mark = len(begun.raw)
        begun.type(turn)
        begun.wait(lambda: seen in " ".join(begun.since(mark).split()))
        return " ".join(begun.since(mark).split())

    begun.told = told
    return begun


def left(screen) -> None:
    """Leave; nothing broke, and nothing that was typed came back as a code."""
    screen.type("/quit")
    assert screen.leave() == 0
    assert "Traceback" not in screen.text()
    assert "fault in the program" not in screen.text()
    assert not [code for code in (b"\x1b]0;", b"\x9b", "\u202e".encode(), "\u2066".encode()) if code in screen.raw]


@pytest.mark.parametrize("before", [(), ("/quiz --kind state --count 1",), ("/spar harbour/stone as con",)])
def test_codes_that_are_pasted_are_text(screen, before: tuple[str, ...]):
    """As a question, as an answer and as a speech, and in what is said of them."""
    for turn in before:
        screen.told(turn, "Next:" if turn[1] == "s" else "1 of 1")
    mark = len(screen.raw)
    screen.child.send(f"\x1b[200~Why are harbours built?\n\n{CODES}\x1b[201~")
    screen.wait(lambda: "pier" in screen.since(mark))
    mark = len(screen.raw)
    screen.child.send("\r")
    screen.wait(lambda: "you>" in screen.since(mark))
    screen.told("/stop", "you>")
    left(screen)


def test_a_paste_of_hundred_thousand_letters_is_answered(screen):
    """The prompt comes back, and the next question is answered."""
    mark = len(screen.raw)
    screen.child.send(f"\x1b[200~{'harbours of stone ' * 5_500}\x1b[201~")
    screen.wait(lambda: "stone" in screen.since(mark))
    mark = len(screen.raw)
    screen.child.send("\r")
    screen.wait(lambda: "you>" in screen.since(mark))
    screen.told(QUESTION, "Next:")
    left(screen)


def test_names_that_lead_elsewhere_are_refused_on_the_screen(screen, tmp_path: Path):
    """To save under, to take up, to export: a message, and no file outside the folder."""
    screen.told(QUESTION, "Next:")
    for name in NAMES:
        screen.told(f"/save {name}", "cannot be a name")
        screen.told(f"/resume {name}", "cannot be a name")
        screen.told(f"/export {name}", "No format is called")

    screen.child.send(f"\x1b[200~/save {UNSEEN}\x1b[201~\r")
    screen.wait(lambda: "/abc.md" in "".join(screen.text().split()))
    left(screen)
    made = {path.name for path in tmp_path.rglob("*") if path.is_file() and "cache" not in path.parts}

    assert "abc.md" in made
    assert {name for name in made if not name.startswith("session-")} <= {"abc.md", "history"}
