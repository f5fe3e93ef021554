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
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from tutor.knowledge import KnowledgeBase, load_base
from tutor.knowledge.model import Argument, KeyPoint
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
ELSEWHERE, OF_ELSEWHERE = "elsewhere", 0.3
"""Answers to something else, and what they count beside the other files."""
LINES = 2
"""Ways in which an argument is put that are taken of each."""
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


def elsewhere(base: KnowledgeBase) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield answers as if they were given to an argument of another issue: they make none of its points."""
    arguments = [(issue, argument) for issue in base.issues.values() for _, argument in issue.argued()]
    rng = Random(len(arguments))  # the same choice every time
    for _, row in answers():
        issue, argument = rng.choice(arguments)
        if not row["item"].startswith(issue.id):
            labels = {point.id: "not" for point in argument.key_points}
            yield ELSEWHERE, {"item": f"{issue.id}#{argument.id}", "answer": row["answer"], "labels": labels}


def rows(base: KnowledgeBase, kind: str) -> list[Row]:
    """Return the evidence for every point: as it is (``put``), without how people put it (``cues``), or for bare
    strings throughout (``words``).
    """
    found = []
    for file, row in (*answers(), *(elsewhere(base) if kind == "put" else ())):
        points, question, against = _task(base, row)
        needed = {"put": "said", "cues": "cues"}.get(kind, "")
        if needed and not all(getattr(point, needed, ()) for point in points):
            continue
        names = list(row["labels"])
        given, against = _as(kind, points), _as("put" if kind == "put" else "cues", against)
        setting = grading._setting(given, question, against, ())
        pieces = grading._pieces(row["answer"], read(row["answer"]), setting)
        for number, name in enumerate(names if pieces else ()):
            if row["labels"][name] != "covered" and _is_denied(number, given[number], pieces, setting):
                continue
            evidence = [find_evidence(setting.points[number], piece.window, setting.asked) for piece in pieces]
            table = [
                (1.0, said.covered, said.cued, *piece.bearings[number][:-1])
                for said, piece in zip(evidence, pieces, strict=True)
            ]
            lengths = np.array([len(piece.window.words) for piece in pieces])
            found.append(Row(np.array(table), lengths, row["labels"][name] == "covered", file))
    return found


def argued(base: KnowledgeBase) -> list[Row]:
    """Return the evidence of ways in which arguments are put, each for its own argument, of which it is then not known,
    and for the others of its issue.
    """
    rng = Random(len(base.issues))  # the same choice every time
    found = []
    for issue in base.issues.values():
        arguments = [argument for _, argument in issue.argued()]
        for argument in arguments:
            for line in rng.sample(argument.said, min(LINES, len(argument.said))):
                points = [_argument_without(line, one) for one in (argument, *(x for x in arguments if x != argument))]
                found += _evidence(line, points)
    return found


def _argument_without(line: str, argument: Argument) -> KeyPoint:
    said = tuple(other for other in argument.said if other != line)
    return KeyPoint(id=argument.id, point=argument.claim, said=said)


def _evidence(line: str, points: list[KeyPoint]) -> list[Row]:
    """Return what a line is evidence of: the first of some points, and none of the others, each beside the rest."""
    rows = []
    for number, point in enumerate(points):
        beside = [other for place, other in enumerate(points) if place not in (0, number)]
        setting = grading._setting([point, *beside], "", (), ())
        pieces = grading._pieces(line, read(line), setting)
        if pieces:
            said = [find_evidence(setting.points[0], piece.window) for piece in pieces]
            table = [
                (1.0, one.covered, one.cued, *piece.bearings[0][:-1]) for one, piece in zip(said, pieces, strict=True)
            ]
            lengths = np.array([len(piece.window.words) for piece in pieces])
            rows.append(Row(np.array(table), lengths, number == 0, "own" if number == 0 else "others"))
    return rows


def _as(kind: str, points: Sequence[Any]) -> list[Any]:
    if kind == "words":
        return [point if isinstance(point, str) else point.point for point in points]
    bare = kind == "cues"
    return [replace(point, said=()) if bare and not isinstance(point, str) else point for point in points]


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
    trust *= np.where([row.file == ELSEWHERE for row in given], OF_ELSEWHERE, 1.0)
    labels = np.array([row.covered for row in given], dtype=float)
    weights = np.array([-3.0, 5.0, 4.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0])
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
    """Write the eight sets of weights."""
    base = load_base()
    text = "# Written by tools/fit_grading.py; log odds a unit of each kind of evidence.\n"
    real = meaning.has_encoder
    for encoder in (False, True):
        grading.has_encoder = real if encoder else lambda: False  # type: ignore[assignment]
        for kind in ("argument", "put", "cues", "words"):
            found = fit(argued(base) if kind == "argument" else rows(base, kind))
            text += f"\n[{kind}-{'encoder' if encoder else 'table'}]\n"
            text += "".join(f"{name} = {value}\n" for name, value in found._asdict().items())
    (ROOT / "tutor" / "quiz" / "scoring.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
