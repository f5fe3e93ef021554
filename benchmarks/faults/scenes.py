"""What a program does when it is killed, and what must be true of its files afterwards.

A scene acknowledges each step once its reply stands, as a learner sees it; ``check`` gets what was acknowledged and
returns what is wrong. Every scene runs in a process and a folder of its own.
"""

from __future__ import annotations

import json
import sqlite3
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tutor import compiled, config
from tutor.knowledge import KnowledgeBase, load_base
from tutor.paths import Paths
from tutor.quiz.events import Event
from tutor.quiz.progress import open_progress
from tutor.quiz.storage import VERSION
from tutor.session import Session
from tutor.setup import Setup
from tutor.transcript import turns_of

BASE = Path(__file__).parents[2] / "examples" / "sanctions"
NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
Acknowledge = Callable[[str], None]
BIG = b"compiled " * 200_000
MANY = 400  # answers in the log that is brought up to date


class Scene(NamedTuple):
    """``prepare`` makes the folder ready, ``act`` is what is killed, ``check`` says what is wrong afterwards.

    It is killed ``within`` so many seconds: about as long as it works.
    """

    name: str
    within: float
    act: Callable[[Path, KnowledgeBase, Acknowledge], None]
    check: Callable[[Path, list[str]], Iterator[str]]
    prepare: Callable[[Path], None] = lambda _: None


def _session(data: Path, base: KnowledgeBase) -> Session:
    cache = data.parent / "cache"
    return Session(Setup(Paths(data, cache, data), folders=(str(BASE),), seed=1, now=NOW), base)


def _say_all(data: Path, base: KnowledgeBase, acknowledge: Acknowledge, turns: list[str]) -> None:
    session = _session(data, base)
    for turn in turns:
        session.say(turn)
        acknowledge(turn)


def _ask(data: Path, base: KnowledgeBase, acknowledge: Acknowledge) -> None:
    turns = [turn for number in range(40) for turn in (f"best lasagne recipe {number}", "Do economic sanctions work?")]
    _say_all(data, base, acknowledge, turns)


def _check_ask(data: Path, said: list[str]) -> Iterator[str]:
    yield from _transcripts(data, said)
    path = data / "unanswered.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    kept = [json.loads(line)["question"] for line in lines]  # every line whole, or this fails
    yield from (f"not kept for the writers: {turn}" for turn in said if "lasagne" in turn and turn not in kept)


def _quiz(data: Path, base: KnowledgeBase, acknowledge: Acknowledge) -> None:
    session = _session(data, base)
    session.say("/quiz --kind side --count 60")
    while session.conversation.activity and not session.conversation.activity.ended:
        session.say("1")
        acknowledge("1")


def _check_quiz(data: Path, said: list[str]) -> Iterator[str]:
    log = open_progress(data / "progress.sqlite3", NOW)
    reviews = list(log.events(what="review"))
    states = log.tracks()
    log.rebuild()
    if len(reviews) < len(said):
        yield f"{len(said)} answers were acknowledged, {len(reviews)} are kept"
    if log.tracks() != states:
        yield "the state is not what the log says"
    yield from (notice.code for notice in log.notices)
    log.close()
    if (data / "progress.sqlite3-journal").exists():
        yield "a journal was left after the next start"


def _spar(data: Path, base: KnowledgeBase, acknowledge: Acknowledge) -> None:
    speeches = ["They hurt people and not rulers.", "Trade finds another way around.", "They last for decades."]
    turns = ["/spar effect/changing-course as con", *speeches, "/skip", "/skip", "/skip", "/flow"]
    _say_all(data, base, acknowledge, turns * 4)


def _transcripts(data: Path, said: list[str]) -> Iterator[str]:
    kept = [turn for path in (data / "transcripts").glob("session-*.md") for turn in turns_of(path.read_text("utf-8"))]
    if kept[: len(said)] != said:
        yield f"{len(said)} turns were acknowledged, the transcript has {len(kept)}"


