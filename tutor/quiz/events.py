"""The review log as values: what happened, line by line, and the state that follows from it.

The log is the only truth. The state of a track is a fold over its events in order of time; where two logs meet
(two machines, two sessions) the order of arrival makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import blake2b
from math import inf
from typing import Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Struct

from tutor.quiz.kinds import kind_of, track_of
from tutor.quiz.schedule import HALF, Memory, is_fluent, rate, remember

LAST_DAY = date(2999, 12, 31).toordinal()
LAST_MOMENT = 32_503_680_000_000  # its end, in milliseconds since 1970
MOST_MINUTES = 24 * 60

What: TypeAlias = Literal["review", "regrade", "certainty", "exchange", "plan"]


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the log.

    ``at`` is the moment in milliseconds since 1970 (UTC), ``day`` the study day. A ``review`` has the score
    (0..1), certainty (0 when not said), seconds taken, hints and the text; a ``regrade`` or ``certainty`` changes
    the review ``of`` that uid; an ``exchange`` asks for a track to come next and says ``why``; a ``plan`` sets the
    seminar's day (``until``) and the minutes a day.
    """

    uid: str = ""
    what: What
    at: int
    day: int
    session: str = ""
    item: str = ""
    score: float = 0.0
    certainty: int = 0
    seconds: float = 0.0
    hinted: bool = False
    revealed: bool = False
    fingerprint: str = ""
    answer: str = ""
    of: str = ""
    why: str = ""
    until: int = 0
    minutes: float = 0.0

    @property
    def track(self) -> str:
        """The track it is about; empty for a plan."""
        return track_of(self.item) if self.item else ""


def sealed(event: Event) -> Event:
    """Return an event with its uid: a digest of all it says, so that a line that was damaged shows."""
    bare = msgspec.json.decode(msgspec.json.encode(msgspec.structs.replace(event, uid="")), type=Event)  # 1 becomes 1.0
    digest = blake2b(msgspec.json.encode(bare), digest_size=12).hexdigest()
    return msgspec.structs.replace(bare, uid=digest)


def to_line(event: Event) -> str:
    """Return an event as a line of JSON."""
    return msgspec.json.encode(event).decode()


def from_line(line: str | bytes) -> Event | None:
    """Return the event of a line; None when it is damaged or no event."""
    try:
        event = msgspec.json.decode(line, type=Event)
        _ = event.track
        known = event.what not in ("review",) or kind_of(event.item)
    except (msgspec.MsgspecError, KeyError, UnicodeError):
        return None
    return event if known and _is_possible(event) and sealed(event).uid == event.uid else None


def _is_possible(event: Event) -> bool:
    """Whether the figures of an event can be true: a digest says that a line is whole, not that it is honest."""
    return (
        0 <= event.at <= LAST_MOMENT
        and 0 < event.day <= LAST_DAY
        and 0 <= event.until <= LAST_DAY
        and 0 <= event.score <= 1
        and 0 <= event.certainty <= 3
        and 0 <= event.seconds < inf
        and 0 <= event.minutes <= MOST_MINUTES
    )


class Track(NamedTuple):
    """What is known of one track. ``memory`` is None before the first review; ``wanted`` says why it was queued."""

    memory: Memory | None = None
    reviews: int = 0
    lapses: int = 0
    streak: int = 0
    right: bool = False
    certainty: int = 0
    fingerprint: str = ""
    last: str = ""
    at: int = 0
    wanted: str = ""

    @property
    def sure_and_wrong(self) -> bool:
        """Whether the last answer was wrong although the learner was sure."""
        return self.reviews > 0 and not self.right and self.certainty == 3

    def is_before(self, event: Event) -> bool:
        """Whether an event comes after all that is known here."""
        return (self.at, self.last) < (event.at, event.uid)


def advance(track: Track, event: Event) -> Track:
    """Return the state after one more review or queued exchange."""
    if event.what == "exchange":
        return track._replace(wanted=event.why or "queued", at=event.at, last=event.uid)
    kind = kind_of(event.item)
    said = {"hinted": event.hinted, "certainty": event.certainty, "seconds": event.seconds}
    rating = rate(kind, event.score, streak=track.streak, **said)  # type: ignore[arg-type]
    right = event.score >= HALF
    fluent = is_fluent(kind, event.score, **said)  # type: ignore[arg-type]
    return Track(
        memory=remember(track.memory, rating, event.day),
        reviews=track.reviews + 1,
        lapses=track.lapses + (not right and track.reviews > 0),
        streak=track.streak + 1 if fluent else 0,
        right=right,
        certainty=event.certainty,
        fingerprint=event.fingerprint,
        last=event.uid,
        at=event.at,
    )


def reviews_as_settled(events: Iterable[Event]) -> list[Event]:
    """Return reviews and queued exchanges in order of time, each once, with later regrades and certainties applied."""
    every = sorted({event.uid: event for event in events}.values(), key=lambda event: (event.at, event.uid))
    settled = {event.uid: event for event in every if event.what in ("review", "exchange")}
    for event in every:
        if event.what in ("regrade", "certainty") and event.of in settled:
            change = {"score": event.score} if event.what == "regrade" else {"certainty": event.certainty}
            settled[event.of] = msgspec.structs.replace(settled[event.of], **change)
    return list(settled.values())


def fold(events: Iterable[Event]) -> Track:
    """Return the state that follows from all events of one track, in whatever order they come."""
    track = Track()
    for event in reviews_as_settled(events):
        track = advance(track, event)
    return track
