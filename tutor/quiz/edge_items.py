"""Items made from an edge of the argument graph: pick or name the reply, the claim it answers, the kind of answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.knowledge.model import OTHER, Answer, Argument, Issue, KeyPoint, Side
from tutor.quiz.item import Choice, Item, Line, squeezed
from tutor.quiz.kinds import edge_id
from tutor.quiz.options import Chosen, Pair, Wording, choose_options, draw, fixed_options, pairs_from

HOW = ("rebuts", "undercuts", "undermines")
_UNDERCUTS_ASKED = 6
"""One undercutting edge in so many is asked for its kind: they are the commonest, and would be a safe guess."""


class Edge(NamedTuple):
    """An edge with what stands at its ends: ``attacker`` (of ``side``) replies to ``target``."""

    issue: Issue
    side: Side
    attacker: Argument
    target: Argument
    answer: Answer

    @property
    def id(self) -> str:
        """``issue#target~attacker``."""
        return edge_id(self.issue.id, self.target.id, self.attacker.id)

    @property
    def reply(self) -> str:
        """The reply as one line."""
        return squeezed(self.answer.reply)


def edges_of(issue: Issue) -> Iterator[Edge]:
    """Yield every edge of an issue."""
    for side, attacker in issue.argued():
        for answer in attacker.answers:
            yield Edge(issue, side, attacker, issue.argument(answer.argument), answer)


def find_edge(issue: Issue, local: str) -> Edge:
    """Return an edge by ``target~attacker``. Raises KeyError."""
    target, _, attacker = local.partition("~")
    for edge in edges_of(issue):
        if edge.target.id == target and edge.attacker.id == attacker:
            return edge
    raise KeyError(f"{issue.id}#{local}")


def edge_ids(edge: Edge) -> Iterator[str]:
    """Yield the ids of all items that an edge may have."""
    for kind in ("pick", "reply", "target"):
        yield f"{kind}:{edge.id}"
    if edge.answer.how != "undercuts" or draw(edge.id, "how", _UNDERCUTS_ASKED) == 0:
        yield f"how:{edge.id}"


def make_edge_item(kind: str, edge: Edge) -> Item | None:
    """Return the item of one kind for an edge; None where no good item can be made."""
    make = {"pick": _pick, "reply": _reply, "target": _target, "how": _how}[kind]
    return make(edge)


def _claim(argument: Argument) -> Line:
    return Line("claim", squeezed(argument.claim), argument.sources)


def _why(edge: Edge) -> tuple[Line, ...]:
    return (
        Line("reply", edge.reply, edge.attacker.sources),
        Line("how", edge.answer.how),
        Line("behind", squeezed(edge.attacker.claim), edge.attacker.sources),
    )


def _pick(edge: Edge) -> Item | None:
    """The target is shown; which of three replies (or arguments) answers it?"""
    item_id = f"pick:{edge.id}"
    given = (_claim(edge.target),)
    chosen = choose_options(
        item_id,
        Wording(given, Choice(edge.reply, _full(edge, edge.attacker)), _other_replies(edge)),
        Wording(given, _choice(edge, edge.attacker), _other_arguments(edge)),
    )
    return _chosen_item(item_id, edge, chosen)


def _other_replies(edge: Edge) -> tuple[Pair, ...]:
    """Replies to other claims, by arguments that do not answer this one."""
    answering = {attacker.id for attacker, _ in edge.issue.answers_to(edge.target.id)}
    near: list[Choice] = []
    far: list[Choice] = []
    for other in edges_of(edge.issue):
        if other.attacker.id in answering or edge.target.id in (other.attacker.id, other.target.id):
            continue
        (near if other.side == edge.side else far).append(Choice(other.reply, _full(edge, other.attacker)))
    return pairs_from(near, far)


def _other_arguments(edge: Edge) -> tuple[Pair, ...]:
    """Arguments that do not answer the claim: of the answering side, or of the claim's own."""
    answering = {attacker.id for attacker, _ in edge.issue.answers_to(edge.target.id)}
    near = [_choice(edge, one) for one in edge.issue.side(edge.side) if one.id not in answering]
    far = [_choice(edge, one) for one in edge.issue.side(OTHER[edge.side]) if one.id != edge.target.id]
    return pairs_from(near, far)


