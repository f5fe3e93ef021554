"""A fact answers what was asked: who owes it to whom, whether or why, what was counted; and it says what it answers."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.offering import as_asked
from tutor.dialogue.reply import Heading
from tutor.dialogue.very_words import fact_of_the_words
from tutor.knowledge import KnowledgeBase


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("does the us have to defend japan", "cases/us-japan#defend-japan"),
        ("so the us doesnt have to defend japan??", "cases/us-japan#defend-japan"),
        ("if japan is attacked must the us help", "cases/us-japan#defend-japan"),
        ("does japan have to defend the us", "cases/us-japan#japan-defend-us"),
    ],
)
def test_who_owes_it_to_whom_is_not_turned_round(conversation: Conversation, question: str, fact: str):
    """The same words in the other direction are another question."""
    assert conversation.say(question).matches[0].id == fact


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("does israel have a treaty with us", "cases/us-israel#defence-treaty"),
        ("did the brits come with us to iraq", "cases/iraq-2003#which-allies-joined"),
    ],
)
def test_whether_is_not_answered_with_why(conversation: Conversation, question: str, fact: str):
    """A question that wants yes or no, or names, is met with the fact that gives them."""
    assert conversation.say(question).matches[0].id == fact


def test_a_fact_asked_for_in_other_words_says_what_it_answers(conversation: Conversation):
    """Five hosts are no list of all who have nuclear weapons: the heading says so."""
    first = conversation.say("whose soil are the american bombs on").blocks[0]

    assert isinstance(first, Heading)
    assert first.text == "How does nuclear sharing in NATO work?"


def test_a_fact_asked_for_in_its_own_words_needs_no_heading(conversation: Conversation):
    """What was asked is not said again."""
    assert not isinstance(conversation.say("how many US troops are in South Korea?").blocks[0], Heading)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("does the us have to defend japan", "Does the US have to defend Japan?"),
        ("does anzus guarantee us help", "Does ANZUS guarantee us help?"),
        ("does the treaty cover the south china sea", "Does the treaty cover the South China Sea?"),
        ("what is article 5 of nato", "What is Article 5 of NATO?"),
    ],
)
def test_a_question_is_told_with_its_capitals(typed: str, told: str):
    """Names keep their capitals wherever a way of asking is shown; "us" that means we has none."""
    assert as_asked(typed) == told


def test_what_is_counted_is_what_was_asked(conversation: Conversation):
    """How many generals there are is not told by how many members there are."""
    assert conversation.say("how many generals does nato have").outcome != "answer"
    assert conversation.say("how many members does nato have").outcome == "answer"


def test_an_english_word_is_no_slip_for_a_name(conversation: Conversation):
    """Crime is not Crimea."""
    conversation.say("do foreign bases undermine sovereignty")

    assert conversation.say("what about crime").matches[0].id != "cases/ukraine-2014-22"


def test_a_statement_about_somebody_is_no_question_of_fact(conversation: Conversation):
    conversation.say("is the us-korea alliance worth it")
    reply = conversation.say("Trump was right")

    assert reply.outcome != "answer" or "#" not in reply.matches[0].id


@pytest.mark.parametrize(("said", "fact"), [("Trump was right", ""), ("trump right", "cases/us-japan#japan-defend-us")])
def test_few_words_find_the_fact_that_has_them_all_unless_they_state_something(
    base: KnowledgeBase, said: str, fact: str
):
    match = SimpleNamespace(id="cases/us-japan#japan-defend-us")
    ranking = SimpleNamespace(confidence=0.43, matches=[match])

    assert fact_of_the_words(SimpleNamespace(base=base), said, ranking) == fact
