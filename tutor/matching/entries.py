"""What a knowledge base gives the matcher to compare with: every entry's phrasings, its kind and its topic."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tutor.knowledge.base import KnowledgeBase
    from tutor.knowledge.model import Argument, Case, Concept, Issue, Question, Source

ASK = 1.0
"""The weight of what people say themselves, and of names."""
TITLE = 1.0
BODY = 0.3
"""The weight of text about the entry: right words, but not the way a question is put."""
REMOTE = 0.1
"""The weight of what the entry goes on to say: its words are too many to be counted; only the encoder reads it."""
ELSEWHERE = Path(__file__).parent / "data" / "elsewhere.txt"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


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
    """Return all that a question may be about: issues, cases, concepts and questions of fact, by id."""
    topic_of = {issue_id: base.issues[issue_id].topic for issue_id in base.issues}
    found = {issue_id: _issue(base.issues[issue_id]) for issue_id in base.issues}
    found |= {case_id: _case(base.cases[case_id], topic_of) for case_id in base.cases}
    found |= {concept_id: _concept(base.concepts[concept_id], topic_of) for concept_id in base.concepts}
    for owner, question in base.questions():
        topics = found[owner].topics if owner in found else _topics_of_taxonomy(owner)
        found[f"{owner}#{question.id}"] = _question(question, topics, topic_of)
    return found


def sources(base: KnowledgeBase) -> dict[str, Phrasings]:
    """Return the sources by what they are called: author and year, and title."""
    topics: dict[str, list[str]] = {}
    for issue_id in base.issues:
        for cited in base.issues[issue_id].sources:
            topics.setdefault(cited, []).append(base.issues[issue_id].topic)
    return {
        source_id: Phrasings("source", _distinct(*topics.get(source_id, ())), _called(source))
        for source_id, source in base.sources.items()
    }


def _called(source: Source) -> tuple[tuple[str, float], ...]:
    names = " and ".join(name.short for name in source.author or source.editor)
    citation = f"{names} {source.issued[:4]}".strip()
    return tuple((text, TITLE) for text in dict.fromkeys((citation, source.title)) if text)


def elsewhere() -> tuple[str, ...]:
    """Return questions that no base on alliance policy answers, near ones and everyday ones."""
    lines = ELSEWHERE.read_text(encoding="utf-8").splitlines() if ELSEWHERE.is_file() else []
    return tuple(line for line in lines if line and not line.startswith("#"))


def lexicon(base: KnowledgeBase) -> tuple[tuple[str, ...], ...]:
    """Return the groups of everyday wordings, each with the name of the term it stands for."""
    return tuple((base.names.get(wording.term, wording.term), *wording.said) for wording in base.lexicon)


def arguments(base: KnowledgeBase) -> dict[str, Phrasings]:
    """Return every argument of the base by its full id, for what learners assert themselves."""
    found: dict[str, Phrasings] = {}
    for issue_id in base.issues:
        issue = base.issues[issue_id]
        for _, argument in issue.argued():
            points = tuple((point.point, 0.7) for point in argument.key_points)
            grounds = tuple((grounds.says, BODY) for grounds in argument.grounds)
            said = tuple((line, 1.0) for line in argument.said)
            texts = ((argument.claim, 1.0), *points, (argument.warrant, 0.6), *grounds, *said)
            found[f"{issue_id}#{argument.id}"] = Phrasings("argument", (issue.topic,), texts)
    return found


def wordings_key(base: KnowledgeBase) -> str:
    """Return a checksum of all that is matched in a base: two bases of one key can share an index."""
    from hashlib import blake2b

    matched = (phrasings(base), arguments(base), sources(base), lexicon(base), elsewhere())
    return blake2b(repr(matched).encode(), digest_size=16).hexdigest()


def _issue(issue: Issue) -> Phrasings:
    claims = tuple((argument.claim, BODY) for _, argument in issue.argued())
    asks = tuple((ask, ASK) for ask in issue.asks)
    mistakes = tuple((mistake.says, BODY) for mistake in issue.misconceptions)
    remote = (issue.evidence_so_far, *issue.discuss, *chain.from_iterable(_argued(one) for _, one in issue.argued()))
    texts = ((issue.motion, TITLE), *asks, *_weighed(BODY, issue.in_short), *claims, *mistakes)
    return Phrasings("issue", (issue.topic,), (*texts, *_weighed(REMOTE, *remote)))


def _argued(argument: Argument) -> tuple[str, ...]:
    points = (point.point for point in argument.key_points)
    return (argument.warrant, *points, *(grounds.says for grounds in argument.grounds))


def _weighed(weight: float, *texts: str) -> tuple[tuple[str, float], ...]:
    """Return the sentences of texts, each with a weight."""
    return tuple((sentence, weight) for text in texts for sentence in _SENTENCE.split(text.strip()) if sentence)


def _case(case: Case, topic_of: dict[str, str]) -> Phrasings:
    names = dict.fromkeys((case.name, case.short, *case.also))
    asks = tuple((ask, ASK) for ask in case.asks)
    remote = (
        case.disputed,
        case.read_by_supporters.says,
        case.read_by_sceptics.says,
        *(fact.says for fact in case.facts),
    )
    texts = (*((name, TITLE) for name in names), *asks, *_weighed(BODY, case.in_short), *_weighed(REMOTE, *remote))
    own = f"case:{case.id.removeprefix('cases/')}"
    return Phrasings("case", _distinct(own, *_of_issues(case.issues, topic_of)), texts)


def _concept(concept: Concept, topic_of: dict[str, str]) -> Phrasings:
    names = dict.fromkeys((concept.term, *concept.also))
    asks = tuple((ask, ASK) for ask in concept.asks)
    texts = (*((name, TITLE) for name in names), *asks, *_weighed(BODY, concept.definition))
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
