"""Plain text: linear, no colour, no boxes, nothing that moves. For pipes, logs, screen readers, and for pasting."""

from __future__ import annotations

from tutor.dialogue.reply import Reply
from tutor.views.layout import Piece, Span, lay_out
from tutor.views.measure import safe, wrap
from tutor.views.measure import width as text_width

_GAP, _GAP_SAID = "____", "(blank)"


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
            lines += list_lines(piece, width)
            continue
        spans = _told_apart(piece.spans) if piece.pair else piece.spans
        for line in wrap(_in_words(spans), width, piece.indent, piece.hang):
            lines.append("".join(span.text for span in line).rstrip())
    return "\n".join(lines) + "\n"


def _in_words(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans without the marks that a screen reader would read out: dots between short items, a gap to fill."""
    return tuple(span._replace(text=span.text.replace(" · ", "; ").replace(_GAP, _GAP_SAID)) for span in spans)


def _told_apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a name and what is said of it with a colon between, which is heard where a gap is not."""
    name, first, *text = spans
    mark = " " if name.text.rstrip().endswith((".", "?", "!", ":")) else ": "
    return (name, first._replace(text=mark + first.text.lstrip()), *text)


def list_lines(piece: Piece, width: int) -> list[str]:
    """Return a table as a list: a line a row, each cell after its heading; bars are left out, cells have figures."""
    lines: list[str] = []
    first, *headings = piece.cells[0]
    for name, *cells in piece.cells[1:]:
        named = [
            f"{head}: {cell}" if head else cell for head, cell in zip(headings, cells, strict=True) if cell.strip()
        ]
        lead = f"{first} {name}" if first and name.isdigit() else name
        text = ", ".join(part for part in (lead, *named) if part)
        lines += ["".join(span.text for span in line).rstrip() for line in wrap((Span(text),), width, 2, 4)]
    return lines


def table_lines(piece: Piece, width: int) -> list[str]:
    """Return a table as aligned columns, bars drawn with #; as a list where it is wider than the width."""
    rows = [tuple(safe(cell) for cell in row) for row in piece.cells]
    widths = [max(text_width(row[i]) for row in rows) for i in range(len(rows[0]))]
    whole = sum(widths) + 2 * (len(widths) - 1)
    if whole > width:
        return list_lines(piece, width)
    lines = []
    for index, row in enumerate(rows):
        cells = [cell + " " * (size - text_width(cell)) for cell, size in zip(row, widths, strict=True)]
        line = "  ".join(cells)
        room = min(width - whole - 2, 30)
        if piece.bars and index and room >= 5:
            line += "  " + "#" * round(piece.bars[index - 1] * room)
        lines.append(line.rstrip())
    return lines
