"""What an argument of the base expects of an answer that states it: for coaching, recall items and the benchmark."""

from __future__ import annotations

from tutor.knowledge.model import OTHER, Argument, Issue, Side
from tutor.quiz.coaching import Exercise
from tutor.quiz.grading import Grade, grade
from tutor.quiz.reading import read


def exercise(issue: Issue, side: Side, argument: Argument) -> Exercise:
    """Return what is expected of an answer that states one argument of an issue.

    The question is what the learner sees (motion and claim), so that repeating it earns nothing; the answer must not
    be taken from the other side's points and texts.
    """
    rivals = tuple(point for other in issue.side(OTHER[side]) for point in other.key_points)
    texts = tuple(text for other in issue.side(OTHER[side]) for text in (other.claim, other.warrant))
    own = " ".join([argument.claim, *(point.point for point in argument.key_points)])
    allowed = frozenset(word.text for word in read(own))
    question = f"{issue.motion} {argument.claim}"
    return Exercise(question, argument.key_points, (*rivals, *texts), issue.misconceptions, allowed)


def grade_statement(issue: Issue, local_id: str, answer: str) -> Grade:
    """Grade an answer that states an argument, given by its id within the issue. Raises KeyError for unknown ids."""
    wanted = exercise(issue, issue.side_of(local_id), issue.argument(local_id))
    return grade(answer, wanted.points, wanted.question, wanted.against, wanted.misconceptions)
