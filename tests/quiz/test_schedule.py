"""When something is due, and how an answer is rated."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from tutor.quiz.kinds import KINDS
from tutor.quiz.schedule import (
    AGAIN,
    DECAY,
    EASY,
    GOOD,
    HARD,
    due_day,
    interval,
    rate,
    recall,
    remember,
    study_day,
)

DAY = 739_000


def test_first_intervals_are_those_without_learning_steps():
    """A first answer comes back after 1, 1, 2 and 8 days: no ten-minute steps."""
    assert [due_day(remember(None, rating, DAY)) - DAY for rating in (AGAIN, HARD, GOOD, EASY)] == [1, 1, 2, 8]


def test_nothing_is_left_to_chance():
    """The same answers give the same memory every time: fuzzing is off."""
    histories = {tuple(remember(remember(None, GOOD, DAY), GOOD, DAY + 9)) for _ in range(20)}

    assert len(histories) == 1


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 60)), min_size=1, max_size=12))
def test_memory_is_what_the_library_says(answers: list[tuple[int, int]]):
    """Stability, difficulty, recall and due day are those of the library, given noon of each study day."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, memory, day = Card(card_id=1), None, DAY
    for rating, gap in answers:
        day += gap
        noon = datetime.fromordinal(day).replace(hour=12, tzinfo=UTC)
        card, _ = scheduler.review_card(card, Rating(rating), noon)
        memory = remember(memory, rating, day)

    assert memory
    assert memory.stability == pytest.approx(card.stability, rel=1e-9)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9)
    assert due_day(memory) == card.due.toordinal()
    later = datetime.fromordinal(day + 30).replace(hour=12, tzinfo=UTC)
    assert recall(memory, day + 30) == pytest.approx(scheduler.get_card_retrievability(card, later), rel=1e-9)


def test_the_curve_is_the_library_s():
    """The decay kept here is the library's default."""
    assert Scheduler().parameters[20] == -DECAY


def test_an_evening_and_the_next_morning_are_two_days():
    """Nine in the evening and eight the next morning are a day apart, though not 24 hours."""
    paris = ZoneInfo("Europe/Paris")
    evening = datetime(2026, 11, 24, 21, tzinfo=paris)
    memory = remember(None, GOOD, study_day(evening))

    assert recall(memory, study_day(evening + timedelta(hours=11))) < 1


def test_past_midnight_is_still_the_same_sitting():
    """Two in the morning belongs to the day before; so does local time, not UTC, decide."""
    tokyo = ZoneInfo("Asia/Tokyo")

    assert study_day(datetime(2026, 11, 25, 2, tzinfo=tokyo)) == study_day(datetime(2026, 11, 24, 23, tzinfo=tokyo))
    assert study_day(datetime(2026, 11, 25, 9, tzinfo=tokyo)) == datetime(2026, 11, 25, tzinfo=UTC).toordinal()


def test_travelling_back_over_the_date_line_is_no_harm():
    """An answer on a day before the last one counts as on that day."""
    memory = remember(None, GOOD, DAY)

    assert remember(memory, GOOD, DAY - 1) == remember(memory, GOOD, DAY)


def test_a_lower_target_waits_longer():
    """The interval to 0.8 is longer than to 0.9, and never under a day."""
    assert interval(10, 0.8) > interval(10, 0.9) == 10
    assert interval(0.01) == 1


@pytest.mark.parametrize(
    ("kind", "score", "hinted", "certainty", "seconds", "streak", "rating"),
    [
        ("pick", 0.0, False, 3, 2, 0, AGAIN),
        ("state", 0.34, False, 0, 30, 0, AGAIN),
        ("state", 0.5, False, 0, 30, 0, GOOD),
        ("state", 0.67, True, 3, 30, 0, HARD),
        ("pick", 1.0, False, 1, 2, 0, HARD),
        ("pick", 1.0, False, 3, 2, 5, GOOD),
        ("reply", 1.0, False, 3, 20, 0, GOOD),
        ("reply", 1.0, False, 3, 20, 1, EASY),
        ("reply", 1.0, False, 3, 500, 1, GOOD),
        ("reply", 1.0, False, 2, 20, 1, GOOD),
        ("reply", 1.0, False, 3, 0, 1, GOOD),
        ("order", 0.67, False, 3, 10, 1, HARD),
        ("order", 1.0, False, 3, 10, 1, EASY),
    ],
)
def test_ratings(kind: str, score: float, hinted: bool, certainty: int, seconds: float, streak: int, rating: int):
    """Under half is again; a hint or a guess is hard; easy takes recall, quick, right and sure, twice running."""
    given_answer = {"hinted": hinted, "certainty": certainty, "seconds": seconds, "streak": streak}

    assert rate(KINDS[kind], score, **given_answer) == rating


def test_recognition_never_gives_more_than_good():
    """No kind that shows the answer among options is ever rated easy."""
    for kind in KINDS.values():
        if kind.form == "choice":
            assert rate(kind, 1.0, hinted=False, certainty=3, seconds=1, streak=9) == GOOD
