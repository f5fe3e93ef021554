"""Grading free text by key points: feedback that shows its reasons, never a bare mark.

Each key point is *covered*, *unsure* (ask the learner) or *not found*. The score rests on weighted coverage and cue
groups (``coverage``) and on which point a piece bears on (``bearing``), put together by fitted weights (``scoring``).
Denials, contrary words, the other side's points and misconceptions turn credit into a question (``doubts``); answers
that only hold the right words earn nothing (``guards``). Deterministic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from tutor.knowledge.model import KeyPoint, Misconception
from tutor.quiz import guards
from tutor.quiz.bearing import Bearing, Landscape
from tutor.quiz.closeness import nearness
from tutor.quiz.coverage import Evidence, Expected, Window, expect, find_evidence, stems_of, windows
from tutor.quiz.doubts import Doubt, Suspects, doubt_of
from tutor.quiz.guards import Flag
from tutor.quiz.meaning import has_encoder
from tutor.quiz.mistakes import Range, Triggered, mistakes_stated, says_of
from tutor.quiz.polarity import plainly_denied
from tutor.quiz.reading import Word, read
from tutor.quiz.scoring import Known, chance, weights_for
from tutor.quiz.telling_nothing import ALL_CUES, NEAR, only_asked, only_subject

Band: TypeAlias = Literal["covered", "unsure", "not-found"]

COVERED = 0.32
UNSURE = 0.31
FEW_WORDS = 0.38
"""Least chance at which a point is credited that fewer words than two earn: alone a word may mean anything."""
SURE = 0.70
ASIDE = -0.15
"""Where the chance is not sure, being nearer to a point of the other side by this much is a doubt."""
_TELLS_ITSELF = 2
"""Words that show by themselves why a point was earned; with fewer the whole piece is shown."""
_SEVERAL = 2
"""Points that an answer must deny for the only one that it makes to be in doubt."""
TOUCHED = 0.13
"""Least chance of any point at which an answer has to do with them."""
ELSEWHERE_NEAR = 0.4
"""Nearness from which on a piece makes a point though the answer as a whole is about something else: an image of it."""
ELSEWHERE = 0.10
"""Nearness to question and points below which an answer is about something else."""


class PointGrade(NamedTuple):
    """How one key point fared.

    ``score`` is 0..1; ``spans`` are the character ranges of the answer that earned it; ``doubt`` says why it is not
    credited outright although it scored. A point that is plainly denied is *not found*, its doubt *negated*.
    """

    id: str
    point: str
    band: Band
    score: float
    spans: tuple[Range, ...] = ()
    doubt: Doubt = ""


class Grade(NamedTuple):
    """The grade of an answer. ``score`` is the share of points credited (0..1); an unsure point is not credited."""

    points: tuple[PointGrade, ...]
    score: float
    misconceptions: tuple[Triggered, ...] = ()
    flags: tuple[Flag, ...] = ()
    absolutes: tuple[Range, ...] = ()

    def only(self, first: int) -> Grade:
        """Return the grade by the first points alone; the rest only took from them what is rather theirs."""
        return self._replace(points=self.points[:first], score=_share(self.points[:first]))

    def confirmed(self, *ids: str) -> Grade:
        """Return the grade with these points credited on the learner's word."""
        points = tuple(point._replace(band="covered") if point.id in ids else point for point in self.points)
        return self._replace(points=points, score=_share(points))


class Piece(NamedTuple):
    """A window of an answer with how it bears on each point."""

    window: Window
    bearings: tuple[Bearing, ...]


class _Setting(NamedTuple):
    """What an answer is graded against: the points, and what makes credit doubtful (``elsewhere``: that the answer as a
    whole is about something else).
    """

    points: tuple[Expected, ...]
    land: Landscape
    suspects: Suspects
    reply: bool = False
    beside: tuple[str, ...] = ()
    elsewhere: bool = False
    arguments: bool = False

    @property
    def asked(self) -> frozenset[str]:
        return self.land.asked


