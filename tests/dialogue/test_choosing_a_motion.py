"""Which motion a round is on, and which side is whose, as it is said in plain words."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Options


@pytest.mark.parametrize(
    ("said", "issue"), [("leaving nato", "sovereignty/leaving"), ("article 5", "entrapment/automatic-obligation")]
)
def test_a_round_on_what_a_fact_is_named_after_is_on_its_issue(conversation: Conversation, said: str, issue: str):
    """And not on the first issue of the case that the fact belongs to."""
    conversation.say(f"/spar {said} as pro")

    assert conversation.activity.issue.id == issue


def test_a_round_on_a_case_is_on_one_of_its_issues(conversation: Conversation):
    conversation.say("AUKUS")
    conversation.say("debate me on it, im against")

    assert conversation.activity.issue.id in conversation.base.cases["cases/aukus"].issues
    assert conversation.activity.round.setting.side == "con"


def test_what_is_argued_before_a_motion_was_chosen_begins_no_other(conversation: Conversation):
    """It is asked for again, and the choice stands."""
    offered = conversation.say("debate me")
    options = [option.id for block in offered.blocks if isinstance(block, Options) for option in block.options]
    again = conversation.say("the submarines will come too late to matter")

    assert "spar-choose-first" in [block.code for block in again.blocks if isinstance(block, Notice)]
    assert conversation.say("1").matches[0].id == options[0]


def test_who_is_told_a_side_and_to_attack_takes_it(conversation: Conversation):
    conversation.say("has any country left NATO")
    conversation.say("ok now you be pro nuclear sharing and attack me")

    assert conversation.activity.issue.id == "entrapment/nuclear-sharing"
    assert conversation.activity.round.setting.side == "con"


@pytest.mark.parametrize(
    ("said", "issue", "words"),
    [
        ("let's debate whether nato should expand", "sovereignty/enlargement", "nato should expand"),
        ("NATO is a waste of money, debate me", "cost/worth-the-money", "NATO is a waste of money"),
        ("alliances drag us into wars. argue with me!", "entrapment/dragged-into-war", "alliances drag us into wars"),
    ],
)
def test_what_is_claimed_is_debated(conversation: Conversation, said: str, issue: str, words: str):
    """A claim with a challenge behind it begins a round, on the nearest motion, and that it is the nearest is said."""
    reply = conversation.say(said)
    nearest = [block for block in reply.blocks if isinstance(block, Notice) and block.code == "spar-nearest"]

    assert conversation.activity.issue.id == issue
    assert [notice.values["words"] for notice in nearest] == [words]


def test_a_motion_that_is_named_needs_no_more_words(conversation: Conversation):
    reply = conversation.say("debate the motion that alliances deter aggression")

    assert conversation.activity.issue.id == "entrapment/alliances-deter"
    assert not [block for block in reply.blocks if isinstance(block, Notice) and block.code == "spar-nearest"]


def test_a_challenge_while_a_choice_is_open_is_on_what_was_offered(conversation: Conversation):
    """And not on what was at hand before: it is asked which of them."""
    conversation.say("nuclear sharing")
    conversation.say("small allies freeload")
    reply = conversation.say("debate me")
    options = [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert options == ["entrapment/nuclear-sharing", "cost/free-riding"]
    conversation.say("2")
    assert conversation.activity.issue.id == "cost/free-riding"


def test_what_was_not_begun_does_not_go_on_unseen(conversation: Conversation):
    """A challenge with a claim behind it begins a round that is shown, whatever is at hand."""
    conversation.say("do alliances deter aggression?")
    reply = conversation.say("debate me!! money spent on alliances should be spent AT HOME, im for that")

    assert reply.act == "spar"
    assert reply.matches[0].id == conversation.activity.issue.id == "cost/opportunity-cost"
    assert conversation.activity.round.setting.side == "pro"


def test_a_round_in_which_nothing_was_said_is_begun_anew(conversation: Conversation):
    """As it says when it is left."""
    conversation.say("/spar tripwires as pro")
    left = conversation.activity
    conversation.say("/stop")
    conversation.say("/spar tripwires as pro")

    assert conversation.activity is not left


@pytest.mark.parametrize(
    ("said", "issue", "side"),
    [
        ("help me make the best case that small allies free ride, steelman it", "cost/free-riding", ""),
        ("let me steelman free riding, for the motion", "cost/free-riding", "pro"),
    ],
)
def test_what_is_to_be_steelmanned_is_what_is_named(conversation: Conversation, said: str, issue: str, side: str):
    conversation.say("do alliances drag us into wars?")
    reply = conversation.say(said)

    assert reply.act == "steelman"
    assert conversation.activity.issue.id == issue
    assert side in ("", conversation.activity.side)


def test_what_a_second_thought_takes_away_does_not_go_on(conversation: Conversation, monkeypatch: pytest.MonkeyPatch):
    """Where a turn that looked like a challenge is a question after all, no round waits behind the answer."""
    from tutor.dialogue import second_thoughts
    from tutor.dialogue.acts import Act

    conversation.say("do alliances deter aggression?")
    monkeypatch.setattr(second_thoughts, "other_reading", lambda *_, **__: Act("ask", "what is a tripwire?"))
    reply = conversation.say("spar with me about tripwires")

    assert reply.act != "spar"
    assert conversation.activity is None


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("debate me on bases, i am for bases", "con"),
        ("debate me on foreign bases, i am against bases", "pro"),
        ("debate me on foreign bases, i am for", "pro"),
        ("debate me on foreign bases, i am for sovereignty", "pro"),
        ("debate me on neutrality, i am for neutrality", "pro"),
        ("debate me on free riding, i am for the motion", "pro"),
    ],
)
def test_who_is_for_a_thing_is_against_the_motion_that_speaks_ill_of_it(
    conversation: Conversation, said: str, side: str
):
    conversation.say(said)

    assert conversation.activity.round.setting.side == side
