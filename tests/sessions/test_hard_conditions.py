"""Sessions under hard conditions: put aside and taken up, resized, pasted into, with a poor locale, in many scripts."""

from __future__ import annotations

import sys

import pytest

from tutor.views.measure import width

pytestmark = pytest.mark.terminal
QUESTION = "could a treaty drag us into a war?"
PAGED = (sys.executable, "-m", "tutor")
POOR = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_a_session_put_aside_is_taken_up_where_it_was(terminal):
    """Ctrl-Z gives the shell back; fg gives the prompt back, with what was shown still at hand."""
    screen = terminal(command=("bash", "--norc", "--noprofile", "-i"), PS1="shell> ")
    screen.see("shell>")
    screen.type(f"{sys.executable} -m tutor --no-pager")
    screen.see("/help")
    screen.type(QUESTION)
    screen.see("Next:")
    screen.child.send("\x1a")
    screen.see("Stopped")
    screen.type("echo in the $((40 + 2)) shell")
    screen.see("in the 42 shell")
    mark = len(screen.raw)
    screen.type("fg")
    screen.wait(lambda: "you>" in screen.since(mark))
    screen.type("/why for 1")
    screen.see("What it does not show")
    mark = len(screen.raw)
    screen.type("/quit")
    screen.wait(lambda: "shell>" in screen.since(mark))  # on a busy machine the program may still be leaving
    screen.type("exit 7")

    assert screen.leave() == 7
    assert "Traceback" not in screen.text()


def test_a_paste_of_many_lines_is_one_turn(terminal):
    """Pasted lines are not sent one by one: a speech of two paragraphs is answered once, by Enter."""
    screen = terminal()
    screen.see("you>")
    screen.type("/spar free-riding as con")
    screen.see("Your constructive speech")
    lines = "Allies already pay a lot.\nThey host bases.\n\nSpending alone measures the wrong thing."
    screen.child.send(f"\x1b[200~{lines}\x1b[201~")
    screen.see("the wrong thing.")

    assert "What I heard" not in screen.text()
    screen.child.send("\r")
    screen.see("Your rebuttal")
    assert screen.text().count("What I heard") == 1


def test_what_is_asked_next_fits_a_window_that_was_made_narrower(terminal):
    """With an answer on the screen; the prompt is still there, and works."""
    screen = terminal(120)
    screen.see("you>")
    screen.type(QUESTION)
    screen.see("Next:")
    screen.resize(60)
    mark = len(screen.raw)
    screen.type("/define entrapment")
    screen.wait(lambda: "Next:" in screen.since(mark))
    answer = screen.since(mark).partition("Entrapment means")[2]

    assert max(width(line.rstrip()) for line in answer.splitlines()) <= 60
    screen.type("/quit")
    assert screen.leave() == 0


@pytest.mark.parametrize("plain", [False, True], ids=["prompt", "plain"])
def test_a_poor_locale_gets_plain_letters(terminal, plain: bool):
    """Where only ASCII is known, quotes, dots and the lines of a map are drawn with it, and nothing breaks."""
    screen = terminal(80, *(["--plain"] if plain else []), **POOR)
    screen.see("You:" if plain else "you>")
    for turn, seen in (
        (QUESTION, "Next:"),
        ("/map", "undercut"),
        ("who is in nato?", "Turkiye"),
        ("sources", "Full Fact (2026)"),
    ):
        mark = len(screen.raw)
        screen.type(turn)
        screen.wait(lambda mark=mark, seen=seen: seen in screen.since(mark))
    mark = len(screen.raw)
    screen.type("/quit")

    assert screen.leave() == 0
    assert "Goodbye" in screen.since(mark)
    assert "Traceback" not in screen.text()
    assert " ? " not in screen.since(0)  # nor below the prompt: no dot or arrow that the terminal cannot show


def test_wide_and_combining_letters_stand_where_they_were_typed(terminal):
    """What is typed in another script is echoed, answered in its language, and leaves the screen whole."""
    screen = terminal(60)
    screen.see("you>")
    screen.type("北约是什么？")
    screen.see("抱歉，我只懂英语")
    screen.type("le\u0301tat de l'e\u0301tat, c'est quoi?")
    screen.see("English only, please")
    screen.type(QUESTION)
    screen.see("Against:")

    assert "you> 北约是什么？" in screen.text()
    assert max(width(line) for line in screen.text().splitlines()) <= 60


