"""When something is due: the FSRS scheduler of the ``fsrs`` library, with its traps handled.

* Fuzzing is off: the same answers give the same days.
* No learning steps: one sitting a day, so first intervals are 1, 1, 2 and 8 days.
* Time is counted in study days of the learner: the library floors elapsed time to 24 hours, so it is given noon UTC of
  each local day, never the clock.
* Ids of our own stand beside the library's numbers; its optimizer (which needs torch) is not used.

What is kept is the memory (stability, difficulty, last day), never a due date: the target of recall may change with the
load, and with it the day, but not what is remembered.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.quiz.kinds import Kind

if TYPE_CHECKING:
    from fsrs import Scheduler

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RETENTION = 0.90
LEAST_RETENTION = 0.80
PRESSING = 0.84
"""Recall at which a review comes before anything new; between this and the target, a few new items come first."""
NEW_FIRST = 6
"""How many those are in a sitting. Both were chosen by the worst regret in ``benchmarks/scheduling``."""
HALF = 0.5
DECAY = -0.1542
"""The decay of the forgetting curve: the library's default, kept here so that beginning a quiz need not import it."""
_FACTOR = float(0.9 ** (1 / DECAY)) - 1
_ROLLOVER = timedelta(hours=4)
"""A study day ends at four in the morning: who studies past midnight is still in yesterday's sitting."""


class Memory(NamedTuple):
    """What is remembered: stability (days until recall falls to 0.9), difficulty (1..10), day of the last review."""

    stability: float
    difficulty: float
    day: int


def study_day(now: datetime) -> int:
    """Return the number of the study day of a moment, in the time zone that the moment carries."""
    return (now - _ROLLOVER).date().toordinal()


def day_number(when: date) -> int:
    """Return the number of a calendar day."""
    return when.toordinal()


def _noon(day: int) -> datetime:
    return datetime.combine(date.fromordinal(day), time(12), tzinfo=UTC)


@lru_cache(maxsize=1)
def _library() -> tuple[Scheduler, Any, Any, Any]:
    from fsrs import Card, Rating, Scheduler, State

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False), Card, Rating, State


def remember(memory: Memory | None, rating: int, day: int) -> Memory:
    """Return the memory after a review (1 again, 2 hard, 3 good, 4 easy). A day before the last counts as that."""
    scheduler, card_type, ratings, states = _library()
    if memory is None:
        card = card_type(card_id=1)
    else:
        day = max(day, memory.day)
        noon = _noon(memory.day)
        card = card_type(
            card_id=1,
            state=states.Review,
            step=None,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=noon,
            last_review=noon,
        )
    card, _ = scheduler.review_card(card, ratings(rating), _noon(day))
    return Memory(float(card.stability or 0), float(card.difficulty or 0), day)


def recall(memory: Memory, day: int) -> float:
    """Return the chance (0..1) that something is recalled on a day."""
    return float((1 + _FACTOR * max(day - memory.day, 0) / memory.stability) ** DECAY)


def interval(stability: float, retention: float = RETENTION) -> int:
    """Return after how many days (1 or more) recall falls to a target."""
    days: float = stability / _FACTOR * (float(retention) ** float(1 / DECAY) - 1)
    return max(1, round(days))


def due_day(memory: Memory, retention: float = RETENTION) -> int:
    """Return the day on which something is due."""
    return memory.day + interval(memory.stability, retention)


def rate(kind: Kind, score: float, *, hinted: bool, certainty: int, seconds: float, streak: int) -> int:
    """Return the rating of an answer.

    ``score`` is 0..1, ``certainty`` 0 (not said) to 3, ``seconds`` 0 when not measured, ``streak`` how often running
    the answers before were quick, right and sure. Recognition never earns more than good.
    """
    if score < HALF:
        return AGAIN
    if hinted or certainty == 1 or (kind.form == "order" and score < 1):
        return HARD
    if kind.recall and streak and is_fluent(kind, score, hinted=hinted, certainty=certainty, seconds=seconds):
        return EASY
    return GOOD


def is_fluent(kind: Kind, score: float, *, hinted: bool, certainty: int, seconds: float) -> bool:
    """Say whether an answer was quick, right and sure."""
    return score >= HALF and not hinted and certainty == 3 and 0 < seconds <= kind.quick
