"""Every input that fuzzing or a reader found stays found."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

FOUND = Path(__file__).parents[2] / "fuzz" / "found"
INPUTS = sorted(path for path in FOUND.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_once_is_withstood(path: Path):
    """No crash, nothing out of bounds, nothing that steers a terminal."""
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_inputs():
    """No target is without one, and no folder without a target."""
    assert {path.parent.name for path in INPUTS} == set(TARGETS)
