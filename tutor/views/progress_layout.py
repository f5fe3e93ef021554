"""Progress as pieces: tables with bars, each with its figures in words for those who cannot see bars."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.dialogue.quiz_reply import ProgressShown
from tutor.views import practice_wording as practice
from tutor.views import progress_wording as wording
from tutor.views.layout import Piece, Span
from tutor.views.session_wording import counted


def pieces_of(block: ProgressShown) -> Iterator[Piece]:
    """Return the pieces of a learner's progress."""
    title = wording.TITLE if block.is_today else wording.TITLE_STUDY_DAY
    yield Piece((Span(title.format(day=block.day), "heading"),), "heading")
    counts = {"answered": counted(str(block.answered), "answer"), "right": block.right,
              "met": counted(str(block.met), "item"), "due": block.due[0]}  # fmt: skip
    yield Piece((Span(wording.COUNTS.format_map(counts)),))
    yield from _topics(block)
    yield from _due(block)
    yield from _calibration(block)
    if block.sure_and_wrong:
        yield Piece((Span(wording.SURE_AND_WRONG, "label"),))
    for line in block.sure_and_wrong:
        yield Piece((Span(line.text),), "item", 2, 5, tight=True)


def _topics(block: ProgressShown) -> Iterator[Piece]:
    headings = [wording.TOPIC, wording.SIDE, wording.MET, wording.HELD]
    headings += [wording.ON_THE_DAY.format(day=block.seminar)] if block.seminar else []
    rows = []
    for topic in block.topics:
        row = [topic.name, wording.SIDES[topic.side], f"{topic.met} of {topic.tracks}", f"{topic.held:.0%}"]
        rows.append((*row, f"{topic.on_the_day:.0%}") if block.seminar else tuple(row))
    if rows:
        bars = tuple(topic.held for topic in block.topics)
        yield Piece((Span(wording.MASTERY, "label"),))
        yield Piece((), "table", cells=(tuple(headings), *rows), bars=bars, tight=True)
    if block.untouched:
        yield Piece((Span(f"{wording.UNTOUCHED} ", "label"), Span(", ".join(block.untouched))))


def _due(block: ProgressShown) -> Iterator[Piece]:
    most = max(block.due, default=0)
    if not most:
        return
    names = (wording.TODAY, wording.TOMORROW, *(wording.IN_DAYS.format(days=n) for n in range(2, len(block.due))))
    days = max(day for day, count in enumerate(block.due, 1) if count)  # nothing is said of empty days at the end
    rows = tuple((name, str(count)) for name, count in zip(names[:days], block.due[:days], strict=True))
    yield Piece((Span(wording.DUE, "label"),))
    bars = tuple(count / most for count in block.due[:days])
    yield Piece((), "table", cells=((wording.DAY, wording.ITEMS), *rows), bars=bars, tight=True)


def _calibration(block: ProgressShown) -> Iterator[Piece]:
    told = [level for level in block.calibration if level.told]
    if told:
        yield Piece((Span(wording.CALIBRATION, "label"),))
    for level in told:
        word = practice.LEVELS[level.level]
        line = wording.LEVEL if level.pays else wording.LEVEL_FREE
        values = {"word": word, "right": f"{level.right:.0%}", "answers": level.answers, "pays": f"{level.pays:.0%}"}
        yield Piece((Span(line.format_map(values)),), "item", 2, 5, tight=True)
    waiting = [level for level in block.calibration if level.answers and not level.told]
    if waiting and not told:
        yield Piece((Span(wording.TOO_FEW),))
