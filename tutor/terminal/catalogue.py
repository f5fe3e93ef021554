"""The names that can be completed: those of the base, made once, and those that change from turn to turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from tutor.config import SETTINGS
from tutor.dialogue.commands import COMMANDS
from tutor.dialogue.context import Shown
from tutor.dialogue.scene import SIDE_WORDS
from tutor.knowledge import KnowledgeBase

MOST_FILES = 200


class Name(NamedTuple):
    """A name that can be completed, and what it stands for; folded, and with its words apart, for comparing."""

    text: str
    about: str
    low: str
    words: str


def named(text: str, about: str, also: str = "") -> Name:
    """Return a name ready to be compared; ``also`` is what else it may be looked for as."""
    low = text.casefold()
    words = low.replace("-", " ").replace("/", " ").replace("(", " ")
    return Name(text, about, low, f" {words} {also.casefold()}" if also else f" {words}")


def base_names(base: KnowledgeBase) -> dict[str, Callable[[], Sequence[Name]]]:
    """Return the names of a base by what they name, each made when it is first asked for."""

    @cache
    def issues() -> tuple[Name, ...]:
        return tuple(named(issue.partition("/")[2], base.names[issue]) for issue in base.issues)

    @cache
    def cases() -> tuple[Name, ...]:
        return tuple(named(case.short, case.years) for case in base.cases.values())

    @cache
    def concepts() -> tuple[Name, ...]:
        return tuple(named(base.names[concept], "term") for concept in base.concepts)

    @cache
    def topics() -> tuple[Name, ...]:
        return tuple(named(topic.name, topic.gloss) for topic in base.taxonomy.topics)

    @cache
    def authors() -> tuple[Name, ...]:
        works: dict[str, int] = {}
        for source in base.sources.values():
            for name in source.author:
                works[name.short] = works.get(name.short, 0) + 1
        return tuple(named(name, "1 work" if n == 1 else f"{n} works") for name, n in sorted(works.items()))

    return {
        "issue": lambda: (*issues(), *topics()),
        "motion": issues,
        "case": cases,
        "concept": concepts,
        "topic": lambda: (*topics(), *issues()),
        "author": authors,
        "entry": lambda: (*cases(), *concepts(), *issues(), *topics()),
    }


def program_names() -> dict[str, Callable[[], Sequence[Name]]]:
    """Return the names of the program itself: commands, formats, settings and their values."""
    values = {f"setting {one.name}": tuple(named(word, "") for word in one.words) for one in SETTINGS}
    fixed = {
        "command": tuple(named(command.name, command.does) for command in COMMANDS),
        "setting": tuple(named(one.name, one.does) for one in SETTINGS),
        **values,
    }
    made: dict[str, Callable[[], Sequence[Name]]] = {takes: partial(tuple, names) for takes, names in fixed.items()}
    return made | {"format": _formats}


@cache
def _formats() -> tuple[Name, ...]:
    from tutor.seminar.formats import FORMATS

    return tuple(named(name, format_.holds) for name, format_ in FORMATS.items())


def arguments_at_hand(base: KnowledgeBase, shown: Shown) -> tuple[Name, ...]:
    """Return the arguments of the issue that is on the table, with what they claim."""
    issue = base.issues.get(shown.issue) if shown.issue in base.issues else None
    if issue is None:
        return ()
    return tuple(
        named(f"{word} {number}", argument.claim, also=f"{side} {number}")
        for side, word in SIDE_WORDS.items()
        for number, argument in enumerate(issue.side(side), 1)
    )


def transcripts_in(folder: Path) -> tuple[Name, ...]:
    """Return the transcripts that can be taken up, newest first, with the first thing that was asked in each."""
    try:
        paths = sorted(folder.glob("*.md"), key=lambda path: path.stat().st_mtime_ns, reverse=True)[:MOST_FILES]
    except OSError:
        return ()
    return tuple(named(path.stem, _first_turn(path)) for path in paths)


def _first_turn(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return next((line.partition("you> ")[2].strip() for line in file if line.startswith("    you> ")), "")
    except OSError:
        return ""


def names_to_save(base: KnowledgeBase, shown: Shown, day: str) -> tuple[Name, ...]:
    """Return names under which a transcript could be saved: what is on the table, and the day."""
    subject = (shown.issue or shown.entry).partition("#")[0].rpartition("/")[2]
    title = base.names.get(shown.issue or shown.entry, "")
    found = [named(f"{subject}-{day}", title), named(subject, title)] if subject else []
    return (*found, named(f"session-of-{day}", "this session"))
