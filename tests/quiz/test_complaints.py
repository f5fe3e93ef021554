"""What is said of a question or of a mark is no answer: no question is lost by it."""

from __future__ import annotations

import pytest

from tutor.dialogue.quiz_turns import complaint
from tutor.knowledge import KnowledgeBase
from tutor.quiz.items import make_item
from tutor.quiz.marking import mark


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("i dont understand the question", "not-understood"),
        ("what do you mean by this?", "not-understood"),
        ("which side am i on?", "not-understood"),
        ("hey that was a question not my answer", "no-answer"),
        ("that wasn't my answer", "no-answer"),
        ("that was wrong, i said exactly that", "overrule"),
        ("that's what I meant", "overrule"),
        ("why half? you didn't count the yelling at both bit", "why"),
        ("you didn't count the first one", "why"),
        ("i said that allies keep their word because they must live with each other", ""),
        ("that was a question of trust, and the ally had lost it", ""),
        ("why would a small state pay when the big one pays anyway", ""),
        ("you never know whether help will come", ""),
        ("the question of who pays is older than nato", ""),
    ],
)
def test_a_complaint_is_told_from_an_answer(turn: str, said: str):
    assert complaint(turn) == said


def test_every_reply_of_the_base_answers_the_question_for_one(base: KnowledgeBase):
    """An argument has several replies; whoever gives another than the one asked for has replied too."""
    issue = base.issues["sovereignty/foreign-bases"]
    target = next(one for _, one in issue.argued() if len(issue.answers_to(one.id)) > 1)
    (asked, _), (other, other_answer), *_ = issue.answers_to(target.id)
    item = make_item(base, f"reply:{issue.id}#{target.id}~{asked.id}")
    given = mark(item, " ".join(other_answer.reply.split()))
    unrelated = mark(item, "The weather in the mountains was fine, and the hikers came home late in the evening.")

    assert given.right
    assert f"reply-{other.id}" in {point.id for point in given.grade.points if point.band == "covered"}
    assert not unrelated.right
