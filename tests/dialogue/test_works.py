"""Sources are told with a word on what they are of; who argues something, argument by argument."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Notice, Pointers, References, Reply, SideShown


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def works(reply: Reply) -> set[str]:
    return {one.id for block in reply.blocks if isinstance(block, References) for one in block.references}


@pytest.mark.parametrize("said", ["where is this argued?", "who argues this", "says who?", "who says that?"])
def test_who_argues_it_is_told_argument_by_argument(conversation: Conversation, said: str):
    """Each claim stands with the works it is made in, both sides, and these in full."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(said)
    sides = [block for block in reply.blocks if isinstance(block, SideShown)]
    cited = {source.id for side in sides for argument in side.arguments for source in argument.sources}

    assert reply.act == "sources"
    assert codes(reply) == ["works", "works-in-full"]
    assert [len(side.arguments) for side in sides] == [3, 3]
    assert cited <= works(reply)
    assert any(row.name.startswith("/author ") for b in reply.blocks if isinstance(b, Pointers) for row in b.rows)


def test_of_one_argument_only_its_own_works_are_told(conversation: Conversation):
    """The one in focus."""
    conversation.say("do allies free-ride?")
    conversation.say("why for 2")
    reply = conversation.say("who says that?")
    shown = [block for block in reply.blocks if isinstance(block, ArgumentShown)]

    assert [(one.side, one.number) for one in shown] == [("pro", 2)]
    assert works(reply) == {source.id for source in shown[0].sources}


def test_a_fact_has_sources_and_an_issue_where_it_is_argued(conversation: Conversation):
    """Who says a fact is asked of the fact, where it is argued of the issue."""
    conversation.say("who is in NATO?")

    assert codes(conversation.say("who says that?")) == ["sources-of-fact"]
    assert codes(conversation.say("where is this argued?")) == ["works", "works-in-full"]


@pytest.mark.parametrize(
    ("said", "code"),
    [("/sources", "sources-of"), ("sources", "sources-of"), ("sources for the con side", "sources-of-side")],
)
def test_a_list_of_sources_says_of_what(conversation: Conversation, said: str, code: str):
    """No bare list."""
    conversation.say("do allies free-ride?")

    assert codes(conversation.say(said)) == [code]
