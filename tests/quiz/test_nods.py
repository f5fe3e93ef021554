"""What is no answer: a nod, a why, a wish to go back. None of it is marked, and none of it is kept."""

from __future__ import annotations

import pytest

from tests.quiz.test_quizzing import Learner, asked
from tutor.dialogue.quiz_reply import AnswerMarked, PracticeNotice
from tutor.knowledge import KnowledgeBase


@pytest.fixture
def learner(base: KnowledgeBase, index: object) -> Learner:
    return Learner(base, index)


@pytest.mark.parametrize("nod", ["ok", "go on", "thanks", "hm", "more", "continue"])
def test_a_nod_is_no_answer(learner: Learner, nod: str):
    """ "Or just go on", says the quiz; "ok" is not marked wrong and kept where an answer is to be written."""
    first = asked(learner.say("/quiz free riding --kind state"))
    again = asked(learner.say(nod))

    assert (again.number, again.kind) == (first.number, "state")
    assert list(learner.log.events(what="review")) == []


def test_why_asks_about_the_answer_before(learner: Learner):
    """It is no answer to the item at hand either, before there was one or after."""
    learner.say("/quiz free riding --kind state")
    early = learner.say("why?")
    learner.say("show me")
    late = learner.say("why?")

    assert [block.code for block in early.blocks if isinstance(block, PracticeNotice)] == ["quiz-no-last"]
    assert isinstance(late.blocks[0], AnswerMarked)
    assert len(list(learner.log.events(what="review"))) == 1


@pytest.mark.parametrize("turn", ["back", "undo", "go back"])
def test_going_back_is_refused_in_words(learner: Learner, turn: str):
    """Not marked as an answer, once something was said in the quiz: only a bare beginning can be taken back."""
    learner.say("/quiz free riding --kind state")
    learner.say("hint")

    assert getattr(learner.say(turn).blocks[0], "code", "") == "not-while-practising"
    assert list(learner.log.events(what="review")) == []


def test_yes_still_answers_did_you_mean(learner: Learner):
    """A nod that answers a question of the quiz is taken as that."""
    learner.say("/quiz free riding --kind state")
    learner.say("show me")

    assert getattr(learner.say("sure").blocks[0], "code", "") == "quiz-certainty-kept"
