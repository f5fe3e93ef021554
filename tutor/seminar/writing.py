"""Writing files for somebody else to open: whole or not at all, and never over what is there unless told to."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from tutor.errors import StorageError, UsageError

GENERATOR = '<meta name="generator" content="alliance-tutor'
"""Stands in the first page of every site we write: a folder that holds it may be replaced with --force."""


def write_file(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file beside its place and move it there. Raises UsageError where something is in the way."""
    _refuse_taken(path, force)
    if path.is_dir():
        raise UsageError(f"{path} is a folder", hint="Give the name of a file with --out.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            _share(Path(name), 0o666)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise _refused(path, error) from error


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]], *, force: bool = False) -> int:
    """Write a folder of files beside its place and move it there. Returns how many files there are.

    With ``force`` a folder is replaced that holds a site of ours; any other is left alone. Raises UsageError.
    """
    _refuse_taken(folder, force)
    if folder.exists() and not _is_site(folder):
        raise UsageError(f"{folder} holds something other than a site of ours", hint="Name a new folder with --out.")
    try:
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:40]}-", suffix=".part"))
        try:
            count = _fill(made, files)
            _share(made, 0o777)
            _swap(made, folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise _refused(folder, error) from error
    return count


def free_path(path: Path) -> Path:
    """Return the path, or the first of ``name-2.html``, ``name-3.html`` ... that is free."""
    number = 1
    free = path
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _refuse_taken(path: Path, force: bool) -> None:
    if not force and (path.exists() or path.is_symlink()):
        raise UsageError(f"{path} is there already", hint="Add --force to replace it, or name another with --out.")


def _is_site(folder: Path) -> bool:
    try:
        return GENERATOR in (folder / "index.html").read_text(encoding="utf-8", errors="replace")[:2000]
    except OSError:
        return folder.is_dir() and not any(folder.iterdir())


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    count = 0
    for name, content in files:
        path = folder.joinpath(*PurePosixPath(name).parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        count += 1
    return count


def _swap(made: Path, folder: Path) -> None:
    """Move a new folder into place; an old one goes only after the new one stands."""
    if not folder.exists():
        made.replace(folder)
        return
    old = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:40]}-", suffix=".old"))
    folder.replace(old / "site")
    made.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _share(path: Path, mode: int) -> None:
    """Give a new file the rights that a file made in the common way would have."""
    umask = os.umask(0)
    os.umask(umask)
    path.chmod(mode & ~umask)


def _refused(path: Path, error: OSError) -> StorageError:
    if isinstance(error, FileNotFoundError):
        return StorageError(f"there is no folder {path.parent}", hint="Make it first, or name another with --out.")
    return StorageError(f"cannot write {path}: {error.strerror or error}", hint="Name another place with --out.")
