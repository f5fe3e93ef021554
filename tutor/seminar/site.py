"""The whole base as static pages: they open from a disk, fetch nothing, and can be searched without a server."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from tutor.knowledge import KnowledgeBase
from tutor.seminar.citations import AuthorDate, Entry
from tutor.seminar.html import TEMPLATES, environment, style_sheet
from tutor.seminar.picture import picture_of
from tutor.seminar.progress import Step, counted, nothing
from tutor.seminar.sheets import Link, Sheets
from tutor.seminar.text import file_name, one_line

TERMS, SOURCES = "terms.html", "sources.html"


class Used(Struct, frozen=True, kw_only=True):
    """A source and the entries that rest on it."""

    entry: Entry
    by: tuple[Link, ...]


class Found(Struct, frozen=True, array_like=True):
    """What the search knows of an entry: its page, its title, what it is, and the words to search."""

    page: str
    title: str
    kind: str
    words: str


def pages(base: KnowledgeBase, step: Step = nothing) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site: its name, below the site's folder, and its content."""
    site = _Site(base)
    yield "style.css", style_sheet().encode()
    yield "search.js", (TEMPLATES / "search.js").read_bytes()
    for issue in counted(tuple(base.issues.values()), step):
        sheet = site.sheets.issue(issue)
        yield site.page(issue.id, "site/issue.html", issue=sheet, picture=picture_of(issue))
    for case in base.cases.values():
        yield site.page(case.id, "site/case.html", case=site.sheets.case(case))
    concepts = [site.sheets.concept(concept) for concept in base.concepts.values()]
    concepts.sort(key=lambda concept: concept.term.casefold())
    yield TERMS, site.render("site/terms.html", "", concepts=concepts)
    yield SOURCES, site.render("site/sources.html", "", sources=site.sources())
    yield "index.html", site.render("site/index.html", "", taxonomy=base.taxonomy, base=base)
    yield "search-data.js", site.search_data()


def address_of(base: KnowledgeBase, entry_id: str) -> str:
    """Return the page of an entry, below the site's folder."""
    if entry_id in base.issues:
        return f"issues/{file_name(entry_id)}.html"
    if entry_id in base.cases:
        return f"cases/{file_name(entry_id.partition('/')[2])}.html"
    if entry_id in base.concepts:
        return f"{TERMS}#{file_name(entry_id)}"
    return f"index.html#{file_name(entry_id)}"


class _Site:
    """What all pages of one site share."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._cite = AuthorDate(base, base.sources)
        self.sheets = Sheets(base, self._cite)

    def page(self, entry_id: str, template: str, **values: Any) -> tuple[str, bytes]:
        return address_of(self._base, entry_id), self.render(template, "../", **values)

    def render(self, template: str, up: str, **values: Any) -> bytes:
        def to(entry_id: str) -> str:
            return up + address_of(self._base, entry_id)

        text = environment().get_template(template).render(up=up, to=to, counts=self._base.counts, **values)
        return text.encode()

    def sources(self) -> list[Used]:
        """Return every source with the entries that rest on it, in the order in which they are listed."""
        users: dict[str, list[str]] = defaultdict(list)
        for table in (self._base.issues, self._base.cases, self._base.concepts):
            for entry_id in table:
                for source in table[entry_id].sources:
                    users[source].append(entry_id)
        return [Used(entry=entry, by=self._links(users[entry.id])) for entry in self._cite.references()]

    def _links(self, ids: list[str]) -> tuple[Link, ...]:
        return tuple(Link(id=name, name=one_line(self._base.names[name])) for name in ids)

    def search_data(self) -> bytes:
        """Return what the search reads, as a script, since pages opened from a disk may not fetch files."""
        entries = json.dumps([(one.page, one.title, one.kind, one.words) for one in self._found()])
        return f"const ENTRIES = {entries};\n".encode()

    def _found(self) -> Iterator[Found]:
        base = self._base
        for issue in base.issues.values():
            arguments = " ".join(f"{argument.claim} {argument.warrant}" for _, argument in issue.argued())
            words = one_line(f"{issue.in_short} {arguments} {' '.join(issue.asks)}")
            yield Found(address_of(base, issue.id), one_line(issue.motion), "Issue", words)
        for case in base.cases.values():
            words = one_line(f"{' '.join(case.also)} {case.in_short} {' '.join(case.asks)}")
            yield Found(address_of(base, case.id), one_line(case.name), "Case", words)
        for concept in base.concepts.values():
            words = one_line(f"{' '.join(concept.also)} {concept.definition}")
            yield Found(address_of(base, concept.id), one_line(concept.term), "Term", words)
        for entry in self._cite.references():
            yield Found(f"{SOURCES}#source-{file_name(entry.id)}", entry.text, "Source", "")
