"""What is asked next, and what a plan for a seminar says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Event
from tutor.quiz.exchange import queue_exchange
from tutor.quiz.items import remembering
from tutor.quiz.kinds import content_of, track_of
from tutor.quiz.mastery import ENOUGH, calibration, due_forecast, mastery
from tutor.quiz.progress import Progress, in_memory
from tutor.quiz.schedule import GOOD, NEW_FIRST, PRESSING, RETENTION, Memory, recall, remember, study_day
from tutor.quiz.selection import Situation, Wish, choose, item_for, mixed
from tutor.quiz.seminar import Load, Part, Plan, Practice, day_order, default_order, minutes_needed, plan, what_to_drop

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
TODAY = study_day(NOW)
ISSUE = "cost/free-riding"
EDGE = f"{ISSUE}#shared-good~private-gains"


DUE_BUT_NOT_PRESSING = 3
"""Days after a first right answer when its recall lies between ``PRESSING`` and the target."""


@pytest.fixture
def log() -> Progress:
    return in_memory()


def answered(log: Progress, item: str, days_ago: int, score: float = 1.0, certainty: int = 0) -> None:
    when = NOW - timedelta(days=days_ago)
    log.add(
        Event(
            what="review", at=round(when.timestamp() * 1000), day=study_day(when), item=item, score=score,
            certainty=certainty,
        )
    )  # fmt: skip


def chosen(base: KnowledgeBase, log: Progress, *owners: str, **wish: object) -> tuple[str, ...]:
    return choose(
        Wish(owners or tuple(base.issues), **wish),  # type: ignore[arg-type]
        Situation(base, remembering(base), log.tracks(), TODAY),
    )


def test_a_sitting_of_a_new_learner_is_in_one_block(base: KnowledgeBase, log: Progress):
    """First contact stays with one issue and mixes its kinds of items."""
    items = chosen(base, log)

    assert len(items) == 10
    assert len({item.partition("#")[0].partition(":")[2] for item in items}) == 1
    assert len({item.partition(":")[0] for item in items}) >= 3


def test_sure_and_wrong_comes_first_then_what_was_queued_then_what_is_due(base: KnowledgeBase, log: Progress):
    """The order of a sitting: sure and wrong, queued, due, new."""
    answered(log, f"side:{ISSUE}#shared-good", 30)
    answered(log, f"how:{EDGE}", 3, score=0.0, certainty=3)
    queue_exchange(log, f"{ISSUE}#recent-tests", f"{ISSUE}#other-burdens", NOW, "dropped")
    items = chosen(base, log)

    assert items[0] == f"how:{EDGE}" or track_of(items[0]) == f"how:{EDGE}"
    assert track_of(items[1]) == f"answer:{ISSUE}#recent-tests~other-burdens"
    assert track_of(items[2]) == f"argument:{ISSUE}#shared-good"


def test_a_few_new_items_come_before_what_is_merely_due(base: KnowledgeBase, log: Progress):
    """An item that is due but not pressing waits until a few new ones were met, and comes before the rest of them."""
    answered(log, f"side:{ISSUE}#shared-good", DUE_BUT_NOT_PRESSING)
    tracks = [track_of(item) for item in chosen(base, log)]

    assert len(tracks) == 10
    assert tracks.index(f"argument:{ISSUE}#shared-good") == NEW_FIRST


def test_siblings_are_not_asked_on_one_day(base: KnowledgeBase, log: Progress):
    """Of one edge, or of one argument, one item is asked a day, whether today's or in this sitting."""
    answered(log, f"pick:{EDGE}", 0)
    items = chosen(base, log, ISSUE, most=40)
    contents = [content_of(track_of(item)) for item in items]

    assert len(contents) == len(set(contents))
    assert EDGE not in contents


def test_no_item_gives_a_later_one_away(base: KnowledgeBase, log: Progress):
    """What the feedback to one item tells (the next reply) is not asked later in the same sitting."""
    make = remembering(base)
    told: set[str] = set()
    for item_id in chosen(base, log, ISSUE, most=40):
        item = make(item_id)
        assert item
        assert content_of(track_of(item_id)) not in told
        told |= set(item.tells)

    assert told


def test_recognition_turns_into_recall_as_stability_grows(base: KnowledgeBase):
    """A reply is picked at first, and named once the memory of it is stable."""
    make = remembering(base)
    weak = in_memory()
    answered(weak, f"pick:{EDGE}", 2)
    strong = in_memory()
    for days in (40, 35, 20):
        answered(strong, f"pick:{EDGE}", days)
    track = f"answer:{EDGE}"
    kinds = []
    for known in (None, weak.track(track), strong.track(track)):
        item = item_for(track, known, make)
        kinds.append(item.kind if item else "")

    assert kinds == ["pick", "pick", "reply"]


def test_side_and_kind_narrow_a_quiz(base: KnowledgeBase, log: Progress):
    """Only items of the side and the kinds that were asked for are chosen."""
    items = chosen(base, log, ISSUE, side="con", kinds=("reply", "term"), most=20)
    make = remembering(base)

    assert items
    assert {item.partition(":")[0] for item in items} <= {"reply", "term"}
    assert {one.side for item in items if (one := make(item))} == {"con"}


def test_a_subject_that_is_learned_can_be_practised_ahead(base: KnowledgeBase, log: Progress):
    """When the learner names a subject of which nothing is due, the weakest of it is asked all the same."""
    for number, argument in enumerate(base.issues[ISSUE].pro):
        answered(log, f"side:{ISSUE}#{argument.id}", 1 + number)
        answered(log, f"side:{ISSUE}#{argument.id}", 1)
    narrow = chosen(base, log, ISSUE, narrow=True, kinds=("side",), side="pro")

    assert len(narrow) == 3
    assert chosen(base, log, ISSUE, kinds=("side",), side="pro") == ()


