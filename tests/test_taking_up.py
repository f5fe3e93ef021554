"""Taking up a session: which one, what is said of practice that it ends, and where this conversation is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tutor.dialogue import Conversation, Reply
from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Sittings:
    """Sessions of one learner, each begun an hour after the other."""

    def __init__(self, folder: Path, base: KnowledgeBase) -> None:
        self.folder = folder
        self.base = base
        self.begun = 0

    def begin(self, *turns: str) -> Session:
        setup = make_setup(data=str(self.folder), now=NOW + timedelta(hours=self.begun))
        self.begun += 1
        session = Session(setup, self.base)
        for turn in turns:
            session.say(turn)
        return session


@pytest.fixture
def sittings(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Sittings:
    monkeypatch.chdir(tmp_path)
    return Sittings(tmp_path / "data", base)


def shown(reply: Reply) -> str:
    return " ".join(plain.render(reply, 300).split())


@pytest.mark.parametrize("asked", ["where were we?", "where did we stop", "ok, where are we"])
def test_where_we_were_is_the_last_answer_of_this_conversation(sittings: Sittings, asked: str):
    """Also right after a session was taken up and something was saved; and one can go on from it."""
    sittings.begin("do allies free ride?", "/save first")
    session = sittings.begin("/resume first", "/save second")
    said = shown(session.say(asked))

    assert "Small allies free-ride on large ones" in said
    assert "Saved" not in said
    assert session.say("why?").act == "why"


def test_a_session_never_takes_up_itself(sittings: Sittings):
    """The newest is the newest of the others."""
    first = sittings.begin("do allies free ride?")
    second = sittings.begin("define entrapment")
    said = shown(second.say("/resume"))

    assert first.transcript.path
    assert first.transcript.path.name in said
    assert "1 turn." in said


def test_where_there_is_no_other_session_that_is_said(sittings: Sittings):
    """It is not found in the one that is being written."""
    assert "no session to take up" in shown(sittings.begin("define entrapment").say("/resume"))


def test_what_was_taken_up_is_taken_up_with_what_took_it_up(sittings: Sittings):
    """On the third day what was asked on the second, of an answer of the first, is understood."""
    sittings.begin("do allies free ride?")
    sittings.begin("/resume", "why?")
    third = sittings.begin()
    said = shown(third.say("take up the last session"))

    assert "2 turns." in said
    assert third.conversation.shown.issue == "cost/free-riding"


def test_two_sessions_that_took_up_each_other_end(sittings: Sittings):
    """A circle, as files that were renamed can make one, is gone round once."""
    one = sittings.begin("do allies free ride?", "/save one")
    one.folder.joinpath("two.md").write_text("    you> /resume one\n", encoding="utf-8")
    one.folder.joinpath("one.md").write_text("    you> /resume two\n    you> define entrapment\n", encoding="utf-8")

    assert "1 turn." in shown(sittings.begin().say("/resume two"))


def test_that_a_quiz_ends_is_said(sittings: Sittings):
    """Taking up another session leaves it."""
    sittings.begin("define entrapment")
    said = shown(sittings.begin("quiz me on cost").say("/resume"))

    assert said.startswith("The quiz ends with that")


def test_where_we_were_in_a_quiz_is_its_question(sittings: Sittings):
    """And nothing is taken up."""
    session = sittings.begin("define entrapment", "quiz me on cost")
    said = shown(session.say("where were we?"))

    assert "1 of 10" in said
    assert "Taken up" not in said


def test_a_conversation_without_a_session_knows_where_it_is(conversation: Conversation):
    """What is said again needs no file."""
    conversation.say("define entrapment")

    assert shown(conversation.say("where were we?")).startswith("Entrapment")


def test_one_answer_is_an_answer(sittings: Sittings):
    """Not "1 answers"."""
    session = sittings.begin("/quiz cost --kind side", "1", "/stop")

    assert "1 answer, " in shown(session.say("/progress"))


def test_a_name_that_is_taken_is_written_as_it_is(sittings: Sittings):
    """It is no beginning of a sentence."""
    session = sittings.begin("define entrapment", "/save seminar1")

    assert "seminar1.md exists already" in shown(session.say("/save seminar1"))


def test_a_quiz_that_was_going_on_is_over(sittings: Sittings):
    """Its question is not shown as if it were still asked."""
    sittings.begin("quiz me on cost", "1")
    session = sittings.begin()
    said = shown(session.say("/resume"))

    assert "The quiz that was going on then is over" in said
    assert "2 of 10" not in said
