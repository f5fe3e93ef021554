"""Argument maps for Graphviz, in the DOT language: ``dot -Tsvg map.dot``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from tutor.knowledge.model import Issue
from tutor.seminar.text import one_line
from tutor.seminar.wording import HOW, SIDES

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
_LINE = 34
_HEAD = (
    "digraph map {",
    '  graph [rankdir=BT, fontname="Helvetica"];',
    '  node [shape=box, style="filled", fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=9];',
)
_FILLS = {"pro": "#e4f2ee", "con": "#f9ebe2"}


def escape(text: str) -> str:
    """Return text as the inside of a quoted string, in which no escape and no entity is left to be read."""
    return one_line(text).translate(_ESCAPES)


def dot(title: str, issues: Iterable[Issue]) -> str:
    """Return the maps of issues as one graph, a cluster an issue."""
    clusters = [line for number, issue in enumerate(issues) for line in _cluster(number, issue)]
    return "\n".join([*_HEAD, f'  label="{escape(title)}";', *clusters, "}", ""])


def _label(text: str) -> str:
    """Return a label in lines of a readable length."""
    return "\\n".join(line.translate(_ESCAPES) for line in textwrap.wrap(one_line(text), _LINE) or [""])


def _cluster(number: int, issue: Issue) -> Iterator[str]:
    yield f"  subgraph cluster_{number} {{"
    yield '    label="";'
    yield f'    "{escape(issue.id)}" [label="{_label(issue.motion)}", fillcolor="#f3f3f1"];'
    for side, argument in issue.argued():
        place = issue.side(side).index(argument) + 1
        label = _label(f"{SIDES[side]} {place}. {argument.claim}")
        yield f'    "{_node(issue, argument.id)}" [label="{label}", fillcolor="{_FILLS[side]}"];'
        arrow = "normal" if side == "pro" else "tee"
        yield f'    "{_node(issue, argument.id)}" -> "{escape(issue.id)}" [arrowhead={arrow}];'
    for _, argument in issue.argued():
        for answer in argument.answers:
            ends = f'"{_node(issue, argument.id)}" -> "{_node(issue, answer.argument)}"'
            yield f'    {ends} [label="{_label(HOW[answer.how])}", style=dashed, constraint=false];'
    yield "  }"


def _node(issue: Issue, local_id: str) -> str:
    return escape(f"{issue.id}#{local_id}")
