"""The pager: what is taller than the screen is handed to a program that shows it page by page."""

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

DEFAULT = ("less", "-RXFE")
"""less: colours shown, the text left on the screen, no stop where it fits after all nor at the end of the text."""
LESS = r"-RXFE -PsSpace\: on   q\: back to the prompt$"
"""What less is told unless the user has told it otherwise: a bare colon leaves a newcomer stuck."""
_PROMPT_LINES = 3  # the prompt and what is drawn below it


def command_of(setting: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the command of the pager: as it is set, else ``$PAGER``, else less; empty for none."""
    if setting == "never":
        return ()
    chosen = environ.get("PAGER", "") if setting == "auto" else setting
    try:
        return tuple(shlex.split(chosen)) or DEFAULT
    except ValueError:
        return DEFAULT


def is_taller(text: str, rows: int) -> bool:
    """Say whether a text and the prompt below it do not fit on a screen of so many rows."""
    return text.count("\n") + _PROMPT_LINES > rows


def show(text: str, setting: str, write: Callable[[str], None]) -> None:
    """Show a text: through the pager where it is taller than the terminal, else as it is."""
    command = command_of(setting, os.environ)
    if not (command and is_taller(text, _rows()) and _paged(text, command)):
        write(text)


def _rows() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or 24
    except (OSError, ValueError):
        return 24


def _paged(text: str, command: tuple[str, ...]) -> bool:
    """Run the pager; whether it could be run."""
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
    """Leave Ctrl-C to the pager while it runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
