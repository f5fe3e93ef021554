"""Who is in an alliance: yes or no with the list, whatever the words, and on to the next country."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Heading, Notice, Reply, Said


def said(reply: Reply) -> tuple[list[str], list[str]]:
    """Return what is said of a country, and the cases told."""
    codes = [block.code for block in reply.blocks if isinstance(block, Notice)]
    return codes, [block.id for block in reply.blocks if isinstance(block, Heading)]


def parties(reply: Reply) -> str:
    return next((block.text for block in reply.blocks if isinstance(block, Said) and block.role == "parties"), "")


@pytest.mark.parametrize(
    ("asked", "case", "code"),
    [
        ("is israel a nato member", "cases/nato", "no-party"), ("is japan a member of nato?", "cases/nato", "no-party"),
        ("was france in seato", "cases/seato", "is-party"), ("is the uk part of aukus", "cases/aukus", "is-party"),
        ("is Switzerland in NATO", "cases/nato", "no-party"), ("was Albania in the Warsaw Pact", "cases/warsaw-pact",
                                                               "is-party"),
    ],
)  # fmt: skip
def test_whether_a_country_belongs_is_said_with_the_list(conversation: Conversation, asked: str, case: str, code: str):
    """A fact that names the country further on, or is of another alliance, is not what was asked."""
    reply = conversation.say(asked)

    assert said(reply) == ([code], [case])
    assert parties(reply)


def test_it_goes_on_for_the_next_country(conversation: Conversation):
    """ "And Israel?" after who is in NATO is asked of NATO, not of Israel."""
    conversation.say("who is in nato?")

    assert said(conversation.say("is russia a member")) == (["no-party"], ["cases/nato"])
    assert said(conversation.say("and israel?")) == (["no-party"], ["cases/nato"])
    assert said(conversation.say("what about Poland")) == (["is-party"], ["cases/nato"])
    assert conversation.say("and israel?").act == "ask"


@pytest.mark.parametrize("asked", ["is austria in it", "is Austria a member", "is austria one of them"])
def test_it_is_the_alliance_at_hand(conversation: Conversation, asked: str):
    """After a case, and after a fact of it."""
    for before in ("nato", "how many members does nato have"):
        conversation.say(before)
        assert said(conversation.say(asked)) == (["no-party"], ["cases/nato"])


@pytest.mark.parametrize("asked", ["Which countries were in it?", "who was in it", "who are its members"])
def test_all_of_them_are_told_of_the_case_at_hand(conversation: Conversation, asked: str):
    """After the case, after another fact of it, and after the list itself."""
    for before in ("seato", "when did seato end", "who was in seato", "was france in seato"):
        conversation.say(before)
        reply = conversation.say(asked)
        assert reply.matches[0].id == "cases/seato#members"
        assert said(reply)[0] == []


@pytest.mark.parametrize(
    ("asked", "fact"),
    [("which countries are in the csto", "cases/csto#members"), ("who was in seato", "cases/seato#members"),
     ("members of the warsaw pact", "cases/warsaw-pact#members")],
)  # fmt: skip
def test_who_is_in_an_alliance_is_told_whatever_was_at_hand(conversation: Conversation, asked: str, fact: str):
    """It is no comparison with what was at hand, and no other fact."""
    conversation.say("who is in aukus")

    assert conversation.say(asked).matches[0].id == fact


def test_a_fact_that_does_not_name_the_members_is_followed_by_their_list(conversation: Conversation):
    """The fact says that there is a list: it is on the screen; where the fact names them all it is not said twice."""
    assert "Norway" in parties(conversation.say("who is in nato?"))
    assert not parties(conversation.say("who is in the quad"))


@pytest.mark.parametrize("asked", ["is it in europe", "are troops in germany", "is russia in danger"])
def test_other_things_in_other_places_are_no_members(conversation: Conversation, asked: str):
    """To be in something is not to belong to an alliance."""
    conversation.say("nato")

    assert not {"is-party", "no-party"} & set(said(conversation.say(asked))[0])


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("does article 5 protect poland", "is-party"), ("does Article 5 cover Turkey?", "is-party"),
        ("is taiwan covered by article 5", "no-party"), ("does nato protect ukraine", "no-party"),
        ("is finland protected by nato", "is-party"),
    ],
)  # fmt: skip
def test_whether_the_promise_holds_for_a_country(conversation: Conversation, asked: str, code: str):
    """Yes or no, with what is promised: not only who is in it."""
    reply = conversation.say(asked)
    owed = [block for block in reply.blocks if isinstance(block, Said) and block.role == "obligation"]

    assert said(reply) == ([code], ["cases/nato"])
    assert len(owed) == 1


def test_a_part_of_a_country_is_asked_of_the_text(conversation: Conversation):
    """Hawaii is no party, and no answer is made up from the United States being one."""
    assert conversation.say("does article 5 apply to hawaii").matches[0].id == "cases/nato#area-covered"


@pytest.mark.parametrize(
    ("asked", "case"),
    [("is seoul covered by the us treaty", "cases/us-rok"), ("is tokyo covered by the US alliance?", "cases/us-japan")],
)
def test_the_american_treaty_of_a_city_is_that_of_its_country(conversation: Conversation, asked: str, case: str):
    assert said(conversation.say(asked)) == (["is-party"], [case])


def test_several_countries_are_told_one_by_one(conversation: Conversation):
    codes, cases = said(conversation.say("does article 5 protect finland, sweden and ukraine?"))

    assert (codes, cases) == (["is-party", "is-party", "no-party"], ["cases/nato"])
