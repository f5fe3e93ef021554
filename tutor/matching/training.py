"""Trains heads and weights over compiled phrasings. Needs numpy; the encoder joins where it is there."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from tutor.matching import encoder as encoders
from tutor.matching import fusion, heads
from tutor.matching import text as normal
from tutor.matching.words import DIMENSIONS, shipped_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tutor.matching.compiling import Material
    from tutor.matching.lexical_build import RunSpace, WordSpace

LARGEST, MOST_ENTRIES = 50_000, 2_500
"""More phrasings, or more entries, than this are not trained on: the work grows with their product."""
TOGETHER = 14_000
"""So many phrasings are set beside each other by their runs: the work grows with the cube of their number."""
SPOKEN = 0.7
"""Phrasings of at least this weight are what people say: weights are learnt from them alone."""
HOLD_RUNS, HOLD_MEANING, HOLD_ENCODER, HOLD_SCOPE = 0.5, 4.0, 4.0, 5.0
"""How strongly the heads are held small."""
BATCH = 32


class Parts(NamedTuple):
    """A centroid and a head over one kind of vector: both linear, so one vector an entry holds them together."""

    names: tuple[str, str]
    means: Any
    head: Any
    evidence: dict[str, Any]

    def joined(self, weights: Mapping[str, float]) -> Any:
        """Return one vector an entry."""
        return weights[self.names[0]] * self.means + weights[self.names[1]] * self.head


class Texts(NamedTuple):
    """Vectors of texts and the entries they belong to, in order."""

    vectors: Any
    owners: Any

    def sections(self, prefix: str) -> dict[str, bytes]:
        """Return the vectors as small whole numbers, and the owners."""
        import numpy as np

        whole = np.round(self.vectors * 127).astype(np.int8)
        return {f"{prefix}.vectors": whole.tobytes(), f"{prefix}.owners": self.owners.astype(np.uint32).tobytes()}


class Semantic(NamedTuple):
    """What the encoder adds: vectors of entries, of what people say, of other text, and of what belongs elsewhere."""

    parts: Parts
    near: Texts
    body: Texts
    elsewhere: Any
    scope: Any
    evidence: dict[str, Any]
    central: Any


class Training(NamedTuple):
    """All that was trained, before it is known how much each kind of evidence counts."""

    owners: Any
    run_weights: list[dict[str, float]]
    evidence: dict[str, Any]
    meaning: Parts | None
    scope: Any
    semantic: Semantic | None

    def fitted(self) -> dict[str, float]:
        """Return the weight of each kind of evidence, learnt from phrasings left out in turn."""
        weights = fusion.fit(self.evidence, self.owners)
        if self.semantic:
            small = fusion.combined(self.evidence, weights)
            weights |= fusion.fit({"small": small, **self.semantic.evidence}, self.owners)
        return weights

    def sections(self, weights: Mapping[str, float]) -> dict[str, bytes]:
        """Return what is stored beside the lists of terms."""
        import numpy as np

        from tutor.matching.compiling import meaning_sections

        made: dict[str, bytes] = {}
        if self.meaning:
            made |= meaning_sections(self.meaning.joined(weights).tolist())
        if self.scope is not None:
            made["m.scope"] = self.scope.astype(np.float32).tobytes()
        if self.semantic:
            made["e.vectors"] = self.semantic.parts.joined(weights).astype(np.float16).tobytes()
            made |= self.semantic.near.sections("near") | self.semantic.body.sections("body")
        if self.semantic and self.semantic.scope is not None:
            made["e.scope"] = self.semantic.scope.astype(np.float32).tobytes()
            made["e.elsewhere"] = np.round(self.semantic.elsewhere * 127).astype(np.int8).tobytes()
        return made

    def typical(self, weights: Mapping[str, float]) -> dict[str, list[float]]:
        """Return what phrasings left out reach at their own entries under these weights."""
        small = fusion.combined(self.evidence, weights)
        found = {"small": list(fusion.typical(small, self.owners))}
        if self.semantic:
            full = fusion.combined({"small": small, **self.semantic.evidence}, weights)
            found["full"] = list(fusion.typical(full, self.owners))
            found["near"] = list(fusion.typical(self.semantic.evidence["near"], self.owners))
            found["central"] = list(fusion.typical_of(self.semantic.central))
        return found


class _Rows(NamedTuple):
    """Phrasings as rows: whose each is, its weight, and which of them weights are learnt from."""

    owners: Any
    trust: Any
    learnt: Any
    entries: int


def is_possible(material: Material) -> bool:
    """Whether there is numpy, a number of phrasings that can be trained on, and an entry with another to leave out."""
    several = any(sum(weight >= SPOKEN for _, weight in own) > 1 for own in material.texts)
    within = 1 < len(material.ids) <= MOST_ENTRIES and material.phrasings <= LARGEST
    return several and within and find_spec("numpy") is not None


def train(
    material: Material, words: WordSpace, runs: RunSpace, elsewhere: Sequence[str], semantic: bool | None
) -> Training:
    """Train all heads, and score phrasings left out in turn by each kind of evidence."""
    rows = _rows(material)
    run_weights, run_scores = _train_runs(material, runs, rows)
    evidence = {"words": words.left_out(rows.learnt), "runs": run_scores[rows.learnt]}
    vectors = _meanings([document.tokens for own in material.documents for document in own])
    parts = _train_vectors(vectors, rows, HOLD_MEANING, "meaning", "meaning-head") if vectors is not None else None
    evidence |= parts.evidence if parts else {}
    encoder = encoders.shipped_encoder() if semantic is not False else None
    return Training(
        owners=rows.owners[rows.learnt],
        run_weights=run_weights,
        evidence=evidence,
        meaning=parts,
        scope=_train_scope(vectors, rows, _meanings([normal.tokens(text) for text in elsewhere])),
        semantic=_train_encoder(material, rows, elsewhere, encoder) if encoder else None,
    )


def _rows(material: Material) -> _Rows:
    import numpy as np

    owners = np.array([entry for entry, documents in enumerate(material.documents) for _ in documents])
    trust = np.array([one.weight for documents in material.documents for one in documents], dtype=np.float32)
    spoken = trust >= SPOKEN
    several = np.bincount(owners, weights=spoken, minlength=len(material.ids)) > 1
    learnt = np.flatnonzero(spoken & several[owners])
    return _Rows(owners, trust, learnt, len(material.ids))


def _train_runs(material: Material, runs: RunSpace, rows: _Rows) -> tuple[list[dict[str, float]], Any]:
    """Train on as many phrasings as can be set beside each other; the others were left out, so their scores count."""
    import numpy as np

    vectors = [runs.vector(document) for documents in material.documents for document in documents]
    chosen = _spread(material, TOGETHER)
    by_run = heads.columns([vectors[row] for row in np.flatnonzero(chosen)])
    others = heads.columns([vectors[row] for row in np.flatnonzero(~chosen)])
    kernel = heads.run_kernel(by_run, int(chosen.sum()))
    head = heads.ridge(kernel, rows.owners[chosen], rows.trust[chosen], rows.entries, HOLD_RUNS)
    scores = np.empty((len(vectors), rows.entries), dtype=np.float32)
    scores[chosen] = head.left_out
    scores[~chosen] = heads.run_scores(by_run, head.weights, others, int((~chosen).sum()))
    return heads.run_weights(by_run, rows.owners[chosen], head.weights, rows.entries), scores


def _spread(material: Material, most: int) -> Any:
    """Choose at most so many phrasings, from every entry the same number as far as it has them."""
    import numpy as np

    ranks = [np.argsort(np.argsort([crc32(text.encode()) for text, _ in own])) for own in material.texts]
    rank = np.concatenate(ranks)
    if len(rank) <= most:
        return np.ones(len(rank), dtype=bool)
    fair = int(np.searchsorted(np.cumsum(np.bincount(rank)), most, side="right"))
    return rank < fair


def _train_vectors(vectors: Any, rows: _Rows, hold: float, *names: str) -> Parts:
    means, likeness = heads.centred(vectors, rows.owners, rows.trust, rows.entries)
    head = heads.linear_ridge(vectors, rows.owners, rows.trust, rows.entries, hold)
    evidence = {names[0]: likeness[rows.learnt], names[1]: head.left_out[rows.learnt]}
    return Parts((names[0], names[1]), means, head.weights, evidence)


def _train_scope(vectors: Any, rows: _Rows, elsewhere: Any) -> Any:
    """Return the weights that tell what people ask here from what they ask elsewhere; None where nothing tells."""
    if vectors is None or elsewhere is None or not len(elsewhere):
        return None
    return heads.scope(vectors[rows.trust >= SPOKEN], elsewhere, HOLD_SCOPE)


def _meanings(texts: Sequence[Sequence[str]]) -> Any:
    """Return texts (their words) as sums of word vectors, of length 1; None without the table.

    As ``WordTable.vector`` has it, each word looked up once: there are tens of thousands of texts.
    """
    import numpy as np

    table = shipped_table()
    if not table:
        return None
    known = {word: row for word in {word for text in texts for word in text} if (row := table.row(word))}
    place = {word: number for number, word in enumerate(known)}
    scaled = [scale * np.array(steps, dtype=np.float64) for scale, steps in known.values()]
    vectors = np.array([*scaled, np.zeros(DIMENSIONS)])
    sums = np.zeros((len(texts), DIMENSIONS))
    for number, text in enumerate(texts):
        sums[number] = vectors[[place.get(word, -1) for word in text]].sum(axis=0) if text else 0.0
    return heads.unit(sums).astype(np.float32)


def _train_encoder(material: Material, rows: _Rows, elsewhere: Sequence[str], encoder: encoders.Encoder) -> Semantic:
    vectors = encoder.encode([text for own in material.texts for text, _ in own], batch=BATCH)
    parts = _train_vectors(vectors, rows, HOLD_ENCODER, "mean", "head")
    owners = rows.owners[rows.learnt]
    evidence = parts.evidence | {"near": heads.nearest(vectors[rows.learnt], owners, rows.entries)}
    body = _body(material, rows, vectors, encoder)
    if len(body.owners):
        evidence["body"] = heads.all_gathered(vectors[rows.learnt], body.vectors, body.owners, rows.entries)
    kept = _spoken_or_only(rows)
    others = encoder.encode(elsewhere, batch=BATCH)
    return Semantic(
        parts=parts,
        near=Texts(vectors[kept], rows.owners[kept]),
        body=body,
        elsewhere=others,
        scope=_train_scope(vectors, rows, others),
        evidence=evidence,
        central=heads.central(vectors[rows.learnt], owners, rows.entries),
    )


def _body(material: Material, rows: _Rows, vectors: Any, encoder: encoders.Encoder) -> Texts:
    """Return the texts about the entries that are not what people say themselves."""
    import numpy as np

    counted = rows.trust < SPOKEN
    owners = np.array([entry for entry, own in enumerate(material.background) for _ in own], dtype=rows.owners.dtype)
    further = encoder.encode([text for own in material.background for text in own], batch=BATCH)
    joined = np.concatenate([rows.owners[counted], owners])
    order = np.argsort(joined, kind="stable")
    return Texts(np.concatenate([vectors[counted], further])[order], joined[order])


def _spoken_or_only(rows: _Rows) -> Any:
    """Return which phrasings are what people say; all of those of entries that have no such phrasing."""
    import numpy as np

    spoken = rows.trust >= SPOKEN
    without = np.bincount(rows.owners, weights=spoken, minlength=rows.entries) == 0
    return spoken | without[rows.owners]
