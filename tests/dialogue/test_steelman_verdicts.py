"""In coaching: the opposite earns nothing, the last verdict is overruled in either direction, and giving up ends it."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import CoachingSummary, CoachMove, Notice, PointsMet, Reply, Said
from tutor.views import plain

SAID = "An alliance makes a partner's enemy your own enemy, so you get dragged in."
VAGUE = "Something about the Swiss and their mountains, I think it was."


@pytest.fixture
def steelman(conversation: Conversation) -> Conversation:
    conversation.say("/steelman neutrality as pro")
    return conversation


def some(reply: Reply, kind: type) -> list:
    return [block for block in reply.blocks if isinstance(block, kind)]


def codes(reply: Reply) -> list[str]:
    return [block.code for block in some(reply, Notice)]


def met(conversation: Conversation) -> dict[str, str]:
    summary = some(conversation.say("/stop"), CoachingSummary)[0]
    return {point.id: point.how for point in summary.met}


def test_an_argument_for_the_other_side_earns_nothing_after_a_hint(steelman: Conversation):
    """That it is about alliances too makes no point of the case for neutrality."""
    steelman.say("hint")

    assert not some(steelman.say("another point: alliances are cheaper than going alone"), PointsMet)
    assert not met(steelman)


def test_few_words_that_answer_a_hint_still_earn_the_point(steelman: Conversation):
    """The guard is for sentences."""
    steelman.say("hint")

    assert some(steelman.say("their enemies"), PointsMet)


@pytest.mark.parametrize(
    "said", ["no thats not what i said", "that is not what I said", "i never said that", "/regrade"]
)
def test_credit_that_was_not_earned_is_taken_back(steelman: Conversation, said: str):
    """By whoever got it, right after it was given, once."""
    assert some(steelman.say(SAID), PointsMet)

    assert codes(steelman.say(said))[0] == "steelman-disowned"
    assert codes(steelman.say(said))[0] == "steelman-no-verdict"
    assert not met(steelman)


def test_one_verdict_is_overruled_once(steelman: Conversation):
    """Points of which nothing was said are not credited."""
    steelman.say(VAGUE)
    steelman.say("/regrade")

    assert codes(steelman.say("/regrade"))[0] == "steelman-no-verdict"
    assert list(met(steelman).values()) == ["claimed"]


@pytest.mark.parametrize("said", ["no thats wrong", "hint", "i don't know"])
def test_nothing_is_credited_where_nothing_was_said(conversation: Conversation, said: str):
    """No study is credited that nobody named."""
    conversation.say("/steelman free-riding as con")
    conversation.say(said)

    assert codes(conversation.say("/regrade"))[0] == "steelman-no-verdict"
    assert not met(conversation)


def test_giving_up_shows_the_rest_and_ends(steelman: Conversation):
    """Every open point of the argument at hand is said, and coaching is over."""
    reply = steelman.say("i give up")

    assert [block.kind for block in some(reply, CoachMove)] == ["shown"] * 3
    assert some(reply, CoachingSummary)
    assert steelman.activity is None or steelman.activity.ended


def test_words_of_the_coaching_are_explained_and_not_graded(steelman: Conversation):
    """By the finding behind the point in which they stand, once it was shown."""
    for _ in range(3):
        steelman.say("show me")
    reply = steelman.say("what does it mean 'steps add up'")

    assert not some(reply, PointsMet)
    assert any("Senese and Vasquez count alliances among several steps" in block.text for block in some(reply, Said))
    assert "Argument 2 of 3" in plain.render(reply, 100)