def grade(
    answer: str,
    key_points: Sequence[str | KeyPoint],
    question: str = "",
    against: Sequence[str | KeyPoint] = (),
    misconceptions: Sequence[str | Misconception] = (),
    *,
    arguments: bool = False,
) -> Grade:
    """Grade an answer against key points.

    ``question`` is what the learner was shown, ``against`` the other side's points. Bare strings work; a ``KeyPoint``
    adds its cue groups, its id and the ways in which it is put; ``arguments`` says that the points are whole arguments.
    Never raises for what a learner may type.
    """
    words = read(answer)
    setting = _setting(key_points, question, against, misconceptions)
    setting = setting._replace(suspects=setting.suspects._replace(in_prose=guards.is_prose(words)))
    flags, words = _guarded(words, setting)
    setting = setting._replace(elsewhere=_is_elsewhere(words, key_points, question), arguments=arguments)
    pieces = _pieces(answer, words, setting)
    points = tuple(_point(number, point, pieces, setting) for number, point in enumerate(key_points))
    if "short" in flags:
        points = tuple(_doubted(point, "short") if point.band == "covered" else point for point in points)
    credited = {span for point in points if point.band == "covered" for span in point.spans}
    stated = mistakes_stated(words, misconceptions, credited)
    if _denies_the_rest(points):
        points = tuple(_doubted(point, "negated") if point.band == "covered" else point for point in points)
    flags += _told(points, words, setting.asked)
    overstated = tuple((word.start, word.end) for word in guards.absolutes(read(answer)))
    return Grade(points, _share(points), stated, flags + (("absolute",) if overstated else ()), overstated)


def grade_reply(
    answer: str, point: KeyPoint, against: Sequence[str | KeyPoint] = (), beside: Sequence[KeyPoint] = ()
) -> PointGrade:
    """Grade the reply to a hint or prompt, which may be a few words: only the point asked for, without those guards.

    ``beside`` are the other points of the argument: what most of them say tells nothing of this one.
    """
    setting = _setting((point,), "", against, ())._replace(reply=True, beside=tuple(map(_text, beside)))
    return _point(0, point, _pieces(answer, read(answer), setting), setting)


def _setting(
    key_points: Sequence[str | KeyPoint],
    question: str,
    against: Sequence[str | KeyPoint],
    misconceptions: Sequence[str | Misconception],
) -> _Setting:
    asked = stems_of(question)
    rivals = tuple(map(_text, against))
    encoder = bool(key_points) and has_encoder()
    land = Landscape(
        tuple(map(_text, key_points)), rivals, asked, encoder, tuple(map(_said, key_points)), tuple(map(_said, against))
    )
    mistakes = tuple(expect(says_of(mistake)) for mistake in misconceptions)
    suspects = Suspects(asked, tuple(_expected(point, asked) for point in against), mistakes)
    return _Setting(tuple(_expected(point, asked) for point in key_points), land, suspects)


def _pieces(answer: str, words: tuple[Word, ...], setting: _Setting) -> tuple[Piece, ...]:
    runs = (run for run in windows(words) if run.telling) if setting.points else ()
    return tuple(Piece(run, setting.land.bearings(run, answer[run.words[0].start : run.words[-1].end])) for run in runs)


def _text(point: str | KeyPoint) -> str:
    return point if isinstance(point, str) else point.point


def _said(point: str | KeyPoint) -> tuple[str, ...]:
    return () if isinstance(point, str) else point.said


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
        ("copied", guards.without_copies(words, setting.land.against)),
        ("keywords", guards.without_keyword_lists(words)),
    ):
        if len(kept) < len(words):
            flags.append(flag)  # type: ignore[arg-type]
            words = tuple(word for word in words if word in set(kept))
    if 0 < len(words) < guards.SHORT:
        flags.append("short")
    return tuple(flags), words


def _best(number: int, pieces: Sequence[Piece], setting: _Setting) -> tuple[float, Evidence, Bearing] | None:
    """The piece that most likely makes a point, and how likely; of two alike the one that shows more in fewer words."""
    expected = setting.points[number]
    scored = []
    for piece in pieces:
        weights = weights_for(_known(expected, piece.bearings[number], setting), encoder=setting.land.encoder)
        evidence = find_evidence(expected, piece.window, setting.asked)
        bearing = piece.bearings[number]
        scored.append((chance(evidence, bearing, weights), evidence, bearing))
    return max(scored, key=lambda found: found[0] + _clear(found[1]), default=None)


