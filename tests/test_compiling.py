"""Compiling the shipped base: what is stale and nothing else, at once where that helps."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_it_is_done_where_it_is_stale_and_not_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An empty folder gets all of it (the index and the acts, which take long, from what was made before)."""
    from tutor import compile as compiling
    from tutor.dialogue.phrase_bank import PhraseBank
    from tutor.matching.base_index import BaseIndex

    made: list[str] = []
    monkeypatch.setattr(BaseIndex, "compile", classmethod(lambda *_: made.append("index") or b"i"))
    monkeypatch.setattr(PhraseBank, "compile", lambda bank: made.append(bank.compiled_name) or b"a")
    monkeypatch.setattr("tutor.matching.meanings.compile_meanings", lambda _: made.append("meanings") or b"m")
    files = compiling.compile_base(tmp_path)
    again = compiling.compile_base(tmp_path)

    assert made == ["index", "acts.bin", "turns.bin", "meanings"]
    assert files == again
    assert all(file.is_file() for file in files)


def test_the_rest_is_made_in_a_process_beside_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Only where the index is stale, and what that process did not make is made after it."""
    from tutor import compile as compiling
    from tutor.dialogue.phrase_bank import PhraseBank
    from tutor.matching.base_index import BaseIndex

    begun: list[str] = []

    class Beside:
        def __init__(self, target, args):
            self.work = lambda: target(*args)

        def start(self):
            begun.append("beside")

        def join(self):
            if works:
                self.work()

    made: list[str] = []
    monkeypatch.setattr(compiling.multiprocessing, "get_context", lambda _: type("Context", (), {"Process": Beside}))
    monkeypatch.setattr(BaseIndex, "compile", classmethod(lambda *_: made.append("index") or b"i"))
    monkeypatch.setattr(PhraseBank, "compile", lambda bank: made.append(bank.compiled_name) or b"a")
    monkeypatch.setattr("tutor.matching.meanings.compile_meanings", lambda _: made.append("meanings") or b"m")
    for works in (True, False):
        told: list[str] = []
        files = compiling.compile_at_once(tmp_path / str(works), tell=told.append)
        assert made == ["index", "acts.bin", "turns.bin", "meanings"]
        assert [step[:6] for step in told] == (
            ["1 of 4", "2 of 4"] if works else ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
        )
        assert files == compiling.compile_at_once(tmp_path / str(works))
        made.clear()
    assert begun == ["beside", "beside"]


def test_a_disk_that_refuses_it_is_told(tmp_path: Path):
    from tutor.compile import compile_base

    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match="cannot write"):
        compile_base(tmp_path / "taken" / "deep")
