"""What is taller than the screen: a screenful at a time, or through a program, and nothing of it lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.terminal import pager


@pytest.mark.parametrize(
    ("setting", "environ", "command"),
    [
        ("auto", {"PAGER": "most -s"}, ()),
        ("$PAGER", {"PAGER": "most -s"}, ("most", "-s")),
        ("$PAGER", {}, ()),
        ("never", {"PAGER": "most"}, ()),
        ("cat -v", {"PAGER": "most"}, ("cat", "-v")),
        ("$PAGER", {"PAGER": "'"}, ()),
    ],
)
def test_another_pager_is_one_that_was_asked_for(setting: str, environ: dict[str, str], command: tuple[str, ...]):
    """Shells set $PAGER unasked, and less takes what is typed: it is used where the setting says so."""
    assert pager.command_of(setting, environ) == command


def test_only_what_is_taller_than_the_screen_is_paged():
    """The prompt has to fit below it too."""
    assert not pager.is_taller("line\n" * 21, 24)
    assert pager.is_taller("line\n" * 22, 24)


def test_without_the_pager_the_text_is_written(monkeypatch: pytest.MonkeyPatch):
    """A pager that is not installed loses no answer: it is shown a screen at a time."""
    written: list[str] = []
    text = "".join(f"line {number}\n" for number in range(500))
    pages = pager.Pages(written.append)
    pages.show(text, "no-such-pager-here")
    while pages.waiting:
        pages.go_on()

    assert "".join(written) == text
    assert len(written) > 2


def test_a_screenful_does_not_end_with_a_blank_line(monkeypatch: pytest.MonkeyPatch):
    """One stands above what is said of the rest already; nothing of the text is lost by it."""
    written: list[str] = []
    monkeypatch.setattr(pager, "_rows", lambda: 9)
    pages = pager.Pages(written.append)
    text = "one\ntwo\nthree\nfour\n\n" + "line\n" * 9
    pages.show(text, "auto")

    assert written == ["one\ntwo\nthree\nfour\n"]
    while pages.waiting:
        pages.go_on()
    assert "".join(written) == text


def test_a_question_is_not_parted_from_what_can_be_chosen(monkeypatch: pytest.MonkeyPatch):
    """The screenful ends before it where it would be cut, and where one screen holds it."""
    written: list[str] = []
    monkeypatch.setattr(pager, "_rows", lambda: 12)
    pages = pager.Pages(written.append)
    verdict, question = "why\n" * 5, "which?\n" + "option\n" * 5
    pages.show(verdict + question, "auto", together=6)

    assert written == [verdict]
    assert pages.waiting == 6
    pages.go_on()
    assert written == [verdict, question]
    pages.show("why\n" * 5 + "option\n" * 30, "auto", together=30)
    assert written[-1].count("\n") == 8


def test_all_at_once_where_that_is_set():
    """Nothing waits."""
    written: list[str] = []
    pages = pager.Pages(written.append)
    pages.show("line\n" * 500, "never")

    assert written == ["line\n" * 500]
    assert not pages.waiting


def test_less_says_how_it_is_left(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """A newcomer meets the pager with the first answer; whoever has set LESS keeps it."""
    monkeypatch.setattr(pager, "_rows", lambda: 2)
    for options in (None, "-R"):
        monkeypatch.delenv("LESS", raising=False)
        if options:
            monkeypatch.setenv("LESS", options)
        pager.Pages(print).show("one\ntwo\nthree\n", "sh -c 'cat > /dev/null; echo \"$LESS\"'")
    first, second = capfd.readouterr().out.splitlines()

    assert "back to the prompt" in first
    assert second == "-R"


def test_letters_typed_into_the_pager_run_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A question typed while less is up must not run commands or write files by its letters."""
    told = tmp_path / "told"
    monkeypatch.setattr(pager, "_rows", lambda: 3)
    pages = pager.Pages(lambda _: None)
    pages.show("a\nb\nc\nd\n", f"sh -c 'cat >/dev/null; printf %s \"$LESSSECURE\" >{told}'")

    assert told.read_text() == "1"
