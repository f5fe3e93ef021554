"""K4xx: how people ask and argue: enough phrasings, from many voices, none a copy of another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.subject import Spot, Subject

LEAST_ASKS = {"issue": 25, "case": 12, "concept": 6, "faq": 6}
TOO_ALIKE = 88.0  # rapidfuzz token_sort_ratio: one changed word in eight


_PHRASINGS = re.compile(r"\.(?:asks|said)\[\d+\]$")


def _owner(spot: Spot) -> str:
    return f"{spot.entry}{_PHRASINGS.sub('', spot.path)}"


@check("K401", "Write more phrasings: 25 for an issue, 12 for a case, 6 for a concept or a question of fact.")
def too_few_asks(subject: Subject) -> Iterator[Found]:
    """An entry with too few phrasings."""
    contents = subject.contents
    for kind, entries in (("issue", contents.issues), ("case", contents.cases), ("concept", contents.concepts)):
        for entry in entries.values():
            if len(entry.asks) < LEAST_ASKS[kind]:
                yield Found(entry.id, ".asks", f"{len(entry.asks)} asks for a {kind}")
    for owner, question, path in subject.questions():
        if len(question.asks) < LEAST_ASKS["faq"]:
            yield Found(owner, f"{path}.asks", f"{len(question.asks)} asks for the question `{question.id}`")


@check("K402", "Replace one of them by what somebody else would say.")
def asks_too_alike(subject: Subject) -> Iterator[Found]:
    """Two phrasings of one entry that are almost the same."""
    from rapidfuzz import fuzz, utils

    groups: dict[str, list[Spot]] = defaultdict(list)
    for spot in (*subject.asks(), *subject.said()):
        groups[_owner(spot)].append(spot)
    for spots in groups.values():
        texts = [utils.default_process(spot.text) for spot in spots]
        for index, text in enumerate(texts):
            for earlier in range(index):
                if fuzz.token_sort_ratio(text, texts[earlier], score_cutoff=TOO_ALIKE):
                    message = f"too like an earlier one: {spots[index].text!r} and {spots[earlier].text!r}"
                    yield Found(spots[index].entry, spots[index].path, message)


@check("K403", "Leave the phrasing with the entry that answers it best.")
def ask_under_two(subject: Subject) -> Iterator[Found]:
    """The same phrasing under two entries."""
    from rapidfuzz import utils

    first: dict[str, Spot] = {}
    for spot in (*subject.asks(), *subject.said()):
        earlier = first.setdefault(" ".join(utils.default_process(spot.text).split()), spot)
        if _owner(earlier) != _owner(spot):
            yield Found(spot.entry, spot.path, f"stands under {_owner(earlier)} too: {spot.text!r}")
