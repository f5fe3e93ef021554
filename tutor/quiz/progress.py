"""The learner's progress: one SQLite file with an append-only log of events, and the state that follows from it.

Every answer is one committed row before the next question is shown. The rollback journal (not WAL) keeps everything in
one file that can be copied, and survives a killed process as well; two sessions take turns by SQLite's own locks. The
state table is only a cache of the log: ``rebuild`` makes it again.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from tutor.errors import StorageError
from tutor.private import make_private
from tutor.quiz.events import Event, Track, advance, fold, from_line, sealed, to_line
from tutor.quiz.schedule import Memory
from tutor.quiz.storage import MIGRATIONS, Migration, Notice, open_checked, refused

_COLUMNS = "stability, difficulty, day, reviews, lapses, streak, right, certainty, fingerprint, last, at, wanted"
_new = tuple.__new__
_HEADER = '{"format":"alliance-tutor progress","version":1}'


class Imported(NamedTuple):
    """What came of an import: new events, events known before, and the numbers of lines that could not be read."""

    new: int
    known: int
    bad: tuple[int, ...]


class Progress:
    """The log of one learner and its state. ``notices`` tell what happened at opening (set aside, migrated)."""

    def __init__(self, database: sqlite3.Connection, notices: tuple[Notice, ...] = ()) -> None:
        self._database = database
        self.notices = notices

    def add(self, *events: Event) -> tuple[Event, ...]:
        """Keep events, all or none; they are on the disk when this returns. Raises StorageError."""
        kept = tuple(sealed(event) for event in events)
        with self._writing():
            for event in kept:
                if self._insert(event) and event.track:
                    before = self.track(event.track)
                    step = event.what in ("review", "exchange") and before.is_before(event)
                    self._write(event.track, advance(before, event) if step else fold(self.events(event.track)))
        return kept

    def _insert(self, event: Event) -> bool:
        row = (event.uid, event.at, event.what, event.track, to_line(event))
        done = self._database.execute("INSERT OR IGNORE INTO log (uid, at, what, track, line) VALUES (?,?,?,?,?)", row)
        return done.rowcount > 0

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):  # on a full disk SQLite has rolled back by itself
                    self._database.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise refused(error) from error

    def _read(self, query: str, values: Sequence[str] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query. Raises StorageError: a file can be held or damaged while it is in use."""
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise refused(error) from error

    def _write(self, track: str, state: Track) -> None:
        memory = state.memory or Memory(0.0, 0.0, 0)
        row = (track, *memory, state.reviews, state.lapses, state.streak, state.right, state.certainty,
               state.fingerprint, state.last, state.at, state.wanted)  # fmt: skip
        self._database.execute(f"INSERT OR REPLACE INTO state (track, {_COLUMNS}) VALUES ({','.join('?' * 13)})", row)  # noqa: S608

    def track(self, track: str) -> Track:
        """Return what is known of a track."""
        rows = self._read(f"SELECT {_COLUMNS}, track FROM state WHERE track = ?", (track,))  # noqa: S608
        return _track(rows[0]) if rows else Track()

    def tracks(self, moved: Mapping[str, str] | None = None) -> dict[str, Track]:
        """Return what is known of every track. ``moved`` names entries that have a new id: their history is joined."""
        rows = self._read(f"SELECT {_COLUMNS}, track FROM state")  # noqa: S608
        states = {row[12]: _track(row) for row in rows}
        for old in [track for track in states if moved and current_track(track, moved) != track]:
            new = current_track(old, moved or {})
            states[new] = fold([*self.events(new), *self.events(old)])
            del states[old]
        return states

    def events(self, track: str = "", what: str = "") -> Iterator[Event]:
        """Yield events (of one track or of one sort) in order of time. Damaged lines are left out."""
        wanted = [(name, value) for name, value in (("track", track), ("what", what)) if value]
        where = " AND ".join(f"{name} = ?" for name, _ in wanted) or "1"
        where += " AND what <> 'review'" if what not in ("", "review") else ""  # lets the index of the few be used
        query = f"SELECT line FROM log WHERE {where} ORDER BY at, uid"  # noqa: S608 - column names are ours
        for (line,) in self._read(query, [value for _, value in wanted]):
            event = from_line(line)
            if event:
                yield event

    def last_review(self) -> Event | None:
        """Return the newest review, or None."""
        query = "SELECT line FROM log WHERE what = 'review' ORDER BY at DESC, uid DESC LIMIT 1"
        rows = self._read(query)
        return from_line(rows[0][0]) if rows else None

    def plan(self) -> Event | None:
        """Return the newest plan for a seminar, or None."""
        return next(reversed(list(self.events(what="plan"))), None)

    def rebuild(self) -> None:
        """Make the state again from the log. Raises StorageError."""
        with self._writing():
            self._database.execute("DELETE FROM state")
            every = sorted((event for event in self.events() if event.track), key=lambda event: event.track)
            for track, events in groupby(every, key=lambda event: event.track):
                self._write(track, fold(events))

    def export(self) -> Iterator[str]:
        """Yield the log as lines of JSON, a line of format first."""
        yield _HEADER
        for event in self.events():
            yield to_line(event)

    def take_in(self, lines: Iterable[str]) -> Imported:
        """Add the lines of an export; lines known before are passed over. Raises StorageError."""
        new = known = 0
        bad: list[int] = []
        touched: set[str] = set()
        with self._writing():
            for number, line in enumerate(lines, 1):
                event = from_line(line.strip()) if line.strip() else None
                if event is None:
                    bad += [number] if line.strip() and '"format"' not in line else []
                elif self._insert(event):
                    new += 1
                    touched.add(event.track)
                else:
                    known += 1
            for track in sorted(touched - {""}):  # folded, as a mark may have come before the answer it overrules
                self._write(track, fold(self.events(track)))
        return Imported(new, known, tuple(bad))

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _track(row: tuple[Any, ...]) -> Track:
    """The state in a row. A quiz begins with thousands of them: made past the named arguments, in half the time."""
    stability, difficulty, day, reviews, lapses, streak, right, certainty, fingerprint, last, at, wanted, _ = row
    memory = _new(Memory, (stability, difficulty, day)) if reviews else None
    return _new(Track, (memory, reviews, lapses, streak, right == 1, certainty, fingerprint, last, at, wanted))


