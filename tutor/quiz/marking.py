"""Marking an answer: right or not, how much, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tutor.quiz.item import Item
from tutor.quiz.kinds import KINDS
from tutor.quiz.reading_answers import is_term, order_score, read_choice, read_order
from tutor.quiz.schedule import HALF

if TYPE_CHECKING:
    from tutor.quiz.grading import Grade, PointGrade


_ASKED_ABOUT = ("weak", "negated", "short")
"""Doubts of which the learner can tell whether the point was meant; the others (an echo of the question, words of the
other side) are told."""


class Mark(NamedTuple):
    """How an answer did. ``score`` is 0..1; ``chosen`` the option taken; ``grade`` how free text fared by point."""

    score: float
    answer: str
    chosen: int = -1
    order: tuple[int, ...] = ()
    grade: Grade | None = None

    @property
    def right(self) -> bool:
        """Whether it counts as right: half the points or more."""
        return self.score >= HALF

    @property
    def unsure(self) -> tuple[PointGrade, ...]:
        """The points that may have been made: the learner is asked."""
        points = self.grade.points if self.grade else ()
        return tuple(point for point in points if point.band == "unsure" and point.doubt in _ASKED_ABOUT)


def mark(item: Item, text: str) -> Mark | None:
    """Mark an answer; None when it cannot be read as one (a choice of seven among three)."""
    match KINDS[item.kind].form:
        case "choice":
            chosen = read_choice(item, text)
            return None if chosen is None else Mark(float(chosen == item.key), text, chosen=chosen)
        case "order":
            order = read_order(item, text)
            return None if order is None else Mark(order_score(item.order, order), text, order=order)
        case "term":
            return Mark(float(is_term(text, item.accept)), text) if text.strip() else None
    return _mark_text(item, text)


def _mark_text(item: Item, text: str) -> Mark:
    from tutor.quiz.grading import grade

    given = (item.asked, item.against, item.misconceptions)
    graded = [grade(text, (point, *item.rivals), *given, arguments=True).only(1) for point in item.essence]
    graded += [grade(text, item.key_points, *given)] if item.key_points else []
    return Mark(score_of(item, whole := _together(graded)), text, grade=whole)


def _together(graded: Sequence[Grade]) -> Grade:
    """Return the grades of one answer by what is essential, and by the points, as one.

    They are graded apart, for the points of an argument are near to what is essential of it, and would take its credit.
    """
    *_, last = graded
    made = any(point.band != "not-found" for one in graded for point in one.points)
    flags = dict.fromkeys(flag for one in graded for flag in one.flags if flag != "off-topic" or not made)
    return last._replace(points=tuple(point for one in graded for point in one.points), flags=tuple(flags))


def score_of(item: Item, grade: Grade) -> float:
    """Return the score of free text: one essential point is enough; else the share of the key points covered."""
    covered = {point.id for point in grade.points if point.band == "covered"}
    if any(point.id in covered for point in item.essence):
        return 1.0
    counted = [point.id in covered for point in item.key_points]
    return sum(counted) / len(counted) if counted else 0.0


def confirm(item: Item, given: Mark, ids: tuple[str, ...]) -> Mark:
    """Return the mark with unsure points credited on the learner's word."""
    if given.grade is None:
        return given
    grade = given.grade.confirmed(*ids)
    return given._replace(grade=grade, score=score_of(item, grade))
