"""No sentence of a speech disappears, and what speaks against a move nearly in its words answers that."""

from __future__ import annotations

import re

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Reply
from tutor.dialogue.round_reply import BallotLine, BallotShown, MoveShown, SpeechShown
from tutor.knowledge import KnowledgeBase
from tutor.sparring.closeness import closeness
from tutor.sparring.denying import denied
from tutor.sparring.points import split
from tutor.views import plain

MONEY = "/spar the money spent on alliances would do more good at home as pro"
CASE = (
    "The US spends way more on bases than it gets back, and the same dollars spent on schools or roads would create "
    "more jobs. Study after study shows military spending has opportunity costs."
)
CHEAP = "Alliances are a way to buy safety cheaply"
CARTER = (
    "Your Carter study only covers the US until 2007, so it's outdated, and it says it depends on how leaders pay. "
    "And you can't eat safety, cutting bases would free billions. Also allies could pay themselves."
)


@pytest.fixture
def money(conversation: Conversation) -> Conversation:
    conversation.say(MONEY)
    conversation.say(CASE)
    return conversation


def heard(reply: Reply) -> list[MoveShown]:
    speeches = (block for block in reply.blocks if isinstance(block, SpeechShown) and block.speaker == "learner")
    return [move for speech in speeches for move in speech.moves]


def cheap_moves(conversation: Conversation) -> set[int]:
    """The tutor's moves that put the argument that alliances buy safety cheaply."""
    moves = conversation.activity.round.moves
    return {move.number for move in moves if move.argument == "allies-free-money" and move.speaker == "tutor"}


@pytest.mark.parametrize(
    "said",
    [
        "Alliances are not a cheap way to buy safety: allies free ride, the US pays.",
        "Even if alliances are a cheap way to buy safety, most of the saving goes to the allies.",
        "You are wrong that alliances buy safety cheaply, and the welfare state proves it.",
    ],
)
def test_what_denies_or_supposes_a_move_nearly_in_its_words_answers_it(money: Conversation, said: str):
    """All moves that put that argument; the ballot does not count it as left."""
    answered = cheap_moves(money)
    moves = heard(money.say(said))
    money.say("On balance jobs matter more than all that.")
    lines = ballot(money.history[-1][1])

    assert answered <= {number for move in moves for number in move.answers}
    assert CHEAP not in " ".join(line.text for line in lines if line.says in ("dropped", "unclear"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alliances are a cheap way to buy safety.", ()),
        ("Cutting commitments would not send money to schools.", ()),
        ("Cutting commitments would send the money to schools.", ("no-fixed-pot",)),
        ("It is a myth that cutting commitments would not send money to schools.", ("no-fixed-pot",)),
        ("Schools are not cheap.", ()),
    ],
)
def test_a_denial_turns_what_is_said_round(base: KnowledgeBase, text: str, found: tuple[str, ...]):
    """Saying the same is none, and a word or two in common are not enough."""
    issue = next(issue for issue in base.issues.values() if issue.motion.startswith("The money spent on alliances"))

    assert denied(closeness(base, issue.id), text, [argument.id for argument in issue.con]) == found


def ballot(reply: Reply) -> tuple[BallotLine, ...]:
    return next(block for block in reply.blocks if isinstance(block, BallotShown)).lines


@pytest.mark.parametrize(
    "said", [CARTER, "Alliances are not a cheap way to buy safety. Everyone in Kansas likes their vineyards."]
)
def test_every_sentence_stands_under_what_was_heard(money: Conversation, said: str):
    """As a point, as part of one, or as what could not be placed."""
    moves = heard(money.say(said))

    for sentence in split(said).sentences:
        assert any(sentence.text in move.text for move in moves), sentence.text


def test_a_short_weighing_sentence_puts_no_argument(money: Conversation):
    """ "Jobs matter more." weighs, and answers nothing."""
    money.say("Alliances are not a cheap way to buy safety.")
    moves = heard(money.say("Jobs matter more."))

    assert [move.kind for move in moves] == ["weigh"]


def test_the_ballot_does_not_say_dropped_while_a_sentence_has_no_place(money: Conversation):
    """It names the sentence that may be the answer; without one it says dropped."""
    money.say("Alliances are not a cheap way to buy safety. Everyone in Kansas likes their vineyards.")
    reply = money.say("Jobs matter more.")
    text = plain.render(reply, 120)

    assert not [line for line in ballot(reply) if (line.says, line.speaker) == ("dropped", "learner")]
    assert re.search(r"I cannot tell whether move \d+ answers against 1", text)
    assert "you said nothing against it" not in text


def test_a_sentence_is_not_cut_at_a_semicolon():
    """What stands behind it belongs to the same thought."""
    sentences = split(
        "Belgium was neutral and got invaded anyway; it's location that counts. Also pacts fail."
    ).sentences

    assert len(sentences) == 2


def test_moves_are_called_moves(money: Conversation):
    """Beside "for 1", which is an argument, a bare number would be read as one."""
    text = plain.render(money.history[-1][1], 200)

    assert "Answers move 1 (against 3)." in text
    assert "Answers 1 " not in text
