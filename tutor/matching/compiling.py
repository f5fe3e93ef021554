"""From phrasings to the bytes that a matcher opens."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.matching import fusion
from tutor.matching import text as normal
from tutor.matching.lexical import Document, runs_of
from tutor.matching.lexical_build import RunSpace, WordSpace, centroids, run_sections
from tutor.matching.lexicon import Lexicon, lexicon_sections
from tutor.matching.packed import Sections, pack
from tutor.matching.words import DIMENSIONS, shipped_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tutor.matching.training import Training

Phrasing = str | tuple[str, float]
"""A phrasing, or one with its weight: 1 for what people would say themselves, less for other text."""
BACKGROUND = 0.1
"""Texts of this weight or less are too far from how people ask to count as words; only the encoder reads them."""


class Material(NamedTuple):
    """What is compiled: ids, their phrasings with weights, the same cut into what is counted, and further texts."""

    ids: list[str]
    texts: list[list[tuple[str, float]]]
    documents: list[list[Document]]
    background: list[list[str]]
    wordings: dict[str, bytes]

    @property
    def phrasings(self) -> int:
        """The number of phrasings."""
        return sum(map(len, self.texts))


class Extra(NamedTuple):
    """What may be known besides the phrasings. ``calibration``: weights that were learnt elsewhere, by name."""

    lexicon: Sequence[Sequence[str]] = ()
    groups: Mapping[str, str] | None = None
    elsewhere: Sequence[str] = ()
    calibration: Mapping[str, Any] | None = None


def compile_matcher(
    phrasings: Mapping[str, Iterable[Phrasing]], extra: Extra, *, semantic: bool | None = None
) -> bytes:
    """Compile phrasings by entry into what ``Matcher.from_bytes`` opens."""
    return prepare(phrasings, extra, semantic=semantic).packed()


class Prepared(NamedTuple):
    """Phrasings with all that is trained over them; ``packed`` says with which weights."""

    material: Material
    common: dict[str, bytes]
    runs: RunSpace
    trained: Training | None
    calibration: Mapping[str, Any] | None

    def packed(self, weights: Mapping[str, float] | None = None) -> bytes:
        """Return the compiled matcher. Weights that are not given are those of the calibration, or are learnt."""
        if not weights and self.calibration:
            weights = self.calibration.get("weights")
        if self.trained:
            weights = weights or self.trained.fitted()
            typical = self.trained.typical(weights)
            made = run_sections(self.runs, self.trained.run_weights) | self.trained.sections(weights)
        else:
            weights, typical = fusion.DEFAULT, {"small": list(fusion.UNTRAINED)}
            made = run_sections(self.runs, centroids(self.runs, self.material.documents))
            made |= _untrained_meaning(self.material)
        meta: dict[str, Any] = {"weights": dict(weights), "typical": typical}
        # A calibration belongs to trained scores; what is not trained is judged by the general one.
        if self.calibration and self.trained:
            meta["calibration"] = self.calibration
        return pack({**self.common, **made, "meta": json.dumps(meta, sort_keys=True).encode()})


def prepare(phrasings: Mapping[str, Iterable[Phrasing]], extra: Extra, *, semantic: bool | None = None) -> Prepared:
    """Count and train over phrasings."""
    from tutor.matching import training

    if odd := next((entry for entry in map(str, phrasings) if "\n" in entry), None):
        raise ValueError(f"an id is one line, and this is none: {odd!r}")
    material = _material(phrasings, extra.lexicon)
    words, runs = WordSpace(material.documents), RunSpace(material.documents)
    trained = None
    if training.is_possible(material):
        trained = training.train(material, words, runs, extra.elsewhere, semantic)
    common = {
        "ids": "\n".join(material.ids).encode(),
        "groups": _group_numbers(material.ids, extra.groups or {}),
        "vocabulary": "\n".join(_vocabulary(material)).encode(),
        **material.wordings,
        **words.sections(),
    }
    return Prepared(material, common, runs, trained, extra.calibration)


def _material(phrasings: Mapping[str, Iterable[Phrasing]], lexicon: Sequence[Sequence[str]]) -> Material:
    wordings = lexicon_sections(lexicon)
    marks = Lexicon(Sections(pack(wordings)))
    given = [[_weighted(phrasing) for phrasing in phrasings[entry]] for entry in phrasings]
    texts = [[(text, weight) for text, weight in own if weight > BACKGROUND] for own in given]
    background = [[text for text, weight in own if weight <= BACKGROUND] for own in given]
    documents = [[_document(text, weight, marks) for text, weight in own] for own in texts]
    return Material([str(entry) for entry in phrasings], texts, documents, background, wordings)


def _weighted(phrasing: Phrasing) -> tuple[str, float]:
    return (phrasing, 1.0) if isinstance(phrasing, str) else (phrasing[0], max(0.01, float(phrasing[1])))


def _document(text: str, weight: float, marks: Lexicon) -> Document:
    tokens = normal.tokens(text)
    words = marks.expand([normal.stem(token) for token in tokens])
    return Document(tokens, Counter(words), runs_of(tokens, words), weight)


def _group_numbers(ids: Sequence[str], groups: Mapping[str, str]) -> bytes:
    numbers: dict[str, int] = {}
    return array("I", [numbers.setdefault(groups.get(entry, entry), len(numbers)) for entry in ids]).tobytes()


def _vocabulary(material: Material) -> list[str]:
    counted = Counter(token for documents in material.documents for one in documents for token in one.tokens)
    return [word for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


def _untrained_meaning(material: Material) -> dict[str, bytes]:
    """Return each entry's mean direction among word vectors, in plain Python."""
    table = shipped_table()
    if not table:
        return {}
    rows: list[list[float]] = []
    for documents in material.documents:
        total = [0.0] * DIMENSIONS
        for document in documents:
            vector = table.vector(document.tokens) or total
            total = [known + value * document.weight for known, value in zip(total, vector, strict=True)]
        length = sum(value * value for value in total) ** 0.5 or 1.0
        rows.append([fusion.DEFAULT["meaning"] * value / length for value in total])
    return meaning_sections(rows)


def meaning_sections(rows: Sequence[Sequence[float]]) -> dict[str, bytes]:
    """Return the sections of one vector an entry, as whole numbers and a scale."""
    vectors, scales = array("b"), array("f")
    for row in rows:
        scale = max(map(abs, row), default=0.0) / 127 or 1.0
        scales.append(scale)
        vectors.extend(round(value / scale) for value in row)
    return {"m.vectors": vectors.tobytes(), "m.scales": scales.tobytes()}
