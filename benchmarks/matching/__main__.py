"""The command line of the matching benchmarks."""

from __future__ import annotations

import argparse

parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description=__doc__)
parser.add_argument("what", choices=["general", "calibrate", "calibrate-any", "report", "misses"])
chosen = parser.parse_args().what

if chosen.startswith("calibrate"):
    from benchmarks.matching import calibrate

    def main() -> None:
        calibrate.main(chosen.removeprefix("calibrate").lstrip("-") or "base")
elif chosen == "general":
    from benchmarks.matching.general import main
elif chosen == "report":
    from benchmarks.matching.report import main
else:
    from benchmarks.matching.misses import main
main()
