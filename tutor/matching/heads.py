"""What is trained when a matcher is built, with numpy: ridge classifiers over phrasings.

One solution of linear equations, the same every time, no rounds to wait for; and what each phrasing would have scored
had it been left out follows from the same solution, so that all later weights rest on honest scores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FREQUENT = 60
"""Runs in more phrasings than this are multiplied as dense columns, the others pair by pair."""
SHARPNESS = 12.0
"""How much nearer texts count more when an entry's texts are taken together."""
SMALL_ENOUGH = 512
"""Matrices of so many rows are inverted at once."""
BLOCK = 1024
"""Rows that are compared with all others at a time."""
Column = tuple[Any, Any]


class Trained(NamedTuple):
    """A head: weights of phrasings for entries, or of entries by dimension; scores of phrasings left out in turn."""

    weights: Any
    left_out: Any


def ridge(kernel: Any, owners: Any, trust: Any, entries: int, hold: float) -> Trained:
    """Train a head on how alike phrasings are. Phrasings of little ``trust`` are followed less closely.

    ``kernel`` is used up: its memory is needed for its inverse.
    """
    import numpy as np

    wanted = np.full((len(owners), entries), -1.0 / entries, dtype=np.float32)
    wanted[np.arange(len(owners)), owners] += 1.0
    kernel[np.diag_indices_from(kernel)] += hold / trust
    inverse = inverted(kernel)
    dual = inverse @ wanted
    return Trained(dual, wanted - dual / np.diag(inverse)[:, None])


def inverted(matrix: Any) -> Any:
    """Turn a symmetric, positive definite matrix into its inverse, by halves (Strassen 1969, section 2), and return it.

    Nearly all of the work is then products of matrices: more than twice as fast as ``numpy.linalg.inv``.
    """
    import numpy as np

    half = len(matrix) // 2
    if len(matrix) <= SMALL_ENOUGH:
        matrix[:] = np.linalg.inv(matrix)
        return matrix
    first, across, second = matrix[:half, :half], matrix[:half, half:], matrix[half:, half:]
    inverted(first)
    carried = first @ across
    second -= across.T @ carried
    inverted(second)
    np.matmul(carried, second, out=across)
    first += across @ carried.T
    across *= -1
    matrix[half:, :half] = across.T
    return matrix


def linear_ridge(vectors: Any, owners: Any, trust: Any, entries: int, hold: float) -> Trained:
    """Train the same head on short vectors: the weights by dimension, which take no table of all pairs."""
    import numpy as np

    wanted = np.full((len(owners), entries), -1.0 / entries, dtype=np.float32)
    wanted[np.arange(len(owners)), owners] += 1.0
    weighed = vectors * trust[:, None]
    inverse = np.linalg.inv(weighed.T @ vectors + hold * np.eye(vectors.shape[1], dtype=np.float32))
    weights = inverse @ (weighed.T @ wanted)
    own_share = ((weighed @ inverse) * vectors).sum(axis=1)
    return Trained(weights.T, wanted - (wanted - vectors @ weights) / (1 - own_share)[:, None])


def columns(vectors: Sequence[Mapping[str, float]]) -> dict[str, Column]:
    """Return for each run the phrasings that have it, and their values."""
    import numpy as np

    place = {run: number for number, run in enumerate(sorted({run for vector in vectors for run in vector}))}
    sizes = np.array([len(vector) for vector in vectors], dtype=np.intp)
    total = int(sizes.sum())
    runs = np.fromiter((place[run] for vector in vectors for run in vector), dtype=np.intp, count=total)
    values = np.fromiter((value for vector in vectors for value in vector.values()), dtype=np.float32, count=total)
    order = np.argsort(runs, kind="stable")
    ends = np.cumsum(np.bincount(runs, minlength=len(place)))
    rows = np.split(np.repeat(np.arange(len(vectors)), sizes)[order], ends)  # one more, empty, after the last end
    return dict(zip(place, zip(rows, np.split(values[order], ends), strict=True), strict=False))


def run_kernel(by_run: Mapping[str, Column], size: int) -> Any:
    """Return how alike any two phrasings are in their runs."""
    import numpy as np

    kernel = np.zeros((size, size), dtype=np.float32)
    frequent = [column for column in by_run.values() if len(column[0]) > FREQUENT]
    for start in range(0, len(frequent), 1024):
        part = frequent[start : start + 1024]
        block = np.zeros((size, len(part)), dtype=np.float32)
        for place, (rows, values) in enumerate(part):
            block[rows, place] = values
        kernel += block @ block.T
    alone = [column for column in by_run.values() if len(column[0]) == 1]  # half of all runs: likeness to itself
    if alone:
        rows = np.concatenate([rows for rows, _ in alone])
        np.add.at(kernel, (rows, rows), np.concatenate([values for _, values in alone]) ** 2)
    for rows, values in by_run.values():
        if 1 < len(rows) <= FREQUENT:
            kernel[rows[:, None], rows] += values[:, None] * values
    return kernel


