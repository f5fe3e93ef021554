"""What begins an activity where a session brings nothing of its own: imported when it is first needed."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from tutor.dialogue.activity import Begun, Starter, Starters
from tutor.dialogue.scene import Scene

# The act that begins an activity, the module it is in, and the function there that makes its starter.
_MAKERS: dict[str, tuple[str, str]] = {
    "quiz": ("tutor.dialogue.quizzing", "quiz_starter"),
    "spar": ("tutor.dialogue.sparring_start", "spar_starter"),
    "steelman": ("tutor.dialogue.steelmanning", "steelman_starter"),
}


def default_starters() -> Starters:
    """Return the starters of a conversation without a session: nothing that is practised is kept."""
    return {name: partial(_start, module, maker) for name, (module, maker) in _MAKERS.items()}


def _start(module: str, maker: str, scene: Scene, about: str) -> Begun:
    starter: Starter = getattr(import_module(module), maker)()
    return starter(scene, about)
