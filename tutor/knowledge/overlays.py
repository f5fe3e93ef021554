"""Overlays: an instructor's notes and extra asks on entries of another base, without copying the entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import msgspec

from tutor.errors import KnowledgeError, Problem
from tutor.knowledge.model import Case, Concept, Issue, Overlay

if TYPE_CHECKING:
    from tutor.knowledge.load import Contents

FOLDER = "overlays"
T = TypeVar("T", Issue, Case, Concept)


def lay_over(contents: Contents) -> Contents:
    """Return contents in which every overlay has been added to its entry.

    Raises KnowledgeError, by file and line, for an overlay on an entry that the bases named do not have.
    """
    if not contents.overlays:
        return contents
    moved = _moved(contents)
    issues, cases, concepts = dict(contents.issues), dict(contents.cases), dict(contents.concepts)
    unknown: list[Problem] = []
    for place, overlay in contents.overlays.items():
        entry_id = moved.get(overlay.entry, overlay.entry)
        if not (_add(issues, entry_id, overlay) or _add(cases, entry_id, overlay) or _add(concepts, entry_id, overlay)):
            unknown.append(contents.where[place].problem(".for", f"there is no entry `{overlay.entry}` to add to"))
    if unknown:
        raise KnowledgeError(
            "an overlay fits nothing:",
            unknown,
            hint="Name the base that it adds to as well: --knowledge builtin --knowledge DIR",
        )
    return contents._replace(issues=issues, cases=cases, concepts=concepts)


def _add(table: dict[str, T], entry_id: str, overlay: Overlay) -> bool:
    if entry_id not in table:
        return False
    entry: T = table[entry_id]
    asks = (*entry.asks, *(ask for ask in overlay.asks if ask not in entry.asks))
    table[entry_id] = msgspec.structs.replace(entry, notes=(*entry.notes, *overlay.notes), asks=asks)
    return True


def _moved(contents: Contents) -> dict[str, str]:
    entries: Iterable[Issue | Case | Concept] = (
        *contents.issues.values(),
        *contents.cases.values(),
        *contents.concepts.values(),
    )
    return {old: entry.id for entry in entries for old in entry.formerly}
