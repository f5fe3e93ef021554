"""The words of the screens are explained when they are asked for, and only then."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.own_words import own_word
from tutor.dialogue.reply import Notice, Reply
from tutor.knowledge import KnowledgeBase
from tutor.views import wording


def words(reply: Reply) -> list[str]:
    return [block.values["word"] for block in reply.blocks if isinstance(block, Notice) and block.code == "own-word"]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("what does undercut mean", "undercut"),
        ("what does it mean to undercut an argument?", "undercut"),
        ("what do you mean by undermined", "undermine"),
        ("what is a warrant", "warrant"),
        ("/define rebut", "rebut"),
        ("define qualifier", "qualifier"),
        ("what's a motion?", "motion"),
        ("what is a steelman", "steelman"),
        ("define flow", "flow"),
        ("what is impact", "impact"),
    ],
)
@pytest.mark.parametrize("before", [(), ("do allies free-ride?",)])
def test_what_a_word_of_the_screen_means(conversation: Conversation, before: tuple[str, ...], said: str, word: str):
    """With something on the table or without, and that stays there."""
    for turn in before:
        conversation.say(turn)
    at_hand = conversation.shown.entry
    reply = conversation.say(said)

    assert words(reply) == [word]
    assert reply.act == "define"
    assert conversation.shown.entry == at_hand


@pytest.mark.parametrize(
    "said",
    ["what are the findings", "what are the pros", "what is the flow of arms", "define entrapment", "explain that"],
)
def test_other_questions_are_what_they_were(base: KnowledgeBase, said: str):
    """ "The findings" are those of the issue at hand; a term of the base is told from the base."""
    assert own_word(base, said) == ""


def test_every_word_has_a_meaning(base: KnowledgeBase):
    """And no meaning is without its word."""
    from tutor.dialogue.own_words import _FORMS

    assert set(_FORMS) == set(wording.OWN_WORDS)
