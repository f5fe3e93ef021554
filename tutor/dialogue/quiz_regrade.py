"""Overruling the mark of the last answer after the quiz is over."""

from __future__ import annotations

from datetime import datetime

from tutor.dialogue.quiz_reply import PracticeNotice
from tutor.dialogue.scene import Told
from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Event
from tutor.quiz.items import make_item
from tutor.quiz.progress import Progress
from tutor.quiz.schedule import HALF, study_day


def regrade(base: KnowledgeBase, log: Progress, now: datetime) -> Told:
    """Count the last answer of the log as right, and say which that was; both marks are kept. Raises StorageError."""
    last = log.last_review()
    if last is None:
        return _told("quiz-no-last")
    overruled = any(event.of == last.uid for event in log.events(what="regrade"))
    if last.score >= HALF or overruled:
        return _told("quiz-was-right")
    moment = max(round(now.timestamp() * 1000), last.at)
    log.add(
        Event(what="regrade", at=moment, day=study_day(now), item=last.item, of=last.uid, score=1.0, why="overruled")
    )
    item = make_item(base, last.item)
    return _told("quiz-overruled-of", text=item.given[-1].text) if item else _told("quiz-overruled")


def _told(code: str, **values: str) -> Told:
    return Told((PracticeNotice(code=code, values=values),), act="regrade")
