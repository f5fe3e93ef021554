"""Runs only for ``make test-foreign``, which installs the programs that read our exports back; then none may be missing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tutor.knowledge import KnowledgeBase

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ANKI = ROOT / ".venv" / "foreign-anki" / "bin" / "python"
GRAPHS = ROOT / ".venv" / "foreign-graphs" / "bin" / "python"
collect_ignore_glob = [] if os.environ.get("FOREIGN") else ["test_*.py"]

Reader = Callable[..., list[Any]]


def run(*command: str | Path) -> str:
    """Run a foreign program and return what it printed; what it complains of is the failure."""
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=240, check=False)
    assert result.returncode == 0, f"{command[:2]} failed:\n{result.stdout[-2000:]}\n{result.stderr[-4000:]}"
    return result.stdout


def read_lines(*command: str | Path) -> list[Any]:
    """Run a foreign program that prints one JSON value a line."""
    return [json.loads(line) for line in run(*command).splitlines() if line.startswith(("{", "["))]


def chromium() -> str:
    """The browser. A missing one is a failure, not a reason to skip."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "no chromium is installed: make test-foreign installs Debian's"
    return found


@pytest.fixture(scope="session")
def folder() -> Path:
    """Where our own base stands."""
    return ROOT / "knowledge"


@pytest.fixture(scope="session")
def shipped(base: KnowledgeBase) -> KnowledgeBase:
    """The shipped base."""
    return base
