"""The blocks of practice: an item asked, an answer marked, a hint, the end of a sitting."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from tutor.dialogue.block import BlockBase, Citation
from tutor.quiz.mastery import Calibration


class LineShown(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A statement of the base: what it is (``claim``, ``reply``, ``finding`` ...), its words and sources."""

    role: str
    text: str
    sources: tuple[Citation, ...] = ()


class OptionShown(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An option of an item. ``coded`` options are worded by the view; ``struck`` ones were ruled out by a hint."""

    number: int
    text: str
    coded: bool = False
    struck: bool = False


class ItemAsked(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="item"):
    """An item: its kind says what is asked of what is given. ``side`` is the side of the argument to be named.

    ``changed`` says that its argument was edited since it was last answered, ``wanted`` why it was queued.
    """

    id: str
    kind: str
    number: int
    total: int
    topic: str = ""
    side: str = ""
    given: tuple[LineShown, ...] = ()
    options: tuple[OptionShown, ...] = ()
    changed: bool = False
    wanted: str = ""


class PointMarked(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A key point of free text: ``covered``, ``unsure`` or ``not-found``, and the words that earned it.

    ``doubt`` says why it does not count; ``number`` is set where the learner is asked whether it was meant.
    """

    id: str
    text: str
    band: str
    words: tuple[str, ...] = ()
    number: int = 0
    doubt: str = ""


class AnswerMarked(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="marked"):
    """How an answer did, and why: ``verdict`` is ``right``, ``partly``, ``wrong`` or ``shown``.

    ``answer`` is the right one (``number`` its place among the options); ``why`` explains it, ``next`` is what the
    other side would say, ``chosen`` what the option really is that was taken for it. ``flags`` name what kept free text
    from being graded. ``ask_certainty`` when it was not said.
    """

    id: str
    kind: str
    verdict: str
    score: float
    answer: str = ""
    number: int = 0
    coded: bool = False
    points: tuple[PointMarked, ...] = ()
    flags: tuple[str, ...] = ()
    absolutes: tuple[str, ...] = ()
    mistakes: tuple[LineShown, ...] = ()
    why: tuple[LineShown, ...] = ()
    next: tuple[LineShown, ...] = ()
    chosen: tuple[LineShown, ...] = ()
    certainty: int = 0
    ask_certainty: bool = False


class HintGiven(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="item-hint"):
    """A hint: words of the base, options ruled out, the first letters of a term, or the first step of an order."""

    text: str = ""
    struck: tuple[int, ...] = ()
    letters: str = ""
    first: int = 0


class PracticeNotice(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="practice-notice"):
    """Something short about practice, by code."""

    code: str
    values: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it


class SittingOver(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="sitting-over"):
    """The end of a sitting: answered, right, what was missed, and how many answers were only shown."""

    answered: int
    right: int
    missed: tuple[LineShown, ...] = ()
    stopped: bool = False
    shown: int = 0


class TopicHeld(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One side of a topic: arguments and replies there are, met so far, the share held now and on the seminar's day."""

    topic: str
    name: str
    side: str
    tracks: int
    met: int
    held: float
    on_the_day: float = 0.0


class ProgressShown(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="progress"):
    """What a learner knows: by topic and side, what falls due on the next days, calibration, sure and wrong.

    ``is_today``: the study day, which ends at four in the morning, is the day of the calendar too.
    """

    day: str
    answered: int
    right: int = 0
    is_today: bool = True
    met: int
    topics: tuple[TopicHeld, ...]
    untouched: tuple[str, ...] = ()
    due: tuple[int, ...] = ()
    calibration: tuple[Calibration, ...] = ()
    sure_and_wrong: tuple[LineShown, ...] = ()
    seminar: str = ""


QuizBlock: TypeAlias = ItemAsked | AnswerMarked | HintGiven | PracticeNotice | SittingOver | ProgressShown
