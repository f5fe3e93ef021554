"""Compiles phrasings into the lists that ``lexical`` reads. Plain Python; a trained head may replace the centroids."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from tutor.matching.lexical import COMMON, K1, B, Document, pack_lists, run_weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Postings = dict[str, dict[int, float]]


class WordSpace:
    """Word counts of the entries, one document an entry, and their weights by BM25."""

    def __init__(self, entries: Sequence[Sequence[Document]]) -> None:
        self._entries = entries
        self._totals = [_totals(documents) for documents in entries]
        self._lengths = [sum(total.values()) for total in self._totals]
        self._mean = sum(self._lengths) / max(len(self._lengths), 1) or 1.0
        frequency = Counter(word for total in self._totals for word in total)
        self.rarity = {word: _inverse(len(entries), count) for word, count in sorted(frequency.items())}

    def weight(self, entry: int, word: str, less: float = 0.0) -> float:
        """Return what a word of a text counts for an entry; as if it had ``less`` of it."""
        count = self._totals[entry].get(word, 0.0) - less
        if count <= 1e-9:
            return 0.0
        longer = K1 * (1 - B + B * self._lengths[entry] / self._mean)
        return self.rarity[word] * count * (K1 + 1) / (count + longer)

    def sections(self) -> dict[str, bytes]:
        """Return the sections for scores by words."""
        lists: Postings = {word: {} for word in self.rarity}
        for entry, total in enumerate(self._totals):
            for word in total:
                lists[word][entry] = self.weight(entry, word)
        return pack_lists("w", lists, self.rarity, _inverse(len(self._entries), 0), len(self._entries))

    def left_out(self, rows: Any) -> Any:
        """Return the scores by words of phrasings (their numbers, all counted through), each left out in turn."""
        import numpy as np

        place = {word: number for number, word in enumerate(self.rarity)}
        table = np.zeros((len(place), len(self._entries)), dtype=np.float32)
        for entry, total in enumerate(self._totals):
            for word in total:
                table[place[word], entry] = self.weight(entry, word)
        owned = [(entry, document) for entry, documents in enumerate(self._entries) for document in documents]
        scores = np.zeros((len(rows), len(self._entries)), dtype=np.float32)
        for row, number in enumerate(rows):
            entry, document = owned[number]
            mass = sum(self.rarity[word] for word in document.words) or 1.0
            scores[row] = table[[place[word] for word in document.words]].sum(axis=0) / mass
            own = (self.weight(entry, word, count * document.weight) for word, count in document.words.items())
            scores[row, entry] = sum(own) / mass
        return scores


def _totals(documents: Sequence[Document]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for document in documents:
        for word, count in document.words.items():
            total[word] += count * document.weight
    return dict(total)


def _inverse(entries: int, count: int) -> float:
    return math.log(1 + (entries - count + 0.5) / (count + 0.5))


class RunSpace:
    """The runs that are kept and how rare each is among the phrasings; phrasings as unit vectors in it."""

    def __init__(self, entries: Sequence[Sequence[Document]]) -> None:
        phrasings = [document for documents in entries for document in documents]
        having = Counter(run for documents in entries for run in {run for d in documents for run in d.runs})
        frequency = Counter(run for document in phrasings for run in document.runs)
        limit = max(COMMON * len(entries), 3)
        self.rarity = {
            run: math.log((1 + len(phrasings)) / (1 + count)) + 1
            for run, count in sorted(frequency.items())
            if run[0] != "#" or having[run] <= limit
        }
        self.unknown = math.log(1 + len(phrasings)) + 1

    def vector(self, document: Document) -> dict[str, float]:
        """Return a phrasing's weights, of length 1."""
        rarity = self.rarity
        weights = {run: run_weight(run, n) * rarity[run] for run, n in document.runs.items() if run in rarity}
        norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {run: weight / norm for run, weight in weights.items()}


def centroids(space: RunSpace, entries: Sequence[Sequence[Document]]) -> list[dict[str, float]]:
    """Return each entry's mean phrasing, of length 1."""
    return [_mean([(space.vector(document), document.weight) for document in documents]) for documents in entries]


def _mean(vectors: Sequence[tuple[Mapping[str, float], float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for vector, weight in vectors:
        for run, value in vector.items():
            total[run] += value * weight
    norm = math.sqrt(sum(value * value for value in total.values())) or 1.0
    return {run: value / norm for run, value in total.items()}


def run_sections(space: RunSpace, by_entry: Sequence[Mapping[str, float]]) -> dict[str, bytes]:
    """Return the sections for scores by runs, from each entry's weights."""
    lists: Postings = defaultdict(dict)
    for entry, weights in enumerate(by_entry):
        for run, weight in weights.items():
            lists[run][entry] = weight
    return pack_lists("r", lists, space.rarity, space.unknown, len(by_entry))
