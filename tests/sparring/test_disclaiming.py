"""What a speech says was not said puts no argument; it is quoted as not counted."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.round_reply import Asked, SpeechShown
from tutor.sparring.disclaiming import left_of, only_disclaims
from tutor.sparring.points import split
from tutor.views import plain

CASE = "Neutral states have been invaded again and again because nobody was bound to come to their help."


@pytest.fixture
def spar(conversation: Conversation) -> Conversation:
    conversation.say("/spar neutrality as con")
    conversation.say(CASE)
    return conversation


def heard(reply: Reply) -> str:
    speeches = (block for block in reply.blocks if isinstance(block, SpeechShown) and block.speaker == "learner")
    return " ".join(move.text for speech in speeches for move in speech.moves)


@pytest.mark.parametrize(
    "said",
    [
        "I never said neutrals chose alliance. Take that back, I said untested pacts are the strong ones",
        "I did not say that neutrals chose alliance.",
        "No, that is not what I said.",
        "That's not what I meant!",
        "Nobody said that neutrals have chosen alliance.",
    ],
)
def test_alone_it_is_about_what_was_heard(spar: Conversation, said: str):
    """The last speech is shown as it was heard, with how to take it back, and the turn is not used up."""
    held = spar.activity.round.held
    reply = spar.say(said)

    assert spar.activity.round.held == held
    assert CASE in heard(reply)
    assert "/undo takes your last speech back" in plain.render(reply, 200)
    assert [block.phase for block in reply.blocks if isinstance(block, Asked)] == ["rebuttal"]


def test_in_a_speech_it_is_left_out_and_quoted(spar: Conversation):
    """The rest of the speech counts."""
    denial = "I never said that neutrals who could judge the matter best have chosen alliance."
    reply = spar.say(f"{denial} Defence pacts make an attack on a member less likely, as Leeds finds.")

    assert denial not in heard(reply)
    assert "Leeds" in heard(reply)
    assert f"“{denial}”" in plain.render(reply, 300)
    assert [block.code for block in reply.blocks if isinstance(block, Notice)] == ["spar-disclaimed"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I never said alliances are free, but they are cheap.", ["they are cheap."]),
        ("I did not say that pacts fail; I said that they are rarely tested.", ["I said that they are rarely tested."]),
        ("I'm not saying neutrals are still safe from war at sea.", []),
        ("Nobody says that. Belgium was invaded.", ["Belgium was invaded."]),
        ("This is not how deterrence works in practice.", ["This is not how deterrence works in practice."]),
        ("Nobody came to help Belgium.", ["Nobody came to help Belgium."]),
        ("We never said we would defend it.", ["We never said we would defend it."]),
    ],
)
def test_what_such_a_sentence_goes_on_to_is_kept(said: str, kept: list[str]):
    """Only what was not said is left out."""
    assert [sentence.text for sentence in left_of(split(said)).speech.sentences] == kept


def test_a_speech_that_says_more_is_a_speech():
    """It is not only about what was heard."""
    assert not only_disclaims(split("I never said that. Defence pacts make an attack less likely."))
    assert not only_disclaims(split(CASE))
