"""``.venv/bin/python -m benchmarks.mutation [--each N] [--seed TEXT] [PATH ...]``: how many mutants the tests notice.

Draws N mutants of each file that decides (all where it has fewer), prints those that survive and the figures by file
and group, and fails where less than four in five are noticed. ``equivalent.toml`` beside this file names the survivors
that behave as the program does; they are counted, and shown apart.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

from benchmarks.mutation.mutants import Mutant, sample
from benchmarks.mutation.targets import TARGETS, Target
from benchmarks.mutation.trial import preload, survives

WANTED = 0.8
EQUIVALENT = Path(__file__).with_name("equivalent.toml")


class Figures(NamedTuple):
    """How the mutants of a file fared; the equivalent ones are among those that survived."""

    made: int
    tried: int
    killed: int
    equivalent: int

    @property
    def share(self) -> float:
        return self.killed / self.tried if self.tried else 1.0

    def __str__(self) -> str:
        return f"{self.made:6} {self.tried:6} {self.killed:7} {self.share:7.1%} {self.equivalent:11}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.mutation")
    parser.add_argument("--each", type=int, default=45, metavar="N", help="mutants of each file (45)")
    parser.add_argument("--seed", default="alliance", metavar="TEXT", help="what the draw goes by")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="only files whose path ends so")
    chosen = parser.parse_args()
    targets = [one for one in TARGETS if not chosen.paths or one.path.endswith(tuple(chosen.paths))]
    preload()
    figures = {target: _try(target, chosen.each, chosen.seed) for target in targets}
    return _report(figures)


def _try(target: Target, count: int, seed: str) -> Figures:
    source = Path(target.path).read_text(encoding="utf-8")
    passed, took = survives(target.path, source, target.tests, 300)
    if not passed:
        sys.exit(f"{target.path}: its tests fail as it is")
    drawn, made = sample(source, count, f"{seed} {target.path}")
    print(f"{target.path}: {len(drawn)} of {made} mutants, tests {took:.1f} s", flush=True)
    left = [one for one in drawn if survives(target.path, one.source, target.tests, 10 + 3 * took)[0]]
    known = _known(target.path)
    for mutant in left:
        print(f"  {'equivalent' if _is_known(mutant, known) else 'survived'} {mutant}", flush=True)
    equivalent = sum(_is_known(mutant, known) for mutant in left)
    return Figures(made, len(drawn), len(drawn) - len(left), equivalent)


def _known(path: str) -> set[tuple[str, str]]:
    rows = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("mutant", [])
    return {(row["before"], after) for row in rows if row["file"] == path for after in row["after"]}


def _is_known(mutant: Mutant, known: set[tuple[str, str]]) -> bool:
    return (mutant.before, mutant.after) in known


def _report(figures: dict[Target, Figures]) -> int:
    print(f"\n{'file':32} {'mutants':>7} {'tried':>5} {'noticed':>7} {'share':>7} {'equivalent':>11}")
    worst = 1.0
    for group in dict.fromkeys(target.group for target in figures):
        those = {target: its for target, its in figures.items() if target.group == group}
        for target, its in those.items():
            print(f"{target.path:32} {its}")
        together = Figures(*map(sum, zip(*those.values(), strict=True)))
        print(f"{group:32} {together}\n")
        worst = min(worst, together.share)
    return 0 if worst >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
