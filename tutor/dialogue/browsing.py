"""What there is to ask about: topics, issues, cases, concepts."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Listing, Notice, Pointers, Row
from tutor.dialogue.scene import Scene, Told, matched
from tutor.knowledge import KnowledgeBase

if TYPE_CHECKING:
    from tutor.dialogue.levels import LevelWish


def browse(scene: Scene, about: str) -> Told | None:
    """List the topics; or the issues of a topic or pillar; or all cases, concepts or issues."""
    from tutor.dialogue.levels import read_levels

    if wish := read_levels(about, command=scene.text.startswith("/")):
        return _of_levels(scene, wish)
    wanted = about.strip().lower()
    if wanted in ("", "all", "everything", "topics"):
        return _topics(scene, _kind_in_text(scene.text))
    issues = _of_topic(scene.base, about)
    return _issues(scene, issues) if issues is not None else None


def _of_topic(base: KnowledgeBase, name: str) -> tuple[str, ...] | None:
    """Return the issues of a topic or pillar; None where there is none of that name."""
    found = names.find_topic(base, name)
    if found is None:
        return None
    if found.id.startswith("pillars/"):
        pillar = found.id.removeprefix("pillars/")
        chosen = [topic.id for topic in base.taxonomy.topics if topic.pillar == pillar]
    else:
        chosen = [found.id.removeprefix("topics/")]
    return tuple(issue for topic in chosen for issue in base.issues_of(topic))


def _of_levels(scene: Scene, wish: LevelWish) -> Told | None:
    """List the issues that are as hard as is wanted, all of them or those of a topic; None for an unknown topic."""
    from tutor.dialogue.levels import of_levels

    among = _of_topic(scene.base, wish.topic) if wish.topic else tuple(scene.base.issues)
    if among is None:
        return None
    ids, all_of_them = of_levels(scene.base, among, wish), of_levels(scene.base, among, wish._replace(most=0))
    values = {"levels": " ".join(wish.levels), "shown": str(len(ids)), "all": str(len(all_of_them))}
    told = _issues(scene, ids)
    return told._replace(blocks=(Notice(code="issues-of-level", values=values), *(told.blocks if ids else ())))


_KNOWN = ("cases/nato", "cases/aukus", "concepts/entrapment")


def examples(base: KnowledgeBase) -> dict[str, str]:
    """Return names to show what a command takes: well-known ones where the base has them, else its first."""
    cases = sorted(base.cases.values(), key=lambda case: _KNOWN.index(case.id) if case.id in _KNOWN else len(_KNOWN))
    terms = sorted(base.concepts.values(), key=lambda concept: concept.id not in _KNOWN)
    names = [*(case.short for case in cases[:2]), *(concept.term for concept in terms[:2])]
    author = next((name.short for source in base.sources.values() for name in source.author), "")
    return {
        "case": names[0] if cases else "",
        "term": terms[0].term.lower() if terms else "",
        "author": author,
        "two": ", ".join(names[:2] if len(cases) > 1 else names[-2:]),
    }


def _kind_in_text(text: str) -> str:
    lowered = text.lower()
    for kind, words in (
        ("cases", ("case",)),
        ("concepts", ("concept", "term", "glossary")),
        ("issues", ("issue", "motion")),
    ):
        if any(word in lowered for word in words):
            return kind
    return "topics"


def _topics(scene: Scene, kind: str) -> Told:
    base = scene.base
    if kind == "issues":
        return _issues(scene, tuple(base.issues))
    if kind == "cases":
        return _numbered(scene, _cases(base), next_steps("case", "concepts", argument=examples(base)["case"]))
    if kind == "concepts":
        rows = sorted((Row(name=base.names[entry], id=entry) for entry in base.concepts), key=lambda row: row.name)
        listing = Listing(role=kind, rows=tuple(rows))
        return _numbered(scene, (listing,), next_steps("define", "cases", argument=examples(base)["term"]))
    listings = tuple(
        Listing(
            role="topics",
            title=pillar.name,
            rows=tuple(
                Row(name=topic.name, text=topic.gloss, id=f"topics/{topic.id}")
                for topic in base.taxonomy.topics
                if topic.pillar == pillar.id
            ),
        )
        for pillar in base.taxonomy.pillars
    )
    return _numbered(scene, listings, next_steps("issues", "cases", "concepts"))


def _numbered(scene: Scene, listings: tuple[Listing, ...], steps: Pointers) -> Told:
    """Number the rows of listings through, so that each can be chosen; what was talked about stays at hand."""
    numbers = count(1)
    blocks = tuple(
        replace(listing, rows=tuple(replace(row, number=next(numbers)) for row in listing.rows)) for listing in listings
    )
    ids = tuple(row.id for listing in listings for row in listing.rows)
    return Told((*blocks, steps), scene.shown._replace(options=ids, turns=()))


def _cases(base: KnowledgeBase) -> tuple[Listing, ...]:
    """List cases by kind, each in the order of its years: a name is found by when it was."""
    kinds = dict.fromkeys(sorted(case.kind for case in base.cases.values()))
    return tuple(
        Listing(
            role="cases",
            title=f"{kind[:1].upper()}{kind[1:]}s",
            rows=tuple(
                Row(name=case.name, text=case.years, id=case.id)
                for case in sorted(base.cases.values(), key=lambda case: case.years)
                if case.kind == kind
            ),
        )
        for kind in kinds
    )


def _issues(scene: Scene, ids: tuple[str, ...]) -> Told:
    found = tuple(matched(scene.base, issue) for issue in ids[:5])
    return Told((offer(scene.base, "listing", ids),), Shown("listing", options=ids), found)
