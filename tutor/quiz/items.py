"""All items of a base: their ids, and each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import blake2b

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.quiz.argument_items import argument_ids, make_argument_item
from tutor.quiz.edge_items import edge_ids, edges_of, find_edge, make_edge_item
from tutor.quiz.item import Item
from tutor.quiz.kinds import KINDS, items_of, track_of
from tutor.quiz.other_items import (
    case_ids,
    issue_ids,
    make_clause_item,
    make_concept_item,
    make_duty_item,
    make_mistake_item,
    make_order_item,
)
from tutor.quiz.source_items import make_author_item, make_source_item, source_ids

_EDGE = ("pick", "reply", "target", "how")
_VARIED = ("reply", "behind")
"""What is shown in one wording of an item and not in another: no part of its fingerprint."""
_ARGUMENT = ("side", "state", "scope", "term")


def make_item(base: KnowledgeBase, item_id: str) -> Item | None:
    """Return an item by its id; None where the base has nothing to make it from, or no good one can be made."""
    kind, _, subject = item_id.partition(":")
    owner, _, local = subject.partition("#")
    if kind not in KINDS:
        return None
    try:
        return _make(base, kind, base.current(owner), local)
    except (KeyError, StopIteration, IndexError):
        return None


def _make(base: KnowledgeBase, kind: str, owner: str, local: str) -> Item | None:
    if owner in base.cases:
        case = base.cases[owner]
        return make_clause_item(base, case, local) if kind == "clause" else make_duty_item(base, case)
    if owner in base.concepts:
        return make_concept_item(base, base.concepts[owner])
    issue = base.issues[owner]
    if kind in _EDGE:
        return make_edge_item(kind, find_edge(issue, local))
    if kind == "mistake":
        return make_mistake_item(issue, next(one for one in issue.misconceptions if one.id == local))
    if kind == "order":
        return make_order_item(issue, tuple(local.split("~")))
    return _of_argument(base, kind, issue, local)


def _of_argument(base: KnowledgeBase, kind: str, issue: Issue, local: str) -> Item | None:
    name, _, part = local.partition(".")
    argument, side = issue.argument(name), issue.side_of(name)
    if kind == "author":
        return make_author_item(base, issue, side, argument, part)
    if kind == "source":
        return make_source_item(base, issue, side, argument)
    return make_argument_item(kind, issue, side, argument, part)


def ids_of_issue(issue: Issue) -> Iterator[str]:
    """Yield the ids of all items an issue may have, easiest kinds first. Some may turn out not to be made."""
    for _, argument in issue.argued():
        yield from argument_ids(issue, argument)
        yield from source_ids(issue, argument)
    for edge in edges_of(issue):
        yield from edge_ids(edge)
    yield from issue_ids(issue)


def ids_of(base: KnowledgeBase, owner: str) -> Iterator[str]:
    """Yield the ids of all items an issue, a case or a concept may have."""
    if owner in base.issues:
        yield from ids_of_issue(base.issues[owner])
    elif owner in base.cases:
        yield from case_ids(base.cases[owner])
    elif owner in base.concepts:
        yield f"term:{owner}"


def all_items(base: KnowledgeBase) -> Iterator[Item]:
    """Yield every item of a base."""
    for owner in (*base.issues, *base.cases, *base.concepts):
        for item_id in ids_of(base, owner):
            item = make_item(base, item_id)
            if item is not None:
                yield item


def tracks_of(base: KnowledgeBase, owner: str) -> tuple[str, ...]:
    """Return the tracks of an issue, a case or a concept for which an item can be made, easiest kinds first."""
    tracks = dict.fromkeys(track_of(item_id) for item_id in ids_of(base, owner))
    order = list(dict.fromkeys(kind.track for kind in KINDS.values()))
    made = [track for track in tracks if any(make_item(base, item_id) for item_id in items_of(track))]
    return tuple(sorted(made, key=lambda track: order.index(track.partition(":")[0])))


def fingerprint(item: Item) -> str:
    """Return the kind and a short digest of what an item teaches: it changes when the argument or edge is rewritten."""
    around = (*_VARIED, "motion") if item.kind == "reply" else _VARIED  # the motion stands there to be understood by
    given = (line.text for line in item.given if line.role not in around)
    answer = "" if item.kind == "pick" else item.answer
    text = "\n".join((*given, *(line.text for line in item.why), answer))
    return f"{item.kind}:{blake2b(text.encode(), digest_size=6).hexdigest()}"


Maker = Callable[[str], "Item | None"]


def remembering(base: KnowledgeBase) -> Maker:
    """Return ``make_item`` for a base that makes each item once."""
    return lru_cache(maxsize=4096)(lambda item_id: make_item(base, item_id))
