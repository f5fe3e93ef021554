"""Items made from one argument: whose it is, stating it, its key terms, and how far it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.knowledge.model import OTHER, Argument, Issue, KeyPoint, Side
from tutor.quiz.edge_items import next_said
from tutor.quiz.item import Choice, Item, Line, squeezed
from tutor.quiz.options import Wording, choose_options, fixed_options, pairs_from

BLANK = "____"
_SMALL = frozenset("a an the of in on to by for and or".split())


def argument_ids(issue: Issue, argument: Argument) -> Iterator[str]:
    """Yield the ids of all items that an argument may have, but for those on its sources."""
    full_id = f"{issue.id}#{argument.id}"
    yield f"side:{full_id}"
    yield f"state:{full_id}"
    yield f"scope:{full_id}"
    yield from (f"term:{full_id}.{point.id}" for point in argument.key_points if point.term)


def make_argument_item(kind: str, issue: Issue, side: Side, argument: Argument, part: str = "") -> Item | None:
    """Return the item of one kind for an argument; ``part`` names the key point of a missing term."""
    match kind:
        case "side":
            return _side(issue, side, argument)
        case "state":
            return _state(issue, side, argument)
        case "scope":
            return _scope(issue, side, argument)
        case "term":
            return _term(issue, side, argument, next(point for point in argument.key_points if point.id == part))
    raise KeyError(kind)


def _item(item_id: str, issue: Issue, side: Side, argument: Argument, given: tuple[Line, ...], **parts: object) -> Item:
    said, tells = next_said(issue, argument.id)
    return Item(
        id=item_id,
        owner=issue.id,
        topic=issue.topic,
        side=side,
        given=given,
        next=said,
        tells=tells,
        **parts,  # type: ignore[arg-type]
    )


def _motion(issue: Issue) -> Line:
    return Line("motion", squeezed(issue.motion))


def _claim(argument: Argument) -> Line:
    return Line("claim", squeezed(argument.claim), argument.sources)


def _warrant(argument: Argument) -> Line:
    return Line("warrant", squeezed(argument.warrant), argument.sources)


def _side(issue: Issue, side: Side, argument: Argument) -> Item:
    """The claim is shown; which side says it?"""
    options, key = fixed_options(("pro", "con"), side)
    item_id = f"side:{issue.id}#{argument.id}"
    given = (_motion(issue), _claim(argument))
    return _item(
        item_id, issue, side, argument, given, options=options, key=key, answer=side, why=(_warrant(argument),)
    )


def _state(issue: Issue, side: Side, argument: Argument) -> Item:
    """The claim is shown; the learner says what speaks for it."""
    against = tuple(point for other in issue.side(OTHER[side]) for point in other.key_points)
    return _item(
        f"state:{issue.id}#{argument.id}",
        issue,
        side,
        argument,
        (_motion(issue), _claim(argument)),
        key_points=argument.key_points,
        against=against,
        misconceptions=issue.misconceptions,
        hints=tuple(squeezed(point.hint) for point in argument.key_points if point.hint),
        answer=" ".join(squeezed(point.point) for point in argument.key_points),
        why=(_warrant(argument), *_findings(argument)),
    )


def _findings(argument: Argument) -> tuple[Line, ...]:
    return tuple(Line("finding", squeezed(grounds.says), grounds.sources) for grounds in argument.grounds)


def _scope(issue: Issue, side: Side, argument: Argument) -> Item | None:
    """The claim is shown; which of three limits is its own?"""
    item_id = f"scope:{issue.id}#{argument.id}"
    others = [
        Choice(squeezed(one.qualifier), f"{issue.id}#{one.id}") for _, one in issue.argued() if one is not argument
    ]
    key = Choice(squeezed(argument.qualifier), f"{issue.id}#{argument.id}")
    chosen = choose_options(item_id, Wording((_claim(argument),), key, pairs_from(others)), strict=True)
    if chosen is None:
        return None
    why = (Line("qualifier", key.text, argument.sources), *_findings(argument))
    return _item(
        item_id, issue, side, argument, chosen.given, options=chosen.options, key=chosen.key, answer=key.text, why=why
    )


def _term(issue: Issue, side: Side, argument: Argument, point: KeyPoint) -> Item | None:
    """A key point is shown with its term left out."""
    blanked = blank_out(squeezed(point.point), (point.term,))
    if BLANK not in blanked or gives_itself_away(blanked, point.term):
        return None
    return _item(
        f"term:{issue.id}#{argument.id}.{point.id}",
        issue,
        side,
        argument,
        (_motion(issue), Line("blank", blanked, argument.sources)),
        accept=(point.term,),
        hints=(squeezed(point.hint),) if point.hint else (),
        answer=point.term,
        why=(Line("point", squeezed(point.point), argument.sources), _claim(argument)),
    )


def gives_itself_away(shown: str, term: str) -> bool:
    """Whether the telling words of a term stand in what is shown of it ("a state that passes the buck")."""
    from tutor.matching.text import stems

    wanted = [stem for stem in stems(term.replace("-", " ")) if stem not in _SMALL]
    return bool(wanted) and set(wanted) <= set(stems(shown.replace("-", " ")))


def blank_out(text: str, terms: tuple[str, ...]) -> str:
    """Return a text with each of these terms left out, longest first."""
    for term in sorted(terms, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(term)}(?!\w)", BLANK, text, flags=re.IGNORECASE)
    return text
