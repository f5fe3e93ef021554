"""How much of a key point an answer says: weighted coverage of the point's own words, and of its cue groups.

The measure is the one that did best on human-labelled key points: the share of the point's words, each weighted by
how much it tells, with the words of the question left out, since an answer repeats those anyway. It is taken over
windows of one to three sentences, because a point is made in one place, and over clauses, because one sentence may make
two points; the best window counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tutor.quiz.closeness import likeness, weight
from tutor.quiz.reading import Word, read, root, sentences
from tutor.quiz.wordlists import JOINING

WINDOWS = (1, 2, 3)
_CLAUSES = (1, 2)
_LEAST_CLAUSE = 4
MOST_SENTENCES = 40
"""Sentences up to which clauses, and sentences together, are looked at; a pasted book is read sentence by sentence."""
ASKED = 0.5
"""What a word counts that stands in the question already."""
_SAID = 0.3
"""Least likeness at which a word of an answer is shown as having earned a point."""
_SAME = 0.9
_CUE_NEAR = 0.5


class Expected(NamedTuple):
    """A key point made ready: its telling words with their weights, and its cue groups as words."""

    words: tuple[tuple[str, float], ...]
    cues: tuple[tuple[tuple[str, ...], ...], ...]
    stems: frozenset[str]


class Window(NamedTuple):
    """A piece of an answer: its words, those of them that tell something, and all words of the sentences it is in.

    ``answer`` are the words of the whole, for what a sentence says may be taken back in the next.
    """

    words: tuple[Word, ...]
    telling: tuple[Word, ...]
    around: tuple[Word, ...]
    answer: tuple[Word, ...]


class Evidence(NamedTuple):
    """What one window says of a point: shares of its words and cue groups (0..1), and the words that say it."""

    window: Window
    covered: float
    cued: float
    words: tuple[Word, ...]


def expect(point: str, cues: Sequence[Sequence[str]] = (), asked: frozenset[str] = frozenset()) -> Expected:
    """Make a key point ready. ``asked`` are the stems of the question, which count little."""
    telling: dict[str, tuple[str, float]] = {}
    for word in read(point):
        telling.setdefault(word.stem, (word.text, _weight(word.text, word.stem, asked)))
    groups = tuple(tuple(tuple(word.text for word in read(cue)) for cue in group) for group in cues)
    return Expected(tuple(pair for pair in telling.values() if pair[1]), groups, frozenset(telling))


def _weight(text: str, stem: str, asked: frozenset[str]) -> float:
    return weight(text) * (ASKED if stem in asked else 1.0)


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of a text's telling words."""
    return frozenset(word.stem for word in read(text) if weight(word.text))


def windows(words: tuple[Word, ...]) -> tuple[Window, ...]:
    """Return every run of one to three neighbouring sentences, and the clauses of each sentence."""
    parts = sentences(words)
    if len(parts) > MOST_SENTENCES:
        return tuple(window(part, part, words) for part in parts)
    parts_of = (
        window(run, part, words)
        for part in parts
        for run in _runs(clauses(part), _CLAUSES)
        if _LEAST_CLAUSE <= len(run) < len(part)
    )
    return (*(window(run, run, words) for run in _runs(parts, WINDOWS)), *parts_of)


def window(words: tuple[Word, ...], around: tuple[Word, ...] = (), answer: tuple[Word, ...] = ()) -> Window:
    """Return some words as a window, within the sentences around them and the answer they are from."""
    around = around or words
    return Window(words, tuple(word for word in words if weight(word.text)), around, answer or around)


def _runs(parts: Sequence[tuple[Word, ...]], sizes: Sequence[int]) -> Iterator[tuple[Word, ...]]:
    for size in sizes:
        for start in range(len(parts) - size + 1):
            yield tuple(word for part in parts[start : start + size] for word in part)


def clauses(sentence: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Return the clauses of a sentence, cut at its marks and before words that join."""
    found: list[list[Word]] = []
    for word in sentence:
        if not found or word.clause != found[-1][-1].clause or word.text in JOINING:
            found.append([])
        found[-1].append(word)
    return [tuple(clause) for clause in found]


def find_evidence(expected: Expected, window: Window, asked: frozenset[str] = frozenset()) -> Evidence:
    """Return what a window says of a point."""
    earned: dict[int, Word] = {}
    total = sum(value for _, value in expected.words)
    said = 0.0
    for text, value in expected.words:
        near, word = _nearest(text, window.telling)
        said += value * near
        if word and near >= _SAID:
            earned[word.start] = word
    met = 0.0
    for group in expected.cues:
        strength, found = _group(group, window, asked)
        met += strength
        earned.update((word.start, word) for word in found)
    share = met / len(expected.cues) if expected.cues else 0.0
    ordered = tuple(earned[start] for start in sorted(earned))
    return Evidence(window, said / total if total else 0.0, share, ordered)


def _nearest(text: str, words: Iterable[Word]) -> tuple[float, Word | None]:
    best, nearest = 0.0, None
    for word in words:
        near = likeness(text, word.text)
        if near > best:
            best, nearest = near, word
    return best, nearest


def _group(group: tuple[tuple[str, ...], ...], window: Window, asked: frozenset[str]) -> tuple[float, tuple[Word, ...]]:
    """How well a cue group is met (0..1) and by which words: fully by a cue of its own, in part by a near one."""
    best: tuple[float, tuple[Word, ...]] = (0.0, ())
    for cue in group:
        strength, found = _cue(cue, window.words)
        if found and all(root(word) in asked for word in cue):
            strength *= ASKED
        best = max(best, (strength, found), key=lambda pair: pair[0])
    return best


def _cue(cue: tuple[str, ...], words: tuple[Word, ...]) -> tuple[float, tuple[Word, ...]]:
    """How well a cue is said: by a word of its family or near in meaning; a phrase by its words together in order."""
    if len(cue) == 1:
        near, word = _nearest(cue[0], words)
        near = 1.0 if near >= _SAME else near
        return (near, (word,)) if word and near >= _CUE_NEAR else (0.0, ())
    for start in range(len(words) - len(cue) + 1):
        run = words[start : start + len(cue)]
        if cue and all(map(_says, cue, run)):
            return 1.0, run
    return 0.0, ()


def _says(cue: str, word: Word) -> bool:
    return likeness(cue, word.text) >= _SAME
