"""Practice as pieces: an item, an answer marked, a hint, the end of a sitting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.dialogue.quiz_reply import (
    AnswerMarked,
    HintGiven,
    ItemAsked,
    LineShown,
    PointMarked,
    PracticeNotice,
    QuizBlock,
    SittingOver,
)
from tutor.views import practice_wording as wording
from tutor.views.layout import Piece, Span, cited

_FORMS = {"state": "text", "reply": "text", "term": "term", "order": "order"}


def pieces_of(block: QuizBlock) -> Iterator[Piece]:
    """Return the pieces of a block of practice."""
    match block:
        case ItemAsked():
            yield from _asked(block)
        case AnswerMarked():
            yield from _marked(block)
        case HintGiven():
            yield Piece((Span("Hint. ", "label"), Span(_hint(block))))
        case PracticeNotice():
            yield Piece((Span(wording.notice(block.code, block.values)),))
        case SittingOver():
            yield from _over(block)


def _asked(block: ItemAsked) -> Iterator[Piece]:
    labels = " · ".join(part for part in (f"{block.number} of {block.total}", block.topic) if part)
    yield Piece((Span(_question(block), "heading"), Span(f"  {labels}", whole=True)), "heading")
    for remark in _remarks(block):
        yield Piece((Span(remark),))
    for line in block.given:
        yield _line(line)
    for number, option in enumerate(block.options):
        text = wording.CODES.get(option.text, option.text) if option.coded else option.text
        style = "quiet" if option.struck else ""
        spans = (Span(f"{option.number}  ", "number"), Span(text, style))  # type: ignore[arg-type]
        yield Piece(spans, "item", 2, 5, tight=number > 0)
    yield Piece((Span(wording.HOW_TO[_FORMS.get(block.kind, "choice")]),))


def _question(block: ItemAsked) -> str:
    if block.kind == "term" and any(line.role == "definition" for line in block.given):
        return wording.CONCEPT
    example = " ".join(str(number) for number in range(len(block.options), 0, -1))
    return wording.ASKS[block.kind].format(example=example)


def _remarks(block: ItemAsked) -> Iterator[str]:
    if block.changed:
        yield wording.CHANGED
    if block.wanted:
        yield wording.WANTED.format(why=block.wanted)


def _line(line: LineShown, *, tight: bool = True) -> Piece:
    name = wording.ROLES[line.role]
    text = wording.CODES.get(line.text, line.text) if line.role in ("how", "chosen-code") else line.text
    lead = (Span(f"{name}. ", "label"),) if name else ()
    return Piece((*lead, Span(text), *cited(line.sources)), "item", 2, 5, tight=tight)


def _marked(block: AnswerMarked) -> Iterator[Piece]:
    wrong = block.verdict == "wrong"
    yield Piece(tuple(_verdict(block)))
    for flag in block.flags:
        if flag in wording.FLAGS:
            yield Piece((Span(wording.FLAGS[flag]),), "item", 2, 5, tight=True)
    for point in block.points:
        if not point.number:
            yield _point(point)
    if block.absolutes:
        yield Piece((Span(wording.ABSOLUTE.format(words=_quoted(block.absolutes))),), "item", 2, 5, tight=True)
    for mistake in block.mistakes:
        lead = (Span(f"{wording.MISTAKE}. ", "label"), Span(mistake.text), *cited(mistake.sources))
        yield Piece(lead, "item", 2, 5, tight=True)
    for line in (*block.chosen, *block.why, *block.next):
        yield _line(line)
    unsure = [point for point in block.points if point.number]
    yield from _did_you_mean(unsure)
    if wrong and block.certainty == 3:
        yield Piece((Span(wording.SURE_AND_WRONG),))
    if block.ask_certainty:
        yield Piece((Span(wording.ASK_CERTAINTY),))


def _verdict(block: AnswerMarked) -> Iterator[Span]:
    yield Span(_judgement(block), "label")
    if block.verdict == "right" and block.kind not in ("reply", "term"):
        return
    if block.kind == "state" and block.points:  # each point stands below with its mark
        return
    answer = wording.CODES.get(block.answer, block.answer) if block.coded else block.answer
    told = any(line.text == block.answer for line in block.why)  # the same stands below, with its sources
    parts = ([str(block.number)] if block.number else []) + ([] if told else [answer])
    if parts:
        yield Span(f" {wording.ANSWERS.get(block.kind, wording.ANSWER)}: {', '.join(parts)}{'.' if told else ''}")


def _judgement(block: AnswerMarked) -> str:
    if block.kind == "order" and block.verdict == "partly":
        return wording.NEARLY
    made = sum(point.band == "covered" for point in block.points)
    if block.kind == "state" and block.verdict == "wrong" and made:
        return wording.IN_PART.format(made=made, count=len(block.points))
    return wording.VERDICTS[block.verdict]


def _point(point: PointMarked) -> Piece:
    words = wording.EARNED.format(words=_quoted(point.words))
    earned = (Span(f"  ({words})"),) if point.words and point.band == "covered" else ()
    told = point.band != "covered" and not point.number  # what is asked about is told there
    band = wording.BANDS["covered" if point.band == "covered" else "not-found"]
    lead = Span(f"{wording.DOUBTS.get(point.doubt, band) if told else band}: ", "label")
    return Piece((lead, Span(point.text), *earned), "item", 2, 5, tight=True)


def _did_you_mean(points: list[PointMarked]) -> Iterator[Piece]:
    if points:
        yield Piece((Span(wording.DID_YOU_MEAN_SEVERAL if len(points) > 1 else wording.DID_YOU_MEAN, "label"),))
    for point in points:
        reason = wording.WHY_ASKED.get(point.doubt, "").format(words=_quoted(point.words))
        why = (Span(f"  ({reason})"),) if reason and point.words else ()
        yield Piece((Span(f"{point.number}  ", "number"), Span(point.text), *why), "item", 2, 5, tight=True)


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _hint(block: HintGiven) -> str:
    if block.struck:
        return wording.HINT_STRUCK.format(numbers=", ".join(str(number) for number in block.struck))
    if block.letters:
        return wording.HINT_LETTERS.format(letters=block.letters)
    return block.text or wording.HINT_FIRST.format(first=block.first)


def _over(block: SittingOver) -> Iterator[Piece]:
    line = wording.OVER if block.answered else wording.OVER_NONE
    unknown = (Span(f" {wording.OVER_SHOWN.format(shown=block.shown)}", "label"),) if block.shown else ()
    yield Piece((Span(line.format(answered=block.answered, right=block.right), "label"), *unknown))
    if block.missed:
        yield Piece((Span(f"{wording.MISSED}:", "label"),))
    for missed in block.missed:
        yield Piece((Span(missed.text),), "item", 2, 5, tight=True)
