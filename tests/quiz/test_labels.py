"""The labelled answers: each is labelled twice, and a third time where the two labellings differ."""

from __future__ import annotations

import json
from pathlib import Path

LABELLED = Path(__file__).resolve().parents[1] / "data" / "grading"
TWICE = ("tuning", "attacks", "general", "ownwords")


def _labels(*names: str) -> dict[tuple[str, str], str]:
    """The label of each point of each answer, by the answer's id and the point's."""
    lines = [line for name in names for line in (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return {(row["id"], point): label for row in map(json.loads, lines) for point, label in row["labels"].items()}


def test_every_point_of_the_four_files_is_labelled_a_second_time():
    """The second labelling covers each answer and point of the files, and nothing else."""
    first, second = _labels(*TWICE), _labels("second")

    assert second.keys() == first.keys()
    assert set(second.values()) <= {"covered", "not"}


def test_exactly_the_disputed_points_are_labelled_a_third_time():
    """The third labelling decides where the first two differ, and says nothing elsewhere."""
    first, second, third = _labels(*TWICE), _labels("second"), _labels("third")

    assert third.keys() == {point for point, label in first.items() if second[point] != label}
    assert set(third.values()) <= {"covered", "not"}
