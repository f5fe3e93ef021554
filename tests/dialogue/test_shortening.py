"""Shorter is shorter each time, until it is said that there is nothing shorter."""

from __future__ import annotations

from textwrap import fill

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply, Said
from tutor.views.layout import lay_out


def written(reply: Reply) -> str:
    return "\n".join(piece.text for piece in lay_out(reply) if not piece.text.startswith("Next:"))


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("turns", "steps"),
    [
        (["do allies free-ride?"], 3),
        (["do allies free-ride?", "/more"], 4),
        (["what is NATO?"], 2),
        (["define entrapment"], 1),
        (["do allies free-ride?", "why for 1"], 1),
        (["who is in NATO?"], 0),
    ],
)
@pytest.mark.parametrize("word", ["shorter", "/shorter"])
def test_each_time_it_is_shorter(conversation: Conversation, turns: list[str], steps: int, word: str):
    """An issue, a case, a term, an argument, a fact: none is told the same way twice."""
    for turn in turns:
        last = conversation.say(turn)
    for _ in range(steps):
        reply = conversation.say(word)
        assert codes(reply) == []
        assert len(written(reply)) < len(written(last))
        last = reply

    assert codes(conversation.say(word)) == ["shortest"]
    assert codes(conversation.say(word)) == ["shortest"]
    assert len(written(conversation.say("more"))) > len(written(last))


def test_simpler_goes_to_the_gist_and_from_there_to_the_claims(conversation: Conversation):
    """The plainest form is the motion with one claim a side."""
    conversation.say("do allies free-ride?")
    gist, plainest = conversation.say("simpler"), conversation.say("simpler")

    assert len(written(plainest)) < len(written(gist))
    assert written(plainest).count("\n1  ") == 2
    assert codes(conversation.say("simpler")) == ["shortest"]


def test_a_comparison_is_short_already(conversation: Conversation):
    """It is not said that nothing is on the table."""
    conversation.say("compare NATO and AUKUS")

    assert codes(conversation.say("shorter")) == ["short-already"]


def test_a_case_in_short_is_what_it_is_and_what_is_owed(conversation: Conversation):
    """It fits a small screen at once; asked again it is one sentence, and "more" gives everything."""
    whole = conversation.say("what is NATO?")
    first, second = conversation.say("shorter"), conversation.say("even shorter please")
    roles = [[block.role for block in reply.blocks if isinstance(block, Said)] for reply in (first, second)]
    sentence = next(block.text for block in second.blocks if isinstance(block, Said))

    assert roles == [["in-short", "obligation"], ["in-short"]]
    assert len(fill(written(first), 60).splitlines()) < 15
    assert sentence.count(". ") == 0
    assert len(written(conversation.say("more"))) >= len(written(whole))
