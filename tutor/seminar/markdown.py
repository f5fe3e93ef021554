"""Handouts and dossiers as Markdown (CommonMark), escaped so that no text of the base turns into markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from tutor.seminar.brief import Brief, Debate
from tutor.seminar.citations import Entry
from tutor.seminar.questions import Question
from tutor.seminar.sheets import ArgumentSheet, CaseSheet, Cited, ConceptSheet, IssueSheet, Link
from tutor.seminar.wording import HOW, JUDGE_QUESTIONS, NOTE, READINGS, REFERENCES_NOTE, ROLES_NOTE, SIDES, TITLE_LINE

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$^{}!])")
_LINE_START = re.compile(r"^([-+=:]|\d{1,9}[.)])")
PAGE_BREAK = '<div style="break-before: page"></div>'


def escape(text: str) -> str:
    """Return text in which nothing is markup, wherever it stands in a line."""
    return _LINE_START.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", _SPECIAL.sub(r"\\\1", text))


def render_brief(brief: Brief) -> str:
    """Return a handout as Markdown, ending with a newline."""
    return _document(_brief(brief))


def render_dossier(
    title: str,
    issues: Iterable[IssueSheet],
    cases: Iterable[CaseSheet],
    concepts: Iterable[ConceptSheet],
    references: Iterable[Entry],
) -> str:
    """Return entries in full as Markdown, without quiz and roles, ending with a newline."""
    return _document(_dossier(title, issues, cases, concepts, references))


def _document(blocks: Iterable[str]) -> str:
    """Join blocks: items of a list stay together, other blocks stand apart."""
    parts: list[str] = []
    for block in blocks:
        tight = bool(parts) and block.lstrip().startswith("- ") and parts[-1].lstrip().startswith("- ")
        parts.append(block if not parts else f"{'' if tight else chr(10)}{block}")
    return "\n".join(parts) + "\n"


def _brief(brief: Brief) -> Iterator[str]:
    yield f"# {escape(brief.title)}"
    yield TITLE_LINE
    for issue in brief.issues:
        yield from _issue(issue, with_links=False, headed=issue.motion != brief.title or len(brief.issues) > 1)
    for case in brief.cases:
        headed = case.name != brief.title or len(brief.cases) > 1
        yield from _case(case, headed=headed, short=case.id not in brief.in_full)
    for issue in brief.near:
        yield from _near(issue)
    if brief.concepts:
        yield "## Terms"
        yield from (_term(concept) for concept in brief.concepts)
    if brief.discuss:
        yield "## To discuss"
        yield from (f"{number}. {escape(question)}" for number, question in enumerate(brief.discuss, 1))
    for debate in brief.debates:
        yield from _debate(debate)
    if brief.quiz:
        yield "## Quiz"
        yield from (line for number, question in enumerate(brief.quiz, 1) for line in _question(number, question))
    yield from _references(brief.references)
    if brief.quiz:
        yield PAGE_BREAK
        yield "## Key to the quiz"
        yield from (line for number, question in enumerate(brief.quiz, 1) for line in _key(number, question))


def _dossier(
    title: str,
    issues: Iterable[IssueSheet],
    cases: Iterable[CaseSheet],
    concepts: Iterable[ConceptSheet],
    references: Iterable[Entry],
) -> Iterator[str]:
    yield f"# {escape(title)}"
    for issue in issues:
        yield from _issue(issue, with_links=True, headed=True)
    for case in cases:
        yield from _case(case, headed=True, with_links=True)
    listed = tuple(concepts)
    if listed:
        yield "## Terms"
        yield from (line for concept in listed for line in _concept(concept))
    yield from _references(references)


def _cited(cited: Cited) -> str:
    dated = f" As of {escape(cited.as_of)}." if cited.as_of else ""
    return f"{escape(cited.text)}{dated}{' ' + escape(cited.citation) if cited.citation else ''}"


def _notes(notes: tuple[str, ...]) -> Iterator[str]:
    yield from (f"> **{NOTE}.** {escape(note)}" for note in notes)


def _issue(issue: IssueSheet, *, with_links: bool, headed: bool) -> Iterator[str]:
    if headed:
        yield f"## {escape(issue.motion)}"
    yield f"*{escape(issue.topic.name)} · {issue.level}*"
    yield escape(issue.in_short)
    yield from _notes(issue.notes)
    for side in issue.sides:
        yield f"### {SIDES[side.side]}"
        for argument in side.arguments:
            yield from _argument(argument)
    yield "### Where the evidence stands"
    yield escape(issue.evidence)
    if issue.mistakes:
        yield "### Common mistakes"
        yield from (f"- *{escape(mistake.label)}* {_cited(mistake)}" for mistake in issue.mistakes)
    if with_links:
        if issue.discuss:
            yield "### To discuss"
            yield from (f"- {escape(question)}" for question in issue.discuss)
        yield from _linked("Cases", issue.cases)
        yield from _linked("Terms", issue.concepts)
        yield from _linked("Related", issue.related)


def _argument(argument: ArgumentSheet) -> Iterator[str]:
    yield f"**{SIDES[argument.side]} {argument.number}. {_cited(argument.claim)}**"
    yield escape(argument.warrant)
    yield from (f"- {_cited(grounds)}" for grounds in argument.grounds)
    yield f"*How far it holds:* {escape(argument.qualifier)}"
    yield from (
        f"- *{SIDES[reply.side]} {reply.number} answers ({HOW[reply.how]}):* {escape(reply.text)}"
        for reply in argument.replies
    )


def _linked(label: str, links: tuple[Link, ...]) -> Iterator[str]:
    if links:
        yield f"**{label}:** {'; '.join(escape(link.name) for link in links)}"


def _near(issue: IssueSheet) -> Iterator[str]:
    """An issue in short: what is disputed, and the claims of both sides."""
    yield f"## {escape(issue.motion)}"
    yield escape(issue.in_short)
    for side in issue.sides:
        yield from (
            f"- **{SIDES[side.side]} {argument.number}.** {_cited(argument.claim)}" for argument in side.arguments
        )


def _case(case: CaseSheet, *, headed: bool, with_links: bool = False, short: bool = False) -> Iterator[str]:
    if headed:
        yield f"## {escape(case.name)}"
    about = [case.kind, case.years, case.form]
    yield f"*{escape(' · '.join(part for part in about if part))}*"
    yield escape(case.in_short)
    yield from _notes(case.notes)
    if not short:
        yield from _text_of_case(case)
    yield from (f"**{READINGS[reading.label]}:** {_cited(reading)}" for reading in case.readings)
    yield f"**What is disputed:** {escape(case.disputed)}"
    if not short:
        yield from (f"- **{escape(fact.label)}:** {_cited(fact)}" for fact in case.facts)
        yield from (f"**{escape(one.label)}** {_cited(one)}" for one in case.questions)
    if with_links:
        yield from _linked("Where it is argued", case.issues)
        yield from _linked("Related", case.related)


def _text_of_case(case: CaseSheet) -> Iterator[str]:
    if case.parties:
        yield f"**Parties:** {escape(', '.join(case.parties))}"
    for clause in case.clauses:
        words = f"“{escape(clause.words.text)}”" if clause.is_quotation else escape(clause.words.text)
        meaning = f"*In plain words:* {escape(clause.means)}"
        yield f"- **{escape(clause.article)}:** {words} {escape(clause.words.citation)} {meaning}"
    if case.duty:
        yield f"**What is owed ({case.duty}):** {escape(case.obligation)}"


def _term(concept: ConceptSheet) -> str:
    return f"- **{escape(concept.term)}:** {_cited(concept.definition)}"


def _concept(concept: ConceptSheet) -> Iterator[str]:
    yield f"### {escape(concept.term)}"
    yield _cited(concept.definition)
    yield from _notes(concept.notes)
    yield from (f"- *Not to be confused with {escape(one.name)}:* {escape(one.gloss)}" for one in concept.contrasts)
    yield from (f"**{escape(one.label)}** {_cited(one)}" for one in concept.questions)


def _debate(debate: Debate) -> Iterator[str]:
    yield "## A class debate"
    yield f"Motion: **{escape(debate.motion)}**"
    yield ROLES_NOTE.format(speakers=debate.speakers)
    yield from (f"- **{escape(role.name)}.** {escape(role.task)}" for role in debate.roles)
    yield "For the judges:"
    yield from (f"{number}. {question}" for number, question in enumerate(JUDGE_QUESTIONS, 1))


def _question(number: int, question: Question) -> Iterator[str]:
    yield f"**{number}.** {question.asks}"
    yield from (f"{f'*{remark.label}:* ' if remark.label else ''}{escape(remark.text)}" for remark in question.given)
    yield from (
        f"- ({letter}) {escape(option)}" for letter, option in zip(ascii_uppercase, question.options, strict=False)
    )


def _key(number: int, question: Question) -> Iterator[str]:
    yield f"**{number}.** {escape(question.answer)}"
    yield from (f"- {f'*{remark.label}:* ' if remark.label else ''}{escape(remark.text)}" for remark in question.why)


def _references(references: Iterable[Entry]) -> Iterator[str]:
    listed = tuple(references)
    if listed:
        yield "## References"
        yield REFERENCES_NOTE
        for entry in listed:
            place = f" <{entry.address}>" if entry.address and not entry.says_address else ""
            yield f"- {escape(entry.text)}{place if ' ' not in entry.address else ''}"
