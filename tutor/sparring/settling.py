"""From what single sentences say to the points of a speech: one point an argument, and what each point replies to.

A point replies to an argument of the other side when the base has that reply and the part of the speech where it is
made is about both: close to the words of the reply, or to the argument it replies to. Saying one's own case again
answers nothing. An answer that the base does not know is kept as one that is new.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from tutor.sparring.heard import Heard
from tutor.sparring.parts import as_said
from tutor.sparring.phrases import DISPUTES
from tutor.sparring.unplaced import with_mentions

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue

NAMED = 0.3
"""What it adds to a reply that the other side's point is named in so many words."""
FIRST_TIME = 0.4
"""What it adds to a reply that the argument is made for the first time when there is something to answer."""
AS_REPLY = 0.3
"""What it adds that a point is as close to the words of the reply as to the argument's own case, within a tenth."""
NEARER = 0.05
"""How much nearer to the other side's argument a point said again must be to be an answer to it."""
CLEARLY = 0.25
"""How much nearer to one argument of the other side than to all others a mention must be to name it for certain."""
BESIDE = 0.3
"""How far below the best reply of a point another one may lie and still be meant too."""


def settle(
    issue: Issue,
    heard: Sequence[Heard],
    against: Sequence[str],
    made: Collection[str],
    needed: float,
    *,
    spoken: bool = False,
    named: Mapping[int, str] = MappingProxyType({}),
) -> list[Heard]:
    """Make one point of what is said of one argument, and settle what each point replies to.

    ``against``: the other side's arguments on the table; ``made``: the speaker's arguments made before; ``needed``:
    how close, in sum, a point must be to a reply and to what it replies to; ``spoken``: whether the speaker has spoken
    before, so that what is near to the other side's arguments is there to be answered; ``named``: by part, the argument
    that is named by its number, and so is what that part answers.
    """
    settled: list[Heard] = []
    for number, part in groupby(heard, key=lambda one: one.part):
        settled += _Part(issue, list(part), against, made, needed, spoken, named.get(number, "")).settled()
    return _merged(settled)


