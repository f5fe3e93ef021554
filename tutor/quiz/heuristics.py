"""Blind solvers: rules that pick an option without knowing anything. Over good items they do no better than chance.

The five are those that test writers give themselves away by (Haladyna, Downing and Rodriguez 2002): the longest option,
the one most like the stem, the most hedged, the one with a year in it, the one in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from tutor.quiz.item import Item

Heuristic: TypeAlias = Callable[[str, Sequence[str]], list[float]]

_WORD = re.compile(r"[a-z]{3,}|\d+")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_COMMON = frozenset(
    {
        "the", "and", "for", "that", "are", "was", "were", "has", "have", "had", "its", "their", "they", "them",
        "with", "from", "than", "this", "those", "these", "who", "whom", "which", "what", "can", "could", "would",
        "should", "may", "might", "will", "not", "but", "more", "most", "less", "one", "all", "any", "own", "each",
        "when", "where", "while", "into", "over", "under", "does", "did", "been", "being", "other", "others",
        "such", "also", "only", "because", "about",
    }
)  # fmt: skip
_HEDGES = frozenset(
    {
        "may", "might", "can", "could", "often", "sometimes", "usually", "likely", "perhaps", "partly", "some",
        "many", "most", "mostly", "generally", "tends", "tend", "seldom", "rarely", "less", "more", "under",
        "unless", "rather", "roughly", "about", "almost", "nearly", "probably", "possibly",
    }
)  # fmt: skip


@lru_cache(maxsize=20_000)
def _words(text: str) -> frozenset[str]:
    """The words of a text that could tell, cut to their first five letters so that endings do not matter."""
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if word not in _COMMON)


def longest(_: str, options: Sequence[str]) -> list[float]:
    """Score options by their length."""
    return [float(len(option)) for option in options]


def overlap(stem: str, options: Sequence[str]) -> list[float]:
    """Score options by how many words they share with what is shown."""
    return [float(len(_words(stem) & _words(option))) for option in options]


def hedged(_: str, options: Sequence[str]) -> list[float]:
    """Score options by their hedging words."""
    return [_hedges(option) for option in options]


@lru_cache(maxsize=20_000)
def _hedges(text: str) -> float:
    return float(sum(word in _HEDGES for word in re.findall(r"[a-z]+", text.lower())))


def year(_: str, options: Sequence[str]) -> list[float]:
    """Score options by whether they name a year."""
    return [float(bool(_YEAR.search(option))) for option in options]


def middle(_: str, options: Sequence[str]) -> list[float]:
    """Score options by how near the middle they stand."""
    centre = (len(options) - 1) / 2
    return [-abs(place - centre) for place in range(len(options))]


HEURISTICS: dict[str, Heuristic] = {
    "longest": longest,
    "overlap": overlap,
    "hedged": hedged,
    "year": year,
    "middle": middle,
}


def chance_of(heuristic: Heuristic, stem: str, options: Sequence[str], key: int) -> float:
    """Return the chance (0..1) that a heuristic picks the key; it guesses among equals."""
    scores = heuristic(stem, options)
    best = max(scores)
    return 1 / scores.count(best) if scores[key] == best else 0.0


def gain(heuristic: Heuristic, items: Sequence[Item]) -> float:
    """Return how far a heuristic beats chance over items of choice, as a share of items (0.10 is ten points)."""
    if not items:
        return 0.0
    won = sum(chance_of(heuristic, item.asked, [option.text for option in item.options], item.key) for item in items)
    return (won - sum(1 / len(item.options) for item in items)) / len(items)
