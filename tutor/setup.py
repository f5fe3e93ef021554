"""What a run is set up with: folders, base, looks, clock and seed, gathered once by the command line."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tutor.paths import Paths, find_paths

if TYPE_CHECKING:
    from tutor.dialogue import Conversation
    from tutor.knowledge import KnowledgeBase

Color: TypeAlias = Literal["auto", "always", "never"]


class Setup(NamedTuple):
    """Everything a run needs to know of its surroundings. ``now`` and ``seed`` fixed make it repeat exactly."""

    paths: Paths
    folders: tuple[str, ...] = ()
    plain: bool = False
    color: Color = "auto"
    width: int | None = None
    seed: int | None = None
    now: datetime | None = None

    def clock(self) -> datetime:
        """Return the time: the one given with ``--now``, else the computer's, in UTC."""
        return self.now or datetime.now(UTC)

    def load(self) -> KnowledgeBase:
        """Return the knowledge base of this run."""
        from tutor.knowledge import load_base

        return load_base(*self.folders, cache=self.paths.cache, progress=tell)

    def conversation(self) -> Conversation:
        """Return a new conversation over the base of this run."""
        from tutor.dialogue import Conversation
        from tutor.matching.opening import open_index

        base = self.load()
        return Conversation(base, open_index(base, cache=self.paths.cache, progress=tell))


def make_setup(
    *,
    data: str | None = None,
    folders: tuple[str, ...] = (),
    plain: bool = False,
    color: Color = "auto",
    width: int | None = None,
    seed: int | None = None,
    now: datetime | None = None,
) -> Setup:
    """Return the setup of a run from its options and the environment (``ACCESSIBLE`` asks for plain mode)."""
    accessible = os.environ.get("ACCESSIBLE", "") not in ("", "0")
    return Setup(find_paths(data), folders, plain or accessible, color, width, seed, now)


def tell(message: str) -> None:
    """Say something that is not an answer: to standard error."""
    sys.stderr.write(message + "\n")
    sys.stderr.flush()


def working_directory() -> Path:
    """Return the directory the program was started in, or the home folder where that one is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()
