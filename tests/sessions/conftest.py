"""The program in a pseudo-terminal, read back as the screen a learner sees."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
CODES = re.compile(rb"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>78])")
ASKS_WHERE = b"\x1b[6n"
PROGRAM = (sys.executable, "-m", "tutor", "--no-pager")


class Terminal:
    """The program in a pseudo-terminal, and the screen it draws."""

    def __init__(
        self, environment: dict[str, str], cwd: Path, columns: int, rows: int, command: list[str], *, answers: bool
    ) -> None:
        self.answers = answers
        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            env={**environment, "PYTHONPATH": str(ROOT)},
            cwd=str(cwd),
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )

    def see(self, text: str) -> None:
        """Wait until the text has been drawn."""
        self.wait(lambda: text in self.text())

    def wait(self, done: Callable[[], bool]) -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            self._read()
            assert time.monotonic() < end, f"it never came; the screen was:\n{self.text()}"

    def _read(self) -> None:
        try:
            data = self.child.read_nonblocking(65536, timeout=0.2)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += data
        self.stream.feed(data)
        if self.answers:
            cursor = self.screen.cursor
            self.child.send(f"\x1b[{cursor.y + 1};{cursor.x + 1}R" * data.count(ASKS_WHERE))

    def text(self) -> str:
        """All that was drawn: what has scrolled away and what is on the screen."""
        above = ["".join(line[x].data for x in range(self.screen.columns)) for line in self.screen.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self.screen.display])

    def since(self, mark: int) -> str:
        """What was drawn after so many bytes, without codes."""
        return CODES.sub(b"", self.raw[mark:]).decode("utf-8", "replace").replace("\r", "")

    def resize(self, columns: int) -> None:
        """Make the window narrower or wider, as a user's hand does."""
        self.child.setwinsize(self.screen.lines, columns)
        self.screen.resize(self.screen.lines, columns)

    def type(self, text: str) -> None:
        """Type a line and Enter."""
        self.child.send(text + "\r")

    def leave(self) -> int:
        """Wait for the end, and return the exit status."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self._read()
        self._read()
        self.child.close()
        return self.child.exitstatus


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path, base) -> Iterator:
    """Start the program in a terminal: ``terminal(80)``. ``answers``: it tells where the cursor is when asked."""
    started: list[Terminal] = []

    def start(
        columns: int = 80, *arguments: str, command: tuple[str, ...] = (), answers: bool = True, **extra: str
    ) -> Terminal:
        env = {**environment, "TERM": "xterm-256color", **extra}
        whole = [*(command or PROGRAM), *arguments]
        started.append(Terminal(env, tmp_path, columns, 40, whole, answers=answers))
        return started[-1]

    yield start
    for one in started:
        one.child.close(force=True)
