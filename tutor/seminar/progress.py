"""Progress of what takes longer than a second, told on standard error or wherever the caller wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Is told how many parts are done, of how many."""
PATIENCE = 1.0
"""Seconds before progress is told."""
_WIDTH = 30


def nothing(_: int, __: int) -> None:
    """Tell no progress."""


def counted(items: Sequence[T], step: Step) -> Iterator[T]:
    """Yield items, telling after each how many are done."""
    for number, item in enumerate(items, 1):
        yield item
        step(number, len(items))


class Bar:
    """A bar that appears after a second, redrawn in place where ``live`` is set, else told once.

    ``write`` takes text; ``clock`` returns seconds.
    """

    def __init__(self, what: str, write: Callable[[str], object], clock: Callable[[], float], *, live: bool) -> None:
        self._what = what
        self._write = write
        self._clock = clock
        self._live = live
        self._began = clock()
        self._shown = -1

    def __call__(self, done: int, of: int) -> None:
        """Take note that so many parts are done."""
        percent = 100 * done // max(of, 1)
        if self._clock() - self._began < PATIENCE or percent == self._shown:
            return
        if self._live:
            filled = _WIDTH * percent // 100
            self._write(f"\r{self._what} [{'#' * filled}{'-' * (_WIDTH - filled)}] {percent:3d}%")
        elif self._shown < 0:
            self._write(f"{self._what} ...\n")
        self._shown = percent

    def close(self) -> None:
        """Take a live bar off the screen."""
        if self._live and self._shown >= 0:
            self._write(f"\r{' ' * (len(self._what) + _WIDTH + 9)}\r")