def _save(data: Path, base: KnowledgeBase, acknowledge: Acknowledge) -> None:
    session = _session(data, base)
    session.say("Do economic sanctions work?")
    for number in range(200):
        session.say(f"/save notes {number}")
        acknowledge(f"notes {number}")
        config.change(data / "config.toml", "width", 40 + number)
        acknowledge(f"width {40 + number}")


def _check_save(data: Path, said: list[str]) -> Iterator[str]:
    names = {path.stem: path.read_text("utf-8") for path in (data / "transcripts").glob("notes *.md")}
    whole = "Do economic sanctions work?"
    yield from (f"acknowledged and not there: {name}" for name in said if "notes" in name and name not in names)
    yield from (f"half a file: {name}" for name, text in names.items() if whole not in text or not text.endswith("\n"))
    read = config.read_config(data / "config.toml")
    widths = [int(step.split()[1]) for step in said if "width" in step]
    yield from (str(problem) for problem in read.problems)
    if widths and read.settings.width not in (widths[-1], widths[-1] + 1):
        yield f"width {widths[-1]} was acknowledged, the file says {read.settings.width}"


def _compile(data: Path, _: KnowledgeBase, acknowledge: Acknowledge) -> None:
    load_base(BASE, cache=data)
    acknowledge("base")
    for number in range(10_000):
        if compiled.write(data / "big.bin", compiled.pack(str(number), "stamp", BIG)):
            acknowledge(str(number))


def _check_compile(data: Path, said: list[str]) -> Iterator[str]:
    load_base(BASE, cache=data)
    ready = compiled.read(data / "big.bin")
    if len(said) > 1 and (ready is None or int(ready.key) < int(said[-1]) or ready.payload != BIG):
        yield f"file {said[-1]} was acknowledged and cannot be read"
    compiled.write(data / "big.bin", compiled.pack("0", "stamp", b"next"))
    yield from (f"left behind: {path.name}" for path in data.glob("big.bin*.part"))


def _fill(data: Path) -> None:
    log = open_progress(data / "progress.sqlite3", NOW)
    moments = (round((NOW + timedelta(minutes=number)).timestamp() * 1000) for number in range(MANY))
    log.add(*(Event(what="review", at=moment, day=739_000, item="side:a/b#c") for moment in moments))
    log.close()


def _add_column(database: sqlite3.Connection) -> None:
    database.execute("ALTER TABLE log ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
    database.execute("DROP TRIGGER log_is_never_changed")
    database.execute("UPDATE log SET mood = line || line || line")


def _migrate(data: Path, _: KnowledgeBase, acknowledge: Acknowledge) -> None:
    open_progress(data / "progress.sqlite3", NOW, migrations={VERSION + 1: _add_column}).close()
    acknowledge("migrated")


def _check_migrate(data: Path, said: list[str]) -> Iterator[str]:
    database = sqlite3.connect(data / "progress.sqlite3")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    database.close()
    if said and version != VERSION + 1:
        yield "the migration was acknowledged and is not there"
    log = open_progress(data / "progress.sqlite3", NOW, migrations={VERSION + 1: _add_column})
    if len(list(log.events())) != MANY:
        yield f"{MANY} answers before, {len(list(log.events()))} after"
    yield from (notice.code for notice in log.notices if notice.code != "progress-migrated")
    log.close()


def _check_turns(data: Path, said: list[str]) -> Iterator[str]:
    yield from _transcripts(data, said)


def readable_by_others(data: Path) -> Iterator[str]:
    """Yield the files below a folder that others than their owner may read."""
    for path in data.rglob("*"):
        if path.is_file() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield f"readable by others: {path.name}"


SCENES = (
    Scene("asking", 0.6, _ask, _check_ask),
    Scene("quizzing", 0.3, _quiz, _check_quiz),
    Scene("sparring", 2.0, _spar, _check_turns),
    Scene("saving", 0.6, _save, _check_save),
    Scene("compiling", 0.6, _compile, _check_compile),
    Scene("migrating", 0.06, _migrate, _check_migrate, _fill),
)
