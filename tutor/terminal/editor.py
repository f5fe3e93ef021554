"""The learner's own editor, for a turn that is longer than a line."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tutor.errors import StorageError, UsageError

USUAL = ("editor", "nano", "vi")
COMMENT = "# Write your turn and save; an empty line begins a paragraph. Lines that begin with # are left out.\n"


def command_of(setting: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the command of the editor: as it is set, ``$VISUAL``, ``$EDITOR``, else one that is usually there.

    One whose quotes are never closed is taken for the name of a program: it will not be there, and that is told.
    """
    import shutil

    chosen = setting or environ.get("VISUAL", "") or environ.get("EDITOR", "")
    if chosen:
        try:
            return tuple(shlex.split(chosen))
        except ValueError:
            return (chosen,)
    return tuple(name for name in USUAL if shutil.which(name))[:1]


def write_turn(setting: str, begun: str = "") -> str:
    """Open the editor on a new text, and return what was written there. Raises UsageError or StorageError."""
    command = command_of(setting, os.environ)
    if not command:
        raise UsageError("no editor is set", hint="Set one: /config editor nano, or the variable EDITOR.")
    try:
        handle, name = tempfile.mkstemp(prefix="turn-", suffix=".md")
        path = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{begun}\n{COMMENT}")
        try:
            status = subprocess.run([*command, name], check=False).returncode
            text = path.read_text(encoding="utf-8", errors="replace")
        finally:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            f"the editor {command[0]!r} cannot be used: {error.strerror}", hint="Set another: /config editor nano"
        ) from error
    if status:
        raise UsageError(f"the editor left with status {status}; nothing was taken")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()


def as_turn(text: str) -> str:
    """Return a text of several lines as one turn; paragraphs are kept as ¶, as a speech is read."""
    parts = [" ".join(part.split()) for part in text.replace("\r", "\n").split("\n\n")]
    return " ¶ ".join(part for part in parts if part)
