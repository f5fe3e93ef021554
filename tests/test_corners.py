"""Corners that a user can come into: settings, folders, files and commands at the edge of what is usual."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.sittings import compiled_in
from tutor import cli, clipboard
from tutor.errors import StorageError, UsageError
from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.transcript import Transcript, find_transcript, safe_name
from tutor.views import plain

GOOD = str(Path(__file__).parent / "data" / "good")
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=str(tmp_path / "data"), now=NOW), base)


def say(session: Session, text: str) -> str:
    return " ".join(plain.render(session.say(text), 300).split())


class TestSettings:
    @pytest.mark.parametrize(
        ("key", "value", "of"),
        [("plain", "true", lambda setup: setup.plain is True), ("color", "never", lambda setup: setup.color == "never"),
         ("width", "70", lambda setup: setup.width == 70), ("vi", "true", lambda setup: setup.settings.vi is True)],
    )  # fmt: skip
    def test_what_is_set_counts_at_once(self, session: Session, key: str, value: str, of):
        said = say(session, f"/config {key} {value}")

        assert of(session.setup)
        assert key in said
        assert f"{key} = {value}" in session.setup.paths.config_file.read_text(encoding="utf-8").replace('"', "")

    def test_a_setting_that_there_is_not_is_told(self, session: Session):
        assert "zebra" in say(session, "/config zebra").lower()
        assert "vi = false" in say(session, "/config vi")

    def test_a_file_with_a_mistake_is_not_written_over(self, session: Session):
        file = session.setup.paths.config_file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("vi = = true\n", encoding="utf-8")
        said = say(session, "/config vi true")

        assert "Mend that line first" in said
        assert file.read_text(encoding="utf-8") == "vi = = true\n"

    def test_one_or_all_are_shown_outside_the_prompt(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        cli.run(["config", "vi", "true", "--data", str(tmp_path)])
        assert "vi = true" in capsys.readouterr().out
        cli.run(["config", "vi", "--json", "--data", str(tmp_path)])
        assert json.loads(capsys.readouterr().out)["value"] is True
        cli.run(["config", "--data", str(tmp_path)])
        assert len(capsys.readouterr().out.splitlines()) > 5

    def test_lists_of_folders_are_read(self):
        from tutor.config import value_of

        assert value_of("knowledge", "['a', \"b\", ]") == ["a", "b"]
        assert value_of("vi", "on") is True


class TestCopying:
    def test_without_an_answer_there_is_nothing_to_copy(self, session: Session):
        assert "nothing" in say(session, "/copy").lower()

    def test_by_the_terminal_or_not_at_all(self, session: Session, monkeypatch: pytest.MonkeyPatch):
        session.say("define entrapment")
        monkeypatch.setattr(clipboard, "find_way", lambda *_, **__: None)
        without = say(session, "/copy")
        monkeypatch.setattr(clipboard, "find_way", lambda *_, **__: clipboard.Way("terminal", ()))
        monkeypatch.setattr(clipboard, "copy", lambda *_: True)

        assert say(session, "/copy") != without
        assert str(session.transcript.path) in without


class TestTranscripts:
    def test_where_it_is_or_will_be_is_told(self, session: Session, base: KnowledgeBase, tmp_path: Path):
        early = say(session, "/transcript")
        session.say("define entrapment")

        assert str(session.folder) in early
        assert str(session.transcript.path) in say(session, "/transcript")
        unkept = Session(make_setup(data=str(tmp_path / "other"), now=NOW), base, kept=False)
        assert say(unkept, "/transcript") not in (early, "")
        unkept.say("define entrapment")
        assert say(unkept, "/save monday") == say(unkept, "/transcript")

    def test_two_sessions_of_one_second_are_two_files(self, tmp_path: Path):
        made = [Transcript(tmp_path, NOW, "base") for _ in range(2)]

        assert made[0]._make() != made[1]._make()
        assert len(list(tmp_path.glob("session-*.md"))) == 2

    def test_saving_needs_something_and_a_free_name(self, tmp_path: Path):
        transcript = Transcript(tmp_path, NOW, "base")
        with pytest.raises(UsageError, match="nothing to save"):
            transcript.save_as("x")
        transcript.path = transcript._make()
        assert transcript.save_as("my seminar").name == "my seminar.md"
        with pytest.raises(UsageError, match="exists already"):
            transcript.save_as("my seminar")
        transcript.path = tmp_path / "gone.md"
        with pytest.raises(StorageError, match="cannot save"):
            transcript.save_as("another")

    @pytest.mark.parametrize("name", ["../x", "a/b", "", "con", "x" * 99, ".hidden"])
    def test_names_stay_in_the_folder(self, name: str):
        with pytest.raises(UsageError, match="cannot be a name"):
            safe_name(name)

    def test_the_newest_is_taken_up_or_the_one_that_is_named(self, tmp_path: Path):
        with pytest.raises(UsageError, match="no session to take up"):
            find_transcript(tmp_path)
        for number, name in enumerate(("session-a.md", "session-b.md")):
            (tmp_path / name).write_text("x", encoding="utf-8")
            os.utime(tmp_path / name, (number, number))

        assert find_transcript(tmp_path).name == "session-b.md"
        assert find_transcript(tmp_path, "session-a").name == "session-a.md"
        with pytest.raises(UsageError, match="no transcript called"):
            find_transcript(tmp_path, "zebra")


class TestCatalogue:
    def test_arguments_are_those_of_the_issue_at_hand(self, base: KnowledgeBase):
        from tutor.dialogue.context import Shown
        from tutor.terminal.catalogue import arguments_at_hand, names_to_save

        issue = base.issues["cost/free-riding"]
        found = arguments_at_hand(base, Shown("issue", issue.id, issue.id))

        assert len(found) == len(issue.pro) + len(issue.con)
        assert arguments_at_hand(base, Shown()) == ()
        assert len(names_to_save(base, Shown("issue", issue.id, issue.id), "2026-11-24")) == 3
        assert len(names_to_save(base, Shown(), "2026-11-24")) == 1

    def test_transcripts_are_listed_with_their_first_turn(self, tmp_path: Path):
        from tutor.terminal.catalogue import transcripts_in

        (tmp_path / "session-a.md").write_text("# x\n\n    you> do allies pay?\n", encoding="utf-8")
        (tmp_path / "gone.md").symlink_to(tmp_path / "nothing")
        (found,) = transcripts_in(tmp_path / "none") or ((),)

        assert found == ()
        (tmp_path / "gone.md").unlink()
        (listed,) = transcripts_in(tmp_path)
        assert "do allies pay?" in str(listed)


class TestCommands:
    def test_items_are_checked(self, capsys: pytest.CaptureFixture[str]):
        assert cli.run(["check", GOOD, "--items"]) == 1
        assert "only 60% of answers are asked in both directions" in capsys.readouterr().out

    def test_faults_of_items_are_lines_of_json(self, capsys: pytest.CaptureFixture[str]):
        from tutor.item_check import check_items

        assert check_items(GOOD, as_json=True) == 1
        assert json.loads(capsys.readouterr().out)["id"] == "all"

    def test_a_lost_completion_says_reinstall(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        from tutor import household

        monkeypatch.setattr(household, "COMPLETIONS", tmp_path)
        with pytest.raises(StorageError, match="is missing"):
            household.completion("bash")

    def test_steelman_without_an_issue_takes_one_by_the_seed(self, tmp_path: Path, capsys, monkeypatch):
        from io import StringIO

        from tutor.rehearsal import steelman

        monkeypatch.setattr("sys.stdin", StringIO(""))
        setup = make_setup(data=str(compiled_in(tmp_path / "data")), folders=(GOOD,), seed=1, now=NOW)

        assert steelman(setup, "", "con") == 0
        assert "Harbours should be built of stone" in capsys.readouterr().out

    def test_a_round_without_options_is_what_was_chosen(self):
        from tutor.bout import first_turn

        chosen = {"side": "con", "level": "hard", "clock": "90", "seed": "7"}

        assert first_turn("stone", chosen) == "/spar stone as con hard 90 seconds seed 7"
        assert first_turn("", {}) == "/spar"


class TestRounds:
    """A written round, played in this process."""

    WHOLE = """motion: harbour/stone\nside: con

