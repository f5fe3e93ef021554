"""How many items a quiz has, and how hard they are, is as it was asked for, in words or digits."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_count import read_count
from tutor.dialogue.quiz_reply import ItemAsked
from tutor.dialogue.reply import Reply
from tutor.knowledge import KnowledgeBase
from tutor.quiz.kinds import KINDS


def first(reply: Reply) -> ItemAsked:
    return next(block for block in reply.blocks if isinstance(block, ItemAsked))


def about(base: KnowledgeBase, item: ItemAsked) -> str:
    return item.id.partition(":")[2].partition("#")[0]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("quiz me on free riding, five", 5),
        ("quiz me on free riding, just 3", 3),
        ("quiz me on free riding (4 questions)", 4),
        ("five questions on free riding", 5),
        ("give me 3 on free riding", 3),
        ("can I have four quick questions about free riding?", 4),
        ("a short quiz on free riding", 5),
        ("give me one question on free riding", 1),
        ("quiz me on free riding with a dozen items", 12),
        ("/quiz free-riding, 3", 3),
        ("/quiz 3 free riding", 3),
        ("quiz me on free riding", 10),
    ],
)
def test_so_many_items_as_were_asked_for(conversation: Conversation, base: KnowledgeBase, said: str, count: int):
    """And on what was asked for."""
    reply = conversation.say(said)

    assert first(reply).total == count
    assert about(base, first(reply)) in ("cost/free-riding", "concepts/free-riding")


@pytest.mark.parametrize(
    ("said", "count"), [("three questions", 3), ("just two questions please", 2), ("ask me 6", 6), ("a long quiz", 20)]
)
def test_of_everything_too(conversation: Conversation, said: str, count: int):
    """Without a subject."""
    assert first(conversation.say(said)).total == count


@pytest.mark.parametrize(
    ("subject", "left"),
    [
        ("article 5", "article 5"),
        ("five eyes", "five eyes"),
        ("2 per cent", "2 per cent"),
        ("the two per cent target", ""),
    ],
)
def test_a_number_in_a_name_is_no_count(subject: str, left: str):
    """Only what is said of the items counts them."""
    assert read_count(subject, f"quiz me on {subject}") == (left or subject, 0, "")


@pytest.mark.parametrize(
    "said",
    ["I have three questions about NATO", "three questions about nato: is it worth it?", "what are the two parts?"],
)
def test_a_question_about_something_begins_no_quiz(conversation: Conversation, said: str):
    """Who has questions does not want to be asked them."""
    assert conversation.say(said).act != "quiz"


def test_hard_ones_are_written_and_easy_ones_chosen(conversation: Conversation):
    """To recall is harder than to recognise."""
    hard = first(conversation.say("give me 3 hard questions on free riding"))
    easy = first(conversation.fresh().say("some easy questions on free riding"))

    assert (KINDS[hard.kind].recall, hard.total) == (True, 3)
    assert not KINDS[easy.kind].recall


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("quiz me with free text only", "text"),
        ("quiz me on free riding in my own words", "text"),
        ("quiz me, no multiple choice", "text"),
        ("give me open questions on free riding", "text"),
        ("quiz me on hedging without multiple choice", "text"),
        ("quiz me on free riding, multiple choice only", "choice"),
    ],
)
def test_answered_as_it_was_asked_for(conversation: Conversation, said: str, form: str):
    """In words of one's own, or by a choice; not one item of another form."""
    activity = (conversation.say(said), conversation.activity)[1]
    quiz = activity._quiz  # what is still to come is not on the screen

    kinds = {KINDS[item.partition(":")[0]].form for item in (quiz.item.id, *quiz.waiting)}
    assert kinds == {form}


def test_words_of_a_subject_are_no_form_of_answer(conversation: Conversation, base: KnowledgeBase):
    """The open door is a subject."""
    assert about(base, first(conversation.say("quiz me on the open door"))) == "concepts/open-door-policy"


@pytest.mark.parametrize("said", ["quiz 5", "quiz of five", "quiz, five please"])
def test_a_number_behind_the_word_is_how_many(conversation: Conversation, said: str):
    """With nothing else said."""
    assert first(conversation.say(said)).total == 5


@pytest.mark.parametrize("said", ["quiz nato", "Quiz NATO please"])
def test_a_subject_right_behind_the_word_is_what_it_is_on(conversation: Conversation, base: KnowledgeBase, said: str):
    """As with "quiz me on": a quiz, not the entry."""
    named = first(conversation.say(said))
    conversation.say("stop")

    assert named == first(conversation.say("quiz me on nato"))
