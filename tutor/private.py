"""Folders that are readable by their owner alone."""

from __future__ import annotations

from pathlib import Path


def make_private(folder: Path) -> None:
    """Make a folder and what is missing above it, each for its owner alone. Raises OSError.

    ``Path.mkdir`` would give its mode to the last one only.
    """
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=0o700, exist_ok=True)
    if not missing and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file")
