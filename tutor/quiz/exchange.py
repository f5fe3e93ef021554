"""Queueing an exchange: a drop in a round, or a point missed in coaching, comes next in the quiz."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from tutor.quiz.events import Event
from tutor.quiz.kinds import exchange_track
from tutor.quiz.schedule import study_day


class Log(Protocol):
    """Where events are kept."""

    def add(self, *events: Event) -> tuple[Event, ...]:
        """Keep events; they are on the disk when this returns."""
        ...


def queue_exchange(log: Log, target_id: str, attacker_id: str, now: datetime, why: str) -> Event:
    """Let the reply of ``attacker_id`` to ``target_id`` (full ids: ``issue#argument``) come next in the quiz.

    ``why`` is kept and shown (``dropped in a round``). ``now`` carries the learner's time zone. Returns what was kept.
    Raises ValueError when the two are not of one issue, StorageError when the disk refuses.
    """
    item = exchange_track(target_id, attacker_id).replace("answer:", "reply:", 1)
    event = Event(what="exchange", at=round(now.timestamp() * 1000), day=study_day(now), item=item, why=why)
    return log.add(event)[0]
