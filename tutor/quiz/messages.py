"""What a quiz says, as values: an item is asked, an answer marked, a hint given, the sitting over."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from tutor.quiz.item import Item
from tutor.quiz.marking import Mark


class Asking(NamedTuple):
    """An item is asked. ``changed`` says that its argument was edited since it was last answered."""

    item: Item
    number: int
    total: int
    struck: tuple[int, ...] = ()
    changed: bool = False
    wanted: str = ""


class Marked(NamedTuple):
    """An answer was marked. ``certainty`` 0 means that the learner may still say how sure they were."""

    item: Item
    mark: Mark
    certainty: int = 0
    hinted: bool = False


class Hinted(NamedTuple):
    """A hint: words of the base, options struck out, letters of a term, or the first step of an order."""

    item: Item
    text: str = ""
    struck: tuple[int, ...] = ()
    letters: str = ""
    first: int = -1


class Remark(NamedTuple):
    """Something short, by code."""

    code: str
    values: Mapping[str, str] = MappingProxyType({})


class Explained(NamedTuple):
    """Why the last answer was marked so."""

    item: Item
    mark: Mark


class Finished(NamedTuple):
    """The sitting is over: answered, right, the items missed, and how many answers were shown unanswered."""

    answered: int
    right: int
    missed: tuple[Item, ...]
    stopped: bool = False
    shown: int = 0


Message: TypeAlias = Asking | Marked | Hinted | Remark | Explained | Finished
