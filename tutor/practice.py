"""Practice outside the conversation: the learner's log, and the commands ``quiz`` and ``progress``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from tutor import keeping, output
from tutor.errors import StorageError, UsageError
from tutor.setup import Setup, tell

if TYPE_CHECKING:
    from tutor.dialogue.activity import Begun, Starter
    from tutor.dialogue.quizzing import Home
    from tutor.dialogue.scene import Scene, Told
    from tutor.dialogue.steelman_start import SteelmanStarter
    from tutor.knowledge import KnowledgeBase
    from tutor.quiz.progress import Progress


class Log:
    """The learner's log: opened once, when it is first needed or ahead of that."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._clock = clock
        self._lock = Lock()
        self._opened: Progress | None = None

    def __call__(self) -> Progress:
        """Return the log, opened. Raises StorageError."""
        with self._lock:
            if self._opened is None:
                from tutor.quiz.progress import open_progress

                self._opened = open_progress(self._path, self._clock())
            return self._opened

    def ahead(self) -> None:
        """Open a log that is there, on a thread: it is read through first, and a quiz need not wait for that."""
        if self._path.exists():
            Thread(target=self._quietly, name="log").start()

    def _quietly(self) -> None:
        with contextlib.suppress(StorageError):  # it shows where the log is needed
            self()


class Keeper(NamedTuple):
    """Opens the learner's log once, when it is first needed, and knows the learner's clock."""

    log: Log
    clock: Callable[[], datetime]
    session: str

    def home(self) -> Home:
        """Return what a quiz is given."""
        from tutor.dialogue.quizzing import Home

        return Home(self.log, self.clock, self.session)


def keeper(setup: Setup) -> Keeper:
    """Return the keeper of this run's log."""

    def clock() -> datetime:
        return setup.clock().astimezone()

    return Keeper(Log(setup.paths.progress, clock), clock, os.urandom(4).hex())


def start_quiz(at: Keeper) -> Starter:
    """Return what begins a quiz on a learner's log; the quiz is imported when one begins."""

    def start(scene: Scene, about: str) -> Begun:
        from tutor.dialogue.quizzing import quiz_starter

        return quiz_starter(at.home())(scene, about)

    return start


def start_steelman(at: Keeper) -> Starter:
    """Return what begins a steelman; points missed are queued in the learner's quiz."""

    @lru_cache(maxsize=1)
    def starter() -> SteelmanStarter:
        from tutor.dialogue.steelman_start import SteelmanStarter

        return SteelmanStarter(queue(at, "missed in a steelman"))

    return lambda scene, about: starter()(scene, about)


def queue(at: Keeper, why: str) -> Callable[[str, str], None]:
    """Return a function that queues an exchange (full ids: answered, answering); a disk that refuses is told once."""
    told: list[str] = []

    def put(target: str, attacker: str) -> None:
        from tutor.quiz.exchange import queue_exchange

        try:
            queue_exchange(at.log(), target, attacker, at.clock(), why)
        except StorageError as error:
            if not told:
                told.append(str(error))
                tell(f"{error}\n{error.hint}".strip())

    return put


def tell_progress(at: Keeper, base: KnowledgeBase) -> Told:
    """Tell the learner's progress. Raises StorageError."""
    from tutor.dialogue.quiz_progress import tell_progress as told

    return told(base, at.log(), at.clock())


def regrade_last(at: Keeper, base: KnowledgeBase) -> Told:
    """Overrule the mark of the last answer, after the quiz. Raises StorageError."""
    from tutor.dialogue.quiz_regrade import regrade

    return regrade(base, at.log(), at.clock())


def performers(at: Keeper, base: KnowledgeBase) -> dict[str, Callable[[str], Told]]:
    """Return what practice adds to a conversation beyond its activities."""
    return {"progress": partial(_safely, tell_progress, at, base), "regrade": partial(_safely, regrade_last, at, base)}


def _safely(perform: Callable[[Keeper, KnowledgeBase], Told], at: Keeper, base: KnowledgeBase, _: str) -> Told:
    """Perform an act; a disk that refuses is told and does not end the conversation."""
    try:
        return perform(at, base)
    except StorageError as error:
        from tutor.dialogue.reply import Notice
        from tutor.dialogue.scene import Told

        notice = Notice(code="failed", values={"message": f"{error}. {error.hint}".strip()})
        return Told((notice,), outcome="not-covered", confidence=0.0)


def quiz(setup: Setup, subject: str, options: dict[str, str], *, as_json: bool = False) -> int:
    """Hold a quiz from a terminal or standard input, one answer a line. Returns the exit status."""
    from tutor.rehearsal import play

    parts = ["/quiz", subject, *(f"--{name} {value}" for name, value in options.items())]
    return play(setup, " ".join(part for part in parts if part), as_json=as_json)


def show_progress(setup: Setup, *, as_json: bool = False) -> int:
    """Show the learner's progress. Returns the exit status."""
    from tutor.dialogue.reply import Reply
    from tutor.oneshot import show_function

    told = tell_progress(keeper(setup), setup.load())
    show_function(setup, as_json)(Reply(question="/progress", act="progress", blocks=told.blocks))
    return 0


def export_progress(setup: Setup, file: str) -> int:
    """Write the log as lines of JSON to a file, or to standard output for ``-``. Returns the exit status."""
    lines = "".join(f"{line}\n" for line in keeper(setup).log().export())
    if file == "-":
        output.write(lines)
        return 0
    try:
        keeping.write_new(Path(file), lines.encode())
    except FileExistsError:
        raise UsageError(f"{file} exists already", hint="Choose another name.") from None
    except OSError as error:
        raise StorageError(f"cannot write {file}: {error.strerror}", hint="Choose another place.") from error
    tell(f"{max(lines.count(chr(10)) - 1, 0)} entries written to {file}.")
    return 0


def import_progress(setup: Setup, file: str) -> int:
    """Add the lines of an export to the log. Returns the exit status: 1 where lines could not be read."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(
            f"cannot read {file}: {error.strerror}", hint="Name a file made by progress export."
        ) from error
    taken = keeper(setup).log().take_in(text.split("\n"))
    tell(f"{taken.new} entries taken in, {taken.known} known before.")
    if taken.bad:
        numbers = ", ".join(str(number) for number in taken.bad[:10])
        tell(f"{len(taken.bad)} lines are damaged or no progress and were left out (line {numbers}).")
    return 1 if taken.bad else 0
