"""What begins an activity where a session brings nothing of its own: imported when it is first needed."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from tutor.dialogue.activity import Begun, Starter, Starters
from tutor.dialogue.scene import Scene

# The act that begins an activity, the module it is in, and the function there that makes its starter.
_MAKERS: dict[str, tuple[str, str]] = {
    "quiz": ("tutor.dialogue.quizzing", "quiz_starter"),
    "spar": ("tutor.dialogue.sparring_start", "SparStarter"),
    "steelman": ("tutor.dialogue.steelman_start", "SteelmanStarter"),
}


def default_starters() -> Starters:
    """Return the starters of a conversation without a session: nothing that is practised is kept."""
    made: dict[str, Starter] = {}
    looks_back = {name: partial(_of_rounds, made, name) for name in ("flow", "ballot")}
    return {name: partial(_start, made, name) for name in _MAKERS} | looks_back


def _start(made: dict[str, Starter], name: str, scene: Scene, about: str) -> Begun:
    """Begin by the starter of this name; it is made once, so that it can take up what it began before."""
    return _starter(made, name)(scene, about)


def _of_rounds(made: dict[str, Starter], name: str, scene: Scene, about: str) -> Begun:
    """Show the flow or the ballot of the last round."""
    show: Starter = getattr(_starter(made, "spar"), name)  # only the starter of rounds has it
    return show(scene, about)


def _starter(made: dict[str, Starter], name: str) -> Starter:
    if name not in made:
        module, maker = _MAKERS[name]
        made[name] = getattr(import_module(module), maker)()
    return made[name]
