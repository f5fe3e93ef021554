"""What a process holds: memory in use, open files; and how long each turn took."""

from __future__ import annotations

import gc
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.soak.learner import turns
from tutor.session import Session
from tutor.setup import Setup
from tutor.views import plain


class Held(NamedTuple):
    """After so many turns: megabytes in use, open files, and the turn times since the last, in milliseconds."""

    turns: int
    megabytes: float
    files: int
    times: tuple[float, ...]


def soak(setup: Setup, count: int, every: int, seed: int = 1) -> Iterator[Held]:
    """Hold a sitting of so many turns; yield what is held after every so many, after the first few too."""
    base = setup.load()
    session = Session(setup, base)
    times: list[float] = []
    for number, turn in enumerate(turns(session, base, count, seed), 1):
        start = time.perf_counter()
        plain.render(session.say(turn))
        times.append(1000 * (time.perf_counter() - start))
        if number % every == 0:
            yield Held(number, megabytes(), open_files(), tuple(times))
            times.clear()
    session.keeper.log().close()


def megabytes() -> float:
    """Return the memory in use; where the system does not tell, the most that was in use."""
    gc.collect()
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def open_files() -> int:
    """Return the number of files, pipes and sockets that are open."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        if os.path.isdir(folder):
            return len(os.listdir(folder))
    return 0
