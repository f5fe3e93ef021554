"""Planning for a seminar's day: the target of recall follows the load, spare minutes go to the weakest.

Half of it is about one day (``day_order``: what to practise, most useful first), half about all days until the seminar
(``plan``: does it fit, at which target, and what to drop where it does not).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from math import ceil
from typing import NamedTuple

from tutor.quiz.schedule import GOOD, LEAST_RETENTION, NEW_FIRST, PRESSING, RETENTION, Memory, due_day, recall, remember

RIGHT_SECONDS, WRONG_SECONDS, NEW_SECONDS = 12.0, 25.0, 30.0
"""What an answer costs: right, wrong, and the first study. Defaults; a learner's own medians replace them."""
TARGETS = (RETENTION, 0.87, 0.84, LEAST_RETENTION)


class Costs(NamedTuple):
    """Seconds that an answer takes."""

    right: float = RIGHT_SECONDS
    wrong: float = WRONG_SECONDS
    new: float = NEW_SECONDS

    def review(self, retention: float) -> float:
        """Return the expected seconds of a review at a target of recall."""
        return retention * self.right + (1 - retention) * self.wrong


class Load(NamedTuple):
    """What is to be held on the seminar's day: what is remembered, how many are new, the days left, minutes a day."""

    memories: Sequence[Memory]
    new: int
    today: int
    until: int
    minutes: float
    costs: Costs = Costs()

    @property
    def days(self) -> int:
        """Days of practice left, today included."""
        return max(self.until - self.today, 1)


class Plan(NamedTuple):
    """The target of recall, whether the load fits at it, new items a day, and minutes a day that would be needed."""

    retention: float
    fits: bool
    new_a_day: int
    needed: float


def plan(load: Load) -> Plan:
    """Return the highest target at which the load fits in the minutes, else the least with what it would need."""
    for retention in TARGETS:
        needed = minutes_needed(load, retention)
        if needed <= load.minutes:
            return Plan(retention, True, new_a_day(load), needed)
    return Plan(LEAST_RETENTION, False, new_a_day(load), minutes_needed(load, LEAST_RETENTION))


def new_a_day(load: Load) -> int:
    """Return how many new items a day it takes to have met all of them with a fifth of the days to spare."""
    return ceil(load.new / max(load.days * 0.8, 1)) if load.new else 0


def minutes_needed(load: Load, retention: float) -> float:
    """Return the minutes a day that it takes to hold everything at a target until the seminar.

    Each review is taken to go well; what is forgotten is in the cost of a review (a share of 1 - target costs more).
    """
    reviews = sum(_reviews_from(memory, load.today, load.until, retention) for memory in load.memories)
    pace = max(new_a_day(load), 1)
    waiting = load.new
    for day in range(load.today, load.until):
        fresh = min(pace, waiting)
        waiting -= fresh
        if not fresh:
            break
        reviews += fresh * _reviews_from(remember(None, GOOD, day), day, load.until, retention)
    lapses = reviews * (1 - retention) * 2  # a lapse begins again: two reviews more until it is as far as before
    seconds = (reviews + lapses) * load.costs.review(retention) + load.new * load.costs.new
    return seconds / 60 / load.days


def _reviews_from(memory: Memory, today: int, until: int, retention: float) -> int:
    """How many reviews a memory needs; rounded, and counted from its own day, so that equal paths are walked once."""
    start = 1  # the first day the calendar knows
    rounded = Memory(float(f"{memory.stability:.2g}"), round(memory.difficulty), start)
    return _reviews(rounded, start + max(today - memory.day, 0), start + until - memory.day, retention)


@lru_cache(maxsize=50_000)
def _reviews(memory: Memory, today: int, until: int, retention: float) -> int:
    """How many reviews a memory needs from today until a day, all of them going well."""
    count = 0
    day = max(due_day(memory, retention), today)
    while day < until:
        memory = remember(memory, GOOD, day)
        count += 1
        day = due_day(memory, retention)
    return count


class Practice(NamedTuple):
    """One day's practice: what is remembered of what was met, what is new (in order), the days, and the plan."""

    met: Mapping[str, Memory]
    new: Iterable[str]
    today: int
    until: int
    plan: Plan


def day_order(practice: Practice) -> Iterator[str]:
    """Yield what to practise on a day, most useful first; the caller stops when the minutes are over.

    First what has fallen to the target, then what is new, then what is most likely forgotten on the seminar's day.
    """
    done = set()
    for name in (*_fallen(practice, practice.plan.retention), *practice.new):
        done.add(name)
        yield name
    waiting = (name for name, memory in practice.met.items() if memory.day < practice.today and name not in done)
    on_the_day = {name: recall(practice.met[name], practice.until) for name in waiting}
    yield from sorted(on_the_day, key=lambda name: (on_the_day[name], name))


def default_order(practice: Practice) -> Iterator[str]:
    """Yield what to practise on a day when no seminar is near: what is due and what is new, and no more.

    What has fallen below ``PRESSING`` comes first, then a few new items, and only then what is merely due. With little
    time the target so sinks by itself to where a minute is best spent; with enough of it everything due is reached.
    """
    new = iter(practice.new)
    pressing = set(_fallen(practice, PRESSING))
    yield from _fallen(practice, PRESSING)
    yield from islice(new, NEW_FIRST)
    yield from (name for name in _fallen(practice, practice.plan.retention) if name not in pressing)
    yield from new


def _fallen(practice: Practice, target: float) -> list[str]:
    """What has fallen to a target of recall, the most forgotten first."""
    today = {
        name: recall(memory, practice.today) for name, memory in practice.met.items() if memory.day < practice.today
    }
    return sorted((name for name in today if today[name] <= target), key=lambda name: today[name])


class Part(NamedTuple):
    """A part of the load that can be dropped as a whole: an issue, how much of it is new, what is known of it."""

    id: str
    memories: tuple[Memory, ...]
    new: int


def what_to_drop(load: Load, parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the parts to drop, least begun first, until the rest fits at the least target. One part is always kept."""
    kept = sorted(parts, key=lambda part: (len(part.memories) / max(len(part.memories) + part.new, 1), -part.new))
    dropped: list[str] = []
    while len(kept) > 1:
        rest = load._replace(
            memories=[memory for part in kept for memory in part.memories], new=sum(part.new for part in kept)
        )
        if minutes_needed(rest, LEAST_RETENTION) <= load.minutes:
            break
        dropped.append(kept.pop(0).id)
    return tuple(dropped)
