"""The flow of a round: what became of each argument, in words; and where there is room the sheet debaters keep.

The sheet has a column a speech and a row an argument. Where it does not fit, and in plain text, each argument is
followed by what was said about it, in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.round_reply import Cell, FlowRow, FlowSheet
from tutor.views import sparring_wording as wording
from tutor.views.layout import Piece, Span, Style
from tutor.views.measure import width

SPEECHES = 6
_PHASES = ("constructive", "constructive", "rebuttal", "rebuttal", "closing", "closing")
_SIDES = ("pro", "con")
_PUT = ("argue", "reply", "cross-apply")
_GAP = 2  # between the columns of a table


def pieces_of(block: FlowSheet) -> Iterator[Piece]:
    """Return the flow as a sheet and as a list; each view takes the one it can show."""
    yield Piece((Span(f"{wording.FLOW}: ", "heading"), Span(block.motion, "heading")), "heading")
    if not block.rows:
        yield Piece((Span(wording.FLOW_EMPTY),))
        return
    sheet = _sheet(block)
    room = sum(max(map(width, column)) for column in zip(*sheet, strict=True)) + _GAP * (len(sheet[0]) - 1)
    yield Piece((), "table", cells=sheet, only="sheet", least=room)
    yield from (piece._replace(only="sheet", least=room) for piece in _outcomes(block, told=False))
    yield from (piece._replace(only="sheet", most=room - 1) for piece in _outcomes(block, told=True))
    yield from (piece._replace(only="list") for piece in _outcomes(block, told=True))
    yield Piece((Span(wording.FLOW_NUMBERS),))


def _speaker(block: FlowSheet, side: str) -> str:
    return "learner" if side == block.learner else "tutor"


def _name(side: str, number: int) -> str:
    return f"{wording.SIDES[side]} {number}"


def _row_name(row: FlowRow) -> str:
    return _name(row.side, row.number).capitalize() if row.number else wording.NEW_ROW.capitalize()


def _is_own(row: FlowRow, cell: Cell) -> bool:
    """Say whether a move is about the argument of the row itself, not an answer in the exchange about it."""
    return (cell.side, cell.number) == (row.side, row.number)


def _outcome(row: FlowRow, block: FlowSheet) -> str:
    """Return what became of an argument, as a key of the wording."""
    if not row.number:
        return "new"
    other = "tutor" if _speaker(block, row.side) == "learner" else "learner"
    own = [cell for cell in row.cells if _is_own(row, cell)]
    if any(cell.kind == "concede" for cell in own):
        return f"granted/{other}"
    put = [cell for cell in own if cell.kind in _PUT]
    answered = {move for cell in row.cells for move in cell.answers}
    if not any(cell.move in answered for cell in put):
        if block.held < SPEECHES:
            return f"open/{other}"
        if any(cell.dropped for cell in put):
            return f"unclear/{other}" if any(cell.unclear for cell in put) else f"dropped/{other}"
    return "stands" if any(cell.stands for cell in put) else "answered"


def _outcomes(block: FlowSheet, *, told: bool) -> Iterator[Piece]:
    """Yield the arguments by what became of them; ``told``: with the moves about each."""
    outcomes = [(_outcome(row, block), row) for row in block.rows]
    titles = wording.OUTCOMES if block.held >= SPEECHES else wording.OUTCOMES | wording.SO_FAR
    for outcome, title in titles.items():
        rows = [row for found, row in outcomes if found == outcome]
        if not rows:
            continue
        yield Piece((Span(title, "label"),))
        for row in rows:
            yield from _row(row, block, told=told)


def _row(row: FlowRow, block: FlowSheet, *, told: bool) -> Iterator[Piece]:
    whose = wording.WHOSE[_speaker(block, row.side)]
    style: Style = "pro" if row.side == "pro" else "con"
    name = (Span(_row_name(row), style), Span(f" ({whose}): ")) if row.number else ()
    yield Piece((*name, Span(row.claim)), "item", 2, 4, tight=True)
    if told and row.number:
        said = "; ".join(_said(cell, row, block) for cell in row.cells)
        yield Piece((Span(said),), "item", 4, 4, tight=True)


def _said(cell: Cell, row: FlowRow, block: FlowSheet) -> str:
    """Return a move in words, after its number."""
    in_row = {other.move for other in row.cells}
    own = _is_own(row, cell)
    here = tuple(move for move in cell.answers if move in in_row)
    answers = here if cell.kind == "argue" else here or cell.answers  # what a reply answers may have a row of its own
    kind = "reply" if cell.kind == "argue" and answers else cell.kind
    return wording.FLOW_SAID[kind].format(
        move=cell.move,
        who=wording.WHO[_speaker(block, _SIDES[(cell.speech - 1) % 2])],
        answers=wording.listed(answers),
        argument="it" if own else _name(cell.side, cell.number),
    )


def _sheet(block: FlowSheet) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the table: a heading a speech; a row an argument, of several lines where it needs them."""
    headings = [
        f"{wording.WHOSE_SPEECH[_speaker(block, _SIDES[speech % 2])]} {wording.COLUMNS[_PHASES[speech]]}"
        for speech in range(SPEECHES)
    ]
    return (("", *headings), *(line for row in block.rows for line in _row_lines(row)))


def _row_lines(row: FlowRow) -> list[tuple[str, ...]]:
    """Return a row as lines of the table: one, or more where a speech has several moves about the argument."""
    columns = [[_cell(cell, row) for cell in row.cells if cell.speech == speech] for speech in range(1, SPEECHES + 1)]
    height = max(map(len, columns))
    label = [_row_name(row), *[""] * (height - 1)]
    return [
        (label[line], *(column[line] if line < len(column) else "" for column in columns)) for line in range(height)
    ]


def _cell(cell: Cell, row: FlowRow) -> str:
    kind = "put" if cell.kind == "argue" and not cell.answers else cell.kind
    kind = "granted" if kind == "concede" and _is_own(row, cell) else kind
    return f"{cell.move} {wording.CELLS[kind].format(argument=_name(cell.side, cell.number))}"
