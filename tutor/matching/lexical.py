"""Scores from the words themselves: two kinds of evidence, added up from lists of entries filed by term.

*Words*: BM25 of the words, an entry's phrasings taken together as one document, divided by the weight of the
question's words, so that it says which share of the question the entry covers. *Runs*: tf-idf of words, neighbouring
words and runs of three to five characters, against each entry's centroid or, where numpy was there when it was
compiled, a trained head.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import text as normal
from tutor.matching.packed import Sections, position, sorted_terms, term_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

K1, B = 1.2, 0.75
"""The usual parameters of BM25."""
PIECE_WEIGHT = 0.35
"""What a run of characters counts against a word: a word of six letters has twelve runs."""
COMMON = 0.5
"""Runs that more than this share of the entries have say nothing and are not kept."""
SCALE = 4096.0
"""What weights are multiplied with to be kept as whole numbers."""


class Document(NamedTuple):
    """A phrasing cut into what is counted, and its weight."""

    tokens: list[str]
    words: Counter[str]
    runs: Counter[str]
    weight: float


def runs_of(tokens: Sequence[str], words: Sequence[str]) -> Counter[str]:
    """Return words, pairs of words and runs of characters with their numbers. The first sign tells them apart."""
    counted = Counter(f"1{word}" for word in words)
    counted.update(f"2{pair}" for pair in normal.pairs(list(words)))
    counted.update(f"#{piece}" for token in tokens for piece in normal.pieces(token))
    return counted


def run_weight(run: str, count: int) -> float:
    """Return the weight of a run in a text before its rarity is known."""
    return (1.0 + math.log(count)) * (PIECE_WEIGHT if run[0] == "#" else 1.0)


class Lexical:
    """Reads the lists of a packed matcher and scores a question with them."""

    def __init__(self, sections: Sections, entries: int, lists: type[Lists] | None = None) -> None:
        kind = lists or Lists
        self._words = kind(sections, "w", entries)
        self._runs = kind(sections, "r", entries)

    def knows(self, word: str) -> bool:
        """Whether any phrasing has this stem."""
        return self._words.find(word) >= 0

    def coverage(self, words: Iterable[str]) -> tuple[float, float]:
        """Return the weight of the words that are known, and of all words. Unknown ones weigh most."""
        known = total = 0.0
        for word in dict.fromkeys(words):
            place = self._words.find(word)
            rarity = self._words.rarity[place] if place >= 0 else self._words.unknown
            total += rarity
            known += rarity if place >= 0 else 0.0
        return known, total

    def word_scores(self, words: Iterable[str]) -> Sequence[float]:
        """Return the share of the question's weight that each entry covers, 0 to about 2."""
        distinct = dict.fromkeys(words)
        _, total = self.coverage(distinct)
        return self._words.add(dict.fromkeys(distinct, 1.0), max(total, 1e-6))

    def run_scores(self, runs: Mapping[str, int]) -> Sequence[float]:
        """Return each entry's score by words, pairs and runs of characters, about -0.2 to 1."""
        weights: dict[str, float] = {}
        norm = 0.0
        for run, count in runs.items():
            place = self._runs.find(run)
            rarity = self._runs.rarity[place] if place >= 0 else (self._runs.unknown if run[0] == "1" else 0.0)
            weight = run_weight(run, count) * rarity
            norm += weight * weight
            if place >= 0:
                weights[run] = weight
        return self._runs.add(weights, max(math.sqrt(norm), 1e-6))


class Lists:
    """Lists of entries by term, read from sections ``<prefix>.*``."""

    def __init__(self, sections: Sections, prefix: str, entries: int) -> None:
        self.entries = entries
        self._keys = sections.numbers(f"{prefix}.keys", "I")
        self._ends = sections.numbers(f"{prefix}.ends", "I")
        self.ids = sections.numbers(f"{prefix}.ids", "H" if entries < 65_536 else "I")
        self.weights = sections.numbers(f"{prefix}.weights", "h")
        self.rarity = sections.reals(f"{prefix}.rarity")
        self.unknown = sections.reals(f"{prefix}.unknown")[0]

    def find(self, term: str) -> int:
        """Return the place of a term, or -1."""
        return position(self._keys, term_key(term))

    def part(self, place: int) -> slice:
        """Return where the entries of the term at a place stand, and their weights."""
        return slice(self._ends[place - 1] if place else 0, self._ends[place])

    def add(self, weights: Mapping[str, float], divisor: float) -> Sequence[float]:
        """Return the sum of the weights of terms, a number an entry."""
        scores = [0.0] * self.entries
        for term, weight in weights.items():
            place = self.find(term)
            if place < 0:
                continue
            part = self.part(place)
            factor = weight / (divisor * SCALE)
            for entry, value in zip(self.ids[part], self.weights[part], strict=True):
                scores[entry] += value * factor
        return scores


def pack_lists(
    prefix: str, lists: Mapping[str, Mapping[int, float]], rarity: Mapping[str, float], unknown: float, entries: int
) -> dict[str, bytes]:
    """Return the sections that hold for each term its entries with their weights, and how rare it is."""
    terms = sorted_terms(lists)
    ids = array("H" if entries < 65_536 else "I")
    weights, ends = array("h"), array("I")
    for _, term in terms:
        for entry, weight in sorted(lists[term].items()):
            ids.append(entry)
            weights.append(max(-32_767, min(32_767, round(weight * SCALE))))
        ends.append(len(ids))
    return {
        f"{prefix}.keys": array("I", [key for key, _ in terms]).tobytes(),
        f"{prefix}.ends": ends.tobytes(),
        f"{prefix}.ids": ids.tobytes(),
        f"{prefix}.weights": weights.tobytes(),
        f"{prefix}.rarity": array("f", [rarity[term] for _, term in terms]).tobytes(),
        f"{prefix}.unknown": array("f", [unknown]).tobytes(),
    }
