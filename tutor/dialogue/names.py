"""Names of entries as people write them: for "what about ANZUS", ``/define``, "what did Snyder argue"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tutor.dialogue.countries import countries_in
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Case

_NOT_NAME = re.compile(r"[^\w%]+")
_WEAK_WORDS = {
    "the",
    "a",
    "an",
    "alliance",
    "treaty",
    "pact",
    "case",
    "crisis",
    "of",
    "and",
    "war",
    "in",
    "with",
    "then",
    "one",
    "for",
    "about",
}
_LONG_BEGINNING = 3
"""Words at the beginning of a name that are enough of it: "Article 5 in 2001"."""
BY_NAME = 0.9
"""Score above which a name is that of an entry, and no slip for it."""
WORD_FOR_WORD = 0.95
"""The score of a name that is there but for little words, or in its beginning; below it are near spellings."""
NEAR_ENOUGH = 86.0  # rapidfuzz ratio: one slip in seven letters


class Named(NamedTuple):
    """An entry found by a name, and how sure that is (0..1)."""

    id: str
    score: float


def normal(text: str) -> str:
    """Return a name in the form in which names are compared."""
    return " ".join(_NOT_NAME.sub(" ", text.casefold().replace("'s", "").replace(".", "")).split())


def find_case(base: KnowledgeBase, text: str) -> Named | None:
    """Return the case that a text names, or None. An English word is no slip for a name: "crime" is not Crimea."""
    found = _find(
        text,
        ((case.id, (case.short, case.name, *case.also, case.id.partition("/")[2])) for case in base.cases.values()),
    )
    return None if found and found.score < WORD_FOR_WORD and _is_english(normal(text)) else found


def _is_english(word: str) -> bool:
    from tutor.matching.words import shipped_table

    table = shipped_table()
    return table is not None and " " not in word and table.knows(word)


def case_named_after(base: KnowledgeBase, country: str, issue: str) -> Named | None:
    """Return the case named after a country: one of the issue at hand, else the only one of today; None for none."""
    cases = base.issues[issue].cases if issue in base.issues else ()
    own = [case for case in cases if case in base.cases and country in countries_in(base.cases[case].short)]
    today = [case.id for case in _of_today(base) if country in countries_in(case.short)]
    return Named(own[0], 1.0) if own else Named(today[0], 1.0) if len(today) == 1 else None


def case_of_country(base: KnowledgeBase, country: str, text: str, issue: str) -> Named | None:
    """Return the case for which a country stands: named after it, of that very name, or its only alliance of today."""
    found = case_named_after(base, country, issue) or find_case(base, text)
    if found:
        return found
    parties = [case.id for case in _of_today(base) if country in countries_in(" ; ".join(case.parties))]
    alliances = [case for case in parties if base.cases[case].kind == "alliance"]
    return Named(alliances[0], 1.0) if len(alliances) == 1 else None


def _of_today(base: KnowledgeBase) -> list[Case]:
    return [case for case in base.cases.values() if "present" in case.years]


def find_concept(base: KnowledgeBase, text: str) -> Named | None:
    """Return the concept that a text names, or None."""
    return _find(text, ((concept.id, (concept.term, *concept.also)) for concept in base.concepts.values()))


def mentioned(base: KnowledgeBase, text: str) -> tuple[str, ...]:
    """Return the cases and concepts whose name stands in a text, those with the longest name first."""
    said = f" {normal(text)} "
    named = [(case.id, (case.short, case.name, *case.also)) for case in base.cases.values()]
    named += [(concept.id, (concept.term, *concept.also)) for concept in base.concepts.values()]
    found = [(-len(name), entry) for entry, names in named for name in map(normal, names) if f" {name or '-'} " in said]
    return tuple(dict.fromkeys(entry for _, entry in sorted(found)))


def find_issue(base: KnowledgeBase, text: str) -> Named | None:
    """Return the issue that a text names by its id or motion, or None."""
    named = ((issue, (issue, issue.partition("/")[2], base.names[issue])) for issue in base.issues)
    return _find(text, named)


def find_topic(base: KnowledgeBase, text: str) -> Named | None:
    """Return the topic (``topics/...``) or pillar that a text names, or None."""
    topics = [(f"topics/{topic.id}", (topic.id, topic.name)) for topic in base.taxonomy.topics]
    pillars = [(f"pillars/{pillar.id}", (pillar.id, pillar.name)) for pillar in base.taxonomy.pillars]
    return _find(text, [*topics, *pillars])


def find_author(base: KnowledgeBase, text: str) -> tuple[str, ...]:
    """Return the ids of the sources written by whom a text names; a year in the text narrows them."""
    wanted = set(normal(text).split())
    years = {word for word in wanted if word.isdigit()}
    names = _families_of(base, wanted - years - _WEAK_WORDS)
    found = []
    for source in base.sources.values():
        families = {word for name in (*source.author, *source.editor) for word in normal(name.short).split()}
        if names & families and (not years or source.year in years):
            found.append((len(names & families), source.issued, source.id))
    most = max((count for count, _, _ in found), default=0)
    return tuple(source for count, _, source in sorted(found) if count == most)


def _families_of(base: KnowledgeBase, names: set[str]) -> set[str]:
    """Leave out given names that stand with their family name: Barry Posen is nobody of the family of Barry."""
    people = (name for source in base.sources.values() for name in (*source.author, *source.editor))
    given = {
        word
        for name in people
        if name.given and names & set(normal(name.short).split())
        for word in names & set(normal(name.given).split())
    }
    return names - given or names


def _find(text: str, entries: Iterable[tuple[str, tuple[str, ...]]]) -> Named | None:
    """Exact names first, then a name that is all of the text's telling words, then a near spelling."""
    wanted = normal(text)
    if not wanted:
        return None
    table = [(entry, normal(name)) for entry, names in entries for name in names if name]
    for entry, name in table:
        if name == wanted:
            return Named(entry, 1.0)
    if len(wanted.split()) >= _LONG_BEGINNING and (
        begun := [entry for entry, name in table if name.startswith(wanted)]
    ):
        return Named(begun[0], WORD_FOR_WORD)
    strong = set(wanted.split()) - _WEAK_WORDS
    for entry, name in table:
        if strong and strong == set(name.split()) - _WEAK_WORDS:
            return Named(entry, WORD_FOR_WORD)
    return _nearest(wanted, table)


def _nearest(wanted: str, table: list[tuple[str, str]]) -> Named | None:
    from rapidfuzz import fuzz, process

    if len(wanted) < 4:
        return None
    numbers = re.findall(r"\d+", wanted)  # "article 6" is no slip for "article 5"
    near = [(entry, name) for entry, name in table if re.findall(r"\d+", name) == numbers]
    found = process.extractOne(wanted, [name for _, name in near], scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return Named(near[found[2]][0], found[1] / 100) if found else None


def is_plain_word(base: KnowledgeBase, name: str) -> bool:
    """Say whether a name is also an everyday word of the base ("Snow", "Walt" are not), so that it proves no author."""
    low = normal(name)
    return name[:1].islower() and any(low in normal(base.names[issue]).split() for issue in base.issues)


def family_names(base: KnowledgeBase) -> set[str]:
    """Return the family names of all people who wrote a source, as names are compared."""
    people = (name for source in base.sources.values() for name in (*source.author, *source.editor) if name.family)
    return {normal(name.family) for name in people}
