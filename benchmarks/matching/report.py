"""The reporting half of the labelled questions, in sums only: no question of it is ever shown."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.matching import labelled, measures
from benchmarks.matching.labelled import Asked, Stray
from benchmarks.matching.peers import PEERS, likeness_to_phrasings
from tutor.dialogue.asking import POSSIBLE, SURE
from tutor.knowledge import load_base
from tutor.matching import BaseIndex, entries

ANSWER, CHOICE = SURE, POSSIBLE
"""From these confidences on there is an answer, and a choice."""


class Told(NamedTuple):
    """What an index said to a text: ids and topics, best first, and the confidence."""

    ids: tuple[str, ...]
    topics: tuple[str, ...]
    confidence: float


def main(half: str = "report") -> None:
    """Print the figures of a half."""
    base = load_base()
    found = entries.phrasings(base)
    asked, strays = labelled.questions(half), labelled.strays(half)
    missing = sum(not any(one.is_entry(entry) for entry in found) for one in asked)
    print(f"{len(asked)} questions, {len(strays)} out of scope; {missing} questions have no entry in the base yet")
    texts = {entry: [text for text, weight in one.texts if weight > 0.2] for entry, one in found.items()}
    overlap = likeness_to_phrasings([one.text for one in asked], texts)
    unlike = overlap <= np.quantile(overlap, 1 / 3)
    print(f"likeness to the nearest phrasing (token_set_ratio): median {np.median(overlap):.0f}")
    payload = BaseIndex.compile(base)
    rows = [HEAD]
    for label, semantic in (("alliance-tutor", None), ("alliance-tutor, small", False)):
        index = BaseIndex.open(payload, semantic=semantic)
        inside, outside, took = _ask_all(index, asked, strays)
        rows.append([label, *_figures(inside, outside, took, asked, strays)])
        print(measures.table(rows[:1] + rows[-1:]), flush=True)
        print(f"the third that is least like any phrasing: {_of_part(inside, asked, unlike)}", flush=True)
    for label, way in PEERS.items():
        peer = way(texts)
        told = [
            [Told(one.ids, tuple(found[entry].topic for entry in one.ids), one.confidence) for one in peer(part)]
            for part in ([one.text for one in asked], [one.text for one in strays])
        ]
        rows.append([label, *_figures(told[0], told[1], 0.0, asked, strays)])
    print(measures.table(rows))


HEAD = [
    "matcher", "topic @1", "easy", "hard", "entry in 3", "AUROC", "near", "far", "near refused at 5%", "far refused",
    "confidently wrong", "choice", "ECE", "ms",
]  # fmt: skip


def _of_part(inside: Sequence[Told], asked: Sequence[Asked], part: Sequence[bool]) -> str:
    kept = [(told, one) for told, one, wanted in zip(inside, asked, part, strict=True) if wanted]
    right = measures.share([bool(told.ids) and one.is_right(told.ids[0], told.topics[0]) for told, one in kept])
    three = measures.share([any(one.is_entry(entry) for entry in told.ids[:3]) for told, one in kept])
    return f"{len(kept)} questions, topic @1 {right:.3f}, entry in 3 {three:.3f}"


def _ask_all(index: BaseIndex, asked: Sequence[Asked], strays: Sequence[Stray]) -> tuple[list[Told], list[Told], float]:
    _told(index, "warm up")
    started = time.perf_counter()
    inside = [_told(index, one.text) for one in asked]
    took = (time.perf_counter() - started) / len(asked) * 1000
    return inside, [_told(index, one.text) for one in strays], took


def _told(index: BaseIndex, text: str) -> Told:
    answer = index.ask(text)
    return Told(tuple(m.id for m in answer.matches), tuple(m.topic for m in answer.matches), answer.confidence)


def _figures(
    inside: Sequence[Told], outside: Sequence[Told], took: float, asked: Sequence[Asked], strays: Sequence[Stray]
) -> list[str]:
    right = [bool(t.ids) and one.is_right(t.ids[0], t.topics[0]) for t, one in zip(inside, asked, strict=True)]
    three = [any(one.is_entry(entry) for entry in t.ids[:3]) for t, one in zip(inside, asked, strict=True)]
    sure, others = [t.confidence for t in inside], [t.confidence for t in outside]
    near = [value for value, stray in zip(others, strays, strict=True) if stray.near]
    far = [value for value, stray in zip(others, strays, strict=True) if not stray.near]
    wrong = [value >= ANSWER and not good for value, good in zip(sure, right, strict=True)]
    stated = [min(1.0, max(0.0, value)) for value in sure + others]
    figures = [
        measures.share(right),
        measures.share([good for good, one in zip(right, asked, strict=True) if not one.hard]),
        measures.share([good for good, one in zip(right, asked, strict=True) if one.hard]),
        measures.share(three),
        measures.auroc(sure, others), measures.auroc(sure, near), measures.auroc(sure, far),
        measures.refused(sure, near), measures.refused(sure, far),
        measures.share(wrong),
        measures.share([CHOICE <= value < ANSWER for value in sure]),
        measures.calibration_error(stated, [*right, *([False] * len(others))]),
    ]  # fmt: skip
    return [*(f"{value:.3f}" for value in np.array(figures)), f"{took:.1f}"]
