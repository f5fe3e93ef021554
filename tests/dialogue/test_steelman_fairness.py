"""A steelman is for the side that was named, and credits what was said to the argument at hand, nothing else."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import CoachingSummary, CoachMove, Notice, Reply
from tutor.views import plain

SHARING = "entrapment/nuclear-sharing"
DRAGGED = "entrapment/dragged-into-war"


def opening(reply: Reply) -> CoachMove:
    return next(block for block in reply.blocks if isinstance(block, CoachMove) and block.kind == "open")


def issue_of(reply: Reply) -> str:
    return reply.matches[0].id.partition("#")[0]


@pytest.mark.parametrize(
    ("said", "issue", "side"),
    [
        ("steelman the case against hosting nukes", SHARING, "con"),
        ("steelman the case against nato enlargement", "sovereignty/enlargement", "con"),
        ("steelman the argument for nato enlargement", "sovereignty/enlargement", "pro"),
        ("steelman the critics of free riding", "cost/free-riding", "con"),
    ],
)
def test_the_side_that_was_named_is_put(conversation: Conversation, said: str, issue: str, side: str):
    """Wherever in the wish it stands."""
    reply = conversation.say(said)

    assert (issue_of(reply), opening(reply).side) == (issue, side)


@pytest.mark.parametrize(
    "said", ["what? i said against", "as con", "the other side", "wrong side", "i meant the con side"]
)
def test_a_complaint_about_the_side_turns_it(conversation: Conversation, said: str):
    """It is no answer, and is not graded as one."""
    conversation.say(f"/steelman {SHARING} as pro")
    reply = conversation.say(said)

    assert opening(reply).side == "con"
    assert "against the motion" in plain.render(reply)


def test_an_answer_that_names_a_side_is_an_answer(conversation: Conversation):
    """Only a turn about nothing but the side turns it."""
    conversation.say(f"/steelman {SHARING} as pro")
    conversation.say("the other side says that bombs add nothing, but hosts with bombs on their soil build none")

    assert conversation.activity.side == "pro"


def test_nothing_said_to_an_earlier_argument_counts(conversation: Conversation, base):
    """Points are those of the argument asked for."""
    conversation.say(f"/steelman {DRAGGED} as con")
    first, second, _ = base.issues[DRAGGED].con
    conversation.say(" ".join(point.point for point in (*first.key_points, *second.key_points)))
    while conversation.activity.argument.id == first.id:
        conversation.say("/show")
    summary = next(block for block in conversation.say("/stop").blocks if isinstance(block, CoachingSummary))

    assert summary.met == ()
    assert summary.untried


@pytest.mark.parametrize("steps", [("stop",), ("skip", "stop"), ("as con", "stop")])
def test_what_was_not_tried_has_no_score(conversation: Conversation, steps: tuple[str, ...]):
    """No per cent where nothing was said."""
    conversation.say(f"/steelman {SHARING} as pro")
    shown = [plain.render(conversation.say(step)) for step in steps][-1]

    assert "Not tried, so there is no score." in shown
    assert "%" not in shown.partition("How its defenders put it")[0]
    assert "of 3 points" not in shown


def test_no_id_is_named_to_a_learner(conversation: Conversation):
    """A subject that is unknown is asked for in words."""
    reply = conversation.say("steelman the case against cheese soup")

    assert any(isinstance(block, Notice) and block.code == "steelman-which" for block in reply.blocks)
    assert "dragged-into-war" not in plain.render(reply)


@pytest.mark.parametrize(
    ("said", "issue", "side"),
    [
        ("spar alliances drag states into war, i'm against", DRAGGED, "con"),
        ("spar again on should nato expand, you take pro", "sovereignty/enlargement", "con"),
    ],
)
def test_a_round_begins_by_the_name_of_a_motion(conversation: Conversation, said: str, issue: str, side: str):
    """In the learner's own words, with the side behind it."""
    activity = conversation.say(said) and conversation.activity

    assert (activity.issue.id, activity.round.setting.side) == (issue, side)


def test_of_a_topic_its_motions_are_offered(conversation: Conversation, base):
    """And the one that is chosen is argued."""
    conversation.say("debate me on burden sharing")
    offered = conversation.shown.options

    assert {base.issues[name].topic for name in offered} == {"burden-sharing"}
    assert issue_of(conversation.say("1")) == offered[0]
