"""Real sessions in a pseudo-terminal, read back as the screen a learner sees."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.terminal


QUESTION = "could a treaty drag us into a war?"


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_question_is_asked_and_answered(terminal, columns: int):
    """The main job, at three widths: nothing wider than the screen, leaving by Ctrl-D with status 0."""
    screen = terminal(columns)
    screen.see("/help")
    screen.type(QUESTION)
    screen.see("Against:")
    screen.see("Next:")
    screen.wait(lambda: screen.text().count("you>") == 2)  # the prompt stands again: before that, Ctrl-D is not its
    screen.child.sendeof()

    assert screen.leave() == 0
    assert "Traceback" not in screen.text()


def test_ctrl_c_throws_the_line_away_and_keeps_the_program(terminal):
    """A half-typed line goes; the prompt stays."""
    screen = terminal()
    screen.see("you>")
    screen.child.send("half a thou")
    screen.see("half a thou")
    screen.child.sendintr()
    screen.type(QUESTION)
    screen.see("Next:")
    screen.type("/quit")

    assert screen.leave() == 0


def test_a_terminal_that_never_answers_gets_no_warning(terminal):
    """It goes without the toolbar, is told nothing, and works."""
    screen = terminal(answers=False)
    screen.see("you>")
    time.sleep(2.5)  # after two seconds without an answer the prompt's library gives up
    screen.type(QUESTION)
    screen.see("Next:")
    screen.type("/quit")

    assert screen.leave() == 0
    assert "WARNING" not in screen.text()


@pytest.mark.parametrize("columns", [40, 80])
def test_the_last_line_of_the_screen_says_what_can_be_done_now(terminal, columns: int):
    """The toolbar: keys first, then what fits what was shown; it is gone from what has scrolled by."""
    screen = terminal(columns)
    screen.wait(lambda: "ask in your own words" in screen.screen.display[-1])
    screen.type(QUESTION)
    screen.wait(lambda: "Tab completes" in screen.screen.display[-1])
    screen.type("why?")
    screen.wait(lambda: "the other side" in screen.screen.display[-1])

    assert screen.text().count("Tab completes") == 0
    screen.type("/quit")
    assert screen.leave() == 0


def test_no_color_means_no_colour(terminal):
    """NO_COLOR removes every colour code."""
    screen = terminal(80, NO_COLOR="1")
    screen.see("you>")
    screen.type(QUESTION)
    screen.see("Next:")
    screen.type("/quit")
    screen.leave()

    assert not any(
        code in screen.raw for code in (b"\x1b[31m", b"\x1b[32m", b"\x1b[35m", b"\x1b[36m", b"\x1b[90m", b"\x1b[1;32m")
    )


@pytest.mark.parametrize("extra", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}], ids=["dumb", "accessible"])
def test_plain_sessions_send_no_escape_byte(terminal, extra: dict[str, str]):
    """On a dumb terminal and in plain mode the session is linear text."""
    screen = terminal(80, **extra)
    screen.see("You:")
    screen.type(QUESTION)
    screen.see("Against:")
    screen.see("Next:")
    screen.type("/quit")

    assert screen.leave() == 0
    assert b"\x1b" not in screen.raw


def test_the_screen_may_be_resized(terminal):
    """After a resize the next answer fits."""
    screen = terminal(120)
    screen.see("you>")
    screen.resize(60)
    screen.type(QUESTION)
    screen.see("Next:")
    screen.type("/quit")

    assert screen.leave() == 0


def test_commands_are_completed_with_what_they_do(terminal):
    """Typing a slash and a letter offers commands with a description each."""
    screen = terminal()
    screen.see("you>")
    screen.child.send("/sou")
    screen.see("the sources of what was shown")


def test_a_session_is_written_turn_by_turn(terminal, environment: dict[str, str]):
    """The transcript is on the disk before the session ends."""
    screen = terminal()
    screen.see("you>")
    screen.type(QUESTION)
    screen.see("Next:")

    (path,) = (Path(environment["ALLIANCE_TUTOR_DATA"]) / "transcripts").glob("session-*.md")
    assert f"you> {QUESTION}" in path.read_text(encoding="utf-8")
    assert os.stat(path).st_mode & 0o077 == 0


def test_a_session_is_taken_up_again(terminal):
    """/resume brings back what was on the table, also after a kill."""
    first = terminal()
    first.see("you>")
    first.type(QUESTION)
    first.see("Next:")
    first.child.kill(9)
    second = terminal()
    second.see("you>")
    second.type("/resume")
    second.see("Taken up")
    second.type("/why pro 1")
    second.see("What it does not show")
    second.type("/quit")

    assert second.leave() == 0


@pytest.mark.parametrize("moment", [0.0, 0.1, 0.2, 0.25, 0.3, 0.4])
def test_leaving_while_the_encoder_loads_is_clean(terminal, moment: float):
    """Whenever one leaves, the status is 0 and nothing of the machinery is heard of it."""
    screen = terminal()
    screen.see("you>")
    time.sleep(moment)
    screen.type("/quit")

    assert screen.leave() == 0
    assert "terminate" not in screen.text()


def test_no_answer_is_taken_to_a_question_that_was_not_seen(terminal):
    """On a small screen the question stands below the fold: a number shows it first, and is taken the next time."""
    screen = terminal(40, command=(sys.executable, "-m", "tutor"))
    screen.child.setwinsize(14, 40)
    screen.screen.resize(14, 40)
    screen.see("you>")
    screen.type("/quiz free-riding --kind pick --count 3")
    screen.see("more lines")
    screen.type("2 sure")
    screen.see("Here is the question first.")
    for _ in range(6):
        mark = len(screen.raw)
        screen.type("")
        screen.wait(lambda at=mark: "you>" in screen.since(at))
    assert "The answer:" not in screen.text()
    screen.type("2 sure")
    screen.wait(lambda: "Right." in screen.text() or "Not right." in screen.text())


def test_more_goes_on_in_what_waits(terminal):
    """While lines of an answer wait, more is the rest of them, and not the answer in more depth."""
    screen = terminal(60, command=(sys.executable, "-m", "tutor"))
    screen.child.setwinsize(30, 60)
    screen.screen.resize(30, 60)
    screen.see("you>")
    screen.type("do allies free-ride?")
    screen.see("more lines")
    screen.type("more")
    screen.see("/why for 1")

    assert "What it does not show" not in screen.text()
