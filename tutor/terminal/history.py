"""The lines typed at the prompt: kept in a file that two programs may write at once, private ones left out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit.history import History

from tutor.private import make_private

MOST_LINES = 2_000


class LineHistory(History):
    """One line a turn. Lines that begin with a space are not kept, nor any while ``private`` is set."""

    def __init__(self, path: Path, *, kept: bool = True) -> None:
        super().__init__()
        self._path = path
        self._kept = kept
        self.private = False

    def load_history_strings(self) -> Iterable[str]:
        """Yield the lines kept, newest first."""
        try:
            if not self._kept:
                return
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        yield from list(dict.fromkeys(reversed(lines[-MOST_LINES:])))

    def append_string(self, string: str) -> None:
        """Take a line into this session's history; private ones stay out of it too."""
        if self.private or string.startswith(" ") or not string.strip():
            return
        super().append_string(string)

    def store_string(self, string: str) -> None:
        """Append a line to the file, in one write; not where lines are not kept from one session to the next."""
        if not self._kept:
            return
        line = (" ".join(string.split()) + "\n").encode("utf-8", "replace")
        with contextlib.suppress(OSError):
            make_private(self._path.parent)
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                _lock(handle)
                os.write(handle, line)
            finally:
                os.close(handle)


def _lock(handle: int) -> None:
    """Wait for other writers where the system knows locks on files; closing the file lets go."""
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
