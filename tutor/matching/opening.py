"""Opening the index of a base: the shipped one as it was compiled, others compiled once and kept."""

from __future__ import annotations

import os
import zlib
from functools import cache as remember
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import compiled
from tutor.matching.base_index import BaseIndex

if TYPE_CHECKING:
    from collections.abc import Callable

    from tutor.knowledge import KnowledgeBase

SHIPPED = Path(__file__).resolve().parents[1] / "compiled_base" / "index.bin"


@remember
def engine_key() -> str:
    """Return a checksum of what makes an index besides the base: the engine's code and data, by name and size."""
    room = Path(__file__).resolve().parent
    code = [file for file in _sizes(room) if file[0].endswith(".py")]
    listed = "\n".join(f"{name} {size}" for name, size in code + _sizes(room / "data")).encode()
    return f"{zlib.crc32(listed):08x}{zlib.adler32(listed):08x}"


def _sizes(folder: Path) -> list[tuple[str, int]]:
    """Return names and sizes of a folder's files. Every start asks for them: a ``Path`` apiece costs a millisecond."""
    with os.scandir(folder) as entries:
        return sorted((entry.name, entry.stat().st_size) for entry in entries)


def open_index(
    base: KnowledgeBase, *, cache: Path | None = None, progress: Callable[[str], None] | None = None
) -> BaseIndex:
    """Return the index of a base.

    ``cache`` is the folder where compiled indexes are kept (None: not kept); ``progress`` is told when one has to be
    made, which takes some seconds.
    """
    shipped = compiled.read(SHIPPED, verify=False)
    if shipped and shipped.key == base.key and shipped.stamp == engine_key():
        return BaseIndex.open(shipped.payload)
    place = cache / f"index-{base.key[:16]}-{engine_key()[:8]}.bin" if cache else None
    if place:
        kept = compiled.read(place)
        if kept and kept.key == base.key:
            return BaseIndex.open(kept.payload)
    payload = _of_same_wordings(shipped, base)
    if payload is None:
        if progress:
            progress("Learning how people ask about it (once, then kept) ...")
        payload = BaseIndex.compile(base)
    if place:
        compiled.write(place, compiled.pack(base.key, engine_key(), payload))
    return BaseIndex.open(payload)


def _of_same_wordings(shipped: compiled.Compiled | None, base: KnowledgeBase) -> bytes | None:
    """Return the shipped index where nothing that is matched differs: an overlay of notes, a mended figure."""
    from tutor.matching.entries import wordings_key

    if shipped and shipped.stamp == engine_key() and BaseIndex.open(shipped.payload).wordings == wordings_key(base):
        return bytes(shipped.payload)
    return None
