"""What is known, as frozen types.

The words are the field's own: motion, pro and con (debate); claim, warrant, grounds and qualifier (Toulmin 1958);
rebuts, undercuts and undermines (structured argumentation); sources carry CSL field names.

An id is a path without its ending: issue ``entrapment/dragged-into-war``, argument
``entrapment/dragged-into-war#two-fears``, case ``cases/nato``, concept ``concepts/entrapment``, topic
``topics/deterrence``, source ``snyder1984``, faq ``cases/nato#who-are-members``. Ids are stable: progress and
transcripts refer to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias
from zlib import crc32

from msgspec import Meta, Struct

Side: TypeAlias = Literal["pro", "con"]
Level: TypeAlias = Literal["intro", "core", "advanced"]
AnswerKind: TypeAlias = Literal["rebuts", "undercuts", "undermines"]
Checked: TypeAlias = Literal["finding", "figure", "fact", "abstract", "text"]
Slug: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text: TypeAlias = Annotated[str, Meta(min_length=1)]
Texts: TypeAlias = tuple[Text, ...]
SourceIds: TypeAlias = str | tuple[str, ...]

OTHER: dict[Side, Side] = {"pro": "con", "con": "pro"}


def as_tuple(ids: SourceIds) -> tuple[str, ...]:
    """Return one id or several as a tuple."""
    return (ids,) if isinstance(ids, str) else tuple(ids)


class _Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all types of the base share: frozen, and strict about unknown fields."""


class Grounds(_Entry, frozen=True):
    """A finding that supports a claim, in our own words, and where it comes from.

    ``checked`` says against what: a ``finding``, ``figure`` or ``fact`` of the project's register, or the ``abstract``
    or ``text`` of the source itself.
    """

    id: Slug
    says: Text
    source: SourceIds
    checked: Checked
    at: str = ""
    as_of: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class KeyPoint(_Entry, frozen=True):
    """What a learner should be able to give back, with what helps to recognise it in other words."""

    id: Slug
    point: Text
    term: str = ""
    cues: tuple[Texts, ...] = ()
    hint: str = ""


class Answer(_Entry, frozen=True):
    """An edge of the argument graph: the argument it is in replies to ``argument`` of the other side."""

    argument: Slug
    how: AnswerKind
    reply: Text


