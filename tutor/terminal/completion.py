"""Completion as a pure function of the text before the cursor: commands, and the names they take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tutor.dialogue.commands import COMMANDS, find_command
from tutor.knowledge import KnowledgeBase

MOST = 12
FUZZY_FROM = 3
FUZZY_CUTOFF = 72.0


class Candidate(NamedTuple):
    """What may be typed: the text, how many characters before the cursor it replaces, and what it is."""

    text: str
    replaces: int
    about: str


class Name(NamedTuple):
    """A name that can be completed, and what it stands for."""

    text: str
    about: str


class Catalogue(NamedTuple):
    """All names of a base by what they name."""

    names: dict[str, tuple[Name, ...]]

    def of(self, takes: str) -> tuple[Name, ...]:
        """Return the names that a command may take."""
        return self.names.get(takes, ())


def catalogue_of(base: KnowledgeBase) -> Catalogue:
    """Return the names of a base for completion."""
    issues = tuple(Name(issue.partition("/")[2], base.names[issue]) for issue in base.issues)
    cases = tuple(Name(case.short, case.years) for case in base.cases.values())
    concepts = tuple(Name(base.names[concept], "term") for concept in base.concepts)
    topics = tuple(Name(topic.name, topic.gloss) for topic in base.taxonomy.topics)
    authors: dict[str, int] = {}
    for source in base.sources.values():
        for name in source.author:
            authors[name.short] = authors.get(name.short, 0) + 1
    people = tuple(Name(name, "1 work" if count == 1 else f"{count} works") for name, count in sorted(authors.items()))
    commands = tuple(Name(command.name, command.does) for command in COMMANDS)
    arguments = tuple(Name(f"{side} {number}", "") for side in ("pro", "con") for number in (1, 2, 3, 4))
    names = {
        "issue": (*issues, *topics),
        "motion": issues,
        "case": cases,
        "concept": concepts,
        "topic": (*topics, *issues),
        "author": people,
        "entry": (*cases, *concepts, *issues),
        "argument": arguments,
        "command": commands,
    }
    return Catalogue(names)


def complete(text: str, catalogue: Catalogue) -> list[Candidate]:
    """Return what may follow, best first. ``text`` is everything before the cursor."""
    if not text.startswith("/"):
        return []
    name, space, rest = text[1:].partition(" ")
    if not space:
        found = rank(name, [Name(command.name, command.does) for command in COMMANDS])
        return [Candidate(f"/{item.text}", len(text), item.about) for item in found]
    command = find_command(name)
    if command is None:
        return []
    wanted = rest.rpartition(",")[2].lstrip() if command.takes == "entry" else rest.lstrip()
    found = rank(wanted, catalogue.of(command.takes))
    return [Candidate(item.text, len(wanted), item.about) for item in found]


def rank(wanted: str, names: Sequence[Name]) -> list[Name]:
    """Order names: exact, beginning so, a word beginning so, and only then near spellings."""
    low = wanted.casefold()
    tiers: tuple[list[Name], ...] = ([], [], [])
    for name in names:
        text = name.text.casefold()
        if text == low:
            tiers[0].append(name)
        elif text.startswith(low):
            tiers[1].append(name)
        elif low and any(part.startswith(low) for part in _parts(text)):
            tiers[2].append(name)
    found = [name for tier in tiers for name in tier]
    if not found and len(low) >= FUZZY_FROM:
        found = _near(low, names)
    return found[:MOST]


def _parts(text: str) -> Iterable[str]:
    return text.replace("-", " ").replace("/", " ").split()


def _near(low: str, names: Sequence[Name]) -> list[Name]:
    from rapidfuzz import fuzz, process

    texts = [name.text.casefold() for name in names]
    hits = process.extract(low, texts, scorer=fuzz.partial_ratio, limit=MOST, score_cutoff=FUZZY_CUTOFF)
    return [names[index] for _, _, index in hits]
