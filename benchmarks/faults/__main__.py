"""``.venv/bin/python -m benchmarks.faults [KILLS] [SEED]``: kill -9 so many times (300) and say what was lost."""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict

from benchmarks.faults.campaign import Killed, campaign, new_folder


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    folder = new_folder()
    found: dict[str, list[Killed]] = defaultdict(list)
    try:
        for killed in campaign(kills, seed, folder):
            found[killed.scene].append(killed)
            for wrong in killed.wrong:
                print(f"{killed.scene}: {wrong}")
    finally:
        shutil.rmtree(folder)
    print(f"{'scene':12} {'killed':>7} {'at work':>8} {'acknowledged':>13} {'wrong':>6}")
    for scene, those in found.items():
        at_work, steps = sum(one.at_work for one in those), sum(one.acknowledged for one in those)
        print(f"{scene:12} {len(those):7} {at_work:8} {steps:13} {sum(bool(one.wrong) for one in those):6}")
    return 1 if any(one.wrong for those in found.values() for one in those) else 0


if __name__ == "__main__":
    sys.exit(main())
