"""How a round begins: the motion and side as asked for, or chosen from a few; one that was left is taken up again."""

from __future__ import annotations

from collections.abc import Callable

from tutor.dialogue.activity import Begun, Starter
from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.motion_choice import is_name
from tutor.dialogue.reply import Notice, Option, Options
from tutor.dialogue.round_change import other_motion
from tutor.dialogue.round_review import RoundAsked, review
from tutor.dialogue.scene import Scene, Told
from tutor.dialogue.sparring import Clock, Queue, Sparring
from tutor.dialogue.sparring_blocks import flow_sheet
from tutor.dialogue.sparring_choice import Choice, choose, find_motion, number_with_side, takes_a_side
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring.opponent import Level
from tutor.sparring.round import Setting
from tutor.sparring.round import begin as begin_round


class _Choosing:
    """Waits for the learner to choose a motion; the round takes its place."""

    name = "spar-choice"

    def __init__(self, begin: Callable[[Issue], Sparring], anew: Starter, options: tuple[str, ...]) -> None:
        self._begin, self._anew = begin, anew
        self._options = options
        self._left = False

    @property
    def ended(self) -> bool:
        """Whether no motion was chosen."""
        return self._left

    def take(self, act: Act, text: str, scene: Scene) -> Begun | None:
        """Take the choice of a motion, by number or in words. A sentence that is about one is the first speech too."""
        if act.name == "choose" and not 1 <= int(act.about) <= len(self._options):
            return None  # the conversation says which numbers there are, and the choice goes on
        if not act.command and (chosen := number_with_side(text)) and 1 <= chosen[0] <= len(self._options):
            option = self._options[chosen[0] - 1].rpartition("/")[2]
            return self._anew(scene, f"{option} as {chosen[1]}")
        if not act.command and (other := other_motion(text)) is not None:
            return self._anew(scene, other)
        if act.name in ("ask", "rebut") and not act.command and takes_a_side(text):
            return self._anew(scene, text)
        issue = self._chosen(act, text, scene)
        states = act.name == "rebut" and not is_name(scene.base, text)
        if states and (issue is None or issue.id not in self._options):  # on none of these: no other is begun unasked
            told = _which(scene, self._options)
            return Begun(told._replace(blocks=(Notice(code="spar-choose-first"), *told.blocks)), self)
        if issue is None:
            self._left = True
            return None
        activity = self._begin(issue)
        opened = activity.open()
        if states:
            opened = activity.spoken_at_once(opened, text)
        return Begun(opened._replace(act=activity.name), activity)

    def _chosen(self, act: Act, text: str, scene: Scene) -> Issue | None:
        if act.name == "choose":
            return scene.base.issues[self._options[int(act.about) - 1]]
        return find_motion(scene, text)[0] if act.name in ("ask", "rebut") and not text.endswith("?") else None


MOST_LEFT = 8
"""Rounds that can be taken up again; each holds its issue weighed for comparison, about a megabyte."""


class SparStarter:
    """Begins rounds.

    ``queue`` takes exchanges to practise; ``clock`` tells the time of timed rounds; the rest holds where the learner
    does not say otherwise. A round that was left is taken up again when a round on the same motion is asked for.
    """

    def __init__(
        self,
        queue: Queue | None = None,
        *,
        clock: Clock | None = None,
        seed: int = 0,
        level: Level = "medium",
        seconds: int = 0,
    ) -> None:
        self._queue, self._clock = queue, clock
        self._seed, self._level, self._seconds = seed, level, seconds
        self._rounds: dict[str, Sparring] = {}
        self._last: Sparring | None = None

    def __call__(self, scene: Scene, about: str) -> Begun:
        """Begin a round, take one up again, or offer motions to choose from."""
        choice = choose(scene, about, self._seed)
        if choice.issue is None:
            waiting = _Choosing(lambda issue: self._begin(scene.base, choice, issue), self, choice.nearest)
            return Begun(_which(scene, choice.nearest), waiting)
        kept = self._rounds.get(choice.issue.id)
        spoken = kept is not None and any(move.speaker == "learner" for move in kept.round.moves)
        if kept and spoken and not kept.round.is_over and not choice.chosen_anew(kept.round.setting):
            return Begun(_with_words(kept.open(taken_up=True), choice.words), kept)
        activity = self._begin(scene.base, choice, choice.issue)
        return Begun(_with_words(activity.open(), choice.words), activity)

    def flow(self, scene: Scene, _: str) -> Begun:
        """Show the flow of the last round, where none is going on."""
        if self._last is None:
            steps = next_steps("spar")
            return Begun(Told((Notice(code="spar-no-flow"), steps), scene.shown, outcome="not-covered", confidence=0.0))
        sheet = flow_sheet(self._last.issue, self._last.round)
        return Begun(Told((sheet, next_steps("spar", "quiz")), scene.shown))

    def ballot(self, scene: Scene, _: str) -> Begun:
        """Show the ballot of the last round, whatever was read since."""
        if self._last is None:
            steps = next_steps("spar")
            return Begun(Told((Notice(code="spar-no-flow"), steps), scene.shown, outcome="not-covered", confidence=0.0))
        shown = review(scene.base, self._last.issue, self._last.round, RoundAsked("ballot"))
        return Begun(Told((*shown, next_steps("flow", "spar", "quiz")), scene.shown))

    def _begin(self, base: KnowledgeBase, choice: Choice, issue: Issue) -> Sparring:
        setting = Setting(
            issue=issue.id,
            side=choice.side,
            level=choice.level or self._level,
            seed=self._seed if choice.seed is None else choice.seed,
            clock=self._seconds if choice.clock is None else choice.clock,
        )
        activity = Sparring(base, issue, begin_round(issue, setting), self._queue, self._clock, self)
        self._rounds.pop(issue.id, None)  # so that the order is that of beginning
        self._rounds[issue.id] = self._last = activity
        while len(self._rounds) > MOST_LEFT:
            del self._rounds[next(iter(self._rounds))]
        return activity


def _with_words(told: Told, words: str) -> Told:
    """Say that a motion is the nearest to what was asked for, where it was not asked for by its name."""
    if not words:
        return told
    return told._replace(blocks=(Notice(code="spar-nearest", values={"words": words}), *told.blocks))


def _which(scene: Scene, nearest: tuple[str, ...]) -> Told:
    options = tuple(
        Option(number=place, id=issue, title=scene.base.names[issue]) for place, issue in enumerate(nearest, 1)
    )
    shown = Shown("listing", options=nearest)
    return Told((Options(role="spar-which", options=options), next_steps("topics")), shown, act="spar")
