"""The static word table: what a text means as a sum of word vectors, in plain Python.

Fourteen thousand everyday words with a vector of 128 small whole numbers each, read from one file of under 2 MB by
bisection. It also says which words are English, so that spelling repair leaves them alone.
"""

from __future__ import annotations

import math
from array import array
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.matching.packed import Buffer, Sections, pack, position, sorted_terms, term_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILE = Path(__file__).parent / "data" / "words.bin"
DIMENSIONS = 128
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")


class WordTable:
    """Word vectors of a packed table."""

    def __init__(self, buffer: Buffer) -> None:
        sections = Sections(buffer)
        self._keys = sections.numbers("keys", "I")
        self._scales = sections.reals("scales")
        self._vectors = sections.numbers("vectors", "b")

    def place(self, word: str) -> int:
        """Return where a word, or the word without its ending, stands; -1 when it is not in the table."""
        found = position(self._keys, term_key(word))
        if found >= 0:
            return found
        bases = (
            word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2
        )
        return next((place for base in bases if (place := position(self._keys, term_key(base))) >= 0), -1)

    def knows(self, word: str) -> bool:
        """Whether the table has this very word."""
        return position(self._keys, term_key(word)) >= 0

    def row(self, word: str) -> tuple[float, list[int]] | None:
        """Return a word's scale and whole numbers, whose product is its vector; None when it is not in the table."""
        place = self.place(word)
        if place < 0:
            return None
        return self._scales[place], list(self._vectors[place * DIMENSIONS : (place + 1) * DIMENSIONS])

    def vector(self, words: Iterable[str]) -> list[float] | None:
        """Return the meaning of words together, of length 1; None when none of them is in the table."""
        total = [0.0] * DIMENSIONS
        for word in words:
            place = self.place(word)
            if place >= 0:
                scale = self._scales[place]
                row = self._vectors[place * DIMENSIONS : (place + 1) * DIMENSIONS]
                total = [sum_ + value * scale for sum_, value in zip(total, row, strict=True)]
        length = math.sqrt(sum(map(mul, total, total)))
        return [value / length for value in total] if length > 0 else None


@lru_cache(maxsize=1)
def shipped_table() -> WordTable | None:
    """Return the table that ships with the package; None where the file is missing."""
    try:
        return WordTable(FILE.read_bytes())
    except (OSError, ValueError):
        return None


def pack_table(words: Sequence[str], vectors: Sequence[Sequence[float]]) -> bytes:
    """Return a table as bytes: each vector as whole numbers from -127 to 127 and a scale."""
    by_word = dict(zip(words, vectors, strict=True))
    keys, scales, values = array("I"), array("f"), array("b")
    for key, word in sorted_terms(by_word):
        vector = by_word[word]
        scale = max(map(abs, vector)) / 127 or 1.0
        keys.append(key)
        scales.append(scale)
        values.extend(round(value / scale) for value in vector)
    return pack({"keys": keys.tobytes(), "scales": scales.tobytes(), "vectors": values.tobytes()})
