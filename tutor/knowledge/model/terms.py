"""Concepts, topics, everyday wordings, and what an instructor lays over a base."""

from typing import Annotated

from msgspec import Meta

from tutor.knowledge.model.common import Entry, Question, Slug, SourceIds, Text, Texts, as_tuple


class Overlay(Entry, frozen=True, rename={"entry": "for"}):
    """What an instructor adds to an issue, case or concept of another base: notes shown under it, and more wordings."""

    entry: Text
    notes: Texts = ()
    asks: Texts = ()


class Contrast(Entry, frozen=True):
    """A concept that this one is taken for, and the difference."""

    concept: str
    difference: Text


class Concept(Entry, frozen=True):
    """A term of the field, defined in two sentences."""

    id: Annotated[str, Meta(pattern=r"^concepts/[a-z0-9-]+$")]
    term: Text
    definition: Text
    asks: Texts
    source: SourceIds
    also: tuple[str, ...] = ()
    not_to_confuse_with: tuple[Contrast, ...] = ()
    issues: tuple[str, ...] = ()
    faq: tuple[Question, ...] = ()
    formerly: tuple[str, ...] = ()
    notes: Texts = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its sources and of its questions' sources, each once."""
        used = [*as_tuple(self.source), *(source for question in self.faq for source in question.sources)]
        return tuple(dict.fromkeys(used))


class Pillar(Entry, frozen=True):
    """One of the three pillars of the debate."""

    id: Slug
    name: Text
    gloss: Text


class Topic(Entry, frozen=True):
    """A topic under a pillar, with the questions of fact that belong to no single case."""

    id: Slug
    pillar: Slug
    name: Text
    gloss: Text
    asks: tuple[str, ...] = ()
    faq: tuple[Question, ...] = ()


class Topics(Entry, frozen=True):
    """The taxonomy: pillars, topics, and the questions about alliances in general (``base#...``)."""

    pillars: tuple[Pillar, ...]
    topics: tuple[Topic, ...]
    faq: tuple[Question, ...] = ()


class Wording(Entry, frozen=True):
    """How people say it: everyday wordings of one of the field's terms."""

    term: Text
    said: Texts
