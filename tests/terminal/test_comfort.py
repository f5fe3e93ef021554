"""Comforts of a session: what is copied, how a wrong setting is refused, which answer is overruled."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor import clipboard
from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain


@pytest.fixture
def session(tmp_path: Path, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=str(tmp_path / "data"), now=datetime(2026, 11, 24, 12, tzinfo=UTC)), base)


def test_the_last_answer_is_copied_not_the_last_notice(session: Session, monkeypatch: pytest.MonkeyPatch):
    """After a handout was written or a command mistyped, the answer before it is what one wants."""
    copied: list[str] = []
    monkeypatch.setattr(clipboard, "find_way", lambda *_, **__: clipboard.Way("cat", ("cat",)))
    monkeypatch.setattr(clipboard, "copy", lambda text, _: copied.append(text) or True)
    for turn in ("define entrapment", "make me a brief on free riding", "/quzi", "/config vi", "/copy"):
        session.say(turn)

    assert copied[0].startswith("Entrapment")


def test_a_setting_keeps_its_name_where_it_is_refused(session: Session):
    """`vi` is what has to be typed, not `Vi`."""
    assert plain.render(session.say("/config vi maybe")).startswith("vi must be true or false")


def test_an_overruled_answer_is_named(session: Session):
    """Days later nobody knows which answer was the last."""
    session.say("/quiz cost --kind side")
    session.say("show me")
    session.say("stop")
    said = plain.render(session.say("/regrade"), 300)

    assert said.startswith("Counted as right on your word: “")
    assert said.count("“") == 1
    assert len(said.split()) > 12
