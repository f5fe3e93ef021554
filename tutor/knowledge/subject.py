"""What the checks look at: the contents of a base, with the walks that many checks share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from tutor.knowledge.load import Contents
from tutor.knowledge.model import Argument, Case, Concept, Grounds, Issue, Question, Side
from tutor.knowledge.prose import case_prose, concept_prose, faq_prose, issue_prose


class Spot(NamedTuple):
    """A piece of text of the base: the entry it is in, the path below it, and the text."""

    entry: str
    path: str
    text: str


class Subject:
    """The contents of a base under examination."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents

    def place(self, entry: str, path: str) -> tuple[str, int]:
        """Return the file and line of a path below an entry."""
        if entry == "sources":
            return "sources.yaml", 1
        place = self.contents.where[entry]
        return place.located.file, place.line(path)

    def arguments(self) -> Iterator[tuple[Issue, Side, Argument, str]]:
        """Yield every argument with its issue, side and path."""
        for issue in self.contents.issues.values():
            for side in ("pro", "con"):
                for index, argument in enumerate(issue.side(side)):
                    yield issue, side, argument, f".{side}[{index}]"

    def grounds(self) -> Iterator[tuple[Issue, Grounds, str]]:
        """Yield every grounds entry with its issue and path."""
        for issue, _, argument, path in self.arguments():
            for index, grounds in enumerate(argument.grounds):
                yield issue, grounds, f"{path}.grounds[{index}]"

    def questions(self) -> Iterator[tuple[str, Question, str]]:
        """Yield every question of fact with the entry it is in and its path."""
        contents = self.contents
        owners: tuple[Case | Concept, ...] = (*contents.cases.values(), *contents.concepts.values())
        for owner in owners:
            for index, question in enumerate(owner.faq):
                yield owner.id, question, f".faq[{index}]"
        for index, question in enumerate(contents.topics.faq):
            yield "topics", question, f".faq[{index}]"
        for number, topic in enumerate(contents.topics.topics):
            for index, question in enumerate(topic.faq):
                yield "topics", question, f".topics[{number}].faq[{index}]"

    def prose(self) -> Iterator[Spot]:
        """Yield every text the base says in its own words."""
        contents = self.contents
        for issue in contents.issues.values():
            yield from (Spot(issue.id, path, text) for path, text in issue_prose(issue))
        for case in contents.cases.values():
            yield from (Spot(case.id, path, text) for path, text in case_prose(case))
        for concept in contents.concepts.values():
            yield from (Spot(concept.id, path, text) for path, text in concept_prose(concept))
        for number, topic in enumerate(contents.topics.topics):
            yield Spot("topics", f".topics[{number}].gloss", topic.gloss)
            yield from (Spot("topics", f".topics[{number}]{path}", text) for path, text in faq_prose(topic.faq))
        yield from (Spot("topics", path, text) for path, text in faq_prose(contents.topics.faq))

    def asks(self) -> Iterator[Spot]:
        """Yield every phrasing with the entry it belongs to."""
        contents = self.contents
        entries: tuple[Issue | Case | Concept, ...] = (
            *contents.issues.values(),
            *contents.cases.values(),
            *contents.concepts.values(),
        )
        for entry in entries:
            yield from (Spot(entry.id, f".asks[{index}]", ask) for index, ask in enumerate(entry.asks))
        for owner, question, path in self.questions():
            yield from (Spot(owner, f"{path}.asks[{index}]", ask) for index, ask in enumerate(question.asks))

    def said(self) -> Iterator[Spot]:
        """Yield every way in which an argument or a key point is put, with the issue it belongs to."""
        for issue in self.contents.issues.values():
            for side in ("pro", "con"):
                for place, argument in enumerate(issue.side(side)):
                    path = f".{side}[{place}].said"
                    yield from (Spot(issue.id, f"{path}[{index}]", line) for index, line in enumerate(argument.said))
                    for number, point in enumerate(argument.key_points):
                        path = f".{side}[{place}].key_points[{number}].said"
                        yield from (Spot(issue.id, f"{path}[{index}]", line) for index, line in enumerate(point.said))

    def source_uses(self) -> Iterator[tuple[str, str, str]]:
        """Yield entry, path and source id of every use of a source."""
        contents = self.contents
        for issue, grounds, path in self.grounds():
            yield from ((issue.id, f"{path}.source", source) for source in grounds.sources)
        for issue in contents.issues.values():
            for index, mistake in enumerate(issue.misconceptions):
                yield from ((issue.id, f".misconceptions[{index}].source", s) for s in mistake.sources)
        for case in contents.cases.values():
            for index, clause in enumerate(case.clauses):
                yield from ((case.id, f".clauses[{index}].source", s) for s in clause.sources)
            for index, fact in enumerate(case.facts):
                yield from ((case.id, f".facts[{index}].source", s) for s in fact.sources)
            yield from ((case.id, ".read_by_supporters.source", s) for s in case.read_by_supporters.sources)
            yield from ((case.id, ".read_by_sceptics.source", s) for s in case.read_by_sceptics.sources)
        for concept in contents.concepts.values():
            own = concept.source if isinstance(concept.source, tuple) else (concept.source,)
            yield from ((concept.id, ".source", source) for source in own)
        for owner, question, path in self.questions():
            yield from ((owner, f"{path}.source", source) for source in question.sources)

    @cached_property
    def terms(self) -> dict[str, str]:
        """Terms of the field as the base defines them, lower case, and the concept each belongs to."""
        return {
            name.lower(): concept.id
            for concept in self.contents.concepts.values()
            for name in (concept.term, *concept.also)
        }
