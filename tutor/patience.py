"""A sign of life while something takes its time: a line on a terminal, with the seconds that have gone by."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from types import TracebackType

SOON = 0.4  # seconds: what takes less needs no sign
LONG = 1.5  # seconds: the same where the sign is read aloud
MOMENT = "One moment ..."


class Busy:
    """A line on standard error from ``after`` seconds on, until the end.

    Where it ``moves`` the seconds are counted in place and the line is wiped away, or ended if it is to ``stay``;
    elsewhere it is one line, written once. No code of a terminal is used, only the return of the carriage.
    """

    def __init__(self, said: str, *, moves: bool, stays: bool = False, after: float = 0.0) -> None:
        import threading  # only where something takes its time

        self._said = said
        self._moves = moves
        self._stays = stays
        self._after = after
        self._drawn = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Busy:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()
        if self._drawn:
            _write("\n" if self._stays else f"\r{' ' * self._drawn}\r")

    def _run(self) -> None:
        if self._after and self._over.wait(self._after):
            return
        if not self._moves:
            _write(f"{self._said}\n")
            return
        began = time.monotonic()
        while True:
            seconds = round(time.monotonic() - began)
            self._draw(f"{self._said} {seconds} s" if seconds else self._said)
            if self._over.wait(1.0):
                return

    def _draw(self, line: str) -> None:
        import shutil

        line = line[: shutil.get_terminal_size().columns - 1]
        _write(f"\r{line}")
        self._drawn = len(line)


def moving(plain: bool) -> bool:
    """Say whether a line may change in place: on a terminal, unless plain text was asked for."""
    return not plain and sys.stderr.isatty()


def moment(*, plain: bool) -> contextlib.AbstractContextManager[object]:
    """Return a sign for a turn that takes its time; none where nobody watches."""
    if not sys.stderr.isatty():
        return contextlib.nullcontext()
    return Busy(MOMENT, moves=moving(plain), after=LONG if plain else SOON)


@contextlib.contextmanager
def told(*, plain: bool) -> Iterator[Callable[[str], None]]:
    """Give a function that says what is being done now, each step on a line of its own, until the end."""
    with contextlib.ExitStack() as now:

        def tell(step: str) -> None:
            now.close()
            now.enter_context(Busy(step, moves=moving(plain), stays=True))

        yield tell


def _write(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):  # nobody there any more stops nothing
        sys.stderr.write(text)
        sys.stderr.flush()
