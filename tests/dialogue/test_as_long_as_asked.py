"""A question that says how long its answer may be, gets so much and no more."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Act
from tutor.dialogue.in_few_words import without_the_wish
from tutor.views import plain


@pytest.mark.parametrize(
    ("asked", "whole", "entry"),
    [
        ("explain chain ganging in one sentence", "what is chain ganging", "concepts/chain-ganging"),
        ("what is nato in a nutshell?", "what is nato", "cases/nato"),
        ("do small allies free ride? short answer please", "do small allies free ride?", "cost/free-riding"),
        ("eli5 deterrence", "what is deterrence", "concepts/deterrence"),
        ("briefly, what happened in July 1914", "what happened in July 1914", "cases/july-1914"),
    ],
)
def test_it_is_told_with_less(conversation: Conversation, asked: str, whole: str, entry: str):
    """The entry that is meant, in fewer words than the whole of it; all of it is there for the asking."""
    brief, all_of_it = conversation.say(asked), conversation.fresh().say(whole)

    assert brief.matches[0].id == all_of_it.matches[0].id == entry
    assert len(plain.render(brief, 100)) < 0.7 * len(plain.render(all_of_it, 100))
    assert len(plain.render(conversation.say("more"), 100)) > len(plain.render(brief, 100))


def test_what_is_asked_of_something_short_is_no_wish(conversation: Conversation):
    """ "In the short run" and "a brief war" say nothing of the answer."""
    for asked in (
        "do alliances help in the short run",
        "could a brief war end an alliance",
        "is the treaty text short",
    ):
        assert without_the_wish(Act("ask", asked)) == Act("ask", asked)


def test_the_wish_is_no_part_of_the_question():
    """Only the rest tells what it is about; where there is no rest it stays."""
    assert without_the_wish(Act("ask", "what is nato in one sentence?")).about == "what is nato ?"
    assert without_the_wish(Act("ask", "briefly: do alliances deter")).about == "do alliances deter"
    assert without_the_wish(Act("ask", "in short")).about == "in short"
