"""The log: nothing that was answered is lost, and the state is what the log says."""

from __future__ import annotations

import random
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.errors import StorageError
from tutor.quiz.events import Event, fold, from_line, sealed, to_line
from tutor.quiz.exchange import queue_exchange
from tutor.quiz.progress import in_memory, open_progress
from tutor.quiz.schedule import study_day

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
ITEMS = ("pick:a/b#c~d", "reply:a/b#c~d", "side:a/b#c", "state:a/b#c", "term:a/b#c.e", "target:a/b#c~d")


def review(number: int, item: str = ITEMS[0], score: float = 1.0, **more: object) -> Event:
    """An answer some hours after the one before."""
    when = NOW + timedelta(hours=7 * number)
    return Event(what="review", at=round(when.timestamp() * 1000), day=study_day(when), item=item, score=score, **more)  # type: ignore[arg-type]


def many(count: int, seed: int = 1) -> list[Event]:
    rng = random.Random(seed)
    events: list[Event] = []
    for number in range(count):
        event = review(
            number, rng.choice(ITEMS), rng.choice((0.0, 0.5, 1.0)), certainty=rng.randrange(4),
            seconds=rng.choice((0.0, 3.0, 99.0)), hinted=rng.random() < 0.2, answer="Öl — “x”" * rng.randrange(3),
        )  # fmt: skip
        events.append(sealed(event))
        if rng.random() < 0.1:
            of = rng.choice([one for one in events if one.what == "review"])
            events.append(
                sealed(Event(what="regrade", at=event.at + 1, day=event.day, item=of.item, of=of.uid, score=1.0))
            )
    return events


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "progress.sqlite3"


def test_what_is_kept_is_there_again(path: Path):
    """An answer is in the file for the next session, as it was given."""
    first = open_progress(path, NOW)
    kept = first.add(review(0, answer="because they can"))
    again = open_progress(path, NOW)

    assert list(again.events()) == list(kept)
    assert again.track("answer:a/b#c~d").reviews == 1


def test_only_the_learner_may_read_the_file(path: Path):
    """The file has mode 0600, its folder 0700, and so has every folder that had to be made above it."""
    open_progress(path, NOW).add(review(0))
    deep = path.parent / "of" / "one" / "learner" / "progress.db"
    open_progress(deep, NOW).add(review(0))

    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (deep.parent, *deep.parent.parents[:2])} == {0o700}

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_state_is_what_the_log_says(seed: int, rng: random.Random):
    """Kept one by one, rebuilt, or taken in from an export in any order: the state is the same."""
    events = many(30, seed)
    one = in_memory()
    for event in events:
        one.add(event)
    states = one.tracks()
    lines = list(one.export())
    rng.shuffle(lines)
    other = in_memory()
    half = len(lines) // 2
    other.take_in(lines[half:])
    other.take_in(lines)
    one.rebuild()

    assert one.tracks() == states
    assert other.tracks() == states
    assert {track: fold(event for event in events if event.track == track) for track in states} == states


def test_an_export_carries_everything_and_can_be_taken_in_twice(path: Path):
    """An import adds what is new once; lines that are damaged are named by number and left out."""
    log = open_progress(path, NOW)
    log.add(*many(20))
    lines = list(log.export())
    lines.insert(3, lines[2].replace('"score":', '"scorn":').replace('"item"', '"itme"'))
    lines.insert(5, "not json")
    other = in_memory()
    first, second = other.take_in(lines), other.take_in(lines)

    assert first.bad == (4, 6)
    assert first.new == len(lines) - 3
    assert (second.new, second.known) == (0, first.new)
    assert other.tracks() == log.tracks()


def test_a_line_that_was_changed_is_not_taken_for_sound():
    """A line whose score was altered no longer fits its digest."""
    line = to_line(sealed(review(0, score=0.5)))

    assert from_line(line)
    assert from_line(line.replace('"score":0.5', '"score":1.0')) is None


