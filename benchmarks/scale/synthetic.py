"""Entries by recombination: beginnings and endings of what the shipped base is asked, joined anew."""

from __future__ import annotations

import random

import msgspec

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.encoding import encode_contents
from tutor.knowledge.load import Contents

ASKS = 5  # phrasings an entry


def phrasings(base: KnowledgeBase, entries: int, seed: int = 1) -> dict[str, list[str]]:
    """Return so many entries with phrasings of their own."""
    rng = random.Random(seed)
    asks = [ask.split() for issue in base.issues.values() for ask in issue.asks]
    heads = [words[: (len(words) + 1) // 2] for words in asks]
    tails = [words[(len(words) + 1) // 2 :] for words in asks]

    def ask() -> str:
        return " ".join(rng.choice(heads) + rng.choice(tails))

    return {f"made/{number}": [ask() for _ in range(ASKS)] for number in range(entries)}


def compiled_base(base: KnowledgeBase, made: dict[str, list[str]]) -> bytes:
    """Return a compiled base in which every made entry is an issue of two arguments, by recombination of ours."""
    ours = list(base.issues.values())
    issues = {}
    for number, (entry, asks) in enumerate(made.items()):
        issue = ours[number % len(ours)]
        small = {"pro": issue.pro[:1], "con": issue.con[:1], "misconceptions": (), "discuss": ()}
        issues[entry] = msgspec.structs.replace(issue, id=entry, motion=asks[0], asks=tuple(asks), **small)
    rest = (dict(base.cases), dict(base.concepts), dict(base.sources), base.taxonomy, base.lexicon)
    return encode_contents(Contents(issues, *rest, terms=(), loaded=(), tombstones=(), where={}, overlays={}))
