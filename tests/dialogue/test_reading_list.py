"""A few readings: as many as are wanted, from both sides, those that are cited most."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import References, Reply


def read(reply: Reply) -> list[str]:
    return [one.id for block in reply.blocks if isinstance(block, References) for one in block.references]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("which readings for students? just three", 3),
        ("short reading list", 4),
        ("what should i read first", 4),
        ("two readings please", 2),
    ],
)
@pytest.mark.parametrize("before", ["", "do allies free ride?"])
def test_a_few_readings_are_a_few(conversation: Conversation, before: str, said: str, count: int):
    """The number is heeded; of an issue they are its own, some of each side."""
    if before:
        conversation.say(before)
    found = read(conversation.say(said))

    assert len(found) == count
    if before:
        issue = conversation.base.issues["cost/free-riding"]
        sides = [{source for argument in issue.side(side) for source in argument.sources} for side in issue.sides]
        assert all(set(found) & side for side in sides)
        assert set(found) <= sides[0] | sides[1]


@pytest.mark.parametrize("said", ["sources", "what should i read", "reading list"])
def test_where_no_few_are_asked_for_all_are_shown(conversation: Conversation, said: str):
    """As ever."""
    conversation.say("do allies free ride?")

    assert len(read(conversation.say(said))) > 10
