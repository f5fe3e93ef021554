"""Tests of faults run in a folder of their own, and the programs they start find the small base compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sittings import compiled_in


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in a new folder, so that nothing is written into the working directory's transcripts."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cached(tmp_path: Path) -> Path:
    """A cache of its own below ``data``, with the small base compiled in it."""
    return compiled_in(tmp_path / "data") / "cache"
