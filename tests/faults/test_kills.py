"""A process that is killed at a random moment: the quick part of ``benchmarks/faults``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.faults.campaign import campaign
from benchmarks.faults.scenes import SCENES


def test_nothing_that_was_acknowledged_is_lost_to_a_kill(tmp_path: Path):
    """Two kills of each: asking, quizzing, sparring, saving, compiling, migrating; the next start is clean."""
    killed = list(campaign(2 * len(SCENES), 5, tmp_path))

    assert [one for one in killed if one.wrong] == []
    assert sum(one.acknowledged for one in killed) > 0
    assert sum(one.at_work for one in killed) >= len(SCENES) // 2