#wood-is-cheap
---
#wood-bends > stone-calms
---
On balance it is cheap.
"""

    def play(self, tmp_path: Path, script: str, *options: str) -> int:
        (tmp_path / "round.txt").write_text(script, encoding="utf-8")
        if not (tmp_path / "data").exists():
            compiled_in(tmp_path / "data")
        where = ["--knowledge", GOOD, "--data", str(tmp_path / "data"), "--now", "2026-01-01T10:00:00Z"]
        return cli.run(["spar", "--script", str(tmp_path / "round.txt"), *where, *options])

    def test_it_is_played_to_its_end_and_kept(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        assert self.play(tmp_path, self.WHOLE) == 0
        said = capsys.readouterr()
        assert "The ballot" in said.out
        assert "The round is kept in" in said.err

    def test_what_is_left_unsaid_is_passed_over(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        assert self.play(tmp_path, self.WHOLE.partition("---")[0], "--json") == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert any(block["block"] == "ballot" for line in lines for block in line["reply"]["blocks"])

    def test_a_motion_that_is_none_is_told(self, tmp_path: Path):
        with pytest.raises(UsageError, match="there is no motion"):
            self.play(tmp_path, self.WHOLE.replace("harbour/stone", "xyzzy plugh"))
        with pytest.raises(UsageError, match="names no motion"):
            self.play(tmp_path, self.WHOLE.partition("\n")[2])


class TestDossiers:
    def test_what_there_is_none_of_has_no_heading(self):
        """A handout of terms alone has no questions to discuss, no debate and no quiz."""
        from tests.sittings import small_base
        from tutor.seminar.brief import make_brief
        from tutor.seminar.markdown import render_brief
        from tutor.seminar.selection import select

        base = small_base()
        nothing = dict.fromkeys(("discuss", "debates", "quiz", "concepts", "references", "near"), ())
        text = render_brief(replace(make_brief(base, select(base, ["concepts/pier"])), **nothing))

        assert text.count("## ") == 0
        assert "## To discuss" in render_brief(make_brief(base, select(base, ["harbour/stone"])))


def test_a_base_that_was_touched_is_not_read_anew(tmp_path: Path):
    """Its content counts; without a cache nothing is kept, and the base is there all the same."""
    import shutil

    from tutor.knowledge import load_base

    folder = Path(shutil.copytree(GOOD, tmp_path / "base"))
    told: list[str] = []
    first = load_base(folder, cache=tmp_path / "cache", progress=told.append)
    os.utime(folder / "topics.yaml", (1, 1))
    second = load_base(folder, cache=tmp_path / "cache", progress=told.append)
    load_base(folder, progress=told.append)

    assert first.key == second.key
    assert len(told) == 2
