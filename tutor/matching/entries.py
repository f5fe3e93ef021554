"""What a knowledge base gives the matcher to compare with: every entry's phrasings, its kind and its topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tutor.knowledge.base import KnowledgeBase
    from tutor.knowledge.model import Case, Concept, Issue, Question

ASK = 1.0
"""The weight of what people say themselves, and of names."""
TITLE = 1.0
BODY = 0.3
"""The weight of text about the entry: right words, but not the way a question is put."""


class Phrasings(NamedTuple):
    """An entry for the matcher. ``topics`` are all that a match bears on, its own first."""

    kind: str
    topics: tuple[str, ...]
    texts: tuple[tuple[str, float], ...]

    @property
    def topic(self) -> str:
        """The topic of the entry, or ``case:...``; empty where there is none."""
        return self.topics[0] if self.topics else ""


def phrasings(base: KnowledgeBase) -> dict[str, Phrasings]:
    """Return all that a question may be about: issues, cases, concepts, questions of fact and sources, by id."""
    topic_of = {issue_id: base.issues[issue_id].topic for issue_id in base.issues}
    found = {issue_id: _issue(base.issues[issue_id]) for issue_id in base.issues}
    found |= {case_id: _case(base.cases[case_id], topic_of) for case_id in base.cases}
    found |= {concept_id: _concept(base.concepts[concept_id], topic_of) for concept_id in base.concepts}
    for owner, question in base.questions():
        topics = found[owner].topics if owner in found else _topics_of_taxonomy(owner)
        found[f"{owner}#{question.id}"] = _question(question, topics, topic_of)
    return found | dict(_sources(base, topic_of))


def arguments(base: KnowledgeBase) -> dict[str, Phrasings]:
    """Return every argument of the base by its full id, for what learners assert themselves."""
    found: dict[str, Phrasings] = {}
    for issue_id in base.issues:
        issue = base.issues[issue_id]
        for _, argument in issue.argued():
            points = tuple((point.point, 0.7) for point in argument.key_points)
            grounds = tuple((grounds.says, BODY) for grounds in argument.grounds)
            texts = ((argument.claim, 1.0), *points, (argument.warrant, 0.6), *grounds)
            found[f"{issue_id}#{argument.id}"] = Phrasings("argument", (issue.topic,), texts)
    return found


def _issue(issue: Issue) -> Phrasings:
    claims = tuple((argument.claim, BODY) for _, argument in issue.argued())
    asks = tuple((ask, ASK) for ask in issue.asks)
    mistakes = tuple((mistake.says, BODY) for mistake in issue.misconceptions)
    texts = ((issue.motion, TITLE), *asks, (issue.in_short, BODY), *claims, *mistakes)
    return Phrasings("issue", (issue.topic,), texts)


def _case(case: Case, topic_of: dict[str, str]) -> Phrasings:
    names = dict.fromkeys((case.name, case.short, *case.also))
    asks = tuple((ask, ASK) for ask in case.asks)
    texts = (*((name, TITLE) for name in names), *asks, (case.in_short, BODY))
    own = f"case:{case.id.removeprefix('cases/')}"
    return Phrasings("case", _distinct(own, *_of_issues(case.issues, topic_of)), texts)


def _concept(concept: Concept, topic_of: dict[str, str]) -> Phrasings:
    names = dict.fromkeys((concept.term, *concept.also))
    asks = tuple((ask, ASK) for ask in concept.asks)
    texts = (*((name, TITLE) for name in names), *asks, (concept.definition, BODY))
    return Phrasings("concept", _distinct(*_of_issues(concept.issues, topic_of)), texts)


def _question(question: Question, topics: tuple[str, ...], topic_of: dict[str, str]) -> Phrasings:
    asks = tuple((ask, ASK) for ask in question.asks)
    fought_over = topic_of.get(question.issue, "")
    return Phrasings("faq", _distinct(*topics, fought_over), (*asks, (question.answer, BODY)))


def _topics_of_taxonomy(owner: str) -> tuple[str, ...]:
    return (owner.removeprefix("topics/"),) if owner.startswith("topics/") else ()


def _of_issues(issues: tuple[str, ...], topic_of: dict[str, str]) -> tuple[str, ...]:
    return tuple(topic_of[issue] for issue in issues if issue in topic_of)


def _distinct(*topics: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for topic in topics if topic))


def _sources(base: KnowledgeBase, topic_of: dict[str, str]) -> Iterator[tuple[str, Phrasings]]:
    used: dict[str, list[str]] = {}
    for issue_id in base.issues:
        for cited in base.issues[issue_id].sources:
            used.setdefault(cited, []).append(topic_of[issue_id])
    for source_id, source in base.sources.items():
        names = " and ".join(name.short for name in source.author or source.editor)
        citation = f"{names} {source.issued[:4]}".strip()
        texts = tuple((text, TITLE) for text in dict.fromkeys((citation, source.title)) if text)
        yield source_id, Phrasings("source", _distinct(*used.get(source_id, ())), texts)
