"""Sources as BibTeX, for LaTeX and for reference managers that do not read CSL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tutor.knowledge.model import Name, Source
from tutor.seminar.text import one_line

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "thesis": "phdthesis",
    "report": "techreport",
    "manuscript": "unpublished",
}
"""BibTeX's entry types (Patashnik 1988) for CSL's; all others are ``misc``."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
}
_HOLDERS = {"article": "journal", "incollection": "booktitle"}


def tex(text: str) -> str:
    """Return text in which TeX sees only letters. Letters outside ASCII stay as they are (UTF-8)."""
    return "".join(_TEX.get(char, char) for char in one_line(text))


def bibtex(sources: Iterable[Source]) -> str:
    """Return sources as a BibTeX file. Titles keep their capitals."""
    return "\n".join(_entry(source) for source in sources)


def _entry(source: Source) -> str:
    kind = _TYPES.get(source.type, "misc")
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(source, kind)]
    lines += [f"  month = {_MONTHS[int(source.issued[5:7]) - 1]},"] if len(source.issued) >= 7 else []
    return "\n".join([f"@{kind}{{{_key(source.id)},", *lines, "}", ""])


def _key(source_id: str) -> str:
    return re.sub(r"[^A-Za-z0-9:._+-]", "-", source_id)


def _fields(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known, each already in TeX."""
    container = _HOLDERS.get(kind, "howpublished")
    publisher = {"techreport": "institution", "phdthesis": "school"}.get(kind, "publisher")
    own_type = source.genre if kind in ("techreport", "phdthesis") else ""
    given = {
        "author": _names(source.author),
        "editor": _names(source.editor),
        "title": f"{{{tex(source.title)}}}",
        container: tex(source.container_title),
        "series": tex(source.collection_title),
        publisher: tex(source.publisher),
        "address": tex(source.publisher_place),
        "type": tex(own_type),
        "year": source.issued[:4],
        "volume": tex(source.volume),
        "number": tex(source.issue or source.number),
        "pages": tex(source.page).replace("-", "--"),
        "doi": tex(source.DOI),
        "url": tex(source.URL),
        "note": tex("; ".join(part for part in (source.note, source.genre if not own_type else "") if part)),
    }
    yield from ((name, value) for name, value in given.items() if value)


def _names(names: Iterable[Name]) -> str:
    return " and ".join(_name(name) for name in names)


def _name(name: Name) -> str:
    """Return a name as BibTeX takes it apart again: ``von Last, Jr, First``; a body's name as one piece."""
    if name.literal:
        return f"{{{tex(name.literal)}}}"
    last = " ".join(part for part in (tex(name.non_dropping_particle), f"{{{tex(name.family)}}}") if part)
    rest = [_whole(name.suffix), _whole(name.given)] if name.suffix else [_whole(name.given)]
    return ", ".join([last, *(part for part in rest if part)])


def _whole(part: str) -> str:
    """Return a part of a name, in braces where a comma or an "and" in it would be read as the end of the part."""
    return f"{{{tex(part)}}}" if "," in part or re.search(r"\band\b", part) else tex(part)
