"""Around the prompt: history, pager, editor, clipboard, links, toolbar, what a terminal is known to take."""

from __future__ import annotations

import io
import multiprocessing
from pathlib import Path

import pytest

from tutor import clipboard, output, terminals
from tutor.dialogue import Conversation
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Reference, References, Reply
from tutor.errors import StorageError, UsageError
from tutor.terminal import editor
from tutor.terminal.history import LineHistory
from tutor.terminal.keys import as_pasted
from tutor.terminal.toolbar import item_in, toolbar
from tutor.views import console


def kept(path: Path) -> list[str]:
    return list(LineHistory(path).load_history_strings())


def test_lines_are_kept_newest_first_and_once(tmp_path: Path):
    """What Ctrl-R and the up arrow find in the next session."""
    path = tmp_path / "deep" / "history"
    lines = LineHistory(path)
    for line in ("first", "second", "first"):
        lines.append_string(line)

    assert kept(path) == ["first", "second"]
    assert path.stat().st_mode & 0o077 == 0


def test_answers_and_lines_behind_a_space_are_not_kept(tmp_path: Path):
    """Neither on the disk nor for the up arrow of this session."""
    path = tmp_path / "history"
    lines = LineHistory(path)
    lines.append_string(" a secret")
    lines.private = True
    lines.append_string("2")
    lines.private = False
    lines.append_string("a question")

    assert kept(path) == ["a question"]
    assert lines.get_strings() == ["a question"]


def test_history_can_be_switched_off(tmp_path: Path):
    """Then nothing is read or written; the session itself still remembers."""
    path = tmp_path / "history"
    LineHistory(path).append_string("before")
    lines = LineHistory(path, kept=False)
    lines.append_string("now")

    assert kept(path) == ["before"]
    assert (list(lines.load_history_strings()), lines.get_strings()) == ([], ["now"])


def test_a_history_that_cannot_be_written_stops_nothing(tmp_path: Path):
    """A folder in its place, or a full disk, is no reason to end a session."""
    lines = LineHistory(tmp_path)
    lines.append_string("a question")

    assert lines.get_strings() == ["a question"]


def _write_lines(path: Path, mark: str) -> None:
    lines = LineHistory(path)
    for number in range(200):
        lines.append_string(f"{mark} {number} " + mark * 300)


def test_two_programs_may_write_at_once(tmp_path: Path):
    """No line is torn or lost."""
    path = tmp_path / "history"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write_lines, args=(path, mark)) for mark in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 600
    assert all(line.endswith(line[0] * 300) for line in lines)


def test_a_turn_of_several_lines_keeps_its_paragraphs():
    """An empty line begins a paragraph, as a speech is read; other line ends are spaces."""
    assert editor.as_turn("One\nline.\r\n\r\nAnother.\n\n\n") == "One line. ¶ Another."


def test_the_editor_s_text_is_the_turn(tmp_path: Path):
    """What was written is taken, without the lines that explain; the file does not stay."""
    script = tmp_path / "edit"
    script.write_text('#!/bin/sh\nprintf "one\\n\\n# no\\ntwo\\n" > "$1"; echo "$1" > "$(dirname "$0")/name"\n')
    script.chmod(0o700)

    assert editor.write_turn(str(script)) == "one\n\ntwo"
    assert not Path((tmp_path / "name").read_text().strip()).exists()


def test_an_editor_that_fails_takes_nothing(tmp_path: Path):
    """Leaving it with an error is a way to change one's mind."""
    with pytest.raises(UsageError, match="nothing was taken"):
        editor.write_turn("false")


@pytest.mark.parametrize(
    ("text", "pasted"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("one\ttwo", "one two"),
        ("\x1b[31mred\u202e\u200b\x9b2J", "[31mred2J"),
        ("l'\u00e9tat, 北约 🙂", "l'\u00e9tat, 北约 🙂"),
    ],
)
def test_what_is_pasted_stands_in_the_line_as_it_is_seen(text: str, pasted: str):
    """Lines stay lines; what steers or hides is left out before it is drawn or kept."""
    assert as_pasted(text) == pasted


@pytest.mark.parametrize("setting", ["vi 'x", "'", "\\", "-x", '""', "/tmp"])
def test_what_is_no_editor_is_told(setting: str):
    """A quotation mark that is never closed is no fault of the program."""
    with pytest.raises(StorageError, match="cannot be used") as caught:
        editor.write_turn(setting)
    assert "Set another" in caught.value.hint


@pytest.mark.parametrize(
    ("environ", "links", "copies"),
    [
        ({"TERM": "xterm-256color"}, False, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "6003"}, True, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4205"}, False, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "²"}, False, False),
        ({"TERM": "xterm-kitty"}, True, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, True, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False, False),
        ({"TERM": "screen-256color", "TERM_PROGRAM": "WezTerm", "TMUX": "/tmp/x"}, False, False),
        ({"TERM": "dumb", "WT_SESSION": "1"}, False, False),
        ({}, False, False),
    ],
)
def test_codes_are_sent_only_where_they_are_understood(environ: dict[str, str], links: bool, copies: bool):
    """Where nothing is known, the answer is no."""
    assert (terminals.takes_links(environ), terminals.takes_copies(environ)) == (links, copies)


