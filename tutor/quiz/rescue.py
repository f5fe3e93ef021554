"""What can still be read of a damaged progress file.

Every event is kept as a line of JSON with a digest of its own, so it can be found in the raw bytes and proved whole,
even where nothing is left of the tables around it. Longer lines may be cut up over pages; those are looked for through
the database as far as it can still be read.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tutor.quiz.events import from_line

_START = '{"uid":"'


def rescue_lines(path: Path) -> tuple[str, ...]:
    """Return every sound line found in a file and its journals, each once, oldest first."""
    found: dict[str, tuple[int, str]] = {}
    for line in _candidates(path):
        event = from_line(line)
        if event:
            found.setdefault(event.uid, (event.at, line))
    return tuple(line for _, line in sorted(found.values()))


def _candidates(path: Path) -> Iterator[str]:
    for name in (path, Path(f"{path}-journal"), Path(f"{path}-wal")):
        with contextlib.suppress(OSError):
            yield from _in_bytes(name.read_bytes())
    yield from _in_tables(path)


def _in_bytes(raw: bytes) -> Iterator[str]:
    text = raw.decode("utf-8", "surrogateescape")
    decoder = json.JSONDecoder()
    place = text.find(_START)
    while place >= 0:
        with contextlib.suppress(ValueError):
            _, end = decoder.raw_decode(text, place)
            line = text[place:end]
            if line.isprintable():
                yield line
        place = text.find(_START, place + 1)


def _in_tables(path: Path) -> Iterator[str]:
    """Read the log row by row, stepping over what cannot be read."""
    with contextlib.suppress(sqlite3.Error):
        database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        try:
            last = database.execute("SELECT max(rowid) FROM log").fetchone()[0] or 0
            for row in range(1, last + 1):
                with contextlib.suppress(sqlite3.Error):
                    yield from (str(line) for (line,) in database.execute("SELECT line FROM log WHERE rowid=?", (row,)))
        finally:
            database.close()
