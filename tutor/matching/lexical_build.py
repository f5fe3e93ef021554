"""Compiles phrasings into the lists that ``lexical`` reads. Plain Python; a trained head may replace the centroids."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tutor.matching.lexical import COMMON, K1, B, Document, pack_lists, run_weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Postings = dict[str, dict[int, float]]


def word_sections(entries: Sequence[Sequence[Document]]) -> dict[str, bytes]:
    """Return the sections for BM25, one document an entry."""
    totals = [_totals(documents) for documents in entries]
    lengths = [sum(total.values()) for total in totals]
    mean = sum(lengths) / max(len(lengths), 1) or 1.0
    frequency = Counter(word for total in totals for word in total)
    rarity = {word: _inverse(len(entries), count) for word, count in frequency.items()}
    lists: Postings = defaultdict(dict)
    for entry, total in enumerate(totals):
        longer = K1 * (1 - B + B * lengths[entry] / mean)
        for word, count in total.items():
            lists[word][entry] = rarity[word] * count * (K1 + 1) / (count + longer)
    return pack_lists("w", lists, rarity, _inverse(len(entries), 0), len(entries))


def _totals(documents: Sequence[Document]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for document in documents:
        for word, count in document.words.items():
            total[word] += count * document.weight
    return total


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
