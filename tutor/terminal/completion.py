"""Completion as a pure function of the text before the cursor: commands, and the names they take."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tutor.dialogue.commands import COMMANDS, Takes, find_command
from tutor.terminal.catalogue import Name, named

MOST = 12
FUZZY_FROM = 3
FUZZY_CUTOFF = 72.0
LEAST_OF_A_WORD = 2
_SIDES = (named("as pro", "argue for"), named("as con", "argue against"))
_SEVERAL = ("entry",)  # what may be named more than once, with commas between


class Candidate(NamedTuple):
    """What may be typed: the text, how many characters before the cursor it replaces, and what it is."""

    text: str
    replaces: int
    about: str


Names = Mapping[str, Callable[[], Sequence[Name]]]
"""Names by what they name, made when they are asked for: ``issue``, ``case``, ``transcript`` ..."""

_COMMAND_NAMES = tuple(named(command.name, command.does) for command in COMMANDS)


def complete(text: str, names: Names, *, asked: bool = False) -> list[Candidate]:
    """Return what may follow, best first.

    ``text`` is everything before the cursor. In a plain sentence names are completed only when that was ``asked``
    for (with Tab): free text is not to be disturbed.
    """
    if not text.startswith("/"):
        return _in_sentence(text, names) if asked else []
    name, space, rest = text[1:].partition(" ")
    if not space:
        found = rank(name, _COMMAND_NAMES)
        return [Candidate(f"/{item.text}", len(text), item.about) for item in found]
    command = find_command(name)
    return _argument(command.takes, rest, names) if command else []


def _argument(takes: Takes, rest: str, names: Names) -> list[Candidate]:
    """Complete what a command takes; after a first word of ``format`` or ``setting``, what that word takes."""
    wanted = rest.lstrip()
    first, space, then = wanted.partition(" ")
    if takes == "setting" and space:
        return _ranked(then.lstrip(), _of(f"setting {first}", names))
    if takes == "format" and space:
        return _ranked(then.lstrip(), _of("entry", names))
    if takes == "motion" and " as" in f" {wanted}" and _after_as(wanted) is not None:
        return _ranked(_after_as(wanted) or "", _SIDES)
    if takes in _SEVERAL:
        wanted = wanted.rpartition(",")[2].lstrip()
    return _ranked(wanted, _of(takes, names))


def _after_as(wanted: str) -> str | None:
    """Return the ``as ...`` that is being typed after a motion; None where there is none."""
    motion, found, side = wanted.rpartition(" as")
    return f"as{side}" if found and motion and (not side or side.startswith(" ")) else None


def _in_sentence(text: str, names: Names) -> list[Candidate]:
    word = text.rpartition(" ")[2]
    if len(word) < LEAST_OF_A_WORD:
        return []
    return _ranked(word, [*_of("entry", names), *_of("author", names)])


def _of(takes: str, names: Names) -> Sequence[Name]:
    return names[takes]() if takes in names else ()


def _ranked(wanted: str, names: Sequence[Name]) -> list[Candidate]:
    return [Candidate(item.text, len(wanted), item.about) for item in rank(wanted, names)]


def rank(wanted: str, names: Sequence[Name]) -> list[Name]:
    """Order names: exact, beginning so, a word beginning so, and only then near spellings."""
    low = wanted.casefold()
    if not low:
        return list(names[:MOST])
    tiers: tuple[list[Name], ...] = ([], [], [])
    inner = f" {low}"
    for name in names:
        if name.low.startswith(low):
            tiers[0 if name.low == low else 1].append(name)
        elif inner in name.words:
            tiers[2].append(name)
    found = [name for tier in tiers for name in tier]
    if not found and len(low) >= FUZZY_FROM:
        found = _near(low, names)
    return found[:MOST]


def _near(low: str, names: Sequence[Name]) -> list[Name]:
    from rapidfuzz import fuzz, process

    texts = [name.low for name in names]
    hits = process.extract(low, texts, scorer=fuzz.partial_ratio, limit=MOST, score_cutoff=FUZZY_CUTOFF)
    return [names[index] for _, _, index in hits]