def current_track(track: str, moved: Mapping[str, str]) -> str:
    """Return the id a track has now, where the issue or case it belongs to was renamed."""
    kind, _, subject = track.partition(":")
    owner, mark, local = subject.partition("#")
    return f"{kind}:{moved.get(owner, owner)}{mark}{local}"


def open_progress(path: Path, now: datetime, *, migrations: Mapping[int, Migration] = MIGRATIONS) -> Progress:
    """Open the progress file, made where there is none, checked and brought up to date.

    A damaged file is set aside and what can be read of it is kept. Raises StorageError when the disk refuses, another
    program holds the file, or a newer version of this program made it.
    """
    try:
        make_private(path.parent)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        opened = open_checked(path, now, migrations)
    except sqlite3.Error as error:
        raise refused(error, path) from error
    except OSError as error:
        raise StorageError(
            f"the progress file {path} cannot be opened: {error.strerror}",
            hint="Choose another folder with --data DIR, or set the rights of this one.",
        ) from error
    progress = Progress(opened.database, opened.notices)
    if opened.rescued:
        progress.take_in(opened.rescued)
    return progress


def in_memory() -> Progress:
    """Return a log that is forgotten with the program: for conversations without a home."""
    from tutor.quiz.storage import make_tables

    database = sqlite3.connect(":memory:", isolation_level=None)
    make_tables(database)
    return Progress(database)


Opener = Callable[[], Progress]
