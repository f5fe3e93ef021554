#!/usr/bin/env python3
"""Fits the weights of ``tutor/quiz/scoring.toml`` on the tuning half of tests/data/grading.

    .venv/bin/python -m tools.fit_grading

A logistic regression over pieces: of each answer the piece that most likely makes a point stands for it, and which one
that is follows from the weights, so fit and choice take turns. Every file (each has another author or subject) counts
alike. Denials, lists of keywords and echoes are left out: they are the business of the doubts and guards.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from tutor.knowledge import KnowledgeBase, load_base
from tutor.quiz import grading, meaning
from tutor.quiz.coverage import find_evidence
from tutor.quiz.exercises import exercise
from tutor.quiz.reading import read
from tutor.quiz.scoring import Weights

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data" / "grading"
FILES = ("answers", "tuning", "general", "turned")
KEPT_BACK = 20
"""Items at the end of turned.jsonl that nothing is fitted on, so that there is something to try the fit on."""
LEFT_OUT = {"negated", "salad", "echo", "empty"}
ROUNDS = 8
RIDGE = 1.0
LONGER_COSTS = 0.001


class Row(NamedTuple):
    """One point of one answer: the evidence of each piece, their lengths, and whether it was labelled covered."""

    evidence: Any
    lengths: Any
    covered: bool
    file: str


def answers() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the tuning answers of each file that are not left out."""
    for file in FILES:
        lines = [json.loads(line) for line in (DATA / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()]
        kept_back = set(list(dict.fromkeys(row["item"] for row in lines))[-KEPT_BACK:]) if file == "turned" else set()
        for row in lines:
            if row["half"] == "tune" and row["attack"] not in LEFT_OUT and row["item"] not in kept_back:
                yield file, row


def rows(base: KnowledgeBase, *, cues: bool) -> list[Row]:
    """Return the evidence for every point, with cue groups where there are some or for bare strings throughout."""
    found = []
    for file, row in answers():
        points, question, against = _task(base, row)
        if cues and not all(getattr(point, "cues", ()) for point in points):
            continue
        names = list(row["labels"])
        given = points if cues else [point if isinstance(point, str) else point.point for point in points]
        setting = grading._setting(given, question, against, ())
        pieces = grading._pieces(row["answer"], read(row["answer"]), setting)
        for number, name in enumerate(names if pieces else ()):
            if row["labels"][name] != "covered" and _is_denied(number, given[number], pieces, setting):
                continue
            evidence = [find_evidence(setting.points[number], piece.window, setting.asked) for piece in pieces]
            table = [
                (1.0, said.covered, said.cued, *piece.bearings[number])
                for said, piece in zip(evidence, pieces, strict=True)
            ]
            lengths = np.array([len(piece.window.words) for piece in pieces])
            found.append(Row(np.array(table), lengths, row["labels"][name] == "covered", file))
    return found


def _is_denied(number: int, point: Any, pieces: Any, setting: Any) -> bool:
    return grading._point(number, point, pieces, setting).doubt == "negated"


def _task(base: KnowledgeBase, row: dict[str, Any]) -> tuple[list[Any], str, tuple[Any, ...]]:
    if "points" in row:
        return row["points"], row["question"], tuple(row.get("against", ()))
    issue, argument = base.argument(row["item"])
    wanted = exercise(issue, issue.side_of(argument.id), argument)
    by_id = {point.id: point for point in wanted.points}
    return [by_id[name] for name in row["labels"]], wanted.question, wanted.against


def fit(given: list[Row]) -> Weights:
    """Return the weights under which the labels are most probable."""
    counts = Counter(row.file for row in given)
    trust = np.array([len(given) / len(counts) / counts[row.file] for row in given])
    labels = np.array([row.covered for row in given], dtype=float)
    weights = np.array([-3.0, 5.0, 4.0, 2.0, 2.0, 2.0, 2.0])
    for _ in range(ROUNDS):
        chosen = np.array([row.evidence[_best(row, weights)] for row in given])
        weights = _for_the_point(chosen, labels, trust)
    return Weights(*(round(float(value), 2) for value in weights))


def _best(row: Row, weights: Any) -> int:
    return int(np.argmax(row.evidence @ weights - LONGER_COSTS * row.lengths))


def _for_the_point(evidence: Any, labels: Any, trust: Any) -> Any:
    """Weights none of which counts evidence against a point: what would is left out."""
    weights = _logit(evidence, labels, trust)
    while np.any(weights[1:] < 0):
        kept = np.concatenate([[True], (weights[1:] > 0)])
        weights = np.zeros(evidence.shape[1])
        weights[kept] = _logit(evidence[:, kept], labels, trust)
    return weights


def _logit(evidence: Any, labels: Any, trust: Any) -> Any:
    hold = RIDGE * np.eye(evidence.shape[1])
    weights = np.zeros(evidence.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-evidence @ weights))
        slope = evidence.T @ (trust * (labels - chances)) - hold @ weights
        curve = (evidence * (trust * chances * (1 - chances))[:, None]).T @ evidence + hold
        weights += np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Write the four sets of weights."""
    base = load_base()
    text = "# Written by tools/fit_grading.py; log odds a unit of each kind of evidence.\n"
    real = meaning.has_encoder
    for encoder in (False, True):
        grading.has_encoder = real if encoder else lambda: False  # type: ignore[assignment]
        for cues in (True, False):
            found = fit(rows(base, cues=cues))
            text += f"\n[{'cues' if cues else 'words'}-{'encoder' if encoder else 'table'}]\n"
            text += "".join(f"{name} = {value}\n" for name, value in found._asdict().items())
    (ROOT / "tutor" / "quiz" / "scoring.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