def test_the_log_is_append_only(path: Path):
    """Neither a change nor a deletion of a kept answer is possible through the database."""
    open_progress(path, NOW).add(review(0))
    database = sqlite3.connect(path)

    for statement in ("DELETE FROM log", "UPDATE log SET line = ''"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            database.execute(statement)
    database.close()


def test_two_sessions_at_once_both_keep_their_answers(path: Path):
    """Answers given in turns by two open sessions are all there, and both see one state."""
    one, other = open_progress(path, NOW), open_progress(path, NOW)
    for number, event in enumerate(many(40)):
        (one if number % 2 else other).add(event)

    assert len(list(one.events())) == len(list(other.events())) == len(many(40))
    assert one.tracks() == other.tracks()


def test_answers_that_arrive_late_take_their_place(path: Path):
    """An answer from another machine that is older than what is known gives the state it would have given in time."""
    events = [review(number, score=number % 2) for number in range(4)]
    late, timely = open_progress(path, NOW), in_memory()
    for event in (events[0], events[3], events[1], events[2]):
        late.add(event)
    timely.add(*events)

    assert late.tracks() == timely.tracks()


def test_an_overruled_mark_counts_as_right_and_both_are_kept(path: Path):
    """Overruling turns the track's last answer right; the log has the mark and the overruling."""
    log = open_progress(path, NOW)
    kept = log.add(review(0, score=0.0, certainty=3))[0]
    assert log.track(kept.track).sure_and_wrong
    log.add(Event(what="regrade", at=kept.at + 5, day=kept.day, item=kept.item, of=kept.uid, score=1.0))

    assert log.track(kept.track).right
    assert not log.track(kept.track).sure_and_wrong
    assert [event.what for event in log.events()] == ["review", "regrade"]


def test_history_follows_an_issue_to_its_new_name(path: Path):
    """Where an issue was renamed, what was learned under its old id counts under the new one, joined with it."""
    log = open_progress(path, NOW)
    log.add(review(0), review(1, "pick:new/b#c~d"))
    plain = in_memory()
    plain.add(review(0, "pick:new/b#c~d"), review(1, "pick:new/b#c~d"))
    joined = log.tracks({"a/b": "new/b"})

    assert set(joined) == {"answer:new/b#c~d"}
    assert joined["answer:new/b#c~d"].memory == plain.tracks()["answer:new/b#c~d"].memory


@pytest.mark.parametrize("where", ["head", "middle", "tail", "schema"])
def test_a_damaged_file_is_set_aside_and_rescued(path: Path, where: str):
    """A damaged file is kept aside, what can be read of it lives on, and the learner is told both."""
    log = open_progress(path, NOW)
    log.add(*many(400))
    count = len(list(log.events()))
    log.close()
    raw = bytearray(path.read_bytes())
    start = {"head": 0, "schema": 60, "middle": len(raw) // 2, "tail": len(raw) - 5000}[where]
    raw[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(bytes(raw[: len(raw)]))
    again = open_progress(path, NOW)
    (notice,) = again.notices

    assert notice.code == "progress-damaged"
    assert Path(notice.values["aside"]).read_bytes() == bytes(raw)
    assert len(list(again.events())) == int(notice.values["rescued"]) >= 0.8 * count
    assert open_progress(path, NOW).notices == ()


@pytest.mark.parametrize("content", [b"hello\n" * 500, b"SQLite format 3\x00" + b"\x00" * 300, b"\x00" * 8192])
def test_a_file_that_is_no_database_is_set_aside(path: Path, content: bytes):
    """Whatever stands in the file's place, a session begins, and what stood there is kept."""
    path.parent.mkdir()
    path.write_bytes(content)
    log = open_progress(path, NOW)
    log.add(review(0))

    assert log.notices[0].code == "progress-damaged"
    assert Path(log.notices[0].values["aside"]).read_bytes() == content


def test_an_empty_file_is_begun(path: Path):
    """A file that is there and empty is as good as none."""
    path.parent.mkdir()
    path.touch()

    assert open_progress(path, NOW).notices == ()


def test_a_file_of_a_newer_version_is_left_alone(path: Path):
    """A file made by a newer version is refused with advice, and not touched."""
    open_progress(path, NOW).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()

    with pytest.raises(StorageError, match="newer version") as caught:
        open_progress(path, NOW)
    assert "Update" in caught.value.hint
    assert path.read_bytes() == before


def add_mood(database: sqlite3.Connection) -> None:
    database.execute("ALTER TABLE log ADD COLUMN mood TEXT NOT NULL DEFAULT ''")


def break_down(database: sqlite3.Connection) -> None:
    add_mood(database)
    raise sqlite3.OperationalError("no room")


def test_a_migration_keeps_a_copy_and_the_answers(path: Path):
    """An older file is brought up to date once; a copy from before stands beside it with mode 0600."""
    log = open_progress(path, NOW)
    log.add(*many(10))
    events = list(log.events())
    log.close()
    before = path.read_bytes()
    newer = open_progress(path, NOW, migrations={2: add_mood})
    copy = Path(newer.notices[0].values["copy"])

    assert list(newer.events()) == events
    assert copy.read_bytes() == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert open_progress(path, NOW, migrations={2: add_mood}).notices == ()


def test_a_migration_that_fails_changes_nothing(path: Path):
    """When a step of a migration fails the file is as it was."""
    log = open_progress(path, NOW)
    log.add(*many(5))
    log.close()
    with pytest.raises(StorageError):
        open_progress(path, NOW, migrations={2: break_down})
    again = open_progress(path, NOW)

    assert len(list(again.events())) == len(many(5))


def test_a_file_held_by_another_is_not_taken_for_damaged(path: Path, monkeypatch: pytest.MonkeyPatch):
    """Another program's lock gives advice, and the file stays where it is."""
    monkeypatch.setattr("tutor.quiz.storage._PATIENCE", 0.05)
    log = open_progress(path, NOW)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError, match="another program") as caught:
        log.add(review(0))
    assert "nothing was lost" in caught.value.hint
    holder.execute("ROLLBACK")
    log.add(review(0))

    assert len(list(log.events())) == 1


def test_a_place_that_is_a_file_is_told(tmp_path: Path):
    """A data folder that is a file gives advice instead of a traceback."""
    (tmp_path / "x").write_text("a file")
    with pytest.raises(StorageError, match="cannot be opened") as caught:
        open_progress(tmp_path / "x" / "progress.sqlite3", NOW)
    assert "--data" in caught.value.hint


def test_a_queued_exchange_is_wanted_until_it_is_answered():
    """Queueing an exchange says why; the next answer on it takes it off."""
    log = in_memory()
    queue_exchange(log, "a/b#c", "a/b#d", NOW, "dropped in a round")
    assert log.track("answer:a/b#c~d").wanted == "dropped in a round"
    log.add(review(1))

    assert log.track("answer:a/b#c~d").wanted == ""


def test_arguments_of_two_issues_are_no_exchange():
    """Queueing a reply across issues is refused."""
    with pytest.raises(ValueError, match="one issue"):
        queue_exchange(in_memory(), "a/b#c", "a/x#d", NOW, "dropped")
