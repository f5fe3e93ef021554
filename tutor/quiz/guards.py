"""Guards: answers that hold the right words without saying anything, and cases put too strongly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from tutor.quiz.closeness import weight
from tutor.quiz.reading import Word, read, sentences
from tutor.quiz.wordlists import ABSOLUTE, BUILDING, VERBS

Flag: TypeAlias = Literal["empty", "echo", "keywords", "short", "off-topic", "copied", "negated", "absolute"]
SHORT = 6
"""Fewer words than this do not make a statement."""
_ECHO = 0.75
_LIST = 0.05
_PROSE = 0.12
"""Shares of building words: a list of keywords has fewer than the first, English prose nearly always has the second."""
_WELL_KNIT = 0.25
_LONG_LIST = 12
"""Words from which on a sentence without building words is a list even among prose."""
_TELEGRAM = 8
_BROKEN = 0.35
"""Clauses a word above which a text is broken up like a list."""
_COPY_RUN = 4
_OFF_TOPIC = 0.15


def is_echo(words: Sequence[Word], asked: frozenset[str]) -> bool:
    """Whether nearly all that an answer tells stands in the question already."""
    total = sum(weight(word.text) for word in words)
    repeated = sum(weight(word.text) for word in words if word.stem in asked)
    return bool(asked) and total > 0 and repeated / total >= _ECHO


def is_keyword_list(words: Sequence[Word]) -> bool:
    """Whether words stand side by side without a sentence that holds them together."""
    count = len(words)
    if count < SHORT:
        return False
    building = _share_building(words)
    verbs = sum(word.text in VERBS for word in words)
    if building < _LIST and not (verbs and count < _TELEGRAM):
        return True
    clauses = len({word.clause for word in words})
    return clauses / count > _BROKEN and building < 2 * _PROSE


def may_be_keyword_list(words: Sequence[Word], *, in_prose: bool = False) -> bool:
    """Whether words are held together by so little that they may be a list; a terse sentence among prose is none."""
    if in_prose and len(words) < _LONG_LIST:
        return False
    return is_keyword_list(words) or (len(words) >= SHORT and _share_building(words) < _PROSE)


def is_prose(words: Sequence[Word]) -> bool:
    """Whether an answer as a whole, of two sentences or more, is held together as prose is."""
    return bool(words) and words[-1].sentence > words[0].sentence and _share_building(words) >= _WELL_KNIT


def _share_building(words: Sequence[Word]) -> float:
    return sum(word.text in BUILDING for word in words) / len(words)


def without_keyword_lists(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of the sentences that are sentences; none where the whole is a list."""
    if is_keyword_list(words):
        return ()
    least = _LONG_LIST if is_prose(words) else 0
    return tuple(word for part in sentences(words) if len(part) < least or not is_keyword_list(part) for word in part)


def without_copies(words: tuple[Word, ...], sources: Iterable[str]) -> tuple[Word, ...]:
    """Return the words of the sentences that are not copied from the other side's text."""
    runs = frozenset(run for text in sources for run in _runs([word.stem for word in read(text)]))
    return tuple(word for part in sentences(words) if not _copied(part, runs) for word in part)


def _runs(stems: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(stems[start : start + _COPY_RUN]) for start in range(len(stems) - _COPY_RUN + 1)]


def _copied(part: Sequence[Word], runs: frozenset[tuple[str, ...]]) -> bool:
    own = _runs([word.stem for word in part])
    return bool(own) and sum(run in runs for run in own) / len(own) >= 0.6


def absolutes(words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words by which an answer overstates."""
    return tuple(word for word in words if word.text in ABSOLUTE)


def is_off_topic(words: Sequence[Word], known: frozenset[str]) -> bool:
    """Whether hardly a telling word of an answer stands in the points or the question."""
    telling = [word for word in words if weight(word.text)]
    return bool(telling) and sum(word.stem in known for word in telling) / len(telling) < _OFF_TOPIC
