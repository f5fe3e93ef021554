"""What texts mean, as vectors: by the word table that always ships, and by the sentence encoder where it is installed.

The encoder takes a quarter of a second to load, so nothing here asks for it before the first answer in free text. A
cosine says what a text is about, never whether it is right: a sentence and its denial lie side by side.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from operator import mul
from typing import TypeAlias

from tutor.quiz.closeness import summed
from tutor.quiz.reading import Word, read

Vector: TypeAlias = tuple[float, ...]


@lru_cache(maxsize=1)
def has_encoder() -> bool:
    """Whether sentences can be read by the encoder; loads it on the first call."""
    from tutor.matching.encoder import shipped_encoder

    return shipped_encoder() is not None


@lru_cache(maxsize=4_000)
def encoded(text: str) -> Vector:
    """Return the direction of a text as the encoder reads it; call only where there is one.

    That of a text of the base was made when the base was compiled.
    """
    from tutor.matching.encoder import shipped_encoder
    from tutor.matching.meanings import shipped_meanings

    kept = shipped_meanings()
    if kept and (known := kept.get(text)):
        return tuple(known)
    encoder = shipped_encoder()
    return tuple(encoder.vector(text).tolist()) if encoder and text.strip() else ()


@lru_cache(maxsize=4_000)
def in_words(text: str, asked: frozenset[str] = frozenset()) -> Vector:
    """Return the direction of the sum of a text's words, without those of the question."""
    return direction_of(read(text), asked)


def direction_of(words: Iterable[Word], asked: frozenset[str] = frozenset()) -> Vector:
    """Return the direction of the sum of some words, without those of the question; empty where they tell nothing."""
    total = summed(word.text for word in words if word.stem not in asked)
    length = math.sqrt(sum(map(mul, total, total)))
    return tuple(value / length for value in total) if length else ()


def cosine(one: Vector, other: Vector) -> float:
    """Return how near two directions are, -1..1; 0 where a text has none."""
    return float(sum(map(mul, one, other)))
