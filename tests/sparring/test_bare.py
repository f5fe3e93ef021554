"""A dismissal without a reason answers nothing; a reason that the base does not know does."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.sparring.flow import Move


def answers(conversation: Conversation) -> list[Move]:
    """What the learner said in the second speech that answers a move of the tutor's."""
    return [move for move in conversation.activity.round.moves if move.speech == 3 and move.answers]


@pytest.mark.parametrize(
    "said",
    ["Your first point is nonsense.", "against 1 is just wrong, sorry", "I don't buy against 2, it proves nothing."],
)
def test_a_dismissal_answers_nothing_and_uses_up_no_speech(answering: Conversation, said: str):
    held = answering.activity.round.held
    reply = answering.say(said)

    assert not answers(answering)
    assert answering.activity.round.held == held, reply.blocks


def test_beside_a_reason_it_may_be_meant_as_an_answer_and_is_shown(answering: Conversation):
    """The argument is not said to be dropped for certain, nor to be answered."""
    answering.say(
        "Against 2 is rubbish.\n\nWhoever shirks spends less on defence than the others, as all are protected anyway."
    )
    dismissed = [move for move in answering.activity.round.moves if "rubbish" in move.text]

    assert [move.kind for move in dismissed] == ["unplaced"]


@pytest.mark.parametrize(
    "said", ["Against 1 is wrong because the sample is full of tiny pacts with no budget at all.",
             "as for against 2: soldiers still need fuel, boots and pay, whoever profits"],
)  # fmt: skip
def test_a_reason_that_is_new_answers(answering: Conversation, said: str):
    answering.say(said)

    assert answers(answering)
