"""K5xx: sources that support something, with what a citation needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.subject import Subject

_ISSUED = re.compile(r"^-?\d{1,4}(-\d\d(-\d\d)?)?$")
# What a citation of each type cannot do without; of the fields in one group any will do.
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (("author",), ("container_title",), ("issued",)),
    "book": (("issued",), ("publisher",)),
    "chapter": (("author",), ("container_title", "collection_title"), ("issued",)),
    "article-newspaper": (("container_title", "publisher", "author"),),
    "article-magazine": (("container_title", "publisher", "author"),),
}
_BY_SOMEBODY = ("book",)


@check("K501", "Use the source, or remove it from sources.yaml.")
def unused_source(subject: Subject) -> Iterator[Found]:
    """A source that supports nothing."""
    used = {source for _, _, source in subject.source_uses()}
    for source in subject.contents.sources:
        if source not in used:
            yield Found(source, "", f"`{source}` supports nothing")


@check("K502", "Add the field, as the CSL specification names it.")
def incomplete_source(subject: Subject) -> Iterator[Found]:
    """A source without what a citation of its type needs."""
    for source in subject.contents.sources.values():
        for fields in _NEEDS.get(source.type, ()):
            if not any(getattr(source, field) for field in fields):
                wanted = " or ".join(fields).replace("_", "-")
                yield Found(source.id, "", f"`{source.id}` ({source.type}) has no {wanted}")
        if source.type in _BY_SOMEBODY and not (source.author or source.editor):
            yield Found(source.id, "", f"`{source.id}` has neither author nor editor")


@check("K503", "Write YYYY, YYYY-MM or YYYY-MM-DD.")
def odd_date(subject: Subject) -> Iterator[Found]:
    """A date of publication that is not a date."""
    for source in subject.contents.sources.values():
        if source.issued and not _ISSUED.match(source.issued):
            yield Found(source.id, ".issued", f"`{source.issued}` is not a date")


@check("K504", "Write the bare DOI (10....), and addresses that begin with https:// or http://.")
def odd_address(subject: Subject) -> Iterator[Found]:
    """A DOI or address that leads nowhere."""
    for source in subject.contents.sources.values():
        if source.DOI and not source.DOI.startswith("10."):
            yield Found(source.id, ".DOI", f"`{source.DOI}` is not a DOI")
        if source.URL and not source.URL.startswith(("https://", "http://")):
            yield Found(source.id, ".URL", f"`{source.URL}` is not an address")
