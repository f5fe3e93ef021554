"""What is asked of the program, or thrown at it: never answered with the arguments of one side."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Notice, Options, Pointers, Reply, SideShown

LEAVE = "should the us leave nato"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def shows_arguments(reply: Reply) -> bool:
    return any(isinstance(block, ArgumentShown | SideShown) for block in reply.blocks)


@pytest.mark.parametrize(
    "said",
    [
        "is it biased", "how biased are you then", "you said you take no side but you clearly like nato",
        "prove that you are not biased", "are you a russian bot", "so whats this then, another woke propaganda bot?",
        "so youre just a lefty globalist thing", "why are you so pro-nato", "your answers are biased",
        "this is just nato propaganda", "are you left wing or right wing", "you only show one side",
        "whats your agenda", "you're not neutral at all", "r u a trump supporter", "you sound like putin",
    ],
)  # fmt: skip
def test_who_finds_it_biased_is_shown_no_side(conversation: Conversation, said: str):
    """The plain answer: no side is taken, and how anybody can check that; before an issue and in the middle of one."""
    assert codes(conversation.say(said)) == ["itself-bias"]
    conversation.say(LEAVE)
    reply = conversation.say(said)

    assert codes(reply) == ["itself-bias", "itself-dispute"]
    assert not shows_arguments(reply)
    assert reply.matches == ()


@pytest.mark.parametrize(
    "said",
    [
        "is nato biased", "is switzerland neutral", "is it neutral", "is it one-sided", "are you for or against nato",
        "this is just russian propaganda, nato never promised anything", "is nato just american propaganda",
        "you said nato is defensive but it bombed libya", "is this right", "you are right",
        "whats the problem with nato", "who pays for this", "the us is biased against china",
    ],
)  # fmt: skip
def test_what_is_said_of_alliances_is_not_of_the_program(conversation: Conversation, said: str):
    """The same words of an alliance or a country are of the subject."""
    conversation.say(LEAVE)
    found = codes(conversation.say(said))

    assert "rude" not in found
    assert not [code for code in found if code.startswith("itself")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("how old is your info", "itself-dated"), ("how up to date are you", "itself-dated"),
        ("when were you last updated", "itself-dated"), ("do you ever make mistakes", "itself-mistakes"),
        ("can you be wrong", "itself-mistakes"), ("who wrote your sentences", "itself-who"),
        ("who made you", "itself-who"), ("who pays you", "itself-paid"), ("are you paid by the kremlin", "itself-paid"),
        ("can you write my speech", "itself-writes"), ("write me an essay on nato", "itself-writes"),
        ("tell me a joke", "itself-joke"), ("bored. tell me a joke", "itself-joke"), ("im bored", "itself-joke"),
        ("whats your problem", "rude"), ("whos your daddy", "rude"), ("you idiot", "rude"),
    ],
)  # fmt: skip
def test_every_question_of_the_program_has_its_answer(conversation: Conversation, said: str, code: str):
    """What it is asked of itself, and what is no question at all, leads back to what was at hand."""
    assert codes(conversation.say(said))[0] == code
    conversation.say(LEAVE)
    reply = conversation.say(said)

    assert codes(reply)[0] == code
    assert not shows_arguments(reply)
    assert conversation.shown.entry == "sovereignty/leaving"


def test_how_old_its_facts_are_is_told_with_the_newest_date(conversation: Conversation):
    """The date is that of the newest dated statement of the base."""
    reply = conversation.say("how old is your info")
    dates = [question.as_of for _, question in conversation.base.questions() if question.as_of]

    assert next(block for block in reply.blocks if isinstance(block, Notice)).values["date"] >= max(dates)


def test_before_anything_was_shown_no_step_needs_something_shown(conversation: Conversation):
    """Nobody is sent to the other side of nothing."""
    steps = {
        row.name
        for block in conversation.say("is this biased").blocks
        if isinstance(block, Pointers)
        for row in block.rows
    }

    assert steps
    assert not steps & {"/other", "/evidence", "/sources", "/why"}


def test_where_a_beginner_asks_where_this_is_from_the_base_is_meant(conversation: Conversation):
    """Before anything was shown it is asked of all there is, after that of what was shown."""
    assert codes(conversation.say("where do you get this")) == ["itself-sources"]
    conversation.say(LEAVE)

    assert conversation.say("where do you get this").act == "sources"


@pytest.mark.parametrize("said", ["i disagree", "I don't agree", "i strongly disagree with that", "disagree"])
def test_who_only_disagrees_is_asked_with_what(conversation: Conversation, said: str):
    """The arguments at hand are offered by number, each under its name on the screen; the one in focus is denied."""
    conversation.say(LEAVE)
    reply = conversation.say(said)
    offered = next(block for block in reply.blocks if isinstance(block, Options)).options

    assert codes(reply) == ["disagree-which"]
    assert {option.label for option in offered} >= {"for 1", "against 1"}
    assert conversation.say("2").matches[0].id == offered[1].id
    assert codes(conversation.say(said))[0] == "denied"


@pytest.mark.parametrize("said", ["youre talking rubbish", "what a load of crap", "thats bs"])
def test_a_rude_word_on_what_was_said_is_a_complaint(conversation: Conversation, said: str):
    """It gives no reason, so that it is no argument: it is asked what is wrong."""
    conversation.say(LEAVE)

    assert codes(conversation.say(said)) == ["wrong-which"]


@pytest.mark.parametrize(
    "said",
    ["what is your position", "whats your take on this", "whose side are you on", "are you for or against it",
     "do you have a position on this", "where do you stand"],
)  # fmt: skip
def test_asked_for_its_side_it_takes_none(conversation: Conversation, said: str):
    """It shows what the evidence supports, and begins no practice; before anything was shown it says no more."""
    assert codes(conversation.say(said)) == ["no-side-alone"]
    conversation.say(LEAVE)
    reply = conversation.say(said)

    assert (reply.act, codes(reply)) == ("evidence", ["no-side"])
    assert conversation.activity is None


@pytest.mark.parametrize("said", ["are you for nato enlargement", "do you support NATO enlargement?"])
def test_asked_for_its_side_on_something_else_it_shows_both(conversation: Conversation, said: str):
    """What is named is shown with both sides, and not what was at hand."""
    conversation.say(LEAVE)
    reply = conversation.say(said)

    assert codes(reply)[0] == "no-side-alone"
    assert {block.side for block in reply.blocks if isinstance(block, SideShown)} == {"pro", "con"}
    assert reply.matches[0].id == "sovereignty/enlargement"


@pytest.mark.parametrize(
    "said", ["what is this", "what's this?", "what is this program for", "what does this thing do"]
)
def test_a_newcomer_who_asks_what_this_is_is_told(conversation: Conversation, said: str):
    assert codes(conversation.say(said)) == ["itself-for"]
