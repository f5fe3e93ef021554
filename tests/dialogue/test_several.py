"""Several questions at once: the first is answered, and no other is lost."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Options, Reply
from tutor.dialogue.several import as_one_line, questions_in

FIVE = """do allies free-ride?

2. what is AUKUS?
- is Article 5 automatic?
who is in nato
could a treaty drag us into war?"""


def waiting(reply: Reply) -> list[tuple[int, str]]:
    return [
        (o.number, o.title) for b in reply.blocks if isinstance(b, Options) and b.role == "waiting" for o in b.options
    ]


def first_match(reply: Reply) -> str:
    return reply.matches[0].id.partition("#")[0]


def test_the_first_is_answered_and_the_others_wait_under_numbers(conversation: Conversation):
    """Whether in lines or in a row, with or without marks before them."""
    reply = conversation.say(FIVE)

    assert first_match(reply) == "cost/free-riding"
    assert waiting(reply) == [
        (1, "what is AUKUS?"),
        (2, "is Article 5 automatic?"),
        (3, "who is in nato"),
        (4, "could a treaty drag us into war?"),
    ]


def test_each_is_asked_by_its_number_until_none_is_left(conversation: Conversation):
    """What is chosen is answered, and the rest stay; a number beyond them says which there are."""
    conversation.say(FIVE)
    second = conversation.say("2")
    assert first_match(second) == "entrapment/automatic-obligation"
    assert [title for _, title in waiting(second)] == [
        "what is AUKUS?",
        "who is in nato",
        "could a treaty drag us into war?",
    ]

    assert first_match(conversation.say("3")) == "cases/nato"
    assert [block.code for block in conversation.say("9").blocks if isinstance(block, Notice)] == ["choose"]
    assert first_match(conversation.say("the first")) == "cases/aukus"
    last = conversation.say("4")
    assert first_match(last) == "entrapment/dragged-into-war"
    assert waiting(last) == []


def test_they_come_after_what_else_can_be_chosen(conversation: Conversation):
    """Where the first is answered with a choice, the numbers go on from there."""
    reply = conversation.say("best pizza in Rome?\nwhat is AUKUS?\nwho is in nato?")
    offered = [o.number for block in reply.blocks if isinstance(block, Options) for o in block.options]

    assert offered == list(range(1, len(offered) + 1))
    assert [title for _, title in waiting(reply)] == ["what is AUKUS?", "who is in nato?"]
    assert first_match(conversation.say(str(offered[-2]))) == "cases/aukus"


def test_they_are_kept_in_one_line_and_read_from_it(conversation: Conversation):
    """A transcript has a line for a turn, and is taken up from it."""
    line = as_one_line(FIVE)

    assert "\n" not in line
    assert questions_in(line) == questions_in(FIVE)
    assert len(waiting(conversation.say(line))) == 4
    assert as_one_line("Allies never come.\nThey stay at home.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "is NATO worth it? and what is AUKUS?",
        "Is it worth it? Why or why not? Explain.",
        "but they never fight. did Italy? did Pakistan? did anyone?",
        "Allies never come.\nThey stay at home.\nThey have their own worries.\nHave they not?",
        "/rebut did Italy? did Pakistan? did anyone?",
        "could a treaty\ndrag us into war?",
    ],
)
def test_other_turns_are_what_they_were(text: str):
    """A question in two parts, one that goes on, an argument that asks as it goes, a command, a wrapped line."""
    assert questions_in(text) == ()


def test_what_leads_to_a_question_stays_with_it():
    """Nothing that was pasted is left out."""
    assert questions_in(
        "My teacher says allies are cheap. Is it so?\nSources please.\nWhat is AUKUS? Who is in NATO?"
    ) == (
        "My teacher says allies are cheap. Is it so?",
        "Sources please. What is AUKUS?",
        "Who is in NATO?",
    )


def test_answers_in_practice_are_not_taken_apart(conversation: Conversation):
    """A speech of several lines is one speech."""
    conversation.say("/steelman dragged-into-war as con")
    reply = conversation.say("would anyone join?\nwho ever did?\nwhy should they?")

    assert waiting(reply) == []


def test_three_questions_in_one_breath_are_three(conversation: Conversation):
    """Joined with "and", without their question marks: the others wait under their numbers."""
    reply = conversation.say("whats nato and whos in it and has article 5 ever been used?")

    assert reply.matches[0].id == "cases/nato"
    assert conversation.shown.turns == ("whos in it", "has article 5 ever been used?")
    assert conversation.say("2").matches[0].id == "cases/nato#article-5-used"


@pytest.mark.parametrize(
    ("turn", "count"),
    [
        ("is NATO expansion to blame for the war, do allies free ride and does Article 5 oblige us to fight", 2),
        ("what does aukus cost, who pays for it and is it fair?", 2),
        ("when Russia attacks, do we have to fight and who pays?", 0),
    ],
)
def test_questions_listed_with_commas_all_wait(conversation: Conversation, turn: str, count: int):
    """None of three is lost; a clause before a comma is no question."""
    conversation.say(turn)

    assert len(conversation.shown.turns) == count


@pytest.mark.parametrize("turn", ["do sanctions work and are they fair", "is nato old and rich and strong?"])
def test_a_question_with_two_parts_stays_one(conversation: Conversation, turn: str):
    """Two are answered and offered as parts; what only lists is one question."""
    conversation.say(turn)

    assert conversation.shown.turns == ()


def test_a_number_stays_what_it_was(conversation: Conversation):
    """Where one of those that wait was taken, the other keeps its number, and only that can be chosen."""
    conversation.say("Is NATO worth it for the US? Who is in AUKUS? When was NATO founded?")
    first = conversation.shown.first_turn
    taken, left = first, first + 1
    conversation.say(str(taken))

    assert left in conversation.shown.choices
    assert taken not in conversation.shown.choices
    assert conversation.say(str(left)).matches[0].id == "cases/nato#founded"


def test_numbers_that_are_not_on_the_screen_are_not_counted(conversation: Conversation):
    """A choice that comes later has its own numbers and no others."""
    conversation.say("Is NATO worth it for the US? Who is in AUKUS? When was NATO founded?")
    reply = conversation.say("who is the smallest member of nato")
    on_screen = [option.number for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert list(conversation.shown.choices) == on_screen
