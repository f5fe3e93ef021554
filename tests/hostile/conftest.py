"""Tests of hostile input run in a folder of their own, and the programs they start find the small base compiled."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sittings import compiled_once, small_base
from tutor.matching.opening import open_index


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in a new folder, so that nothing is written into the working directory's transcripts."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cached(tmp_path: Path) -> Path:
    """A cache of its own below ``data``, with the small base compiled in it."""
    open_index(small_base(), cache=compiled_once())
    shutil.copytree(compiled_once(), tmp_path / "data" / "cache")
    return tmp_path / "data" / "cache"
