"""Citing: author and date as the program does everywhere, or any style of the Citation Style Language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple, Protocol

from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.citation import address, full_reference, short_citation
from tutor.knowledge.model import Source
from tutor.seminar.text import one_line

AUTHOR_DATE = "author-date"


class Entry(NamedTuple):
    """A line of a list of references: the id of the source, its text, and its address where one is known.

    ``says_address`` is set where the text holds the address already.
    """

    id: str
    text: str
    address: str = ""
    says_address: bool = False


class Part(NamedTuple):
    """One source in a citation: its id, and its words."""

    id: str
    text: str


class Citer(Protocol):
    """A way of citing, made for the sources of one document."""

    name: str

    def cite(self, sources: tuple[str, ...], at: str = "") -> str:
        """Return the citation that stands after a statement, in its brackets; empty when no source is known."""
        ...

    def parts(self, sources: tuple[str, ...], /, at: str = "") -> tuple[Part, ...]:
        """Return the same citation source by source, so that each can lead to its reference; empty where a style
        cites several as one.
        """
        ...

    def references(self) -> tuple[Entry, ...]:
        """Return the list of references, in the order of the style."""
        ...


class AuthorDate:
    """Author and date. Works that would be cited alike are told apart by a letter after the year."""

    name = AUTHOR_DATE

    def __init__(self, base: KnowledgeBase, sources: Iterable[str]) -> None:
        known = [base.sources[name] for name in dict.fromkeys(sources) if name in base.sources]
        self._sources = sorted(known, key=lambda source: (_sort_key(source), source.id))
        self._letters = _letters(self._sources)
        self._shorts = {source.id: self._short(source) for source in self._sources}

    def cite(self, sources: tuple[str, ...], at: str = "") -> str:
        """Return ``(Kim and Sandler 2020a, 12; Olson 1966)``."""
        parts = self.parts(sources, at)
        return f"({'; '.join(part.text for part in parts)})" if parts else ""

    def parts(self, sources: tuple[str, ...], at: str = "") -> tuple[Part, ...]:
        """Return the works cited one by one; the place is that in the first of them."""
        cited = [name for name in dict.fromkeys(sources) if name in self._shorts]
        places = [f", {one_line(at)}" if at and not number else "" for number in range(len(cited))]
        return tuple(Part(name, self._shorts[name] + place) for name, place in zip(cited, places, strict=True))

    def _short(self, source: Source) -> str:
        return one_line(short_citation(source) + self._letters.get(source.id, ""))

    def references(self) -> tuple[Entry, ...]:
        """Return the references by author."""
        return tuple(Entry(source.id, self._full(source), one_line(address(source))) for source in self._sources)

    def _full(self, source: Source) -> str:
        return _stopped_once(full_reference(source, self._letters.get(source.id, "")))


def _stopped_once(text: str) -> str:
    """Leave out the full stop after a title that ends with a mark of its own."""
    return re.sub(r"([?!])\.(?= |$)", r"\1", one_line(text))


def _sort_key(source: Source) -> str:
    text = full_reference(source) if source.author or source.editor else source.title
    return text.casefold().lstrip("“‘\"'([")


def _letters(sources: Iterable[Source]) -> dict[str, str]:
    alike: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        alike[short_citation(source)].append(source.id)
    letters = [*ascii_lowercase, *(first + second for first in ascii_lowercase for second in ascii_lowercase)]
    groups = [group for group in alike.values() if len(group) > 1]
    return {name: letter for group in groups for name, letter in zip(group, letters, strict=False)}


def citer(base: KnowledgeBase, sources: Iterable[str], style: Path | None = None) -> Citer:
    """Return the way of citing these sources: author and date, or a CSL style file. Raises UsageError."""
    if style is None:
        return AuthorDate(base, sources)
    try:
        from tutor.seminar.csl_style import CslCiter
    except ImportError as error:
        raise UsageError(
            f"citation styles need a library that is not installed ({error.name})",
            hint="Install it with: pip install 'alliance-tutor[seminar]'",
        ) from None
    return CslCiter(base, sources, style)
