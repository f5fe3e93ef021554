"""Numbers choose what has a number on the screen, and any other number says what can be chosen."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Listing, Notice, Options, Reply, Tree
from tutor.views.layout import lay_out


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def written(reply: Reply) -> str:
    return "\n".join(piece.text for piece in lay_out(reply))


@pytest.mark.parametrize("listing", ["/topics", "/cases", "/concepts"])
def test_what_is_listed_is_numbered_through(conversation: Conversation, listing: str):
    """Every row has a number, over all groups, and the number shows the row."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(listing)
    rows = [row for block in reply.blocks if isinstance(block, Listing) for row in block.rows]

    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert conversation.shown.options == tuple(row.id for row in rows)
    chosen = conversation.say(str(len(rows)))
    assert chosen.outcome == "answer"
    if listing == "/topics":
        assert {match.topic for match in chosen.matches} == {rows[-1].id.partition("/")[2]}
    else:
        assert chosen.matches[0].id == rows[-1].id


@pytest.mark.parametrize(
    ("turns", "most"),
    [
        (["/topics"], 17),
        (["what is there on cost"], 4),
        (["compare NATO and AUKUS"], 2),
        (["compare NATO and AUKUS", "/map"], 2),
        (["best pizza in Rome"], 3),
        ([""], 3),
    ],
)
def test_a_number_too_high_says_which_there_are(conversation: Conversation, turns: list[str], most: int):
    """And what was offered can still be chosen."""
    for turn in turns:
        conversation.say(turn)
    reply = conversation.say(str(most + 1))

    assert codes(reply) == ["choose"]
    assert f"from 1 to {most}," in written(reply)
    assert conversation.say(str(most)).outcome == "answer"


def test_an_argument_that_is_not_there_is_refused_in_the_words_of_the_screen(conversation: Conversation):
    """Not as ``pro 7``."""
    conversation.say("do allies free-ride?")

    assert "no argument for 7 here" in written(conversation.say("7"))
    assert "no argument for 15 here" in written(conversation.say("15"))


def test_a_number_where_nothing_has_one_is_no_question(conversation: Conversation):
    """It is not answered with whatever has that number in it."""
    assert codes(conversation.say("5")) == ["nothing-numbered"]


def test_what_has_no_number_any_more_is_not_offered(conversation: Conversation):
    """A map after a list leaves nothing to be chosen by its number but what is on it."""
    conversation.say("compare NATO and AUKUS")
    conversation.say("/sources")

    assert conversation.shown.numbers == 0


def test_after_a_comparison_it_is_asked_whose_map(conversation: Conversation):
    """Both issues are offered, and a number draws the map."""
    conversation.say("compare free riding and entrapment")
    asked = conversation.say("/map")
    titles = [option.title for block in asked.blocks if isinstance(block, Options) for option in block.options]
    drawn = conversation.say("2")

    assert asked.outcome == "choice"
    assert len(titles) == 2
    assert [block.root.text for block in drawn.blocks if isinstance(block, Tree)] == [titles[1]]
    assert conversation.say("why for 1?").matches[0].id.startswith(drawn.matches[0].id)


def test_in_practice_a_number_is_an_answer(conversation: Conversation):
    """Whatever was offered before the quiz began."""
    conversation.say("compare free riding and entrapment")
    conversation.say("/map")
    conversation.say("/quiz cost/free-riding --kind side")

    assert conversation.say("2").act == "answer"


def test_a_map_can_be_asked_for_by_name(conversation: Conversation):
    """Of another issue than the one at hand too."""
    conversation.say("do allies free-ride?")

    assert conversation.say("/map dragged-into-war").matches[0].id == "entrapment/dragged-into-war"
    assert conversation.shown.issue == "entrapment/dragged-into-war"


def test_topics_are_told_by_their_names(conversation: Conversation):
    """``economics`` is how a topic is filed, not what it is called."""
    listed = written(conversation.say("/issues"))

    assert "Trade, sanctions and industry" in listed
    assert "  economics" not in listed


def test_facts_are_offered_as_questions(conversation: Conversation):
    """What is offered reads as a sentence."""
    reply = conversation.say("what is the capital of france")
    titles = [option.title for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert all(title[:1].isupper() for title in titles)
