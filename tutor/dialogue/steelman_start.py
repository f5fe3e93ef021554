"""How a steelman begins: the issue and side as asked for; one that was stopped is taken up again."""

from __future__ import annotations

from tutor.dialogue.activity import Begun
from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Notice, Option, Options
from tutor.dialogue.scene import Scene, Told
from tutor.dialogue.steelman_choice import choose
from tutor.dialogue.steelmanning import Missed, Steelman

MOST_STOPPED = 8
"""Steelmen that can be taken up again."""


class SteelmanStarter:
    """Begins steelmen. ``missed`` is told of every exchange that should be practised.

    One that was stopped goes on with the argument after it when the same side of the same issue is asked for.
    """

    def __init__(self, missed: Missed | None = None) -> None:
        self._missed = missed
        self._begun: dict[str, Steelman] = {}

    def __call__(self, scene: Scene, about: str) -> Begun:
        """Begin a steelman, take one up again, or ask for the issue."""
        choice = choose(scene, about)
        if choice.issue is None:
            return Begun(_which(scene, choice.nearest))
        fresh = Steelman(scene.base, choice.issue, choice.side, self._missed)
        known = self._begun.pop(fresh.wish, None)
        activity = known if known and known.goes_on and known.issue is choice.issue else fresh
        self._begun[activity.wish] = activity
        while len(self._begun) > MOST_STOPPED:
            del self._begun[next(iter(self._begun))]
        return Begun(activity.open(), activity)


def _which(scene: Scene, nearest: tuple[str, ...]) -> Told:
    """Ask for the issue, with the nearest ones to choose from."""
    options = tuple(
        Option(number=number, id=issue, title=scene.base.names[issue]) for number, issue in enumerate(nearest, 1)
    )
    blocks: tuple[Block, ...] = (Notice(code="steelman-which"),)
    blocks += (Options(role="nearest", options=options),) if options else ()
    return Told(
        (*blocks, next_steps("topics")), Shown("listing", options=nearest), outcome="not-covered", confidence=0.0
    )
