"""What is written once: a handout says what it holds, and the same again is not written under another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue.reply import Notice, Reply
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain


@pytest.fixture
def session(tmp_path: Path, base, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=tmp_path / "data"), base)


def notices(reply: Reply) -> list[Notice]:
    return [block for block in reply.blocks if isinstance(block, Notice)]


def test_that_means_the_issue_at_hand_and_nothing_is_overwritten(session: Session, tmp_path: Path):
    """ "make anki cards on that" is about what was last shown, and the context stays. A brief asked for twice is
    one file where it is the same; one that holds something else is left alone, and the new one gets its own name.
    """
    session.say("/ask Do small allies free-ride on big ones?")
    session.say("make anki cards on that")
    session.say("make me a brief")
    session.say("make me a brief")
    (tmp_path / "free-riding-brief.html").write_text("Mine.", encoding="utf-8")
    session.say("make me a brief")

    written = {path.name for path in tmp_path.glob("free-riding*")}
    assert written == {"free-riding.apkg", "free-riding-brief.html", "free-riding-brief-2.html"}
    assert (tmp_path / "free-riding-brief.html").read_text(encoding="utf-8") == "Mine."
    assert session.conversation.shown.issue == "cost/free-riding"


def test_the_same_handout_is_not_written_twice(session: Session):
    """It says what the first one holds, for who asks for a quiz sheet next; the same again stands there already."""
    session.say("do allies free-ride?")
    first = notices(session.say("make me a handout"))
    again = notices(session.say("make me a handout"))

    assert [notice.code for notice in first] == ["written", "brief-holds"]
    assert "quiz with its key" in " ".join(plain.render(session.say("make me a handout")).split())
    assert [notice.code for notice in again] == ["written-already", "brief-holds"]
    assert again[0].values["path"] == first[0].values["path"]


@pytest.mark.parametrize("turn", ["where did you save it?", "where did it save that?", "where is it?"])
def test_who_asks_where_a_handout_is_is_told(session: Session, turn: str):
    session.say("do allies free-ride?")
    written = notices(session.say("make me a handout"))[0]

    assert notices(session.say(turn))[0].values["path"] == written.values["path"]
