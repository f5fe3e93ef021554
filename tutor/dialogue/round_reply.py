"""The blocks of a sparring round: speeches, the flow sheet, drop alerts, the ballot and what to study."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from tutor.dialogue.block import BlockBase, Citation
from tutor.knowledge.model import Side

Speaker: TypeAlias = Literal["learner", "tutor"]


class MoveShown(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A move of a round: what it does (``argue``, ``reply``, ``concede`` ...), with which argument, and to which moves.

    ``side`` and ``number`` name the argument as it is shown elsewhere (``pro 1``); ``text`` is the line that was said;
    ``claim`` the argument's claim where that is not the line; ``finding`` what supports it.
    """

    move: int
    kind: str
    id: str = ""
    side: Side = "pro"
    number: int = 0
    text: str = ""
    claim: str = ""
    finding: str = ""
    how: str = ""
    answers: tuple[int, ...] = ()
    refers: tuple[int, ...] = ()
    sources: tuple[Citation, ...] = ()


class RoundOpened(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="round-opened"):
    """A round begins or is taken up again: the learner's side, the level, the seconds a speech may take (0: any)."""

    motion: str
    id: str
    side: Side
    level: str
    clock: int = 0
    taken_up: bool = False


class SpeechShown(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="speech"):
    """A speech, move by move: the tutor's as it is said, the learner's as it was heard."""

    speech: int
    phase: str
    side: Side
    speaker: Speaker
    moves: tuple[MoveShown, ...]
    cut: bool = False


class Asked(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="speech-asked"):
    """It is the learner's turn: which speech, for which side."""

    phase: str
    side: Side
    clock: int = 0


class NotTaken(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="speech-not-taken"):
    """A speech that was not taken: ``empty``, ``nonsense`` or ``wrong-side``, with what was understood of it."""

    trouble: str
    side: Side
    moves: tuple[MoveShown, ...] = ()


class Alert(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="drop-alert"):
    """What the learner has not answered so far. ``hints`` asks for the replies too."""

    moves: tuple[MoveShown, ...]
    replies: tuple[MoveShown, ...] = ()


class Cell(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A move on the flow sheet: its column, what it does, with which argument, whether it stands or was dropped.

    ``unclear`` says of one that was dropped that something said later could not be placed, and may answer it.
    """

    move: int
    speech: int
    kind: str
    side: Side
    number: int = 0
    stands: bool = False
    dropped: bool = False
    unclear: bool = False
    answers: tuple[int, ...] = ()


class FlowRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A row of the flow sheet: an argument and the moves about it; ``id`` is empty for what is new to the tutor."""

    id: str
    side: Side
    number: int
    claim: str
    cells: tuple[Cell, ...]


class FlowSheet(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="flow"):
    """The flow: a column a speech, a row an argument, replies across. ``learner`` is the learner's side."""

    motion: str
    learner: Side
    held: int
    rows: tuple[FlowRow, ...]


class BallotLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a ballot: what it says (a code), of whom, about which argument, on which moves it rests."""

    says: str
    speaker: Speaker
    moves: tuple[int, ...]
    id: str = ""
    side: Side = "pro"
    number: int = 0
    text: str = ""
    correction: str = ""
    sources: tuple[Citation, ...] = ()
    unplaced: tuple[int, ...] = ()


class BallotShown(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="ballot"):
    """The ballot of a round: its lines, and the moves left standing. ``finished`` is false for a round left early.

    ``new`` are the learner's moves that stand and are new to the tutor: they have no number among the arguments.
    """

    finished: bool
    learner: Side
    standing: tuple[int, ...]
    lines: tuple[BallotLine, ...]
    new: tuple[int, ...] = ()


class StudyItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to study: why, the argument it is about, and the reply to it where there is one."""

    why: str
    moves: tuple[int, ...] = ()
    target: MoveShown | None = None
    reply: MoveShown | None = None
    text: str = ""


class Study(BlockBase, frozen=True, kw_only=True, omit_defaults=True, tag="study"):
    """What to study after a round, and how many exchanges were put into the quiz."""

    items: tuple[StudyItem, ...]
    queued: int = 0


RoundBlock: TypeAlias = RoundOpened | SpeechShown | Asked | NotTaken | Alert | FlowSheet | BallotShown | Study
