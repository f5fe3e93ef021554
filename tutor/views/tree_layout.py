"""Who answers whom, as pieces: a tree with lines, and a numbered list for those who read line by line."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.reply import Tree, TreeNode
from tutor.views import wording
from tutor.views.layout import Piece, Span, Style


def pieces_of(block: Tree) -> Iterator[Piece]:
    """Draw a tree; and as a numbered list, for those who read line by line."""
    yield from (piece._replace(only="sheet") for piece in _tree(block.root, "", "", top=True))
    yield from (piece._replace(only="list") for piece in _outline(block.root, ""))
    told = [wording.TREE_LEGEND[edge] for edge in wording.TREE_LEGEND if edge in _edges(block.root)]
    if told:
        yield Piece((Span(" · ".join(told)),))


def _edges(node: TreeNode) -> set[str]:
    return {node.edge}.union(*(_edges(child) for child in node.children))


def _outline(node: TreeNode, number: str) -> Iterator[Piece]:
    depth = number.count(".")
    edge = wording.TREE_EDGES.get(node.edge, node.edge)
    lead = f"{edge[:1].upper()}{edge[1:]} {_tree_name(node).lower()}: " if edge else f"{_tree_name(node)}: "
    spans = ((Span(f"{number} ", "number"),) if number else ()) + ((Span(lead, "label"),) if node.label else ())
    style: Style = "" if node.label else "heading"
    yield Piece((*spans, Span(node.text, style)), "row", 2 * depth, 2 * depth + 2, tight=bool(depth))
    for place, child in enumerate(node.children, 1):
        yield from _outline(child, f"{number}{place}.")


def _tree_name(node: TreeNode) -> str:
    side, _, number = node.label.partition(" ")
    return f"{wording.SIDES.get(side, side)} {number}".strip()


def _tree(node: TreeNode, before: str, after: str, *, top: bool = False) -> Iterator[Piece]:
    """Draw a node and what answers it with the lines of a tree."""
    edge = wording.TREE_EDGES.get(node.edge, node.edge)
    name, side = _tree_name(node), node.label.partition(" ")[0]
    style: Style = "pro" if side == "pro" else "con" if side == "con" else "heading"
    lead = (Span(f"{edge} "),) if edge else ()
    label = (Span(f"{name}: ", style),) if node.label else ()
    text = Span(node.text, "" if node.label else "heading")
    guide = after + ("│ " if node.children else "  ")
    spans = (Span(before, "quiet"), *lead, *label, text)
    yield Piece(spans, "row", 0, len(guide), tight=not top, guide=guide)
    for index, child in enumerate(node.children):
        last = index == len(node.children) - 1
        yield from _tree(child, after + ("└─ " if last else "├─ "), after + ("   " if last else "│  "))
