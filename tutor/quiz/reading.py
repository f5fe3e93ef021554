"""An answer as words with their places, so that whatever earned a point can be shown where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tutor.matching.text import stem

MAX_WORDS = 2_500
"""What is read of an answer, about 15,000 characters: far beyond any answer, and bounded for a pasted book."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?;:…](?=\s|$)|\n")
_CLAUSE_END = re.compile(r"[,.!?;:…()\n–—]")
_ASKING = frozenset("who what which when where why how whose and".split())
"""Words at which a question begins that takes for granted what it asks about."""
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})iz(?=e|ing|ation)"), "is"),
    (re.compile(r"ense$"), "ence"),
    (re.compile(r"(?<=lab|hon|fav|vig)or"), "our"),
    (re.compile(r"(?<=neighb|behavi|endeav)or"), "our"),
)


class Word(NamedTuple):
    """A word of an answer: how it is written, its stem, where it stands, its sentence and its clause (from 0).

    ``asked`` says that its sentence only asks whether something is so.
    """

    text: str
    stem: str
    start: int
    end: int
    sentence: int
    clause: int
    asked: bool = False


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Return the stem of a word, British and American spelling alike."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for pattern, british in _BRITISH:
        word = pattern.sub(british, word)
    return stem(word)


def read(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order."""
    words: list[Word] = []
    questions: set[int] = set()
    sentence = clause = end = 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        if words and _SENTENCE_END.search(between):
            questions |= {sentence} if "?" in between else set()
            sentence += 1
        if words and _CLAUSE_END.search(between):
            clause += 1
        end = found.end()
        written = found.group().lower().replace("’", "'")
        words.append(Word(written, root(written), found.start(), end, sentence, clause))
        if len(words) == MAX_WORDS:
            break
    questions |= {sentence} if "?" in text[end : end + 3] else set()
    if not questions:
        return tuple(words)
    questions -= {part[0].sentence for part in sentences(tuple(words)) if part[0].text in _ASKING}
    return tuple(word._replace(asked=True) if word.sentence in questions else word for word in words)


def sentences(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each sentence."""
    found: dict[int, list[Word]] = {}
    for word in words:
        found.setdefault(word.sentence, []).append(word)
    return tuple(tuple(group) for group in found.values())


def joined(words: Sequence[Word]) -> tuple[str, list[int]]:
    """Return words as one text, a blank after each, and where each begins in it."""
    starts, text = [], ""
    for word in words:
        starts.append(len(text))
        text += word.text + " "
    return text, starts


def places_of(found: re.Match[str], starts: Sequence[int]) -> list[int]:
    """Return the places of the words that a pattern found in words that were ``joined``."""
    return [place for place, start in enumerate(starts) if found.start() <= start < found.end()]


def phrases(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return the stretches of a text, neighbours joined, none twice: words read better as the phrase they stood in."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and text[joined[-1][1] : start].strip(" -") == "":
            start = joined.pop()[0]
        joined.append((start, end))
    return tuple(dict.fromkeys(text[start:end] for start, end in joined))
