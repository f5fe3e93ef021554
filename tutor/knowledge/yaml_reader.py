"""YAML as plain data with line numbers, from files that nobody vouches for.

Works on the parser's events, with a stack of its own: no recursion, no aliases, no tags, no duplicate keys, bounded
depth and size. So a file can say anything and do nothing. Scalars stay strings; the model converts them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tutor.errors import KnowledgeError, Problem

if TYPE_CHECKING:
    from yaml.events import Event

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

MOST_BYTES = 4_000_000
_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
MOST_DEPTH = 40


class Located(NamedTuple):
    """Plain data and, for each path in it (``$.pro[0].claim``), the line it starts on."""

    file: str
    data: Plain
    lines: dict[str, int]

    def line(self, path: str) -> int:
        """Return the line of a path, or of the nearest part of it that has one."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return 1

    def problem(self, path: str, message: str) -> Problem:
        """Return a problem at a path of this file."""
        return Problem(self.file, self.line(path), message)


class _UnreadableError(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class _Frame:
    """A collection being read: where it goes, and the key that waits for a value."""

    __slots__ = ("items", "key", "path")

    def __init__(self, items: list[Plain] | dict[str, Plain], path: str) -> None:
        self.items = items
        self.path = path
        self.key: str | None = None

    def child_path(self) -> str:
        if isinstance(self.items, list):
            return f"{self.path}[{len(self.items)}]"
        return f"{self.path}.{self.key}"


def read_yaml(path: Path, shown_as: str) -> Located:
    """Read one YAML file. ``shown_as`` is the name used in messages.

    Raises KnowledgeError with file and line when it cannot be read.
    """
    return parse_yaml(read_bounded(path, shown_as), shown_as)


def read_bounded(path: Path, shown_as: str) -> bytes:
    """Return the bytes of a file of a base; of a larger one than is read only so many that it shows.

    Raises KnowledgeError where the system refuses.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        problem = Problem(shown_as, 0, f"cannot be read: {error.strerror}")
        raise KnowledgeError("the knowledge base has a fault", [problem], hint="Set its rights, or move it.") from error


def parse_yaml(raw: bytes, shown_as: str) -> Located:
    """Parse the bytes of one YAML file. Raises KnowledgeError with file and line."""
    text = decode(raw, shown_as)
    try:
        return _build(text, shown_as)
    except _UnreadableError as error:
        raise _fault(shown_as, error) from None


def decode(raw: bytes, shown_as: str) -> str:
    """Return the text of a file of a base. Raises KnowledgeError with file and line."""
    try:
        return _decode(raw)
    except _UnreadableError as error:
        raise _fault(shown_as, error) from None


def _fault(shown_as: str, error: _UnreadableError) -> KnowledgeError:
    return KnowledgeError("the knowledge base has a fault", [Problem(shown_as, error.line, str(error))])


def _decode(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise _UnreadableError(1, f"larger than {MOST_BYTES // 1_000_000} MB; split it")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _UnreadableError(line, "not UTF-8 text; save the file as UTF-8") from None


def _build(text: str, shown_as: str) -> Located:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines: dict[str, int] = {}
    stack: list[_Frame] = []
    roots: list[Plain] = []
    try:
        for event in yaml.parse(text, Loader=loader):
            _take(event, stack, roots, lines)
    except yaml.YAMLError as error:
        raise _UnreadableError(_line_of(error, text), f"not valid YAML: {_reason(error)}") from None
    return Located(shown_as, roots[0] if roots else None, lines)


def _line_of(error: Exception, text: str) -> int:
    mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
    if mark:
        return int(mark.line) + 1
    # A character that YAML does not allow: the parser gives its place alone, and that as it pleases.
    found = re.search(_NOT_YAML, text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _reason(error: Exception) -> str:
    if hasattr(error, "character"):
        return "a control character stands here; take it out"
    return str(getattr(error, "problem", None) or "cannot be parsed")


def _take(event: Event, stack: list[_Frame], roots: list[Plain], lines: dict[str, int]) -> None:
    """Add one event of the parser to what has been read so far."""
    import yaml

    line = event.start_mark.line + 1 if event.start_mark else 1
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _UnreadableError(line, "anchors and aliases (& and *) are not allowed; write the text out, or quote it")
    if isinstance(event, yaml.CollectionEndEvent):
        stack.pop()
    elif isinstance(event, yaml.NodeEvent):
        _place(_value(event, line), line, stack, roots, lines)


def _value(event: Event, line: int) -> Plain:
    import yaml

    tag = getattr(event, "tag", None)
    if tag not in (None, "!"):
        raise _UnreadableError(line, f"tags like {tag} are not allowed; remove it, or quote the text")
    if isinstance(event, yaml.ScalarEvent):
        is_null = event.style is None and event.value in ("", "~", "null")
        return None if is_null else str(event.value).strip("\n")
    return {} if isinstance(event, yaml.MappingStartEvent) else []


def _place(value: Plain, line: int, stack: list[_Frame], roots: list[Plain], lines: dict[str, int]) -> None:
    if not stack:
        if roots:
            raise _UnreadableError(line, "a second document starts here; a file holds one")
        roots.append(value)
        path = "$"
    else:
        frame = stack[-1]
        if isinstance(frame.items, dict) and frame.key is None:
            _take_key(frame, value, line, lines)
            return
        path = frame.child_path()
        if isinstance(frame.items, list):
            frame.items.append(value)
        else:
            frame.items[frame.key or ""] = value
            frame.key = None
    lines.setdefault(path, line)
    if isinstance(value, (dict, list)):
        if len(stack) >= MOST_DEPTH:
            raise _UnreadableError(line, f"nested deeper than {MOST_DEPTH} levels")
        stack.append(_Frame(value, path))


def _take_key(frame: _Frame, key: Plain, line: int, lines: dict[str, int]) -> None:
    if not isinstance(key, str):
        raise _UnreadableError(line, "a field's name must be plain text")
    if isinstance(frame.items, dict) and key in frame.items:
        raise _UnreadableError(line, f"the field {key!r} stands here a second time")
    frame.key = key
    lines[frame.child_path()] = line
