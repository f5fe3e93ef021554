"""The kinds of items, and the permanent ids of items, tracks and contents.

An id names what an item is made from, never its wording: ``reply:cost/free-riding#shared-good~private-gains`` asks for
the reply of ``private-gains`` to ``shared-good``. Three things are kept apart:

* an **item** is one question (``pick:...``, ``reply:...``);
* a **track** is what is scheduled: items of one track ask for the same thing, from recognition to recall (a learner who
  knows ``answer:...`` a little is asked to pick the reply, later to name it);
* a **content** is what they are about (an edge, an argument); tracks of one content are not asked on the same day.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Form: TypeAlias = Literal["choice", "order", "term", "text"]


class Kind(NamedTuple):
    """A kind of item: its track, how it is answered, whether it asks for recall, what counts as quick (seconds)."""

    name: str
    track: str
    form: Form
    recall: bool = False
    quick: float = 8.0


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("side", "argument", "choice"),
        Kind("state", "argument", "text", recall=True, quick=60),
        Kind("pick", "answer", "choice", quick=12),
        Kind("reply", "answer", "text", recall=True, quick=45),
        Kind("target", "target", "choice", quick=12),
        Kind("mistake", "mistake", "choice", quick=12),
        Kind("how", "how", "choice", quick=12),
        Kind("term", "term", "term", recall=True, quick=12),
        Kind("order", "order", "order", recall=True, quick=40),
        Kind("scope", "scope", "choice", quick=15),
        Kind("author", "author", "choice", quick=12),
        Kind("source", "source", "choice", quick=12),
        Kind("clause", "clause", "choice", quick=15),
        Kind("duty", "duty", "choice", quick=12),
    )
}

LADDERS: dict[str, tuple[tuple[str, float], ...]] = {
    "argument": (("side", 0.0), ("state", 6.0)),
    "answer": (("pick", 0.0), ("reply", 6.0)),
}
"""For tracks with several kinds: each kind and the stability (days) from which it is asked, easiest first."""

CORE = ("argument", "answer", "target", "mistake", "clause", "duty")
"""The tracks that a learner meets first: both sides, who answers whom, what is a mistake, what a treaty obliges."""

CERTAINTY: dict[str, int] = {"guess": 1, "think": 2, "sure": 3}
"""How sure a learner can say to be."""


def kind_of(item_id: str) -> Kind:
    """Return the kind of an item. Raises KeyError for an id of none."""
    return KINDS[item_id.partition(":")[0]]


def track_of(item_id: str) -> str:
    """Return the track of an item (or of a track). Raises KeyError for an id of none."""
    name, _, subject = item_id.partition(":")
    return f"{KINDS[name].track if name in KINDS else _known(name)}:{subject}"


def _known(track: str) -> str:
    if track not in LADDERS:
        raise KeyError(track)
    return track


def content_of(track: str) -> str:
    """Return what a track is about: the edge, the argument (for its terms and findings too), the case or concept."""
    subject = track.partition(":")[2]
    owner, mark, local = subject.partition("#")
    return f"{owner}{mark}{local.partition('.')[0]}"


def owner_of(track: str) -> str:
    """Return the issue, case or concept that a track belongs to."""
    return track.partition(":")[2].partition("#")[0]


def items_of(track: str) -> tuple[str, ...]:
    """Return the ids of the items a track may have, easiest first."""
    name, _, subject = track.partition(":")
    return tuple(f"{kind}:{subject}" for kind, _ in LADDERS.get(name, ((name, 0.0),)))


def edge_id(issue_id: str, target: str, attacker: str) -> str:
    """Return the id of an edge: ``issue#target~attacker``."""
    return f"{issue_id}#{target}~{attacker}"


def exchange_track(target_id: str, attacker_id: str) -> str:
    """Return the track of one argument's reply to another (full ids). Raises ValueError across issues."""
    issue, _, target = target_id.partition("#")
    other, _, attacker = attacker_id.partition("#")
    if issue != other or not target or not attacker:
        raise ValueError(f"{attacker_id} cannot answer {target_id}: they are not arguments of one issue")
    return f"answer:{edge_id(issue, target, attacker)}"
