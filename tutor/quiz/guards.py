"""Guards: answers that hold the right words without saying anything, and cases put too strongly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from tutor.quiz.closeness import weight
from tutor.quiz.reading import Word, read, sentences
from tutor.quiz.wordlists import ABSOLUTE, DENYING, TYING, VERBS

Flag: TypeAlias = Literal["empty", "echo", "keywords", "short", "off-topic", "copied", "negated", "absolute"]
SHORT = 6
"""Fewer words than this do not make a statement."""
_ECHO = 0.9
_PROSE = 0.25
"""Least share of tying words in a sentence of English prose; lists of keywords have fewer."""
_COPY_RUN = 4
_OFF_TOPIC = 0.15


def is_echo(words: Sequence[Word], asked: frozenset[str]) -> bool:
    """Whether nearly all that an answer tells stands in the question already."""
    total = sum(weight(word.text) for word in words)
    repeated = sum(weight(word.text) for word in words if word.stem in asked)
    return bool(asked) and total > 0 and repeated / total >= _ECHO


def is_keyword_list(words: Sequence[Word]) -> bool:
    """Whether words stand side by side without a sentence that holds them together."""
    if len(words) < 3:
        return False
    tying = sum(word.text in TYING or word.text in DENYING or "'" in word.text for word in words)
    verbs = sum(word.text in VERBS for word in words)
    clauses = len({word.clause for word in words})
    broken = clauses / len(words) > 0.4
    return tying / len(words) < (2 * _PROSE if broken else _PROSE) and verbs <= len(words) / 12


def without_keyword_lists(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of the sentences that are sentences."""
    return tuple(word for part in sentences(words) if not is_keyword_list(part) for word in part)


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
