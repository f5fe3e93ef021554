"""The file behind the progress: its tables, schema versions, integrity, and what is done with a damaged one."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tutor.errors import StorageError
from tutor.quiz.rescue import rescue_lines

VERSION = 1
Migration: TypeAlias = Callable[[sqlite3.Connection], None]
MIGRATIONS: dict[int, Migration] = {}
"""For each schema version, what makes it from the one before. Version 1 is the first."""

_PATIENCE = 4.0
"""Seconds to wait for another session's write."""
_TABLES = """
CREATE TABLE log (
    uid TEXT PRIMARY KEY, at INTEGER NOT NULL, what TEXT NOT NULL, track TEXT NOT NULL, line TEXT NOT NULL
);
CREATE INDEX log_by_track ON log (track, at);
CREATE INDEX log_of_the_rest ON log (what, at) WHERE what <> 'review';
CREATE TABLE state (
    track TEXT PRIMARY KEY, stability REAL NOT NULL, difficulty REAL NOT NULL, day INTEGER NOT NULL,
    reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, streak INTEGER NOT NULL, right INTEGER NOT NULL,
    certainty INTEGER NOT NULL, fingerprint TEXT NOT NULL, last TEXT NOT NULL, at INTEGER NOT NULL, wanted TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
"""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Notice(NamedTuple):
    """Something the learner is told, by code; ``values`` fill its wording."""

    code: str
    values: dict[str, str]


class Opened(NamedTuple):
    """An open file, what to tell, and lines rescued from the file it replaces."""

    database: sqlite3.Connection
    notices: tuple[Notice, ...] = ()
    rescued: tuple[str, ...] = ()


class _DamagedError(Exception):
    """The file is no sound database."""


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables of the newest schema."""
    database.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")


def open_checked(path: Path, now: datetime, migrations: Mapping[int, Migration]) -> Opened:
    """Open a file, check it and bring it up to date. A damaged one is set aside. Raises sqlite3.Error, StorageError."""
    try:
        return _open(path, migrations)
    except _DamagedError:
        return _replace(path, now, migrations)


def _connect(path: Path) -> sqlite3.Connection:
    """Connect; the file may be opened on one thread and used on another, never on two at once."""
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _open(path: Path, migrations: Mapping[int, Migration]) -> Opened:
    database = _connect(path)
    try:
        return Opened(database, _made_ready(database, path, migrations))
    except sqlite3.Error as error:
        database.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED or "no such" in str(error):
            raise _DamagedError from error
        raise
    except BaseException:
        database.close()
        raise


def _made_ready(database: sqlite3.Connection, path: Path, migrations: Mapping[int, Migration]) -> tuple[Notice, ...]:
    newest = max((VERSION, *migrations))
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        _make_once(database)
        version = VERSION
    if database.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _DamagedError
    if version > newest:
        raise StorageError(
            f"{path} was made by a newer version of this program (schema {version}, known here: {newest})",
            hint="Update alliance-tutor, or choose another folder with --data DIR.",
        )
    database.execute("SELECT count(*) FROM (SELECT line FROM log LIMIT 1), (SELECT track FROM state LIMIT 1)")
    return _migrate(database, path, version, newest, migrations) if version < newest else ()


def _make_once(database: sqlite3.Connection) -> None:
    """Make the tables, unless another session has just made them."""
    try:
        make_tables(database)
    except sqlite3.OperationalError as error:
        if "already exists" not in str(error):
            raise
        database.execute("ROLLBACK")


def _migrate(
    database: sqlite3.Connection, path: Path, version: int, newest: int, migrations: Mapping[int, Migration]
) -> tuple[Notice, ...]:
    """Bring a file up to date step by step, a copy kept beside it first; each step is done whole or not at all."""
    copy = path.with_name(f"{path.stem}-before-version-{newest}{path.suffix}")
    database.execute("BEGIN IMMEDIATE")
    try:
        shutil.copyfile(path, copy)
        copy.chmod(0o600)
        for step in range(version + 1, newest + 1):
            migrations[step](database)
        database.execute(f"PRAGMA user_version = {newest}")
        database.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise
    return (Notice("progress-migrated", {"copy": str(copy), "version": str(newest)}),)


def _replace(path: Path, now: datetime, migrations: Mapping[int, Migration]) -> Opened:
    """Set a damaged file aside, with its journal, and begin a new one with what can be read of it."""
    aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}-{number}{path.suffix}")
    with contextlib.suppress(FileNotFoundError):  # another session was quicker
        path.replace(aside)
    for ending in ("-journal", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    lines = rescue_lines(aside)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    opened = _open(path, migrations)
    values = {"aside": str(aside), "rescued": str(len(lines))}
    return opened._replace(notices=(Notice("progress-damaged", values),), rescued=lines)


def refused(error: sqlite3.Error, path: Path | None = None) -> StorageError:
    """Return an error of the database as one that says what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    where = f" {path}" if path else ""
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StorageError(
            f"another program holds the progress file{where}", hint="Close it and try again; nothing was lost."
        )
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return StorageError(f"the disk refused the progress file{where}: {error}", hint="Make room and try again.")
    return StorageError(
        f"the progress file{where} cannot be used: {error}", hint="Choose another folder with --data DIR."
    )
