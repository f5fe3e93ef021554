"""What is taller than the screen: shown a screen at a time at the prompt itself, or handed to a program as it is set.

A pager of its own takes the keyboard, so what a learner asks next, typed at once, would be lost in it. Here the prompt
stands below each screenful: Enter alone goes on, and whatever else is typed is the next turn.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LESS = r"-RXFE -PsSpace\: on   q\: back to the prompt$"
"""What less is told, where it is set, unless the user has told it otherwise: a bare colon leaves a newcomer stuck."""
_PROMPT_LINES = 3  # a blank line, the prompt and the toolbar
LEAVES = "q"
GOES_ON = frozenset(["more", "go on", "next page", "next", "the rest", "show the rest", "show more", "continue"])
"""What is said of the lines that wait, as Enter is; the commands of the same name are of the answer."""


class Pages:
    """A text shown a screen at a time; ``waiting`` is the number of lines that are still to be shown."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._lines: list[str] = []
        self._together = 0

    @property
    def waiting(self) -> int:
        """The number of lines that have not been shown."""
        return len(self._lines)

    @property
    def below(self) -> tuple[str, ...]:
        """The lines that have not been shown."""
        return tuple(self._lines)

    def show(self, text: str, setting: str, together: int = 0) -> None:
        """Show a text as it is set: at once, through a program, or its first screenful; the rest then waits.

        ``together`` is how many of its last lines are not parted where one screen holds them: a question.
        """
        self._lines, self._together = [], together
        if setting == "never" or not is_taller(text, _rows()):
            self._write(text)
        elif not _paged(text, command_of(setting, os.environ)):
            self._lines = text.removesuffix("\n").split("\n")
            self.go_on()

    def go_on(self, first: str = "") -> None:
        """Show the next screenful: so much that a line on what waits, besides the prompt, fits below it.

        ``first`` is a line to be shown above it.
        """
        rows = _rows()
        if first:
            self._lines = [first, *(() if self._lines[:1] == [""] else ("",)), *self._lines]
        fits = len(self._lines) + _PROMPT_LINES <= rows
        shown = len(self._lines) if fits else max(rows - _PROMPT_LINES - 1, 1)
        before = len(self._lines) - self._together
        if not fits and 0 < before < shown and self._together + _PROMPT_LINES <= rows:
            shown = before
        if not fits and shown > 1 and not self._lines[shown - 1]:
            shown -= 1  # the blank line belongs to what comes after it: one stands below already
        self._write("".join(f"{line}\n" for line in self._lines[:shown]))
        self._lines = self._lines[shown:]

    def leave(self) -> None:
        """Leave what has not been shown."""
        self._lines = []


def command_of(setting: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the command of the program that pages: as it is set, or that of ``$PAGER``; empty for none.

    ``$PAGER`` is taken where it is asked for: many shells set it for documents, unasked.
    """
    if setting in ("auto", "never"):
        return ()
    try:
        return tuple(shlex.split(environ.get("PAGER", "") if setting == "$PAGER" else setting))
    except ValueError:
        return ()


def is_taller(text: str, rows: int) -> bool:
    """Say whether a text and the prompt below it do not fit on a screen of so many rows."""
    return text.count("\n") + _PROMPT_LINES > rows


def _rows() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or 24
    except (OSError, ValueError):
        return 24


def _paged(text: str, command: tuple[str, ...]) -> bool:
    """Run the program; whether there is one that could be run."""
    if not command:
        return False
    # A learner who types the next question into less must not run commands, or write files, by its letters.
    environ = {"LESSSECURE": "1", **os.environ, "LESS": os.environ.get("LESS", LESS)}
    with _deaf_to_interrupts():
        try:
            pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environ)
        except OSError:
            return False
        try:
            pager.communicate(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        except OSError:  # it was left before all of the text was written
            pager.wait()
    return pager.returncode not in (126, 127)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave Ctrl-C to the program while it runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