def _target(edge: Edge) -> Item | None:
    """The reply (or the argument behind it) is shown; which of three claims does it answer?"""
    item_id = f"target:{edge.id}"
    answered = {answer.argument for answer in edge.attacker.answers}
    near = [_choice(edge, one) for one in edge.issue.side(OTHER[edge.side]) if one.id not in answered]
    far = [_choice(edge, one) for one in edge.issue.side(edge.side) if one.id != edge.attacker.id]
    key, pairs = _choice(edge, edge.target), pairs_from(near, far)
    reply = Line("reply", edge.reply, edge.attacker.sources)
    behind = Line("behind", squeezed(edge.attacker.claim), edge.attacker.sources)
    chosen = choose_options(
        item_id, Wording((reply,), key, pairs), Wording((behind, reply), key, pairs), Wording((behind,), key, pairs)
    )
    return _chosen_item(item_id, edge, chosen)


def _full(edge: Edge, argument: Argument) -> str:
    return f"{edge.issue.id}#{argument.id}"


def _choice(edge: Edge, argument: Argument) -> Choice:
    return Choice(squeezed(argument.claim), _full(edge, argument))


def _chosen_item(item_id: str, edge: Edge, chosen: Chosen | None) -> Item | None:
    if chosen is None:
        return None
    answer = chosen.options[chosen.key].text
    return _item(item_id, edge, chosen.given, options=chosen.options, key=chosen.key, answer=answer)


def _how(edge: Edge) -> Item:
    """Claim and reply are shown; does it rebut, undercut or undermine?"""
    options, key = fixed_options(HOW, edge.answer.how)
    given = (_claim(edge.target), Line("reply", edge.reply, edge.attacker.sources))
    return _item(f"how:{edge.id}", edge, given, options=options, key=key, answer=edge.answer.how)


def _reply(edge: Edge) -> Item:
    """The target is shown; the learner writes the reply."""
    attacker = edge.attacker
    others = [(one, answer) for one, answer in edge.issue.answers_to(edge.target.id) if one.id != attacker.id]
    essence = (
        KeyPoint(id="reply", point=edge.reply),
        _as_point(attacker),
        *(point for one, answer in others for point in _another_reply(one, answer)),
    )
    answering = (attacker, edge.target, *(one for one, _ in others))
    rivals = tuple(_as_point(one) for _, one in edge.issue.argued() if one not in answering)
    return _item(
        f"reply:{edge.id}",
        edge,
        (Line("motion", squeezed(edge.issue.motion)), _claim(edge.target)),
        essence=essence,
        rivals=rivals,
        key_points=attacker.key_points,
        against=edge.target.key_points,
        misconceptions=edge.issue.misconceptions,
        hints=tuple(squeezed(point.hint) for point in attacker.key_points if point.hint),
        answer=edge.reply,
    )


def _as_point(argument: Argument, name: str = "claim") -> KeyPoint:
    return KeyPoint(id=name, point=squeezed(argument.claim), said=argument.said)


def _another_reply(argument: Argument, answer: Answer) -> tuple[KeyPoint, KeyPoint]:
    """Another reply of the base to the same argument: whoever gives that one has replied too."""
    reply = KeyPoint(id=f"reply-{argument.id}", point=squeezed(answer.reply))
    return reply, _as_point(argument, f"claim-{argument.id}")


def next_said(issue: Issue, argument_id: str) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Return what the other side would say to an argument (``next``), and the edge that this gives away (``tells``)."""
    answers = issue.answers_to(argument_id)[:1]
    lines = tuple(Line("next", squeezed(answer.reply), other.sources) for other, answer in answers)
    return lines, tuple(edge_id(issue.id, argument_id, other.id) for other, _ in answers)


def _item(item_id: str, edge: Edge, given: tuple[Line, ...], **parts: object) -> Item:
    said, tells = next_said(edge.issue, edge.attacker.id)
    return Item(
        id=item_id,
        owner=edge.issue.id,
        topic=edge.issue.topic,
        side=edge.side,
        given=given,
        why=_why(edge),
        next=said,
        tells=tells,
        **parts,  # type: ignore[arg-type]
    )
