"""Harder and easier: the same things asked for in words of one's own, or by a choice among answers."""

from __future__ import annotations

from tutor.quiz.kinds import KINDS, items_of, track_of
from tutor.quiz.messages import Asking, Remark
from tutor.quiz.session import Desk, Quiz, Step

HARD = tuple(kind.name for kind in KINDS.values() if kind.recall)
EASY = tuple(kind.name for kind in KINDS.values() if not kind.recall)


def steer(quiz: Quiz, desk: Desk, *, harder: bool) -> Step:
    """Ask what is at hand and what is to come in its hardest or easiest form; say so where there is no other."""

    def other(item_id: str) -> str:
        forms = [form for form in items_of(track_of(item_id)) if desk.make(form)]
        return (forms[-1] if harder else forms[0]) if forms else item_id

    waiting = tuple(other(item_id) for item_id in quiz.waiting)
    item = quiz.item and desk.make(other(quiz.item.id))
    asked = (Asking(item, quiz.number, quiz.total),) if item else ()
    if item == quiz.item and waiting == quiz.waiting:
        return Step(quiz, (Remark("quiz-hardest" if harder else "quiz-easiest"), *asked))
    now = quiz._replace(waiting=waiting, item=item, asked_at=desk.now.timestamp(), hints=0)
    return Step(now, (Remark("quiz-harder" if harder else "quiz-easier"), *asked))
