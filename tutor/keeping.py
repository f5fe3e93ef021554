"""Files of the learner's own: readable by their owner alone, and there whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from tutor.private import make_private

OWNER_ONLY = 0o600


def append(path: Path, content: bytes) -> None:
    """Append to a file in one write, which two programs may do at once. Raises OSError."""
    make_private(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, OWNER_ONLY)
    try:
        written = os.write(handle, content)
        while written < len(content):  # a disk that is nearly full takes a part; the next write says why
            written += os.write(handle, content[written:])
    finally:
        os.close(handle)


def write_new(path: Path, content: bytes) -> None:
    """Write a file where none is yet. Raises FileExistsError where something (a link too) is there, else OSError."""
    part = _written_beside(path, content)
    try:
        _link(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def replace(path: Path, content: bytes) -> None:
    """Write a file in place of the one that is there, if any. Raises OSError."""
    make_private(path.parent)
    part = _written_beside(path, content)
    try:
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _written_beside(path: Path, content: bytes) -> Path:
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    return part


def _link(part: Path, path: Path) -> None:
    """Give a file its name, unless the name is taken; by moving it where the disk knows no second names."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists() or path.is_symlink():
            raise FileExistsError(17, "exists already", str(path)) from None
        part.replace(path)
