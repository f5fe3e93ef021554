"""The flow of a round: its moves as frozen values, appended and never changed; who answers what; what was dropped.

The words are those of debate: a *flow* is the sheet with a column a speech and a row an argument; a *drop* is
what a speaker left unanswered although there was a speech to answer it in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from tutor.knowledge.model import Side

Speaker: TypeAlias = Literal["learner", "tutor"]
Phase: TypeAlias = Literal["constructive", "rebuttal", "closing"]
MoveKind: TypeAlias = Literal[
    "argue", "reply", "cross-apply", "again", "concede", "new", "other-side", "mistake", "weigh", "unplaced", "pass"
]

PHASES: tuple[Phase, ...] = ("constructive", "rebuttal", "closing")
SPEECHES = 2 * len(PHASES)
PUTS: frozenset[MoveKind] = frozenset({"argue", "reply", "cross-apply"})
"""The kinds of move that put an argument on the table, so that it stands until it is answered."""
ADDRESSES: frozenset[MoveKind] = PUTS | {"new", "concede"}
"""The kinds of move that deal with what they name: an answer, or a concession."""


class Move(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One move of a round. ``number`` counts from 1, ``speech`` from 1 to 6.

    ``argument`` is the local id of the argument that is put, conceded or mistaken for one's own (of the mistake, for a
    ``mistake``). ``answers`` holds the numbers of the moves it deals with, ``how`` the kind of the edge; ``refers`` the
    moves a ``weigh`` or a ``cross-apply`` points to. ``text`` is what was said; ``cited`` the sources that were named;
    ``grounded`` whether a source or a finding was given.
    """

    number: int
    speech: int
    speaker: Speaker
    side: Side
    kind: MoveKind
    argument: str = ""
    answers: tuple[int, ...] = ()
    how: str = ""
    refers: tuple[int, ...] = ()
    text: str = ""
    cited: tuple[str, ...] = ()
    grounded: bool = False


Moves: TypeAlias = tuple[Move, ...]


def side_of_speech(speech: int) -> Side:
    """Return the side that gives a speech: those for the motion speak first."""
    return "pro" if speech % 2 else "con"


def phase_of(speech: int) -> Phase:
    """Return what kind of speech a speech is."""
    return PHASES[min((speech - 1) // 2, len(PHASES) - 1)]


def other(speaker: Speaker) -> Speaker:
    """Return the other speaker."""
    return "tutor" if speaker == "learner" else "learner"


def by_number(moves: Sequence[Move], number: int) -> Move:
    """Return a move by its number. Raises KeyError."""
    if 1 <= number <= len(moves):
        return moves[number - 1]
    raise KeyError(number)


def putting(moves: Sequence[Move], argument: str, speaker: Speaker | None = None) -> tuple[Move, ...]:
    """Return the moves that put an argument on the table, of one speaker where one is named."""
    return tuple(
        move for move in moves if move.kind in PUTS and move.argument == argument and speaker in (None, move.speaker)
    )


def addressed(moves: Sequence[Move], speaker: Speaker) -> frozenset[int]:
    """Return the numbers of all moves that a speaker has dealt with."""
    return frozenset(
        number for move in moves if move.speaker == speaker and move.kind in ADDRESSES for number in move.answers
    )


def open_moves(moves: Sequence[Move], speaker: Speaker) -> tuple[Move, ...]:
    """Return the moves of the other side that a speaker has not dealt with so far, in order."""
    done = addressed(moves, speaker)
    return tuple(move for move in moves if move.speaker != speaker and move.kind in PUTS and move.number not in done)


def to_answer(moves: Sequence[Move], speaker: Speaker) -> tuple[Move, ...]:
    """Return the open moves of the other side that a speaker is to answer.

    What was first said in a closing speech comes too late to be owed an answer: what follows it can only sum up.
    """
    return tuple(move for move in open_moves(moves, speaker) if phase_of(move.speech) != "closing")


def dropped_moves(moves: Sequence[Move], speaker: Speaker, held: int) -> tuple[Move, ...]:
    """Return what a speaker left unanswered although there was a later speech. ``held``: the last speech given."""
    last = last_speech(speaker, moves, held)
    granted = {move.argument for move in moves if move.kind == "concede" and move.speaker == speaker}
    return tuple(move for move in to_answer(moves, speaker) if move.speech < last and move.argument not in granted)


def dropped_arguments(moves: Sequence[Move], speaker: Speaker, held: int) -> tuple[str, ...]:
    """Return the arguments of the other side that a speaker never dealt with, each once, in order."""
    done = {by_number(moves, number).argument for number in addressed(moves, speaker)}
    found = dict.fromkeys(move.argument for move in dropped_moves(moves, speaker, held))
    return tuple(argument for argument in found if argument not in done)


def unplaced_moves(moves: Sequence[Move], since: int = 0) -> tuple[int, ...]:
    """Return the numbers of what the learner said after a speech and nothing on the table is known to be meant by."""
    return tuple(
        move.number
        for move in moves
        if move.speech > since and (move.kind == "unplaced" or (move.kind == "new" and not move.answers))
    )


def last_speech(speaker: Speaker, moves: Sequence[Move], held: int) -> int:
    """Return the number of the last speech that a speaker gave, 0 for none. Every speech leaves a move."""
    return max((move.speech for move in moves if move.speaker == speaker and move.speech <= held), default=0)


def attacks(moves: Sequence[Move]) -> Iterator[tuple[int, int]]:
    """Yield who attacks whom, by number: later moves against earlier ones only.

    What a speaker has conceded since is no longer attacked by that speaker.
    """
    conceded = {
        (move.speaker, number): move.number for move in moves if move.kind == "concede" for number in move.answers
    }
    for move in moves:
        if move.kind not in PUTS and move.kind != "new":
            continue
        for number in move.answers:
            if number < move.number and conceded.get((move.speaker, number), 0) < move.number:
                yield move.number, number


def on_table(moves: Sequence[Move]) -> tuple[int, ...]:
    """Return the numbers of the moves that can stand or fall: what was put, and answers that are new to the tutor.

    An argument that is first made in a closing speech does neither: it comes too late to be answered.
    """
    put = (move for move in moves if move.kind in PUTS or (move.kind == "new" and move.answers))
    return tuple(move.number for move in put if move.kind != "argue" or phase_of(move.speech) != "closing")
