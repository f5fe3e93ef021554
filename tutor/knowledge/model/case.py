"""A case: an alliance, partnership or episode, its clauses and dated facts, read by both sides."""

from typing import Literal

from tutor.knowledge.model.common import Checked, Entry, Question, Slug, SourceIds, Text, Texts, as_tuple


class Clause(Entry, frozen=True):
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


class Obligation(Entry, frozen=True):
    """What the parties owe, and why it is read so."""

    kind: Literal["automatic", "discretionary", "consultative", "mixed", "none"]
    why: Text


class Fact(Entry, frozen=True):
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


class Reading(Entry, frozen=True):
    """How one side reads a case. Its sources support the facts; they need not endorse the whole reading."""

    says: Text
    source: SourceIds

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)


class Form(Entry, frozen=True):
    """The form of an alliance, after the types of the ATOP project (Leeds et al. 2002)."""

    membership: Literal["bilateral", "multilateral", "unilateral", "network"]
    types: Texts
    note: str = ""


class Case(Entry, frozen=True):
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
