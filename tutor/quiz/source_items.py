"""Items on who found what: the author of a finding, the source behind a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.citation import short_citation
from tutor.knowledge.model import Argument, Grounds, Issue, Side, Source
from tutor.quiz.argument_items import BLANK
from tutor.quiz.item import Choice, Item, Line, squeezed
from tutor.quiz.options import Wording, choose_options, pairs_from

_POOL = 14
"""How many sources are tried beside the key: enough to match lengths, few enough to be quick."""


def source_ids(issue: Issue, argument: Argument) -> Iterator[str]:
    """Yield the ids of the items on an argument's sources."""
    for grounds in argument.grounds:
        yield f"author:{issue.id}#{argument.id}.{grounds.id}"
    yield f"source:{issue.id}#{argument.id}"


def make_author_item(base: KnowledgeBase, issue: Issue, side: Side, argument: Argument, part: str) -> Item | None:
    """A finding is shown without its authors; whose is it?"""
    grounds = next(one for one in argument.grounds if one.id == part)
    source = base.sources.get(grounds.sources[0])
    blanked = _without_names(base, grounds)
    if source is None or blanked is None or not source.author:
        return None
    item_id = f"author:{issue.id}#{argument.id}.{part}"
    others = (other for other in _others(base, issue, argument) if other.author)
    pool = [Choice(short_citation(other), other.id) for other in others]
    key = Choice(short_citation(source), source.id)
    chosen = choose_options(
        item_id, Wording((Line("finding", blanked),), key, pairs_from(_nearest(pool, key))), strict=True
    )
    if chosen is None:
        return None
    return Item(
        id=item_id,
        owner=issue.id,
        topic=issue.topic,
        side=side,
        given=chosen.given,
        options=chosen.options,
        key=chosen.key,
        answer=short_citation(source),
        why=(Line("finding", squeezed(grounds.says), grounds.sources), Line("behind", squeezed(argument.claim))),
    )


def make_source_item(base: KnowledgeBase, issue: Issue, side: Side, argument: Argument) -> Item | None:
    """A claim is shown; which of three sources bears it out?"""
    grounds = argument.grounds[0]
    source = base.sources.get(grounds.sources[0])
    if source is None:
        return None
    item_id = f"source:{issue.id}#{argument.id}"
    same_side = {name for other in issue.side(side) for name in other.sources}
    pool = [Choice(_title(other), other.id) for other in _others(base, issue, argument) if other.id not in same_side]
    given = (Line("claim", squeezed(argument.claim)),)
    key = Choice(_title(source), source.id)
    chosen = choose_options(item_id, Wording(given, key, pairs_from(_nearest(pool, key))), strict=True)
    if chosen is None:
        return None
    return Item(
        id=item_id,
        owner=issue.id,
        topic=issue.topic,
        side=side,
        given=chosen.given,
        options=chosen.options,
        key=chosen.key,
        answer=_title(source),
        why=(Line("finding", squeezed(grounds.says), grounds.sources),),
    )


def _title(source: Source) -> str:
    return squeezed(source.title)


def _others(base: KnowledgeBase, issue: Issue, argument: Argument) -> list[Source]:
    """Return sources of the issue and those related to it that the argument does not cite, by other authors."""
    own = [base.sources[name] for name in argument.sources if name in base.sources]
    authors = {name.short for source in own for name in source.author}
    near = (issue.id, *(one for one in issue.related if one in base.issues))
    names = dict.fromkeys(name for one in near for name in base.issues[one].sources)
    others = [base.sources[name] for name in names if name in base.sources and name not in argument.sources]
    return [other for other in others if authors.isdisjoint(name.short for name in other.author)]


def _nearest(pool: list[Choice], key: Choice) -> list[Choice]:
    """Return the choices whose length is nearest to the key's."""
    return sorted(pool, key=lambda choice: abs(len(choice.text) - len(key.text)))[:_POOL]


def _without_names(base: KnowledgeBase, grounds: Grounds) -> str | None:
    """Return a finding with its authors' names left out; None where its wording gives the source away all the same."""
    text = squeezed(grounds.says)
    sources = [base.sources[name] for name in grounds.sources if name in base.sources]
    if any(name.literal and name.literal in text for source in sources for name in source.author):
        return None
    names = [name.family for source in sources for name in source.author if name.family]
    return _blanked(text, names)


def _blanked(text: str, names: Sequence[str]) -> str:
    """Leave names out, several in a row as one."""
    if not any(name in text for name in names):  # most findings name nobody; a pattern takes a millisecond to make
        return text
    name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf"\b(?:{name})\b(?:(?:,| and|, and| et al\.)? (?:{name})\b)*", BLANK, text)
