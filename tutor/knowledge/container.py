"""Reading the compiled base: every entry is encoded by itself, so that only what is asked for is decoded."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

import msgspec

from tutor.knowledge.base import KnowledgeBase, Table
from tutor.knowledge.model import Case, Concept, Issue, Source, Topics, Wording

T = TypeVar("T")
Span = tuple[int, int]
KINDS: dict[str, type] = {"issues": Issue, "cases": Case, "concepts": Concept, "sources": Source}


class Directory(msgspec.Struct, frozen=True):
    """Where each entry stands in the payload, and what is shown without reading one."""

    spans: dict[str, dict[str, Span]]
    names: dict[str, str]
    counts: dict[str, int]
    moved: dict[str, str]


def decode_base(payload: memoryview, key: str) -> KnowledgeBase:
    """Return the base that a payload holds. Raises ValueError when the payload is not one."""
    length = int.from_bytes(payload[:4], "little")
    directory = msgspec.msgpack.decode(payload[4 : 4 + length], type=Directory)
    body = payload[4 + length :]

    def table(kind: str) -> Table[Any]:
        decode = partial(_decode, body, KINDS[kind])
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
