"""Things to choose from by their numbers, told as a reader would ask for them and under the names of their topics."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.dialogue.countries import with_capitals
from tutor.dialogue.reply import Block, Listing, Notice, Option, Options
from tutor.dialogue.scene import matched
from tutor.knowledge import KnowledgeBase

OF_A_CASE = "case:"
"""How the topic of a case begins that is a topic of its own: its title names it already."""


def offer(base: KnowledgeBase, role: str, ids: Iterable[str]) -> Options:
    """Return entries to choose from, numbered from 1."""
    return Options(role=role, options=tuple(_option(base, number, entry, role) for number, entry in enumerate(ids, 1)))


def _option(base: KnowledgeBase, number: int, entry: str, role: str) -> Option:
    found = matched(base, entry)
    named = found.topic and not found.topic.startswith(OF_A_CASE)
    label = base.topic(found.topic).name if named else ""
    title = as_asked(found.title) if found.kind == "faq" else found.title
    level = base.issues[entry].level if role == "listing" and entry in base.issues else ""
    return Option(number=number, id=entry, title=title, topic=found.topic, label=label, level=level)


# Patterns are compiled where they are first used: a question pays only for what it needs.
_ABBREVIATED = r"\b(?:nato|eu|un|gdp|aukus|anzus|csto|seato|cento|fpda|isaf|opcon|mnna|f-?35|hq|i)\b"
_PLACES = (
    r"\b(?:europe(?:ans?)?|asian?|pacific|soviet|senkakus?|okinawa|guam|hawaii|washington|london|paris|moscow|beijing"
    r"|seoul|tokyo|manila|berlin|brussels|kabul|article(?= \d)|warsaw|chiang|rhee|acheson|chilcot|munich|budapest"
    r"|locarno|molotov|ribbentrop|rhineland|putin|trump|hitler|quad|rio|anglo|franco|nazi|czechoslovakia|falklands"
    r"|subic|pentagon|south(?= China sea)|(?<=China )sea)\b"
)


def as_asked(question: str) -> str:
    """Return a way of asking as a sentence, with the capitals that are left out where one types."""
    bare = with_capitals(question.rstrip(" ?"))
    bare = re.sub(_ABBREVIATED, lambda found: found.group().upper(), bare)
    bare = re.sub(_PLACES, lambda found: found.group().capitalize(), bare)
    return f"{bare[:1].upper()}{bare[1:]}?"


def numbers_something(blocks: Iterable[Block]) -> bool:
    """Say whether there is anything in a reply that can be chosen by its number."""
    return any(
        isinstance(block, Options)
        or (isinstance(block, Listing) and any(row.number for row in block.rows))
        or (isinstance(block, Notice) and block.code == "choose")
        for block in blocks
    )


def numbers_turns(blocks: Iterable[Block], first: int) -> bool:
    """Say whether a reply shows a number from ``first`` on, under which a turn waits, or asks for a number."""
    numbers: list[int] = []
    for block in blocks:
        if isinstance(block, Options):
            numbers += [option.number for option in block.options]
        elif isinstance(block, Listing):
            numbers += [row.number for row in block.rows]
        elif isinstance(block, Notice) and block.code == "choose":
            return True
    return max(numbers, default=0) >= first
