"""The map of an issue as a drawing: the motion, a column a side, and an arrow for each reply."""

from __future__ import annotations

import textwrap

from msgspec import Struct

from tutor.knowledge.model import Issue, Side
from tutor.seminar.text import one_line
from tutor.seminar.wording import SIDES

WIDTH = 880
_COLUMN, _TOP = 350, 10
_LINE, _PAD = 19, 12
_CHARACTERS = 42


class Box(Struct, frozen=True, kw_only=True):
    """A box: its place and size, its lines, which side it is on (empty for the motion), and the argument's id."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    side: str = ""
    argument: str = ""

    def baseline(self, number: int) -> int:
        """Return how far down a line of text stands, counted from 0."""
        return self.y + _PAD + _LINE * number + 13


class Arrow(Struct, frozen=True, kw_only=True):
    """An arrow from the argument that answers to the one that is answered."""

    path: str
    how: str
    side: Side


class Picture(Struct, frozen=True, kw_only=True):
    """A drawing of so many units."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def picture_of(issue: Issue) -> Picture:
    """Return the drawing of an issue, the side shown first on the left."""
    motion = _box(_TOP, (WIDTH - 520) // 2, 520, issue.motion, 70)
    below = motion.y + motion.height + 34
    boxes = {}
    left, right = issue.sides
    for side, x in ((left, 0), (right, WIDTH - _COLUMN)):
        y = below
        for number, argument in enumerate(issue.side(side), 1):
            text = f"{SIDES[side]} {number}. {argument.claim}"
            boxes[argument.id] = _box(y, x, _COLUMN, text, _CHARACTERS, side=side, argument=argument.id)
            y += boxes[argument.id].height + 26
    height = max((box.y + box.height for box in boxes.values()), default=below) + _TOP
    arrows = tuple(_arrows(issue, boxes))
    return Picture(width=WIDTH, height=height, boxes=(motion, *boxes.values()), arrows=arrows)


def _box(y: int, x: int, width: int, text: str, characters: int, *, side: str = "", argument: str = "") -> Box:
    lines = tuple(textwrap.wrap(one_line(text), characters)) or ("",)
    height = len(lines) * _LINE + 2 * _PAD
    return Box(x=x, y=y, width=width, height=height, lines=lines, side=side, argument=argument)


def _arrows(issue: Issue, boxes: dict[str, Box]) -> list[Arrow]:
    """Draw each reply from edge to edge across the gap; ends on one box are spread, so that arrows stay apart."""
    ends: dict[str, int] = {}
    drawn = []
    for side, argument in issue.argued():
        for answer in argument.answers:
            start, end = boxes[argument.id], boxes[answer.argument]
            y1, y2 = _spread(ends, start), _spread(ends, end)
            from_left = start.x < end.x
            x1, x2 = (start.width, end.x) if from_left else (start.x, end.width)
            bend = 60 if from_left else -60
            tip = x2 - 7 if from_left else x2 + 7
            path = f"M{x1} {y1}C{x1 + bend} {y1} {tip - bend} {y2} {tip} {y2}"
            drawn.append(Arrow(path=path, how=answer.how, side=side))
    return drawn


def _spread(ends: dict[str, int], box: Box) -> int:
    number = ends[box.argument] = ends.get(box.argument, 0) + 1
    return box.y + min(6 + number * 11, box.height - 5)
