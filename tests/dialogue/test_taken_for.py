"""What a turn is taken for: questions that sound like acts, complaints, conclusions, talk about the program itself."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, Heading, Notice, Options, Reply, Said
from tutor.dialogue.round_reply import Asked, SpeechShown

TROOPS = "how many us troops are in japan"
DRAG = "entrapment/dragged-into-war"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def has(reply: Reply, kind: type) -> bool:
    return any(isinstance(block, kind) for block in reply.blocks)


@pytest.mark.parametrize("said", ["do we have to fight", "must we fight", "who commands"])
def test_a_question_with_the_words_of_an_act_is_a_question(conversation: Conversation, said: str):
    """To fight is what alliances are about, and who commands is a question of fact."""
    assert conversation.say(said).act in ("ask", "define")
    assert conversation.activity is None


@pytest.mark.parametrize("said", ["wanna fight this out", "can we do a debate round", "fancy an argument", "debate me"])
def test_an_invitation_begins_a_round(conversation: Conversation, said: str):
    """Who says to whom they want to argue is taken at their word."""
    conversation.say("do allies drag you into wars?")

    assert conversation.say(said).act == "spar"


def test_a_question_in_a_round_is_no_speech(conversation: Conversation):
    """A question without its mark is answered, and the round stays where it was."""
    conversation.say("debate me on free riding, i take con")
    reply = conversation.say("how many us troops in europe")

    assert has(reply, Asked)
    assert not has(reply, SpeechShown)
    assert reply.act == "ask"
