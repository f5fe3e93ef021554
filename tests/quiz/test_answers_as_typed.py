"""Answers in a quiz as people type them, and what they ask about the quiz itself."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import AnswerMarked, HintGiven, ItemAsked, PracticeNotice, SittingOver
from tutor.dialogue.reply import Reply
from tutor.knowledge import KnowledgeBase
from tutor.quiz.argument_items import gives_itself_away
from tutor.quiz.items import ids_of_issue, make_item
from tutor.quiz.other_items import make_concept_item
from tutor.quiz.reading_answers import read_choice, split_certainty
from tutor.views import plain

RIDE = "cost/free-riding"


def item_of(base: KnowledgeBase, kind: str):
    items = (make_item(base, name) for name in ids_of_issue(base.issues[RIDE]))
    return next(item for item in items if item and item.kind == kind)


def blocks_of(reply: Reply, kind: type) -> list:
    return [block for block in reply.blocks if isinstance(block, kind)]


@pytest.mark.parametrize(
    ("typed", "place", "certainty"),
    [
        ("it is 2, im sure", 1, 3),
        ("I think 1 but not sure", 0, 1),
        ("1 probably", 0, 2),
        ("2 im pretty sure", 1, 3),
        ("I'm going with 2", 1, 0),
        ("the second one i think", 1, 2),
    ],
)
def test_a_choice_in_a_sentence(base: KnowledgeBase, typed: str, place: int, certainty: int):
    """The number is read, and how sure they are."""
    said = split_certainty(typed, "choice")

    assert (read_choice(item_of(base, "pick"), said.text), said.certainty) == (place, certainty)


@pytest.mark.parametrize(("typed", "place"), [("for the motion, sure", 0), ("It's against the motion I think", 1)])
def test_a_side_in_words(base: KnowledgeBase, typed: str, place: int):
    """As the screen words it."""
    assert read_choice(item_of(base, "side"), split_certainty(typed, "choice").text) == place


def test_the_words_of_an_option_name_it(base: KnowledgeBase):
    """Where they stand in no other option."""
    item = item_of(base, "pick")
    words = item.options[1].text.split()

    assert read_choice(item, " ".join(words[2:6])) == 1
    assert read_choice(item, "the") is None


def test_sure_alone_asks_for_the_number(conversation: Conversation):
    """There is nothing yet to be sure of, and nothing is marked."""
    conversation.say(f"/quiz {RIDE} --kind pick --count 2")
    reply = conversation.say("sure")

    assert [block.code for block in blocks_of(reply, PracticeNotice)] == ["quiz-unread-choice"]


@pytest.mark.parametrize("said", ["hint", "banana", "sure", "why?"])
def test_the_item_stands_below_what_was_said_of_it(conversation: Conversation, said: str):
    """After a hint, a refusal or an explanation its options can be read again."""
    conversation.say(f"/quiz {RIDE} --kind pick --count 3")
    item = blocks_of(conversation.say("1"), ItemAsked)[0]
    reply = conversation.say(said)

    assert isinstance(reply.blocks[-1], ItemAsked)
    assert reply.blocks[-1].id == item.id
    assert item.options[2].text.rstrip(".") in " ".join(plain.render(reply).split())


def test_what_a_hint_ruled_out_is_marked_where_the_item_stands_again(conversation: Conversation):
    """The option is struck."""
    conversation.say(f"/quiz {RIDE} --kind pick --count 3")
    reply = conversation.say("hint")
    struck = blocks_of(reply, HintGiven)[0].struck

    assert tuple(option.number for option in reply.blocks[-1].options if option.struck) == struck


def test_what_is_not_known_is_no_wrong_answer(conversation: Conversation):
    """It is told beside the answers, and comes back."""
    conversation.say(f"/quiz {RIDE} --kind side --count 2")
    conversation.say("idk")
    over = blocks_of(conversation.say("stop"), SittingOver)[0]

    assert (over.answered, over.right, over.shown, len(over.missed)) == (0, 0, 1, 1)
    assert "Not known: 1." in plain.render(conversation.history[-1][1])


def test_which_were_wrong_is_told_after_the_score(conversation: Conversation, base: KnowledgeBase):
    """With the right answers; and the last explanation again."""
    item = blocks_of(conversation.say(f"/quiz {RIDE} --kind pick --count 1"), ItemAsked)[0]
    key = make_item(base, item.id).key
    conversation.say(str((key + 1) % 3 + 1))
    reply = conversation.say("which did I get wrong?")

    assert [block.id for block in blocks_of(reply, AnswerMarked)] == [item.id]
    assert [block.id for block in blocks_of(conversation.say("explain again"), AnswerMarked)] == [item.id]


def test_after_other_talk_the_quiz_is_not_looked_back_on(conversation: Conversation):
    """What was wrong is then asked of what is at hand."""
    conversation.say(f"/quiz {RIDE} --kind pick --count 1")
    conversation.say("1")
    conversation.say("Does enlarging an alliance make its members safer?")

    assert blocks_of(conversation.say("explain again"), AnswerMarked) == []


def test_undo_says_that_an_answer_is_kept(conversation: Conversation):
    """And the item at hand stands below it."""
    conversation.say(f"/quiz {RIDE} --kind pick --count 2")
    conversation.say("1")
    reply = conversation.say("undo")

    assert [block.code for block in blocks_of(reply, PracticeNotice)] == ["quiz-no-undo"]
    assert isinstance(reply.blocks[-1], ItemAsked)


def test_no_item_shows_the_term_it_asks_for(base: KnowledgeBase):
    """Not in other words either: "a state that passes the buck"."""
    buck = next(concept for concept in base.concepts.values() if concept.term == "Buck-passing")
    items = (make_concept_item(base, concept) for concept in base.concepts.values())

    assert make_concept_item(base, buck) is None
    assert not [item.id for item in items if item and gives_itself_away(item.given[-1].text, item.answer)]


def test_a_blank_is_read_aloud_as_one(conversation: Conversation):
    """In linear text a row of strokes would be spelt out."""
    reply = conversation.say(f"/quiz {RIDE} --kind term --count 1")

    assert "(blank)" in plain.render(reply)


@pytest.mark.parametrize("typed", ["q", "Q"])
def test_a_slip_of_one_letter_does_not_leave(conversation: Conversation, typed: str):
    """It shows how to leave."""
    reply = conversation.say(typed)

    assert not reply.ended
    assert "/quit" in plain.render(reply)
