"""From what a quiz says to blocks of a reply."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.dialogue.quiz_reply import (
    AnswerMarked,
    HintGiven,
    ItemAsked,
    LineShown,
    OptionShown,
    PointMarked,
    PracticeNotice,
    QuizBlock,
    SittingOver,
)
from tutor.dialogue.scene import cite
from tutor.knowledge import KnowledgeBase
from tutor.quiz.chosen import about_the_choice
from tutor.quiz.item import Item, Line
from tutor.quiz.marking import Mark
from tutor.quiz.messages import Asking, Explained, Finished, Hinted, Marked, Message, Remark
from tutor.quiz.reading import phrases


def block_of(base: KnowledgeBase, message: Message) -> QuizBlock:
    """Return a message as a block."""
    match message:
        case Asking():
            return _asked(base, message)
        case Marked():
            return _marked(base, message)
        case Hinted():
            struck = tuple(place + 1 for place in message.struck)
            return HintGiven(text=message.text, struck=struck, letters=message.letters, first=message.first + 1)
        case Explained():
            return _explained(base, message)
        case Remark():
            return PracticeNotice(code=message.code, values=dict(message.values))
        case Finished():
            missed = tuple(LineShown(role=item.kind, text=_subject(item)) for item in message.missed)
            return SittingOver(
                answered=message.answered, right=message.right, missed=missed, stopped=message.stopped,
                shown=message.shown,
            )  # fmt: skip


def _subject(item: Item) -> str:
    """What an item was about, in a line: the last thing that was shown of it."""
    return item.given[-1].text if item.given else item.answer


def lines(base: KnowledgeBase, of: Iterable[Line]) -> tuple[LineShown, ...]:
    """Return statements as they are shown."""
    return tuple(LineShown(role=line.role, text=line.text, sources=cite(base, line.sources)) for line in of)


def _asked(base: KnowledgeBase, asking: Asking) -> ItemAsked:
    item = asking.item
    options = tuple(
        OptionShown(number=place + 1, text=option.text, coded=option.coded, struck=place in asking.struck)
        for place, option in enumerate(item.options)
    )
    shown = [Line(line.role, line.text) for line in item.given]  # sources come with the answer: they would give it away
    return ItemAsked(
        id=item.id,
        kind=item.kind,
        number=asking.number,
        total=asking.total,
        topic=base.topic(item.topic).name if item.topic else "",
        side=item.side,
        given=lines(base, shown),
        options=options,
        changed=asking.changed,
        wanted=asking.wanted,
    )


def _marked(base: KnowledgeBase, marked: Marked) -> AnswerMarked:
    item, mark = marked.item, marked.mark
    coded = bool(item.options) and item.key >= 0 and item.options[item.key].coded
    return AnswerMarked(
        id=item.id,
        kind=item.kind,
        verdict=_verdict(mark),
        score=round(mark.score, 2),
        answer=item.answer,
        number=item.key + 1,
        coded=coded,
        points=_points(item, mark),
        flags=mark.grade.flags if mark.grade else (),
        absolutes=_absolutes(mark),
        mistakes=_mistakes(base, item, mark),
        why=lines(base, item.why),
        next=lines(base, item.next),
        certainty=marked.certainty,
        ask_certainty=not marked.certainty and bool(mark.answer),
    )


def _verdict(mark: Mark) -> str:
    if not mark.answer:
        return "shown"
    if not mark.right:
        return "wrong"
    return "right" if mark.score >= 1 else "partly"


def _points(item: Item, mark: Mark) -> tuple[PointMarked, ...]:
    """The points of free text. Essential points that were not made are left out: any one of them is enough."""
    if mark.grade is None:
        return ()
    essential = {point.id for point in item.essence}
    points: list[PointMarked] = []
    number = 0
    for point in mark.grade.points:
        if point.id in essential and point.band == "not-found" and not point.doubt:
            continue
        number += point in mark.unsure
        words = phrases(mark.answer, point.spans)
        asked = number if point in mark.unsure else 0
        points.append(
            PointMarked(
                id=point.id, text=point.point, band=point.band, words=words, number=asked,
                doubt=point.doubt,
            )
        )  # fmt: skip
    return tuple(points)


def _absolutes(mark: Mark) -> tuple[str, ...]:
    return tuple(mark.answer[start:end] for start, end in mark.grade.absolutes) if mark.grade else ()


def _mistakes(base: KnowledgeBase, item: Item, mark: Mark) -> tuple[LineShown, ...]:
    stated = {wrong.id for wrong in mark.grade.misconceptions} if mark.grade else set()
    wrong = [one for one in item.misconceptions if one.id in stated]
    return lines(base, (Line("correction", " ".join(one.correction.split()), one.sources) for one in wrong))


def _explained(base: KnowledgeBase, explained: Explained) -> AnswerMarked:
    """Why the last answer was marked so: the same with what the option really is that was chosen, and nothing asked."""
    from msgspec.structs import replace

    chosen = lines(base, about_the_choice(base, explained.item, explained.mark.chosen))
    return replace(_marked(base, Marked(explained.item, explained.mark)), ask_certainty=False, chosen=chosen)
