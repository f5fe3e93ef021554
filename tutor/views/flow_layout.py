"""The flow of a round, twice: as a sheet (a column a speech, a row an argument) and, for plain text, as a list."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.round_reply import Cell, FlowRow, FlowSheet
from tutor.views import sparring_wording as wording
from tutor.views.layout import Piece, Span

SPEECHES = 6
_PHASES = ("constructive", "constructive", "rebuttal", "rebuttal", "closing", "closing")
_SIDES = ("pro", "con")
_MARKS = {"concede": " g", "cross-apply": "=", "again": " r", "other-side": " ?"}


def pieces_of(block: FlowSheet) -> Iterator[Piece]:
    """Return the flow as a sheet and as a list; each view takes the one it can show."""
    yield Piece((Span(f"{wording.FLOW}: ", "heading"), Span(block.motion, "heading")), "heading")
    yield from (piece._replace(only="sheet") for piece in _sheet(block))
    yield from (piece._replace(only="list") for piece in _list(block))


def _sheet(block: FlowSheet) -> Iterator[Piece]:
    """A table of at most 78 columns: labels of three letters, six columns of move and argument."""
    rows = [line for row in block.rows for line in _row_lines(row)]
    yield Piece((), "table", cells=(_headings(), *rows))
    yield Piece((Span(wording.LEGEND.format(left=_left(block))),))
    yield Piece((Span(wording.LEGEND_MORE),), tight=True)
    for number, row in enumerate(block.rows):
        yield Piece((Span(f"{_label(row):<4}", "label"), Span(row.claim)), "row", 0, 4, tight=number > 0)


def _headings() -> tuple[str, ...]:
    sides = [wording.SIDES[_SIDES[speech % 2]].capitalize() for speech in range(SPEECHES)]
    return ("", *(f"{speech} {side}" for speech, side in enumerate(sides, 1)))


def _label(row: FlowRow) -> str:
    return f"{wording.SHORT[row.side]}{row.number}" if row.number else wording.NEW_ROW


def _row_lines(row: FlowRow) -> list[tuple[str, ...]]:
    """Return a row as lines of the table: one, or more where a speech has several moves about the argument."""
    columns = [[_cell(cell) for cell in row.cells if cell.speech == speech] for speech in range(1, SPEECHES + 1)]
    height = max(map(len, columns))
    label = [_label(row), *[""] * (height - 1)]
    return [
        (label[line], *(column[line] if line < len(column) else "" for column in columns)) for line in range(height)
    ]


def _cell(cell: Cell) -> str:
    name = f"{wording.SHORT[cell.side]}{cell.number}" if cell.number else wording.NEW_ROW
    mark = _MARKS.get(cell.kind, "")
    return f"{cell.move} {name}{mark}{'+' if cell.stands else ''}{'!' if cell.dropped else ''}"


def _list(block: FlowSheet) -> Iterator[Piece]:
    for row in block.rows:
        name = f"{wording.SIDES[row.side].capitalize()} {row.number}" if row.number else wording.NEW_ROW.capitalize()
        yield Piece((Span(f"{name}: ", "label"), Span(row.claim)), "row", 0, 2)
        for cell in row.cells:
            yield Piece((Span(_said(cell, block)),), "item", 2, 4, tight=True)


def _left(block: FlowSheet) -> str:
    """Return what an unanswered move is called: dropped when the round is over, before that only open."""
    return wording.DROPPED if block.held >= SPEECHES else wording.OPEN


def _said(cell: Cell, block: FlowSheet) -> str:
    """Return a move in a sentence: for those who read line by line."""
    speaker = "learner" if _SIDES[(cell.speech - 1) % 2] == block.learner else "tutor"
    kind = "reply" if cell.kind == "argue" and cell.answers else cell.kind
    kind = "new-alone" if kind == "new" and not cell.answers else kind
    text = wording.FLOW_LIST[kind].format(
        move=cell.move,
        phase=_PHASES[cell.speech - 1],
        who=wording.WHO[speaker],
        answers=wording.moves(cell.answers),
        argument=f"{wording.SIDES[cell.side]} {cell.number}",
    )
    marks = [word for word, is_so in ((wording.STANDS, cell.stands), (_left(block), cell.dropped)) if is_so]
    return f"{text} ({', '.join(marks)})" if marks else text
