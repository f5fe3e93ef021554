"""The small engine over arrays: the same scores for many thousands of entries, where plain Python is too slow.

Sums are taken in the same order over the same numbers, so scores are those of the plain engine; only the last digit of
an exponential may differ. Needs numpy, and is made only for sets so large that importing it pays.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from tutor.matching.lexical import SCALE, Lexical, Lists, runs_of
from tutor.matching.scoring import CONSIDERED, Reading, Scores, SmallEngine
from tutor.matching.words import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tutor.matching.packed import Sections


class ArrayLists(Lists):
    """Lists of entries by term whose scores are added up as arrays."""

    @cached_property
    def _arrays(self) -> tuple[Any, Any]:
        import numpy as np

        return np.asarray(self.ids), np.asarray(self.weights)

    def add(self, weights: Mapping[str, float], divisor: float) -> Any:
        """Return the sum of the weights of terms, an array with a number an entry."""
        import numpy as np

        ids, values = self._arrays
        scores = np.zeros(self.entries)
        for term, weight in weights.items():
            place = self.find(term)
            if place >= 0:
                part = self.part(place)
                scores[ids[part]] += values[part] * (weight / (divisor * SCALE))  # a term names an entry once
        return scores


class ArrayEngine(SmallEngine):
    """Words, runs of characters and word vectors, scored as arrays."""

    def __init__(self, sections: Sections, entries: int) -> None:
        super().__init__(sections, entries)
        self.lexical = Lexical(sections, entries, ArrayLists)

    def score(self, reading: Reading) -> Scores:
        """Score every entry without the encoder."""
        import numpy as np

        by_words: Any = self.lexical.word_scores(reading.words)
        by_runs: Any = self.lexical.run_scores(runs_of(reading.tokens, reading.words))
        total = self.weights["words"] * by_words + self.weights["runs"] * by_runs
        meanings = self._meanings(reading.tokens)
        if meanings is not None:
            total = total + meanings
        chances = np.exp(total - total.max())
        chances /= chances.sum()
        order = _best_first(chances)
        best = order[0]
        share = float(chances[self._groups == self._groups[best]].sum())
        signs = self._signs(reading, float(total[best]), share, float(by_words[best]))
        return Scores(total, chances, order, signs)

    @cached_property
    def _groups(self) -> Any:
        import numpy as np

        return np.asarray(self.groups)

    @cached_property
    def _matrix(self) -> Any:
        """The entries' vectors. Whole numbers this small are exact in four bytes, and so are their sums."""
        import numpy as np

        return np.asarray(self._vectors).reshape(-1, DIMENSIONS).astype(np.float32)

    def _meanings(self, tokens: Sequence[str]) -> Any:
        import numpy as np

        whole = self._whole_meaning(tokens)
        if whole is None:
            return None
        products = (self._matrix @ np.array(whole, dtype=np.float32)).astype(np.float64)
        return np.asarray(self._scales).astype(np.float64) * products / 1000


def _best_first(chances: Any) -> list[int]:
    """Return the places of the best entries, best first; of equal ones the earlier."""
    import numpy as np

    if len(chances) <= CONSIDERED:
        found = np.arange(len(chances))
    else:
        least = np.partition(chances, -CONSIDERED)[-CONSIDERED]
        found = np.flatnonzero(chances >= least)
    order: list[int] = found[np.lexsort((found, -chances[found]))][:CONSIDERED].tolist()
    return order
