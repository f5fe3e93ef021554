"""What a turn is taken for: questions that sound like acts, complaints, conclusions, talk about the program itself."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Heading, Notice, References, Reply, Tree
from tutor.dialogue.round_reply import Asked, SpeechShown

TROOPS = "how many us troops are in japan"
DRAG = "entrapment/dragged-into-war"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def has(reply: Reply, kind: type) -> bool:
    return any(isinstance(block, kind) for block in reply.blocks)


@pytest.mark.parametrize("said", ["do we have to fight", "must we fight", "who commands"])
def test_a_question_with_the_words_of_an_act_is_a_question(conversation: Conversation, said: str):
    """To fight is what alliances are about, and who commands is a question of fact."""
    assert conversation.say(said).act in ("ask", "define")
    assert conversation.activity is None


@pytest.mark.parametrize("said", ["wanna fight this out", "can we do a debate round", "fancy an argument", "debate me"])
def test_an_invitation_begins_a_round(conversation: Conversation, said: str):
    """Who says to whom they want to argue is taken at their word."""
    conversation.say("do allies drag you into wars?")

    assert conversation.say(said).act == "spar"


def test_a_question_in_a_round_is_no_speech(conversation: Conversation):
    """A question without its mark is answered, and the round stays where it was."""
    conversation.say("debate me on free riding, i take con")
    reply = conversation.say("how many us troops in europe")

    assert has(reply, Asked)
    assert not has(reply, SpeechShown)
    assert reply.act == "ask"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("are you an ai", "itself-what"), ("are you a bot?", "itself-what"), ("are you real", "itself-what"),
        ("who are you", "itself-what"), ("who wrote you", "itself-who"), ("who paid for you", "itself-paid"),
        ("where do your sources come from", "itself-sources"), ("can I trust you", "itself-trust"),
        ("do you learn from me?", "itself-learns"), ("is this sent anywhere", "itself-private"),
    ],
)  # fmt: skip
def test_what_is_asked_of_the_program_is_answered(conversation: Conversation, said: str, code: str):
    """Who asks what they talk to gets a short and true answer, also in the middle of an issue."""
    assert codes(conversation.say(said)) == [code]
    conversation.say(TROOPS)
    assert codes(conversation.say(said)) == [code]


@pytest.mark.parametrize("said", ["are you for or against nato", "can we trust the us", "who wrote that"])
def test_what_is_asked_of_the_subject_is_not_of_the_program(conversation: Conversation, said: str):
    """The same words about alliances are asked of the base."""
    conversation.say(TROOPS)

    assert not [code for code in codes(conversation.say(said)) if code.startswith("itself")]


@pytest.mark.parametrize(
    "said", ["thats wrong", "thats the wrong way round", "no, that's just wrong", "this is not true"]
)
def test_a_figure_that_is_called_wrong_is_shown_with_its_source(conversation: Conversation, said: str):
    """Who says no more than that it is wrong has made no argument: what the figure rests on is shown."""
    conversation.say(TROOPS)
    reply = conversation.say(said)

    assert codes(reply) == ["wrong-fact"]
    assert has(reply, References)


def test_of_two_sides_it_is_asked_what_is_wrong(conversation: Conversation):
    """Where both sides stand on the screen, "that's wrong" may be either."""
    conversation.say("do allies drag you into wars?")

    assert codes(conversation.say("thats wrong")) == ["wrong-which"]


@pytest.mark.parametrize(
    "said", ["no its not about that", "what are you on about japan", "that has nothing to do with it"]
)
def test_a_complaint_is_owned_up_to(conversation: Conversation, said: str):
    """It is told that the question was misread, and nobody is told that they argue something."""
    conversation.say(TROOPS)

    assert conversation.say(said).act == "misread"


def test_what_was_said_is_asked_again(conversation: Conversation):
    """ "I said ..." repeats what was not understood: that is looked up, and not the complaint around it."""
    conversation.say("should allies hedge")
    reply = conversation.say("what are you on about hedging. i said GERMANY doesn't pay")

    assert codes(reply)[0] == "asked-again"
    assert reply.matches == () or reply.matches[0].topic == "burden-sharing"


def test_a_reason_makes_it_an_argument(conversation: Conversation):
    """Who says why something is wrong argues."""
    conversation.say("do allies drag you into wars?")

    assert conversation.say("that's wrong, allies restrain each other more than they drag").act == "rebut"


def test_a_conclusion_from_a_fact_is_met_with_what_bears_on_it(conversation: Conversation):
    """ "So Japan pays nothing" after a number of troops is no argument on bases: who pays is told."""
    conversation.say("weve had 50000 troops in japan for free since 1945")
    reply = conversation.say("so japan pays nothing")

    assert codes(reply) == ["concluded"]
    assert any(match.id == "cases/us-japan#who-pays" for match in reply.matches[:2])


def test_a_conclusion_that_nothing_bears_on_is_no_argument(conversation: Conversation):
    """Where the base has nothing that settles it, nobody is told that they make an argument."""
    conversation.say(TROOPS)

    assert codes(conversation.say("so germany has more")) == ["concluded-open"]


@pytest.mark.parametrize("before", ["", TROOPS, "should allies hedge"])
def test_who_says_a_motion_is_shown_its_issue(conversation: Conversation, before: str):
    """A statement that is nearly a motion, word for word, shows both sides, whatever was at hand."""
    if before:
        conversation.say(before)
    reply = conversation.say("alliances drag states into war")

    assert reply.matches[0].id == DRAG
    assert [block.id for block in reply.blocks if isinstance(block, Heading)] == [DRAG]


def test_one_sentence_of_several_is_recognised(conversation: Conversation):
    """A statement is recognised by the one of its sentences that is an argument of the base."""
    conversation.say("does enlarging NATO make us safer")
    reply = conversation.say(
        "NATO expansion made Russia angry and that gave us the war in Ukraine. Mearsheimer said so for years."
        " The new members like Latvia can't be defended anyway."
    )

    assert codes(reply)[0] == "recognised"
    assert reply.matches[0].id == "sovereignty/enlargement#soured-relations"


@pytest.mark.parametrize(
    "said",
    ["who answers the second for point", "which against arguments answer for 2", "what does for 2 answer?"],
)
def test_who_answers_an_argument_is_drawn(conversation: Conversation, said: str):
    """Asked who answers an argument, or what it answers, the map around it is shown."""
    conversation.say("do allies drag you into wars?")
    trees = [block for block in conversation.say(said).blocks if isinstance(block, Tree)]

    assert [tree.root.label for tree in trees] == ["pro 2"]


def test_who_answers_that(conversation: Conversation):
    """ "And who answers that" are the replies to the argument that was shown."""
    conversation.say("do allies drag you into wars?")
    conversation.say("/why for 2")

    assert conversation.say("and who answers that").act == "other-side"


def test_the_map_of_an_issue_that_is_named(conversation: Conversation):
    """Who answers whom can be asked of an issue in other words than its motion, before anything was shown."""
    assert conversation.say("who answers whom on entrapment").matches[0].id == DRAG


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Please compare the cost sharing of Korea and Japan", "compare"),
        ("I want quiz, 5 question, about nato", "quiz"),
        ("I want to make note: alliances cost money", "transcript"),
        ("lol ok random but can trump just leave nato", "ask"),
        ("so whos fault was it", "evidence"), ("so i was right", "evidence"), ("whose side are you on", "evidence"),
        ("thx bye", "quit"), ("idk thats too long", "shorter"), ("that is way too long", "shorter"),
    ],
)  # fmt: skip
def test_requests_are_no_arguments(conversation: Conversation, said: str, act: str):
    """Wishes and questions keep their meaning with please, lol and the like around them."""
    conversation.say("do allies free ride")

    assert conversation.say(said).act == act


@pytest.mark.parametrize("said", ["so i was right", "see, you dont have an answer to that", "so whos fault was it"])
def test_who_wants_to_be_right_is_told_that_no_side_is_taken(conversation: Conversation, said: str):
    """Crowing and blame are met with what the evidence supports."""
    conversation.say("do allies free ride")

    assert codes(conversation.say(said))[0] == "no-side"


def test_an_opinion_is_asked_of_what_was_shown_last(conversation: Conversation):
    """After a case its two readings are given, and not the issue of a turn before it."""
    conversation.say("whats buck passing")
    conversation.say("what did allies do in afghanistan")
    reply = conversation.say("whats your opinion tho")

    assert codes(reply) == ["no-side-of-case"]
    assert reply.matches[0].id == "cases/afghanistan-2001"


def test_a_definition_is_said_in_fewer_words(conversation: Conversation):
    """ "What does that mean" after a term is about that term."""
    conversation.say("whats buck passing")
    reply = conversation.say("wait what does that mean")

    assert reply.act == "define"
    assert reply.matches[0].id == "concepts/buck-passing"


def test_who_asks_to_be_proven_wrong_gets_the_strongest_reply(conversation: Conversation):
    """The reply to what the learner argued, short where that is wanted; where they argued nothing, no side."""
    conversation.say("does enlarging NATO make us safer")
    assert codes(conversation.say("why am i wrong")) == ["no-side"]
    conversation.say("NATO expansion made Russia angry")
    reply = conversation.say("fine. tell me why i'm wrong then. and keep it short")

    assert reply.act == "why-wrong"
    assert reply.matches[0].id == "sovereignty/enlargement#not-the-cause"


def test_a_fact_with_the_very_words_is_the_answer(conversation: Conversation):
    """An unsure question all of whose words one of the nearest facts has is answered with that fact."""
    reply = conversation.say("when did france leave")

    assert reply.outcome == "answer"
    assert [block.id for block in reply.blocks if isinstance(block, Heading)] != []


def test_an_issue_is_said_in_fewer_words(conversation: Conversation):
    """ "What does that mean" after an issue is about that issue, and tells it shorter."""
    conversation.say("do allies free ride")
    reply = conversation.say("what does that mean")

    assert [block.id for block in reply.blocks if isinstance(block, Heading)] == ["cost/free-riding"]
