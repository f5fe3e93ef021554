"""What doctor says where something is lacking, unusual or broken: each with its mend, in this process."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tutor import clipboard, compiled, doctor, output, terminals
from tutor.dialogue.phrase_bank import PhraseBank
from tutor.doctor import Finding
from tutor.matching import encoder, meanings, opening
from tutor.setup import Setup, make_setup

GOOD = Path(__file__).parents[1] / "data" / "good"
Find = Callable[..., dict[str, Finding]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """Return what one check finds, by what it is about."""

    def run(check: Callable[[Setup], object], **options: object) -> dict[str, Finding]:
        setup = make_setup(data=str(tmp_path), **options)  # type: ignore[arg-type]
        return {finding.about: finding for finding in check(setup)}  # type: ignore[attr-defined]

    return run


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)


class TestTerminal:
    def test_a_terminal_is_named(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        on_a_terminal(monkeypatch)
        monkeypatch.setattr(terminals, "is_dumb", lambda _: False)

        assert find(doctor._terminal)["terminal"].state == "ok"

    def test_a_dumb_one_is_told_unless_plain_is_wanted(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        on_a_terminal(monkeypatch)
        monkeypatch.setattr(terminals, "is_dumb", lambda _: True)

        told = find(doctor._terminal, plain=False)["terminal"]
        assert (told.state, "TERM" in told.mend) == ("note", True)
        assert find(doctor._terminal, plain=True)["terminal"].state == "ok"

    @pytest.mark.parametrize(("width", "state"), [(39, "note"), (40, "ok")])
    def test_a_narrow_one_is_told(self, find: Find, width: int, state: str):
        assert find(doctor._terminal, width=width)["width"].state == state

    def test_a_small_alphabet_is_told(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("sys.stdout", type("Stream", (), {"encoding": "ascii", "isatty": lambda _: False})())

        assert "UTF-8" in find(doctor._terminal)["alphabet"].mend


class TestLooks:
    def test_who_asked_for_plain_is_said(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.delenv("ACCESSIBLE", raising=False)

        assert find(doctor._looks, plain=True)["looks"].found.endswith("--plain")
        monkeypatch.setenv("ACCESSIBLE", "1")
        assert find(doctor._looks)["looks"].found.endswith("ACCESSIBLE or the settings")

    def test_what_decides_on_colour_is_said(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        for name in ("NO_COLOR", "FORCE_COLOR", "ACCESSIBLE"):
            monkeypatch.delenv(name, raising=False)
        assert find(doctor._looks)["colour"].found == "auto"
        monkeypatch.setenv("NO_COLOR", "1")
        assert find(doctor._looks)["colour"].found == "never, because NO_COLOR is set"

    def test_links_are_told_either_way(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        for wanted, said in ((True, "made links"), (False, "written in full")):
            monkeypatch.setattr(output, "wants_links", lambda _, wanted=wanted: wanted)
            assert said in find(doctor._looks)["links"].found


class TestHelpers:
    @pytest.mark.parametrize("there", [True, False])
    def test_programs_are_looked_for(self, find: Find, monkeypatch: pytest.MonkeyPatch, there: bool):
        monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if there else None)
        monkeypatch.setattr(
            clipboard, "find_way", lambda *_, **__: clipboard.Way("xclip", ("xclip",)) if there else None
        )
        monkeypatch.setenv("EDITOR", "nano")
        monkeypatch.setenv("PAGER", "less")
        found = find(doctor._helpers, pager="$PAGER")

        assert {one.state for one in found.values()} == {"ok" if there else "note"}
        assert all(bool(one.mend) is not there for one in found.values())
        assert set(found) == {"pager", "editor", "clipboard"}

    def test_no_editor_and_no_pager_may_be_set(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        from tutor.terminal import editor

        monkeypatch.setattr(editor, "command_of", lambda *_: ())
        found = find(doctor._helpers, pager="never")

        assert found["editor"].found == "none is set"
        assert found["pager"].found == "never, as it is set"

    def test_an_editor_that_is_written_wrongly_is_told(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        """A quotation mark that is never closed makes it the name of no program."""
        monkeypatch.setenv("VISUAL", "vi 'x")

        assert find(doctor._helpers)["editor"].found == "vi 'x is not installed"


class TestBase:
    def test_the_shipped_one_has_its_index(self, find: Find):
        assert {name: one.state for name, one in find(doctor._base).items()} == {"base": "ok", "index": "ok"}

    def test_examples_that_were_not_compiled_are_told(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        """As every start takes a minute longer then."""
        assert find(doctor._turns)["turns"].state == "ok"
        monkeypatch.setattr(PhraseBank, "is_current", lambda bank: bank.compiled_name != "turns.bin")
        told = find(doctor._turns)["turns"]

        assert told.state == "note"
        assert "turns.bin" in told.found
        assert "acts.bin" not in told.found

    def test_lost_meanings_are_told(self, find: Find, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        """As the first speech and the first written answer wait for them then; a base of one's own has none."""
        assert find(doctor._meanings)["meanings"].state == "ok"
        assert find(doctor._meanings, folders=(str(GOOD),)) == {}
        monkeypatch.setattr(meanings, "SHIPPED", tmp_path / "none.bin")
        assert find(doctor._meanings)["meanings"].state == "note"
        compiled.write(tmp_path / "none.bin", compiled.pack("other", meanings.made_by(), b""))
        assert find(doctor._meanings)["meanings"].state == "note"
        monkeypatch.setattr(encoder, "is_available", lambda: False)
        assert find(doctor._meanings) == {}

    def test_a_lost_or_foreign_index_is_told(self, find: Find, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        monkeypatch.setattr(opening, "SHIPPED", tmp_path / "none.bin")
        assert "none was shipped" in find(doctor._base)["index"].found
        compiled.write(tmp_path / "none.bin", compiled.pack("other", "stamp", b""))
        assert find(doctor._base)["index"].found == "made from another state of the base"

    def test_ones_own_is_counted_and_a_missing_one_is_trouble(self, find: Find, tmp_path: Path):
        found = find(doctor._base, folders=(str(GOOD),))
        assert set(found) == {"base"}
        assert "1 issues" in found["base"].found
        assert "read anew" in found["base"].found
        assert "compiled" in find(doctor._base, folders=(str(GOOD),))["base"].found
        assert find(doctor._base, folders=(str(tmp_path / "gone"),))["base"].state == "trouble"


class TestExtras:
    def test_what_is_missing_is_told_with_how_to_get_it(self, find: Find, monkeypatch: pytest.MonkeyPatch):
        assert {one.state for one in find(doctor._extras).values()} == {"ok"}
        monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
        assert all(one.mend == "pip install 'alliance-tutor[seminar]'" for one in find(doctor._extras).values())

    @pytest.mark.parametrize(("packages", "mend"), [(False, "pip install"), (True, "Reinstall the program.")])
    def test_an_encoder_that_is_not_in_use_is_told(self, find: Find, monkeypatch, packages: bool, mend: str):
        monkeypatch.setattr(encoder, "is_available", lambda: False)
        if not packages:
            monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
        found = find(doctor._encoder)["encoder"]

        assert (found.state, found.mend.startswith(mend)) == ("note", True)


class TestProgress:
    def test_none_yet_and_a_sound_one(self, find: Find, tmp_path: Path):
        from tutor.quiz.progress import open_progress

        assert "none yet" in find(doctor._progress)["progress"].found
        open_progress(make_setup(data=str(tmp_path)).paths.progress, make_setup().clock()).close()
        found = find(doctor._progress)["progress"]
        assert (found.state, "0 entries, sound" in found.found) == ("ok", True)

    def test_one_that_does_not_hold_what_it_says_is_trouble(self, find: Find, tmp_path: Path):
        path = make_setup(data=str(tmp_path)).paths.progress
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE log (line TEXT)")
        database.execute("INSERT INTO log VALUES (NULL)")
        database.execute("PRAGMA writable_schema = 1")
        database.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE log (line TEXT NOT NULL)'")
        database.commit()
        database.close()
        found = find(doctor._progress)["progress"]

        assert found.state == "trouble"
        assert "First copy" in found.mend


def test_a_check_that_fails_itself_is_a_finding(tmp_path: Path, monkeypatch, capsys: pytest.CaptureFixture[str]):
    """The others are made all the same, and the exit status says that there is trouble."""

    def _broken(_: Setup):
        raise LookupError("oh")
        yield

    monkeypatch.setattr(doctor, "_CHECKS", (_broken, doctor._program))
    status = doctor.report(make_setup(data=str(tmp_path)), as_json=False)
    said = capsys.readouterr().out

    assert status == 1
    assert "TROUBLE  broken: the check failed: LookupError: oh" in said
    assert said.endswith("1 troubles found.\n")
