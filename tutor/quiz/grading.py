"""Grading free text by key points: feedback that shows its reasons, never a bare mark.

Each key point is *covered*, *unsure* (ask the learner) or *not found*. The score rests on weighted coverage and cue
groups (``coverage``); denials, contrary words, the other side's points and misconceptions turn credit into a question
(``polarity``); answers that only hold the right words earn nothing (``guards``). Pure and deterministic.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from tutor.knowledge.model import KeyPoint, Misconception
from tutor.quiz import guards
from tutor.quiz.closeness import nearness, weight
from tutor.quiz.coverage import Evidence, Expected, Window, expect, find_evidence, stems_of, windows
from tutor.quiz.guards import Flag
from tutor.quiz.polarity import has_word_replaced, turned_round
from tutor.quiz.reading import Word, read, sentences

Band: TypeAlias = Literal["covered", "unsure", "not-found"]
Doubt: TypeAlias = Literal[
    "", "weak", "negated", "other-side", "misconception", "short", "keywords", "echo", "off-topic"
]
Range: TypeAlias = tuple[int, int]

COVERED = 0.42
UNSURE = 0.30
_ALL_CUES = 0.65
ONE_WORD = 0.7
"""Least score at which a single word earns a point: alone it may mean anything."""
ELSEWHERE = 0.10
"""Nearness to question and points below which an answer is about something else."""
RIVAL = 0.7
CLEARLY = 0.3
"""Least score at which a point of the other side may be what an answer means, and by how much it must lead."""
WRONG = 0.70
"""Least coverage at which an answer is taken to state a misconception."""


class PointGrade(NamedTuple):
    """How one key point fared.

    ``score`` is 0..1; ``spans`` are the character ranges of the answer that earned it; ``doubt`` says why it is not
    credited outright although it scored.
    """

    id: str
    point: str
    band: Band
    score: float
    spans: tuple[Range, ...] = ()
    doubt: Doubt = ""


class Triggered(NamedTuple):
    """A misconception that an answer states: its place in what was given, id, wording, and where it stands."""

    number: int
    id: str
    says: str
    spans: tuple[Range, ...]


class Grade(NamedTuple):
    """The grade of an answer. ``score`` is the share of points credited (0..1); an unsure point is not credited."""

    points: tuple[PointGrade, ...]
    score: float
    misconceptions: tuple[Triggered, ...] = ()
    flags: tuple[Flag, ...] = ()
    absolutes: tuple[Range, ...] = ()

    def confirmed(self, *ids: str) -> Grade:
        """Return the grade with these points credited on the learner's word."""
        points = tuple(point._replace(band="covered") if point.id in ids else point for point in self.points)
        return self._replace(points=points, score=_share(points))


class _Setting(NamedTuple):
    asked: frozenset[str]
    against: tuple[Expected, ...]
    against_texts: tuple[str, ...]
    mistakes: tuple[Expected, ...] = ()


def grade(
    answer: str,
    key_points: Sequence[str | KeyPoint],
    question: str = "",
    against: Sequence[str | KeyPoint] = (),
    misconceptions: Sequence[str | Misconception] = (),
) -> Grade:
    """Grade an answer against key points.

    ``question`` is what the learner was shown, ``against`` the other side's points. Bare strings work; a ``KeyPoint``
    adds its cue groups and id. Never raises for what a learner may type.
    """
    asked = stems_of(question)
    words = read(answer)
    texts = tuple(_text(point) for point in against)
    mistakes = tuple(expect(_says(mistake)) for mistake in misconceptions)
    setting = _Setting(asked, tuple(_expected(point, asked) for point in against), texts, mistakes)
    flags, words = _guarded(words, setting)
    runs = windows(words)
    points = tuple(_point(number, point, runs, setting) for number, point in enumerate(key_points))
    if "short" in flags:
        points = tuple(_doubted(point, "short") if point.band == "covered" else point for point in points)
    stated = _misconceptions(words, misconceptions, points)
    if _is_elsewhere(words, key_points, question):
        points = tuple(_doubted(point, "off-topic") if point.band == "covered" else point for point in points)
    flags += _told(points, words, asked)
    overstated = tuple((word.start, word.end) for word in guards.absolutes(read(answer)))
    return Grade(points, _share(points), stated, flags + (("absolute",) if overstated else ()), overstated)


def grade_reply(answer: str, point: KeyPoint, against: Sequence[str | KeyPoint] = ()) -> PointGrade:
    """Grade the reply to a hint or prompt, which may be a few words: only the point asked for, without those guards."""
    setting = _Setting(frozenset(), tuple(_expected(rival, frozenset()) for rival in against), ())
    return _point(0, point, windows(read(answer)), setting, reply=True)


def _text(point: str | KeyPoint) -> str:
    return point if isinstance(point, str) else point.point


def _expected(point: str | KeyPoint, asked: frozenset[str]) -> Expected:
    return expect(point, (), asked) if isinstance(point, str) else expect(point.point, point.cues, asked)


def _guarded(words: tuple[Word, ...], setting: _Setting) -> tuple[tuple[Flag, ...], tuple[Word, ...]]:
    """The guards that an answer trips, and the words that are left to be graded."""
    if not words:
        return ("empty",), ()
    if guards.is_echo(words, setting.asked):
        return ("echo",), ()
    flags: list[Flag] = []
    for flag, kept in (
        ("copied", guards.without_copies(words, setting.against_texts)),
        ("keywords", guards.without_keyword_lists(words)),
    ):
        if len(kept) < len(words):
            flags.append(flag)  # type: ignore[arg-type]
            words = tuple(word for word in words if word in set(kept))
    if 0 < len(words) < guards.SHORT:
        flags.append("short")
    return tuple(flags), words


