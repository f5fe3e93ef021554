"""What every handler of a turn is given, and what it gives back."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from msgspec import Struct

from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Citation, Matched, Outcome, Said
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.citation import short_citation
from tutor.knowledge.model import Argument, Grounds, Issue, Side
from tutor.numbers import whole


class Found(Protocol):
    """A match of the index: an entry with its kind, topic and score."""

    @property
    def id(self) -> str:
        """The id of the entry."""
        ...

    @property
    def score(self) -> float:
        """How well it fits, 0..1."""
        ...


class Scene(Struct, frozen=True):
    """The base, the index of what can be asked, what was last shown, and the turn as the learner typed it."""

    base: KnowledgeBase
    index: Index
    shown: Shown
    text: str = ""


class Ranked(Protocol):
    """Matches, best first, and the chance that the first is right."""

    @property
    def matches(self) -> tuple[Found, ...]:
        """The matches, best first."""
        ...

    @property
    def confidence(self) -> float:
        """The chance that the first is right, 0..1."""
        ...


class Index(Protocol):
    """What the dialogue needs of the matching room."""

    def ask(self, text: str, *, within: str | None = None, limit: int = 5) -> Ranked:
        """Rank issues, cases, concepts and questions of fact for a question."""
        ...

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all phrasings."""
        ...

    def arguments(self, text: str, issue: str | None = None) -> Ranked:
        """Rank arguments (of one issue, or of all) for something a learner asserts."""
        ...


class Told(NamedTuple):
    """What a handler made of a turn. ``shown`` None leaves the context as it was."""

    blocks: tuple[Block, ...]
    shown: Shown | None = None
    matches: tuple[Matched, ...] = ()
    outcome: Outcome = "answer"
    confidence: float = 1.0
    act: str = ""
    ended: bool = False


def cite(base: KnowledgeBase, ids: tuple[str, ...], at: str = "") -> tuple[Citation, ...]:
    """Return sources in short; ids the base does not have are left out."""
    known = (base.sources[source] for source in ids if source in base.sources)
    return tuple(Citation(id=source.id, short=short_citation(source), at=at) for source in known)


def said(
    base: KnowledgeBase, role: str, text: str, ids: tuple[str, ...] = (), as_of: str = "", label: str = ""
) -> Said:
    """Return a statement of the base with its sources."""
    return Said(role=role, text=" ".join(text.split()), sources=cite(base, ids), as_of=as_of, label=label)


def grounds_said(base: KnowledgeBase, grounds: Grounds) -> Said:
    """Return a grounds entry as a statement."""
    statement = said(base, "grounds", grounds.says, grounds.sources, grounds.as_of)
    if not grounds.at:
        return statement
    return Said(
        role="grounds", text=statement.text, sources=cite(base, grounds.sources, grounds.at), as_of=grounds.as_of
    )


def number_of(issue: Issue, local_id: str) -> tuple[Side, int]:
    """Return the side and number under which an argument is shown. Raises KeyError."""
    for side in ("pro", "con"):
        for number, argument in enumerate(issue.side(side), 1):
            if argument.id == local_id:
                return side, number
    raise KeyError(local_id)


SIDE_WORDS: dict[Side, str] = {"pro": "for", "con": "against"}
"""What the sides are called where an argument is named, as on the screen."""


def numbered(issue: Issue, reference: str) -> Argument | None:
    """Return the argument called ``for 1`` or ``con 2``; None when there is none."""
    named, _, number = " ".join(reference.lower().split()).partition(" ")
    side = next((side for side, words in SIDE_WORDS.items() if named in (side, words)), named)
    place = whole(number)
    if side not in ("pro", "con") or place is None:
        return None
    arguments = issue.side("pro" if side == "pro" else "con")
    return arguments[place - 1] if 1 <= place <= len(arguments) else None


def matched(base: KnowledgeBase, entry_id: str, score: float = 1.0) -> Matched:
    """Return an entry as a match: its kind, the topics it bears on, its title."""
    from tutor.dialogue.entries import describe

    kind, topics, title = describe(base, entry_id)
    return Matched(
        id=entry_id, kind=kind, topic=topics[0] if topics else "", title=title, score=round(score, 2), topics=topics
    )
