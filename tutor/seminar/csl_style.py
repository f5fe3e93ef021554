"""Any style of the Citation Style Language, carried out by citeproc-py."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Iterable
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source import Locator
from citeproc.source.json import CiteProcJSON

from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.citation import address
from tutor.seminar.citations import Entry, Part
from tutor.seminar.csl import CslItem, csl_item
from tutor.seminar.text import one_line

_KNOWN = {"article": "article-journal", "periodical": "article-magazine", "standard": "report", "document": "report"}
"""Types of CSL 1.0.2 that the library, which reads 1.0.1, does not have, and what stands in for them."""
_BARE_ADDRESS = re.compile(r"https?://\S+")


class CslCiter:
    """Cites in a CSL style. Sources are numbered, sorted and abbreviated as the style says."""

    def __init__(self, base: KnowledgeBase, sources: Iterable[str], style: Path) -> None:
        known = [base.sources[name] for name in dict.fromkeys(sources) if name in base.sources]
        self._addresses = {source.id.lower(): (source.id, one_line(address(source))) for source in known}
        self.name = style.stem
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library warns of every field that a style could not use
            self._bibliography = CitationStylesBibliography(
                _read(style), CiteProcJSON([_item(csl_item(source)) for source in known]), formatter.plain
            )
            self._cited = {key: Citation([CitationItem(key)]) for key in self._addresses}
            for citation in self._cited.values():
                self._bibliography.register(citation)
            self._bibliography.sort()

    def cite(self, sources: tuple[str, ...], at: str = "") -> str:
        """Return the citation that stands after a statement, as the style writes it."""
        keys = [name.lower() for name in dict.fromkeys(sources) if name.lower() in self._addresses]
        if not keys:
            return ""
        located = {"locator": Locator("page", one_line(at))} if at else {}
        first, *others = keys
        citation = Citation([CitationItem(first, **located), *(CitationItem(key) for key in others)])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._bibliography.register(citation)
            return one_line(str(self._bibliography.cite(citation, lambda _: None)))

    def parts(self, _: tuple[str, ...], at: str = "") -> tuple[Part, ...]:  # noqa: ARG002
        """Return nothing: how several works stand together is for the style to say."""
        return ()

    def references(self) -> tuple[Entry, ...]:
        """Return the list of references in the order of the style."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            texts = [one_line(str(entry)) for entry in self._bibliography.bibliography()]
        entries = []
        for key, text in zip(self._bibliography.keys, texts, strict=True):
            name, place = self._addresses[key]
            entries.append(Entry(name, text, place, says_address=bool(_BARE_ADDRESS.search(text))))
        return tuple(entries)


def _item(item: CslItem) -> CslItem:
    """Return an item in the older CSL that the library reads."""
    return item | {"type": _KNOWN.get(item["type"], item["type"])}


def _read(style: Path) -> CitationStylesStyle:
    if not style.is_file():
        raise UsageError(f"there is no style file {style}", hint="Give the path of a .csl file.")
    try:
        read = CitationStylesStyle(str(style), validate=False)
        has_list = read.has_bibliography()
    except Exception as error:
        raise UsageError(
            f"{style} cannot be read as a CSL style: {html.unescape(str(error))[:200]}",
            hint="Styles are at zotero.org/styles; a dependent style names its parent, which is the one to use.",
        ) from None
    if not has_list:
        raise UsageError(f"{style} has no list of references", hint="Choose a style with a bibliography.")
    return read
