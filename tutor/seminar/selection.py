"""What a handout or an export is made of: the whole base, a topic, issues, a case, or the sources of a session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Case, Concept, Issue

WHOLE = "The whole base"


class Selection(NamedTuple):
    """Entries in the order in which they are written. ``sources`` are the ids of all sources they rest on."""

    title: str
    name: str
    issues: tuple[Issue, ...] = ()
    cases: tuple[Case, ...] = ()
    concepts: tuple[Concept, ...] = ()
    sources: tuple[str, ...] = ()
    is_whole: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.issues or self.cases or self.concepts or self.sources)


def whole(base: KnowledgeBase) -> Selection:
    """Select everything, all sources among it."""
    return Selection(
        WHOLE,
        "alliance-tutor",
        tuple(base.issues.values()),
        tuple(base.cases.values()),
        tuple(base.concepts.values()),
        tuple(base.sources),
        is_whole=True,
    )


def select(base: KnowledgeBase, ids: Sequence[str]) -> Selection:
    """Select entries by their ids; of a topic or pillar its issues, of an argument or a question of fact its owner.

    No ids select the whole base. Raises KeyError for an id the base does not have.
    """
    if not ids:
        return whole(base)
    found = list(dict.fromkeys(entry for name in ids for entry in _entries(base, name)))
    issues = tuple(base.issues[name] for name in found if name in base.issues)
    cases = tuple(base.cases[name] for name in found if name in base.cases)
    concepts = tuple(base.concepts[name] for name in found if name in base.concepts)
    sources = [source for issue in issues for source in issue.sources]
    sources += [source for case in cases for source in case.sources]
    sources += [source for concept in concepts for source in concept.sources]
    return Selection(_title(base, ids, found), _name(ids), issues, cases, concepts, _known(base, sources))


def of_sources(base: KnowledgeBase, title: str, ids: Iterable[str]) -> Selection:
    """Select sources alone, such as those that a session showed."""
    return Selection(title, title.lower().replace(" ", "-"), sources=_known(base, ids))


def _entries(base: KnowledgeBase, name: str) -> tuple[str, ...]:
    name = name.partition("#")[0]
    kind, _, local = name.partition("/")
    if kind == "topics":
        return base.issues_of(base.topic(local).id)
    if kind == "pillars":
        topics = [topic.id for topic in base.taxonomy.topics if topic.pillar == local]
        if not topics:
            raise KeyError(name)
        return tuple(issue for topic in topics for issue in base.issues_of(topic))
    owner = base.current(name)
    if owner in base.issues or owner in base.cases or owner in base.concepts:
        return (owner,)
    raise KeyError(name)


def _title(base: KnowledgeBase, ids: Sequence[str], found: Sequence[str]) -> str:
    pillars = {f"pillars/{pillar.id}": pillar.name for pillar in base.taxonomy.pillars}
    if len(ids) == 1 and (ids[0] in base.names or ids[0] in pillars):
        return (pillars | dict(base.names)).get(ids[0], ids[0])
    if len(found) == 1:
        return base.names[found[0]]
    if len(found) in (2, 3) and not any(name in base.issues for name in found):  # motions are too long to be joined
        named = " and ".join(base.cases[name].short if name in base.cases else base.names[name] for name in found)
        return f"{named[:1].upper()}{named[1:]}"
    return _topics(base, found)


def _topics(base: KnowledgeBase, found: Sequence[str]) -> str:
    topics = _once(base.issues[name].topic for name in found if name in base.issues)
    return " and ".join(base.topic(topic).name for topic in topics[:3]) or "Several entries"


def _name(ids: Sequence[str]) -> str:
    return "-and-".join(name.partition("#")[0].rpartition("/")[2] for name in ids[:3])


def _known(base: KnowledgeBase, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(source for source in dict.fromkeys(ids) if source in base.sources)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
