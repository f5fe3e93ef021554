"""Practice that ended, wanted once more; practice that was left, taken up again."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import ItemAsked
from tutor.dialogue.reply import CoachMove, Notice, Reply
from tutor.dialogue.round_reply import RoundOpened
from tutor.quiz.kinds import KINDS

SHARING = "entrapment/nuclear-sharing"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def asked(reply: Reply) -> ItemAsked:
    return next(block for block in reply.blocks if isinstance(block, ItemAsked))


def opened(reply: Reply) -> CoachMove:
    return next(block for block in reply.blocks if isinstance(block, CoachMove))


@pytest.fixture
def quizzed(conversation: Conversation) -> Conversation:
    """A conversation in which a quiz has just ended."""
    for turn in ("quiz me on free riding", "stop"):
        conversation.say(turn)
    return conversation


@pytest.mark.parametrize(
    ("turn", "count", "form"),
    [
        ("again", 10, "choice"),
        ("ok once more please", 10, "choice"),
        ("again, 3 questions", 3, "choice"),
        ("same again but in my own words", 10, "text"),
        ("again, 4 questions, free text", 4, "text"),
    ],
)
def test_a_quiz_that_ended_begins_again(quizzed: Conversation, turn: str, count: int, form: str):
    """On the same issue, with the number and the form that were wished for."""
    item = asked(quizzed.say(turn))

    assert (item.total, KINDS[item.kind].form) == (count, form)
    assert item.id.partition(":")[2].startswith("cost/free-riding#")


@pytest.mark.parametrize(
    "turn", ["again, what is aukus?", "what is aukus again", "once more unto the breach of treaties"]
)
def test_what_says_more_than_again_is_something_else(quizzed: Conversation, turn: str):
    assert quizzed.say(turn).act != "quiz"


def test_again_is_of_the_quiz_only_right_after_it(quizzed: Conversation):
    """Later it means what was said last."""
    quizzed.say("what is aukus")

    assert quizzed.say("again").act == "repeat"


@pytest.mark.parametrize(
    "turn",
    ["back to the steelman", "resume the steelman", "lets go on with the coaching", "continue my steelman please"],
)
def test_a_steelman_that_was_stopped_goes_on_with_the_next_argument(conversation: Conversation, turn: str):
    """Whatever was read since; the argument at which it stopped has been summed up."""
    conversation.say(f"/steelman {SHARING} as con")
    stopped = conversation.say("stop")
    conversation.say("what is aukus")
    reply = conversation.say(turn)

    assert "steelman-goes-on" in codes(stopped)
    assert codes(reply) == ["steelman-taken-up"]
    assert (opened(reply).number, opened(reply).side) == (2, "con")
    assert reply.act == "steelman"


def test_a_steelman_asked_for_by_its_motion_goes_on_too_and_its_end_is_an_end(conversation: Conversation):
    """As a round does; after the last argument it begins anew, and the other side is another steelman."""
    begin = f"/steelman {SHARING} as con"
    seen = []
    for _ in range(4):
        seen.append(opened(conversation.say(begin)).number)
        last = conversation.say("stop")
    other = opened(conversation.say(f"/steelman {SHARING} as pro"))

    assert seen == [1, 2, 3, 1]
    assert "steelman-goes-on" in codes(last)
    assert (other.number, other.side) == (1, "pro")


def test_at_the_last_argument_nothing_is_promised(conversation: Conversation):
    for _ in range(3):
        conversation.say(f"/steelman {SHARING} as con")
        last = conversation.say("stop")

    assert "steelman-goes-on" not in codes(last)


@pytest.mark.parametrize("turn", ["back to the debate", "lets finish the round", "resume our debate"])
def test_a_round_that_was_left_is_taken_up_by_its_name(conversation: Conversation, turn: str):
    """Also where another matter has been at hand since."""
    for said in ("/spar free-riding as con", "Alley looked at 204 alliances and found little of it.", "stop"):
        conversation.say(said)
    conversation.say("what is cento")
    reply = conversation.say(turn)
    (round_,) = (block for block in reply.blocks if isinstance(block, RoundOpened))

    assert (round_.id, round_.side, round_.taken_up) == ("cost/free-riding", "con", True)


def test_while_practice_goes_on_its_name_is_no_wish(conversation: Conversation):
    """A speech may speak of going back to the debate."""
    conversation.say("/spar free-riding as con")
    reply = conversation.say("let us get back to the debate")

    assert not any(isinstance(block, RoundOpened) for block in reply.blocks)


@pytest.mark.parametrize("turn", ["leave it for now", "ok I had enough, stop", "lets leave it there", "gotta go"])
def test_who_leaves_coaching_does_not_leave_the_program(conversation: Conversation, turn: str):
    """Leaving the program takes a word that can mean nothing else."""
    conversation.say(f"/steelman {SHARING} as con")
    reply = conversation.say(turn)

    assert reply.act == "stop"
    assert not reply.ended
    assert conversation.say("goodbye").ended


def test_goodbye_leaves_in_the_middle_of_practice_too(conversation: Conversation):
    conversation.say(f"/steelman {SHARING} as con")

    assert conversation.say("goodbye").ended


@pytest.mark.parametrize("turn", ["best recipe for banitsa", "who will win elections in Germany"])
def test_what_belongs_elsewhere_is_no_try(conversation: Conversation, turn: str):
    """It is owned up to, and no hint is spent on it."""
    conversation.say(f"/steelman {SHARING} as con")

    assert conversation.say(turn).outcome == "not-covered"
    assert not any(
        isinstance(block, CoachMove) and block.kind == "hint" for block in conversation.history[-1][1].blocks
    )


@pytest.mark.parametrize("begin", [f"/steelman {SHARING} as con", "/spar free-riding as con", "quiz me on free riding"])
def test_who_is_stuck_gets_a_step_further(conversation: Conversation, begin: str):
    conversation.say(begin)

    assert conversation.say("im stuck").act == "hint"


@pytest.mark.parametrize(
    ("turn", "side"),
    [
        ("steelman that alliances deter", "pro"),
        ("steelman that alliances prevent war", "pro"),
        ("steelman the other side on whether alliances deter", None),
        ("steelman the case against nuclear sharing", "con"),
    ],
)
def test_a_view_is_put_and_not_its_opposite(conversation: Conversation, turn: str, side: str | None):
    move = opened(conversation.say(turn))

    assert side is None or move.side == side
