"""Quiz items as they stand on paper: a question, lettered options, an answer and why. For handouts and decks."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from msgspec import Struct

from tutor.knowledge import KnowledgeBase
from tutor.quiz.item import Choice, Item, Line
from tutor.quiz.items import ids_of, make_item
from tutor.quiz.kinds import KINDS
from tutor.seminar.text import one_line
from tutor.seminar.wording import ASKS, CODED, GIVEN, HOW, TERM_OF_CONCEPT, WHY

_PLAN = ("pick", "mistake", "term", "target", "order", "side", "scope", "how", "reply", "source", "clause", "duty")
"""Kinds in the order in which a short quiz draws on them: what a side must know first."""


class Remark(Struct, frozen=True, kw_only=True):
    """A line of a question or of its answer: what it is, its words, its sources."""

    label: str
    text: str
    sources: tuple[str, ...] = ()


class Question(Struct, frozen=True, kw_only=True):
    """A question on paper. ``options`` are shown with letters; ``answer`` is what the key says."""

    item: str
    asks: str
    given: tuple[Remark, ...]
    options: tuple[str, ...]
    answer: str
    why: tuple[Remark, ...]
    next: str = ""
    hint: str = ""
    side: str = ""


def question_of(item: Item) -> Question:
    """Return an item as a question on paper."""
    is_concept = item.kind == "term" and item.owner.startswith("concepts/")
    return Question(
        item=item.id,
        asks=TERM_OF_CONCEPT if is_concept else ASKS[item.kind],
        given=tuple(_remark(line, GIVEN) for line in item.given),
        options=tuple(_choice(choice) for choice in item.options),
        answer=_answer(item),
        why=tuple(_remark(line, WHY) for line in item.why if line.text),
        next=one_line(" ".join(line.text for line in item.next)),
        hint=one_line(item.hints[0]) if item.hints else "",
        side=item.side,
    )


def _remark(line: Line, labels: dict[str, str]) -> Remark:
    text = HOW.get(line.text, line.text) if line.role == "how" else line.text
    return Remark(label=labels.get(line.role, ""), text=one_line(text), sources=line.sources)


def _choice(choice: Choice) -> str:
    return CODED.get(choice.text, choice.text) if choice.coded else one_line(choice.text)


def _answer(item: Item) -> str:
    """The right letter and its words; the right order by letters; else the answer itself."""
    if item.order:
        return ", ".join(ascii_uppercase[place] for place in item.order)
    if item.options:
        return f"{ascii_uppercase[item.key]}: {_choice(item.options[item.key])}"
    return one_line(item.answer)


def all_questions(base: KnowledgeBase, owner: str) -> Iterator[tuple[Item, Question]]:
    """Yield every question that an issue, a case or a concept gives rise to."""
    for item_id in ids_of(base, owner):
        item = make_item(base, item_id)
        if item is not None:
            yield item, question_of(item)


def short_quiz(base: KnowledgeBase, owner: str, count: int) -> tuple[Question, ...]:
    """Return a quiz of so many questions on an entry: one of each kind, then again, by a fixed order of kinds."""
    by_kind: dict[str, list[str]] = {kind: [] for kind in _PLAN}
    for item_id in ids_of(base, owner):
        by_kind.setdefault(item_id.partition(":")[0], []).append(item_id)
    chosen: list[Question] = []
    while len(chosen) < count and any(by_kind[kind] for kind in _PLAN):
        chosen += list(_round(base, by_kind, count - len(chosen)))
    return tuple(chosen)


def _round(base: KnowledgeBase, by_kind: dict[str, list[str]], wanted: int) -> Iterator[Question]:
    """Yield one question of each kind that has one left; the middle one, so that not all are on the first argument."""
    for kind in _PLAN:
        while by_kind[kind] and wanted > 0:
            item = make_item(base, by_kind[kind].pop(len(by_kind[kind]) // 2))
            if item is not None and KINDS[item.kind]:
                wanted -= 1
                yield question_of(item)
                break
