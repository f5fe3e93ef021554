"""Writing the compiled base, in the form that ``container`` reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tutor.knowledge.container import KINDS, Directory, Span
from tutor.knowledge.load import Contents
from tutor.knowledge.model import Case, Concept, Issue, Topic, Topics


def encode_contents(contents: Contents) -> bytes:
    """Encode the contents of a base."""
    blobs: list[bytes] = []
    spans: dict[str, dict[str, Span]] = {}
    position = 0
    tables: dict[str, Mapping[str, Any]] = {kind: getattr(contents, kind) for kind in KINDS}
    tables["whole"] = {"topics": contents.topics, "lexicon": contents.lexicon}
    for kind, entries in tables.items():
        spans[kind] = {}
        for entry_id, entry in entries.items():
            blob = msgspec.msgpack.encode(entry)
            spans[kind][entry_id] = (position, len(blob))
            blobs.append(blob)
            position += len(blob)
    directory = msgspec.msgpack.encode(Directory(spans, names_of(contents), counts_of(contents), moved_of(contents)))
    return len(directory).to_bytes(4, "little") + directory + b"".join(blobs)


def names_of(contents: Contents) -> dict[str, str]:
    """Return the title of every issue, case, concept and topic."""
    names = {issue.id: issue.motion for issue in contents.issues.values()}
    names |= {case.id: case.name for case in contents.cases.values()}
    names |= {concept.id: concept.term for concept in contents.concepts.values()}
    return names | {f"topics/{topic.id}": topic.name for topic in contents.topics.topics}


def counts_of(contents: Contents) -> dict[str, int]:
    """Return how many entries of each kind there are."""
    owners: tuple[Case | Concept | Topic | Topics, ...] = (
        *contents.cases.values(),
        *contents.concepts.values(),
        *contents.topics.topics,
        contents.topics,
    )
    return {
        "issues": len(contents.issues),
        "arguments": sum(len(issue.pro) + len(issue.con) for issue in contents.issues.values()),
        "cases": len(contents.cases),
        "concepts": len(contents.concepts),
        "facts": sum(len(owner.faq) for owner in owners),
        "sources": len(contents.sources),
    }


def moved_of(contents: Contents) -> dict[str, str]:
    """Return the present id of every id that was renamed."""
    entries: tuple[Issue | Case | Concept, ...] = (
        *contents.issues.values(),
        *contents.cases.values(),
        *contents.concepts.values(),
    )
    return {old: entry.id for entry in entries for old in entry.formerly}
