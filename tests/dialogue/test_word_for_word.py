"""What is understood by itself, whatever is at hand: a fact in its words, another country, what one belongs to."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Options, Reply


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("before", "said", "fact"),
    [
        ("who is the head of NATO", "what did Macron say about NATO in 2019", "cases/turkiye-2019#what-macron-said"),
        ("tell me about aukus", "What is OPCON?", "cases/us-rok#opcon"),
        ("What does AUKUS cost Australia", "how many US troops in Korea", "cases/us-rok#troops"),
    ],
)
def test_what_the_base_has_is_told_and_not_denied(conversation: Conversation, before: str, said: str, fact: str):
    conversation.say(before)
    reply = conversation.say(said)

    assert (reply.act, reply.matches[0].id) == ("ask", fact)
    assert not codes(reply)


def test_what_the_base_has_not_of_another_country_is_no_fact_of_the_case_at_hand(conversation: Conversation):
    conversation.say("what about the warsaw pact")
    reply = conversation.say("did the us abandon the kurds")

    assert reply.outcome == "not-covered"
    assert "warsaw" not in str(reply.matches[:1])


@pytest.mark.parametrize("before", ["", "who is in anzus"])
@pytest.mark.parametrize(
    "said", ["what alliances does Poland have", "who are polands allies", "which treaties has poland signed"]
)
def test_what_a_country_belongs_to_is_listed(conversation: Conversation, before: str, said: str):
    """Those of today first; each can be chosen."""
    if before:
        conversation.say(before)
    reply = conversation.say(said)
    options = [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert codes(reply) == ["party-of"]
    assert options[0] == "cases/nato"
    assert "cases/warsaw-pact" in options
    assert conversation.say("1").matches[0].id == "cases/nato"


def test_where_a_fact_says_whose_allies_they_are_it_is_told(conversation: Conversation):
    assert conversation.say("who are russias allies").matches[0].id == "base#russia-allies"


def test_a_figure_given_in_passing_is_a_figure(conversation: Conversation):
    """It is not said that there is none."""
    assert "no-figure" not in codes(conversation.say("how much does poland spend"))
    assert "no-figure" in codes(conversation.say("how much does germany spend on defence"))


def test_the_readings_of_a_case_are_the_two_sides_of_it(conversation: Conversation):
    conversation.say("best argument for nato")
    reply = conversation.say("now against")

    assert (reply.act, reply.matches[0].id) == ("other-side", "cases/nato")
