"""A small table of word vectors whose sums follow the encoder.

First as in Model2Vec (van Dongen and Tulkens 2024): every word is encoded by itself, the vectors are rotated to their
main directions and weighted by how rare the word is. Then tuned: on general sentences the cosines of the sums are
drawn towards the cosines of the encoder's sentence vectors, near neighbours above all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from tutor.matching import text as normal

DIMENSIONS = 128
SEEDS, NEIGHBOURS = 160, 3
"""Sentences of a batch: so many at random, each with so many of its nearest."""
STEPS = 4_000
RATE = 0.02
SHARPNESS = 12.0
"""How strongly the nearest sentences of a batch count in the likeness of two rankings."""
Encode = Callable[[Sequence[str]], Any]


def make(words: Sequence[str], texts: Sequence[str], encode: Encode, say: Callable[[str], None]) -> Any:
    """Return one vector a word, tuned on the texts."""
    place = {word: number for number, word in enumerate(words)}
    bags = [[place[token] for token in normal.tokens(text) if token in place] for text in texts]
    kept = [number for number, bag in enumerate(bags) if len(bag) >= 3]
    bags, wanted = [bags[number] for number in kept], encode([texts[number] for number in kept])
    say(f"{len(bags)} sentences encoded")
    vectors = _distilled(words, bags, encode)
    say(f"distilled: correlation of cosines {agreement(vectors, bags[-2000:], wanted[-2000:]):.3f}")
    _tune(vectors, bags[:-2000], wanted[:-2000], say)
    say(f"tuned: correlation of cosines {agreement(vectors, bags[-2000:], wanted[-2000:]):.3f}")
    return vectors


def _distilled(words: Sequence[str], bags: Sequence[Sequence[int]], encode: Encode) -> Any:
    single = encode(words)
    single = single - single.mean(axis=0)
    _, vectors = np.linalg.eigh(single.T @ single)
    main = single @ vectors[:, ::-1][:, :DIMENSIONS]
    counted = np.bincount(np.concatenate([np.array(bag) for bag in bags]), minlength=len(words))
    share = (counted + 1) / counted.sum()
    return (main * (1e-3 / (1e-3 + share))[:, None]).astype(np.float32)


def _padded(bags: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """Return bags as one array with a mask."""
    longest = max(map(len, bags))
    ids = np.zeros((len(bags), longest), dtype=np.int64)
    mask = np.zeros((len(bags), longest), dtype=np.float32)
    for row, bag in enumerate(bags):
        ids[row, : len(bag)] = bag
        mask[row, : len(bag)] = 1
    return ids, mask


def _unit(vectors: Any) -> tuple[Any, Any]:
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return vectors / lengths, lengths


def agreement(vectors: Any, bags: Sequence[Sequence[int]], wanted: Any) -> float:
    """Return how the cosines of the sums correlate with the encoder's."""
    ids, mask = _padded(bags)
    ours, _ = _unit((vectors[ids] * mask[..., None]).sum(axis=1))
    upper = np.triu_indices(len(bags), 1)
    return float(np.corrcoef((ours @ ours.T)[upper], (wanted @ wanted.T)[upper])[0, 1])


def _batches(wanted: Any) -> Iterator[Any]:
    """Yield rows: some at random, each with its nearest among a part of all, so that batches hold close pairs."""
    chance = np.random.default_rng(20_001)
    while True:
        pool = chance.permutation(len(wanted))[:8_000]
        for _ in range(10):
            seeds = chance.choice(pool, SEEDS, replace=False)
            likeness = wanted[seeds] @ wanted[pool].T
            nearest = np.argpartition(-likeness, NEIGHBOURS + 1, axis=1)[:, : NEIGHBOURS + 1]
            yield np.unique(np.concatenate([seeds, pool[nearest].ravel()]))


def _tune(vectors: Any, bags: Sequence[Sequence[int]], wanted: Any, say: Callable[[str], None]) -> None:
    """Change the vectors in place, by Adam on the rows that a batch touches."""
    first, second = np.zeros_like(vectors), np.zeros_like(vectors)
    batches = _batches(wanted)
    total = 0.0
    for step in range(1, STEPS + 1):
        rows = next(batches)
        loss, touched, slope = _gradient(vectors, *_padded([bags[row] for row in rows]), wanted[rows])
        total += loss
        first[touched] = 0.9 * first[touched] + 0.1 * slope
        second[touched] = 0.99 * second[touched] + 0.01 * slope**2
        rate = RATE * float(np.abs(vectors).mean()) * (1 - step / STEPS)
        vectors[touched] -= rate * first[touched] / (np.sqrt(second[touched]) + 1e-9)
        if step % 500 == 0:
            say(f"step {step}: loss {total / 500:.4f}")
            total = 0.0


def _gradient(vectors: Any, ids: Any, mask: Any, wanted: Any) -> tuple[float, Any, Any]:
    """Return the loss of a batch, the rows of the table it touches, and its slope there."""
    ours, lengths = _unit((vectors[ids] * mask[..., None]).sum(axis=1))
    target, likeness = wanted @ wanted.T, ours @ ours.T
    difference = likeness - target
    np.fill_diagonal(difference, 0.0)
    chances, wished = _soft(likeness), _soft(target)
    size = len(ids)
    slope = 2 * difference / size + SHARPNESS * (chances - wished) * 0.02
    back = (slope + slope.T) @ ours
    back = (back - ours * (back * ours).sum(axis=1, keepdims=True)) / lengths
    flat = ids[mask > 0]
    spread = np.repeat(back, mask.sum(axis=1).astype(int), axis=0)
    order = np.argsort(flat, kind="stable")
    touched, starts = np.unique(flat[order], return_index=True)
    return float((difference**2).mean()), touched, np.add.reduceat(spread[order], starts, axis=0)


def _soft(likeness: Any) -> Any:
    """Return each row as chances, the text itself left out."""
    raised = np.exp(SHARPNESS * (likeness - 1))
    np.fill_diagonal(raised, 0.0)
    return raised / raised.sum(axis=1, keepdims=True)
