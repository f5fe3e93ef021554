"""One side of what is named, whatever is at hand: the issue with both sides, and never the beginning of practice."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply, SideShown
from tutor.dialogue.sides_of import side_of


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("said", "issue"),
    [
        ("what is the strongest argument for nuclear sharing", "entrapment/nuclear-sharing"),
        ("what's the case against nato enlargement?", "sovereignty/enlargement"),
        ("whats the case against nato enlargment", "sovereignty/enlargement"),
        ("what speaks against neutrality", "sovereignty/neutrality"),
        ("arguments for bases abroad?", "sovereignty/foreign-bases"),
        ("what do supporters of nato enlargement say", "sovereignty/enlargement"),
        ("pros and cons of neutrality", "sovereignty/neutrality"),
    ],
)
@pytest.mark.parametrize("before", ["", "do allies free-ride?"])
def test_what_is_named_counts_and_not_what_is_at_hand(conversation: Conversation, before: str, said: str, issue: str):
    if before:
        conversation.say(before)
    reply = conversation.say(said)

    assert (reply.act, reply.matches[0].id) == ("ask", issue)
    assert codes(reply)[0] == "sides-of"
    assert {block.side for block in reply.blocks if isinstance(block, SideShown)} == {"pro", "con"}
    assert conversation.activity is None


def test_a_case_that_is_named_is_read_by_both_sides(conversation: Conversation):
    conversation.say("does nato deter russia")
    reply = conversation.say("what's the strongest argument against aukus")

    assert reply.matches[0].id == "cases/aukus"
    roles = {getattr(block, "role", "") for block in reply.blocks}
    assert {"read-by-supporters", "read-by-sceptics"} <= roles


@pytest.mark.parametrize(
    "said", ["best argument against it", "the arguments against", "what are arguments of second side?"]
)
def test_what_is_at_hand_is_meant_where_nothing_is_named(conversation: Conversation, said: str):
    conversation.say("do allies free-ride?")

    assert conversation.say(said).matches[0].id == "cost/free-riding"


def test_what_the_base_has_not_is_not_covered(conversation: Conversation):
    """No issue is shown for want of a better one."""
    conversation.say("do allies free-ride?")

    assert conversation.say("arguments for vegetarianism").outcome == "not-covered"


@pytest.mark.parametrize(
    "text",
    [
        "the case against it",
        "reasons for that",
        "the case of taiwan",
        "what is the point of nato",
        "the strongest argument against neutrality is that nobody helps",
    ],
)
def test_other_turns_name_no_side(text: str):
    assert side_of(text) == ""


@pytest.mark.parametrize("before", ["", "does nato deter?"])
@pytest.mark.parametrize("said", ["give me an example of free riding", "any examples of free riding?"])
def test_an_example_of_what_is_named_is_a_case_of_it(conversation: Conversation, before: str, said: str):
    """Not what the word means, nor a case of what is at hand; and there is another after it."""
    if before:
        conversation.say(before)
    reply = conversation.say(said)
    first = reply.matches[0].id

    assert (reply.act, first.partition("/")[0]) == ("example", "cases")
    assert first in conversation.base.issues["cost/free-riding"].cases
    again = conversation.say("another")
    assert again.act == "example"
    assert first not in [match.id for match in again.matches]


def test_an_example_of_what_the_base_has_not_is_not_covered(conversation: Conversation):
    assert conversation.say("example of vegetarianism").outcome == "not-covered"


def test_the_strongest_of_both_sides_is_shown_where_no_side_is_named(conversation: Conversation):
    """Whoever has to argue a side gets both, and never one of them unasked."""
    conversation.say("hi i have to argue AGAINST nuclear sharing in class tmrw, help")
    reply = conversation.say("ok whats the strongest one")

    assert {block.side for block in reply.blocks if isinstance(block, SideShown)} == {"pro", "con"}
    assert reply.matches[0].id == "entrapment/nuclear-sharing"


def test_what_happened_shows_a_term_before_a_treaty_does(conversation: Conversation):
    case = conversation.say("give me an example of hedging").matches[0].id

    assert conversation.base.cases[case].kind == "episode"
