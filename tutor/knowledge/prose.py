"""Words and sentences of the base: the parts of an entry that are read, and how they are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.knowledge.model import Argument, Case, Concept, Issue, Question, Side

_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9%][\w%'’.,-]*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]?\s+(?=[\"'“‘(]?[A-Z0-9À-Þ])")
_ABBREVIATION = re.compile(r"\b(?:Art|No|vol|pp?|cf|e\.g|i\.e|vs|St|Mr|Mrs|Dr|Gen|U\.S|U\.K|[A-Z])\.$")


def count_words(text: str) -> int:
    """Return the number of words in a text."""
    return len(_WORD.findall(text))


def sentences(text: str) -> list[str]:
    """Split a text into sentences; abbreviations and initials do not end one."""
    parts: list[str] = []
    for piece in _SENTENCE_END.split(" ".join(text.split())):
        if parts and _ABBREVIATION.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            parts.append(piece)
    return [part for part in parts if part]


def argument_prose(argument: Argument) -> Iterator[tuple[str, str]]:
    """Yield the path and text of everything an argument says, without its key points."""
    yield ".claim", argument.claim
    yield ".warrant", argument.warrant
    for index, grounds in enumerate(argument.grounds):
        yield f".grounds[{index}].says", grounds.says
    yield ".qualifier", argument.qualifier
    for index, answer in enumerate(argument.answers):
        yield f".answers[{index}].reply", answer.reply


def side_words(issue: Issue, side: Side) -> int:
    """Return the number of words that one side of an issue has."""
    return sum(count_words(text) for argument in issue.side(side) for _, text in argument_prose(argument))


def issue_prose(issue: Issue) -> Iterator[tuple[str, str]]:
    """Yield the path and text of everything an issue says, without its asks."""
    yield ".motion", issue.motion
    yield ".in_short", issue.in_short
    for side in ("pro", "con"):
        for index, argument in enumerate(issue.side(side)):
            base = f".{side}[{index}]"
            for path, text in argument_prose(argument):
                yield base + path, text
            for number, point in enumerate(argument.key_points):
                yield f"{base}.key_points[{number}].point", point.point
                if point.hint:
                    yield f"{base}.key_points[{number}].hint", point.hint
    yield ".evidence_so_far", issue.evidence_so_far
    for index, mistake in enumerate(issue.misconceptions):
        yield f".misconceptions[{index}].says", mistake.says
        yield f".misconceptions[{index}].correction", mistake.correction
    for index, question in enumerate(issue.discuss):
        yield f".discuss[{index}]", question


def case_prose(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the path and text of everything a case says in our own words (quotations are left out)."""
    yield ".in_short", case.in_short
    for index, clause in enumerate(case.clauses):
        if clause.paraphrase:
            yield f".clauses[{index}].paraphrase", clause.paraphrase
        yield f".clauses[{index}].means", clause.means
    if case.obligation:
        yield ".obligation.why", case.obligation.why
    for index, fact in enumerate(case.facts):
        yield f".facts[{index}].says", fact.says
    yield ".read_by_supporters.says", case.read_by_supporters.says
    yield ".read_by_sceptics.says", case.read_by_sceptics.says
    yield ".disputed", case.disputed
    yield from faq_prose(case.faq)


def concept_prose(concept: Concept) -> Iterator[tuple[str, str]]:
    """Yield the path and text of everything a concept says."""
    yield ".definition", concept.definition
    for index, contrast in enumerate(concept.not_to_confuse_with):
        yield f".not_to_confuse_with[{index}].difference", contrast.difference
    yield from faq_prose(concept.faq)


def faq_prose(questions: tuple[Question, ...]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of the answers of questions of fact."""
    for index, question in enumerate(questions):
        yield f".faq[{index}].answer", question.answer
