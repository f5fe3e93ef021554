"""Which arguments of the other side a sentence denies, or grants for the sake of argument, nearly in their own words.

A clause counts that shares most of its telling words with a line of the argument and says no where the line says yes,
calls it wrong, or begins with "even if".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tutor.sparring.heard import Heard

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue
    from tutor.sparring.closeness import Closeness

OWN_WORDS = 0.6
"""Share of a clause's telling words, by weight, that must stand in the line."""
OF_THE_LINE = 0.4
"""Share of the line's telling words that the clause must have."""
FEWEST = 2
"""Telling words beside those of the motion that both must have."""
WORD = 5
"""Letters from which on a stem that begins another is taken for the same word."""
_CLAUSES = re.compile(r"[,;:]\s+|\s+[—–]\s+|\s+(?:but|because|since)\s+", re.IGNORECASE)
_NEGATES = re.compile(
    r"\b(?:not|no|never|nothing|nobody|hardly|scarcely|cannot|neither|nor|without"
    r"|(?:do|does|did|is|are|was|were|wo|ca|would|could|should|have|has)nt)\b|n['’]t\b",
    re.IGNORECASE,
)
_CALLS_WRONG = re.compile(
    r"(?:\b(?:wrong|false|untrue|mistaken|myth|nonsense|absurd)\b|(?:\bnot|n['’]t) (?:true|right|so)\b)"
    r"(?=\W*$| (?:that|to|about|when|if)\b)",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"\b(?:even (?:if|though|when|where|supposing|assuming)|although|granted that|granting(?: that)?|suppose|supposing"
    r"|assuming|for the sake of argument)\b",
    re.IGNORECASE,
)


def denied(closeness: Closeness, text: str, against: Sequence[str]) -> tuple[str, ...]:
    """Return the arguments among ``against`` that a sentence denies or supposes nearly in their words."""
    clauses = [(clause, closeness.weigh(clause)) for clause in _CLAUSES.split(text)]
    return tuple(
        name
        for name in against
        if any(
            _denies(clause, [words for words, line in closeness.lines(name) if _near(said, line)])
            for clause, said in clauses
        )
    )


def _denies(clause: str, lines: Sequence[str]) -> bool:
    """Whether a clause speaks against lines that it is near to; what agrees with one of them denies none."""
    if not lines:
        return False
    if _SUPPOSES.search(clause) or _CALLS_WRONG.search(clause):
        return True
    return all(bool(_NEGATES.search(clause)) != bool(_NEGATES.search(line)) for line in lines)


def _near(said: Mapping[str, float], line: Mapping[str, float]) -> bool:
    shared = [stem for stem in said if any(_same(stem, other) for other in line)]
    if len(shared) <= FEWEST:
        return False
    weight = sum(said[stem] for stem in shared)
    return weight >= OWN_WORDS * sum(said.values()) and weight >= OF_THE_LINE * sum(line.values())


def _same(stem: str, other: str) -> bool:
    """Whether two stems are forms of one word ("cheap", "cheaply")."""
    short, long = sorted((stem, other), key=len)
    return short == long or (len(short) >= WORD and long.startswith(short))


def with_denials(issue: Issue, heard: Sequence[Heard], found: Mapping[str, tuple[str, ...]]) -> list[Heard]:
    """Let each sentence that denies an argument answer it: with its point where that is a reply to it, else as new.

    ``found`` are the arguments denied, by sentence.
    """
    settled = list(heard)
    for text, names in found.items():
        for name in names:
            settled = _answering(issue, settled, text, name)
    return settled


def _answering(issue: Issue, heard: list[Heard], text: str, name: str) -> list[Heard]:
    if any(one.kind == "concede" and one.argument == name for one in heard):
        return heard
    if any(name in one.targets and text in one.text for one in heard):
        return heard
    for place, one in enumerate(heard):
        if text in one.text and _can_answer(issue, one, name):
            return [*heard[:place], one._replace(targets=(*one.targets, name)), *heard[place + 1 :]]
    for place, one in enumerate(heard):
        if text in one.text and one.kind == "theirs" and one.argument == name:  # named to be answered, not made
            return [*heard[:place], Heard("new", one.text, targets=(name,), part=one.part), *heard[place + 1 :]]
    heard = [_without(one, text) for one in heard]
    end = next((place for place, one in enumerate(heard) if one.kind in ("mistake", "weigh")), len(heard))
    return [*heard[:end], Heard("new", text, targets=(name,)), *heard[end:]]


def _without(one: Heard, text: str) -> Heard:
    """Return a point without a sentence that becomes an answer of its own, where more was said of it."""
    rest = " ".join(one.text.replace(text, " ").split())
    return one._replace(text=rest) if one.kind == "own" and rest else one


def _can_answer(issue: Issue, one: Heard, name: str) -> bool:
    if one.kind == "new":
        return True
    return one.kind == "own" and any(answer.argument == name for answer in issue.argument(one.argument).answers)
