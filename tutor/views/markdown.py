"""Markdown, for transcripts: readable as it is, escaped so that no text turns into markup."""

from __future__ import annotations

import re

from tutor.dialogue.reply import Reply
from tutor.views.layout import Piece, Span, lay_out
from tutor.views.measure import safe

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def escape(text: str) -> str:
    """Return text in which nothing is markup."""
    escaped = _SPECIAL.sub(r"\\\1", safe(text.replace("\n", " ")))
    return _LINE_START.sub(
        lambda found: f"{found[1]}\\{found[2]}" if found[2] in "+-" else f"{found[1]}{found[2][:-1]}\\{found[2][-1]}",
        escaped,
    )


def render(reply: Reply) -> str:
    """Return a reply as Markdown, ending with a newline."""
    parts: list[str] = []
    for piece in lay_out(reply):
        text = _piece(piece)
        glue = "\n" if parts and piece.tight else "\n\n" if parts else ""
        parts.append(glue + text)
    return "".join(parts) + "\n"


def _piece(piece: Piece) -> str:
    if piece.shape == "table":
        return _table(piece)
    text = "".join(_span(span) for span in piece.spans)
    match piece.shape:
        case "heading":
            return f"### {text}"
        case "side":
            return f"**{text}**\n"
        case "item" | "row":
            return f"{' ' * max(piece.indent - 2, 0)}- {text}"
    return text


def _span(span: Span) -> str:
    text = escape(span.text)
    if span.style in ("label", "command") and text.strip():
        bare = text.strip()
        mark = "`" if span.style == "command" else "**"
        inner = safe(span.text).strip().replace("`", "'") if span.style == "command" else bare
        return text.replace(bare, f"{mark}{inner}{mark}", 1)
    return text


def _table(piece: Piece) -> str:
    head, *rows = ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in piece.cells]
    rule = "|" + " --- |" * len(piece.cells[0])
    return "\n".join(["", head, rule, *rows])
