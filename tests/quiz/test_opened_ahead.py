"""The log is opened ahead of a quiz where there is one; where there is none, nothing is made before it is needed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.sittings import NOW
from tutor.errors import StorageError
from tutor.practice import Log
from tutor.quiz.progress import open_progress


def opened(log: Log) -> None:
    log.ahead()
    for thread in threading.enumerate():
        if thread.name == "log":
            thread.join()


def test_a_log_that_is_there_is_open_when_the_quiz_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from tutor.quiz import progress

    path = tmp_path / "progress.sqlite3"
    open_progress(path, NOW).close()
    log = Log(path, lambda: NOW)
    opened(log)
    monkeypatch.setattr(progress, "open_progress", lambda *_: pytest.fail("opened a second time"))

    assert log().tracks() == {}


def test_none_is_made_before_it_is_needed(tmp_path: Path):
    path = tmp_path / "progress.sqlite3"
    log = Log(path, lambda: NOW)
    opened(log)

    assert not path.exists()
    assert log().last_review() is None
    assert path.exists()


def test_what_keeps_it_from_opening_is_told_where_it_is_needed(tmp_path: Path):
    """Not on the thread, where nobody would see it."""
    path = tmp_path / "progress.sqlite3"
    path.mkdir()
    log = Log(path, lambda: NOW)
    opened(log)

    with pytest.raises(StorageError):
        log()
