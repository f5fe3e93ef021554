"""An issue: a motion, the arguments of both sides, and who answers whom."""

from collections.abc import Iterator
from zlib import crc32

from tutor.knowledge.model.common import (
    OTHER,
    AnswerKind,
    Checked,
    Entry,
    Level,
    Side,
    Slug,
    SourceIds,
    Text,
    Texts,
    as_tuple,
)


class Grounds(Entry, frozen=True):
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


class KeyPoint(Entry, frozen=True):
    """What a learner should be able to give back, with what helps to recognise it in other words.

    ``said`` are ways in which people put the point: answers are held against them, and they are never shown.
    """

    id: Slug
    point: Text
    term: str = ""
    cues: tuple[Texts, ...] = ()
    hint: str = ""
    said: Texts = ()


class Answer(Entry, frozen=True):
    """An edge of the argument graph: the argument it is in replies to ``argument`` of the other side."""

    argument: Slug
    how: AnswerKind
    reply: Text


class Argument(Entry, frozen=True):
    """One argument of one side. ``said`` are ways in which people put it: what is heard is held against them, and they
    are never shown.
    """

    id: Slug
    claim: Text
    warrant: Text
    grounds: tuple[Grounds, ...]
    qualifier: Text
    key_points: tuple[KeyPoint, ...]
    answers: tuple[Answer, ...] = ()
    said: Texts = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources of its grounds, each once, in order."""
        return tuple(dict.fromkeys(source for grounds in self.grounds for source in grounds.sources))


class Misconception(Entry, frozen=True):
    """A common mistake and its refutation."""

    id: Slug
    says: Text
    correction: Text
    source: SourceIds

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Issue(Entry, frozen=True):
    """A motion that scholars and voters dispute, with both sides of it. ``notes`` are added by an overlay."""

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
