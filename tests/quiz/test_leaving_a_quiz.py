"""What is said in a quiz that is no answer: that one is done, that a mark is unfair, that another subject is wanted."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked, SittingOver
from tutor.dialogue.reply import Heading, Notice, Reply
from tutor.views import plain


def has(reply: Reply, kind: type) -> bool:
    return any(isinstance(block, kind) for block in reply.blocks)


def topic(reply: Reply) -> str:
    return next(block.topic for block in reply.blocks if isinstance(block, ItemAsked))


@pytest.fixture
def quizzed(conversation: Conversation) -> Conversation:
    conversation.say("quiz me on free riding")
    return conversation


@pytest.mark.parametrize("said", ["im done", "I'm done.", "i’m done", "done", "i am finished", "leave"])
def test_who_is_done_with_a_quiz_gets_its_summary(quizzed: Conversation, said: str):
    """The program stays; said again outside a quiz it is left."""
    quizzed.say("1")
    reply = quizzed.say(said)

    assert has(reply, SittingOver)
    assert not reply.ended


@pytest.mark.parametrize("said", ["thats unfair, explain", "that's not fair", "unfair! why?", "how is that fair"])
def test_who_finds_a_mark_unfair_is_told_why(quizzed: Conversation, said: str):
    """The last mark is explained again, nothing is marked anew, and the question stands."""
    marked = next(block for block in quizzed.say("1").blocks if isinstance(block, AnswerMarked))
    reply = quizzed.say(said)

    assert reply.act == "explain-grade"
    assert [block.id for block in reply.blocks if isinstance(block, AnswerMarked)] == [marked.id]
    assert has(reply, ItemAsked)


@pytest.mark.parametrize(
    "said",
    [
        "different topic please, cost",
        "can we do cost instead",
        "another topic: cost",
        "change the topic to cost please",
    ],
)
def test_another_subject_begins_another_quiz(quizzed: Conversation, said: str):
    """Whoever names it need not know the word for it."""
    reply = quizzed.say(said)

    assert reply.act == "quiz"
    assert topic(reply) == "Cost"


@pytest.mark.parametrize(
    "said", ["they rely on others instead", "some allies pay instead", "Another issue: free rides"]
)
def test_an_answer_that_sounds_like_it_begins_nothing(quizzed: Conversation, said: str):
    """Who answers in such words is not sent to another quiz."""
    assert quizzed.say(said).act != "quiz"


def test_going_back_to_something_shows_it_while_the_quiz_waits(quizzed: Conversation):
    """It is shown as what is asked in between: the quiz says that it goes on."""
    reply = quizzed.say("back to nato")

    assert [block.id for block in reply.blocks if isinstance(block, Heading)] == ["cases/nato"]
    assert "practice-goes-on" in [block.code for block in reply.blocks if isinstance(block, Notice)]
    assert has(reply, ItemAsked)


@pytest.mark.parametrize(("said", "noted"), [("guess", "guess"), ("sure", "sure")])
def test_how_sure_the_last_answer_was_can_be_said_after_the_end(conversation: Conversation, said: str, noted: str):
    """It is asked for; said later it is what it is anywhere."""
    conversation.say("quiz me on deterrence, 1 question")
    conversation.say("1")
    reply = conversation.say(said)

    assert f"Noted: {noted}" in plain.render(reply, 100)
    assert "Noted" not in plain.render(conversation.say(said), 100)


def test_the_last_mark_can_be_overruled_after_the_end(conversation: Conversation):
    """It counts as right then, as it would have before the end."""
    for _ in range(10):  # until an answer is wrong
        conversation.say("quiz me on cost, 1 question")
        reply = conversation.say("2")
        if next(block for block in reply.blocks if isinstance(block, AnswerMarked)).verdict != "right":
            break

    assert "0 right" in plain.render(reply, 100)
    assert "Counted as right" in plain.render(conversation.say("regrade"), 100)
