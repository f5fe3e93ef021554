"""Trains what is worth training, with numpy, when a matcher is built. Without numpy the centroids serve.

All heads are ridge classifiers: one solution of linear equations, the same bytes every time, no rounds to wait for.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tutor.matching.lexical import Document
    from tutor.matching.lexical_build import RunSpace

RIDGE = 0.5
"""How strongly weights are held small; between 0.3 and 1 it hardly matters."""
LARGEST = 12_000
"""More phrasings than this are not trained on: the work grows with the cube of their number."""
FREQUENT = 60
"""Runs in more phrasings than this are multiplied as dense columns, the others pair by pair."""


def have_numpy() -> bool:
    """Whether numpy can be used."""
    try:
        import numpy  # noqa: F401
    except ImportError:
        return False
    return True


def run_head(space: RunSpace, entries: Sequence[Sequence[Document]]) -> list[dict[str, float]]:
    """Return each entry's weights by run, kept only where the entry has the run itself.

    What an entry lacks is left out because it makes the lists long, and because a question from outside would gain
    from every weight that merely tells the entries apart.
    """
    import numpy as np

    vectors = [space.vector(document) for documents in entries for document in documents]
    owners = np.array([entry for entry, documents in enumerate(entries) for _ in documents])
    trust = np.array([document.weight for documents in entries for document in documents])
    columns = _columns(vectors)
    dual = ridge_dual(_kernel(columns, len(vectors)), owners, trust, len(entries))
    by_entry: list[dict[str, float]] = [{} for _ in entries]
    for run, (rows, values) in columns.items():
        having = np.unique(owners[rows])
        for entry, weight in zip(having.tolist(), (values @ dual[np.ix_(rows, having)]).tolist(), strict=True):
            by_entry[entry][run] = weight
    return by_entry


def _columns(vectors: Sequence[Mapping[str, float]]) -> dict[str, tuple[Any, Any]]:
    """Return for each run the phrasings that have it, and their values."""
    import numpy as np

    rows: dict[str, list[int]] = defaultdict(list)
    values: dict[str, list[float]] = defaultdict(list)
    for row, vector in enumerate(vectors):
        for run, value in vector.items():
            rows[run].append(row)
            values[run].append(value)
    return {run: (np.array(rows[run]), np.array(values[run], dtype=np.float32)) for run in sorted(rows)}


def _kernel(columns: Mapping[str, tuple[Any, Any]], size: int) -> Any:
    """Return how alike any two phrasings are."""
    import numpy as np

    kernel = np.zeros((size, size), dtype=np.float32)
    frequent = [column for column in columns.values() if len(column[0]) > FREQUENT]
    for start in range(0, len(frequent), 1024):
        block = np.zeros((size, len(frequent[start : start + 1024])), dtype=np.float32)
        for place, (rows, values) in enumerate(frequent[start : start + 1024]):
            block[rows, place] = values
        kernel += block @ block.T
    for rows, values in columns.values():
        if 1 < len(rows) <= FREQUENT:
            kernel[np.ix_(rows, rows)] += np.outer(values, values)
        elif len(rows) == 1:
            kernel[rows[0], rows[0]] += float(values[0]) ** 2
    return kernel


def ridge_dual(kernel: Any, owners: Any, trust: Any, entries: int) -> Any:
    """Return the weight of every phrasing for every entry. Phrasings of little trust are followed less closely."""
    import numpy as np

    wanted = np.full((len(owners), entries), -1.0 / entries)
    wanted[np.arange(len(owners)), owners] += 1.0
    held = kernel.astype(np.float64) + np.diag(RIDGE / np.maximum(trust, 1e-3))
    return np.linalg.solve(held, wanted)
