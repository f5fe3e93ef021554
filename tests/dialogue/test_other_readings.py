"""An answer that is not beyond doubt names what else may have been meant."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tutor.dialogue import Conversation, Reply
from tutor.dialogue.reply import Pointers
from tutor.knowledge import KnowledgeBase

FOUND = (
    SimpleNamespace(id="cost/free-riding", score=0.6),
    SimpleNamespace(id="cost/worth-the-money", score=0.3),
    SimpleNamespace(id="cost/budget-driver", score=0.01),
)


def asked(base: KnowledgeBase, index, monkeypatch: pytest.MonkeyPatch, confidence: float) -> Reply:
    ranking = SimpleNamespace(matches=FOUND, confidence=confidence)
    monkeypatch.setattr(index, "ask", lambda *_, **__: ranking)
    return Conversation(base, index).say("/ask do the others pay enough for all of this")


def named(reply: Reply) -> list[str]:
    return [
        row.id
        for block in reply.blocks
        if isinstance(block, Pointers) and block.role == "otherwise"
        for row in block.rows
    ]


def test_an_unsure_answer_names_likely_other_readings(base: KnowledgeBase, index, monkeypatch: pytest.MonkeyPatch):
    """Those that are likely enough, and before what can be typed next."""
    reply = asked(base, index, monkeypatch, 0.8)

    assert reply.outcome == "answer"
    assert named(reply) == ["cost/worth-the-money"]
    assert [block.role for block in reply.blocks if isinstance(block, Pointers)][-2:] == ["otherwise", "next"]


def test_an_answer_beyond_doubt_names_none(base: KnowledgeBase, index, monkeypatch: pytest.MonkeyPatch):
    """Where it is sure there is nothing to add."""
    assert named(asked(base, index, monkeypatch, 0.95)) == []


def test_below_the_answering_chance_it_is_a_choice(base: KnowledgeBase, index, monkeypatch: pytest.MonkeyPatch):
    """What is less than likely is offered, not answered."""
    assert asked(base, index, monkeypatch, 0.6).outcome == "choice"
