"""What a run is set up with: folders, base, looks, clock and seed, gathered once by the command line."""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tutor import patience
from tutor.config import Color, Config, Settings, read_config
from tutor.paths import Paths, find_paths
from tutor.visible import visible

if TYPE_CHECKING:
    from tutor.dialogue import Conversation
    from tutor.knowledge import KnowledgeBase
    from tutor.matching.base_index import BaseIndex


class Setup(NamedTuple):
    """Everything a run needs to know of its surroundings. ``now`` and ``seed`` fixed make it repeat exactly."""

    paths: Paths
    folders: tuple[str, ...] = ()
    plain: bool = False
    color: Color = "auto"
    width: int | None = None
    seed: int | None = None
    now: datetime | None = None
    settings: Settings = Settings()

    def clock(self) -> datetime:
        """Return the time: the one given with ``--now``, else the computer's, in UTC."""
        return self.now or datetime.now(UTC)

    def load(self) -> KnowledgeBase:
        """Return the knowledge base of this run."""
        from tutor.knowledge import load_base

        with patience.told(plain=self.plain) as progress:
            return load_base(*self.folders, cache=self.paths.cache, progress=progress)

    def open_index(self, base: KnowledgeBase) -> BaseIndex:
        """Return the index of a base; where it has to be made, what is being done is told."""
        from tutor.matching.opening import open_index

        with patience.told(plain=self.plain) as progress:
            return open_index(base, cache=self.paths.cache, progress=progress)

    def conversation(self) -> Conversation:
        """Return a new conversation over the base of this run."""
        from tutor.dialogue import Conversation

        base = self.load()
        return Conversation(base, self.open_index(base))


def make_setup(
    *,
    data: str | None = None,
    folders: tuple[str, ...] = (),
    plain: bool | None = None,
    color: Color | None = None,
    width: int | None = None,
    pager: str | None = None,
    seed: int | None = None,
    now: datetime | None = None,
) -> Setup:
    """Return the setup of a run: from its options, else the environment, else the configuration file.

    Mistakes in the file are told by line, and the rest of it counts.
    """
    paths = find_paths(data)
    config = read_config(paths.config_file)
    _tell_problems(config)
    settings = config.settings if pager is None else config.settings._replace(pager=pager)
    return Setup(
        paths,
        folders or settings.knowledge,
        (settings.plain or _is_on("ACCESSIBLE")) if plain is None else plain,
        color or _color_of_environment() or settings.color,
        width or settings.width or None,
        seed,
        now,
        settings,
    )


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "") not in ("", "0", "false")


def _color_of_environment() -> Color | None:
    """Read NO_COLOR (no-color.org) and FORCE_COLOR (force-color.org); the first counts before the second."""
    if os.environ.get("NO_COLOR"):
        return "never"
    return "always" if os.environ.get("FORCE_COLOR") else None


def _tell_problems(config: Config) -> None:
    for problem in config.problems:
        tell(f"alliance-tutor: {problem}")


def tell(message: str) -> None:
    """Say something that is not an answer: to standard error, as text that only shows. Nobody there stops nothing."""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{visible(message)}\n")
        sys.stderr.flush()


def working_directory() -> Path:
    """Return the directory the program was started in, or the home folder where that one is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()
