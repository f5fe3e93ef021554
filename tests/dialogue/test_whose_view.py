"""What somebody would say of what is shown, whose line it is said to be, and what the program is said to have said."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.very_words import fact_of_the_words
from tutor.views import plain

PROVOKES = "does nato provoke russia"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    "said",
    [
        "what would a Russian say", "how would russia see it", "and what would a polish voter say to that?",
        "what might my grandmother think about this", "what would the french say",
    ],
)  # fmt: skip
def test_the_base_speaks_for_sides_and_for_nobody(conversation: Conversation, said: str):
    """The other side is shown, and that it is nobody's own words; no case of that country in its place."""
    conversation.say(PROVOKES)
    reply = conversation.say(said)

    assert reply.act == "other-side"
    assert codes(reply)[0] == "view-by-side"
    assert reply.matches[0].id == "entrapment/provocation"


def test_an_author_is_asked_by_name(conversation: Conversation):
    conversation.say(PROVOKES)

    assert conversation.say("what would mearsheimer say").act == "author"


@pytest.mark.parametrize(
    "said", ["what would that mean for poland", "what would they say", "what would the cost be", "what would change"]
)
def test_other_questions_are_no_question_for_a_view(conversation: Conversation, said: str):
    conversation.say(PROVOKES)

    assert "view-by-side" not in codes(conversation.say(said))


@pytest.mark.parametrize("said", ["thats a russian talking point", "that's what putin says", "sounds like propaganda"])
def test_whose_line_it_is_settles_nothing(conversation: Conversation, said: str):
    """The other side is shown; what one case of that country says is not."""
    conversation.say(PROVOKES)
    reply = conversation.say(said)

    assert codes(reply)[0] == "view-line"
    assert reply.matches[0].id == "entrapment/provocation"


def test_without_anything_shown_nothing_is_answered(conversation: Conversation):
    reply = conversation.say("what would a Russian say about it?")

    assert reply.outcome == "not-covered"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("you said article 5 means everyone has to fight", "cases/nato#article-5-text"),
        ("but you told me that AUKUS costs 500 billion", "cases/aukus#cost"),
        ("didn't you say nato enlargement is dangerous?", "sovereignty/enlargement"),
    ],
)
def test_what_the_program_is_said_to_have_said_is_looked_up(conversation: Conversation, said: str, shown: str):
    """It is told to have no views; what it has on that is shown, and nobody is told to have argued it."""
    conversation.say(PROVOKES)
    reply = conversation.say(said.rstrip("?"))

    assert codes(reply)[0] == "you-said"
    assert shown in [match.id for match in reply.matches]
    assert "none of it is a view of mine" in plain.render(reply, 200)


@pytest.mark.parametrize("said", ["you said emboldenment, explain", "you say polls. people lie to pollsters, I do"])
def test_what_was_said_may_be_asked_after_or_argued_with(conversation: Conversation, said: str):
    conversation.say("do guarantees make allies reckless?")

    assert "you-said" not in codes(conversation.say(said))


@pytest.mark.parametrize("said", ["who is Mearsheimer", "who is john mearsheimer?", "whos mearsheimer"])
def test_who_an_author_is_tells_the_works(conversation: Conversation, said: str):
    """Not a fact that happens to name him."""
    assert conversation.say(said).act == "author"


def test_a_given_name_that_is_also_a_family_name_is_told_by_what_stands_with_it(conversation: Conversation):
    """Barry Posen is asked after, and nobody of the family of Barry is told."""
    reply = conversation.say("who's barry posen")

    assert {match.id.rstrip("0123456789") for match in reply.matches} == {"posen"}


def test_an_author_just_told_is_he_or_she(conversation: Conversation):
    """What they argue is told again; whether they are right is a matter of the evidence; nothing is made up of them."""
    conversation.say("who is brett leeds")
    assert conversation.say("what does she argue").act == "author"
    assert codes(conversation.say("is she american?")) == ["author-only-works"]
    assert conversation.say("is she right").act == "evidence"


def test_he_without_anybody_is_no_fact_with_a_word_of_it(conversation: Conversation):
    """One word in common is not the same question."""
    conversation.say("who is Mearsheimer")
    reply = conversation.say("is he right?")

    assert "cases/us-japan#japan-defend-us" not in [match.id for match in reply.matches]


def test_what_is_said_to_have_been_said_is_looked_up_by_itself(conversation: Conversation):
    """No fact of what is at hand is shown for want of another."""
    conversation.say("tell me about aukus")
    reply = conversation.say("you claimed nato started the war")

    assert not any(match.id.startswith("cases/aukus") for match in reply.matches)


def test_a_pronoun_is_no_word_that_a_fact_has(conversation: Conversation):
    scene = conversation.scene("was he right")

    assert fact_of_the_words(scene, "was he right", scene.index.ask("was he right")) == ""


def test_an_author_whose_name_is_misspelt_in_a_sentence_is_found(conversation: Conversation):
    """A word of nobody's near it is not taken for a name."""
    conversation.say("do alliances provoke rivals?")

    assert conversation.say("so what did mearshimer say about this, he's all over youtube").act == "author"
    assert conversation.say("so what did moonshiner say about this").act != "author"
