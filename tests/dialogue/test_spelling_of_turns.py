"""Misspelt words that say what is wanted: mended before a turn is read, and nothing else with them."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.act_spelling import spelt


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("take me back to teh thing before", "take me back to the thing before"),
        ("bibliograhpy for con 2", "bibliography for con 2"),
        ("whats the diffrence between that and hedging", "whats the difference between that and hedging"),
        ("give me an exampel", "give me an example"),
        ("store my sesion please", "store my session please"),
        ("who dissagrees with that", "who disagrees with that"),
    ],
)
def test_a_slip_of_the_finger_is_mended(conversation: Conversation, typed: str, meant: str):
    assert spelt(conversation.base, conversation.index.words, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "thats what they dont say", "theyd quit, wont they", "stop moaning about it", "they flog weapons to anyone",
        "and the asain ones?", "what about AUKUS and anzus", "seato then", "does mearsheimer agree", "/sorces",
        "the selction effect", "greece is rearming", "hacks write that",
    ],
)  # fmt: skip
def test_what_may_be_a_word_of_its_own_is_left(conversation: Conversation, typed: str):
    """Contractions, rare words, names, what is nearer to a word of the base, and commands."""
    assert spelt(conversation.base, conversation.index.words, typed) == typed


def test_a_misspelt_turn_does_what_it_says(conversation: Conversation):
    conversation.say("is neutrality safer than alignment?")
    conversation.say("tell me about Locarno")
    reply = conversation.say("take me back to teh thing befroe")

    assert (reply.act, reply.matches[0].id) == ("back", "sovereignty/neutrality")


def test_what_is_said_in_a_round_is_kept_as_it_was_typed(conversation: Conversation):
    conversation.say("/spar neutrality as pro")
    conversation.say("Neutral states stay out of wars becuase nobody has a reason to attack them.")

    assert "becuase" in conversation.activity.round.moves[0].text
