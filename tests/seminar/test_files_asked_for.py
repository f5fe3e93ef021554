"""Files and handouts asked for in a sentence: what is written, under which name, and where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Setting, read_act
from tutor.dialogue.reply import Listing, Notice, Reply
from tutor.seminar.selection import select
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain


@pytest.fixture
def session(tmp_path: Path, base, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=tmp_path / "data"), base)


def notices(reply: Reply) -> list[Notice]:
    return [block for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("save this conversation as a file", ""),
        ("save this as markdown", ""),
        ("save this conversation as week three", "week three"),
        ("save as a file on nato", "a file on nato"),
    ],
)
def test_a_file_is_no_name(said: str, name: str):
    """What stands behind "as" is a name only where it is one."""
    assert read_act(said, Setting(True)) == ("save", name, "")


def test_the_argument_map_is_exported(session: Session, tmp_path: Path):
    """And where it is can be asked afterwards."""
    session.say("do allies free-ride?")
    written = notices(session.say("export the argument map please"))[0]
    where = notices(session.say("where is the file?"))[0]

    assert written.code == "written"
    assert written.values["path"].endswith(".argdown")
    assert where.values["path"] == written.values["path"]


def test_a_format_that_is_none_is_named_with_those_there_are(session: Session):
    """And which of them are maps."""
    session.say("do allies free-ride?")
    said = plain.render(session.say("export to pdf"))

    assert "'pdf'" in said
    assert "argument maps" in " ".join(said.split())


def test_where_nothing_was_written_that_is_said(session: Session):
    """With what writes files."""
    assert notices(session.say("where is the file?"))[0].code == "no-file"


@pytest.mark.parametrize("said", ["can you give me 3 discussion question for seminar", "questions to discuss in class"])
@pytest.mark.parametrize("first", ["do allies free-ride?", "please tell me about ROK-US alliance"])
def test_discussion_questions_are_shown_and_nothing_is_written(
    session: Session, tmp_path: Path, base, first: str, said: str
):
    """Those of the issue at hand, or of the issues of the case at hand."""
    session.say(first)
    reply = session.say(said)
    shown = next(block for block in reply.blocks if isinstance(block, Listing))
    known = {" ".join(question.split()) for issue in base.issues.values() for question in issue.discuss}

    assert reply.act == "discuss"
    assert {row.name for row in shown.rows} <= known
    assert 2 <= len(shown.rows) <= 3 or "3" not in said
    assert not list(tmp_path.glob("*.html"))


def test_without_an_issue_discussion_questions_ask_for_one(conversation: Conversation):
    """Nothing is at hand yet; a subject may be named."""
    assert notices(conversation.say("give me discussion questions"))[0].code == "discuss-which"
    assert conversation.say("discussion questions about free riding").matches[0].id == "cost/free-riding"


def test_a_brief_on_two_entries_is_titled_by_their_names(base):
    """Not as several entries."""
    two = select(base, ("cases/us-rok", "cases/nato"))

    assert two.title == "The US-Korea alliance and NATO"
