"""Files that are damaged, held or edited while the program runs: set aside or passed over, told, and gone on."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sittings import GOOD, NOW, QUESTION, shown, sitting
from tutor import compiled
from tutor.dialogue import Conversation
from tutor.knowledge import folders, load_base
from tutor.matching.opening import open_index
from tutor.quiz.progress import open_progress
from tutor.terminal.history import LineHistory


def count_of(data: Path) -> int:
    """How many answers the log holds."""
    log = open_progress(data / "progress.sqlite3", NOW)
    try:
        return len(list(log.events(what="review")))
    finally:
        log.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting for another program's lock."""
    monkeypatch.setattr("tutor.quiz.storage._PATIENCE", 0.01)


@pytest.mark.usefixtures("impatient")
def test_a_quiz_goes_on_while_another_program_holds_the_file(tmp_path: Path):
    """The lock is told once; answers given after it is gone are kept."""
    session = sitting(tmp_path)
    session.say("/quiz --kind side --count 4")
    holder = sqlite3.connect(tmp_path / "progress.sqlite3", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    first, second = shown(session.say("1")), shown(session.say("1"))
    refused = shown(session.say("/progress"))
    holder.execute("ROLLBACK")
    session.say("1")

    assert "another program holds the progress file" in first
    assert "another program" not in second
    assert "nother program holds the progress file" in refused
    assert count_of(tmp_path) == 1


@pytest.mark.usefixtures("impatient")
def test_progress_that_is_held_is_told_and_questions_are_answered(tmp_path: Path):
    """Reading a held file is refused with advice, not with a traceback."""
    session = sitting(tmp_path)
    session.say("/progress")
    holder = sqlite3.connect(tmp_path / "progress.sqlite3", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    said = shown(session.say("/progress"))
    holder.execute("ROLLBACK")

    assert "Close it and try again" in said
    assert session.say(QUESTION).outcome == "answer"
    holder.close()


def test_a_file_that_is_damaged_while_in_use_does_not_end_the_quiz(tmp_path: Path):
    """Answers cannot be kept any more, which is told; the next start sets the damaged file aside."""
    session = sitting(tmp_path)
    session.say("/quiz --kind side --count 4")
    session.say("1")
    (tmp_path / "progress.sqlite3").write_bytes(b"not a database at all " * 4000)
    said = [shown(session.say("1")) for _ in range(2)]
    again = shown(sitting(tmp_path, NOW + timedelta(hours=1)).say("/quiz --kind side --count 1"))

    assert sum("Your answers cannot be kept" in one for one in said) == 1
    assert "3 of 4" in said[0]
    assert "damaged" in again
    assert "1 of 1" in again


def test_a_clock_set_back_loses_nothing(tmp_path: Path):
    """Answers that seem to come from the future count, new ones are kept, and no transcript is written over."""
    for now in (NOW, NOW - timedelta(days=400), NOW - timedelta(days=400)):
        session = sitting(tmp_path, now)
        session.say("/quiz --kind side --count 2")
        assert "2 of 2" in shown(session.say("1"))
        session.say("/stop")
        assert "answer" in shown(session.say("/progress"))

    assert count_of(tmp_path) == 3
    assert len(list((tmp_path / "transcripts").iterdir())) == 3


SPOILS = {
    "empty": lambda raw: raw[:0],
    "cut off": lambda raw: raw[: len(raw) // 2],
    "zeros": lambda raw: bytes(len(raw)),
    "one byte": lambda raw: raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:],
    "another format": lambda raw: b"ATUTOR01" + raw[8:],
    "names that are no text": lambda raw: raw[:40] + b"\xff" * 4 + raw[44:],
    "longer": lambda raw: raw + b"more",
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_damaged_cache_is_made_again(cached: Path, spoil):
    """Whatever happened to a compiled base: it is read anew, answers as before, and is kept anew."""
    (path,) = cached.glob("base-*.bin")
    sound = path.read_bytes()
    path.write_bytes(spoil(sound))
    told: list[str] = []
    base = load_base(GOOD, cache=cached, progress=told.append)

    assert len(told) == 1
    assert path.read_bytes() == sound
    assert Conversation(base, open_index(base, cache=cached)).say(QUESTION).matches[0].id == "harbour/stone"


def test_a_damaged_index_is_made_again(cached: Path):
    """The index of a base is checked as well as the base is."""
    for path in cached.glob("index-*.bin"):  # the tests before may have left those of other bases there
        sound = path.read_bytes()
        path.write_bytes(sound[:-9] + bytes([sound[-9] ^ 1]) + sound[-8:])
    told: list[str] = []
    base = load_base(GOOD, cache=cached)
    index = open_index(base, cache=cached, progress=told.append)

    assert len(told) == 1
    assert index.ask(QUESTION).matches[0].id == "harbour/stone"


def test_what_killed_runs_left_in_the_cache_is_swept(tmp_path: Path):
    """A half-written file is never read, and goes when its place is written next."""
    (tmp_path / "x.binab12.part").write_bytes(b"half")
    assert compiled.write(tmp_path / "x.bin", compiled.pack("key", "stamp", b"whole"))

    assert [path.name for path in tmp_path.iterdir()] == ["x.bin"]
    assert bytes(compiled.read(tmp_path / "x.bin").payload) == b"whole"  # type: ignore[union-attr]


def copy_of(folder: Path) -> Path:
    return Path(shutil.copytree(GOOD, folder / "base"))


def test_a_base_edited_while_the_program_runs_changes_nothing_until_the_next_start(tmp_path: Path, cached: Path):
    """A session keeps the base it began with, though files change or go; the next start reads what is there then."""
    base_folder = copy_of(tmp_path)
    base = load_base(base_folder, cache=cached)
    conversation = Conversation(base, open_index(base, cache=cached))
    issue = base_folder / "harbour" / "stone.yaml"
    text = issue.read_text(encoding="utf-8")
    issue.unlink()
    assert conversation.say(QUESTION).matches[0].id == "harbour/stone"
    issue.write_text(text.replace("motion:", "motion: Edited.", 1) + "\nmotion: x\n", encoding="utf-8")
    assert conversation.say("why?").outcome == "answer"
    issue.write_text(text + "\n# edited\n", encoding="utf-8")

    assert "harbour/stone" in load_base(base_folder, cache=cached).issues


def test_a_base_edited_while_it_is_read_is_not_kept_under_a_wrong_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What was read between two states of the files is used once, and never taken for either of them."""
    from tutor.knowledge import encoding

    base_folder, before = copy_of(tmp_path), encoding.encode_contents

    def edited_meanwhile(contents):
        (base_folder / "terms.txt").write_text("a new term\n", encoding="utf-8")
        return before(contents)

    with monkeypatch.context() as editing:
        editing.setattr(encoding, "encode_contents", edited_meanwhile)
        load_base(base_folder, cache=tmp_path / "cache")
    assert not list((tmp_path / "cache").glob("*"))

    load_base(base_folder, cache=tmp_path / "cache")
    assert len(list((tmp_path / "cache").glob("*"))) == 1


def test_a_file_that_goes_while_the_folder_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An editor that moves a file away in that moment gives a message that names it."""
    from tutor.errors import KnowledgeError

    base_folder = copy_of(tmp_path)
    listed = folders._files((base_folder,))
    monkeypatch.setattr(folders, "stamp_of", lambda _: "a stamp")
    monkeypatch.setattr(folders, "_files", lambda _: listed)
    (base_folder / "topics.yaml").unlink()

    with pytest.raises(KnowledgeError, match=r"topics\.yaml: cannot be read: No such file"):
        load_base(base_folder)


JUNK = b"\xff\xfe\x00\x1b[31m" * 200 + b"\n    you> Should harbours be built of stone?\n\xc3"


def test_a_damaged_transcript_is_taken_up_as_far_as_it_can_be_read(tmp_path: Path):
    """Turns that can still be read are said again; the rest is passed over."""
    session = sitting(tmp_path)
    session.folder.mkdir()
    (session.folder / "session-20200101-000000.md").write_bytes(JUNK)
    said = shown(session.say("/resume"))

    assert "stone" in said
    assert session.say("why?").outcome == "answer"


def test_what_only_looks_like_a_transcript_is_refused(tmp_path: Path):
    """A folder of that name and a link to nothing are passed over; without a transcript that is said."""
    session = sitting(tmp_path)
    (session.folder / "session-20990101-000000.md").mkdir(parents=True)
    (session.folder / "session-20990102-000000.md").symlink_to(tmp_path / "nothing")
    said = shown(session.say("/resume"))

    assert "no session to take up" in said
    assert session.say(QUESTION).outcome == "answer"


def test_a_transcript_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A refusal while reading gives advice and the session goes on."""

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    sitting(tmp_path).say(QUESTION)
    session = sitting(tmp_path)
    session.say(QUESTION)
    monkeypatch.setattr(Path, "read_text", refuse)

    assert "Permission denied" in shown(session.say("/resume"))
    assert session.say("why?").outcome == "answer"


def test_a_damaged_history_is_read_as_far_as_it_can_be(tmp_path: Path):
    """Odd bytes stop nothing; a folder in its place is as good as no history."""
    (tmp_path / "history").write_bytes(b"\xff\x00\x1b[31m\nwhat about nato?\n")
    (tmp_path / "folder").mkdir()

    assert "what about nato?" in list(LineHistory(tmp_path / "history").load_history_strings())
    assert list(LineHistory(tmp_path / "folder").load_history_strings()) == []


def test_two_sessions_in_one_second_keep_a_transcript_each(tmp_path: Path):
    """Neither writes over the other, nor over a name that the other saved."""
    one, other = sitting(tmp_path), sitting(tmp_path)
    for session in (one, other):
        session.say(QUESTION)
    first, second = shown(one.say("/save mine")), shown(other.say("/save mine"))

    assert one.transcript.path != other.transcript.path
    assert "mine.md" in "".join(first.split())  # a long path is broken where the line ends
    assert "exists already" in second


def test_a_fault_of_the_program_costs_a_turn_and_not_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """An error nobody thought of is told with where it was; the next turn is answered."""
    from tutor.terminal.repl import _Loop

    session = sitting(tmp_path)
    session.setup = session.setup._replace(plain=True)
    loop = _Loop(session)
    lines = iter(["first", QUESTION])
    monkeypatch.setattr("builtins.input", lambda _="": next(lines))
    with monkeypatch.context() as broken:
        broken.setattr(session.conversation, "say", lambda _: 1 // 0)
        left = loop.turn()
    told = capsys.readouterr().err
    loop.turn()
    loop.close()

    assert left is False
    assert "ZeroDivisionError at test_damage.py" in told
    assert "stone" in capsys.readouterr().out