class Argument(_Entry, frozen=True):
    """One argument of one side."""

    id: Slug
    claim: Text
    warrant: Text
    grounds: tuple[Grounds, ...]
    qualifier: Text
    key_points: tuple[KeyPoint, ...]
    answers: tuple[Answer, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources of its grounds, each once, in order."""
        return tuple(dict.fromkeys(source for grounds in self.grounds for source in grounds.sources))


class Misconception(_Entry, frozen=True):
    """A common mistake and its refutation."""

    id: Slug
    says: Text
    correction: Text
    source: SourceIds

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Question(_Entry, frozen=True):
    """A question of fact and its answer, sourced and dated. ``issue`` is where it is fought over."""

    id: Slug
    asks: Texts
    answer: Text
    source: SourceIds
    as_of: Text
    issue: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Issue(_Entry, frozen=True):
    """A motion that scholars and voters dispute, with both sides of it. ``notes`` are an instructor's, from an overlay."""

    id: str
    motion: Text
    topic: Slug
    level: Level
    commitment_side: Side
    asks: Texts
    in_short: Text
    pro: tuple[Argument, ...]
    con: tuple[Argument, ...]
    evidence_so_far: Text
    misconceptions: tuple[Misconception, ...] = ()
    cases: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    discuss: Texts = ()
    formerly: tuple[str, ...] = ()
    notes: Texts = ()

    def side(self, side: Side) -> tuple[Argument, ...]:
        """Return the arguments of one side."""
        return self.pro if side == "pro" else self.con

    @property
    def first_side(self) -> Side:
        """The side shown first: fixed by the id, so that neither side leads by habit."""
        return "pro" if crc32(self.id.encode()) % 2 == 0 else "con"

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides in the order in which they are shown."""
        return self.first_side, OTHER[self.first_side]

    def argued(self) -> Iterator[tuple[Side, Argument]]:
        """Yield every argument with its side, pro first."""
        for side in ("pro", "con"):
            for argument in self.side(side):
                yield side, argument

    def argument(self, local_id: str) -> Argument:
        """Return the argument with this local id. Raises KeyError."""
        for _, argument in self.argued():
            if argument.id == local_id:
                return argument
        raise KeyError(local_id)

    def side_of(self, local_id: str) -> Side:
        """Return the side that an argument is on. Raises KeyError."""
        for side, argument in self.argued():
            if argument.id == local_id:
                return side
        raise KeyError(local_id)

    def answers_to(self, local_id: str) -> tuple[tuple[Argument, Answer], ...]:
        """Return the arguments that reply to this one, each with the edge, in the order they are written."""
        return tuple(
            (argument, answer)
            for _, argument in self.argued()
            for answer in argument.answers
            if answer.argument == local_id
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources used, each once, in order."""
        used = [source for _, argument in self.argued() for source in argument.sources]
        used += [source for mistake in self.misconceptions for source in mistake.sources]
        return tuple(dict.fromkeys(used))


class Clause(_Entry, frozen=True):
    """A provision of a treaty: a checked quotation or a paraphrase, and what it obliges."""

    id: Slug
    article: Text
    source: SourceIds
    means: Text
    quote: str = ""
    paraphrase: str = ""
    checked: Checked = "fact"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Obligation(_Entry, frozen=True):
    """What the parties owe, and why it is read so."""

    kind: Literal["automatic", "discretionary", "consultative", "mixed", "none"]
    why: Text


class Fact(_Entry, frozen=True):
    """One dated fact of a case."""

    id: Slug
    date: Text
    says: Text
    source: SourceIds
    as_of: str = ""
    checked: Checked = "fact"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Reading(_Entry, frozen=True):
    """How one side reads a case. Its sources support the facts; they need not endorse the whole reading."""

    says: Text
    source: SourceIds

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Form(_Entry, frozen=True):
    """The form of an alliance, after the types of the ATOP project (Leeds et al. 2002)."""

    membership: Literal["bilateral", "multilateral", "unilateral", "network"]
    types: Texts
    note: str = ""


class Case(_Entry, frozen=True):
    """An alliance, a partnership or an episode, read by both sides."""

    id: str
    name: Text
    short: Text
    kind: Literal["alliance", "partnership", "episode"]
    years: Text
    parties: Texts
    asks: Texts
    in_short: Text
    read_by_supporters: Reading
    read_by_sceptics: Reading
    disputed: Text
    facts: tuple[Fact, ...]
    issues: tuple[str, ...]
    also: tuple[str, ...] = ()
    form: Form | None = None
    clauses: tuple[Clause, ...] = ()
    obligation: Obligation | None = None
    faq: tuple[Question, ...] = ()
    concepts: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    notes: Texts = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources used, each once, in order."""
        readings = (self.read_by_supporters, self.read_by_sceptics)
        parts: tuple[Clause | Fact | Reading | Question, ...] = (*self.clauses, *self.facts, *readings, *self.faq)
        return tuple(dict.fromkeys(source for part in parts for source in part.sources))


class Overlay(_Entry, frozen=True, rename={"entry": "for"}):
    """What an instructor adds to an issue, case or concept of another base: notes shown under it, and more wordings."""

    entry: Text
    notes: Texts = ()
    asks: Texts = ()


class Contrast(_Entry, frozen=True):
    """A concept that this one is taken for, and the difference."""

    concept: str
    difference: Text


class Concept(_Entry, frozen=True):
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


class Pillar(_Entry, frozen=True):
    """One of the three pillars of the debate."""

    id: Slug
    name: Text
    gloss: Text


class Topic(_Entry, frozen=True):
    """A topic under a pillar, with the questions of fact that belong to no single case."""

    id: Slug
    pillar: Slug
    name: Text
    gloss: Text
    asks: tuple[str, ...] = ()
    faq: tuple[Question, ...] = ()


class Topics(_Entry, frozen=True):
    """The taxonomy: pillars, topics, and the questions about alliances in general (``base#...``)."""

    pillars: tuple[Pillar, ...]
    topics: tuple[Topic, ...]
    faq: tuple[Question, ...] = ()


class Wording(_Entry, frozen=True):
    """How people say it: everyday wordings of one of the field's terms."""

    term: Text
    said: Texts


class Name(_Entry, frozen=True, rename="kebab"):
    """A person or institution, as CSL writes names."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""
    non_dropping_particle: str = ""

    @property
    def short(self) -> str:
        """The name used in a short citation."""
        return self.literal or f"{self.non_dropping_particle} {self.family}".strip()


class Source(_Entry, frozen=True, rename="kebab"):
    """A work, with CSL field names (citationstyles.org). ``issued`` is YYYY, YYYY-MM or YYYY-MM-DD, or empty."""

    id: str
    type: Text
    title: Text
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    issued: str = ""
    container_title: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    DOI: str = ""
    URL: str = ""
    note: str = ""

    @property
    def year(self) -> str:
        """The year of publication, or ``n.d.``."""
        return self.issued[:4] or "n.d."
