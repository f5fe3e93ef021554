"""A buffer of named sections that is opened without being decoded.

What is looked up is found by bisection in sorted arrays that lie in the buffer itself, so opening costs a few
microseconds however large the base is, and a question touches only the slices it needs.
"""

from __future__ import annotations

import struct
import sys
from bisect import bisect_left
from typing import TYPE_CHECKING, Literal
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MAGIC = b"ATMATCH1" if sys.byteorder == "little" else b"ATMATCHB"
_HEAD = struct.Struct("<8sI")
_ENTRY = struct.Struct("<16sII")
_ALIGNED = 8
Buffer = bytes | bytearray | memoryview
Integer = Literal["b", "B", "h", "H", "I", "Q"]


def pack(sections: Mapping[str, Buffer]) -> bytes:
    """Return sections as one buffer. Names have up to 16 characters."""
    start = _HEAD.size + _ENTRY.size * len(sections)
    table: list[bytes] = []
    body: list[bytes] = []
    for name, section in sections.items():
        padding = -start % _ALIGNED
        start += padding
        table.append(_ENTRY.pack(name.encode(), start, len(section)))
        body += [bytes(padding), bytes(section)]
        start += len(section)
    return b"".join([_HEAD.pack(_MAGIC, len(sections)), *table, *body])


class Sections:
    """The sections of a packed buffer, as views of it. Raises ValueError for anything but such a buffer."""

    def __init__(self, buffer: Buffer) -> None:
        view = memoryview(buffer).cast("B")
        if len(view) < _HEAD.size or bytes(view[:8]) != _MAGIC:
            raise ValueError("not a compiled matcher of this version and byte order")
        count = _HEAD.unpack_from(view)[1]
        end = _HEAD.size + _ENTRY.size * count
        if end > len(view):
            raise ValueError("a compiled matcher that is cut off")
        self._views = {
            name.rstrip(b"\0").decode(): view[start : start + length]
            for name, start, length in _ENTRY.iter_unpack(view[_HEAD.size : end])
        }

    def __contains__(self, name: object) -> bool:
        return name in self._views

    def view(self, name: str) -> memoryview:
        """Return a section as it is; an empty one where there is none."""
        return self._views.get(name, memoryview(b""))

    def numbers(self, name: str, code: Integer) -> Sequence[int]:
        """Return a section as whole numbers of a type of the array module."""
        return self.view(name).cast(code)

    def reals(self, name: str) -> Sequence[float]:
        """Return a section as numbers of four bytes."""
        return self.view(name).cast("f")

    def text(self, name: str) -> str:
        """Return a section as text."""
        return str(self.view(name), "utf-8")

    def lines(self, name: str) -> list[str]:
        """Return a section's lines."""
        text = self.text(name)
        return text.split("\n") if text else []


def term_key(term: str) -> int:
    """Return the number under which a term is filed. Two of 100,000 terms may share one; they are then one term."""
    return crc32(term.encode())


def position(keys: Sequence[int], key: int) -> int:
    """Return where a key stands in sorted keys, or -1."""
    place = bisect_left(keys, key)
    return place if place < len(keys) and keys[place] == key else -1


def sorted_terms(terms: Iterable[str]) -> list[tuple[int, str]]:
    """Return each key with its first term, by key."""
    filed: dict[int, str] = {}
    for term in sorted(terms):
        filed.setdefault(term_key(term), term)
    return sorted(filed.items())
