"""Sources and evidence of one side or one argument, and bare numbers, which are on the side of what is in focus."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import References

ISSUE = "cost/free-riding"


def sources_of(reply) -> list[str]:
    return [one.id for block in reply.blocks if isinstance(block, References) for one in block.references]


@pytest.fixture
def at_hand(conversation: Conversation) -> Conversation:
    """A conversation in which one issue was asked about."""
    conversation.say(f"/ask {conversation.base.issues[ISSUE].motion}")
    assert conversation.shown.issue == ISSUE
    return conversation


@pytest.mark.parametrize("side", ["pro", "con"])
def test_sources_of_a_side_are_those_of_its_arguments_each_once(at_hand: Conversation, side: str):
    arguments = at_hand.base.issues[ISSUE].side(side)
    wanted = list(dict.fromkeys(source for argument in arguments for source in argument.sources))

    assert sorted(sources_of(at_hand.say(f"sources for {side}"))) == sorted(wanted)


@pytest.mark.parametrize("side", ["pro", "con"])
@pytest.mark.parametrize(("number", "place"), [("1", 0), ("2", 1), ("-1", -1)])
def test_a_bare_number_is_on_the_side_in_focus(at_hand: Conversation, side: str, number: str, place: int):
    """After an argument of a side was told, "the second" and "the last" are of that side."""
    arguments = at_hand.base.issues[ISSUE].side(side)
    at_hand.say(f"why {side} 1")

    assert sorted(sources_of(at_hand.say(f"/sources {number}"))) == sorted(set(arguments[place].sources))
    at_hand.say(f"/why {number}")
    assert at_hand.shown.argument == f"{ISSUE}#{arguments[place].id}"


def test_without_a_focus_it_is_on_the_side_that_stands_first(at_hand: Conversation):
    issue = at_hand.base.issues[ISSUE]
    at_hand.say("/why 2")

    assert at_hand.shown.argument == f"{ISSUE}#{issue.side(issue.first_side)[1].id}"


@pytest.mark.parametrize("number", ["0", "99", "²", "--1", "1e999"])
def test_a_number_without_an_argument_is_told(at_hand: Conversation, number: str):
    """With how many there are, and what was shown stays at hand."""
    before = at_hand.shown
    reply = at_hand.say(f"/why {number}")

    assert [getattr(block, "code", "") for block in reply.blocks] == ["no-such-argument"]
    assert at_hand.shown == before


@pytest.mark.parametrize("turn", ["/evidence", "/sources", "/sources con", "/evidence 2"])
def test_with_nothing_shown_there_is_nothing_to_ground(conversation: Conversation, turn: str):
    reply = conversation.say(turn)

    assert reply.outcome == "not-covered"
    assert reply.blocks[0].code == "nothing-shown"


@pytest.mark.parametrize(
    "said",
    [
        "what do the studies say about free riding",
        "evidence for free riding",
        "which research is there on free riding?",
    ],
)
def test_research_on_a_subject_that_is_named_is_where_its_evidence_stands(conversation: Conversation, said: str):
    """And not the definition of the word."""
    reply = conversation.say(said)

    assert (reply.act, reply.matches[0].id) == ("evidence", ISSUE)


@pytest.mark.parametrize(
    "said", ["what does the evidence say about pancakes", "what do studies say about women in nato"]
)
def test_research_on_what_is_not_known_is_not_made_up(conversation: Conversation, said: str):
    reply = conversation.say(said)

    assert reply.act != "evidence"
    assert reply.outcome != "answer"


@pytest.mark.parametrize("said", ["so?", "so what?"])
def test_who_asks_what_follows_is_told_where_it_stands(at_hand: Conversation, said: str):
    assert at_hand.say(said).act in ("evidence", "why")
