"""Trains heads and weights over compiled phrasings. Needs numpy; the encoder joins where it is there."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.matching import encoder as encoders
from tutor.matching import fusion, heads
from tutor.matching.words import DIMENSIONS, shipped_table

if TYPE_CHECKING:
    from tutor.matching.compiling import Material
    from tutor.matching.lexical_build import RunSpace, WordSpace

LARGEST = 12_000
"""More phrasings than this are not trained on: the work grows with the cube of their number."""
SPOKEN = 0.7
"""Phrasings of at least this weight are what people say: weights are learnt from them alone."""
HOLD_RUNS, HOLD_MEANING, HOLD_ENCODER = 0.5, 4.0, 4.0
"""How strongly the heads are held small."""
BATCH = 32


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
    """What the encoder adds: one vector an entry; what people say, and other text, as small whole numbers."""

    vectors: Any
    near: Texts
    body: Texts
    weights: dict[str, float]
    typical: fusion.Typical
    typical_near: fusion.Typical


class Training(NamedTuple):
    """All that was trained."""

    run_weights: list[dict[str, float]]
    meaning: Any
    weights: dict[str, float]
    typical: fusion.Typical
    semantic: Semantic | None

    def sections(self) -> dict[str, bytes]:
        """Return what is stored beside the lists of terms."""
        import numpy as np

        from tutor.matching.compiling import meaning_sections

        made = meaning_sections(self.meaning.tolist()) if self.meaning is not None else {}
        if self.semantic:
            made["e.vectors"] = self.semantic.vectors.astype(np.float16).tobytes()
            made |= self.semantic.near.sections("near") | self.semantic.body.sections("body")
        return made

    def meta(self) -> dict[str, Any]:
        """Return the weights and what is typical."""
        typical = {"small": list(self.typical)}
        weights = dict(self.weights)
        if self.semantic:
            weights |= self.semantic.weights
            typical |= {"full": list(self.semantic.typical), "near": list(self.semantic.typical_near)}
        return {"weights": weights, "typical": typical}


class _Rows(NamedTuple):
    """Phrasings as rows: whose each is, its weight, and which of them weights are learnt from."""

    owners: Any
    trust: Any
    learnt: Any
    entries: int


def is_possible(entries: int, phrasings: int) -> bool:
    """Whether there is numpy, and a number of phrasings that can be trained on."""
    return entries > 1 and 1 < phrasings <= LARGEST and find_spec("numpy") is not None


def train(material: Material, words: WordSpace, runs: RunSpace, semantic: bool | None) -> Training:
    """Train heads, then weights on phrasings left out in turn."""
    rows = _rows(material)
    run_weights, run_scores = _train_runs(material, runs, rows)
    evidence = {"words": words.left_out(rows.learnt), "runs": run_scores[rows.learnt]}
    vectors = _meanings(material)
    parts = _train_vectors(vectors, rows, HOLD_MEANING, "meaning", "meaning-head") if vectors is not None else None
    if parts:
        evidence |= parts.evidence
    owners = rows.owners[rows.learnt]
    weights = fusion.fit(evidence, owners)
    small = fusion.combined(evidence, weights)
    meaning = parts.joined(weights) if parts else None
    encoder = encoders.shipped_encoder() if semantic is not False else None
    added = _train_encoder(material, rows, small, encoder) if encoder else None
    return Training(run_weights, meaning, weights, fusion.typical(small, owners), added)


def _rows(material: Material) -> _Rows:
    import numpy as np

    owners = np.array([entry for entry, documents in enumerate(material.documents) for _ in documents])
    trust = np.array([one.weight for documents in material.documents for one in documents], dtype=np.float32)
    spoken = trust >= SPOKEN
    several = np.bincount(owners, weights=spoken, minlength=len(material.ids)) > 1
    learnt = np.flatnonzero(spoken & several[owners])
    return _Rows(owners, trust, learnt, len(material.ids))


def _train_runs(material: Material, runs: RunSpace, rows: _Rows) -> tuple[list[dict[str, float]], Any]:
    vectors = [runs.vector(document) for documents in material.documents for document in documents]
    by_run = heads.columns(vectors)
    kernel = heads.run_kernel(by_run, len(vectors))
    head = heads.ridge(kernel, rows.owners, rows.trust, rows.entries, HOLD_RUNS)
    return heads.run_weights(by_run, rows.owners, head.weights, rows.entries), head.left_out


class _Parts(NamedTuple):
    """A centroid and a head over one kind of vector: both linear, so one vector an entry holds them together."""

    names: tuple[str, str]
    means: Any
    head: Any
    evidence: dict[str, Any]

    def joined(self, weights: dict[str, float]) -> Any:
        return weights[self.names[0]] * self.means + weights[self.names[1]] * self.head


def _train_vectors(vectors: Any, rows: _Rows, hold: float, *names: str) -> _Parts:
    means, likeness = heads.centred(vectors, rows.owners, rows.trust, rows.entries)
    head = heads.linear_ridge(vectors, rows.owners, rows.trust, rows.entries, hold)
    evidence = {names[0]: likeness[rows.learnt], names[1]: head.left_out[rows.learnt]}
    return _Parts((names[0], names[1]), means, head.weights, evidence)


def _meanings(material: Material) -> Any:
    """Return the phrasings as sums of word vectors, of length 1; None without the table."""
    import numpy as np

    table = shipped_table()
    if not table:
        return None
    nothing = [0.0] * DIMENSIONS
    documents = [document for own in material.documents for document in own]
    return np.array([table.vector(document.tokens) or nothing for document in documents], dtype=np.float32)


def _train_encoder(material: Material, rows: _Rows, small: Any, encoder: encoders.Encoder) -> Semantic:
    vectors = encoder.encode([text for own in material.texts for text, _ in own], batch=BATCH)
    parts = _train_vectors(vectors, rows, HOLD_ENCODER, "mean", "head")
    owners = rows.owners[rows.learnt]
    near = heads.nearest(vectors[rows.learnt], owners, rows.entries)
    evidence = {"small": small, **parts.evidence, "near": near}
    body = _body(material, rows, vectors, encoder)
    if len(body.owners):
        evidence["body"] = heads.gathered(vectors[rows.learnt] @ body.vectors.T, body.owners, rows.entries)
    weights = fusion.fit(evidence, owners)
    full = fusion.combined(evidence, weights)
    kept = _spoken_or_only(rows)
    return Semantic(
        vectors=parts.joined(weights),
        near=Texts(vectors[kept], rows.owners[kept]),
        body=body,
        weights=weights,
        typical=fusion.typical(full, owners),
        typical_near=fusion.typical(near, owners),
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