def _score(evidence: Evidence, expected: Expected) -> float:
    """The chance that a window makes a point, from its shares of words and cue groups; fitted on labelled answers."""
    with_cues = -2.3 + 5.5 * evidence.covered + 4.6 * evidence.cued
    value = with_cues if expected.cues else -3.5 + 8.0 * evidence.covered
    return 1 / (1 + math.exp(-value))


def _best(expected: Expected, runs: Sequence[Window], asked: frozenset[str]) -> tuple[float, Evidence] | None:
    found = (find_evidence(expected, run, asked) for run in runs)
    scored = ((_score(evidence, expected), evidence) for evidence in found)
    return max(scored, key=lambda pair: pair[0] - len(pair[1].window.words) / 1_000, default=None)


def _point(
    number: int,
    point: str | KeyPoint,
    runs: Sequence[Window],
    setting: _Setting,
    *,
    reply: bool = False,
) -> PointGrade:
    name = str(number) if isinstance(point, str) else point.id
    expected = _expected(point, setting.asked)
    found = _best(expected, runs, setting.asked)
    if found is None or not found[1].words:
        return PointGrade(name, _text(point), "not-found", 0.0)
    score, evidence = found
    if reply and expected.cues and evidence.cued >= _ALL_CUES:  # few words suffice where the question was a hint
        score = max(score, COVERED)
    spans = tuple((word.start, word.end) for word in evidence.words)
    band: Band = "covered" if score >= COVERED else "unsure" if score >= UNSURE else "not-found"
    result = PointGrade(name, _text(point), band, round(score, 3), spans, "weak" if band == "unsure" else "")
    if band != "covered":
        return result
    return _doubted(result, _doubt(result, evidence, setting))


def _doubted(point: PointGrade, doubt: Doubt) -> PointGrade:
    return point._replace(band="unsure", doubt=doubt, score=min(point.score, COVERED - 0.01)) if doubt else point


def _doubt(point: PointGrade, evidence: Evidence, setting: _Setting) -> Doubt:
    """Why a point that scored is not credited outright; empty when it is."""
    if len(evidence.words) < 2 and point.score < ONE_WORD:
        return "weak"
    if all(word.stem in setting.asked for word in evidence.words):
        return "echo"
    if guards.may_be_keyword_list(evidence.window.words):
        return "keywords"
    if turned_round(point.point, evidence) or has_word_replaced(point.point, evidence):
        return "negated"
    if any(_means_rather(rival, evidence, setting) for rival in setting.against):
        return "other-side"
    wrong = (find_evidence(mistake, evidence.window).covered for mistake in setting.mistakes)
    return "misconception" if max(wrong, default=0.0) >= max(WRONG, evidence.covered) else ""


def _means_rather(rival: Expected, evidence: Evidence, setting: _Setting) -> bool:
    """Whether a window says a point of the other side at greater length than the point it would earn."""
    other = find_evidence(rival, evidence.window, setting.asked)
    return _score(other, rival) >= RIVAL and _told_by(other) > _told_by(evidence) + CLEARLY


def _told_by(evidence: Evidence) -> float:
    return sum(weight(word.text) for word in evidence.words)


def _is_elsewhere(words: Sequence[Word], points: Sequence[str | KeyPoint], question: str) -> bool:
    """Whether what an answer is about, taken together, is far from the question and its points."""
    about = [word.text for text in (question, *map(_text, points)) for word in read(text)]
    return nearness((word.text for word in words), about) < ELSEWHERE


def _says(mistake: str | Misconception) -> str:
    return mistake if isinstance(mistake, str) else mistake.says


def _misconceptions(
    words: tuple[Word, ...], known: Sequence[str | Misconception], points: Sequence[PointGrade]
) -> tuple[Triggered, ...]:
    """The misconceptions that a single sentence of the answer states, other than by making a point."""
    credited = {span for point in points if point.band == "covered" for span in point.spans}
    found = (_stated(number, mistake, words, credited) for number, mistake in enumerate(known))
    return tuple(triggered for triggered in found if triggered)


def _stated(
    number: int, mistake: str | Misconception, words: tuple[Word, ...], credited: set[Range]
) -> Triggered | None:
    says = _says(mistake)
    expected = expect(says)
    for part in sentences(words):
        evidence = find_evidence(expected, Window(part, part))
        spans = tuple((word.start, word.end) for word in evidence.words)
        of_points = sum(span in credited for span in spans) > len(spans) / 2
        if evidence.covered >= WRONG and not of_points and not turned_round(says, evidence):
            return Triggered(number, str(number) if isinstance(mistake, str) else mistake.id, says, spans)
    return None


def _share(points: Sequence[PointGrade]) -> float:
    return sum(point.band == "covered" for point in points) / len(points) if points else 0.0


def _told(points: Sequence[PointGrade], words: Sequence[Word], asked: frozenset[str]) -> tuple[Flag, ...]:
    """Flags that follow from the points: an answer that denies them, or has nothing to do with them."""
    if any(point.doubt == "negated" for point in points):
        return ("negated",)
    if any(point.score >= UNSURE / 2 for point in points):
        return ()
    known = asked.union(*(stems_of(point.point) for point in points))
    return ("off-topic",) if points and guards.is_off_topic(words, known) else ()
