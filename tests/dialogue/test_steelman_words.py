"""The side to steelman is understood in many words, and a beginning can be taken back."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply

RIDE = "cost/free-riding"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("steelman the other side", "con"),
        ("steelman the critics' view", "con"),
        ("steelman the sceptics", "con"),
        ("steelman the opponents of this", "con"),
        ("steelman the supporters", "pro"),
        ("help me make the best case against it", "con"),
        ("I want to make the case for it", "pro"),
        ("steelman free riding for the con side", "con"),
    ],
)
def test_whose_case_is_put(conversation: Conversation, base, said: str, side: str):
    """Of the issue at hand."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(said)

    assert reply.act == "steelman"
    issue, argument = base.argument(reply.matches[0].id)
    assert (issue.id, issue.side_of(argument.id)) == (RIDE, side)


@pytest.mark.parametrize("said", ["make the best case against it", "what would a smart opponent say"])
def test_a_case_that_is_asked_for_is_shown(conversation: Conversation, said: str):
    """Who asks for it does not want to write it; the way to do so is named."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(said)

    assert reply.act == "other-side"
    assert "/steelman" in [row.name for row in reply.blocks[-1].rows]


@pytest.mark.parametrize("begin", ["steelman the other side", "quiz me on free riding", "debate me, I'll take con"])
def test_a_beginning_can_be_taken_back(conversation: Conversation, begin: str):
    """What was at hand before is at hand again."""
    conversation.say("do allies free-ride?")
    conversation.say(begin)
    reply = conversation.say("/undo")

    assert codes(reply)[:1] == ["undone"]
    assert conversation.activity is None
    assert conversation.shown.entry == RIDE
    assert conversation.say("why?").act == "why"


def test_what_was_answered_is_not_taken_back(conversation: Conversation):
    """Practice that has gone on is not."""
    conversation.say("quiz me on free riding")
    conversation.say("skip")

    assert codes(conversation.say("/undo")) == ["not-while-practising"]
    assert conversation.activity is not None
