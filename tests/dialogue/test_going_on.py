"""Going on with "next" where nothing is practised."""

from __future__ import annotations

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Notice, Options, Reply


def arguments(reply: Reply) -> list[tuple[str, int]]:
    return [(block.side, block.number) for block in reply.blocks if isinstance(block, ArgumentShown)]


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def test_next_is_the_argument_after_the_one_in_focus(conversation: Conversation):
    """Through one side and then the other, to what else there is."""
    issue = conversation.base.issues[conversation.say("should the us leave nato").matches[0].id]
    conversation.say(f"why {issue.first_side} 1")
    walked = [arguments(conversation.say("next")) for _ in range(len(issue.pro) + len(issue.con) - 1)]

    assert walked[0] == [(issue.first_side, 2)]
    assert all(len(shown) == 1 for shown in walked)
    assert codes(conversation.say("next")) == ["at-hand"]


def test_next_is_more_of_what_is_shown(conversation: Conversation):
    """Where no argument is in focus."""
    conversation.say("should the us leave nato")

    assert conversation.say("next please").act == "more"


def test_next_before_anything_is_what_can_be_asked(conversation: Conversation):
    """Nobody is told that nothing is practised who practised nothing; of /skip it is said."""
    assert any(isinstance(block, Options) for block in conversation.say("next").blocks)
    assert codes(conversation.say("/skip")) == ["nothing-practised"]
