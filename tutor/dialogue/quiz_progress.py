"""The progress of a learner as blocks: mastery by topic and side, what is due, calibration, sure and wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from msgspec import structs

from tutor.dialogue.answers import next_steps
from tutor.dialogue.quiz_reply import LineShown, PracticeNotice, ProgressShown, TopicHeld
from tutor.dialogue.reply import Block
from tutor.dialogue.scene import Told
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Side
from tutor.quiz.events import Event, Track
from tutor.quiz.items import make_item
from tutor.quiz.kinds import items_of
from tutor.quiz.mastery import Mastery, calibration, due_forecast, mastery, sure_and_wrong
from tutor.quiz.progress import Progress
from tutor.quiz.schedule import HALF, study_day

_LISTED = 10


def tell_progress(base: KnowledgeBase, log: Progress, now: datetime) -> Told:
    """Tell what is known, due and misjudged."""
    notices = tuple(PracticeNotice(code=notice.code, values=notice.values) for notice in log.notices)
    tracks = log.tracks(base.moved)
    steps = next_steps("quiz", "topics")
    if not any(state.reviews for state in tracks.values()):
        return Told((*notices, PracticeNotice(code="progress-none"), steps), act="progress")
    plan = log.plan()
    today = study_day(now)
    until = plan.until if plan and plan.until > today else 0
    overruled = {event.of: event.score for event in log.events(what="regrade")}
    block = progress_of(base, tracks, list(log.events(what="review")), today, until, overruled)
    block = structs.replace(block, is_today=today == now.date().toordinal())
    blocks: tuple[Block, ...] = (*notices, block, steps)
    return Told(blocks, act="progress")


def progress_of(
    base: KnowledgeBase,
    tracks: Mapping[str, Track],
    reviews: Sequence[Event],
    today: int,
    until: int = 0,
    overruled: Mapping[str, float] = MappingProxyType({}),
) -> ProgressShown:
    """Return the figures of a day; with a seminar's day also what will be held then if nothing more is done.

    ``overruled`` has the scores of answers that were marked anew, by the id of their event.
    """
    then = {(one.topic, one.side): one.held for one in mastery(base, tracks, until)} if until else {}
    met = mastery(base, tracks, today)
    begun = {one.topic for one in met if one.met}
    wrong = sure_and_wrong(tracks)[:_LISTED]
    return ProgressShown(
        day=date.fromordinal(today).isoformat(),
        answered=sum(_is_answer(event, overruled) for event in reviews),
        right=sum(_is_answer(event, overruled) and overruled.get(event.uid, event.score) >= HALF for event in reviews),
        met=sum(1 for state in tracks.values() if state.reviews),
        topics=tuple(_topic(base, one, then) for one in met if one.topic in begun),
        untouched=tuple(dict.fromkeys(base.topic(one.topic).name for one in met if one.topic not in begun)),
        due=tuple(due_forecast(tracks, today)),
        calibration=tuple(calibration(reviews)),
        sure_and_wrong=tuple(line for track in wrong if (line := _subject(base, track))),
        seminar=date.fromordinal(until).isoformat() if until else "",
    )


def _is_answer(event: Event, overruled: Mapping[str, float]) -> bool:
    """Whether an event is an answer: one that was only shown is none, unless the learner overruled that."""
    return not event.revealed or event.uid in overruled


def _topic(base: KnowledgeBase, one: Mastery, then: Mapping[tuple[str, Side], float]) -> TopicHeld:
    return TopicHeld(
        topic=one.topic,
        name=base.topic(one.topic).name,
        side=one.side,
        tracks=one.tracks,
        met=one.met,
        held=round(one.held, 3),
        on_the_day=round(then.get((one.topic, one.side), 0.0), 3),
    )


def _subject(base: KnowledgeBase, track: str) -> LineShown | None:
    """What a track is about, in a line; None where the base has it no more."""
    for item_id in items_of(track):
        item = make_item(base, item_id)
        if item:
            return LineShown(role=item.kind, text=item.given[-1].text)
    return None
