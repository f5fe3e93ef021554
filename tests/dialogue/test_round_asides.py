"""In a round, what is said to the tutor is no speech: questions, wishes, and a speech taken back."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply, Said
from tutor.dialogue.round_reply import Asked, BallotShown, RoundOpened, SpeechShown
from tutor.views import plain

MOTION = "/spar neutrality as con"
SPEECH = "Neutral states have been invaded again and again because nobody was bound to come to their help."


@pytest.fixture
def spar(conversation: Conversation) -> Conversation:
    conversation.say(MOTION)
    return conversation


def some(reply: Reply, kind: type) -> list:
    return [block for block in reply.blocks if isinstance(block, kind)]


def codes(reply: Reply) -> list[str]:
    return [block.code for block in some(reply, Notice)]


@pytest.mark.parametrize(
    "said",
    [
        "hang on what is deterrence by denial",
        "sorry i meant to ask: what's a militarized dispute",
        "wait, what does deterrence by denial mean",
        "can i ask what entrapment is?",
    ],
)
def test_a_lead_in_hides_no_question(spar: Conversation, said: str):
    """It is answered, and the same speech is still asked for."""
    reply = spar.say(said)

    assert not [block for block in some(reply, SpeechShown) if block.speaker == "learner"]
    assert some(reply, Asked)[0].phase == "constructive"


def test_a_lead_in_before_a_speech_leaves_it_a_speech(spar: Conversation):
    """Only what stands alone as a question is one."""
    reply = spar.say(f"Hang on, does neutrality work? Belgium was neutral and was invaded. {SPEECH}")

    assert [block.speaker for block in some(reply, SpeechShown)][:1] == ["learner"]


@pytest.mark.parametrize(
    "said",
    [
        "can i swap sides? i'd rather be pro",
        "i want to switch sides",
        "can you take con please",
        "how do i switch sides?",
    ],
)
def test_sides_are_changed_before_any_speech_and_not_after(spar: Conversation, said: str):
    """Later it is said that they stay, and how the other round begins."""
    begun = some(spar.say(said), RoundOpened)
    assert [(block.side, block.id) for block in begun] == [("pro", "sovereignty/neutrality")]

    spar.say(MOTION)
    spar.say(SPEECH)
    reply = spar.say(said)
    assert codes(reply) == ["spar-no-swap"]
    assert "/spar neutrality as pro" in plain.render(reply, 200)
    assert some(reply, Asked)[0].phase == "rebuttal"


@pytest.mark.parametrize("said", ["i dont want to anymore", "I'm done with this", "ok let's end the round"])
def test_a_wish_to_stop_ends_the_round(spar: Conversation, said: str):
    """As the word stop does."""
    spar.say(SPEECH)

    assert "spar-left" in codes(spar.say(said))


def test_nobody_is_questioned_in_a_round(spar: Conversation):
    """That is said, rather than that no point was found."""
    assert codes(spar.say("cross examine me")) == ["spar-no-questions"]


@pytest.mark.parametrize(
    "said",
    [
        "/undo",
        "take that back",
        "that was no speech",
        "sorry, that wasn't a speech",
        "actually scratch that last one",
        "scratch that",
        "cancel my last one",
        "please delete my last speech",
    ],
)
def test_the_last_speech_can_be_taken_back(spar: Conversation, said: str):
    """With the tutor's answer; the speech is asked for again, and a later one is numbered as if it were the first."""
    first = some(spar.say(SPEECH), SpeechShown)
    reply = spar.say(said)

    assert "Taken back" in plain.render(reply, 80)
    assert some(reply, Asked)[0].phase == "constructive"
    assert some(spar.say(SPEECH), SpeechShown) == first


@pytest.mark.parametrize("said", ["that is no argument", "That isn't an argument."])
def test_what_is_said_of_the_tutors_point_takes_nothing_back(spar: Conversation, said: str):
    """Only what is called a speech of one's own does."""
    spar.say(SPEECH)
    spar.say(said)

    assert spar.activity.round.held == 3


def test_the_motion_is_told_again_in_the_round_and_after(spar: Conversation):
    """Whatever it is called, and whatever was read since."""
    for said in ("what was the thesis?", "what is the motion again?", "i give up, what was your thesis?"):
        reply = spar.say(said)
        assert "The motion: Neutrality is safer than alignment." in plain.render(reply, 80)
        assert some(reply, Asked)


@pytest.mark.parametrize("said", ["the ballot again", "who won", "what did i lose", "what did i drop?"])
def test_the_ballot_is_found_again_after_something_else(spar: Conversation, said: str):
    """A question about the round can mean nothing else."""
    spar.say(SPEECH)
    spar.say("stop")
    spar.say("what is free riding?")

    assert some(spar.say(said), BallotShown)


def test_who_doubts_the_ballot_is_told_how_it_counts(spar: Conversation):
    """With what was heard, and what was taken for an answer to the point that is named."""
    spar.say(SPEECH)
    spar.say("stop")
    reply = spar.say("why did the judge say i dropped for 2? i answered it")

    assert codes(reply) == ["spar-how-counted", "spar-answered-by-none"]
    assert some(reply, SpeechShown)[0].speaker == "learner"


@pytest.mark.parametrize("said", ["what does that study say", "what did weitsman find?"])
def test_a_source_just_cited_is_told_by_its_finding_first(spar: Conversation, said: str):
    """The rest of it is there to be asked for."""
    reply = spar.say(said)

    assert isinstance(reply.blocks[0], Said)
    assert "Weitsman shows how alliances meant to lower threats" in reply.blocks[0].text
    assert "/author Weitsman" in plain.render(reply, 120)
    assert some(reply, Asked)


def test_the_ballot_has_a_command(spar: Conversation):
    """In the round, after it, and where there was none that is said."""
    spar.say(SPEECH)
    during = spar.say("/ballot")
    assert some(during, BallotShown)
    assert some(during, Asked)

    spar.say("stop")
    spar.say("what is free riding?")
    assert some(spar.say("/ballot"), BallotShown)
    assert codes(Conversation(spar.base, spar.index).say("/ballot")) == ["spar-no-flow"]
