"""A disk that refuses: nothing is lost that can be kept, what cannot is told once, and the session goes on."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sittings import GOOD, NOW, QUESTION, shown, sitting
from tutor import keeping
from tutor.private import make_private
from tutor.quiz.progress import open_progress
from tutor.terminal.history import LineHistory
from tutor.unanswered import record

BLOCKED = "a file stands where the folder should be"


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """A data folder that cannot be made: as in a home that is read-only, and for the administrator too."""
    (tmp_path / "home").write_text(BLOCKED)
    return tmp_path / "home" / "data"


def test_without_a_data_folder_questions_are_answered(blocked: Path, capsys: pytest.CaptureFixture[str]):
    """A read-only home costs the transcript, told once; every answer is there."""
    session = sitting(blocked)
    replies = [session.say(turn) for turn in (QUESTION, "why?", "best lasagne recipe?", "/progress")]

    assert replies[0].outcome == replies[1].outcome == "answer"
    assert capsys.readouterr().err.count("The transcript cannot be written") == 1
    assert "cannot be opened" in shown(replies[3])
    assert "--data DIR" in shown(replies[3])


def test_without_a_data_folder_a_quiz_is_held_unkept(blocked: Path):
    """The learner hears that answers are not kept, and is quizzed all the same."""
    session = sitting(blocked)
    begun = session.say("/quiz --kind side --count 2")
    session.say("1")
    over = session.say("1")

    assert "Your answers cannot be kept" in shown(begun)
    assert "1 of 2" in shown(begun)
    assert "2 answered" in shown(over)


def test_without_a_data_folder_settings_and_names_are_refused_with_advice(blocked: Path):
    """`/config` and `/save` say what is wrong and what can be done; the next question is answered."""
    session = sitting(blocked)
    session.say(QUESTION)

    assert "Cannot write" in shown(session.say("/config vi true"))
    assert "nothing to save yet. The transcript cannot be written" in shown(session.say("/save mine"))
    assert session.say("why?").outcome == "answer"


def test_the_program_answers_and_leaves_with_0_in_a_read_only_home(run, blocked: Path):
    """As a program: the answer, the status of success, not a word of trouble on a question."""
    done = run("ask", "what is nato?", env={"ALLIANCE_TUTOR_DATA": str(blocked)})

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"North Atlantic Treaty" in done.stdout


def full(*_: object, **__: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_costs_the_transcript_and_not_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """When the disk fills up in mid-session that is told once; when there is room again turns are kept again."""
    session = sitting(tmp_path)
    session.say(QUESTION)
    with monkeypatch.context() as filled:
        filled.setattr(keeping.os, "write", full)
        assert [session.say(turn).outcome for turn in ("why?", "and the other side?")] == ["answer", "answer"]
    session.say("shorter")

    assert capsys.readouterr().err.count("No space left on device") == 1
    assert session.transcript.path is not None
    assert "you> shorter" in session.transcript.path.read_text(encoding="utf-8")


def test_what_is_not_kept_is_said_where_one_looks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Asked where the session is written to, or to save it, it says what is refused; told anew when it comes again."""
    session = sitting(tmp_path)
    with monkeypatch.context() as filled:
        filled.setattr(keeping.os, "write", full)
        session.say(QUESTION)
        assert "No space left on device" in shown(session.say("/transcript"))
    session.say("why?")
    assert "is being written to" in shown(session.say("/transcript"))
    with monkeypatch.context() as filled:
        filled.setattr(keeping.os, "write", full)
        session.say("shorter")

    assert capsys.readouterr().err.count("No space left on device") == 2


def test_a_name_that_could_not_be_saved_is_free_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that fills up while saving leaves no half of a file, and the same name can be used later."""
    session = sitting(tmp_path)
    session.say(QUESTION)
    with monkeypatch.context() as filled:
        filled.setattr(keeping.os, "link", full)
        filled.setattr(Path, "replace", full)
        said = shown(session.say("/save mine"))
        assert "No space left on device" in said
        assert "make room" in said
    assert sorted(path.name for path in session.folder.iterdir()) == [session.transcript.path.name]  # type: ignore[union-attr]

    assert "mine.md" in "".join(shown(session.say("/save mine")).split())  # a long path is broken


def test_a_disk_without_second_names_saves_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where a disk knows no hard links a file is moved into place, and never over another."""
    monkeypatch.setattr(keeping.os, "link", full)
    keeping.write_new(tmp_path / "one", b"1")

    with pytest.raises(FileExistsError):
        keeping.write_new(tmp_path / "one", b"2")
    assert (tmp_path / "one").read_bytes() == b"1"


