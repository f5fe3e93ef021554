"""``.venv/bin/python -m benchmarks.scale [ENTRIES ...]`` (250 1000 2500): each size in a process of its own.

Compiling is done once for a base and kept; all other columns are what a learner waits for.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.scale.synthetic import compiled_base, phrasings
from benchmarks.soak.measure import megabytes
from tutor.knowledge import load_base
from tutor.knowledge.container import decode_base
from tutor.matching import Matcher
from tutor.terminal.catalogue import base_names
from tutor.terminal.completion import complete

SIZES = (250, 1_000, 2_500)
QUESTIONS = 25
HEAD = ("entries", "compile s", "load ms", "open ms", "first ms", "next ms", "complete ms", "MB", "found")


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the milliseconds some work takes, and what it returns."""
    start = time.perf_counter()
    done = work()
    return 1000 * (time.perf_counter() - start), done


def measure(entries: int) -> str:
    """Return one row of the table."""
    shipped = load_base()
    made = phrasings(shipped, entries)
    rng = random.Random(2)
    asked = [(entry, rng.choice(made[entry])) for entry in rng.sample(sorted(made), QUESTIONS + 1)]
    compiling, packed = timed(lambda: Matcher.build(made).to_bytes())
    payload = compiled_base(shipped, made)
    before = megabytes()
    loading, base = timed(lambda: decode_base(memoryview(payload), "made"))
    opening, matcher = timed(lambda: Matcher.from_bytes(packed))
    first, _ = timed(lambda: matcher.match(asked[0][1]))
    turns = [(entry, *timed(lambda ask=ask: matcher.match(ask))) for entry, ask in asked[1:]]
    found = statistics.fmean(entry in [match.id for match in ranking.matches] for entry, _, ranking in turns)
    names = base_names(base)
    completing = statistics.median(timed(lambda: complete("/brief made/1", names))[0] for _ in range(5))
    after = statistics.median(milliseconds for _, milliseconds, _ in turns)
    figures = (entries, compiling / 1000, loading, opening, first, after, completing, megabytes() - before, found)
    return " ".join(f"{figure:>11.2f}" if isinstance(figure, float) else f"{figure:>11}" for figure in figures)


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(measure(int(sys.argv[2])))
        return
    print(" ".join(f"{name:>11}" for name in HEAD))
    for entries in map(int, sys.argv[1:] or SIZES):
        command = [sys.executable, "-m", "benchmarks.scale", "--one", str(entries)]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().rjust(95), flush=True)


if __name__ == "__main__":
    main()
