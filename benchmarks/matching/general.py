"""The matcher as a general one: entries with some phrasings each, the others held back.

What is out of scope are the phrasings of entries of the same kind that were left out, a fifth. Of all other entries,
most of them questions of fact, the mere length would tell: six words on average, the others ten.

The encoder was tuned on the base's phrasings, those held back among them: the first table favours whatever uses it,
ours and the encoder alone. The everyday intents of the second it has never seen.
"""

from __future__ import annotations

import random
import time

import numpy as np

from benchmarks.matching import measures
from benchmarks.matching.calibrate import everyday_intents
from benchmarks.matching.peers import PEERS, Answer, Peer, Texts
from tutor.knowledge import load_base
from tutor.matching import Matcher, entries

ENTRIES, SHOTS, SEEDS = 150, 15, 3
EACH = 6
"""How many phrasings of an entry are asked, of those that were built with and of those left out."""


def main() -> None:
    """Print one table a set of entries."""
    asked = {
        entry: [t for t, weight in one.texts if weight == 1.0] for entry, one in entries.phrasings(load_base()).items()
    }
    longest = dict(sorted(asked.items(), key=lambda item: (-len(item[1]), item[0])))
    _print("entries of the base", longest, [], ENTRIES, SHOTS)
    _print("everyday intents", *everyday_intents(), ENTRIES, 10)


def _print(name: str, found: dict[str, list[str]], strays: list[str], count: int, shots: int) -> None:
    print(f"\n{name}: up to {count} entries, up to {shots} phrasings each, {SEEDS} seeds")
    rows = [["matcher", "@1", "@3", "AUROC", "out of scope refused at 5% loss", "ECE", "build s", "ms a question"]]
    ways = {"alliance-tutor, small": ours(semantic=False), "alliance-tutor": ours(semantic=None), **PEERS}
    for label, way in ways.items():
        runs = [_run(way, found, strays, count, shots, seed) for seed in range(SEEDS)]
        rows.append([label, *(f"{value:.3f}" for value in np.nanmean(runs, axis=0))])
        print(" ".join(rows[-1]), flush=True)
    print(measures.table(rows))


def ours(*, semantic: bool | None) -> object:
    """Return the matcher as a peer of the others."""

    def make(phrasings: Texts) -> Peer:
        matcher = Matcher.build(phrasings, semantic=semantic)
        matcher = Matcher.from_bytes(matcher.to_bytes(), semantic=semantic)

        def answer(questions: object) -> list[Answer]:
            rankings = [matcher.score(question) for question in questions]  # type: ignore[attr-defined]
            return [
                Answer(tuple(matcher.ids[entry] for entry in one.order[:5]), matcher.confidence(one))
                for one in rankings
            ]

        return answer

    return make


def _run(way: object, found: dict[str, list[str]], strays: list[str], count: int, shots: int, seed: int) -> list[float]:
    """Build with some phrasings of most entries, ask the others; the entries left out are out of scope."""
    chance = random.Random(seed)
    ids = [entry for entry in found if len(found[entry]) > 2][: count * 5 // 4]
    kept = chance.sample(ids, min(count, len(ids) * 4 // 5))
    texts = {entry: chance.sample(found[entry], len(found[entry])) for entry in sorted(kept)}
    held = {entry: min(shots, len(own) - 2) for entry, own in texts.items()}
    inside = [(text, entry) for entry, own in texts.items() for text in own[held[entry] :][:EACH]]
    out = [chance.sample(found[entry], min(EACH, len(found[entry]))) for entry in ids if entry not in texts]
    outside = [text for own in out for text in own] + strays
    started = time.perf_counter()
    peer = way({entry: own[: held[entry]] for entry, own in texts.items()})  # type: ignore[operator]
    built = time.perf_counter()
    answers = peer([text for text, _ in inside])
    took = (time.perf_counter() - built) / len(inside)
    others = [one.confidence for one in peer(outside)]
    first = [one.ids[:1] == (entry,) for one, (_, entry) in zip(answers, inside, strict=True)]
    three = [entry in one.ids[:3] for one, (_, entry) in zip(answers, inside, strict=True)]
    sure = [one.confidence for one in answers]
    stated = [min(1.0, max(0.0, value)) for value in sure + others]
    error = measures.calibration_error(stated, [*first, *([False] * len(others))])
    return [
        measures.share(first), measures.share(three), measures.auroc(sure, others), measures.refused(sure, others),
        error, built - started, took * 1000,
    ]  # fmt: skip
