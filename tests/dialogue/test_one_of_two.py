"""Two things named together, one of them pointed at afterwards, and one that is not known here."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply


def first(reply: Reply) -> str:
    return reply.matches[0].id if reply.matches else ""


@pytest.mark.parametrize(
    ("turn", "two"),
    [
        ("taiwan and ukraine", {"cases/taiwan-relations", "cases/ukraine-2014-22"}),
        ("Suez vs Falklands", {"cases/suez-1956", "cases/falklands-1982"}),
        ("NATO & CSTO", {"cases/nato", "cases/csto"}),
        ("entrapment and abandonment?", {"concepts/entrapment", "concepts/abandonment"}),
    ],
)
def test_two_names_and_no_more_are_compared(conversation: Conversation, turn: str, two: set[str]):
    reply = conversation.say(turn)

    assert reply.act == "compare"
    assert {match.id for match in reply.matches} == two


def test_more_than_two_names_is_a_question(conversation: Conversation):
    """What says something of the two is asked, not compared."""
    assert conversation.say("do nato and aukus drag us into wars").act == "ask"


def test_one_of_the_two_is_pointed_at_by_its_place(conversation: Conversation):
    """The second, then the first, then the other: the same question goes on, and the two stay at hand."""
    conversation.say("compare nato and aukus")

    assert first(conversation.say("how many members has the second one")) == "cases/aukus#members"
    assert first(conversation.say("and the first")) == "cases/nato#members"
    assert first(conversation.say("and the other?")) == "cases/aukus#members"
    assert {match.id for match in conversation.say("which is older").matches} == {"cases/nato", "cases/aukus"}


def test_what_is_not_known_here_is_said(conversation: Conversation):
    """The one that is known is told, and which is not is said by its name."""
    reply = conversation.say("compare 1914 with today")
    notices = [block for block in reply.blocks if isinstance(block, Notice)]

    assert first(reply) == "cases/july-1914"
    assert [(notice.code, notice.values["name"]) for notice in notices[:1]] == [("compares-one", "today")]


def test_one_that_was_chosen_leads_to_the_other(conversation: Conversation):
    """The second by its number, then the first: no question was asked of either."""
    conversation.say("suez vs iraq")

    assert first(conversation.say("the second one?")) == "cases/iraq-2003"
    assert first(conversation.say("and the first?")) == "cases/suez-1956"


def test_which_of_the_two_is_a_real_alliance_is_told_of_both(conversation: Conversation):
    """By what each owes, and not by a fact of others."""
    conversation.say("compare nato and aukus")

    assert {match.id for match in conversation.say("which is a real alliance?").matches} == {
        "cases/nato",
        "cases/aukus",
    }
