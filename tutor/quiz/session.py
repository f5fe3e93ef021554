"""A quiz as a state machine: a move in, a new state, what is said and what is to be kept out. Nothing is done here.

``begin`` and ``take`` are pure: the caller keeps the events in its log, shows what is said, and gives the time.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from tutor.numbers import whole
from tutor.quiz.events import Event, sealed
from tutor.quiz.item import Item
from tutor.quiz.items import Maker, fingerprint
from tutor.quiz.kinds import KINDS
from tutor.quiz.marking import Mark, confirm, mark
from tutor.quiz.messages import Asking, Explained, Finished, Hinted, Marked, Message, Remark
from tutor.quiz.reading_answers import read_certainty, split_certainty
from tutor.quiz.schedule import study_day

Move: TypeAlias = Literal["answer", "hint", "reveal", "skip", "why", "regrade", "stop"]


class Last(NamedTuple):
    """The review before the item at hand, which may still be overruled."""

    event: Event
    item: Item
    mark: Mark


class Quiz(NamedTuple):
    """A sitting: what is still to be asked, the item at hand, and what came before.

    ``skipped`` says that the item before was passed over: what is said of the last answer then is not of that item.
    ``shown`` counts items whose answer was asked for: they are not known, and no answer.
    ``seen`` has the fingerprint under which each item was last answered; ``wanted`` says why an item was queued.
    """

    waiting: tuple[str, ...]
    total: int
    session: str = ""
    item: Item | None = None
    number: int = 0
    asked_at: float = 0.0
    hints: int = 0
    last: Last | None = None
    skipped: bool = False
    answered: int = 0
    right: int = 0
    shown: int = 0
    missed: tuple[Item, ...] = ()
    ended: bool = False


class Step(NamedTuple):
    """What came of a move."""

    quiz: Quiz
    says: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()


class Memo(NamedTuple):
    """What is known of an item when it is asked: the fingerprint it had, and why it was queued."""

    fingerprint: str = ""
    wanted: str = ""


class Desk(NamedTuple):
    """What a step needs besides the state: how items are made, what is remembered of them, and the time."""

    make: Maker
    recall: dict[str, Memo]
    now: datetime


def begin(items: tuple[str, ...], desk: Desk, session: str = "") -> Step:
    """Begin a sitting over these items."""
    return _next(Quiz(items, len(items), session), desk)


def take(quiz: Quiz, move: Move, text: str, desk: Desk) -> Step:
    """Take a move. Leaves the state as it was where a move means nothing."""
    match move:
        case "hint":
            return _hint(quiz)
        case "reveal":
            return _reveal(quiz, desk)
        case "skip":
            return _then(Step(quiz._replace(skipped=True), (Remark("quiz-skipped"),)), desk)
        case "why" | "regrade" if quiz.skipped:
            return Step(quiz, (Remark("quiz-last-skipped"),))
        case "why":
            return Step(quiz, (Explained(quiz.last.item, quiz.last.mark),) if quiz.last else (Remark("quiz-no-last"),))
        case "regrade":
            return _regrade(quiz, desk)
        case "stop":
            return Step(quiz._replace(ended=True), (_finished(quiz, stopped=True),))
    return _answer(quiz, text, desk)


def _next(quiz: Quiz, desk: Desk) -> Step:
    """Ask the next item that can still be made, or end."""
    waiting = list(quiz.waiting)
    while waiting:
        item = desk.make(waiting.pop(0))
        if item is None:
            continue
        memo = desk.recall.get(item.id, Memo())
        number = quiz.number + 1
        changed = memo.fingerprint not in ("", fingerprint(item))
        asked = quiz._replace(waiting=tuple(waiting), item=item, number=number, asked_at=desk.now.timestamp(), hints=0)
        return Step(asked, (Asking(item, number, quiz.total, changed=changed, wanted=memo.wanted),))
    return Step(quiz._replace(waiting=(), item=None, ended=True), (_finished(quiz),))


def _then(step: Step, desk: Desk) -> Step:
    """Go on to the next item after what was just said."""
    following = _next(step.quiz, desk)
    return Step(following.quiz, step.says + following.says, step.events + following.events)


def _finished(quiz: Quiz, *, stopped: bool = False) -> Finished:
    return Finished(quiz.answered, quiz.right, quiz.missed, stopped, quiz.shown)


def _answer(quiz: Quiz, text: str, desk: Desk) -> Step:
    after = afterthought(quiz, text, desk)
    if after:
        return after
    item = quiz.item
    if item is None:
        return Step(quiz)
    said = split_certainty(text, KINDS[item.kind].form)
    marked = mark(item, said.text)
    if marked is None:
        return Step(quiz, (Remark(f"quiz-unread-{KINDS[item.kind].form}", {"count": str(len(item.options))}),))
    return _kept(quiz, item, marked, said.certainty, desk)


def _kept(quiz: Quiz, item: Item, marked: Mark, certainty: int, desk: Desk, *, revealed: bool = False) -> Step:
    """Count and keep an answer, and go on."""
    event = sealed(
        Event(
            what="review",
            at=round(desk.now.timestamp() * 1000),
            day=study_day(desk.now),
            session=quiz.session,
            item=item.id,
            score=round(marked.score, 4),
            certainty=certainty,
            seconds=round(max(desk.now.timestamp() - quiz.asked_at, 0.0), 1),
            hinted=quiz.hints > 0,
            revealed=revealed,
            fingerprint=fingerprint(item),
            answer=marked.answer[:4000] if KINDS[item.kind].form in ("text", "term") else "",
        )
    )
    counted = quiz._replace(
        last=Last(event, item, marked),
        skipped=False,
        answered=quiz.answered + (not revealed),
        shown=quiz.shown + revealed,
        right=quiz.right + marked.right,
        missed=quiz.missed if marked.right else (*quiz.missed, item),
    )
    says = Marked(item, marked, certainty, quiz.hints > 0)
    return _then(Step(counted, (says,), (event,)), desk)


def _reveal(quiz: Quiz, desk: Desk) -> Step:
    """Show the answer: it counts as not known."""
    item = quiz.item
    return _kept(quiz, item, Mark(0.0, ""), 0, desk, revealed=True) if item else Step(quiz)


def _hint(quiz: Quiz) -> Step:
    item = quiz.item
    if item is None:
        return Step(quiz)
    given = quiz.hints
    hinted = quiz._replace(hints=given + 1)
    form = KINDS[item.kind].form
    if given < len(item.hints):
        return Step(hinted, (Hinted(item, item.hints[given]),))
    if form == "term":
        letters = item.accept[0][: 1 + given - len(item.hints)]
        return Step(hinted, (Hinted(item, letters=letters),))
    if form == "order" and given == 0:
        return Step(hinted, (Hinted(item, first=item.order[0]),))
    if form == "choice" and given == 0 and len(item.options) > 2:
        wrong = next(place for place in range(len(item.options)) if place != item.key)
        return Step(hinted, (Hinted(item, struck=(wrong,)),))
    return Step(quiz, (Remark("quiz-no-hint"),))


def afterthought(quiz: Quiz, text: str, desk: Desk) -> Step | None:
    """A word on the answer before: how sure it was, or yes or no to "did you mean"."""
    last = quiz.last
    if last is None:
        return None
    certainty = read_certainty(text)
    if certainty and not last.event.certainty:
        event = _about(quiz, last, desk, what="certainty", certainty=certainty)
        told = last._replace(event=_with_certainty(last.event, certainty))
        return Step(quiz._replace(last=told), (Remark("quiz-certainty-kept", {"level": str(certainty)}),), (event,))
    if not last.mark.unsure:
        return None
    return _did_you_mean(quiz, last, text, desk)


def _did_you_mean(quiz: Quiz, last: Last, text: str, desk: Desk) -> Step | None:
    word, _, rest = text.strip().lower().rstrip(".!").partition(" ")
    unsure = last.mark.unsure
    if word in ("no", "n", "nope", "neither") and not rest:
        return Step(quiz._replace(last=last._replace(mark=_settled(last.mark))), (Remark("quiz-not-meant"),))
    numbers = [number for part in rest.replace(",", " ").split() if (number := whole(part)) is not None]
    if word not in ("yes", "y", "yep", "yeah") or (rest and not numbers):
        return None
    ids = tuple(point.id for number, point in enumerate(unsure, 1) if not numbers or number in numbers)
    marked = confirm(last.item, last.mark, ids)
    event = _about(quiz, last, desk, what="regrade", score=round(marked.score, 4), why=f"meant: {' '.join(ids)}")
    changed = _recounted(quiz, last._replace(mark=_settled(marked)), marked.right)
    return Step(changed, (Remark("quiz-meant", {"right": "yes" if marked.right else ""}),), (event,))


def _settled(marked: Mark) -> Mark:
    """A mark of which nothing is asked any more."""
    if marked.grade is None:
        return marked
    points = tuple(
        point._replace(band="not-found", doubt="") if point.band == "unsure" else point for point in marked.grade.points
    )
    return marked._replace(grade=marked.grade._replace(points=points))


def _regrade(quiz: Quiz, desk: Desk) -> Step:
    """The learner overrules the last mark: it counts as right, and both are kept."""
    last = quiz.last
    if last is None:
        return Step(quiz, (Remark("quiz-no-last"),))
    if last.mark.right:
        return Step(quiz, (Remark("quiz-was-right"),))
    event = _about(quiz, last, desk, what="regrade", score=1.0, why="overruled")
    changed = _recounted(quiz, last._replace(mark=last.mark._replace(score=1.0)), now_right=True)
    return Step(changed, (Remark("quiz-overruled"),), (event,))


def _recounted(quiz: Quiz, last: Last, now_right: bool) -> Quiz:
    gained = now_right and last.item in quiz.missed
    missed = tuple(item for item in quiz.missed if item is not last.item) if gained else quiz.missed
    was_shown = gained and last.event.revealed
    return quiz._replace(
        last=last, right=quiz.right + gained, missed=missed, answered=quiz.answered + was_shown,
        shown=quiz.shown - was_shown,
    )  # fmt: skip


def _about(quiz: Quiz, last: Last, desk: Desk, **says: object) -> Event:
    now = round(desk.now.timestamp() * 1000)
    common = {"at": max(now, last.event.at), "day": study_day(desk.now), "session": quiz.session}
    return sealed(Event(item=last.item.id, of=last.event.uid, **common, **says))  # type: ignore[arg-type]


def _with_certainty(event: Event, certainty: int) -> Event:
    from msgspec.structs import replace

    return replace(event, certainty=certainty)
