"""``python -m benchmarks.scale.peers [ENTRIES ...]`` (1000 10000 100000): beside bm25s, SQLite FTS5 and rapidfuzz.

Entries by recombination of what the shipped base is asked, two phrasings each. A question is one of an entry's
phrasings as somebody else would type it: two words left out, and a slip of the finger in one. All ways get the same
entries and questions in one run, each in a process of its own; without the encoder, which would have to read every
phrasing. ``make bench`` installs the peers.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from benchmarks.soak.measure import megabytes
from tutor.knowledge import load_base

SIZES = (1_000, 10_000, 100_000)
QUESTIONS = 40
PHRASINGS = 2
HEAD = ("entries", "way", "build s", "median ms", "slowest ms", "MB", "right first")

Phrasings = Mapping[str, Sequence[str]]
Way = Callable[[Phrasings], Callable[[str], str]]


def made(entries: int) -> dict[str, list[str]]:
    """Return entries with phrasings joined from halves of ours."""
    chance = random.Random(entries)
    asks = [ask.split() for issue in load_base().issues.values() for ask in issue.asks]
    halves = [(words[: (len(words) + 1) // 2], words[(len(words) + 1) // 2 :]) for words in asks]

    def ask() -> str:
        return " ".join(chance.choice(halves)[0] + chance.choice(halves)[1])

    return {f"made/{number}": [ask() for _ in range(PHRASINGS)] for number in range(entries)}


def retyped(text: str, chance: random.Random) -> str:
    """Return a phrasing with two words left out and two letters of another changed round."""
    words = text.split()
    for _ in range(min(2, len(words) - 2)):
        del words[chance.randrange(len(words))]
    place = max(range(len(words)), key=lambda number: len(words[number]))
    word = words[place]
    if len(word) > 3:
        at = chance.randrange(1, len(word) - 1)
        words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


def ours(phrasings: Phrasings) -> Callable[[str], str]:
    """The small engine, compiled and opened again."""
    from tutor.matching import Matcher

    matcher = Matcher.from_bytes(Matcher.build(phrasings, semantic=False).to_bytes())

    def best(question: str) -> str:
        matches = matcher.match(question, 1).matches
        return matches[0].id if matches else ""

    return best


def bm25(phrasings: Phrasings) -> Callable[[str], str]:
    """bm25s, one document an entry."""
    import bm25s
    import numpy as np

    ids = list(phrasings)
    index = bm25s.BM25()
    documents = bm25s.tokenize([" ".join(phrasings[entry]) for entry in ids], show_progress=False)
    index.index(documents, show_progress=False)

    def best(question: str) -> str:
        words = bm25s.tokenize([question], return_ids=False, show_progress=False)[0]
        return ids[int(np.argmax(index.get_scores(words)))] if words else ""

    return best


def full_text(phrasings: Phrasings) -> Callable[[str], str]:
    """SQLite FTS5 with Porter's stemmer, any of the words, ranked by its BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, text, tokenize='porter unicode61')")
    rows = ((entry, " ".join(texts)) for entry, texts in phrasings.items())
    database.executemany("INSERT INTO entries VALUES (?, ?)", rows)

    def best(question: str) -> str:
        words = ["".join(filter(str.isalnum, word)) for word in question.split()]
        wanted = " OR ".join(f'"{word}"' for word in words if word)
        sql = "SELECT id FROM entries WHERE text MATCH ? ORDER BY rank LIMIT 1"
        found = database.execute(sql, (wanted,)).fetchone()
        return found[0] if found else ""

    return best


def likeness(phrasings: Phrasings) -> Callable[[str], str]:
    """rapidfuzz alone: the phrasing with the best token_set_ratio."""
    from rapidfuzz import fuzz, process, utils

    owners = [entry for entry, texts in phrasings.items() for _ in texts]
    texts = [utils.default_process(text) for own in phrasings.values() for text in own]

    def best(question: str) -> str:
        found = process.extractOne(utils.default_process(question), texts, scorer=fuzz.token_set_ratio)
        return owners[found[2]] if found else ""

    return best


WAYS: dict[str, Way] = {"alliance-tutor": ours, "bm25s": bm25, "SQLite FTS5": full_text, "rapidfuzz": likeness}


def measure(entries: int, way: str) -> tuple[Any, ...]:
    """Return one row of the table."""
    phrasings = made(entries)
    chance = random.Random(3)
    asked = [
        (entry, retyped(chance.choice(phrasings[entry]), chance)) for entry in chance.sample([*phrasings], QUESTIONS)
    ]
    before, started = megabytes(), time.perf_counter()
    best = WAYS[way](phrasings)
    built = time.perf_counter() - started
    best(asked[0][1])
    took, right = [], 0
    for entry, question in asked:
        started = time.perf_counter()
        right += best(question) == entry
        took.append(1000 * (time.perf_counter() - started))
    return entries, way, built, statistics.median(took), max(took), megabytes() - before, right / len(asked)


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(
            "".join(
                f"{value:>16.2f}" if isinstance(value, float) else f"{value:>16}"
                for value in measure(int(sys.argv[2]), sys.argv[3])
            )
        )
        return
    print("".join(f"{name:>16}" for name in HEAD))
    for entries in [int(size) for size in sys.argv[1:]] or SIZES:
        for way in WAYS:
            command = [sys.executable, "-m", "benchmarks.scale.peers", "--one", str(entries), way]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


if __name__ == "__main__":
    main()