@pytest.mark.usefixtures("cached")
def test_a_quiz_under_a_limit_of_file_size_goes_on(tmp_path: Path):
    """A real refusal by the system: not one byte may be written, and the quiz is held to its end."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ALLIANCE_TUTOR_DATA": str(tmp_path / "data")}
    env.pop("COVERAGE_PROCESS_CONFIG", None)  # coverage would complain that it cannot write either
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "--knowledge", str(GOOD), "quiz", "--kind", "side", "--count", "2"],
        input=b"1\n1\n",
        capture_output=True,
        cwd=tmp_path,
        env=env,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
        timeout=120,
        check=False,
    )
    said = " ".join(done.stdout.decode().split())

    assert done.returncode == 0
    assert "Your answers cannot be kept: the disk refused the progress file" in said
    assert "2 answered" in said
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("redirect", [">/dev/full", ">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.usefixtures("cached")
def test_streams_that_are_full_or_closed_end_without_a_traceback(environment, tmp_path: Path, redirect: str):
    """A full disk behind the output is an error with advice; a stream that is closed is as good as empty."""
    command = f'exec "{sys.executable}" -m tutor --knowledge "{GOOD}" define pier {redirect}'
    env = {**environment, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=env, cwd=tmp_path, timeout=120, check=False)

    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert (done.returncode == 1) == (redirect == ">/dev/full")
    assert (b"No space left on device (standard output)" in done.stderr) == (redirect == ">/dev/full")


def test_history_and_unanswered_do_not_stop_on_a_refusal(blocked: Path):
    """Lines typed and questions not covered are passed over in silence where they cannot be kept."""
    LineHistory(blocked / "history").store_string("a line")
    record(blocked / "unanswered.jsonl", "a question?", NOW)

    assert list(LineHistory(blocked / "history").load_history_strings()) == []
    assert blocked.parent.read_text() == BLOCKED


def test_all_files_of_the_learner_are_theirs_alone(tmp_path: Path):
    """Whatever the rights that new files get by custom: 0600 for every file, 0700 for every folder."""
    before = os.umask(0)
    try:
        session = sitting(tmp_path / "data")
        for turn in (QUESTION, "best lasagne recipe?", "/save mine", "/config vi true", "/quiz --kind side", "1"):
            session.say(turn)
        LineHistory(tmp_path / "data" / "history").store_string("a line")
        session.transcript.path.unlink()  # type: ignore[union-attr]
        session.say("/stop")
    finally:
        os.umask(before)
    made = list((tmp_path / "data").rglob("*"))
    names = {path.name for path in made}

    assert {"history", "config.toml", "progress.sqlite3", "unanswered.jsonl", "mine.md"} <= names
    assert session.transcript.path.name in names  # type: ignore[union-attr]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} <= {0o700}


def test_an_export_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A log that could not be written out leaves nothing under its name."""
    from tests.sittings import setup_in
    from tutor import practice
    from tutor.errors import StorageError

    open_progress(tmp_path / "progress.sqlite3", NOW).close()
    monkeypatch.setattr(keeping.os, "link", full)
    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(StorageError, match="No space left"):
        practice.export_progress(setup_in(tmp_path), str(tmp_path / "log.jsonl"))
    assert {path.name for path in tmp_path.iterdir()} == {"progress.sqlite3"}


def test_a_file_where_a_private_folder_should_be_is_no_folder(tmp_path: Path):
    """Said at once, and the file is as it was; a folder that is there is left as it is."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    make_private(tmp_path / "open")
    make_private(tmp_path / "deep" / "deeper")

    with pytest.raises(NotADirectoryError):
        make_private(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("open", "deep", "deep/deeper")] == [
        0o755,
        0o700,
        0o700,
    ]
