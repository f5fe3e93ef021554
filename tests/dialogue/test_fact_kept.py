"""After a fact: short questions that name nothing stay with it, and another country is no treaty of its history."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Pointers, Reply

HEAD = ("who is the secretary general of nato", "cases/nato#secretary-general")
BOMBS = ("how many nuclear bombs does america have in europe", "cases/nato#nuclear-sharing")
USED = ("has article 5 ever been used", "cases/nato#article-5-used")
SWEDEN = ("when did sweden join nato", "cases/nordic-accession-2022#when-joined")
POLAND = ("how much does poland spend on defence", "topics/burden-sharing#biggest-spender")


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("fact", "turn"),
    [
        (HEAD, "where was he born"),
        (BOMBS, "where"),
        (USED, "who fought there"),
        (SWEDEN, "how many members is that"),
        (SWEDEN, "who is the latest member"),
    ],
)
def test_what_finds_nothing_that_shares_a_word_is_of_the_fact(
    conversation: Conversation, fact: tuple[str, str], turn: str
):
    """The name of the case would be read into it, and then any fact of that case fits."""
    conversation.say(fact[0])
    reply = conversation.say(turn)

    assert (reply.matches[0].id, codes(reply)) == (fact[1], ["fact-is-all"])


def test_what_else_may_have_been_meant_is_still_named(conversation: Conversation):
    """The fact that was nearest elsewhere is a word away."""
    conversation.say(SWEDEN[0])
    reply = conversation.say("who is the latest member")

    assert any(isinstance(block, Pointers) and block.role == "otherwise" for block in reply.blocks)


@pytest.mark.parametrize("turn", ["when was nato founded", "what is its budget", "has it ever attacked anyone"])
def test_another_fact_that_is_asked_for_is_told(conversation: Conversation, turn: str):
    """It is named, or shares a telling word with the question."""
    conversation.say(HEAD[0])
    reply = conversation.say(turn)

    assert reply.matches[0].id != HEAD[1]
    assert "fact-is-all" not in codes(reply)


@pytest.mark.parametrize("turn", ["compared with Germany?", "compared to germany", "vs germany"])
def test_a_country_beside_a_fact_is_no_treaty_of_its_history(conversation: Conversation, turn: str):
    """Of a country of which the fact is silent, that is said."""
    conversation.say(POLAND[0])
    reply = conversation.say(turn)

    assert (reply.matches[0].id, codes(reply)) == (POLAND[1], ["not-named"])


@pytest.mark.parametrize(
    ("asked", "turn"),
    [
        ("who is the secretary general of nato", "who was before him"),
        ("who is the secretary general of nato", "who was his predecessor?"),
        ("when did the last country join nato", "whats the most recent one"),
        ("has article 5 ever been used?", "when was the last time"),
    ],
)
def test_what_came_before_and_what_came_last_are_of_the_fact(conversation: Conversation, asked: str, turn: str):
    """No fact of another matter that is the latest, or came before, is told in its place."""
    told = conversation.say(asked)
    reply = conversation.say(turn)

    assert (reply.matches[0].id, codes(reply)) == (told.matches[0].id, ["fact-is-all"])


def test_a_question_with_words_of_its_own_is_not_of_the_fact(conversation: Conversation):
    """What is not known is owned up to; a number of soldiers is no answer to what they did."""
    conversation.say("how many us troops are in japan")
    reply = conversation.say("what about women who got assaulted in okinawa")

    assert reply.outcome == "not-covered"
    assert conversation.shown.answers == "cases/us-japan#troops"
