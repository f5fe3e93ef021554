"""Which files are changed, and which tests are to notice: those that run in one process and take seconds."""

from __future__ import annotations

from typing import NamedTuple

MATCHING = tuple(
    f"tests/matching/test_{room}.py"
    for room in ("calibration", "lexical", "scoring", "spelling", "matcher", "base_index")
)
ASKING = (
    "tests/dialogue/test_asking.py",
    "tests/dialogue/test_what_is_meant.py",
    "tests/dialogue/test_other_readings.py",
    "tests/dialogue/test_plain_talk.py",
    "tests/dialogue/test_following_up.py",
    "tests/dialogue/test_fitting.py",
    "tests/dialogue/test_of_the_screen.py",
    "tests/dialogue/test_going_on.py",
    "tests/dialogue/test_taken_for.py",
    "tests/dialogue/test_disputed_first.py",
)
GRADING = tuple(
    f"tests/quiz/test_{room}.py"
    for room in (
        "scoring",
        "meaning",
        "closeness",
        "landscape",
        "coverage",
        "guards",
        "doubts",
        "grading_limits",
        "decisions",
        "told_right",
        "denial",
        "direction",
        "natural_denial",
        "bearing",
        "grading",
    )
)
SLOW = ("tests/quiz/test_grading.py::TestTheShippedBase",)
"""Left out: they grade the whole base, half a minute a mutant."""


class Target(NamedTuple):
    """A file that decides, the group it is counted in, and the tests that are to notice a change of it."""

    path: str
    group: str
    tests: tuple[str, ...]


TARGETS = (
    Target("tutor/dialogue/asking.py", "matching", ASKING),
    Target("tutor/dialogue/doubts.py", "matching", ASKING),
    Target("tutor/matching/base_index.py", "matching", MATCHING),
    Target("tutor/matching/calibration.py", "matching", MATCHING),
    Target("tutor/matching/lexical.py", "matching", MATCHING),
    Target("tutor/matching/matcher.py", "matching", MATCHING),
    Target("tutor/matching/scoring.py", "matching", MATCHING),
    Target("tutor/matching/spelling.py", "matching", MATCHING),
    Target("tutor/quiz/bearing.py", "grading", GRADING),
    Target("tutor/quiz/closeness.py", "grading", GRADING),
    Target("tutor/quiz/contraries.py", "grading", GRADING),
    Target("tutor/quiz/coverage.py", "grading", GRADING),
    Target("tutor/quiz/denial.py", "grading", GRADING),
    Target("tutor/quiz/direction.py", "grading", GRADING),
    Target("tutor/quiz/doubts.py", "grading", GRADING),
    Target("tutor/quiz/grading.py", "grading", GRADING),
    Target("tutor/quiz/guards.py", "grading", GRADING),
    Target("tutor/quiz/meaning.py", "grading", GRADING),
    Target("tutor/quiz/polarity.py", "grading", GRADING),
    Target("tutor/quiz/roles.py", "grading", GRADING),
    Target("tutor/quiz/scoring.py", "grading", GRADING),
)
