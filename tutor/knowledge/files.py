"""Which files make a base."""

from __future__ import annotations

import os
from pathlib import Path

WORD_LISTS = ("terms.txt", "loaded.txt", "tombstones.txt")


def base_files(folder: Path) -> list[Path]:
    """Return the files of a base in a fixed order: YAML at its top and one level down, and its word lists."""
    found = []
    for entry in _visible(folder):
        if entry.is_dir():
            found += [item.path for item in _visible(Path(entry.path)) if _is_yaml(item)]
        elif _is_yaml(entry) or entry.name in WORD_LISTS:
            found.append(entry.path)
    return sorted(Path(path) for path in found)


def knowledge_files(folder: Path) -> list[Path]:
    """Return the YAML files of a base in a fixed order."""
    return [path for path in base_files(folder) if path.suffix == ".yaml"]


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith((".", "_"))]
    except OSError:
        return []


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".yaml") and entry.is_file()
