"""What somebody who teaches asks for: results of a quiz, several learners, plans and ballots, a quiz for a class."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue import Conversation, Reply
from tutor.dialogue.quiz_reply import SittingOver
from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain

RESULTS = [
    "how did the class do",
    "how did we do?",
    "quiz results",
    "score",
    "show me the results of the quiz as a table for the class",
    "which did we get wrong",
    "what did the students get wrong?",
]


@pytest.fixture
def session(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=str(tmp_path / "data")), base)


def over(reply: Reply) -> SittingOver:
    return next(block for block in reply.blocks if isinstance(block, SittingOver))


def shown(reply: Reply) -> str:
    return " ".join(plain.render(reply, 300).split())


@pytest.mark.parametrize("asked", RESULTS)
def test_the_results_of_a_running_quiz_are_told(session: Session, asked: str):
    """And its question is asked again; nothing is marked."""
    session.say("/quiz free riding --kind side")
    session.say("show me")
    session.say("1")
    reply = session.say(asked)

    assert over(reply).answered == 1
    assert "3 of" in shown(reply)


@pytest.mark.parametrize("asked", RESULTS)
@pytest.mark.parametrize("since", ["", "define entrapment"])
def test_the_results_of_the_last_quiz_are_told(session: Session, asked: str, since: str):
    """Also when something else was spoken of since; no new quiz begins."""
    session.say("/quiz free riding --kind side")
    session.say("1")
    session.say("/stop")
    if since:
        session.say(since)
    before = session.conversation.shown.entry
    reply = session.say(asked)

    assert over(reply).answered == 1
    assert session.conversation.activity is None
    assert not since or session.conversation.shown.entry == before


@pytest.mark.parametrize("asked", RESULTS)
def test_without_a_quiz_the_progress_is_told(session: Session, asked: str):
    """It begins none either."""
    assert session.say(asked).act == "progress"
    assert session.conversation.activity is None


@pytest.mark.parametrize("asked", ["how did the war go?", "what was the result of the war", "how did NATO do in Libya"])
def test_what_came_of_a_war_is_no_result_of_a_quiz(conversation: Conversation, asked: str):
    """Only what is said of learners is."""
    assert conversation.say(asked).act != "progress"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("reset progress for the next student", "ALLIANCE_TUTOR_DATA"),
        ("give me a ballot", "/spar begins one"),
        ("lesson plan 90 minutes", "/brief free riding"),
        ("a worksheet", "no lesson plans, worksheets"),
    ],
)
@pytest.mark.parametrize("before", ["", "do allies free ride?"])
def test_what_there_is_not_is_said_with_the_nearest_thing(
    conversation: Conversation, before: str, said: str, told: str
):
    """Not that it is outside what is known."""
    if before:
        conversation.say(before)

    assert told in shown(conversation.say(said))


def test_a_class_is_quizzed_on_what_is_named(conversation: Conversation):
    """As one learner is."""
    reply = conversation.say("quiz the class on free riding")

    assert reply.act == "quiz"
    assert "Small allies free-ride on large ones" in shown(reply)


def test_a_letter_is_no_command(conversation: Conversation):
    """What says nothing is led on from what is on the table."""
    conversation.say("do allies free ride?")
    conversation.say("yes or no")
    said = shown(conversation.say("a"))

    assert "no command" not in said
    assert "We were at" in said


def test_that_no_side_is_taken_is_said_once(conversation: Conversation):
    """Of a case as of an issue."""
    for first in ("do allies free ride?", "/case NATO", "what about the US-Japan alliance"):
        conversation.say(first)

        assert shown(conversation.say("yes or no")).count("I take no side") == 1


@pytest.mark.parametrize(
    ("asked", "beginners"),
    [
        ("Good morning. I teach a first-year seminar and I need motions for a beginners class", True),
        ("suggest motions for debate beginners", True),
        ("can you recommend some motions", False),
    ],
)
def test_who_looks_for_motions_gets_the_list(session: Session, tmp_path: Path, asked: str, beginners: bool):
    """Whatever is at hand: no file is written on it, and no round begins."""
    session.say("should the us leave nato")
    reply = session.say(asked)

    assert reply.act == "browse"
    assert ("Introductory questions" in shown(reply)) == beginners
    assert not list(tmp_path.glob("*.html"))
    assert session.conversation.activity is None


def test_a_handout_that_was_written_is_told(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What such words mean elsewhere is no reason to show something else: the file is there."""
    monkeypatch.setattr("tutor.dialogue.turn_reader.act_meant", lambda *_, **__: "ask")
    session.say("do allies free ride")
    reply = session.say("write me a handout on whether small allies are bullied by big ones")

    assert reply.act == "brief"
    assert [file.name for file in tmp_path.glob("*.html")] == ["asymmetric-alliances-brief.html"]
    assert "Written:" in shown(reply)


@pytest.mark.parametrize("asked", ["and what do you think yourself?", "so what do u think"])
def test_who_asks_for_an_opinion_hears_that_no_side_is_taken(conversation: Conversation, asked: str):
    conversation.say("can europe defend itself alone?")

    assert "I take no side" in shown(conversation.say(asked))