def test_neighbours_are_about_different_issues():
    """Items that are due are interleaved, so that two of one issue stand together only where it cannot be helped."""
    assert mixed(["side:a/x#1", "side:a/x#2", "side:b/y#1", "side:a/x#3"]) == [
        "side:a/x#1",
        "side:b/y#1",
        "side:a/x#2",
        "side:a/x#3",
    ]


def test_a_light_load_fits_at_the_highest_target_and_a_heavy_one_does_not():
    """The target of recall falls from 0.9 to 0.8 as the load grows; past that the plan says that it does not fit."""
    plans = [plan(Load((), new, TODAY, TODAY + 42, 8)) for new in (20, 230, 2000)]

    assert plans[0] == plans[0]._replace(fits=True, retention=0.9)
    assert plans[1].retention <= 0.9
    assert plans[2] == plans[2]._replace(fits=False, retention=0.8)
    assert plans[2].needed > 8


def test_a_higher_target_takes_more_minutes():
    """What is needed grows with the target, with the load, and as the day comes nearer."""
    memories = [remember(None, GOOD, TODAY - 1)] * 40
    load = Load(memories, 60, TODAY, TODAY + 30, 8)

    assert minutes_needed(load, 0.9) > minutes_needed(load, 0.8)
    assert minutes_needed(load._replace(new=90), 0.9) > minutes_needed(load, 0.9)
    assert minutes_needed(load._replace(until=TODAY + 15), 0.9) > minutes_needed(load, 0.9)


def test_spare_minutes_go_to_what_will_be_weakest_on_the_day():
    """A day's order is what is due, what is new, and then what is most likely forgotten on the seminar's day."""
    met = {
        "due": Memory(2.0, 5.0, TODAY - 9),
        "strong": Memory(90.0, 5.0, TODAY - 9),
        "weak": Memory(30.0, 5.0, TODAY - 9),
        "today": Memory(1.0, 5.0, TODAY),
    }
    practice = Practice(met, ("new",), TODAY, TODAY + 20, Plan(0.9, True, 1, 5.0))

    assert list(day_order(practice)) == ["due", "new", "weak", "strong"]
    assert recall(met["weak"], TODAY + 20) < recall(met["strong"], TODAY + 20)


def test_without_a_seminar_what_presses_comes_first_and_a_few_new_items_before_the_rest():
    """The order of a day: what is nearly forgotten, a few new items, what is merely due, the other new ones."""
    due, pressing = remember(None, GOOD, TODAY - DUE_BUT_NOT_PRESSING), remember(None, GOOD, TODAY - 20)
    new = [f"new {number}" for number in range(NEW_FIRST + 2)]
    met = {"due": due, "pressing": pressing, "fresh": remember(None, GOOD, TODAY - 1)}
    practice = Practice(met, new, TODAY, TODAY + 42, Plan(RETENTION, True, 0, 0.0))

    assert recall(pressing, TODAY) <= PRESSING < recall(due, TODAY) <= RETENTION
    assert list(default_order(practice)) == ["pressing", *new[:NEW_FIRST], "due", *new[NEW_FIRST:]]


def test_what_is_least_begun_is_dropped_first():
    """Where even 0.8 does not fit, parts are named for dropping until it does; what was begun is kept longest."""
    begun = Part("begun", (remember(None, GOOD, TODAY - 3),) * 20, 5)
    fresh = [Part(f"fresh-{number}", (), 60) for number in range(10)]
    load = Load([*begun.memories], 605, TODAY, TODAY + 14, 8)
    dropped = what_to_drop(load, [begun, *fresh])

    assert dropped
    assert "begun" not in dropped
    assert len(dropped) < 10


def test_mastery_counts_what_was_never_met_as_not_known(base: KnowledgeBase, log: Progress):
    """A side of a topic is held by the mean chance of recall over all of it; both sides are told apart."""
    answered(log, f"side:{ISSUE}#shared-good", 0)
    rows = {(row.topic, row.side): row for row in mastery(base, log.tracks(), TODAY)}
    mine = rows[base.issues[ISSUE].topic, "pro"]

    assert mine.met == 1
    assert mine.held == pytest.approx(1 / mine.tracks)
    assert all(row.held == 0 for place, row in rows.items() if place != (base.issues[ISSUE].topic, "pro"))


def test_the_forecast_puts_what_is_overdue_on_today(log: Progress):
    """What should have come back long ago is due today; what was answered today comes back tomorrow or later."""
    answered(log, f"side:{ISSUE}#shared-good", 300)
    answered(log, f"side:{ISSUE}#recent-tests", 0, score=0.0)

    assert due_forecast(log.tracks(), TODAY)[:2] == [1, 1]


def test_calibration_is_told_after_thirty_answers(log: Progress):
    """A level of certainty has a share after 30 answers, and the marks it earned; the threshold is where it pays."""
    for number in range(ENOUGH):
        answered(log, f"side:{ISSUE}#shared-good", 100 - number, score=float(number % 3 > 0), certainty=3)
    answered(log, f"side:{ISSUE}#shared-good", 1, certainty=2)
    one, two, three = calibration(log.events())

    assert (one.told, two.told, three.told) == (False, False, True)
    assert (three.right, three.marks) == (pytest.approx(2 / 3), 20 * 3 - 10 * 6)
    assert (two.pays, three.pays) == (pytest.approx(2 / 3), 0.8)
