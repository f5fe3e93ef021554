"""Argument maps for Mermaid (mermaid.js.org): a flowchart an issue, which GitHub, Obsidian and editors draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutor.knowledge.model import Issue
from tutor.seminar.text import one_line
from tutor.seminar.wording import HOW, SIDES

_LITERAL = set(" ,.'()?!-")
"""The marks that mean nothing in a label. All others are written by number: quotes, markup, icons, mathematics."""
_STYLES = (
    "classDef motion fill:#f3f3f1,stroke:#1b1b1b,color:#1b1b1b",
    "classDef pro fill:#e4f2ee,stroke:#0b5a4b,color:#1b1b1b",
    "classDef con fill:#f9ebe2,stroke:#7a3410,color:#1b1b1b",
)


def escape(text: str) -> str:
    """Return text as a label's text. Letters of every script stay as they are."""
    return "".join(_char(char) for char in one_line(text))


def _char(char: str) -> str:
    literal = not char.isascii() or char.isalnum() or char in _LITERAL
    return char if literal else f"#{ord(char)};"


def flowchart(issue: Issue) -> str:
    """Return the map of one issue: the motion, both sides, and who answers whom."""
    return "\n".join(["flowchart TB", *(f"  {line}" for line in _lines(issue))]) + "\n"


def mermaid(title: str, issues: Iterable[Issue]) -> str:
    """Return the map of one issue as a diagram; of several as Markdown that holds a diagram each."""
    drawn = [(issue, flowchart(issue)) for issue in issues]
    if len(drawn) == 1:
        return drawn[0][1]
    from tutor.seminar.markdown import escape as markup

    parts = [f"## {markup(one_line(issue.motion))}\n\n```mermaid\n{chart}```\n" for issue, chart in drawn]
    return "\n".join([f"# {markup(one_line(title))}\n", *parts])


def _lines(issue: Issue) -> Iterator[str]:
    nodes = {argument.id: f"{side}{issue.side(side).index(argument) + 1}" for side, argument in issue.argued()}
    yield f'motion["{escape(issue.motion)}"]:::motion'
    for side, argument in issue.argued():
        node = nodes[argument.id]
        yield f'{node}["{SIDES[side]} {node[3:]}. {escape(argument.claim)}"]:::{side}'
        yield f"{node} {'-->' if side == 'pro' else '--x'} motion"
    for _, argument in issue.argued():
        for answer in argument.answers:
            yield f'{nodes[argument.id]} -. "{escape(HOW[answer.how])}" .-> {nodes[answer.argument]}'
    yield from _STYLES
