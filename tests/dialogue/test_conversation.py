"""A conversation as a learner has it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Notice, Options, References, SideShown

QUESTION = "could a treaty drag us into a war?"
ISSUE = "entrapment/dragged-into-war"


def notices(reply) -> set[str]:
    return {block.code for block in reply.blocks if isinstance(block, Notice)}


def test_an_answer_puts_both_sides_and_every_argument_has_its_source(conversation: Conversation):
    """Both sides, each argument with a source and its counterargument."""
    reply = conversation.say(QUESTION)

    sides = [block for block in reply.blocks if isinstance(block, SideShown)]
    assert {side.side for side in sides} == {"pro", "con"}
    for side in sides:
        assert all(argument.sources and argument.answered_by for argument in side.arguments)


def test_the_side_shown_first_is_fixed_by_the_issue(conversation: Conversation):
    """Neither side leads by habit: the id decides, and always the same way."""
    base = conversation.base
    first = {issue: base.issues[issue].first_side for issue in base.issues}

    assert 0.3 < sum(side == "pro" for side in first.values()) / len(first) < 0.7
    for issue in list(first)[:10]:
        reply = conversation.say(f"/ask {base.issues[issue].asks[0]}")
        shown = [block.side for block in reply.blocks if isinstance(block, SideShown)]
        if reply.matches[0].id == issue:
            assert shown[0] == first[issue]


def test_sources_are_those_of_what_was_shown(conversation: Conversation):
    """`says who?` gives full references of the answer before it."""
    conversation.say(QUESTION)

    (references,) = (block for block in conversation.say("says who?").blocks if isinstance(block, References))

    used = set(conversation.base.issues[ISSUE].sources)
    assert {reference.id for reference in references.references} <= used
    assert any(
        "Snyder, Glenn H. (1984). “The Security Dilemma in Alliance Politics”" in r.text for r in references.references
    )


def test_why_of_one_argument_shows_its_reasons_and_the_replies_to_it(conversation: Conversation):
    """`/why pro 1` goes to the ground of one argument."""
    conversation.say(QUESTION)

    (argument,) = (block for block in conversation.say("/why pro 1").blocks if isinstance(block, ArgumentShown))

    assert (argument.side, argument.number) == ("pro", 1)
    assert argument.warrant
    assert argument.grounds
    assert argument.qualifier
    assert argument.answered_by[0].reply


def test_an_argument_that_is_not_there_is_refused(conversation: Conversation):
    """`/why pro 9` says which there are."""
    conversation.say(QUESTION)

    assert notices(conversation.say("/why pro 9")) == {"no-such-argument"}


def test_shorter_and_more_draw_the_same_again(conversation: Conversation):
    """Depth changes, the issue does not."""
    usual = conversation.say(QUESTION)
    short = conversation.say("shorter")
    conversation.say("back")
    deep = conversation.say("more")

    assert short.matches[0].id == deep.matches[0].id == ISSUE
    assert len(str(short.blocks)) < len(str(usual.blocks)) < len(str(deep.blocks))


def test_back_returns_to_the_answer_before(conversation: Conversation):
    """`back` shows the earlier answer, and follow-ups are read against it."""
    first = conversation.say(QUESTION)
    conversation.say("do small allies free-ride on big ones?")

    assert conversation.say("back").blocks == first.blocks
    assert conversation.say("why?").matches[0].id == ISSUE


def test_back_at_the_beginning_says_so(conversation: Conversation):
    """There is nothing before the first turn."""
    assert notices(conversation.say("back")) == {"nothing-before"}


def test_a_follow_up_without_anything_shown_says_what_to_do(conversation: Conversation):
    """`why?` as a first turn is no answer."""
    reply = conversation.say("why?")

    assert reply.outcome == "not-covered"
    assert "nothing-shown" in notices(reply)


def test_what_is_not_covered_is_said_and_the_nearest_is_offered(conversation: Conversation):
    """No confident nonsense: three nearest things, each one number away."""
    reply = conversation.say("what is the best lasagne recipe?")

    assert reply.outcome == "not-covered"
    assert "not-covered" in notices(reply)
    options = [block for block in reply.blocks if isinstance(block, Options)]
    if options:
        assert conversation.say("1").matches[0].id.split("#")[0] == options[0].options[0].id.split("#")[0]


def test_arguing_back_is_recognised_and_answered(conversation: Conversation):
    """A statement is matched to an argument, and met with the other side's reply."""
    conversation.say(QUESTION)

    reply = conversation.say("I don't buy it, where allies fought together it was their shared interests that decided")

    assert reply.act == "rebut"
    assert reply.matches[0].id == f"{ISSUE}#shared-interests"
    assert any(isinstance(block, ArgumentShown) and block.side == "pro" for block in reply.blocks)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "?", "a", "😀", "战争", "1" * 300, "/", "//", "/ask", "SELECT * FROM x; --", "x " * 10_000],
)
def test_odd_turns_get_a_sensible_reply(conversation: Conversation, text: str):
    """Whatever is typed: a reply, never a traceback, never a confident answer."""
    reply = conversation.say(text)

    assert reply.blocks
    assert not (reply.act == "ask" and reply.outcome == "answer" and reply.confidence > 0.8)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_no_turn_breaks_a_conversation(turns: list[str]):
    """Any text, in any order, gets a reply."""
    from tests.conftest import shared_conversation

    talk = shared_conversation().fresh()
    for turn in turns:
        assert talk.say(turn).act


def test_the_same_turns_get_the_same_replies(base, index):
    """Same base, same words, same bytes."""
    turns = [QUESTION, "why?", "and nato?", "says who?", "map"]
    one, other = Conversation(base, index), Conversation(base, index)

    assert [one.say(turn) for turn in turns] == [other.say(turn) for turn in turns]
