"""Equivalent wordings: each group of them becomes one extra word, for phrasings and questions alike."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from tutor.matching import text as normal
from tutor.matching.packed import Sections, position, term_key

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 6
"""Words of the longest wording that is looked for."""


class Lexicon:
    """Finds the wordings of a packed lexicon in a list of stems."""

    def __init__(self, sections: Sections) -> None:
        self._keys = sections.numbers("x.keys", "I")
        self._groups = sections.numbers("x.groups", "H")

    def expand(self, words: Sequence[str]) -> list[str]:
        """Return the words with the mark of each group one of whose wordings is among them, longest wordings first."""
        if not len(self._keys):
            return list(words)
        marks: list[str] = []
        start = 0
        while start < len(words):
            length, mark = self._longest(words, start)
            marks += [mark] if mark else []
            start += max(length, 1)
        return [*words, *dict.fromkeys(marks)]

    def _longest(self, words: Sequence[str], start: int) -> tuple[int, str]:
        for length in range(min(LONGEST, len(words) - start), 0, -1):
            place = position(self._keys, term_key(" ".join(words[start : start + length])))
            if place >= 0:
                return length, f"={self._groups[place]}"
        return 0, ""


def lexicon_sections(groups: Sequence[Sequence[str]]) -> dict[str, bytes]:
    """Return the sections for groups of equivalent wordings. The first group that has a wording keeps it."""
    filed: dict[int, int] = {}
    for number, group in enumerate(groups):
        for wording in group:
            words = normal.stems(wording)
            if 0 < len(words) <= LONGEST:
                filed.setdefault(term_key(" ".join(words)), number)
    ordered = sorted(filed.items())
    return {
        "x.keys": array("I", [key for key, _ in ordered]).tobytes(),
        "x.groups": array("H", [group for _, group in ordered]).tobytes(),
    }
