"""Going back to what was spoken of: by its name, to the beginning, to the argument that was shown first."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Notice, Options, Reply

LEAVING = "sovereignty/leaving"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.fixture
def talked(conversation: Conversation) -> Conversation:
    """A conversation that spoke of three things."""
    for turn in ("should the us leave nato", "what is free riding", "taiwan"):
        conversation.say(turn)
    return conversation


def test_going_back_by_name_says_to_what_and_loses_nothing(talked: Conversation):
    """What came since can be gone back to as well, by its name and by "back"."""
    reply = talked.say("go back to leaving")
    assert (reply.matches[0].id, codes(reply)[0]) == (LEAVING, "back-at")

    assert talked.say("back to the taiwan thing").matches[0].id == "cases/taiwan-relations"
    assert talked.say("back to free riding").matches[0].id == "concepts/free-riding"
    assert talked.say("back").matches[0].id == "cases/taiwan-relations"


@pytest.mark.parametrize(
    "said", ["back to the first thing", "i meant the first thing, leaving nato", "no, i meant the first question"]
)
def test_the_first_thing_stays_the_first(talked: Conversation, said: str):
    """Also after something else was gone back to."""
    talked.say("back to free riding")

    assert talked.say(said).matches[0].id == LEAVING


def test_a_name_goes_to_what_is_named_so_not_to_what_mentions_it(conversation: Conversation):
    """The case NATO and not the issue in whose question the word stood, though that came later."""
    for turn in ("nato", "should the us leave nato", "what is free riding"):
        conversation.say(turn)

    assert conversation.say("back to nato").matches[0].id == "cases/nato"
    assert conversation.say("back to leaving nato").matches[0].id == LEAVING


@pytest.mark.parametrize("between", [(), ("what is free riding",)])
def test_the_first_argument_is_the_first_that_was_shown(conversation: Conversation, between: tuple[str, ...]):
    """Not the whole of its issue, and not the first of what is at hand now."""
    first = conversation.say("should the us leave nato").blocks[2].arguments[0].id
    for turn in between:
        conversation.say(turn)
    reply = conversation.say("what was the first argument again")

    assert [block.id for block in reply.blocks if isinstance(block, ArgumentShown)] == [first]


def test_where_nothing_fits_it_is_said_what_was_spoken_of(talked: Conversation):
    """By numbers that lead back."""
    reply = talked.say("back to sharks")
    offered = next(block for block in reply.blocks if isinstance(block, Options)).options

    assert codes(reply) == ["not-spoken-of"]
    assert [option.id for option in offered] == [LEAVING, "concepts/free-riding", "cases/taiwan-relations"]
    assert talked.say("1").matches[0].id == LEAVING


def test_what_was_not_spoken_of_but_is_known_is_shown(talked: Conversation):
    """Nobody who misremembers is refused what there is."""
    assert talked.say("back to aukus").matches[0].id == "cases/aukus"


def test_back_passes_over_what_told_nothing(conversation: Conversation):
    """A question that was not understood is no place that anybody wants back."""
    conversation.say("do small allies free ride")
    for turn in ("asdkjh qwe", "how do i cook rice"):
        conversation.say(turn)
    conversation.say("what is entrapment")

    assert conversation.say("back").matches[0].id == "cost/free-riding"
    assert codes(conversation.say("back")) == ["nothing-before"]


def test_back_from_what_told_nothing_is_one_step(conversation: Conversation):
    conversation.say("what is entrapment")
    conversation.say("do small allies free ride")
    conversation.say("how do i cook rice")

    assert conversation.say("back").matches[0].id == "cost/free-riding"
