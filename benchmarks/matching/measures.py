"""Figures of a run: accuracy, how well the confidence tells what is in scope, and whether it means what it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np


class Outcome(NamedTuple):
    """One question: whether the first and one of the first three were right, and the confidence."""

    first: bool
    among_three: bool
    confidence: float


def share(values: Sequence[bool]) -> float:
    """Return the share that is true."""
    return float(np.mean(values)) if len(values) else float("nan")


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Return the chance that a question in scope is held surer than one that is not."""
    if not len(inside) or not len(outside):
        return float("nan")
    high, low = np.asarray(inside)[:, None], np.asarray(outside)[None]
    return float((high > low).mean() + 0.5 * (high == low).mean())


def refused(inside: Sequence[float], outside: Sequence[float], lost: float = 0.05) -> float:
    """Return the share of ``outside`` refused when that share of ``inside`` is."""
    return share([value < np.quantile(inside, lost) for value in outside])


def calibration_error(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Return the expected calibration error over bins of equal width."""
    stated, true = np.asarray(confidences), np.asarray(right, dtype=float)
    place = np.minimum((stated * bins).astype(int), bins - 1)
    gaps = [abs(stated[place == b].mean() - true[place == b].mean()) * (place == b).mean() for b in set(place.tolist())]
    return float(sum(gaps))


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a Markdown table; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])
