"""From folders to a base: the shipped one as it was compiled, others compiled once and kept.

``builtin`` names the shipped base. Entries of a folder named later replace those of an earlier one with the same id.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tutor import compiled
from tutor.errors import KnowledgeError
from tutor.knowledge.base import KnowledgeBase
from tutor.knowledge.container import decode_base

FORMAT = "base-1"
BUILTIN = "builtin"
_PACKAGE = Path(__file__).resolve().parents[1]
COMPILED = _PACKAGE / "compiled_base"
_INSTALLED = _PACKAGE / "base"
_CHECKOUT = _PACKAGE.parent / "knowledge"


def builtin_folder() -> Path:
    """Return the folder of the shipped base: inside an installed package, or beside the package in a checkout."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def is_installed() -> bool:
    """Say whether the shipped base travels inside an installed package, where nobody edits it."""
    return _INSTALLED.is_dir()


def load_base(
    *folders: str | Path, cache: Path | None = None, progress: Callable[[str], None] | None = None
) -> KnowledgeBase:
    """Return the base made of these folders; the shipped one when none is named.

    ``cache`` is the folder where compiled forms are kept (None: not kept); ``progress`` is told when a base has to be
    compiled. Raises KnowledgeError when a folder cannot be read.
    """
    chosen = tuple(builtin_folder() if str(folder) == BUILTIN else Path(folder) for folder in folders)
    chosen = chosen or (builtin_folder(),)
    shipped = chosen == (builtin_folder(),)
    if shipped and is_installed():
        ready = compiled.read(COMPILED / "base.bin", verify=False)
        if ready:
            return decode_base(ready.payload, ready.key)
    stamp = stamp_of(chosen)
    for path in _places(chosen, cache, shipped):
        ready = compiled.read(path)
        if ready and ready.stamp == stamp:
            return decode_base(ready.payload, ready.key)
    return _compile(chosen, stamp, list(_places(chosen, cache, shipped)), progress)


def _places(folders: tuple[Path, ...], cache: Path | None, shipped: bool) -> Iterator[Path]:
    """Yield where a compiled base may be; the name of the second is only made where the first did not do."""
    if shipped:
        yield COMPILED / "base.bin"
    if cache is not None:
        yield cache / f"base-{_name_of(folders)}.bin"


def _name_of(folders: tuple[Path, ...]) -> str:
    import hashlib

    return hashlib.sha256("\n".join(str(folder.resolve()) for folder in folders).encode()).hexdigest()[:16]


def _compile(
    folders: tuple[Path, ...], stamp: str, places: list[Path], progress: Callable[[str], None] | None
) -> KnowledgeBase:
    from tutor.knowledge.encoding import encode_contents
    from tutor.knowledge.load import read_folders

    key = content_key(folders)
    for path in places:
        ready = compiled.read(path)
        if ready and ready.key == key:  # touched, not changed: only the stamp is old
            compiled.write(path, compiled.pack(key, stamp, bytes(ready.payload)))
            return decode_base(ready.payload, key)
    if progress:
        progress("Reading the knowledge base (once, then kept) ...")
    payload = encode_contents(read_folders(folders))
    if stamp_of(folders) == stamp:  # else edited while it was read: what was read is used, and not kept
        for path in places[-1:]:
            compiled.write(path, compiled.pack(key, stamp, payload))
    return decode_base(memoryview(payload), key)


def _files(folders: Iterable[Path]) -> list[tuple[str, os.DirEntry[str]]]:
    from tutor.knowledge.files import base_entries

    found = [named for folder in folders for named in base_entries(folder)]
    if not found:
        for folder in folders:
            _require(folder)
    return found


def _require(folder: Path) -> None:
    if not folder.is_dir():
        raise KnowledgeError(f"there is no knowledge folder {folder}", hint="Check the path given with --knowledge.")
    raise KnowledgeError(
        f"the knowledge folder {folder} holds no .yaml file", hint="Start one with: alliance-tutor new base DIR"
    )


def stamp_of(folders: tuple[Path, ...]) -> str:
    """Return a checksum of names, sizes and times of all files: equal stamps mean nothing was edited."""
    listed = [f"{FORMAT}\n"]
    for name, entry in _files(folders):
        listed.append(f"{name}\0{_size_and_time(entry)}\n")
    text = "".join(listed).encode("utf-8", "surrogateescape")
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}"


def _size_and_time(entry: os.DirEntry[str]) -> str:
    """Return what changes with a file; of one that has gone since it was listed (an editor saving it), nothing."""
    try:
        status = entry.stat()
    except OSError:
        return ""
    return f"{status.st_size}\0{status.st_mtime_ns}"


def content_key(folders: tuple[Path, ...]) -> str:
    """Return a digest of the content of all files: equal keys mean equal bases, wherever they stand."""
    import hashlib

    from tutor.knowledge.yaml_reader import read_bounded

    digest = hashlib.sha256(FORMAT.encode())
    for name, entry in _files(folders):
        content = read_bounded(Path(entry.path), name)
        digest.update(name.encode("utf-8", "surrogateescape") + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()
