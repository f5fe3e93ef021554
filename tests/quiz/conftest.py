"""What tests of grading share: words that all weigh the same."""

from __future__ import annotations

import pytest

from tutor.quiz import coverage, doubts, grading, guards


@pytest.fixture
def even(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word of two letters or more weighs 1 but little ones; words are alike if equal, or by their digits."""

    def weight(word: str) -> float:
        return 0.0 if word in ("the", "a", "is", "of", "and") else 1.0

    def likeness(one: str, other: str) -> float:
        """``stone`` and ``stone45`` are alike by 0.45."""
        if one == other:
            return 1.0
        return float(f"0.{other[len(one) :]}") if other.startswith(one) and other[len(one) :].isdigit() else 0.0

    for module in (coverage, doubts, grading, guards):
        if hasattr(module, "weight"):
            monkeypatch.setattr(module, "weight", weight)
    monkeypatch.setattr(coverage, "likeness", likeness)
