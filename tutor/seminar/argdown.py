"""Argument maps in Argdown (argdown.org): motion, arguments of both sides, findings, and who answers whom."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from tutor.knowledge.model import Argument, Issue
from tutor.seminar.text import one_line

_SPECIAL = set("\\@#*_[]<>{}/:.=")
"""Each of these can begin markup, a comment or an emoji somewhere; each is taken literally after a backslash."""
_COUNTED = set('{}"\\')
_ATTACKS = {"rebuts": "-", "undermines": "-", "undercuts": "_"}
_HEAD = ("===", "title: {title}", "author: Alliance Tutor", "model:", "  mode: loose", "===")


def escape(text: str) -> str:
    """Return text that Argdown takes literally."""
    return "".join(f"\\{char}" if char in _SPECIAL else char for char in one_line(text))


def argdown(title: str, issues: Iterable[Issue]) -> str:
    """Return the maps of issues as one Argdown document."""
    head = "\n".join(_HEAD).format(title=json.dumps(one_line(title)))
    return "\n\n".join([head, *(part for issue in issues for part in _issue(issue))]) + "\n"


def _issue(issue: Issue) -> Iterator[str]:
    yield f"# {escape(issue.motion)}"
    data = _data(id=issue.id, topic=issue.topic, level=issue.level)
    yield "\n".join([f"[{_title(issue)}]: {escape(issue.motion)} {data}", *_first_lines(issue)])
    for side, argument in issue.argued():
        yield "\n".join(_argument(issue, side, argument))


def _first_lines(issue: Issue) -> Iterator[str]:
    for side, argument in issue.argued():
        yield f"  {'+' if side == 'pro' else '-'} <{_title(issue, argument.id)}>"


def _title(issue: Issue, *local: str) -> str:
    """A name that is unique in the document. In names Argdown knows no escapes, so it is made of plain characters."""
    return re.sub(r"[^\w ,-]", "-", ", ".join((*issue.id.split("/"), *local)))


def _argument(issue: Issue, side: str, argument: Argument) -> Iterator[str]:
    """The argument itself, then the findings that support it and the arguments that attack it."""
    data = _data(
        id=f"{issue.id}#{argument.id}",
        side=side,
        warrant=argument.warrant,
        qualifier=argument.qualifier,
        sources=list(argument.sources),
    )
    yield f"<{_title(issue, argument.id)}>: {escape(argument.claim)} {data}"
    for grounds in argument.grounds:
        findings = _data(sources=list(grounds.sources), at=grounds.at, as_of=grounds.as_of)
        yield f"  + [{_title(issue, argument.id, grounds.id)}]: {escape(grounds.says)} {findings}"
    for other, answer in issue.answers_to(argument.id):
        yield f"  {_ATTACKS[answer.how]} <{_title(issue, other.id)}>"


def _data(**fields: str | list[str]) -> str:
    """Return fields as Argdown's data: YAML on one line. Marks that its scanner would count are written by number."""
    kept = {name: one_line(value) if isinstance(value, str) else value for name, value in fields.items() if value}
    return "{" + ", ".join(f"{name}: {_quoted(value)}" for name, value in kept.items()) + "}"


def _quoted(value: str | list[str]) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_quoted(item) for item in value) + "]"
    return '"' + "".join(_code(char) if char in _COUNTED else char for char in value) + '"'


def _code(char: str) -> str:
    return f"\\u{ord(char):04x}"
