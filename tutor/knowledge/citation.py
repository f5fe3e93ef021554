"""Sources as a reader sees them: in short (``Snyder 1984``), in full, and their address."""

from __future__ import annotations

from tutor.knowledge.model import Name, Source

_ITALIC_PARTS = ("article-journal", "article-magazine", "article-newspaper", "chapter")


def short_citation(source: Source) -> str:
    """Return a source as it stands in running text: authors' family names and the year."""
    return f"{_short_names(source) or _short_title(source)} {source.year}"


def _short_names(source: Source) -> str:
    names = [name.short for name in source.author or source.editor]
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return f"{names[0]} and {names[1]}"
    return f"{names[0]} et al."


def _short_title(source: Source) -> str:
    title = source.title.partition(":")[0].partition(" (")[0]
    words = title.split()
    return title if len(words) <= 5 else " ".join(words[:4]) + " ..."


def full_reference(source: Source, letter: str = "") -> str:
    """Return a source in full, without its address: author and date first, or the title where no author is known.

    ``letter`` stands after the year, to tell apart works that would be cited alike.
    """
    names = _full_names(source.author) or (_full_names(source.editor) + " (ed.)" if source.editor else "")
    title = f"“{source.title}”" if source.type in _ITALIC_PARTS else source.title
    dated = f"({source.year}{letter})"
    lead = f"{names} {dated}. {title}." if names else f"{title} {dated}."
    return " ".join(part for part in (lead.replace("?.", "?"), _venue(source)) if part)


def _full_names(names: tuple[Name, ...]) -> str:
    full = [_inverted(name) if not index else _straight(name) for index, name in enumerate(names)]
    return full[0] if len(full) == 1 else ", ".join(full[:-1]) + (f" and {full[-1]}" if full else "")


def _inverted(name: Name) -> str:
    return f"{name.short}, {name.given}" if name.given and not name.literal else name.short


def _straight(name: Name) -> str:
    return f"{name.given} {name.short}" if name.given and not name.literal else name.short


def _venue(source: Source) -> str:
    """Return container, volume, publisher, number and pages, as far as they are known."""
    parts = [_container(source)]
    parts.append(", ".join(part for part in (source.publisher, source.publisher_place) if part))
    parts += [source.genre, f"No. {source.number}" if source.number else ""]
    if source.page:
        parts.append(f"pp. {source.page.replace('-', '–')}" if "-" in source.page else f"p. {source.page}")
    venue = ", ".join(part for part in parts if part)
    return f"{venue}." if venue else ""


def _container(source: Source) -> str:
    name = source.container_title or source.collection_title
    number = source.volume + (f"({source.issue})" if source.issue else "")
    return f"{name} {number}".strip()


def address(source: Source) -> str:
    """Return where a source can be found: its DOI, or the address of its publisher; empty where none is known."""
    return f"https://doi.org/{source.DOI}" if source.DOI else source.URL
