"""Plain text: linear, no colour, no boxes, nothing that moves. For pipes, logs, screen readers, and for pasting."""

from __future__ import annotations

from tutor.dialogue.reply import Reply
from tutor.views.layout import Piece, lay_out
from tutor.views.measure import safe
from tutor.views.measure import width as text_width
from tutor.views.measure import wrap


def render(reply: Reply, width: int = 88) -> str:
    """Return a reply as plain text of at most ``width`` columns, ending with a newline."""
    return render_pieces(lay_out(reply, "list"), width)


def render_pieces(pieces: list[Piece], width: int) -> str:
    """Return pieces as plain text."""
    lines: list[str] = []
    for piece in pieces:
        if lines and not piece.tight:
            lines.append("")
        if piece.shape == "table":
            lines += table_lines(piece, width)
            continue
        for line in wrap(piece.spans, width, piece.indent, piece.hang):
            lines.append("".join(span.text for span in line).rstrip())
    return "\n".join(lines) + "\n"


def table_lines(piece: Piece, width: int) -> list[str]:
    """Return a table as aligned columns; the last column is cut to the width, bars are drawn with #."""
    rows = [tuple(safe(cell) for cell in row) for row in piece.cells]
    widths = [max(text_width(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for index, row in enumerate(rows):
        cells = [cell + " " * (size - text_width(cell)) for cell, size in zip(row, widths, strict=True)]
        line = "  ".join(cells)
        if piece.bars and index:
            room = max(min(width - len(line) - 4, 30), 5)
            line += "  " + "#" * round(piece.bars[index - 1] * room)
        lines.append(line[:width].rstrip())
    return lines
