"""From a wish and what is known to the items of a sitting, with what is to be said about a seminar's plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from tutor.dialogue.quiz_reply import PracticeNotice
from tutor.dialogue.quiz_wish import Asked
from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Event, Track
from tutor.quiz.items import Maker
from tutor.quiz.kinds import content_of, owner_of
from tutor.quiz.progress import Progress
from tutor.quiz.schedule import study_day
from tutor.quiz.selection import Situation, Wish, choose, is_core, item_for, mixed, new_tracks, track_ids
from tutor.quiz.seminar import Costs, Load, Part, Plan, Practice, day_order, plan, what_to_drop

MINUTES = 10.0
_HORIZON = 42
"""Days looked ahead where minutes are given and no day."""
_NO_LIMIT = 500
_NAMED = 5
"""Issues named where some have to be dropped; of the rest the number is told."""


class Sitting(NamedTuple):
    """The items of a sitting, and what to say before the first."""

    items: tuple[str, ...]
    notices: tuple[PracticeNotice, ...] = ()


def plan_sitting(
    base: KnowledgeBase, make: Maker, log: Progress, tracks: dict[str, Track], asked: Asked, now: datetime
) -> Sitting:
    """Return what to ask. A seminar that is named is kept as the plan; a plan made before holds for quizzes of all."""
    today = study_day(now)
    until, minutes = asked.until, asked.minutes
    if until and until <= today:
        raise UsageError("that day is over", hint="Give a day to come: --seminar 2026-12-10.")
    if until:
        what = Event(
            what="plan", at=round(now.timestamp() * 1000), day=today, until=until, minutes=minutes or MINUTES,
            why=asked.subject,
        )  # fmt: skip
        log.add(what)
    situation = Situation(base, make, tracks, today)
    wish = asked.wish if asked.counted or not (until or minutes) else asked.wish._replace(most=_NO_LIMIT)
    if until or minutes:
        return _for_the_day(situation, wish, until or today + _HORIZON, minutes or MINUTES, told=bool(until))
    standing = None if wish.narrow or wish.kinds else log.plan()
    if standing and standing.until > today:
        wish = wish if asked.counted else wish._replace(most=_NO_LIMIT)
        if standing.why:
            wish = wish._replace(owners=_planned(base, standing.why) or wish.owners)
        return _for_the_day(situation, wish, standing.until, standing.minutes, told=False)
    items = choose(wish, situation)
    return Sitting(items, () if items else (PracticeNotice(code="quiz-nothing"),))


def _planned(base: KnowledgeBase, subject: str) -> tuple[str, ...]:
    from tutor.dialogue.quiz_wish import expand, named

    found = named(base, subject)
    return expand(base, found) if found else ()


def _for_the_day(situation: Situation, wish: Wish, until: int, minutes: float, *, told: bool) -> Sitting:
    """The items of one day on the way to a seminar."""
    parts = _parts(situation, wish)
    memories = [memory for part in parts for memory in part.memories]
    load = Load(memories, sum(part.new for part in parts), situation.day, until, minutes)
    planned = plan(load)
    owners = wish.owners
    dropped: tuple[str, ...] = ()
    if not planned.fits:
        dropped = what_to_drop(load, [part for part in parts if part.memories or part.new])
        owners = tuple(owner for owner in wish.owners if owner not in dropped) or wish.owners
        kept = [part for part in parts if part.id not in dropped]
        load = load._replace(
            memories=[memory for part in kept for memory in part.memories], new=sum(part.new for part in kept)
        )
        planned = plan(load)._replace(fits=False)
    items = _filled(situation, wish._replace(owners=owners), until, minutes, planned)
    notices = _words(situation.base, planned, load, dropped) if told else ()
    return Sitting(items, notices if items else (*notices, PracticeNotice(code="quiz-nothing")))


def _parts(situation: Situation, wish: Wish) -> list[Part]:
    """What is known, and how much is new, of each issue, case and concept."""
    known: dict[str, list[str]] = {}
    for track, state in situation.tracks.items():
        if state.memory:
            known.setdefault(owner_of(track), []).append(track)
    parts = []
    for owner in wish.owners:
        met = [track for track in known.get(owner, ()) if not wish.kinds or _is_wanted(track, wish)]
        every = [track for track in track_ids(situation.base, owner, wish.kinds) if wish.kinds or is_core(track)]
        memories = tuple(state.memory for track in met if (state := situation.tracks[track]).memory)
        parts.append(Part(owner, memories, len(set(every) - set(met))))
    return parts


def _is_wanted(track: str, wish: Wish) -> bool:
    from tutor.quiz.kinds import items_of

    return any(item.partition(":")[0] in wish.kinds for item in items_of(track))


def _filled(situation: Situation, wish: Wish, until: int, minutes: float, planned: Plan) -> tuple[str, ...]:
    """Fill the minutes, siblings buried, sure-and-wrong and queued items first."""
    owners = set(wish.owners)
    met = {track: state for track, state in situation.tracks.items() if owner_of(track) in owners}
    first = sorted((t for t, s in met.items() if s.sure_and_wrong or s.wanted), key=lambda t: met[t].at)
    memories = {track: state.memory for track, state in met.items() if state.memory}
    new = (track for track in new_tracks(wish, situation) if wish.kinds or is_core(track))
    practice = Practice(memories, new, situation.day, until, planned)
    buried = {content_of(track) for track, memory in memories.items() if memory.day >= situation.day}
    items: list[str] = []
    left, costs = minutes * 60, Costs()
    for track in (*first, *day_order(practice)):
        if left <= 0 or len(items) >= wish.most:
            break
        state = situation.tracks.get(track)
        item = None if content_of(track) in buried else item_for(track, state, situation.make, wish.kinds)
        if item and wish.side in ("", item.side):
            buried |= {content_of(track), *item.tells}
            items.append(item.id)
            left -= costs.review(planned.retention) if state and state.memory else costs.new
    return tuple(mixed(items))


def _words(base: KnowledgeBase, planned: Plan, load: Load, dropped: Sequence[str]) -> tuple[PracticeNotice, ...]:
    values = {
        "day": date.fromordinal(load.until).isoformat(),
        "days": str(load.days),
        "target": f"{planned.retention:.0%}",
        "minutes": f"{load.minutes:g}",
        "needed": f"{planned.needed:.0f}" if planned.needed >= 1 else "under 1",
        "new": str(planned.new_a_day),
    }
    if not dropped:
        return (PracticeNotice(code="seminar-fits" if planned.fits else "seminar-tight", values=values),)
    issues = [owner for owner in dropped if owner in base.issues]
    values |= {
        "dropped": "; ".join(base.names[owner] for owner in issues[:_NAMED]),
        "more": str(max(len(issues) - _NAMED, 0)),
        "kept": str(len({*base.issues} - set(issues))),
    }
    return (PracticeNotice(code="seminar-too-much", values=values),)
