"""What a learner knows, what is due, and how well they judge it: figures from the states of all tracks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Side
from tutor.quiz.edge_items import edges_of
from tutor.quiz.events import Event, Track
from tutor.quiz.schedule import HALF, RETENTION, due_day, recall

ENOUGH = 30
"""Answers at a level of certainty before its share is told: fewer say nothing."""
PAYS = {1: 0.0, 2: 2 / 3, 3: 0.8}
"""The share that must be right for a level to pay, from its marks (Gardner-Medwin: right 1/2/3, wrong 0/-2/-6)."""
MARKS = {1: (1, 0), 2: (2, -2), 3: (3, -6)}


class Mastery(NamedTuple):
    """One side of a topic: core tracks there are, met so far, and the mean chance of recall over all of them (0..1)."""

    topic: str
    side: Side
    tracks: int
    met: int
    held: float


class Calibration(NamedTuple):
    """A level of certainty: answers given, the share that was right, the share at which it pays, the marks earned."""

    level: int
    answers: int
    right: float
    pays: float
    marks: int

    @property
    def told(self) -> bool:
        """Whether there are answers enough to say something."""
        return self.answers >= ENOUGH


def mastery(base: KnowledgeBase, tracks: Mapping[str, Track], day: int) -> list[Mastery]:
    """Return what is held on a day, by topic and side. What was never met counts as not known."""
    chances: dict[tuple[str, Side], list[float]] = {}
    met: dict[tuple[str, Side], int] = {}
    for issue_id in base.issues:
        for track, side in core_tracks(base, issue_id):
            place = (base.issues[issue_id].topic, side)
            state = tracks.get(track)
            memory = state.memory if state else None
            chances.setdefault(place, []).append(recall(memory, day) if memory else 0.0)
            met[place] = met.get(place, 0) + (memory is not None)
    return [
        Mastery(topic, side, len(every), met[topic, side], sum(every) / len(every))
        for (topic, side), every in sorted(chances.items(), key=lambda entry: _place(base, *entry[0]))
    ]


def _place(base: KnowledgeBase, topic: str, side: Side) -> tuple[int, bool]:
    topics = [one.id for one in base.taxonomy.topics]
    return topics.index(topic) if topic in topics else len(topics), side != "pro"


def core_tracks(base: KnowledgeBase, issue_id: str) -> Iterable[tuple[str, Side]]:
    """Yield the tracks of an issue that count as knowing it, with the side they are about: arguments and replies."""
    issue = base.issues[issue_id]
    for side, argument in issue.argued():
        yield f"argument:{issue_id}#{argument.id}", side
    for edge in edges_of(issue):
        yield f"answer:{edge.id}", edge.side


def due_forecast(tracks: Mapping[str, Track], day: int, days: int = 7) -> list[int]:
    """Return how many tracks fall due on each of the next days; the first day has all that is overdue."""
    counts = [0] * days
    for state in tracks.values():
        if state.memory:
            ahead = max(due_day(state.memory, RETENTION) - day, 0)
            if ahead < days:
                counts[ahead] += 1
    return counts


def calibration(events: Iterable[Event]) -> list[Calibration]:
    """Return how often each level of certainty was right. Certainty said after the marking does not count."""
    answers: dict[int, list[bool]] = {1: [], 2: [], 3: []}
    for event in events:
        if event.what == "review" and event.certainty in answers:
            answers[event.certainty].append(event.score >= HALF)
    return [
        Calibration(
            level,
            len(right),
            sum(right) / len(right) if right else 0.0,
            PAYS[level],
            sum(MARKS[level][0 if one else 1] for one in right),
        )
        for level, right in answers.items()
    ]


def sure_and_wrong(tracks: Mapping[str, Track]) -> Sequence[str]:
    """Return the tracks whose last answer was wrong although the learner was sure, newest first."""
    wrong = [track for track, state in tracks.items() if state.sure_and_wrong]
    return sorted(wrong, key=lambda track: -tracks[track].at)
