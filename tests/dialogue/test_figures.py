"""A country that the base has no figure for, or does not speak of, is never passed over without a word."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.countries import countries_in, without_countries
from tutor.dialogue.reply import Notice, Pointers, Reply, Said


def notices(reply: Reply) -> dict[str, str]:
    return {block.code: block.values.get("country", "") for block in reply.blocks if isinstance(block, Notice)}


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("how much does Germany spend", "Germany"),
        ("how much does Portugal spend", "Portugal"),
        ("how much does germany spend on defence", "Germany"),
        ("German defence spending", "Germany"),
        ("what is Italy's defence budget?", "Italy"),
        ("how much of gdp does the uk spend", "the United Kingdom"),
        ("how many us troops are in germany", "Germany"),
        ("how much did canada pay for the gulf war", "Canada"),
    ],
)
def test_a_figure_that_is_not_there_is_owned_up_to(conversation: Conversation, question: str, country: str):
    """It is said of which country there is none; then come other figures, and where they are argued."""
    reply = conversation.say(question)
    facts = [block for block in reply.blocks if isinstance(block, Said)]

    assert notices(reply) == {"no-figure": country}
    assert reply.outcome == "not-covered"
    assert facts
    assert all(any(char.isdigit() for char in fact.text) and fact.sources for fact in facts)
    assert all(fact.label.endswith("?") for fact in facts), "each says what it is the answer to"
    assert any(isinstance(block, Pointers) and block.role == "issues" for block in reply.blocks)


@pytest.mark.parametrize(
    "question",
    [
        "how much does japan spend on defence",
        "what does poland spend on defence",
        "how many us troops are in south korea",
        "how much does the us pay for nato",
        "how much do the European allies spend together",
    ],
)
def test_a_figure_that_is_there_is_given(conversation: Conversation, question: str):
    """A fact that speaks of the country is the answer, without a remark."""
    reply = conversation.say(question)

    assert reply.outcome == "answer"
    assert notices(reply) == {}


def test_what_was_shown_instead_can_be_gone_on_from(conversation: Conversation):
    """The sources of the figures, and the issue over which they are argued, are at hand."""
    conversation.say("how much does germany spend on defence")

    assert len(conversation.shown.sources) > 1
    assert conversation.say("why?").outcome == "answer"


def test_a_fact_that_is_silent_on_the_country_says_so(conversation: Conversation):
    """The answer about somebody else is not passed off as one about the country that was named."""
    reply = conversation.say("has Ireland ever used Article 5?")

    assert reply.outcome == "answer"
    assert notices(reply) == {"not-named": "Ireland"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("does the UK pay more than the Dutch?", ("the United Kingdom", "the Netherlands")),
        ("could they drag us into war", ()),
        ("how many us troops, and does the us pay", ("the United States",)),
        ("North Korea's and South Korea’s armies", ("North Korea", "South Korea")),
        ("the Washington Treaty", ()),
        ("turkey or türkiye", ("Türkiye",)),
    ],
)
def test_countries_by_any_name(text: str, countries: tuple[str, ...]):
    """A country is known by its name, its people, its short form."""
    assert countries_in(text) == countries


def test_a_country_is_put_out_of_a_question():
    """Its article and its genitive go with it."""
    assert without_countries("what does the UK spend, and Italy's army?", "X") == "what does X spend, and X army?"
