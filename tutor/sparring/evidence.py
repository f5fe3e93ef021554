"""What a learner gives as grounds (sources named, findings told), and common mistakes that a speech states."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.matching import text as normal
from tutor.sparring.profile import STOPWORDS

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase
    from tutor.knowledge.model import Argument, Issue

_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_TOGETHER = re.compile(r"\b([A-Z][\w’'-]{2,}) (?:and|&) ([A-Z][\w’'-]{2,})")
_FIGURE = re.compile(r"\b\d[\d.,]*\b")
ENOUGH = 2
"""Names and figures of a finding that a point must share with it to be told as grounded."""


class Evidence:
    """Knows the sources, findings and common mistakes of one issue."""

    def __init__(self, base: KnowledgeBase, issue: Issue) -> None:
        self._base = base
        self._issue = issue
        self._authors = {source: _authors(base, source) for source in issue.sources if source in base.sources}

    def given(self, text: str, argument: Argument) -> tuple[tuple[str, ...], bool]:
        """Return the sources that a point names, and whether it gives a source or a finding of the argument."""
        words = set(normal.tokens(text))
        pairs = self._pairs(text)
        named = [
            source
            for source, authors in self._authors.items()
            if authors & words
            and not any(pair & authors and not pair <= _families(self._base, source) for pair in pairs)
        ]
        own = [source for source in named if source in argument.sources]
        told = {word for source in own for word in self._authors[source]}
        others = [source for source in named if source not in own and not self._authors[source] & words & told]
        return (*own, *others), bool(named) or self._tells_finding(text, argument)

    def _pairs(self, text: str) -> list[frozenset[str]]:
        """Return the authors named together who wrote together ("Kim and Sandler"): no work of one alone was named."""
        pairs = [frozenset(normal.tokens(" ".join(pair))) for pair in _TOGETHER.findall(text)]
        return [pair for pair in pairs if any(pair <= _families(self._base, source) for source in self._base.sources)]

    @staticmethod
    def _tells_finding(text: str, argument: Argument) -> bool:
        said = _marks(text)
        return any(len(said & _marks(grounds.says)) >= ENOUGH for grounds in argument.grounds)

    def mistakes(self, sentence: str) -> tuple[str, ...]:
        """Return the local ids of the common mistakes that a sentence states."""
        if not self._issue.misconceptions:
            return ()
        from tutor.quiz.grading import grade

        return tuple(
            found.id for found in grade(sentence, (), misconceptions=self._issue.misconceptions).misconceptions
        )


def _marks(text: str) -> set[str]:
    """Return the names and figures of a text: what only one who knows the finding would say."""
    names = {normal.stem(name.lower().removesuffix("'s").removesuffix("’s")) for name in _NAME.findall(text)}
    return {name for name in names if name not in STOPWORDS} | set(_FIGURE.findall(text))


@lru_cache(maxsize=1024)
def _authors(base: KnowledgeBase, source: str) -> frozenset[str]:
    """Return the family names of a source's authors as single words; of institutions, their capitals and acronyms."""
    found: set[str] = set()
    for name in base.sources[source].author:
        if name.family:
            found.update(word for word in normal.tokens(name.family) if len(word) > 3)
        elif name.literal and " " not in name.literal:
            found.add(name.literal.lower())
    return frozenset(found)


@lru_cache(maxsize=4096)
def _families(base: KnowledgeBase, source: str) -> frozenset[str]:
    """Return the words of the family names of a source's authors, however short."""
    return frozenset(word for name in base.sources[source].author for word in normal.tokens(name.family or ""))
