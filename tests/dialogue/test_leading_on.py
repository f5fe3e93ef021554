"""No dead ends: what is not known is named, what waits is told, and what is said to come next can be typed."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import (
    ArgumentShown,
    Block,
    CoachMove,
    Heading,
    Listing,
    Notice,
    Options,
    Pointers,
    References,
    Reply,
    SideShown,
)
from tutor.views import plain

QUESTION = "could a treaty drag us into a war?"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def steps(reply: Reply) -> list[str]:
    """What the reply says can be typed next."""
    return [
        row.name for block in reply.blocks if isinstance(block, Pointers) and block.role == "next" for row in block.rows
    ]


def kinds(reply: Reply) -> list[type[Block]]:
    return [type(block) for block in reply.blocks]


def test_why_tells_as_much_as_can_be_taken_in(conversation: Conversation):
    """The first argument of each side in depth, equally many of both; all of them are for "more"."""
    conversation.say(QUESTION)
    sides = [block for block in conversation.say("why?").blocks if isinstance(block, SideShown)]
    every = [block for block in conversation.say("more").blocks if isinstance(block, SideShown)]

    assert [(len(side.arguments), side.arguments[0].number) for side in sides] == [(1, 1), (1, 1)]
    assert all(side.arguments[0].warrant for side in sides)
    assert [len(side.arguments) for side in every] == [3, 3]


def test_what_comes_next_can_be_typed(conversation: Conversation):
    """Every step that an answer offers leads to an answer, named as the screen names arguments."""
    for turn in (QUESTION, "why?", "/map", "/cases", "/concepts", "what about nato?"):
        conversation.say(QUESTION)
        offered = steps(conversation.say(turn))
        assert offered
        for step in offered:
            again = conversation.fresh()
            for before in (QUESTION, turn):
                again.say(before)
            assert again.say(step).outcome == "answer", (turn, step)


@pytest.mark.parametrize("named", ["pro 2", "for 2", "For 2", "PRO  2"])
def test_an_argument_is_named_as_on_the_screen_or_by_the_debater_s_word(conversation: Conversation, named: str):
    """The screen says "For 2", debaters say "pro 2"."""
    conversation.say(QUESTION)
    (argument,) = (block for block in conversation.say(f"/why {named}").blocks if isinstance(block, ArgumentShown))

    assert (argument.side, argument.number) == ("pro", 2)


@pytest.mark.parametrize("command", ["case", "define", "author"])
def test_a_name_that_is_not_known_is_told_as_that(conversation: Conversation, command: str):
    """Not "outside what I know", and no list of things that have nothing to do with it."""
    reply = conversation.say(f"/{command} zorp")

    assert codes(reply) == [f"no-such-{command}"]
    assert "zorp" in plain.render(reply)
    assert Options not in kinds(reply)
    assert steps(reply)


@pytest.mark.parametrize("command", ["case", "define", "author", "compare"])
def test_a_command_without_its_name_asks_for_one(conversation: Conversation, command: str):
    """With an example that can be typed."""
    reply = conversation.say(f"/{command}")

    assert codes(reply) == [f"name-{command}"]
    assert f"/{command} " in plain.render(reply)
    assert "NATO" in plain.render(reply) or command in ("define", "author")
    assert "AUKUS, NATO" not in plain.render(reply)


@pytest.mark.parametrize("about", ["NATO, AUKUS", "nato and aukus", "NATO with AUKUS", "nato vs aukus"])
def test_two_things_are_compared_however_they_are_joined(conversation: Conversation, about: str):
    """A comma is not the only way to say "and"."""
    reply = conversation.say(f"/compare {about}")

    assert [match.id for match in reply.matches[:2]] == ["cases/nato", "cases/aukus"]


def test_one_thing_is_not_compared(conversation: Conversation):
    """The other one is asked for; the one is not shown as if it had been."""
    reply = conversation.say("/compare NATO")

    assert codes(reply) == ["no-such-compare"]
    assert Heading not in kinds(reply)


def test_an_aside_says_that_practice_waits(conversation: Conversation):
    """Asked something in between, it is answered; then /repeat brings the question back."""
    asked = conversation.say("/steelman free-riding as pro")
    aside = conversation.say("what is aukus?")
    again = conversation.say("/repeat")

    assert codes(aside)[-1] == "practice-waits"
    assert steps(aside) == ["/repeat", "/stop"]
    assert again.act == "steelman"
    assert set(kinds(again)) <= set(kinds(asked))


def test_after_an_aside_the_quiz_goes_on(conversation: Conversation):
    """An item is short: it stands below the answer again, and /repeat brings it too."""
    asked = conversation.say("/quiz cost")
    aside = conversation.say("what is aukus?")
    again = conversation.say("/repeat")

    assert codes(aside)[-1] == "practice-goes-on"
    assert aside.blocks[-1] == asked.blocks[-1]
    assert again.act == "quiz"
    assert again.blocks == asked.blocks[-1:]


def test_the_coach_repeats_its_last_question_too(conversation: Conversation):
    """The argument at hand and where one was with it."""
    conversation.say("/steelman free-riding as pro")
    conversation.say("hint")
    conversation.say("what is aukus?")
    moves = [block.kind for block in conversation.say("/repeat").blocks if isinstance(block, CoachMove)]

    assert moves[0] == "open"
    assert len(moves) == 2


def test_in_practice_numbers_are_for_its_answers_only(conversation: Conversation):
    """A question that is not covered offers no numbers while a quiz waits for one."""
    conversation.say("/quiz cost --kind side")
    reply = conversation.say("what is the best recipe for lasagne?")

    assert reply.outcome == "not-covered"
    assert Options not in kinds(reply)


def test_cases_are_listed_by_kind_and_by_their_years(conversation: Conversation):
    """A list of fifty names in the order of their files helps nobody."""
    listings = [block for block in conversation.say("/cases").blocks if isinstance(block, Listing)]

    assert len({listing.title for listing in listings}) == len(listings) > 1
    assert sum(len(listing.rows) for listing in listings) == len(conversation.base.cases)
    for listing in listings:
        years = [row.text for row in listing.rows]
        assert all(years)
        assert years == sorted(years)


def test_a_fact_about_a_case_leads_to_the_case(conversation: Conversation):
    """The answer points to the parties of the case; "more" shows them."""
    assert "/more" in steps(conversation.say("who is in nato?"))
    assert "Parties" in plain.render(conversation.say("/more"))


def test_more_is_not_offered_where_there_is_no_more(conversation: Conversation):
    """At the deepest a case offers to be shorter."""
    conversation.say("/case nato")
    deep = conversation.say("more")

    assert "/more" not in steps(deep)
    assert "/shorter" in steps(deep)


def test_an_author_s_works_are_told_once_each(conversation: Conversation):
    """Works that nothing here rests on come last; nothing is named twice; it leads on."""
    reply = conversation.say("what did Snyder argue")
    references = [one.text for block in reply.blocks if isinstance(block, References) for one in block.references]
    titles = [conversation.base.sources[one.id].title for one in reply.matches]

    assert Heading not in kinds(reply)
    assert len(references) == len(set(titles)) == len(titles)
    assert steps(reply)
    used = [conversation.base.sources[match.id].title in references[place] for place, match in enumerate(reply.matches)]
    assert all(used)


def test_a_topic_s_issues_say_how_to_open_one(conversation: Conversation):
    """A bare list of four lines says neither what it is nor what to do."""
    assert "Type a number" in plain.render(conversation.say("cost"))
