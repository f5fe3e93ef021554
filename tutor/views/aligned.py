"""Names and what is said of them as two columns, or one below the other: a list is looked through, not read."""

from __future__ import annotations

from tutor.views.layout import Piece
from tutor.views.measure import width

_GAP = 2


def aligned(pieces: list[Piece], columns: int) -> list[Piece]:
    """Return pieces with the texts of each run of pairs beginning in the same column.

    Where that leaves them too little, each begins on a line of its own, below its name.
    """
    return [piece for run in _runs(pieces) for piece in (_in_columns(run, columns) if run[0].pair else run)]


def _runs(pieces: list[Piece]) -> list[list[Piece]]:
    """Part pieces where pairs begin or end, and where a blank line parts two lists."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and piece.tight and piece.pair == runs[-1][-1].pair:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _in_columns(run: list[Piece], columns: int) -> list[Piece]:
    widest = max(width(piece.spans[0].text) for piece in run)
    hang = run[0].indent + widest + _GAP
    if hang > columns // 2:
        return [part for piece in run for part in _stacked(piece)]
    return [_padded(piece, widest)._replace(hang=hang) for piece in run]


def _stacked(piece: Piece) -> tuple[Piece, Piece]:
    name, first, *text = piece.spans
    below = (first._replace(text=first.text.lstrip()), *text)
    return piece._replace(spans=(name,)), piece._replace(spans=below, indent=piece.hang, tight=True)


def _padded(piece: Piece, widest: int) -> Piece:
    name, *text = piece.spans
    room = " " * (widest + _GAP - width(name.text))
    first = text[0]._replace(text=room + text[0].text.lstrip())
    return piece._replace(spans=(name, first, *text[1:]))
