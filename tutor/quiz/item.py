"""An item: one question with everything that asking, grading and explaining it needs. Values only."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from tutor.knowledge.model import KeyPoint, Misconception


class Line(NamedTuple):
    """A statement of the base: what it is (``claim``, ``reply``, ``finding`` ...), its words, ids of its sources."""

    role: str
    text: str
    sources: tuple[str, ...] = ()


class Choice(NamedTuple):
    """An option: its words, and the id of what it is. ``coded`` ones are worded by the views (``pro``, ``rebuts``)."""

    text: str
    id: str = ""
    coded: bool = False


class Item(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question.

    ``given`` is what is shown; ``options`` and ``key`` (its place) serve choices; for an item of order the options
    stand as shown and ``order`` holds their right order; ``accept`` the right words for a missing term; the key points
    serve free text: ``essence`` are points any one of which is enough (``rivals`` what an answer may make in their
    place), ``key_points`` those that are counted. ``why`` explains, ``next`` is what the other side would say next,
    ``tells`` the contents that this gives away. ``side`` is the side of the argument that is learned.
    """

    id: str
    owner: str
    topic: str
    given: tuple[Line, ...]
    side: str = ""
    options: tuple[Choice, ...] = ()
    key: int = -1
    order: tuple[int, ...] = ()
    accept: tuple[str, ...] = ()
    essence: tuple[KeyPoint, ...] = ()
    rivals: tuple[KeyPoint, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    against: tuple[KeyPoint, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    hints: tuple[str, ...] = ()
    answer: str = ""
    why: tuple[Line, ...] = ()
    next: tuple[Line, ...] = ()
    tells: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.id.partition(":")[0]

    @property
    def asked(self) -> str:
        """What is shown of the base, as one text."""
        return " ".join(line.text for line in self.given)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources behind the answer."""
        return tuple(dict.fromkeys(source for line in (*self.given, *self.why) for source in line.sources))


def squeezed(text: str) -> str:
    """Return a text with its white space made single."""
    return " ".join(text.split())
