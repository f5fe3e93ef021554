"""JSON Schema of every file of a base, for editors: completion, and faults marked while they are typed.

An editor with a YAML language server reads the modeline ``# yaml-language-server: $schema=issue.json``. The schemas are
made from the model, so they accept what the program accepts; ids that the file's name gives are left out.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from tutor.knowledge.model import Case, Concept, Issue, Overlay, Source, Topics, Wording

MODELINE = "# yaml-language-server: $schema={address}\n"
_LISTS: dict[str, tuple[str, type]] = {
    "concepts": ("concepts", Concept),
    "sources": ("references", Source),
    "lexicon": ("wordings", Wording),
}
_ENTRIES: dict[str, type] = {"topics": Topics, "issue": Issue, "case": Case, "overlay": Overlay}
NAMES = (*_ENTRIES, *_LISTS)
_FROM_FILE_NAME = ("issue", "case")


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema of one kind of file: ``issue``, ``case``, ``topics``, ``concepts`` ... Raises KeyError."""
    field, kind = _LISTS.get(name) or ("", _ENTRIES[name])
    (reference,), parts = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    own = _without_id(parts, kind.__name__, name)
    definitions = {key: _plain(part) for key, part in sorted(own.items())}
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{name}.yaml"}
    if field:
        schema |= {
            "type": "object",
            "properties": {field: {"type": "array", "items": reference}},
            "required": [field],
            "additionalProperties": False,
        }
    else:
        schema |= reference
    return schema | {"$defs": definitions}


def _without_id(parts: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    """Leave out what the name of the file says, and let a term's id stand without its folder."""
    own = dict(parts[kind])
    if name in _FROM_FILE_NAME:
        own["properties"] = {key: value for key, value in own["properties"].items() if key != "id"}
        own["required"] = [key for key in own["required"] if key != "id"]
    if name == "concepts":
        own["properties"] = own["properties"] | {"id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}}
    return parts | {kind: own}


def _plain(part: Any) -> Any:
    """Let a text also be written as a bare number or date, as YAML reads some of them, where any text will do."""
    if isinstance(part, dict):
        if part.get("type") == "string" and "enum" not in part and "pattern" not in part:
            return part | {"type": ["string", "number"]}
        whole = {key: _plain(value) for key, value in part.items()}
        if isinstance(part.get("description"), str):  # from Python 3.13 on it comes without the source's indentation
            whole["description"] = inspect.cleandoc(part["description"])
        return whole
    if isinstance(part, list):  # null comes last, which not every version of msgspec sees to
        return [_plain(one) for one in sorted(part, key=lambda one: one == {"type": "null"})]
    return part


def schema_text(name: str) -> str:
    """Return a schema as it is published."""
    return json.dumps(schema_of(name), indent=1, ensure_ascii=False) + "\n"


def publish(folder: Path) -> None:
    """Write all schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8")
