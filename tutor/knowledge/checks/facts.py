"""K6xx: clauses quoted only where the text was seen, facts with date and source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.model import SourceIds, as_tuple
from tutor.knowledge.subject import Subject

_AS_OF = re.compile(r"^\d{3,4}(-\d\d(-\d\d)?)?$")


@check("K601", "Give a clause a checked quotation under `quote`, or our own words under `paraphrase`, not both.")
def unclear_clause(subject: Subject) -> Iterator[Found]:
    """A clause that is neither quoted nor paraphrased, or both."""
    for case in subject.contents.cases.values():
        for index, clause in enumerate(case.clauses):
            if bool(clause.quote) == bool(clause.paraphrase):
                yield Found(case.id, f".clauses[{index}]", f"`{clause.id}` needs either `quote` or `paraphrase`")


@check("K602", "Quote only a text that was read (`checked: fact` or `text`); else paraphrase.")
def unread_clause(subject: Subject) -> Iterator[Found]:
    """A clause quoted from a text of which only a summary was seen."""
    for case in subject.contents.cases.values():
        for index, clause in enumerate(case.clauses):
            if clause.quote and clause.checked not in ("fact", "text"):
                yield Found(case.id, f".clauses[{index}].quote", f"the text of `{clause.id}` was not read")


@check("K603", "Write `as_of` as YYYY, YYYY-MM or YYYY-MM-DD.")
def odd_as_of(subject: Subject) -> Iterator[Found]:
    """An as_of that is not a date."""
    for owner, question, path in subject.questions():
        if not _AS_OF.match(question.as_of):
            yield Found(owner, f"{path}.as_of", f"`{question.as_of}` is not a date")
    for issue, grounds, path in subject.grounds():
        if grounds.as_of and not _AS_OF.match(grounds.as_of):
            yield Found(issue.id, f"{path}.as_of", f"`{grounds.as_of}` is not a date")
    for case in subject.contents.cases.values():
        for index, fact in enumerate(case.facts):
            if fact.as_of and not _AS_OF.match(fact.as_of):
                yield Found(case.id, f".facts[{index}].as_of", f"`{fact.as_of}` is not a date")


@check("K604", "Date the statement no later than its source.")
def newer_than_source(subject: Subject) -> Iterator[Found]:
    """A statement dated after the newest of its sources."""
    for owner, question, path in subject.questions():
        yield from _too_new(subject, owner, f"{path}.as_of", question.as_of, question.source)
    for issue, grounds, path in subject.grounds():
        yield from _too_new(subject, issue.id, f"{path}.as_of", grounds.as_of, grounds.source)
    for case in subject.contents.cases.values():
        for index, fact in enumerate(case.facts):
            yield from _too_new(subject, case.id, f".facts[{index}].as_of", fact.as_of, fact.source)


def _too_new(subject: Subject, entry: str, path: str, as_of: str, source: SourceIds) -> Iterator[Found]:
    known = [subject.contents.sources[name] for name in as_tuple(source) if name in subject.contents.sources]
    if not as_of or not known or not all(work.issued for work in known):
        return  # an undated page was read on the day its statement gives
    newest = max(work.issued for work in known)
    length = min(len(as_of), len(newest))
    if as_of[:length] > newest[:length]:
        yield Found(entry, path, f"dated {as_of}, but its source is of {newest}")


@check("K605", "Name at least one issue on which the case bears, and what is not to be confused.", severity="warning")
def loose_entry(subject: Subject) -> Iterator[Found]:
    """A case that bears on no issue, or a concept without a contrast."""
    for case in subject.contents.cases.values():
        if not case.issues:
            yield Found(case.id, ".issues", "the case bears on no issue")
    for concept in subject.contents.concepts.values():
        if not concept.not_to_confuse_with:
            yield Found(concept.id, "", f"`{concept.term}` is set apart from nothing")