@pytest.mark.parametrize("columns", [40, 100])
def test_a_quiz_can_be_taken_without_a_drawing(terminal, columns: int):
    """In plain mode: an item, a hint, an answer, an aside, the item again, and the end, with no escape byte."""
    screen = terminal(columns, "--plain")
    screen.see("You:")
    for turn, seen in (
        ("/quiz cost --kind pick --count 2", "1 of 2"),
        ("hint", "Hint."),
        ("1, sure", "2 of 2"),
        ("what is aukus?", "2 of 2"),
        ("/repeat", "2 of 2"),
        ("show me", "answered"),
        ("/progress", "Your progress"),
    ):
        mark = len(screen.raw)
        screen.type(turn)
        screen.wait(lambda mark=mark, seen=seen: seen in screen.since(mark))
    screen.child.sendeof()

    assert screen.leave() == 0
    assert b"\x1b" not in screen.raw
    assert max(width(line.rstrip()) for line in screen.since(0).splitlines() if not line.startswith("You: ")) <= columns


def test_a_round_can_be_argued_without_a_drawing(terminal):
    """In plain mode: a speech of several lines between three quotes, the flow as a list, to the ballot."""
    screen = terminal(80, "--plain")
    screen.see("You:")
    for turns, seen in (
        (("/spar free-riding as con",), "Your constructive speech"),
        (('"""', "Allies host bases and send troops.", "", "Money is the wrong test.", '"""'), "Your rebuttal"),
        (("/flow",), "Next:"),
        (("/skip",), "Your closing speech"),
        (("In the end output matters more than money.",), "The ballot"),
    ):
        mark = len(screen.raw)
        for turn in turns:
            screen.type(turn)
        screen.wait(lambda mark=mark, seen=seen: seen in screen.since(mark))
    screen.type("/quit")

    assert screen.leave() == 0
    assert b"\x1b" not in screen.raw
    assert not set(screen.text()) & set("│├└─·")


def test_an_answer_in_the_pager_can_be_left_and_the_prompt_comes_back(terminal, tmp_path):
    """A program that is set shows what is taller than the screen; Ctrl-C while it shows is its business, not ours."""
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\ncat; printf 'paged: '; read -r _ < /dev/tty\n")
    pager.chmod(0o700)
    screen = terminal(60, command=PAGED, PAGER=str(pager))
    screen.see("you>")
    screen.type("/config pager $PAGER")
    screen.see("pager is now")
    screen.type("what is nato?")
    screen.see("paged:")
    screen.child.send("\r")
    mark = len(screen.raw)
    screen.type("/define entrapment")
    screen.wait(lambda: "Entrapment means" in screen.since(mark))
    screen.type("/quit")

    assert screen.leave() == 0


def test_what_is_asked_while_an_answer_waits_is_asked(terminal):
    """Of what is taller than the screen the rest waits; a question typed at once is the next turn, no letter lost."""
    screen = terminal(60, command=PAGED)
    screen.see("you>")
    screen.type("what is nato?")
    screen.see("more lines: Enter shows them")
    assert "What is disputed" not in screen.text()
    screen.wait(lambda: "Enter shows the rest" in screen.screen.display[-1])
    screen.type("quiz me on burden sharing, no: define entrapment")
    screen.see("you> quiz me on burden sharing, no: define entrapment")
    screen.wait(lambda: "more lines" not in screen.screen.display[-4])
    screen.type("/quit")

    assert screen.leave() == 0


def test_enter_shows_the_rest_as_if_it_had_been_shown_at_once(terminal):
    """The top of the answer stands at the top of the screen; what was asked to go on leaves no trace."""
    whole, paged = terminal(60), terminal(60, command=PAGED)
    for screen in (whole, paged):
        screen.see("you>")
        screen.type("what is nato?")
    whole.see("Next:")
    paged.see("more lines: Enter shows them")
    paged.wait(lambda: paged.screen.display[0].startswith("North Atlantic Treaty Organization"))
    paged.child.send("\r")
    paged.see("Next:")
    for screen in (whole, paged):
        screen.wait(lambda screen=screen: screen.text().split().count("you>") == 2)

    for screen in (whole, paged):
        screen.see("Tab completes")  # the bar may be drawn a little later
    paged.wait(lambda: paged.text().split() == whole.text().split())


def test_the_rest_can_be_left(terminal):
    """By q or by Ctrl-C; the prompt is then an ordinary one, where a space is a space."""
    screen = terminal(60, command=PAGED)
    screen.see("you>")
    for leaving in ("q\r", "\x03"):
        screen.type("what is nato?")
        screen.wait(lambda: "Enter shows the rest" in screen.screen.display[-1])
        screen.child.send(leaving)
        screen.wait(lambda: "Enter shows the rest" not in screen.screen.display[-1])
    screen.child.send(" a space")
    screen.see("you>  a space")
    assert "Ctrl-D or /quit leaves" not in screen.text()
