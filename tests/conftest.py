"""What tests share: the shipped base, a way to run the program, and a home of its own for every run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.knowledge import KnowledgeBase, load_base
from tutor.matching.opening import open_index

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for the whole run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def base(cache: Path) -> KnowledgeBase:
    """The shipped base."""
    return load_base(cache=cache)


@pytest.fixture(scope="session")
def index(base: KnowledgeBase, cache: Path):
    """The index of the shipped base."""
    return open_index(base, cache=cache)


@pytest.fixture
def conversation(base: KnowledgeBase, index) -> Conversation:
    """A new conversation over the shipped base."""
    return Conversation(base, index)


# The last is how coverage, when it measures the tests, has what they start measured too.
_PASSED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_CONFIG")
_SHARED: list[Conversation] = []


def shared_conversation() -> Conversation:
    """A conversation over the shipped base for tests that cannot take fixtures (hypothesis)."""
    if not _SHARED:
        shipped = load_base()
        _SHARED.append(Conversation(shipped, open_index(shipped)))
    return _SHARED[0]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing of this machine's user is seen or touched."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return kept | {
        "HOME": str(tmp_path / "home"),
        "ALLIANCE_TUTOR_DATA": str(tmp_path / "data"),
        "PYTHONUTF8": "1",
        "LANG": "C.UTF-8",
        "PYTHONWARNDEFAULTENCODING": "1",
    }


Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run the program as its user does: ``run("ask", "--json", stdin=b"...")``."""

    def start(
        *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "tutor", *arguments],
            input=stdin,
            capture_output=True,
            env={**environment, "PYTHONPATH": str(ROOT), **(env or {})},
            cwd=tmp_path,
            timeout=120,
            check=False,
        )

    return start
