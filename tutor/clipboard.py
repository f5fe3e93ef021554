"""The clipboard: through the system's own program where there is one, else through the terminal where it takes it."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple

from tutor import terminals

LONGEST = 74_000  # bytes of text: above this terminals cut OSC 52 off


class Way(NamedTuple):
    """A way to the clipboard: the command that reads it from its input; without one, the code for the terminal."""

    name: str
    command: tuple[str, ...] = ()


# Program, its arguments, and the variable of the environment without which it has no screen to speak to.
_PROGRAMS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("pbcopy", (), ""),
    ("wl-copy", (), "WAYLAND_DISPLAY"),
    ("xclip", ("-selection", "clipboard", "-in"), "DISPLAY"),
    ("xsel", ("--clipboard", "--input"), "DISPLAY"),
    ("termux-clipboard-set", (), ""),
    ("clip.exe", (), ""),
)


def find_way(environ: Mapping[str, str], *, codes: bool = True) -> Way | None:
    """Return a way to the learner's clipboard; None where none is known.

    Over a remote shell the system's own programs reach the wrong computer, so only the terminal is asked.
    ``codes`` says whether escape codes may be written (never in plain mode, never to a pipe).
    """
    if not (environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")):
        for program, arguments, needs in _PROGRAMS:
            path = shutil.which(program) if not needs or environ.get(needs) else None
            if path:
                return Way(program, (path, *arguments))
    if environ.get("TMUX") and shutil.which("tmux"):
        return Way("tmux", ("tmux", "load-buffer", "-w", "-"))
    return Way("terminal") if codes and terminals.takes_copies(environ) else None


def copy(text: str, way: Way) -> bool:
    """Copy a text. Returns whether it was taken, as far as that can be known."""
    if way.command:
        return _through(way.command, text)
    if len(text.encode()) > LONGEST:
        return False
    sys.stdout.write(f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07")
    sys.stdout.flush()
    return True


def _through(command: tuple[str, ...], text: str) -> bool:
    encoding = "utf-16-le" if command[0].endswith("clip.exe") else "utf-8"
    try:
        done = subprocess.run(
            command,
            input=text.encode(encoding),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
