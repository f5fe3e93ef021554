"""What is said of "against 1", "move 3" or "your second point" is about that, however near it is to another."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.knowledge import KnowledgeBase
from tutor.sparring.by_number import with_numbers
from tutor.sparring.flow import Move
from tutor.sparring.points import split

ISSUE = "cost/free-riding"


def answered(conversation: Conversation) -> set[str]:
    """Return the tutor's arguments that the last speech of the learner's answers."""
    moves = conversation.activity.round.moves
    last = max(move.speech for move in moves if move.speaker == "learner")
    numbers = {number for move in moves if move.speech == last for number in move.answers}
    return {move.argument for move in moves if move.number in numbers}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Against 2 is wrong: soldiers need fuel and boots, whoever profits from it.", 1),
        ("As for your third point, the sums at stake are far too small to matter at all.", 2),
        ("Money buys the weapons that win wars, thats my answer to your first.", 0),
        ("Your number 3 fails because nobody counts favours in a war.", 2),
        ("move 3 fails because soldiers need fuel and boots whoever profits", 1),
    ],
)
def test_it_is_answered_what_was_named(answering: Conversation, said: str, place: int):
    answering.say(said)

    assert answered(answering) == {answering.base.issues[ISSUE].con[place].id}


def test_each_number_begins_a_point_of_its_own(answering: Conversation):
    answering.say(
        "Against 1: tiny pacts without budgets fill that sample. Against 3: favours stop no tank, money does."
    )
    con = answering.base.issues[ISSUE].con

    assert answered(answering) == {con[0].id, con[2].id}


def test_what_is_granted_by_number_is_granted_and_nothing_else(answering: Conversation):
    answering.say("I concede against 2. But protection reaches everybody, so small members hold back.")
    granted = {move.argument for move in answering.activity.round.moves if move.kind == "concede"}

    assert granted == {answering.base.issues[ISSUE].con[1].id}


@pytest.mark.parametrize(
    "said",
    ["For 3 years nothing happened.", "Against 2 enemies we stand.", "It took 1 move.", "My first point is this."],
)
def test_numbers_of_other_things_name_nothing(base: KnowledgeBase, said: str):
    issue = base.issues[ISSUE]
    ids = [argument.id for argument in issue.con]
    moves = [
        Move(number=number, speech=2, speaker="tutor", side="con", kind="argue", argument=name)
        for number, name in enumerate(ids, 2)
    ]
    assert [one.names for one in with_numbers(issue, split(said), "con", moves, ids).sentences] == [""]


@pytest.mark.parametrize(
    "said",
    [
        "I concede that such pacts are attacked less often, but that is selection, so your first point proves nothing.",
        "I grant that few members were ever attacked, but that does not show that the pact kept anybody away.",
    ],
)
def test_a_fact_that_is_granted_to_be_undercut_is_no_concession(conversation: Conversation, said: str):
    conversation.say("/spar alliances-deter as con")
    conversation.say("New alliances make rivals nervous, so crises follow on them.")
    conversation.say(said)

    assert not [move for move in conversation.activity.round.moves if move.kind == "concede"]
