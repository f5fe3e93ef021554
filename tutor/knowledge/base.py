"""The knowledge base as the rest of the program sees it: entries by id, read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from tutor.knowledge.model import Argument, Case, Concept, Issue, Question, Source, Topic, Topics, Wording

T = TypeVar("T")


class Table(Mapping[str, T]):
    """Entries by id, each made the first time it is asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], T]]) -> None:
        self._makers = makers
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class KnowledgeBase:
    """All that is known. Immutable by convention: nothing in the program writes to it.

    ``key`` names the content: equal keys mean equal content. ``names`` gives the title of every issue, case and
    concept without reading the entry itself; ``counts`` the number of entries by kind.
    """

    def __init__(
        self,
        *,
        issues: Mapping[str, Issue],
        cases: Mapping[str, Case],
        concepts: Mapping[str, Concept],
        sources: Mapping[str, Source],
        topics: Callable[[], Topics],
        lexicon: Callable[[], tuple[Wording, ...]],
        names: Mapping[str, str],
        counts: Mapping[str, int],
        moved: Mapping[str, str],
        key: str,
    ) -> None:
        self.issues = issues
        self.cases = cases
        self.concepts = concepts
        self.sources = sources
        self.names = names
        self.counts = counts
        self.moved = moved
        self.key = key
        self._topics = topics
        self._lexicon = lexicon
        self._taxonomy: Topics | None = None

    @property
    def taxonomy(self) -> Topics:
        """Pillars, topics and the questions about alliances in general."""
        if self._taxonomy is None:
            self._taxonomy = self._topics()
        return self._taxonomy

    @property
    def lexicon(self) -> tuple[Wording, ...]:
        """Everyday wordings of the field's terms."""
        return self._lexicon()

    def topic(self, topic_id: str) -> Topic:
        """Return a topic by its id, with or without ``topics/``. Raises KeyError."""
        wanted = topic_id.removeprefix("topics/")
        for topic in self.taxonomy.topics:
            if topic.id == wanted:
                return topic
        raise KeyError(topic_id)

    def current(self, entry_id: str) -> str:
        """Return the id an entry has now, where it was renamed."""
        return self.moved.get(entry_id, entry_id)

    def issues_of(self, topic_id: str) -> tuple[str, ...]:
        """Return the ids of the issues of a topic, in order."""
        return tuple(issue_id for issue_id in self.issues if self.issues[issue_id].topic == topic_id)

    def argument(self, full_id: str) -> tuple[Issue, Argument]:
        """Return an argument and its issue by ``issue#argument``. Raises KeyError."""
        issue_id, _, local_id = self.current(full_id).partition("#")
        issue = self.issues[self.current(issue_id)]
        return issue, issue.argument(local_id)

    def question(self, full_id: str) -> Question:
        """Return a question of fact by ``owner#question``. Raises KeyError."""
        owner, _, local_id = full_id.partition("#")
        for question in self.questions_of(owner):
            if question.id == local_id:
                return question
        raise KeyError(full_id)

    def questions_of(self, owner: str) -> tuple[Question, ...]:
        """Return the questions of fact of a case, a concept, a topic or of ``base``. Raises KeyError."""
        if owner == "base":
            return self.taxonomy.faq
        if owner.startswith("topics/"):
            return self.topic(owner).faq
        if owner.startswith("cases/"):
            return self.cases[owner].faq
        return self.concepts[owner].faq

    def questions(self) -> Iterator[tuple[str, Question]]:
        """Yield every question of fact with the id of its owner."""
        owners = ["base", *(f"topics/{topic.id}" for topic in self.taxonomy.topics), *self.cases, *self.concepts]
        for owner in owners:
            for question in self.questions_of(owner):
                yield owner, question