def run_weights(by_run: Mapping[str, Column], owners: Any, dual: Any, entries: int) -> list[dict[str, float]]:
    """Return each entry's weights by run, kept only where the entry has the run itself.

    What an entry lacks is left out because it makes the lists long, and because a text from outside would gain from
    every weight that merely tells the entries apart.
    """
    import numpy as np

    by_entry: list[dict[str, float]] = [{} for _ in range(entries)]
    for run, (rows, values) in by_run.items():
        having = np.unique(owners[rows])
        weights = values @ dual[rows[:, None], having]
        for entry, weight in zip(having.tolist(), weights.tolist(), strict=True):
            by_entry[entry][run] = weight
    return by_entry


def run_scores(by_run: Mapping[str, Column], dual: Any, others: Mapping[str, Column], size: int) -> Any:
    """Return what the head gives other phrasings, by their runs, for all entries."""
    import numpy as np

    scores = np.zeros((size, dual.shape[1]), dtype=np.float32)
    for run, (rows, values) in by_run.items():  # in their order: sums of floats depend on it
        if run not in others:
            continue
        where, theirs = others[run]
        scores[where] += theirs[:, None] * (values @ dual[rows])
    return scores


def centred(vectors: Any, owners: Any, trust: Any, entries: int) -> tuple[Any, Any]:
    """Return each entry's mean direction, and every phrasing's likeness to all of them, itself left out of its own."""
    import numpy as np

    sums = np.zeros((entries, vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, owners, vectors * trust[:, None])
    means = unit(sums)
    likeness = vectors @ means.T
    others = unit(sums[owners] - vectors * trust[:, None])
    likeness[np.arange(len(owners)), owners] = (vectors * others).sum(axis=1)
    return means, likeness


def central(vectors: Any, owners: Any, entries: int) -> Any:
    """Return every phrasing's likeness to the mean direction of the others of its entry."""
    import numpy as np

    sums = np.zeros((entries, vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, owners, vectors)
    return (vectors * unit(sums[owners] - vectors)).sum(axis=1)


def nearest(vectors: Any, owners: Any, entries: int) -> Any:
    """Return every phrasing's likeness to the nearest other phrasing of each entry."""
    import numpy as np

    starts = np.minimum(np.searchsorted(owners, np.arange(entries)), len(owners) - 1)
    best = np.zeros((len(vectors), entries), dtype=np.float32)
    for first in range(0, len(vectors), BLOCK):
        likeness = vectors[first : first + BLOCK] @ vectors.T
        likeness[np.arange(len(likeness)), np.arange(first, first + len(likeness))] = -1.0
        best[first : first + BLOCK] = np.maximum.reduceat(likeness, starts, axis=1)
    best[:, np.bincount(owners, minlength=entries) == 0] = -1.0
    return best


def scope(inside: Any, outside: Any, hold: float) -> Any:
    """Return weights by dimension, and a constant last, that are 1 for vectors inside and -1 for those outside."""
    import numpy as np

    rows = np.concatenate([inside, outside])
    rows = np.concatenate([rows, np.ones((len(rows), 1), dtype=rows.dtype)], axis=1)
    wanted = np.concatenate([np.ones(len(inside)), -np.ones(len(outside))])
    share = np.where(wanted > 0, 1 / len(inside), 1 / len(outside)) * len(rows) / 2
    weighed = rows * share[:, None]
    return np.linalg.solve(weighed.T @ rows + hold * np.eye(rows.shape[1]), weighed.T @ wanted)


def gathered(likeness: Any, owners: Any, entries: int) -> Any:
    """Return for each row the joint likeness of each entry's texts: many that are near count more than one.

    ``owners`` are in order. Entries without a text get the least that any has.
    """
    import numpy as np

    owned, starts = np.unique(owners, return_index=True)
    joint = np.log(np.add.reduceat(np.exp(SHARPNESS * likeness), starts, axis=1)) / SHARPNESS
    found = np.repeat(joint.min(axis=1, keepdims=True), entries, axis=1)
    found[:, owned] = joint
    return found


def all_gathered(vectors: Any, texts: Any, owners: Any, entries: int) -> Any:
    """Return the same for many vectors, block by block, so that no table of all pairs is held."""
    import numpy as np

    blocks = range(0, len(vectors), BLOCK)
    parts = [gathered(vectors[first : first + BLOCK] @ texts.T, owners, entries) for first in blocks]
    return np.concatenate(parts) if parts else np.zeros((0, entries), dtype=np.float32)


def unit(vectors: Any) -> Any:
    """Return rows of length 1; rows of zeros stay."""
    import numpy as np

    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