class _Part:
    """A part of a speech: what was heard in it, and the other side's arguments that it may be about."""

    def __init__(
        self,
        issue: Issue,
        heard: list[Heard],
        against: Sequence[str],
        made: Collection[str],
        needed: float,
        spoken: bool,
        by_number: str,
    ) -> None:
        self.issue, self.heard, self.against = issue, heard, against
        self.made, self.needed, self.spoken, self.by_number = made, needed, spoken, by_number
        self.owns = [one for one in heard if one.kind == "own"]
        self.taken_up = self._taken_up()
        self.about = {name: max((self._near(one, name) for one in heard), default=0.0) for name in against}
        self.named = by_number or self._named()

    def settled(self) -> list[Heard]:
        """Return the points of the part with what they reply to; mentions have done their work and are left out."""
        owns = {id(one): self._or_an_answer(one._replace(targets=self._targets(one))) for one in self.owns}
        answered = {target for one in owns.values() for target in one.targets}
        found = [owns.get(id(one), one) for one in self.heard if one.kind not in ("mention", "theirs")]
        found += [one for one in self.heard if one.kind == "theirs" and not self._is_answered(one)]
        waiting = self.named if self.named not in answered else ""
        found = self._with_unknown_answer(found, waiting) if waiting else found
        done = [one for one in self.heard if one.kind == "mention" or (one.kind == "theirs" and one not in found)]
        return with_mentions(found, done)

    def _or_an_answer(self, one: Heard) -> Heard:
        """Take what says an argument again, and is nearer to one of the other side, for an answer to that."""
        nearest = max(one.about, key=lambda name: one.about[name], default="")
        again = self.spoken and one.argument in self.made and not one.targets
        if self.by_number or not again or not nearest or one.about[nearest] < one.closeness + NEARER:
            return one
        return Heard("new", one.text, targets=(nearest,), part=one.part)

    def _taken_up(self) -> tuple[str, ...]:
        """Return the other side's arguments that are talked of and not made, where it is sure which they are."""
        sure = not any(one.kind == "mention" for one in self.heard)
        return tuple(one.argument for one in self.heard if sure and one.kind == "theirs" and self._is_answered(one))

    def _near(self, one: Heard, name: str) -> float:
        """Return how near something is to an argument; what takes up another one is not there to deal with it."""
        elsewhere = one.kind == "theirs" and self.taken_up and name not in self.taken_up
        return 0.0 if elsewhere else one.about.get(name, 0.0)

    def _named(self) -> str:
        """Return the other side's argument that is named: near to the mention, and best one that is replied to."""
        mentions = [one for one in self.heard if one.kind == "mention"]
        if clearly := _far_ahead(
            {name: max(one.about.get(name, 0.0) for one in mentions) for name in self.against} if mentions else {}
        ):
            return clearly
        mentions += [one for one in self.heard if one.kind == "theirs" and self._is_answered(one)]
        if not mentions:
            return ""
        among = self.taken_up or self.against
        near = {name: max(one.about.get(name, 0.0) for one in mentions) for name in among}
        edges = {name: one.aims[name] for one in self.owns for name in one.aims if name in near}
        return max(near, key=lambda name: near[name] + (NAMED + 0.5 * edges[name] if name in edges else 0.0))

    def _is_answered(self, one: Heard) -> bool:
        """Whether a point near to an argument of the other side is there to be answered, not made."""
        if one.argument not in self.against:
            return False
        goes_on = self.spoken or any(other.kind in ("own", "new") for other in self.heard)
        return goes_on or one.sentences > 1 or bool(DISPUTES.search(one.text))

    def _targets(self, one: Heard) -> tuple[str, ...]:
        if self.by_number:
            return (self.by_number,) if self.by_number in one.aims else ()
        closeness = {
            target: near
            + self.about[target]
            + (NAMED if target == self.named else 0.0)
            + (0.0 if one.argument in self.made else FIRST_TIME)
            + (AS_REPLY if near >= one.case - 0.1 else 0.0)
            for target, near in one.aims.items()
            if target in self.about
        }
        best = max(closeness.values(), default=0.0)
        return tuple(target for target, near in closeness.items() if near >= self.needed and near >= best - BESIDE)

    def _with_unknown_answer(self, found: list[Heard], target: str) -> list[Heard]:
        """Keep an answer that the base does not know, in all its words: naming the point may be half of it."""
        for place, one in enumerate(found):
            if one.kind == "new" and not one.targets:
                words = as_said([other.text for other in self.heard if other is one or other.kind == "mention"])
                return [*found[:place], one._replace(text=words, targets=(target,)), *found[place + 1 :]]
        said = [one for one in self.heard if one.kind in ("mention", "theirs")]
        if self.owns:
            words = as_said([one.text for one in said]) or self.owns[0].text
            return [*found, Heard("new", words, targets=(target,), part=self.owns[0].part)]
        if any(self.spoken or one.sentences > 1 or DISPUTES.search(one.text) for one in said):
            return [*found, Heard("new", as_said([one.text for one in said]), targets=(target,), part=said[0].part)]
        return found


def _far_ahead(near: Mapping[str, float]) -> str:
    """Return the name that is far nearer than all others; empty where none is, or where it is the only one."""
    first, second = (*sorted(near, key=lambda name: near[name], reverse=True)[:2], "", "")[:2]
    return first if second and near[first] >= near[second] + CLEARLY else ""


def _merged(heard: Sequence[Heard]) -> list[Heard]:
    """Make one point of what is said of one argument in different parts of a speech."""
    merged: dict[tuple[str, str], Heard] = {}
    for number, one in enumerate(heard):
        key = (one.kind, one.argument or f"{one.kind}-{number}")
        merged[key] = _joined(merged[key], one) if key in merged else one
    return list(merged.values())


def _joined(one: Heard, other: Heard) -> Heard:
    return one._replace(
        text=f"{one.text} {other.text}",
        targets=tuple(dict.fromkeys((*one.targets, *other.targets))),
        closeness=max(one.closeness, other.closeness),
        cited=tuple(dict.fromkeys((*one.cited, *other.cited))),
        grounded=one.grounded or other.grounded,
    )


def but_given(heard: Sequence[Heard], given_up: Collection[str]) -> tuple[Heard, ...]:
    """Let no point reply to what the same speech has given up."""
    return tuple(one._replace(targets=tuple(name for name in one.targets if name not in given_up)) for one in heard)
