"""Turns of people who are lost, in a hurry, or say a single word: led on, never met with the same page again."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.act_lost import is_lost
from tutor.dialogue.reply import Heading, Notice, SideShown
from tutor.views.plain import render

FREE_RIDING = "are small allies freeriders?"


@pytest.mark.parametrize(
    ("turn", "lost"),
    [
        ("wait what", True), ("huh?", True), ("what?", True), ("im confused", True), ("you lost me there", True),
        ("sorry, wait, what?", True), ("huh", False), ("huh, never thought of it that way", False), ("what about korea",
        False), ("what is a tripwire?", False), ("we lost the war", False), ("i'm lost, what are my options", False),
    ],
)  # fmt: skip
def test_who_says_no_more_than_that_they_are_lost(turn: str, lost: bool):
    assert is_lost(turn) == lost


@pytest.mark.parametrize("turn", ["wait what", "huh?", "im confused", "explain it simply"])
def test_who_is_lost_is_told_the_same_in_few_words(conversation: Conversation, turn: str):
    """The same page again helps nobody, and neither does the list of commands."""
    whole = conversation.say(FREE_RIDING)
    brief = conversation.say(turn)

    assert brief.act == "shorter"
    assert len(render(brief)) < len(render(whole)) / 2
    assert [block.text for block in brief.blocks if isinstance(block, Heading)] == [
        block.text for block in whole.blocks if isinstance(block, Heading)
    ]


def test_who_is_lost_before_anything_was_shown_is_led_on(conversation: Conversation):
    assert conversation.say("huh?").act != "shorter"


@pytest.mark.parametrize("turn", ["compare nato and aukus briefly", "compare nato and aukus in two sentences"])
def test_a_comparison_is_as_brief_as_it_is_asked_for(conversation: Conversation, turn: str):
    """Both are told, and what each owes, in a fraction of the words."""
    whole = render(conversation.fresh().say("compare nato and aukus"))
    brief = conversation.say(turn)

    assert [match.id for match in brief.matches] == ["cases/nato", "cases/aukus"]
    assert render(brief).count("What is owed") == 2
    assert len(render(brief)) < len(whole) / 2


def test_a_comparison_with_what_is_not_known_is_none(conversation: Conversation):
    """Nothing is known of China's budget, so nothing that comes near is put beside NATO."""
    conversation.say("how much does the us spend on nato")

    assert conversation.say("compare with china's military budget").act != "compare"


@pytest.mark.parametrize(("turn", "side"), [("against", "con"), ("for", "pro"), ("the case against", "con")])
def test_a_side_is_the_side_that_is_named(conversation: Conversation, turn: str, side: str):
    """Whichever side was told first: on this page it is the one against."""
    conversation.say("should america stay home and balance from offshore")
    told = [block.side for block in conversation.say(turn).blocks if isinstance(block, SideShown)]

    assert told == [side]


@pytest.mark.parametrize(
    ("turn", "act"), [("footnotes", "sources"), ("how strong is the case, honestly", "evidence"), ("more", "more")]
)
def test_what_goes_on_from_a_choice_asks_for_the_choice(conversation: Conversation, turn: str, act: str):
    """It is something of one of them, and nothing that is outside of what is known."""
    assert conversation.say("does expanding an alliance set off wars").outcome == "choice"
    reply = conversation.say(turn)

    assert (reply.act, reply.outcome) == (act, "choice")
    assert "which-of-these" in [block.code for block in reply.blocks if isinstance(block, Notice)]


def test_the_sources_of_a_comparison_are_shown(conversation: Conversation):
    conversation.say("compare the first world war with aukus")

    assert conversation.say("footnotes").act == "sources"


@pytest.mark.parametrize(
    ("turn", "case"),
    [("i want the rio treaty", "cases/rio-treaty"), ("let us look at anzus please", "cases/anzus"),
     ("the suez crisis, go to it", "cases/suez-1956")],
)  # fmt: skip
def test_who_wants_to_see_a_case_puts_no_argument(conversation: Conversation, turn: str, case: str):
    conversation.say("do alliances outlive their purpose?")
    reply = conversation.say(turn)

    assert reply.act in ("case", "ask")
    assert reply.matches[0].id == case


@pytest.mark.parametrize(
    ("turn", "act"),
    [("can i see the sources", "sources"), ("let us take the second argument", "why"), ("i want the other side",
     "other-side")],
)  # fmt: skip
def test_who_wants_to_see_a_part_of_the_page_names_no_case(conversation: Conversation, turn: str, act: str):
    conversation.say(FREE_RIDING)

    assert conversation.say(turn).act == act


def test_a_motion_is_chosen_by_its_number_and_the_side(conversation: Conversation):
    """Of the motions that are offered the second, on the side that is named; no speech is made of the words."""
    offered = conversation.say("debate me")
    options = next(block.options for block in offered.blocks if hasattr(block, "options"))
    conversation.say("i want number 2 but i am against")
    setting = conversation.activity.round.setting

    assert (setting.issue, setting.side) == (options[1].id, "con")
    assert all(move.speaker == "tutor" for move in conversation.activity.round.moves)


def test_a_motion_and_a_side_in_words_are_no_speech(conversation: Conversation):
    """Who names the motion and their side while motions are offered has not spoken yet."""
    conversation.say("debate me")
    conversation.say("alliances cost taxpayers more than they return, im against, you start")
    round_ = conversation.activity.round

    assert (round_.setting.issue, round_.setting.side) == ("cost/worth-the-money", "con")
    assert all(move.speaker == "tutor" for move in round_.moves)
