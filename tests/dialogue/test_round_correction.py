"""The learner's word on how a speech was heard: no speech, and a move may be put where it belongs."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Act
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.round_correction import Correction, corrected
from tutor.dialogue.sparring import Sparring
from tutor.dialogue.steering import steering_act
from tutor.dialogue.turn_reader import act_meant
from tutor.sparring.phrases import GIVES_IN, GRANTS

CASE = (
    "Alliances pull you in, look at 1914. A treaty makes war hard to refuse because your name is on it. And allies"
    " change what you see as a threat, after a while their enemy is your enemy."
)


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.fixture
def round_(conversation: Conversation) -> Sparring:
    conversation.say("/spar dragged-into-war as pro")
    conversation.say(CASE)
    assert isinstance(conversation.activity, Sparring)
    return conversation.activity


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("move 9 is for 3, not for 1", Correction(9, "for 3")),
        ("no, 4 should be against 2", Correction(4, "against 2")),
        ("Move 3 you misheard", Correction()),
        ("You heard the third wrong, I did not say the trade is unproven", Correction()),
        ("3 is wrong", Correction()),
        ("the last one was not what I meant", Correction()),
        ("you did not hear my second sentence", Correction()),
        ("thats not fair, move 2 is exactly your for 2", Correction()),
        ("you got that wrong, poland pays 4 percent", None),
        ("3 is wrong because budgets went up after 2014", None),
        ("you read history backwards, germany started it", None),
        ("you dont count small states", None),
    ],
)
def test_what_is_said_of_the_hearing_is_told_from_arguments(text: str, said: Correction | None):
    assert corrected(text) == said


def test_a_complaint_is_no_speech(round_: Sparring, conversation: Conversation):
    """What was heard is shown again, with what can be done; the rebuttal is still to come."""
    phase, moves = round_.round.phase, round_.round.moves
    reply = conversation.say("you heard the second one wrong")

    assert "spar-misheard" in codes(reply)
    assert (round_.round.phase, round_.round.moves) == (phase, moves)


def test_a_move_is_put_where_the_learner_says(round_: Sparring, conversation: Conversation):
    """Flow and ballot go by it from then on, and what it answers stays."""
    heard = {move.number: move.argument for move in round_.round.moves if move.speaker == "learner"}
    number, argument = next((number, name) for number, name in heard.items() if name == "public-pressure")
    reply = conversation.say(f"move {number} is for 2")
    moved = next(move for move in round_.round.moves if move.number == number)

    assert argument != moved.argument == "shaped-interests"
    assert "spar-moved" in codes(reply)


@pytest.mark.parametrize("turn", ["move 1 is against 2", "move 4 is for 2", "move 90 is for 2"])
def test_only_own_moves_go_to_own_arguments(round_: Sparring, conversation: Conversation, turn: str):
    before = round_.round.moves
    reply = conversation.say(turn)

    assert "spar-not-yours" in codes(reply)
    assert round_.round.moves == before


@pytest.mark.parametrize(
    ("said", "gives"),
    [
        ("I concede nothing of what you said", False),
        ("I grant you nothing", False),
        ("I accept none of that", False),
        ("I concede that few cases are clear", True),
        ("I grant you the studies", True),
    ],
)
def test_nothing_is_no_concession(said: str, gives: bool):
    assert bool(GIVES_IN.search(said) or GRANTS.search(said)) == gives


def test_who_concedes_nothing_grants_nothing(round_: Sparring, conversation: Conversation):
    conversation.say(
        "I concede nothing, and I grant you nothing. You say few cases, but you count only the clear ones."
    )

    assert not [move for move in round_.round.moves if move.kind == "concede"]


def test_what_answers_a_named_point_is_no_part_of_the_next(round_: Sparring, conversation: Conversation):
    """The sentences behind "you say few cases" answer that; what was left out of the quotation is marked."""
    conversation.say(
        "you say few cases but thats because you count only the clear ones. vietnam was about credibility with allies."
        " and loopholes dont help a leader when the voters think we promised"
    )
    put = {move.number: move.argument for move in round_.round.moves if move.speaker == "tutor"}
    answer = next(m for m in round_.round.moves if m.speaker == "learner" and m.text.startswith("you say few cases"))

    assert {put[number] for number in answer.answers} == {"few-cases"}
    assert "you say few cases … thats because" in answer.text
    assert "vietnam" in answer.text
    assert "loopholes" not in answer.text


@pytest.mark.parametrize(
    "said",
    [
        "you put my example under the wrong number", "you got that wrong, i answered number 1",
        "thats unfair, i answered that already", "im confused whose turn is it", "what should i say now",
        "wait what is going on, what do i do",
    ],
)  # fmt: skip
def test_a_complaint_or_a_cry_for_help_uses_up_no_speech(conversation: Conversation, said: str):
    """As a learner types it, whatever else they have in mind."""
    conversation.say("/spar free riding as pro")
    conversation.say("Small allies spend less than their share on defence, because protection reaches all of them.")
    round_ = conversation.activity.round
    conversation.say(said)

    assert conversation.activity.round == round_


@pytest.mark.parametrize(
    "said", ["sorry i mean i want to stop debating", "can we pause for a sec", "lets take a break"]
)
def test_a_round_is_left_when_it_is_said(conversation: Conversation, said: str):
    conversation.say("/spar free riding as pro")

    assert conversation.say(said).act == "stop"
    assert conversation.activity.ended


@pytest.mark.parametrize("going_on", [True, False])
def test_to_give_a_speech_again_does_not_leave_the_program(conversation: Conversation, going_on: bool):
    conversation.say("/spar free riding as pro")
    conversation.say("Small allies spend less than their share on defence, because protection reaches all of them.")
    for _ in range(0 if going_on else 2):
        conversation.say("/skip")
    reply = conversation.say("can i redo the closing")

    assert not reply.ended
    assert codes(reply)[0] == "spar-redo"


def test_what_is_like_leaving_and_has_no_word_of_it_does_not_leave():
    assert act_meant("can i redo the closing", "ask") == "ask"
    assert act_meant("ok i'm off, bye", "ask") == "quit"


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("thats wrong marked, I said the same with other words!!", "regrade"),
        ("hang on can we stop a minute, i need the loo", "stop"),
        ("not this one, we didnt have it in class", "skip"),
    ],
)
def test_a_long_turn_may_steer_practice(said: str, act: str):
    assert steering_act(Act("rebut", said), said).name == act