def test_over_a_remote_shell_only_the_terminal_is_asked(monkeypatch: pytest.MonkeyPatch):
    """The programs of the other computer have another clipboard."""
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: f"/bin/{name}")
    here = {"TERM": "xterm-kitty", "DISPLAY": ":0"}

    assert clipboard.find_way({**here, "SSH_TTY": "/dev/pts/1"}) == clipboard.Way("terminal")
    assert clipboard.find_way(here, codes=False).command
    assert clipboard.find_way({"TERM": "xterm", "SSH_TTY": "x"}) is None
    assert clipboard.find_way({"TERM": "xterm-kitty", "SSH_TTY": "x"}, codes=False) is None


def test_the_terminal_s_code_carries_the_text(capsys: pytest.CaptureFixture[str]):
    """OSC 52 with the text in base 64; a text that is too long is not cut but refused."""
    assert clipboard.copy("é", clipboard.Way("terminal"))
    assert capsys.readouterr().out == "\x1b]52;c;w6k=\x07"
    assert not clipboard.copy("x" * 80_000, clipboard.Way("terminal"))


def test_a_program_gets_the_text(tmp_path: Path):
    """Through its input; a program that fails has taken nothing."""
    target = tmp_path / "clip"

    assert clipboard.copy("text", clipboard.Way("tee", ("tee", str(target))))
    assert target.read_text() == "text"
    assert not clipboard.copy("text", clipboard.Way("false", ("false",)))
    assert not clipboard.copy("text", clipboard.Way("none", ("/no/such/program",)))


ADDRESS = "https://doi.org/10.1000/" + "x" * 60


def linked(address: str, *, links: bool) -> str:
    file = io.StringIO()
    reply = Reply(
        question="", act="sources", blocks=(References(references=(Reference(id="a", text="A.", address=address),)),)
    )
    console.show(reply, console.make_console(color="always", width=40, file=file), links=links)
    return file.getvalue()


def test_a_link_leads_to_the_whole_address_though_it_is_broken_over_lines():
    """Every part of it can be followed, and the address stands there in full."""
    text = linked(ADDRESS, links=True)

    assert text.count(f";{ADDRESS}\x1b\\") >= 2
    assert "\x1b]8" not in linked(ADDRESS, links=False)


def test_only_addresses_of_the_web_are_links():
    """A base cannot make a terminal open anything else, nor slip a code into the address."""
    for address in ("file:///etc/passwd", "javascript:alert(1)", "https://x\x1b]0;y\x07", "https://a b"):
        assert "\x1b]8" not in linked(address, links=True)


@pytest.mark.parametrize("columns", [10, 20, 40, 60, 80, 200])
@pytest.mark.parametrize("activity", ["", "quiz", "spar", "steelman"])
def test_the_toolbar_is_one_line(columns: int, activity: str):
    """It says what can be done now, cut after what there is room for."""
    for shown in (Shown(), Shown("issue", "a", "a"), Shown("listing", options=("a", "b"))):
        for turns in (0, 1, 5):
            assert 0 < len(toolbar(shown, columns, activity=activity, turns=turns)) < columns


def test_the_toolbar_says_what_can_be_done_now():
    """Options by number, the keys after the first turn, the words of a quiz."""
    assert "1-2" in toolbar(Shown("listing", options=("a", "b")), 80)
    assert "Tab" in toolbar(Shown("issue", "a", "a"), 80, turns=1)
    assert "hint" in toolbar(Shown("issue", "a", "a"), 80, activity="quiz", turns=1)


def line_after(conversation: Conversation, *turns: str) -> str:
    """The toolbar after some turns."""
    item = ""
    for turn in turns:
        item = item_in(conversation.say(turn), item)
    activity = conversation.activity
    doing = activity.name if activity and not activity.ended else ""
    return toolbar(conversation.shown, 100, activity=doing, turns=len(turns) + 1, item=item)


def test_numbers_are_to_be_typed_where_there_are_numbers(conversation: Conversation):
    """After what is listed by number, not once one was chosen."""
    assert "type 1-" in line_after(conversation, "cost")
    assert "type 1" not in line_after(conversation, "1")
    assert "type 1-2" in line_after(conversation, "compare NATO and AUKUS")
    assert "type 1-" in line_after(conversation, "/topics")


@pytest.mark.parametrize(
    ("kind", "said"), [("side", "a number"), ("order", "in order"), ("term", "missing words"), ("state", "your words")]
)
def test_in_a_quiz_it_says_what_kind_of_answer_is_asked(conversation: Conversation, kind: str, said: str):
    """A number, an order, words."""
    assert said in line_after(conversation, f"/quiz --kind {kind}")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", '"Turkiye" - Kacic - ? e'),
        ("latin-1", '"Türkiye" - Kacic - ? é'),
        ("cp1252", '"Türkiye" - Kacic - ? é'),
    ],
)
def test_a_small_alphabet_gets_the_nearest_letters(encoding: str, shown: str):
    """A name without its marks is still the name; question marks are for what has no near letter."""
    text = output.in_letters_of(encoding, "“Türkiye” – Kačič · 盟 é")

    assert text.encode(encoding, "replace").decode(encoding) == shown


def test_what_was_thrown_away_comes_back():
    """Ctrl-C clears the line, Ctrl-Y brings it back: it may be a whole speech."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    from tutor.terminal.keys import make_bindings

    with create_pipe_input() as typed:
        session: PromptSession[str] = PromptSession(
            input=typed, output=DummyOutput(), key_bindings=make_bindings(lambda: 0)
        )
        typed.send_text("a long speech\x03\x19\r")
        assert session.prompt() == "a long speech"
