"""The lint of items: what every item must be, one by one, and what all of them must be together.

Item by item: three options in every choice of three, no two alike, the key neither much longer nor shorter, no
distractor that is right by the argument graph, a source behind the answer. Together: the key in every place alike, no
blind rule better than chance by more than ten points, no option that is a safe guess, edges drilled in both directions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tutor.knowledge import KnowledgeBase
from tutor.quiz.argument_items import gives_itself_away
from tutor.quiz.edge_items import edges_of
from tutor.quiz.heuristics import HEURISTICS, gain
from tutor.quiz.item import Item
from tutor.quiz.kinds import KINDS
from tutor.quiz.options import LONGEST, SHORTEST, length_ratio

BLIND_GAIN = 0.10
"""The most by which a blind rule may beat chance."""
BOTH_DIRECTIONS = 0.80
"""The least share of edges that are asked from both ends."""
_FEW = 100
"""Kinds with fewer items than this are judged with all the others only: a share of few says nothing."""
_UNEVEN = 0.06
"""The most by which a place may hold more of the keys than its share."""


class Fault(NamedTuple):
    """Something wrong: with an item (its id), or with all of a kind."""

    id: str
    message: str


def lint_item(base: KnowledgeBase, item: Item) -> Iterator[Fault]:
    """Yield what is wrong with one item."""
    form = KINDS[item.kind].form
    if form == "choice":
        yield from (Fault(item.id, message) for message in _choice_faults(base, item))
    if form == "term" and not item.accept:
        yield Fault(item.id, "nothing is accepted as an answer")
    if form == "term" and gives_itself_away(item.given[-1].text, item.answer):
        yield Fault(item.id, "the term stands in its own question")
    if form == "text" and not item.key_points:
        yield Fault(item.id, "there is no key point to grade by")
    if not any(source in base.sources for source in item.sources):
        yield Fault(item.id, "no source stands behind the answer")


def _choice_faults(base: KnowledgeBase, item: Item) -> Iterator[str]:
    texts = [option.text for option in item.options]
    wanted = 2 if item.kind == "side" else 3
    if len(texts) != wanted or len({text.casefold() for text in texts}) != wanted:
        yield f"there are not {wanted} different options"
        return
    if not 0 <= item.key < wanted:
        yield "no option is the key"
        return
    others = [text for place, text in enumerate(texts) if place != item.key]
    if not item.options[item.key].coded and not SHORTEST <= length_ratio(texts[item.key], others) <= LONGEST:
        yield "the key is much longer or shorter than the other options"
    for place, option in enumerate(item.options):
        if place != item.key and _is_right_too(base, item, option.id):
            yield f"option {place + 1} is right too"


def _is_right_too(base: KnowledgeBase, item: Item, option: str) -> bool:
    """Whether the graph (or the sources of the argument) makes a distractor right."""
    owner, _, local = item.id.partition(":")[2].partition("#")
    name = option.partition("#")[2]
    if item.kind in ("pick", "target"):
        issue = base.issues[owner]
        target, _, attacker = local.partition("~")
        replies = {(target_id, one.id) for target_id in _ids(base, owner) for one, _ in issue.answers_to(target_id)}
        return ((target, name) if item.kind == "pick" else (name, attacker)) in replies
    if item.kind in ("author", "source"):
        return option in base.issues[owner].argument(local.partition(".")[0]).sources
    return False


def _ids(base: KnowledgeBase, owner: str) -> Iterator[str]:
    return (argument.id for _, argument in base.issues[owner].argued())


def lint_all(base: KnowledgeBase, items: Iterable[Item]) -> list[Fault]:
    """Return all faults: of each item, and of all together."""
    every = list(items)
    faults = [fault for item in every for fault in lint_item(base, item)]
    choices = [item for item in every if KINDS[item.kind].form == "choice"]
    for name, group in groups(choices).items():
        faults += [Fault(name, message) for message in _group_faults(group)]
    return faults + list(direction_faults(base, every))


def groups(choices: Sequence[Item]) -> dict[str, list[Item]]:
    """Return items of choice by kind, kinds with few items left out, and all of them together."""
    by_kind = {kind: [item for item in choices if item.kind == kind] for kind in KINDS}
    return {kind: group for kind, group in by_kind.items() if len(group) >= _FEW} | {"all": list(choices)}


def _group_faults(group: Sequence[Item]) -> Iterator[str]:
    worded = [item for item in group if not item.options[item.key].coded]
    for name, heuristic in HEURISTICS.items():
        judged = group if name == "middle" else worded
        if len(judged) >= _FEW and gain(heuristic, judged) > BLIND_GAIN:
            yield f"choosing by {name} beats chance by {gain(heuristic, judged):.0%}"
    if len(group) >= _FEW:
        yield from _uneven([item for item in group if not item.options[item.key].coded])
        yield from _safe_guess([item for item in group if item.options[item.key].coded])


def _uneven(group: Sequence[Item]) -> Iterator[str]:
    """The key should stand in every place alike (three standard errors are granted)."""
    if len(group) < _FEW:
        return
    places = Counter(item.key for item in group)
    granted = max(_UNEVEN, 3 * (2 / 9 / len(group)) ** 0.5)
    for place in range(3):
        if abs(places[place] / len(group) - 1 / 3) > granted:
            yield f"the key stands in place {place + 1} in {places[place] / len(group):.0%} of items"


def _safe_guess(group: Sequence[Item]) -> Iterator[str]:
    """Where the options are always the same, none of them should be right too often."""
    for kind in {item.kind for item in group}:
        same = [item for item in group if item.kind == kind]
        keys = Counter(item.options[item.key].text for item in same)
        option, count = keys.most_common(1)[0]
        chance = sum(1 / len(item.options) for item in same) / len(same)
        if len(same) >= _FEW and count / len(same) > chance + BLIND_GAIN:
            yield f"always saying {option} is right in {count / len(same):.0%} of {kind} items"


class Directions(NamedTuple):
    """How many edges there are, and how many are asked from either end."""

    edges: int
    forward: int
    backward: int
    both: int


def directions(base: KnowledgeBase, items: Iterable[Item]) -> Directions:
    """Count the edges asked forward (name or pick the reply) and backward (what does it answer?)."""
    ids = {item.id for item in items}
    edges = [edge.id for issue in base.issues.values() for edge in edges_of(issue)]
    forward = {edge for edge in edges if f"reply:{edge}" in ids or f"pick:{edge}" in ids}
    backward = {edge for edge in edges if f"target:{edge}" in ids}
    return Directions(len(edges), len(forward), len(backward), len(forward & backward))


def direction_faults(base: KnowledgeBase, items: Iterable[Item]) -> Iterator[Fault]:
    """Yield what is wrong with the coverage of edges."""
    found = directions(base, items)
    if found.forward + found.backward - found.both < found.edges:
        yield Fault("all", "some answers are not asked at all")
    if found.edges and found.both / found.edges < BOTH_DIRECTIONS:
        yield Fault("all", f"only {found.both / found.edges:.0%} of answers are asked in both directions")
