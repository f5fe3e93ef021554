"""What to ask next: sure-and-wrong first, then what was queued, what is nearly forgotten, a few new items, what is due.

What is due but not pressing gives way to a few new items: with little time that is the better use of it (``seminar``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Track
from tutor.quiz.item import Item
from tutor.quiz.items import Maker, ids_of
from tutor.quiz.kinds import CORE, KINDS, LADDERS, content_of, items_of, owner_of, track_of
from tutor.quiz.options import draw
from tutor.quiz.schedule import NEW_FIRST, PRESSING, RETENTION, recall

COUNT = 10
"""Items of a sitting when nothing else is said."""


class Wish(NamedTuple):
    """What a quiz is to be about. ``owners`` are issues, cases and concepts, in the order of first contact.

    ``narrow`` says that the learner chose them: then what is not due yet is asked too, when nothing else is left.
    """

    owners: Sequence[str]
    narrow: bool = False
    kinds: Collection[str] = ()
    side: str = ""
    most: int = COUNT
    new: int = COUNT


class Situation(NamedTuple):
    """What a choice rests on: the base, what is known of each track, the study day, and the target of recall."""

    base: KnowledgeBase
    make: Maker
    tracks: Mapping[str, Track]
    day: int
    retention: float = RETENTION


def choose(wish: Wish, situation: Situation) -> tuple[str, ...]:
    """Return the ids of the items of a sitting, in the order in which they are asked."""
    sitting = _Sitting(wish, situation)
    owners = set(wish.owners)
    met = {track: state for track, state in situation.tracks.items() if owner_of(track) in owners}
    sitting.buried |= {content_of(track) for track, state in met.items() if _seen_today(state, situation.day)}
    for wanted in (_sure_and_wrong, _queued):
        sitting.take(wanted(met, situation))
    fresh = new_tracks(wish, situation)
    chances = _chances(met, situation.day)
    sitting.take_mixed(_due(chances, PRESSING))
    first = sitting.take(fresh, most=min(wish.new, NEW_FIRST))
    sitting.take_mixed(_due(chances, situation.retention))
    sitting.take(fresh, most=wish.new - first)
    if wish.narrow and not sitting.items:
        sitting.take(_ahead(chances))
    return tuple(sitting.items)


class _Sitting:
    """Items being gathered: none twice on one content, no more than wished."""

    def __init__(self, wish: Wish, situation: Situation) -> None:
        self.wish = wish
        self.situation = situation
        self.items: list[str] = []
        self.buried: set[str] = set()

    def take_mixed(self, tracks: Iterator[str]) -> None:
        """Take tracks until the wish is filled, and mix what was taken."""
        before = len(self.items)
        self.take(tracks)
        self.items[before:] = mixed(self.items[before:])

    def take(self, tracks: Iterator[str], most: int | None = None) -> int:
        """Take tracks until the wish is filled; return how many there were."""
        before = len(self.items)
        room = self.wish.most - before
        room = room if most is None else min(room, most)
        while room > 0:
            track = next(tracks, None)
            if track is None:
                break
            item = None if content_of(track) in self.buried else self._item(track)
            if item:
                self.buried |= {content_of(track), *item.tells}
                self.items.append(item.id)
                room -= 1
        return len(self.items) - before

    def _item(self, track: str) -> Item | None:
        item = item_for(track, self.situation.tracks.get(track), self.situation.make, self.wish.kinds)
        return item if item and self.wish.side in ("", item.side) else None


def item_for(track: str, state: Track | None, make: Maker, kinds: Collection[str] = ()) -> Item | None:
    """Return the item of a track for what is known of it: recall once it is stable enough, else recognition."""
    stability = state.memory.stability if state and state.memory else 0.0
    name = track.partition(":")[0]
    rungs = LADDERS.get(name, ((name, 0.0),))
    order = [kind for kind, least in reversed(rungs) if stability >= least]
    order += [kind for kind, least in rungs if stability < least]
    by_kind = dict(zip((kind for kind, _ in rungs), items_of(track), strict=True))
    for kind in order:
        item = make(by_kind[kind]) if not kinds or kind in kinds else None
        if item:
            return item
    return None


def _seen_today(state: Track, day: int) -> bool:
    return state.memory is not None and state.memory.day >= day


def _sure_and_wrong(met: Mapping[str, Track], _: Situation) -> Iterator[str]:
    yield from sorted((track for track, state in met.items() if state.sure_and_wrong), key=lambda track: met[track].at)


def _queued(met: Mapping[str, Track], _: Situation) -> Iterator[str]:
    yield from sorted((track for track, state in met.items() if state.wanted), key=lambda track: met[track].at)


def _due(chances: Mapping[str, float], target: float) -> Iterator[str]:
    yield from sorted((track for track in chances if chances[track] <= target), key=chances.__getitem__)


def _ahead(chances: Mapping[str, float]) -> Iterator[str]:
    yield from sorted(chances, key=lambda track: (chances[track], track))


def _chances(met: Mapping[str, Track], day: int) -> dict[str, float]:
    """The chance of recall of everything reviewed before today. Half a day is granted, as days are whole."""
    return {track: recall(state.memory, day) for track, state in met.items() if state.memory and state.memory.day < day}


def new_tracks(wish: Wish, situation: Situation) -> Iterator[str]:
    """Yield tracks that were never asked, issue by issue: first contact is in blocks, the core of each issue first."""
    for owner in wish.owners:
        fresh = [track for track in track_ids(situation.base, owner, wish.kinds)
                 if not (known := situation.tracks.get(track)) or not known.reviews]  # fmt: skip
        yield from _kinds_in_turn([track for track in fresh if is_core(track)])
        yield from _kinds_in_turn([track for track in fresh if not is_core(track)])


def _kinds_in_turn(tracks: Sequence[str]) -> Iterator[str]:
    """Yield tracks of different kinds in turn, easiest kind first."""
    by_kind: dict[str, list[str]] = {}
    for track in tracks:
        by_kind.setdefault(track.partition(":")[0], []).append(track)
    for row in zip_longest(*by_kind.values()):
        yield from (track for track in row if track)


def is_core(track: str) -> bool:
    """Say whether a track belongs to what is learned first."""
    return track.partition(":")[0] in CORE


def track_ids(base: KnowledgeBase, owner: str, kinds: Collection[str] = ()) -> tuple[str, ...]:
    """Return the ids of the tracks of an entry, easiest kinds first. For some no good item may be made."""
    wanted = (item_id for item_id in ids_of(base, owner) if not kinds or item_id.partition(":")[0] in kinds)
    order = list(dict.fromkeys(kind.track for kind in KINDS.values()))
    tracks = dict.fromkeys(track_of(item_id) for item_id in wanted)
    return tuple(sorted(tracks, key=lambda track: (order.index(track.partition(":")[0]), draw(track, "new", 1 << 16))))


def mixed(items: Sequence[str]) -> list[str]:
    """Return items so that neighbours are about different issues where that is possible, else as they come."""
    waiting, order = list(items), list[str]()
    while waiting:
        last = owner_of(order[-1]) if order else ""
        pick = next((item for item in waiting if owner_of(item) != last), waiting[0])
        waiting.remove(pick)
        order.append(pick)
    return order
