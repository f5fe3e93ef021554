"""The team's labelled questions, in three parts, all written without sight of the base's asks.

``tune``: misses are looked at and mended. ``calibrate``: weights and confidence are learnt from it, so its misses are
never looked at. ``report``: only ever scored, in sums.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[2] / "tests" / "data"


class Asked(NamedTuple):
    """A question with the topics and entries that are right for it."""

    text: str
    topics: frozenset[str]
    entries: frozenset[str]
    kind: str
    hard: bool

    def is_right(self, entry_id: str, topic: str) -> bool:
        """Whether an answer has the right topic. A right entry has it, whichever of its topics stands first."""
        return topic in self.topics or self.is_entry(entry_id)

    def is_entry(self, entry_id: str) -> bool:
        """Whether an answer is the right entry, or a part of it."""
        return entry_id.partition("#")[0] in self.entries


class Stray(NamedTuple):
    """A question that nothing answers; ``near`` when it comes close to the subject."""

    text: str
    near: bool


def questions(half: str) -> list[Asked]:
    """Return the questions of a part: ``tune``, ``calibrate`` or ``report``."""
    return [_asked(line) for line in _lines("questions.jsonl", half)]


def strays(half: str) -> list[Stray]:
    """Return the out-of-scope questions of a part."""
    return [Stray(line["q"], bool(line["near"])) for line in _lines("out_of_scope.jsonl", half)]


def _lines(name: str, half: str) -> list[dict[str, Any]]:
    lines = (json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line)
    return [line for line in lines if line["half"] == half]


def _asked(line: dict[str, Any]) -> Asked:
    topics = frozenset([line["topic"], *line.get("also_topics", ())])
    entries = frozenset([line["entry"], *line.get("also", ())])
    return Asked(line["q"], topics, entries, line["kind"], bool(line["hard"]))
