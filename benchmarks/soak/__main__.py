"""``.venv/bin/python -m benchmarks.soak [--turns 10000]``: what a sitting of so many turns holds as it goes on."""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile

from benchmarks.soak.measure import Held, soak
from tutor.setup import make_setup


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak")
    parser.add_argument("--turns", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=1_000)
    options = parser.parse_args()
    print(f"{'turns':>7} {'MB':>7} {'files':>6} {'median ms':>10} {'95% ms':>8}")
    held: list[Held] = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for one in soak(make_setup(data=folder, seed=1), options.turns, options.every):
            held.append(one)
            median, slow = statistics.median(one.times), statistics.quantiles(one.times, n=20)[-1]
            print(f"{one.turns:7} {one.megabytes:7.1f} {one.files:6} {median:10.2f} {slow:8.2f}", flush=True)
        os.chdir("/")
    if len(held) > 1:
        turns = held[-1].turns - held[0].turns
        print(f"growth: {1e3 * (held[-1].megabytes - held[0].megabytes) / turns:.1f} kB a turn")


if __name__ == "__main__":
    main()
