"""The commands ``config`` and ``completion``: what belongs to the program rather than to its subject."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tutor import config, output
from tutor.errors import StorageError

if TYPE_CHECKING:
    from tutor.setup import Setup

COMPLETIONS = Path(__file__).resolve().parent / "completions"
FILES = {"bash": "alliance-tutor.bash", "zsh": "_alliance-tutor", "fish": "alliance-tutor.fish"}


def config_file(setup: Setup, *, init: bool) -> int:
    """Print where the configuration file is; with ``init`` write it first. Raises UsageError, StorageError."""
    path = setup.paths.config_file
    if init:
        config.write_new(path)
    output.say(f"{path}\n")
    return 0


def configure(setup: Setup, name: str, value: str | None, *, as_json: bool) -> int:
    """Show the settings or one of them; with a value set it first. Raises UsageError, StorageError."""
    path = setup.paths.config_file
    settings = config.read_config(path).settings
    if value is not None:
        settings = config.change(path, name, config.value_of(name, value))
    for setting, shown in config.shown(settings):
        if name in ("", setting.name) and as_json:
            output.say_json({"name": setting.name, "value": getattr(settings, setting.name), "does": setting.does})
        elif name in ("", setting.name):
            output.say(f"{setting.name} = {shown}\n")
    return 0


def completion(shell: str) -> int:
    """Print the completion file of a shell. Raises StorageError where it was not installed."""
    try:
        output.write((COMPLETIONS / FILES[shell]).read_text(encoding="utf-8"))
    except OSError as error:
        raise StorageError(f"{error.filename} is missing", hint="Reinstall the program.") from error
    return 0
