"""The meanings of texts of the base, made when it is compiled: a round or an answer need not wait for a hundred texts.

A file of them holds, for every text, eight bytes of its checksum and its vector in eight-bit steps of its own size. A
text that is not there, of another base or of one that was edited since, is made when it is needed.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

from tutor import compiled
from tutor.matching import encoder
from tutor.matching.packed import Sections, pack

NAME = "meanings.bin"
SHIPPED = Path(__file__).resolve().parents[1] / "compiled_base" / NAME
STEPS = 127


class Meanings:
    """Vectors of texts, opened from the bytes that ``compile_meanings`` returned."""

    def __init__(self, buffer: bytes | memoryview) -> None:
        sections = Sections(buffer)
        self._keys = sections.numbers("keys", "Q")
        self._scales = sections.reals("scales")
        self._vectors = sections.numbers("vectors", "b")

    def get(self, text: str) -> Sequence[float] | None:
        """Return the vector of a text, of length 1 but for rounding; None when it is not there."""
        key = _key(text)
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return None
        scale, width = self._scales[place], len(self._vectors) // len(self._keys)
        return [step * scale for step in self._vectors[place * width : (place + 1) * width]]


def compile_meanings(texts: Iterable[str]) -> bytes:
    """Return the meanings of texts as bytes; none of them where there is no encoder."""
    shipped = encoder.shipped_encoder()
    listed = sorted(texts, key=_key) if shipped else []
    keys, scales, vectors = array("Q", map(_key, listed)), array("f"), array("b")
    for row in shipped.encode(listed).tolist() if shipped and listed else []:
        scale = max(map(abs, row)) / STEPS
        scales.append(scale)
        vectors.extend(round(value / scale) for value in row)
    return pack({"keys": keys.tobytes(), "scales": scales.tobytes(), "vectors": vectors.tobytes()})


@cache
def made_by() -> str:
    """Return a checksum of the encoder that makes meanings, by the size of its files, and of whether it can be used."""
    sizes = [
        path.stat().st_size for name in ("encoder.onnx", "tokenizer.json") if (path := encoder.DATA / name).is_file()
    ]
    return f"{zlib.crc32(repr((encoder.is_available(), sizes)).encode()):08x}"


@cache
def shipped_meanings() -> Meanings | None:
    """Return what was compiled into the package; None where that is missing, damaged or of another encoder."""
    kept = compiled.read(SHIPPED, verify=False)
    return Meanings(kept.payload) if kept and kept.stamp == made_by() else None


def _key(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
