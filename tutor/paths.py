"""Where things live: data, cache and configuration of this user, with overrides by option and environment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from tutor.errors import UsageError

APP = "alliance-tutor"


class Paths(NamedTuple):
    """The folders the program may use. None is made before something is written to it."""

    data: Path
    cache: Path
    config: Path

    @property
    def progress(self) -> Path:
        """The learner's progress, one SQLite file."""
        return self.data / "progress.sqlite3"

    @property
    def history(self) -> Path:
        """The lines typed at the prompt."""
        return self.data / "history"

    @property
    def unanswered(self) -> Path:
        """The questions that were not covered, one JSON object a line."""
        return self.data / "unanswered.jsonl"

    @property
    def config_file(self) -> Path:
        """The configuration file (TOML)."""
        return self.config / "config.toml"

    def transcripts(self, working_directory: Path) -> Path:
        """The folder for transcripts: ``transcripts/`` of the working directory if it exists, else ours."""
        here = working_directory / "transcripts"
        return here if here.is_dir() else self.data / "transcripts"


def find_paths(data: str | None = None) -> Paths:
    """Return the folders to use. ``data`` (or ``ALLIANCE_TUTOR_DATA``) puts all of them below one folder."""
    chosen = data or os.environ.get("ALLIANCE_TUTOR_DATA")
    if chosen:
        root = _expanded(chosen)
        return Paths(root, root / "cache", root)
    if os.name == "posix" and os.uname().sysname != "Darwin" and "ANDROID_DATA" not in os.environ:
        return _xdg_paths()
    import platformdirs

    return Paths(
        Path(platformdirs.user_data_dir(APP, appauthor=False)),
        Path(platformdirs.user_cache_dir(APP, appauthor=False)),
        Path(platformdirs.user_config_dir(APP, appauthor=False)),
    )


def _expanded(chosen: str) -> Path:
    """Return a folder with ``~`` read as its user's home. Raises UsageError for a user nobody knows."""
    try:
        return Path(chosen).expanduser()
    except RuntimeError:
        raise UsageError(f"{chosen} names the home of nobody known here", hint="Write it out in full.") from None


def _home() -> Path:
    """Return the home folder. Raises UsageError for a user who has none, as in some containers."""
    try:
        return Path.home()
    except RuntimeError:
        hint = "Set HOME, or name a folder with --data DIR."
        raise UsageError("this user has no home folder", hint=hint) from None


def _xdg_paths() -> Paths:
    """Return the folders of the XDG base directory specification: what platformdirs says, without its import."""
    home = _home()
    return Paths(
        _xdg("XDG_DATA_HOME", home / ".local" / "share"),
        _xdg("XDG_CACHE_HOME", home / ".cache"),
        _xdg("XDG_CONFIG_HOME", home / ".config"),
    )


def _xdg(variable: str, otherwise: Path) -> Path:
    """Return our folder below the one a variable names; relative paths are to be ignored, says the specification."""
    named = os.environ.get(variable, "").strip()
    return (Path(named) if named.startswith("/") else otherwise) / APP
