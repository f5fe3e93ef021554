"""Coaching as pieces: points met, the coach's moves, the summing up."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.reply import CoachingSummary, CoachMove, PointShown, PointsMet
from tutor.views import coaching_wording as wording
from tutor.views.layout import Piece, Span, Style, cited


def pieces_of(block: PointsMet | CoachMove | CoachingSummary) -> Iterator[Piece]:
    """Return the pieces of a block of coaching."""
    match block:
        case PointsMet():
            yield from _met(block)
        case CoachMove(kind="open"):
            yield from _open(block)
        case CoachMove():
            yield _move(block)
        case CoachingSummary():
            yield from _summary(block)


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _met(block: PointsMet) -> Iterator[Piece]:
    for number, point in enumerate(block.points):
        earned = (Span(f"  ({wording.EARNED.format(words=_quoted(point.words))})"),) if point.words else ()
        spans = (Span(f"{wording.YES} ", "label"), Span(point.text), *earned)
        yield Piece(spans, "item", 0, 5, tight=number > 0)


def _open(block: CoachMove) -> Iterator[Piece]:
    side: Style = "pro" if block.side == "pro" else "con"
    lead = wording.OPEN.format(number=block.number, count=block.count, side=wording.OPEN_SIDES[block.side])
    yield Piece((Span(lead, side),), "side")
    yield Piece((Span(block.text, "label"),), "item", 2, 2, tight=True)
    yield Piece((Span(wording.TASK),))


def _move(block: CoachMove) -> Piece:
    why = wording.WHY.get(block.why, "")
    lead = (Span(f"{why} "),) if why else ()
    text = (Span(f" {block.text}"), *cited(block.sources)) if block.text else ()
    return Piece((*lead, Span(wording.ASK[block.kind].format(number=block.number, count=block.count), "label"), *text))


def _summary(block: CoachingSummary) -> Iterator[Piece]:
    yield from _points(wording.MET, block.met)
    yield from _points(wording.POINTS if block.untried else wording.MISSED, block.missed)
    if block.absolutes:
        yield Piece((Span(wording.OVERSTATED.format(words=_quoted(block.absolutes))),))
    if block.untried:
        yield Piece((Span(wording.UNTRIED, "label"),))
        yield Piece((Span(f"{wording.MODEL}:", "label"),))
        return
    count = len(block.met) + len(block.missed)
    line = wording.SCORE if block.absolutes else wording.SCORE_FULL
    yield Piece((Span(line.format(met=len(block.met), count=count, score=block.score), "label"),))
    yield Piece((Span(f"{wording.MODEL}:", "label"),))


def _points(title: str, points: tuple[PointShown, ...]) -> Iterator[Piece]:
    if points:
        yield Piece((Span(f"{title}:", "label"),))
    for point in points:
        yield Piece((Span(point.text), Span(f"  ({wording.HOW[point.how]})")), "item", 2, 5, tight=True)
