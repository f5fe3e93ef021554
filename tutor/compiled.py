"""Compiled files: what takes long to make, kept with the key of what it was made from.

A file is a header (key, stamp, length and checksum of the payload) and the payload. It is written beside its place and
moved into it, so a reader sees all of it or nothing; one that is damaged, stale or half-written is as good as none.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

from tutor.private import make_private

_MAGIC = b"ATUTOR02"
_HEAD = struct.Struct("<8sHHQI")  # magic, key length, stamp length, payload length, payload checksum


class Compiled(NamedTuple):
    """The payload of a compiled file, the key of its content and the stamp of the files it was made from."""

    key: str
    stamp: str
    payload: memoryview


def pack(key: str, stamp: str, payload: bytes) -> bytes:
    """Return the bytes of a compiled file."""
    names = key.encode() + stamp.encode()
    return _HEAD.pack(_MAGIC, len(key), len(stamp), len(payload), zlib.adler32(payload)) + names + payload


def unpack(raw: bytes | memoryview, *, verify: bool = True) -> Compiled | None:
    """Return what a compiled file holds; None when it is damaged or of another format.

    ``verify`` compares the checksum of the payload, about 0.3 ms a megabyte; the length is always compared.
    """
    if len(raw) < _HEAD.size:
        return None
    magic, key_length, stamp_length, length, checksum = _HEAD.unpack_from(raw)
    start = _HEAD.size + key_length + stamp_length
    if magic != _MAGIC or len(raw) - start != length:
        return None
    view = memoryview(raw)
    payload = view[start:]
    if verify and zlib.adler32(payload) != checksum:
        return None
    try:
        names = bytes(view[_HEAD.size : start]).decode()
    except UnicodeDecodeError:
        return None
    return Compiled(names[:key_length], names[key_length:], payload)


def read(path: Path, *, verify: bool = True) -> Compiled | None:
    """Read a compiled file; None when there is none that can be used.

    With ``verify`` all of it is read; without, it is mapped, and only the pages that are used are read.
    """
    try:
        return unpack(path.read_bytes() if verify else _mapped(path), verify=verify)
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return None


def _mapped(path: Path) -> memoryview:
    import mmap

    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def write(path: Path, packed: bytes) -> bool:
    """Write a compiled file into its place, whole or not at all. Returns whether the disk took it."""
    import tempfile

    with contextlib.suppress(OSError):
        make_private(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(packed)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink()
            raise
        _sweep(path)
        return True
    return False


def _sweep(path: Path) -> None:
    """Take away what runs that were killed left half-written. One that still writes loses nothing but its own copy."""
    for part in path.parent.glob(f"{path.name}*.part"):
        with contextlib.suppress(OSError):
            part.unlink()
