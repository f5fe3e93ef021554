"""Signs of life: on a terminal a line that counts and goes, elsewhere one line at most."""

from __future__ import annotations

import io
import sys
import time

import pytest

from tutor import patience


class Terminal(io.StringIO):
    """Standard error of somebody who watches."""

    def isatty(self) -> bool:
        return True


def watch(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Take the place of standard error."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def on_screen(text: str) -> str:
    """The lines of a screen after returns of the carriage."""
    lines = []
    for line in text.split("\n"):
        seen = ""
        for part in line.split("\r"):
            seen = part + seen[len(part) :]
        lines.append(seen.rstrip())
    return "\n".join(lines).strip()


def test_a_quick_turn_has_no_sign(monkeypatch: pytest.MonkeyPatch):
    """Nothing flickers."""
    watched = watch(monkeypatch)
    with patience.moment(plain=False):
        pass

    assert watched.getvalue() == ""


@pytest.mark.parametrize(("plain", "left"), [(False, ""), (True, patience.MOMENT)])
def test_a_slow_turn_has_one(monkeypatch: pytest.MonkeyPatch, plain: bool, left: str):
    """On a terminal it is gone when the answer comes; in plain mode it is one line. No code of a terminal in either."""
    watched = watch(monkeypatch)
    monkeypatch.setattr(patience, "SOON", 0.01)
    monkeypatch.setattr(patience, "LONG", 0.01)
    with patience.moment(plain=plain):
        time.sleep(0.3)

    assert patience.MOMENT in watched.getvalue()
    assert on_screen(watched.getvalue()) == left
    assert "\x1b" not in watched.getvalue()


def test_where_nobody_watches_there_is_none(monkeypatch: pytest.MonkeyPatch):
    """Nor in pipes and logs."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(patience, "SOON", 0.01)
    with patience.moment(plain=False):
        time.sleep(0.2)

    assert stream.getvalue() == ""


def test_the_steps_of_what_takes_minutes_are_told(monkeypatch: pytest.MonkeyPatch):
    """Each on a line that stays, and counts."""
    watched = watch(monkeypatch)
    with patience.told(plain=False) as tell:
        tell("First ...")
        time.sleep(1.3)
        tell("Then ...")

    assert on_screen(watched.getvalue()) == "First ... 1 s\nThen ..."


def test_a_base_that_is_compiled_tells_its_steps(monkeypatch: pytest.MonkeyPatch, tmp_path):
    """Four, in order; nothing where nothing is stale."""
    from tutor import compile as compiling
    from tutor.dialogue.phrase_bank import PhraseBank
    from tutor.matching.base_index import BaseIndex

    monkeypatch.setattr(BaseIndex, "compile", classmethod(lambda *_: b"index"))
    monkeypatch.setattr(PhraseBank, "compile", lambda _: b"phrases")
    monkeypatch.setattr("tutor.matching.meanings.compile_meanings", lambda _: b"meanings")
    steps: list[str] = []
    compiling.compile_base(tmp_path, tell=steps.append)

    assert [step[:6] for step in steps] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    compiling.compile_base(tmp_path, tell=steps.append)
    assert len(steps) == 4