def _known(expected: Expected, bearing: Bearing, setting: _Setting) -> Known:
    if bearing.line:
        return "argument" if setting.arguments else "put"
    return "cues" if expected.cues else "words"


def _clear(evidence: Evidence) -> float:
    return len(evidence.words) / 50 - len(evidence.window.words) / 1_000


def _point(number: int, point: str | KeyPoint, pieces: Sequence[Piece], setting: _Setting) -> PointGrade:
    name = str(number) if isinstance(point, str) else point.id
    found = _best(number, pieces, setting)
    if found is None:
        return PointGrade(name, _text(point), "not-found", 0.0)
    score, evidence, bearing = found
    if setting.reply and setting.points[number].cues and evidence.cued >= ALL_CUES:
        score = max(score, COVERED)  # few words suffice where the question was a hint
    enough = COVERED if len(evidence.words) >= _TELLS_ITSELF or setting.reply else FEW_WORDS
    band: Band = "covered" if score >= enough else "unsure" if score >= UNSURE else "not-found"
    doubt: Doubt = "weak" if band == "unsure" else ""
    result = PointGrade(name, _text(point), band, round(score, 3), _spans(evidence), doubt)
    if band != "covered":
        return result
    if not setting.reply and only_asked(evidence, setting.asked):
        return _doubted(result, "weak")
    few = setting.reply and len(evidence.window.words) < guards.SHORT  # enough where the question was a hint
    land = setting.land
    near = max(bearing.near, bearing.put)
    if setting.elsewhere and near < ELSEWHERE_NEAR:
        return _doubted(result, "off-topic")
    if not few and near < NEAR and only_subject(evidence, (*land.points, *land.against, *setting.beside)):
        return _doubted(result, "weak")
    beside = max(bearing.aside, bearing.put_aside) if bearing.line else bearing.aside
    aside = score < SURE and beside < ASIDE
    sure_of_side = bearing.put_aside > 0  # by how people put the points of both sides
    suspects = setting.suspects._replace(against=()) if sure_of_side else setting.suspects
    doubt = doubt_of(result.point, evidence, suspects) or ("other-side" if aside else "")
    if doubt == "negated" and plainly_denied(result.point, evidence):
        return result._replace(band="not-found", doubt=doubt, score=min(result.score, UNSURE - 0.01))
    return _doubted(result, doubt)


def _spans(evidence: Evidence) -> tuple[Range, ...]:
    """Where an answer says it: the words themselves, or the whole piece where they alone would not tell why."""
    if len(evidence.words) >= _TELLS_ITSELF:
        return tuple((word.start, word.end) for word in evidence.words)
    return ((evidence.window.words[0].start, evidence.window.words[-1].end),)


def _doubted(point: PointGrade, doubt: Doubt) -> PointGrade:
    return point._replace(band="unsure", doubt=doubt, score=min(point.score, COVERED - 0.01)) if doubt else point


def _denies_the_rest(points: Sequence[PointGrade]) -> bool:
    """Whether an answer makes a single point and denies several: it more likely is against that one too."""
    denied = sum(point.doubt == "negated" for point in points)
    return denied >= _SEVERAL and sum(point.band == "covered" for point in points) == 1


def _is_elsewhere(words: Sequence[Word], points: Sequence[str | KeyPoint], question: str) -> bool:
    """Whether what an answer is about, taken together, is far from the question and its points."""
    about = [word.text for text in (question, *map(_text, points)) for word in read(text)]
    return nearness((word.text for word in words), about) < ELSEWHERE


def _share(points: Sequence[PointGrade]) -> float:
    return sum(point.band == "covered" for point in points) / len(points) if points else 0.0


def _told(points: Sequence[PointGrade], words: Sequence[Word], asked: frozenset[str]) -> tuple[Flag, ...]:
    """Flags that follow from the points: an answer that denies them, or has nothing to do with them."""
    if any(point.doubt == "negated" for point in points):
        return ("negated",)
    if any(point.score >= TOUCHED for point in points):
        return ()
    known = asked.union(*(stems_of(point.point) for point in points))
    return ("off-topic",) if points and guards.is_off_topic(words, known) else ()
