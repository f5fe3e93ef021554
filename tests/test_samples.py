"""Recorded sessions are replayed line by line, so that they cannot go stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.transcript import turn, turns_of

SAMPLES = sorted((Path(__file__).parents[1] / "transcripts" / "samples").glob("*.md"))


def test_there_are_recorded_sessions():
    """At least three sessions are kept."""
    assert len(SAMPLES) >= 3


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_recorded_session_is_what_the_program_says_today(path: Path, base, index):
    """The same turns give the same transcript; `python tools/record.py` records them anew."""
    text = path.read_text(encoding="utf-8")
    conversation = Conversation(base, index)

    said = "".join(turn(conversation.say(words)) for words in turns_of(text))

    assert said == text[text.index("\n    you> ") :]
