"""Transcripts: a session written turn by turn as Markdown that a seminar can read and the program can take up again.

A turn is an indented line ``you> ...`` with the words as they were typed, then the reply as Markdown.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tutor import keeping
from tutor.dialogue.acts import clean
from tutor.dialogue.reply import Reply
from tutor.errors import StorageError, UsageError
from tutor.private import make_private
from tutor.views import markdown

PROMPT = "    you> "
_NAME = re.compile(r"^[\w][\w .-]{0,79}$")
_DEVICES = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE)


def header(now: datetime, base_name: str) -> str:
    """Return the first lines of a transcript."""
    return f"# Alliance Tutor: a session of {now:%Y-%m-%d %H:%M} UTC\n\n{markdown.escape(base_name)}\n"


def turn(reply: Reply) -> str:
    """Return one turn and its reply."""
    return f"\n{PROMPT}{clean(reply.question)}\n\n{markdown.render(reply)}"


def turns_of(text: str) -> Iterator[str]:
    """Yield what the learner typed, from the text of a transcript."""
    for line in text.splitlines():
        if line.startswith(PROMPT):
            yield line.removeprefix(PROMPT)


class Transcript:
    """A transcript being written. Each turn is on the disk before the next prompt is shown.

    A disk that refuses does not stop the session: ``trouble`` says what was refused, until a turn is kept again.
    """

    def __init__(self, folder: Path, now: datetime, base_name: str) -> None:
        self.folder = folder
        self.trouble = ""
        self.path: Path | None = None
        self._first = header(now, base_name)
        self._stem = f"session-{now:%Y%m%d-%H%M%S}"

    def add(self, reply: Reply) -> None:
        """Write a turn; the file is made with the first one."""
        try:
            if self.path is None:
                self.path = self._make()
            keeping.append(self.path, turn(reply).encode("utf-8", "replace"))
            self.trouble = ""
        except OSError as error:
            refused = f"The transcript cannot be written ({error.strerror}): {self.path or self.folder}"
            self.trouble = f"{refused}. Turns are not kept until that is mended."

    def _make(self) -> Path:
        make_private(self.folder)
        for number in range(1000):
            path = self.folder / f"{self._stem}{f'-{number}' if number else ''}.md"
            try:
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                continue
            self._begin(handle, path)
            return path
        raise OSError(17, "too many sessions in one second")

    def _begin(self, handle: int, path: Path) -> None:
        """Write the first lines. A disk that refuses them is left without the file: every turn tries again, and an
        empty one would be taken for the newest session.
        """
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(self._first)
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise

    def save_as(self, name: str) -> Path:
        """Copy the transcript under a name of the learner's, beside it. Raises UsageError or StorageError."""
        target = self.folder / f"{safe_name(name)}.md"
        if self.path is None:
            raise UsageError("there is nothing to save yet", hint=self.trouble)
        try:
            keeping.write_new(target, self.path.read_bytes())
        except FileExistsError:
            raise UsageError(f"the file {target.name} exists already", hint="Choose another name.") from None
        except OSError as error:
            raise StorageError(
                f"cannot save {target}: {error.strerror}", hint="Choose another name, or make room."
            ) from error
        return target


def safe_name(name: str) -> str:
    """Return a name that can only be a file in one folder. Raises UsageError for any other."""
    bare = name.strip().removesuffix(".md")
    if not _NAME.match(bare) or ".." in bare or _DEVICES.match(bare):
        raise UsageError(
            f"{name.strip()[:60]!r} cannot be a name",
            hint="Use letters, digits, spaces, dots and dashes: /save my seminar",
        )
    return bare


def fitting_name(name: str) -> str:
    """Return the last part of a path, with what no name may have left out; empty where nothing is left of it."""
    last = re.split(r"[\\/]+", name.strip().rstrip("\\/"))[-1].removesuffix(".md")
    bare = re.sub(r"\.{2,}", ".", re.sub(r"[^\w .-]+", "-", last)).strip(" .-")[:80].rstrip(" .-")
    return "" if _DEVICES.match(bare) else bare


def read_transcript(path: Path) -> str:
    """Return the text of a transcript, damaged places replaced. Raises StorageError."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}", hint="Name another: /resume NAME") from error


def find_transcript(folder: Path, name: str = "", *, but: Path | None = None) -> Path:
    """Return the transcript of a name, or the newest ``but`` the one being written. Raises UsageError where none is."""
    if name:
        path = folder / f"{safe_name(name)}.md"
        if path.is_file():
            return path
        raise UsageError(f"there is no transcript called {name!r} in {folder}")
    named = (
        path for path in folder.glob("session-*.md") if path.is_file() and path != but
    )  # no folders, no links to nothing
    found = sorted(named, key=lambda path: (path.stat().st_mtime_ns, path.name))
    if not found:
        raise UsageError(f"there is no session to take up in {folder}")
    return found[-1]
