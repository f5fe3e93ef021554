"""Mends misspelt words: one that neither the phrasings nor English know becomes the nearest word of the phrasings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tutor.matching import text as normal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHORTEST = 4
"""Words shorter than this are left alone: too many others are one letter away."""
TWO_EDITS = 7
"""From this length on, two mistakes are mended."""
REMEMBERED = 4_096
"""Unknown words whose search is remembered; a sitting of any length holds no more."""
Repair = tuple[str, str]


class Speller:
    """Knows the words of the phrasings, most frequent first, and asks ``is_english`` about all others."""

    def __init__(self, read_words: Callable[[], Sequence[str]], is_english: Callable[[str], bool]) -> None:
        self._read_words = read_words
        self._is_english = is_english
        self._found: dict[str, str] = {}

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the phrasings, most frequent first."""
        return tuple(self._read_words())

    @cached_property
    def _candidates(self) -> list[str]:
        return [word for word in self.words if len(word) >= SHORTEST and word.isalpha()]

    def nearest(self, word: str) -> str:
        """Return the word that was meant, or the word itself."""
        if len(word) < SHORTEST or len(word) > 30 or not word.isalpha() or self._is_english(word):
            return word
        if word not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[word] = self._search(word)
        return self._found[word]

    def _search(self, word: str) -> str:
        # Imported here: a question without an unknown word does not pay for it.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        allowed = 2 if len(word) >= TWO_EDITS else 1
        found = extract(word, self._candidates, scorer=OSA.distance, score_cutoff=allowed, limit=8)
        # Of words equally near, one with the same first letter, then the one used most: people know how a word begins.
        best = min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], hit[2]), default=None)
        return str(best[0]) if best else word

    def repair(self, tokens: Sequence[str], knows: Callable[[str], bool]) -> tuple[list[str], list[Repair]]:
        """Return the words with the misspelt ones mended, and what was changed."""
        mended = [token if knows(normal.stem(token)) else self.nearest(token) for token in tokens]
        return mended, [(old, new) for old, new in zip(tokens, mended, strict=True) if old != new]
