"""The screen: colours from the terminal's own sixteen, text measured for reading, sides side by side when wide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.style import Style
from rich.text import Text

from tutor.dialogue.reply import Reply
from tutor.views.aligned import aligned
from tutor.views.layout import Piece, lay_out
from tutor.views.measure import Line, wrap
from tutor.views.measure import width as text_width
from tutor.views.plain import table_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

# No colour carries a text: cyan cannot be read on white, blue not on black, and dim on neither by everyone. Colour
# marks the two sides, which are named in words besides; dim is for strokes and dots.
STYLES = {
    "": "",
    "heading": "bold",
    "label": "bold",
    "source": "",
    "pro": "green",
    "con": "magenta",
    "number": "bold",
    "quiet": "dim",
    "quote": "italic",
    "command": "bold",
    "bar": "green",
}
READING_WIDTH = 92
SIDE_BY_SIDE_FROM = 100
WIDEST = 132
_GUTTER = 3


LINKED = re.compile(r"https?://[!-~]+")


def make_console(*, color: str = "auto", width: int | None = None, file: object | None = None) -> Console:
    """Return a console. ``color`` is auto, always or never; ``width`` overrides the terminal's."""
    return Console(
        color_system="standard" if color == "always" else "auto",
        no_color=True if color == "never" else None,
        force_terminal=True if color == "always" else None,
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        file=file,  # type: ignore[arg-type]
    )


def show(reply: Reply, console: Console, *, links: bool = False) -> None:
    """Print a reply. ``links`` says that addresses are made links, which the terminal has to understand."""
    pieces = lay_out(reply, columns=min(console.width, READING_WIDTH))
    if not links:
        pieces = [_without_links(piece) for piece in pieces]
    for line in rich_lines(pieces, console.width):
        console.print(line)


def render(reply: Reply, console: Console, *, links: bool = False) -> str:
    """Return what ``show`` would print."""
    with console.capture() as captured:
        show(reply, console, links=links)
    return captured.get()


def _without_links(piece: Piece) -> Piece:
    return piece._replace(spans=tuple(span._replace(link="") for span in piece.spans))


def rich_lines(pieces: list[Piece], columns: int) -> list[Text]:
    """Return pieces as lines of styled text, none wider than ``columns``."""
    lines: list[Text] = []
    for group in _groups(aligned(pieces, min(columns, READING_WIDTH)), columns):
        if lines and not group[0].tight:
            lines.append(Text())
        if len({piece.column for piece in group if piece.column}) == 2:
            lines += _side_by_side(group, min(columns, WIDEST))
        else:
            lines += _stacked(group, min(columns, READING_WIDTH))
    return lines


def _groups(pieces: list[Piece], columns: int) -> list[list[Piece]]:
    """Group the pieces of both sides where there is room for two columns; every other piece stands alone."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        together = columns >= SIDE_BY_SIDE_FROM and piece.column and groups and groups[-1][-1].column
        if together:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _stacked(pieces: Sequence[Piece], columns: int) -> list[Text]:
    lines: list[Text] = []
    for number, piece in enumerate(pieces):
        if number and not piece.tight:
            lines.append(Text())
        if piece.shape == "table":
            lines += [Text(line) for line in table_lines(piece, columns)]
        else:
            lines += [_text(line) for line in wrap(piece.spans, columns, piece.indent, piece.hang, piece.guide)]
    return lines


def _side_by_side(pieces: Sequence[Piece], columns: int) -> list[Text]:
    half = (columns - _GUTTER) // 2
    first = pieces[0].column
    left = _stacked([piece for piece in pieces if piece.column == first], half)
    right = _stacked([piece for piece in pieces if piece.column != first], half)
    rows = max(len(left), len(right))
    left += [Text()] * (rows - len(left))
    right += [Text()] * (rows - len(right))
    lines = []
    for one, other in zip(left, right, strict=True):
        line = one.copy()
        if other.plain:
            line.append(" " * (half + _GUTTER - text_width(one.plain)))
            line.append_text(other)
        lines.append(line)
    return lines


def _text(line: Line) -> Text:
    text = Text()
    for span in line:
        style: str | Style = STYLES[span.style]
        if LINKED.fullmatch(span.link):
            style = Style.parse(STYLES[span.style]).update_link(span.link)
        text.append(span.text, style)
    return text
