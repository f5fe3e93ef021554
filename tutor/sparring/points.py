"""A speech split into sentences, with what marks the beginning of a new point, and moves given by id.

A move by id is ``#few-cases`` (put it), ``#few-cases > two-fears`` (put it as the reply to that one) or
``#concede two-fears``.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from tutor.sparring.phrases import BEGINS, CONTINUES, TURNS

MOST_CHARACTERS = 20_000
MOST_SENTENCES = 240
LONGEST_SENTENCE = 60  # words; a longer one is cut where it turns or goes on

Lead: TypeAlias = Literal["", "begins", "continues", "turns"]

_ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_ID_MOVE = re.compile(rf"#(?P<verb>concede\s|grant\s)?\s*(?P<id>{_ID})(?:\s*>\s*#?(?P<target>{_ID}))?")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|vs|dr|mr|mrs|prof|art|no|cf|etc|u\.s|u\.k|st|gen|approx)\.$", re.IGNORECASE)
LONGEST_ABBREVIATION = 12  # characters from the end: a search of all that was joined so far would be quadratic
_BREAK = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n(?=\s*(?:[-*•]|\d+[.)])\s)")
_CLAUSE = re.compile(r";\s+|,\s+(?=(?:and|but|while|whereas|although|so|because|yet)\b)|\s+[—–]\s+")


class Sentence(NamedTuple):
    """A sentence: its text, its paragraph, and what its first words do: begin a point, continue one, or turn on it.

    ``names`` is the argument of the other side that it names by a number, by local id.
    """

    text: str
    paragraph: int
    lead: Lead = ""
    names: str = ""


class IdMove(NamedTuple):
    """A move given by id: ``verb`` is empty for putting an argument, ``concede`` for granting one."""

    id: str
    target: str = ""
    verb: str = ""


class Speech(NamedTuple):
    """A speech as it was split. ``cut`` says that not all of it was read."""

    sentences: tuple[Sentence, ...]
    moves: tuple[IdMove, ...]
    cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return not self.sentences and not self.moves


def split(text: str) -> Speech:
    """Split a speech. Never fails; a speech beyond the limits is read up to them."""
    moves = tuple(_id_move(found) for found in _ID_MOVE.finditer(text[:MOST_CHARACTERS]))
    rest = _ID_MOVE.sub("\n\n", text[:MOST_CHARACTERS])
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(re.split(r"\n\s*\n|¶", rest)):
        sentences += [Sentence(sentence, number, _lead(sentence)) for sentence in _sentences(paragraph)]
    cut = len(text) > MOST_CHARACTERS or len(sentences) > MOST_SENTENCES
    return Speech(tuple(sentences[:MOST_SENTENCES]), moves, cut)


def _id_move(found: re.Match[str]) -> IdMove:
    verb = "concede" if found.group("verb") else ""
    return IdMove(found.group("id"), found.group("target") or "", verb)


def _sentences(paragraph: str) -> list[str]:
    parts: list[str] = []
    for part in _BREAK.split(paragraph):
        if parts and _ABBREVIATION.search(parts[-1], max(len(parts[-1]) - LONGEST_ABBREVIATION, 0)):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    cleaned = (" ".join(part.split()) for part in parts)
    return [piece for part in cleaned if re.search(r"\w", part) for piece in _shorter(part)]


def _shorter(sentence: str) -> list[str]:
    """Cut a sentence that is far too long where it goes on, and at last wherever it must be."""
    if len(sentence.split()) <= LONGEST_SENTENCE:
        return [sentence]
    pieces: list[str] = []
    for clause in _CLAUSE.split(sentence):
        words = clause.split()
        pieces += [" ".join(words[at : at + LONGEST_SENTENCE]) for at in range(0, len(words), LONGEST_SENTENCE)]
    return [piece for piece in pieces if piece]


def _lead(sentence: str) -> Lead:
    if BEGINS.match(sentence):
        return "begins"
    if TURNS.match(sentence):
        return "turns"
    return "continues" if CONTINUES.match(sentence) else ""
