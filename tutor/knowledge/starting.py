"""New files of a base, with explanations in the place of content: they load, and ``check`` says what is missing."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from tutor.errors import StorageError, UsageError
from tutor.knowledge.schema import MODELINE, publish

_STARTERS = Path(__file__).parent / "starters"
_NAME = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_SCHEMAS = "schema"
KINDS = ("base", "issue", "case", "concept", "overlay")


class Begun(NamedTuple):
    """What was written, and what to do next."""

    files: tuple[Path, ...]
    next: str


def begin(kind: str, folder: Path, name: str) -> Begun:
    """Write the first form of a base, an issue (``topic/name``), a case, a concept or an overlay.

    Raises UsageError for a name that cannot be one and for what is there already, StorageError when the disk refuses.
    """
    try:
        return {"base": _base, "issue": _issue, "case": _case, "concept": _concept, "overlay": _overlay}[kind](
            folder, name
        )
    except OSError as error:
        raise StorageError(f"cannot write {error.filename}: {error.strerror}") from error


def _base(folder: Path, _: str) -> Begun:
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is there already and holds something", hint="Name a new folder.")
    publish(folder / _SCHEMAS)
    written = [_write(folder / f"{name}.yaml", name, folder) for name in ("topics", "sources", "concepts")]
    return Begun(tuple(written), f"Next: alliance-tutor new issue {folder} first/my-issue")


def _issue(folder: Path, name: str) -> Begun:
    topic, slash, local = name.partition("/")
    if not slash:
        raise UsageError(f"an issue is named by its folder and its own name, not {name!r}", hint="Like: first/my-issue")
    path = _existing(folder) / _slug(topic) / f"{_slug(local)}.yaml"
    return Begun((_write(path, "issue", folder, TOPIC=topic),), _check(folder))


def _case(folder: Path, name: str) -> Begun:
    path = _existing(folder) / "cases" / f"{_slug(name)}.yaml"
    return Begun((_write(path, "case", folder),), _check(folder))


def _overlay(folder: Path, name: str) -> Begun:
    local = _slug(name.rpartition("/")[2])
    path = folder / "overlays" / f"{local}.yaml"
    publish(folder / _SCHEMAS)
    written = _write(path, "overlay", folder, ENTRY=name)
    return Begun((written,), f"Then: alliance-tutor --knowledge builtin --knowledge {folder}")


def _concept(folder: Path, name: str) -> Begun:
    """Add a term at the end of the glossary."""
    path = _existing(folder) / "concepts.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else _filled("concepts", path, folder)
    if re.search(rf"^\s*- id: {_slug(name)}\s*$", text, re.MULTILINE):
        raise UsageError(f"{path} defines {name} already")
    text = re.sub(r"^concepts: \[\]\s*$", "concepts:", text, flags=re.MULTILINE).rstrip("\n") + "\n"
    entry = (_STARTERS / "concept.yaml").read_text(encoding="utf-8")
    term = name.replace("-", " ").capitalize()
    _replace(path, text + entry.replace("@NAME@", name).replace("@TERM@", term))
    return Begun((path,), _check(folder))


def _check(folder: Path) -> str:
    return f"Fill it in, then: alliance-tutor check {folder}"


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError(f"there is no base {folder}", hint=f"Start it with: alliance-tutor new base {folder}")
    return folder


def _slug(name: str) -> str:
    if not _NAME.match(name):
        raise UsageError(f"{name!r} cannot be a name", hint="Use small letters, digits and dashes: free-riding")
    return name


def _write(path: Path, starter: str, folder: Path, **values: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_filled(starter, path, folder, **values))
    except FileExistsError:
        raise UsageError(f"{path} is there already", hint="Choose another name.") from None
    return path


def _filled(starter: str, path: Path, folder: Path, **values: str) -> str:
    text = (_STARTERS / f"{starter}.yaml").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    address = Path(os.path.relpath(folder / _SCHEMAS, path.parent)) / f"{starter}.json"
    return MODELINE.format(address=address.as_posix()) + text


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
