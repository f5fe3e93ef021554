"""``python tools/coverage_figures.py FILE``: the figures of ``coverage json``; fails where one is under 95 %."""

from __future__ import annotations

import json
import sys
from pathlib import Path

LEAST = 95.0


def main(path: str) -> int:
    totals = json.loads(Path(path).read_text(encoding="utf-8"))["totals"]
    figures = {
        "lines": (totals["covered_lines"], totals["num_statements"]),
        "branches": (totals["covered_branches"], totals["num_branches"]),
    }
    short = False
    for name, (covered, among) in figures.items():
        share = 100 * covered / among
        short |= share < LEAST
        print(f"{name:9} {covered:6} of {among:6}  {share:5.1f} %")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
