"""A handout as a pure value: both sides, cases, terms, questions to discuss, roles for a debate, a quiz and its key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import OTHER, Case, Concept, Issue, Side, as_tuple
from tutor.seminar.citations import Entry, citer
from tutor.seminar.questions import Question, short_quiz
from tutor.seminar.selection import Selection
from tutor.seminar.sheets import CaseSheet, ConceptSheet, IssueSheet, Sheets
from tutor.seminar.text import one_line
from tutor.seminar.wording import SIDES, answering

_QUESTIONS_IN_ALL = 10
_LEAST_QUESTIONS = 3
_CASES_AN_ISSUE = 3
_ISSUES_OF_A_CASE = 3


class Role(Struct, frozen=True, kw_only=True):
    """A part in a class debate: who, and what they do."""

    name: str
    task: str


class Debate(Struct, frozen=True, kw_only=True):
    """A class debate on one motion."""

    motion: str
    roles: tuple[Role, ...]
    speakers: int


class Brief(Struct, frozen=True, kw_only=True):
    """A handout. ``near`` are issues that a case bears on, told in short; ``in_full`` the ids of cases told in full."""

    title: str
    issues: tuple[IssueSheet, ...]
    near: tuple[IssueSheet, ...]
    cases: tuple[CaseSheet, ...]
    in_full: tuple[str, ...]
    concepts: tuple[ConceptSheet, ...]
    discuss: tuple[str, ...]
    debates: tuple[Debate, ...]
    quiz: tuple[Question, ...]
    style: str
    references: tuple[Entry, ...]


def make_brief(base: KnowledgeBase, selection: Selection, style: Path | None = None) -> Brief:
    """Return the handout on a selection, cited in a style. Raises UsageError for a style file that cannot be read."""
    near = tuple(_near(base, selection))
    cases = tuple(_cases(base, selection))
    concepts = tuple(_concepts(base, selection))
    cite = citer(base, tuple(_sources(selection, near, cases, concepts)), style)
    sheets = Sheets(base, cite)
    debated = selection.issues or near[:1]
    return Brief(
        title=one_line(selection.title),
        issues=tuple(sheets.issue(issue) for issue in selection.issues),
        near=tuple(sheets.issue(issue) for issue in near),
        cases=tuple(sheets.case(case) for case in cases),
        in_full=tuple(case.id for case in selection.cases),
        concepts=tuple(sheets.concept(concept) for concept in concepts),
        discuss=tuple(one_line(question) for question in _discuss(selection, near)),
        debates=tuple(_debate(issue) for issue in debated),
        quiz=tuple(_quiz(base, selection, near)),
        style=cite.name,
        references=cite.references(),
    )


def _sources(
    selection: Selection, near: tuple[Issue, ...], cases: tuple[Case, ...], concepts: tuple[Concept, ...]
) -> Iterable[str]:
    """The sources of what is printed, and no others: a claim in short rests on its grounds, a case on its readings."""
    for issue in selection.issues:
        yield from issue.sources
    for issue in near:
        yield from (source for _, argument in issue.argued() for source in argument.sources)
    full = {case.id for case in selection.cases}
    for case in cases:
        yield from case.sources if case.id in full else case.read_by_supporters.sources + case.read_by_sceptics.sources
    for concept in concepts:
        yield from as_tuple(concept.source)


def _near(base: KnowledgeBase, selection: Selection) -> Iterable[Issue]:
    if not selection.issues:
        linked = [name for case in selection.cases for name in case.issues]
        linked += [name for concept in selection.concepts for name in concept.issues]
        names = [name for name in dict.fromkeys(linked) if name in base.issues]
        yield from (base.issues[name] for name in names[:_ISSUES_OF_A_CASE])


def _cases(base: KnowledgeBase, selection: Selection) -> Iterable[Case]:
    """The cases chosen, or the first that bear on each issue chosen."""
    most = _CASES_AN_ISSUE if len(selection.issues) < 3 else 1
    linked = (name for issue in selection.issues for name in [c for c in issue.cases if c in base.cases][:most])
    yield from selection.cases
    chosen = {case.id for case in selection.cases}
    yield from (base.cases[name] for name in dict.fromkeys(linked) if name not in chosen)


def _concepts(base: KnowledgeBase, selection: Selection) -> Iterable[Concept]:
    names = [concept.id for concept in selection.concepts]
    names += [name for issue in selection.issues for name in issue.concepts]
    names += [name for case in selection.cases for name in case.concepts]
    yield from (base.concepts[name] for name in dict.fromkeys(names) if name in base.concepts)


def _discuss(selection: Selection, near: tuple[Issue, ...]) -> Iterable[str]:
    for issue in selection.issues:
        yield from issue.discuss
    for issue in near:
        yield from issue.discuss[:1]


def _debate(issue: Issue) -> Debate:
    speakers = len(issue.pro) + len(issue.con)
    return Debate(motion=one_line(issue.motion), roles=tuple(_roles(issue)), speakers=speakers)


def _roles(issue: Issue) -> Iterable[Role]:
    """A speaker for each argument, who also answers what it answers; then a chair, a keeper of sources, and judges."""
    for side in issue.sides:
        for number, argument in enumerate(issue.side(side), 1):
            answered = sorted(_number(issue, OTHER[side], answer.argument) for answer in argument.answers)
            also = f" Then answers {answering(answered, OTHER[side])}." if answered else ""
            yield Role(name=f"{SIDES[side]} {number}", task=f"Argues: {one_line(argument.claim)}{also}")
    yield Role(name="Chair", task="Keeps time: four minutes to each speaker in turn, then three to each side to close.")
    yield Role(name="Keeper of sources", task="Asks each speaker for the source of a finding, and notes what has none.")
    yield Role(name="Judges", task="Keep the flow: who answered what, and what was dropped. Decide on that alone.")


def _number(issue: Issue, side: Side, local_id: str) -> int:
    return [argument.id for argument in issue.side(side)].index(local_id) + 1


def _quiz(base: KnowledgeBase, selection: Selection, near: tuple[Issue, ...]) -> Iterable[Question]:
    owners = [issue.id for issue in selection.issues]
    owners += [case.id for case in selection.cases] + [concept.id for concept in selection.concepts]
    each = max(_LEAST_QUESTIONS, _QUESTIONS_IN_ALL // max(len(owners), 1))
    found = [question for owner in owners for question in short_quiz(base, owner, each)]
    if len(found) < _QUESTIONS_IN_ALL:
        found += [question for issue in near for question in short_quiz(base, issue.id, _LEAST_QUESTIONS)]
    yield from found
