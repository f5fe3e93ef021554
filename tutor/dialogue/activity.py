"""Activities: stretches of a conversation with rules of their own (a quiz, a sparring round, coaching)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

from tutor.dialogue.acts import Act
from tutor.dialogue.scene import Scene, Told


class Activity(Protocol):
    """Something the learner is in the middle of. ``name`` is ``quiz``, ``spar`` or ``steelman``."""

    name: str

    @property
    def ended(self) -> bool:
        """Whether it is over, so that turns go to the conversation again."""
        ...

    def take(self, act: Act, text: str, scene: Scene) -> Told | Begun | None:
        """Take a turn: what was typed, and the act it was read as. None when it is not meant for the activity.

        What is begun takes the place of the activity: the round after a motion was chosen, another round instead.

        Slash commands that an activity does not know (``/define``), and leaving (``quit``), are not meant for it.
        """
        ...


class Begun:
    """An activity that has begun, and what is told first. ``activity`` is None when it could not begin."""

    def __init__(self, told: Told, activity: Activity | None = None) -> None:
        self.told = told
        self.activity = activity


Starter: TypeAlias = Callable[[Scene, str], Begun]
"""Begins an activity: from the scene and what it is to be about ("free riding", "dragged-into-war as con", "")."""

Starters: TypeAlias = Mapping[str, Starter]
