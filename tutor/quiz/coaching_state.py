"""Where a coaching dialogue stands, as plain values: the exercise, the moves made, what was met, the last verdict."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from tutor.knowledge.model import KeyPoint, Misconception
from tutor.quiz.doubts import Doubt
from tutor.quiz.grading import Grade, PointGrade
from tutor.quiz.guards import Flag
from tutor.quiz.mistakes import Triggered

Help: TypeAlias = Literal["pump", "hint", "prompt", "assertion"]
Kind: TypeAlias = Literal["open", "pump", "hint", "prompt", "assertion", "shown", "passed", "summary"]
Why: TypeAlias = Literal["", "missing", "near", "more", "no-idea"] | Doubt | Flag
How: TypeAlias = Literal["said", "pump", "hint", "prompt", "claimed", "told", "shown", "passed", "open"]

MET: frozenset[How] = frozenset({"said", "pump", "hint", "prompt", "claimed"})
ABSOLUTE_COSTS = 0.1
"""What each overstating word takes off the score of a steelman, up to three of them."""


class Exercise(NamedTuple):
    """What is coached: the question shown, the points expected, the other side's points, the mistakes to watch for.

    ``allowed`` are absolutes (``never`` ...) that the points use themselves.
    """

    question: str
    points: tuple[KeyPoint, ...]
    against: tuple[str | KeyPoint, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    allowed: frozenset[str] = frozenset()


class Move(NamedTuple):
    """One move of the coach: its kind, the point it is for, its text from the base, and why it is made."""

    kind: Kind
    point: str = ""
    text: str = ""
    why: Why = ""


class Verdict(NamedTuple):
    """What the last answer came to: the points it was credited with, and the one that was at hand and may be claimed.

    Once overruled there is none: a verdict is overruled once.
    """

    met: tuple[str, ...] = ()
    open: str = ""


class Coaching(NamedTuple):
    """Where a dialogue stands. ``outcomes`` says of each point settled how it was; ``moves`` are all moves made."""

    exercise: Exercise
    outcomes: tuple[tuple[str, How], ...] = ()
    moves: tuple[Move, ...] = ()
    misconceptions: tuple[str, ...] = ()
    absolutes: tuple[str, ...] = ()
    ended: bool = False
    verdict: Verdict = Verdict()

    @property
    def how(self) -> dict[str, How]:
        """How each settled point was settled, by its id."""
        return dict(self.outcomes)

    @property
    def at_hand(self) -> KeyPoint | None:
        """The point that is worked on; None when every point is settled."""
        settled = self.how
        return next((point for point in self.exercise.points if point.id not in settled), None)

    @property
    def last(self) -> Move:
        """The last move made."""
        return self.moves[-1] if self.moves else Move("open")

    @property
    def met(self) -> tuple[str, ...]:
        """The ids of the points that the learner made, with or without help."""
        return tuple(point for point, how in self.outcomes if how in MET)

    @property
    def missed(self) -> tuple[str, ...]:
        """The ids of the points that the learner did not make."""
        met = set(self.met)
        return tuple(point.id for point in self.exercise.points if point.id not in met)

    @property
    def score(self) -> float:
        """The share of points met, less what overstating takes off, 0..1."""
        share = len(self.met) / len(self.exercise.points) if self.exercise.points else 0.0
        return max(0.0, round(share - ABSOLUTE_COSTS * min(len(self.absolutes), 3), 2))


class Step(NamedTuple):
    """What a turn led to: where the dialogue stands, the grade of the answer, what it met anew, and the moves made."""

    state: Coaching
    moves: tuple[Move, ...]
    grade: Grade | None = None
    newly_met: tuple[PointGrade, ...] = ()
    corrected: tuple[Triggered, ...] = ()
    overstated: tuple[str, ...] = ()
