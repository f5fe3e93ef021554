"""Plain talk: turns of people who are nervous, cross, brief or new to English, and answers that would be a guess."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Act, Setting, read_act
from tutor.dialogue.languages import foreign_language
from tutor.dialogue.newcomer import is_at_a_loss
from tutor.dialogue.quiz_reply import ItemAsked, PracticeNotice
from tutor.dialogue.reply import Heading, Notice, Options, Reply, Said, SideShown
from tutor.dialogue.wishes import side_named, tone_of, wants_opinion
from tutor.views import plain

QUESTION = "do allies drag you into wars?"
ISSUE = "entrapment/dragged-into-war"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def sides(reply: Reply) -> list[str]:
    return [block.side for block in reply.blocks if isinstance(block, SideShown)]


@pytest.fixture
def at_issue(conversation: Conversation) -> Conversation:
    conversation.say(QUESTION)
    return conversation


@pytest.mark.parametrize(
    "said",
    [
        "i have a seminar tomorrow and no idea what to say",
        "Hello, I am a student and I learn English. Can you help?",
        "what's the main thing people argue about?",
        "which motion is best for beginners?",
    ],
)
def test_who_is_at_a_loss_is_led_in(conversation: Conversation, said: str):
    """A turn that asks for a way in gets the questions to begin with."""
    reply = conversation.say(said)

    assert codes(reply) == ["welcome"]
    assert any(isinstance(block, Options) for block in reply.blocks)


def test_a_question_is_not_being_at_a_loss():
    """A plain question of the subject asks for no way in."""
    assert not is_at_a_loss("what do allies owe each other?")


@pytest.mark.parametrize("said", ["why was britain guaranteeing poland and not NATO?", "what is 2+2", "ww3?"])
def test_an_answer_about_other_names_or_numbers_is_a_choice(conversation: Conversation, said: str):
    """An answer that does not speak of what was named is offered, or left out; not given."""
    assert conversation.say(said).outcome in ("choice", "not-covered")


def test_what_points_back_does_not_jump_elsewhere(conversation: Conversation):
    """A question that points back is one of the case at hand where the words alone would find something else."""
    conversation.say("does the US have to defend Saudi Arabia?")

    assert conversation.say("is that in the treaty?").matches[0].id.startswith("cases/us-saudi-arabia")


@pytest.mark.parametrize(("said", "case"), [("Is Serbia a member of NATO?", "cases/nato"), ("is Peru in ANZUS?", "")])
def test_who_belongs_is_answered_with_the_parties(conversation: Conversation, said: str, case: str):
    """Asked whether a country belongs, the list of the parties is shown, and nothing concluded from it."""
    reply = conversation.say(said)

    assert case in [block.id for block in reply.blocks if isinstance(block, Heading)] or not case
    assert any(isinstance(block, Said) and block.role == "parties" for block in reply.blocks)


def test_yes_or_no_says_to_which_question(conversation: Conversation):
    """A bare "No." would be wrong to another question than the one it was written for."""
    reply = conversation.say("does the US have to defend Taiwan?")

    assert isinstance(reply.blocks[0], Heading)
    assert reply.blocks[0].text.endswith("?")
    assert not any(isinstance(block, Heading) for block in conversation.say("who is in nato?").blocks)


@pytest.mark.parametrize(
    "said",
    ["must Korea fight China if there is war in Taiwan", "would south korea defend taiwan"],
)
def test_what_is_asked_of_a_stranger_is_a_choice(conversation: Conversation, said: str):
    """A group that nobody wrote of, and a country that the fact does not speak of, get no confident answer."""
    assert conversation.say(said).outcome == "choice"


@pytest.mark.parametrize("said", ["what is AUKUS?", "whats aukus", "tell me about ANZUS"])
def test_a_name_alone_asks_for_the_whole_case(conversation: Conversation, said: str):
    """Not for one fact about it, however near the question is to how people ask for that."""
    reply = conversation.say(said)

    assert "#" not in reply.matches[0].id
    assert any(isinstance(block, Heading) for block in reply.blocks)


def test_a_fact_on_membership_stays(conversation: Conversation):
    """Where the base has an answer on the country, that is told and no list."""
    assert conversation.say("is Ukraine in NATO?").matches[0].id == "cases/nato#ukraine"


def test_why_after_a_fact_gives_reasons(conversation: Conversation):
    """A "why?" after a fact leads to the reasons of both sides, not to all of the case."""
    conversation.say("is Ukraine in NATO?")

    assert len(sides(conversation.say("why not?"))) == 2


def test_another_one_is_another_example(at_issue: Conversation):
    """After an example, "another one" is one more of them."""
    first = at_issue.say("for example?").matches[0].id
    second = at_issue.say("another one")

    assert second.act == "example"
    assert second.matches[0].id != first


def test_another_means_nothing_without_an_example():
    """Without an example, "another one" asks for none."""
    assert read_act("another one", Setting(has_context=True)).name != "example"


@pytest.mark.parametrize(
    ("said", "side"),
    [("what's the strongest argument against?", "con"), ("now the con side", "con"), ("arguments for it", "pro")],
)
def test_a_side_named_is_the_side_shown(at_issue: Conversation, said: str, side: str):
    """A side that is named outright is shown, whichever stood last."""
    at_issue.say("and the other side?")

    assert sides(at_issue.say(said)) == [side]


def test_against_that_names_no_side():
    """What is said against "that" answers what was shown, so no side is named."""
    assert not side_named("what are the arguments against that")


def test_what_is_new_here_is_met_with_what_bears_on_it(at_issue: Conversation):
    """A statement on another matter than the one at hand is met with that matter, and the lack of a reply is told."""
    reply = at_issue.say("England betrayed Poland in 1939")

    assert "bears-on" in codes(reply)
    assert reply.matches[0].id.startswith("cases/polish-guarantee-1939")


def test_what_may_bear_on_a_statement_is_offered(at_issue: Conversation):
    """Where it is less than sure what a new argument belongs to, that is offered and not told."""
    reply = at_issue.say("you can't trust politicians")

    assert reply.outcome == "choice"
    assert codes(reply) == ["bears-perhaps"]


@pytest.mark.parametrize(
    ("said", "tone"), [("thanks, that helps", "thanked"), ("u suck", "rude"), ("ok", ""), ("hello", "")]
)
def test_thanks_and_rudeness_are_answered(at_issue: Conversation, said: str, tone: str):
    """A word of thanks or of anger is answered as what it is, and the thread is kept."""
    reply = at_issue.say(said)

    assert tone_of(said) == tone
    assert codes(reply) == [*([tone] if tone else []), "at-hand"]
    assert ".." not in plain.render(reply)


@pytest.mark.parametrize("said", ["that's not what I asked", "you didn't answer my question", "wrong question"])
def test_a_misreading_is_owned_up_to(conversation: Conversation, said: str):
    """Told that it misread, the tutor offers the other readings of the question."""
    conversation.say("what happened in the Vietnam war?")
    reply = conversation.say(said)

    assert reply.act == "misread"
    assert codes(reply)[0].startswith("misread")


def test_the_last_sentence_is_what_is_wanted(at_issue: Conversation):
    """After a short remark, the question that follows is the turn."""
    assert at_issue.say("that's just propaganda. who paid for this?").act == "sources"


def test_words_put_in_its_mouth_are_refused(at_issue: Conversation):
    """Asked if it agrees, the tutor says that it takes no side, and stays with the issue."""
    reply = at_issue.say("so you agree it was NATO's fault?")

    assert wants_opinion("so you agree it was NATO's fault?")
    assert codes(reply) == ["no-side"]
    assert reply.matches[0].id == ISSUE


def test_two_that_were_compared_can_be_meant_again(conversation: Conversation):
    """After a comparison, "them" are the two that were compared."""
    conversation.say("compare NATO and the Warsaw Pact")

    assert conversation.say("and the difference between them?").act == "compare"


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("what are arguments of second side?", "other-side"),
        ("I do not understand", "why"),
        ("are you a robot or a human?", "help"),
        ("why did I lose?", "flow"),
        ("what other motions are there on cost?", "browse"),
        ("dziękuję", "ack"),
    ],
)
def test_plain_words_are_read_as_their_act(said: str, act: str):
    """Ways of saying things that people with little English, or little patience, use."""
    assert read_act(said, Setting(has_context=True)).name == act


def test_polish_is_told_from_english():
    """A short question in Polish is known for that."""
    assert foreign_language("Czy NATO obroni Polskę?") == "pl"


def test_a_quiz_has_as_many_questions_as_were_asked_for(conversation: Conversation):
    """A number of questions said with the subject is the length of the quiz."""
    items = [b for b in conversation.say("quiz me on nuclear sharing, 3 questions").blocks if isinstance(b, ItemAsked)]

    assert items[0].total == 3


def test_a_number_is_no_answer_in_words(conversation: Conversation):
    """A number where words are wanted is not marked; the item is asked again."""
    conversation.say("/quiz nuclear sharing --kind term")
    reply = conversation.say("1, sure")

    assert [b.code for b in reply.blocks if isinstance(b, PracticeNotice)] == ["quiz-write-it"]
    assert any(isinstance(block, ItemAsked) for block in reply.blocks)


def test_an_act_without_words_stays():
    """A bare statement is still an argument."""
    assert read_act("allies never fight anyway", Setting(has_context=True)) == Act("rebut", "allies never fight anyway")
