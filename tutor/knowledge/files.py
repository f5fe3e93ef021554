"""Which files make a base."""

from __future__ import annotations

import os
from pathlib import Path

WORD_LISTS = ("terms.txt", "loaded.txt", "tombstones.txt")


def base_entries(folder: Path) -> list[tuple[str, os.DirEntry[str]]]:
    """Return the files of a base by their name in it, in a fixed order: YAML, one level down too, and word lists."""
    found = []
    for entry in _visible(folder):
        if entry.is_dir():
            found += [(f"{entry.name}/{item.name}", item) for item in _visible(entry.path) if _is_yaml(item)]
        elif _is_yaml(entry) or (entry.name in WORD_LISTS and entry.is_file()):
            found.append((entry.name, entry))
    return sorted(found, key=lambda named: named[0].split("/"))


def base_files(folder: Path) -> list[Path]:
    """Return the paths of the files of a base in a fixed order."""
    return [Path(entry.path) for _, entry in base_entries(folder)]


def knowledge_files(folder: Path) -> list[Path]:
    """Return the YAML files of a base in a fixed order."""
    return [path for path in base_files(folder) if path.suffix == ".yaml"]


def _visible(folder: str | Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith((".", "_"))]
    except OSError:
        return []


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".yaml") and entry.is_file()
