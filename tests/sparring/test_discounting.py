"""A sentence that denies the weight of an argument's own example answers that argument."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Reply
from tutor.dialogue.round_reply import BallotShown, MoveShown, SpeechShown
from tutor.knowledge import KnowledgeBase
from tutor.sparring.discounting import discounted, names_of

DENMARK = "And that Denmark lost soldiers in Afghanistan tells nothing about Belgium."
REBUTTAL = (
    "Money is not the only burden? Sure, but bases and trade benefits are given to small allies too, "
    f"so they are not gifts. {DENMARK}"
)


@pytest.fixture
def spar(conversation: Conversation) -> Conversation:
    conversation.say("/spar free riding as pro")
    conversation.say("Small allies spend less than their share on defence, because protection reaches all of them.")
    return conversation


def heard(reply: Reply) -> list[MoveShown]:
    speeches = (block for block in reply.blocks if isinstance(block, SpeechShown) and block.speaker == "learner")
    return [move for speech in speeches for move in speech.moves]


def put_by_tutor(conversation: Conversation) -> set[int]:
    moves = conversation.activity.round.moves
    return {move.number for move in moves if move.speaker == "tutor" and move.argument == "other-burdens"}


@pytest.mark.parametrize("said", [REBUTTAL, "That Denmark lost soldiers in Afghanistan is only one case."])
def test_it_answers_the_argument_whose_example_it_is(spar: Conversation, said: str):
    """In a move of its own, which quotes the sentence once; nobody is said to have argued the other side."""
    waiting = put_by_tutor(spar)
    moves = heard(spar.say(said))
    about = [move for move in moves if "Denmark" in move.text]

    assert waiting <= {number for move in about for number in move.answers}
    assert len(about) == 1
    assert "other-side" not in {move.kind for move in moves}


def test_what_stands_as_new_meets_the_burden(spar: Conversation):
    """The side for the motion has something standing."""
    spar.say("That Denmark lost soldiers in Afghanistan is only one case.")
    ballot = next(block for block in spar.say("/stop").blocks if isinstance(block, BallotShown))

    assert "burden-met" in {line.says for line in ballot.lines}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (DENMARK, ("other-burdens",)),
        ("Denmark is an exception.", ("other-burdens",)),
        ("Thompson's reading proves nothing.", ("private-gains",)),
        ("Denmark lost more soldiers in Afghanistan than any other.", ()),
        ("NATO is an exception.", ()),
        ("Belgium tells us nothing.", ()),
        ("Kim and Sandler find that nothing else explains it.", ()),
    ],
)
def test_the_name_must_be_of_one_argument_and_its_weight_denied(base: KnowledgeBase, text: str, found: tuple[str, ...]):
    """A name that several arguments have, or a finding that is only told, answers none."""
    issue = next(issue for issue in base.issues.values() if issue.id.endswith("/free-riding"))

    assert discounted(names_of(issue), text, [argument.id for argument in issue.con]) == found
