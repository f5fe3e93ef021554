"""What the matcher is compared with: well-known ways to match, with the same phrasings and questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

Texts = Mapping[str, Sequence[str]]


class Answer(NamedTuple):
    """Entries, best first, and how sure the way is, on its own scale."""

    ids: tuple[str, ...]
    confidence: float


Peer = Callable[[Sequence[str]], list[Answer]]


def _ranked(ids: Sequence[str], scores: Any) -> list[Answer]:
    order = np.argsort(-scores, axis=1, kind="stable")[:, :5]
    return [
        Answer(tuple(ids[entry] for entry in best), float(row[best[0]]))
        for best, row in zip(order, scores, strict=True)
    ]


def rapidfuzz_alone(phrasings: Texts) -> Peer:
    """The best token_set_ratio to any phrasing."""
    from rapidfuzz import fuzz, process, utils

    ids, owners, texts = _flat(phrasings)

    def answer(questions: Sequence[str]) -> list[Answer]:
        likeness = process.cdist(questions, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process)
        return _ranked(ids, _best(likeness, owners, len(ids)))

    return answer


def likeness_to_phrasings(questions: Sequence[str], phrasings: Texts) -> Any:
    """Return each question's token_set_ratio, 0 to 100, to the phrasing that is most like it."""
    from rapidfuzz import fuzz, process, utils

    texts = [text for own in phrasings.values() for text in own]
    found = process.cdist(questions, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process)
    return found.max(axis=1)


def bm25(phrasings: Texts) -> Peer:
    """BM25 (bm25s), one document an entry."""
    import bm25s

    ids = list(phrasings)
    index = bm25s.BM25()
    index.index(bm25s.tokenize([" ".join(phrasings[entry]) for entry in ids], show_progress=False), show_progress=False)

    def answer(questions: Sequence[str]) -> list[Answer]:
        cut = bm25s.tokenize(list(questions), return_ids=False, show_progress=False)
        return _ranked(ids, np.array([index.get_scores(words) if words else np.zeros(len(ids)) for words in cut]))

    return answer


def tf_idf(phrasings: Texts) -> Peer:
    """Tf-idf of words 1-2 and characters 2-5 with a linear support vector machine (scikit-learn)."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union
    from sklearn.svm import LinearSVC

    ids, owners, texts = _flat(phrasings)
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    space = make_union(words, letters)
    model = LinearSVC(C=0.5).fit(space.fit_transform(texts), owners)
    return lambda questions: _ranked(ids, model.decision_function(space.transform(questions)))


def encoder_alone(phrasings: Texts) -> Peer:
    """The shipped encoder's vectors, entry centroid: tuned on the base's phrasings, so a stronger peer than MiniLM."""
    from tutor.matching.encoder import shipped_encoder

    loaded = shipped_encoder()
    if not loaded:
        raise SystemExit("the encoder is not installed: pip install 'alliance-tutor[semantic]'")
    ids, owners, texts = _flat(phrasings)
    vectors = loaded.encode(texts, batch=32)
    means = np.zeros((len(ids), vectors.shape[1]))
    np.add.at(means, owners, vectors)
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return lambda questions: _ranked(ids, loaded.encode(questions) @ means.T)


def _flat(phrasings: Texts) -> tuple[list[str], Any, list[str]]:
    ids = list(phrasings)
    owners = np.array([number for number, entry in enumerate(ids) for _ in phrasings[entry]])
    return ids, owners, [text for entry in ids for text in phrasings[entry]]


def _best(likeness: Any, owners: Any, entries: int) -> Any:
    best = np.zeros((len(likeness), entries))
    for number in range(entries):
        best[:, number] = likeness[:, owners == number].max(axis=1)
    return best


PEERS: dict[str, Callable[[Texts], Peer]] = {
    "rapidfuzz token_set_ratio": rapidfuzz_alone,
    "BM25 (bm25s)": bm25,
    "tf-idf + linear SVM": tf_idf,
    "tuned MiniLM alone (centroid)": encoder_alone,
}
