"""Scores a text against every entry of a compiled matcher: first without the encoder, then, if asked for, with it."""

from __future__ import annotations

import json
import math
from heapq import nlargest
from operator import mul
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.matching import calibration
from tutor.matching.calibration import Calibration, Signs
from tutor.matching.lexical import Lexical, runs_of
from tutor.matching.words import DIMENSIONS, shipped_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tutor.matching.encoder import Encoder
    from tutor.matching.packed import Sections
    from tutor.matching.spelling import Repair

CONSIDERED = 24
"""How many of the best entries are kept in order."""
WIDTH = 384
"""Numbers of an encoder's vector."""
NEAREST_ELSEWHERE = 3
"""How many of the nearest texts that belong elsewhere are looked at."""


class Reading(NamedTuple):
    """A text as the matcher reads it: as typed, its words mended, their stems with the marks of known wordings."""

    text: str
    tokens: list[str]
    words: list[str]
    repairs: list[Repair]


class Scores(NamedTuple):
    """Every entry's score on the scale of log odds and its chance, the best entries in order, and the signs."""

    total: Sequence[float]
    chances: Sequence[float]
    order: list[int]
    signs: Signs
    encoded: bool = False


class SmallEngine:
    """Words, runs of characters and word vectors; the standard library only."""

    def __init__(self, sections: Sections, entries: int) -> None:
        meta = json.loads(sections.text("meta"))
        self.weights: dict[str, float] = meta["weights"]
        self.typical: dict[str, list[float]] = meta["typical"]
        own = meta.get("calibration")
        self.calibration: Calibration = calibration.calibration_of(own) if own else calibration.shipped()
        self.groups = sections.numbers("groups", "I")
        self.lexical = Lexical(sections, entries)
        self._entries = entries
        self._vectors = sections.numbers("m.vectors", "b")
        self._scales = sections.reals("m.scales")
        self._scope = sections.reals("m.scope")

    def score(self, reading: Reading) -> Scores:
        """Score every entry without the encoder."""
        by_words = self.lexical.word_scores(reading.words)
        by_runs = self.lexical.run_scores(runs_of(reading.tokens, reading.words))
        words, runs = self.weights["words"], self.weights["runs"]
        total = [words * first + runs * second for first, second in zip(by_words, by_runs, strict=True)]
        meanings = self._meanings(reading.tokens)
        if meanings:
            total = [score + meaning for score, meaning in zip(total, meanings, strict=True)]
        chances = calibration.chances(total)
        shares = calibration.group_shares(chances, self.groups)
        order = best_first(chances)
        best = order[0]
        return Scores(total, chances, order, self._signs(reading, total[best], shares[best], by_words[best]))

    def _whole_meaning(self, tokens: Sequence[str]) -> list[int] | None:
        """Return the meaning of words in thousandths: finer than the entries' own steps, and whole numbers are fast."""
        table = shipped_table() if len(self._scales) else None
        vector = table.vector(tokens) if table else None
        return [round(value * 1000) for value in vector] if vector else None

    def _meanings(self, tokens: Sequence[str]) -> Sequence[float] | None:
        whole = self._whole_meaning(tokens)
        if not whole:
            return None
        rows = range(0, self._entries * DIMENSIONS, DIMENSIONS)
        stored = self._vectors
        return [
            scale * sum(map(mul, whole, stored[start : start + DIMENSIONS])) / 1000
            for scale, start in zip(self._scales, rows, strict=True)
        ]

    def _scope_of(self, tokens: Sequence[str]) -> float:
        table = shipped_table() if len(self._scope) else None
        vector = table.vector(tokens) if table else None
        return sum(map(mul, self._scope, [*vector, 1.0])) if vector else 0.0

    def _signs(self, reading: Reading, best: float, share: float, covered: float) -> Signs:
        known, weight = self.lexical.coverage(reading.words)
        odds = calibration.odds(share)
        typical = calibration.standing(best, self.typical["small"])
        return Signs(
            odds=odds,
            typical=typical,
            covered=covered,
            known=known / max(weight, 1e-6),
            size=math.log(self._entries + 1, 100),
            length=math.log10(len(reading.words) + 1),
            words_scope=self._scope_of(reading.tokens),
            words_odds=odds,
            words_typical=typical,
        )


