"""What a handout is to be about: entries of any kind, named as people name them, one or several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tutor.dialogue import names
from tutor.dialogue.scene import Index
from tutor.knowledge import KnowledgeBase

_AT_HAND = re.compile(
    r"^(?:(?:on|about|for|of)\s+)?(?:this|that|it|these|those|them|the same)"
    r"(?:\s+(?:one|issue|case|topic|motion|question))?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:(?:on|about|for|of)\s+)?(?:(?:both|these|the|my|our|two|three|four|five|\d+)\s+)*"
    r"(?:issues|topics|questions|motions|subjects|cases|terms|things)\s*[:–-]\s*",
    re.IGNORECASE,
)
"""What is said before several names: "two issues: free riding and entrapment"."""
_LEAD = re.compile(r"^(?:on|about|for|of|the (?:issue|topic|case|motion) (?:of|on)?)\s+", re.IGNORECASE)
_SURE = 0.3
"""Least chance at which an entry found by its meaning is taken."""


class Subjects(NamedTuple):
    """The entries meant, in order; where none was found, the nearest."""

    ids: tuple[str, ...]
    nearest: tuple[str, ...] = ()


def means_what_is_at_hand(words: str) -> bool:
    """Say whether words name nothing but what was last shown (``that``, ``this issue``, or nothing at all)."""
    return not words.strip() or bool(_AT_HAND.match(words.strip(" .!?")))


def find_subjects(base: KnowledgeBase, open_index: Callable[[], Index], words: str) -> Subjects:
    """Return the entries that words name: one name, or several with commas or ``and``; else the best by meaning.

    ``open_index`` is called only where no name fits.
    """
    wanted = _LEAD.sub("", _COUNTED.sub("", words.strip(" .!?")))
    if found := _named(base, wanted):
        return Subjects((found,))
    parts = [part for part in re.split(r"\s*(?:,|;|\band\b|&)\s*", wanted) if part]
    several = [_named(base, _LEAD.sub("", part)) for part in parts]
    if len(parts) > 1 and any(several):
        return _each(base, open_index, parts, several)
    return _by_meaning(base, open_index(), wanted)


def _each(base: KnowledgeBase, open_index: Callable[[], Index], parts: Sequence[str], named: Sequence[str]) -> Subjects:
    """Return what each part names or means; where one of them is not known, the nearest to it and nothing else."""
    found: list[str] = []
    for part, name in zip(parts, named, strict=True):
        meant = Subjects((name,)) if name else _by_meaning(base, open_index(), _LEAD.sub("", part))
        if not meant.ids:
            return meant
        found += meant.ids
    return Subjects(tuple(dict.fromkeys(found)))


def _named(base: KnowledgeBase, text: str) -> str:
    """Return the entry of an id or a name; an issue before a topic before a case before a term of the same name."""
    exact = base.current(text)
    known = exact in base.names or exact.startswith("pillars/")
    if (known and names.find_topic(base, exact.partition("/")[2])) or exact in base.names:
        return exact
    finders = (names.find_issue, names.find_topic, names.find_case, names.find_concept)
    found = [match for find in finders if (match := find(base, text))]
    return max(found, key=lambda match: match.score).id if found else ""


def _by_meaning(base: KnowledgeBase, index: Index, text: str) -> Subjects:
    ranking = index.ask(text)
    usable = [match.id for match in ranking.matches if match.id.partition("#")[0] in base.names]
    if usable and ranking.confidence >= _SURE:
        return Subjects((usable[0],))
    return Subjects((), tuple(usable[:3]))
