"""An issue, a case and a term as a reader is given them: the base's own texts, numbered, linked and cited.

Sheets are pure values. Handouts, Markdown and the pages of the site are all made from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Argument, Case, Concept, Grounds, Issue, Question, Side, as_tuple
from tutor.seminar.citations import Citer, Part
from tutor.seminar.text import one_line


class _Sheet(Struct, frozen=True, kw_only=True):
    """What all sheets share."""


class Cited(_Sheet, frozen=True):
    """A statement, its citation as it is written, and the works cited one by one. ``label`` says what it is."""

    text: str
    citation: str = ""
    parts: tuple[Part, ...] = ()
    label: str = ""
    as_of: str = ""


class Link(_Sheet, frozen=True):
    """Another entry: its id, its name, and a line on it where there is one."""

    id: str
    name: str
    gloss: str = ""


class ReplySheet(_Sheet, frozen=True):
    """A reply to an argument: which argument gives it, how it answers, and its words."""

    side: Side
    number: int
    argument: str
    how: str
    text: str


class ArgumentSheet(_Sheet, frozen=True):
    """An argument in full. ``id`` is its id within the issue."""

    id: str
    side: Side
    number: int
    claim: Cited
    warrant: str
    grounds: tuple[Cited, ...]
    qualifier: str
    replies: tuple[ReplySheet, ...]


class SideSheet(_Sheet, frozen=True):
    """One side of an issue."""

    side: Side
    arguments: tuple[ArgumentSheet, ...]


class IssueSheet(_Sheet, frozen=True):
    """An issue in full, the side that is shown first at the front."""

    id: str
    motion: str
    topic: Link
    level: str
    in_short: str
    sides: tuple[SideSheet, ...]
    evidence: str
    mistakes: tuple[Cited, ...]
    cases: tuple[Link, ...]
    concepts: tuple[Link, ...]
    related: tuple[Link, ...]
    discuss: tuple[str, ...]
    notes: tuple[str, ...]


class CaseSheet(_Sheet, frozen=True):
    """A case in full, read by both sides."""

    id: str
    name: str
    kind: str
    years: str
    form: str
    parties: tuple[str, ...]
    in_short: str
    clauses: tuple[ClauseSheet, ...]
    obligation: str
    duty: str
    readings: tuple[Cited, ...]
    disputed: str
    facts: tuple[Cited, ...]
    questions: tuple[Cited, ...]
    issues: tuple[Link, ...]
    concepts: tuple[Link, ...]
    related: tuple[Link, ...]
    notes: tuple[str, ...]


class ClauseSheet(_Sheet, frozen=True):
    """A provision: where it stands, its words (quoted or in ours), and what it obliges."""

    article: str
    words: Cited
    is_quotation: bool
    means: str


class ConceptSheet(_Sheet, frozen=True):
    """A term of the field."""

    id: str
    term: str
    also: tuple[str, ...]
    definition: Cited
    contrasts: tuple[Link, ...]
    questions: tuple[Cited, ...]
    issues: tuple[Link, ...]
    notes: tuple[str, ...]


class Sheets:
    """Makes sheets from a base, citing in one way."""

    def __init__(self, base: KnowledgeBase, citer: Citer) -> None:
        self._base = base
        self._citer = citer

    def cited(self, text: str, sources: tuple[str, ...], *, label: str = "", at: str = "", as_of: str = "") -> Cited:
        """Return a statement with its citation."""
        known = tuple(name for name in dict.fromkeys(sources) if name in self._base.sources)
        citation, parts = self._citer.cite(known, at), self._citer.parts(known, at)
        return Cited(text=one_line(text), citation=citation, parts=parts, label=one_line(label), as_of=one_line(as_of))

    def issue(self, issue: Issue) -> IssueSheet:
        """Return an issue as a sheet."""
        topic = self._base.topic(issue.topic)
        return IssueSheet(
            id=issue.id,
            motion=one_line(issue.motion),
            topic=Link(id=f"topics/{topic.id}", name=one_line(topic.name), gloss=one_line(topic.gloss)),
            level=issue.level,
            in_short=one_line(issue.in_short),
            sides=tuple(self._side(issue, side) for side in issue.sides),
            evidence=one_line(issue.evidence_so_far),
            mistakes=tuple(self.cited(one.correction, one.sources, label=one.says) for one in issue.misconceptions),
            cases=self._links(issue.cases),
            concepts=self._links(issue.concepts),
            related=self._links(issue.related),
            discuss=_lines(issue.discuss),
            notes=_lines(issue.notes),
        )

    def _side(self, issue: Issue, side: Side) -> SideSheet:
        arguments = (
            self._argument(issue, side, number, argument) for number, argument in enumerate(issue.side(side), 1)
        )
        return SideSheet(side=side, arguments=tuple(arguments))

    def _argument(self, issue: Issue, side: Side, number: int, argument: Argument) -> ArgumentSheet:
        return ArgumentSheet(
            id=argument.id,
            side=side,
            number=number,
            claim=self.cited(argument.claim, argument.sources),
            warrant=one_line(argument.warrant),
            grounds=tuple(self._grounds(grounds) for grounds in argument.grounds),
            qualifier=one_line(argument.qualifier),
            replies=tuple(_replies(issue, argument)),
        )

    def _grounds(self, grounds: Grounds) -> Cited:
        return self.cited(grounds.says, grounds.sources, at=grounds.at, as_of=grounds.as_of)

    def case(self, case: Case) -> CaseSheet:
        """Return a case as a sheet."""
        supporters, sceptics = case.read_by_supporters, case.read_by_sceptics
        return CaseSheet(
            id=case.id,
            name=one_line(case.name),
            kind=case.kind,
            years=one_line(case.years),
            form=one_line(", ".join((case.form.membership, *case.form.types))) if case.form else "",
            parties=_lines(case.parties),
            in_short=one_line(case.in_short),
            clauses=tuple(
                ClauseSheet(
                    article=_article(clause.article),
                    words=self.cited(clause.quote or clause.paraphrase, clause.sources),
                    is_quotation=bool(clause.quote),
                    means=one_line(clause.means),
                )
                for clause in case.clauses
            ),
            obligation=one_line(case.obligation.why) if case.obligation else "",
            duty=case.obligation.kind if case.obligation else "",
            readings=(
                self.cited(supporters.says, supporters.sources, label="supporters"),
                self.cited(sceptics.says, sceptics.sources, label="sceptics"),
            ),
            disputed=one_line(case.disputed),
            facts=tuple(self.cited(fact.says, fact.sources, label=fact.date, as_of=fact.as_of) for fact in case.facts),
            questions=self.questions(case.faq),
            issues=self._links(case.issues),
            concepts=self._links(case.concepts),
            related=self._links(case.related),
            notes=_lines(case.notes),
        )

    def concept(self, concept: Concept) -> ConceptSheet:
        """Return a term as a sheet."""
        using = (issue.id for issue in self._base.issues.values() if concept.id in issue.concepts)
        return ConceptSheet(
            id=concept.id,
            term=one_line(concept.term),
            also=_lines(concept.also),
            definition=self.cited(concept.definition, as_tuple(concept.source)),
            contrasts=tuple(
                Link(id=one.concept, name=one_line(self._base.names[one.concept]), gloss=one_line(one.difference))
                for one in concept.not_to_confuse_with
                if one.concept in self._base.names
            ),
            questions=self.questions(concept.faq),
            issues=self._links(dict.fromkeys((*concept.issues, *using))),
            notes=_lines(concept.notes),
        )

    def questions(self, faq: tuple[Question, ...]) -> tuple[Cited, ...]:
        """Return questions of fact with their answers."""
        return tuple(self.cited(one.answer, one.sources, label=one.asks[0], as_of=one.as_of) for one in faq)

    def _links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        return tuple(Link(id=name, name=one_line(self._base.names[name])) for name in ids if name in self._base.names)


def _replies(issue: Issue, argument: Argument) -> Iterable[ReplySheet]:
    places = {other.id: (side, number) for side in ("pro", "con") for number, other in enumerate(issue.side(side), 1)}
    for other, answer in issue.answers_to(argument.id):
        side, number = places[other.id]
        yield ReplySheet(
            side="pro" if side == "pro" else "con",
            number=number,
            argument=other.id,
            how=answer.how,
            text=one_line(answer.reply),
        )


def _article(name: str) -> str:
    """Say "Article" before a bare number, Arabic or Roman."""
    bare = one_line(name)
    numbered = re.match(r"\d|[IVXL]+\b", bare)
    return f"Article {bare}" if numbered else bare


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one_line(text) for text in texts)
