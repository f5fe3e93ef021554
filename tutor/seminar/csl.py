"""Sources as CSL data: what reference managers and citation styles read (citationstyles.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import msgspec

from tutor.knowledge.model import Source
from tutor.seminar.text import one_line

CslItem = dict[str, Any]


def csl_item(source: Source) -> CslItem:
    """Return a source as a CSL item: the base's own fields, dates as numbers, empty fields left out."""
    item: CslItem = {}
    for name, value in msgspec.to_builtins(source).items():
        if name == "issued":
            item[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
        elif name in ("author", "editor"):
            item[name] = [{part: one_line(text) for part, text in person.items()} for person in value]
        else:
            item[name] = one_line(value)
    return item


def csl_json(sources: Iterable[Source]) -> str:
    """Return sources as CSL-JSON, one array, ending with a newline."""
    return json.dumps([csl_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n"
