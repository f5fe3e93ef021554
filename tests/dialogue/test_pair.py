"""A question after a comparison stays with the two that were compared."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Heading, Notice, Options, Said

TWO = ("cases/us-rok", "cases/us-japan")


def compared(conversation: Conversation) -> Conversation:
    conversation.say("compare us-korea and us-japan alliance")
    return conversation


@pytest.mark.parametrize(
    ("question", "role"),
    [("and who has more troops", "fact"), ("who pays more", "fact"), ("is the obligation the same", "obligation")],
)
def test_what_each_of_the_two_has_is_told(conversation: Conversation, question: str, role: str):
    """One statement of each, with its sources, and nothing of a third."""
    reply = compared(conversation).say(question)
    told = [block for block in reply.blocks if isinstance(block, Said)]

    assert tuple(match.id for match in reply.matches) == TWO
    assert [block.role for block in told] == [role, role]


def test_which_is_older_is_told_by_the_years(conversation: Conversation):
    """Also after a question to which there was no answer."""
    compared(conversation).say("which is stronger")
    reply = conversation.say("which one is older")
    labels = [block.labels for block in reply.blocks if isinstance(block, Heading)]

    assert ["1953-present" in labels[0], "1951-present" in labels[1]] == [True, True]


def test_no_judgement_is_made_of_the_two(conversation: Conversation):
    """It is said plainly, and both can be looked at."""
    reply = compared(conversation).say("which is stronger")
    offered = [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert [block.code for block in reply.blocks if isinstance(block, Notice)] == ["no-judgement"]
    assert tuple(offered) == TWO


def test_another_question_is_not_held_fast(conversation: Conversation):
    """What names something else is answered as it is."""
    assert compared(conversation).say("who is in NATO?").matches[0].id == "cases/nato#members"
