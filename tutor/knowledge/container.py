"""The compiled base: every entry encoded by itself, so that only what is asked for is decoded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

import msgspec

from tutor.knowledge.base import KnowledgeBase, Table
from tutor.knowledge.load import Contents
from tutor.knowledge.model import Case, Concept, Issue, Source, Topics, Wording

T = TypeVar("T")
Span = tuple[int, int]
_KINDS: dict[str, type] = {"issues": Issue, "cases": Case, "concepts": Concept, "sources": Source}


class Directory(msgspec.Struct, frozen=True):
    """Where each entry stands in the payload, and what is shown without reading one."""

    spans: dict[str, dict[str, Span]]
    names: dict[str, str]
    counts: dict[str, int]
    moved: dict[str, str]


def encode_contents(contents: Contents) -> bytes:
    """Encode the contents of a base."""
    blobs: list[bytes] = []
    spans: dict[str, dict[str, Span]] = {}
    position = 0
    tables: dict[str, Mapping[str, Any]] = {kind: getattr(contents, kind) for kind in _KINDS}
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


def decode_base(payload: memoryview, key: str) -> KnowledgeBase:
    """Return the base that a payload holds. Raises ValueError when the payload is not one."""
    length = int.from_bytes(payload[:4], "little")
    directory = msgspec.msgpack.decode(payload[4 : 4 + length], type=Directory)
    body = payload[4 + length :]

    def table(kind: str) -> Table[Any]:
        decode = partial(_decode, body, _KINDS[kind])
        return Table({entry_id: partial(decode, span) for entry_id, span in directory.spans[kind].items()})

    whole = directory.spans["whole"]
    return KnowledgeBase(
        issues=table("issues"),
        cases=table("cases"),
        concepts=table("concepts"),
        sources=table("sources"),
        topics=partial(_decode, body, Topics, whole["topics"]),
        lexicon=partial(_decode, body, tuple[Wording, ...], whole["lexicon"]),
        names=directory.names,
        counts=directory.counts,
        moved=directory.moved,
        key=key,
    )


def _decode(body: memoryview, kind: type[T], span: Span) -> T:
    start, length = span
    return msgspec.msgpack.decode(body[start : start + length], type=kind)


def names_of(contents: Contents) -> dict[str, str]:
    """Return the title of every issue, case, concept and topic."""
    names = {issue.id: issue.motion for issue in contents.issues.values()}
    names |= {case.id: case.name for case in contents.cases.values()}
    names |= {concept.id: concept.term for concept in contents.concepts.values()}
    return names | {f"topics/{topic.id}": topic.name for topic in contents.topics.topics}


def counts_of(contents: Contents) -> dict[str, int]:
    """Return how many entries of each kind there are."""
    owners = (*contents.cases.values(), *contents.concepts.values(), *contents.topics.topics, contents.topics)
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
    entries = (*contents.issues.values(), *contents.cases.values(), *contents.concepts.values())
    return {old: entry.id for entry in entries for old in entry.formerly}
