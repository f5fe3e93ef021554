"""A question of one country is met with the issue, and with the plain word that it does not speak of that country."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice


def not_named(conversation: Conversation, asked: str) -> list[str]:
    blocks = conversation.say(asked).blocks
    return [block.values["country"] for block in blocks if isinstance(block, Notice) and block.code == "not-named"]


@pytest.mark.parametrize(
    ("asked", "issue", "country"),
    [
        ("is Singapore hedging?", "sovereignty/hedging", "Singapore"),
        ("is estonia paying its share", "cost/free-riding", "Estonia"),
        ("should Canada leave NATO?", "sovereignty/leaving", "Canada"),
    ],
)
def test_what_is_not_said_of_a_country_is_owned_up_to(conversation: Conversation, asked: str, issue: str, country: str):
    assert not_named(conversation, asked) == [country]
    assert conversation.shown.issue == issue


@pytest.mark.parametrize(
    "asked",
    ["does malaysia hedge", "should we leave nato", "do alliances drag states into wars?", "do small allies free ride"],
)
def test_nothing_is_owned_up_to_where_it_is_spoken_of_or_nobody_is(conversation: Conversation, asked: str):
    """Malaysia stands in the findings on hedging; the others are of no country."""
    assert not not_named(conversation, asked)


def test_a_bare_word_that_names_no_case_is_none(conversation: Conversation):
    """ "Nukes" after Taiwan is a question, and not the alliance with Korea."""
    conversation.say("taiwan")
    reply = conversation.say("nukes")

    assert reply.act != "case"
    assert not [match for match in reply.matches if match.id == "cases/us-rok"]