class FullEngine:
    """Adds the encoder to what the small engine found. Made only when a text is unsure: it needs numpy."""

    def __init__(self, sections: Sections, small: SmallEngine, loaded: Encoder) -> None:
        import numpy as np

        from tutor.matching.heads import gathered

        self._small = small
        self._gathered = gathered
        self._encoder = loaded
        self._vectors = np.frombuffer(sections.view("e.vectors"), dtype=np.float16).reshape(-1, WIDTH)
        self._vectors = self._vectors.astype(np.float32)
        self._near, owners = _texts(sections, "near")
        self._body, self._body_owners = _texts(sections, "body")
        self._scope = np.frombuffer(sections.view("e.scope"), dtype=np.float32)
        elsewhere = np.frombuffer(sections.view("e.elsewhere"), dtype=np.int8).reshape(-1, WIDTH)
        self._elsewhere = elsewhere.astype(np.float32) / 127
        self._owned, self._starts = np.unique(owners, return_index=True)

    def score(self, reading: Reading, scores: Scores) -> Scores:
        """Return the scores with the encoder's evidence added."""
        import numpy as np

        weights, typical = self._small.weights, self._small.typical
        vector = self._encoder.vector(reading.text)
        near = np.full(len(self._vectors), -1.0, dtype=np.float32)
        near[self._owned] = np.maximum.reduceat(self._near @ vector, self._starts)
        added = self._vectors @ vector + weights["near"] * near
        if len(self._body):
            body = self._gathered((self._body @ vector)[None], self._body_owners, len(near))
            added += weights["body"] * body[0]
        total: list[float] = (weights["small"] * np.array(scores.total) + added).tolist()
        chances = calibration.chances(total)
        shares = calibration.group_shares(chances, self._small.groups)
        order = best_first(chances)
        groups, best = self._small.groups, order[0]
        scope, elsewhere = self._scope_of(vector)
        signs = scores.signs._replace(
            odds=calibration.odds(shares[best]),
            typical=calibration.standing(total[best], typical["full"]),
            near=calibration.standing(float(near[best]), typical["near"]),
            central=self._central(best, vector),
            agreed=float(groups[best] == groups[scores.order[0]]),
            scope=scope,
            elsewhere=elsewhere,
        )
        return Scores(total, chances, order, signs, encoded=True)

    def _central(self, entry: int, vector: Any) -> float:
        place = self._owned.searchsorted(entry)
        typical = self._small.typical.get("central")
        if not typical or place == len(self._owned) or self._owned[place] != entry:
            return 0.0
        first, *after = self._starts[place : place + 2].tolist()
        middle = self._near[first : after[0] if after else None].sum(axis=0)
        return calibration.standing(float(middle @ vector / (middle @ middle) ** 0.5), typical)

    def _scope_of(self, vector: Any) -> tuple[float, float]:
        if not len(self._scope):
            return 0.0, 0.0
        others = sorted((self._elsewhere @ vector).tolist())[-NEAREST_ELSEWHERE:]
        return float(self._scope[:-1] @ vector + self._scope[-1]), sum(others) / len(others)


def _texts(sections: Sections, prefix: str) -> tuple[Any, Any]:
    """Return vectors of texts and the entries they belong to."""
    import numpy as np

    whole = np.frombuffer(sections.view(f"{prefix}.vectors"), dtype=np.int8).reshape(-1, WIDTH)
    return whole.astype(np.float32) / 127, np.frombuffer(sections.view(f"{prefix}.owners"), dtype=np.uint32)


def best_first(chances: Sequence[float]) -> list[int]:
    """Return the places of the best entries, best first; of equal ones the earlier."""
    return nlargest(CONSIDERED, range(len(chances)), key=lambda entry: (chances[entry], -entry))
