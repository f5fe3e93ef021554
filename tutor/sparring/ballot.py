"""The ballot: what a round left, line by line with the numbers of the moves, and what to study.

It counts what was answered and what was not. It never says who is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tutor.sparring.flow import (
    Move,
    Moves,
    Speaker,
    dropped_arguments,
    dropped_moves,
    last_speech,
    on_table,
    phase_of,
    putting,
    unplaced_moves,
)
from tutor.sparring.standing import carried, standing_moves

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue, Side
    from tutor.sparring.round import Round

LineKind: TypeAlias = Literal[
    "burden-met", "burden-not-met", "carried", "dropped", "unanswered-reply", "conceded", "turned", "ungrounded",
    "mistake", "cited", "weighed", "not-weighed", "new", "unplaced", "late", "other-side", "over-time", "unclear",
]  # fmt: skip
Why: TypeAlias = Literal["dropped", "unclear", "unanswered-reply", "never-made", "mistake"]
STUDY = 3


class Line(NamedTuple):
    """One line: what it says, of whom, about which argument (or mistake) by local id, and the moves it rests on.

    Where it is ``unclear`` whether an argument was answered, ``unplaced`` are the moves that may have done so.
    """

    kind: LineKind
    speaker: Speaker
    argument: str = ""
    moves: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    unplaced: tuple[int, ...] = ()


class Exchange(NamedTuple):
    """An exchange to study: the argument ``target`` and the reply to it that ``attacker`` is, by local ids.

    ``why`` says how the round brought it up, ``moves`` where. For a mistake ``target`` is its id; no ``attacker``.
    """

    target: str
    attacker: str
    why: Why
    moves: tuple[int, ...] = ()


class Ballot(NamedTuple):
    """A judged round. ``study`` is what comes first, ``exchanges`` all that the round showed to be open."""

    lines: tuple[Line, ...]
    standing: tuple[int, ...]
    study: tuple[Exchange, ...]
    exchanges: tuple[Exchange, ...]
    finished: bool


def judge(issue: Issue, round_: Round) -> Ballot:
    """Judge a round, also one that was left in the middle."""
    moves = round_.moves
    standing = standing_moves(moves)
    lines = [
        *_burden(moves, standing),
        *_carried(moves),
        *_dropped(moves, round_.held),
        *_conceded(moves),
        *_learner_lines(moves),
        *(Line("over-time", "learner", "", _moves_of_speech(moves, speech)) for speech in round_.over_time),
    ]
    exchanges = tuple(dict.fromkeys(_exchanges(issue, round_)))
    return Ballot(tuple(lines), tuple(sorted(standing)), _first(exchanges), exchanges, round_.is_over)


def _burden(moves: Moves, standing: frozenset[int]) -> Iterator[Line]:
    """The side for the motion has to leave something standing."""
    table = on_table(moves)
    own = [move for move in moves if move.side == "pro" and move.number in table]
    if not own:
        return
    left = tuple(move.number for move in own if move.number in standing)
    speaker = own[0].speaker
    yield Line("burden-met" if left else "burden-not-met", speaker, "", left or tuple(move.number for move in own))


def _carried(moves: Moves) -> Iterator[Line]:
    """The arguments of each speaker that are left standing."""
    left = carried(moves)
    for speaker in ("learner", "tutor"):
        for (whose, argument), numbers in left.items():
            if whose == speaker and argument:
                yield Line("carried", speaker, argument, numbers)


def _dropped(moves: Moves, held: int) -> Iterator[Line]:
    """What each speaker left unanswered: whole arguments first, then single replies."""
    for speaker in ("learner", "tutor"):
        left = dropped_moves(moves, speaker, held)
        whole = dropped_arguments(moves, speaker, held)
        for argument in whole:
            own = [move for move in left if move.argument == argument]
            yield _left(Line("dropped", speaker, argument, tuple(move.number for move in own)), own[0], moves)
        for move in left:
            if move.argument not in whole and move.answers:
                yield _left(Line("unanswered-reply", speaker, move.argument, (move.number, *move.answers)), move, moves)


def _left(line: Line, first: Move, moves: Moves) -> Line:
    """Return what was left unanswered; as unclear where something was said later that could not be placed."""
    maybe = unplaced_moves(moves, first.speech) if line.speaker == "learner" else ()
    return line._replace(kind="unclear", unplaced=maybe) if maybe else line


def _conceded(moves: Moves) -> Iterator[Line]:
    for move in moves:
        if move.kind == "concede":
            yield Line("conceded", move.speaker, move.argument, (move.number, *move.answers))


def _learner_lines(moves: Moves) -> Iterator[Line]:
    """What is said of the learner's own moves; it rests on those alone, not on what they answer."""
    own = [move for move in moves if move.speaker == "learner"]
    for move in own:
        if move.how == "undercuts" and move.answers:
            yield Line("turned", "learner", move.argument, (move.number,))
    for move in own:
        if move.answers and not move.grounded and move.kind in ("argue", "reply", "new"):
            yield Line("ungrounded", "learner", move.argument, (move.number,))
    yield from (Line("mistake", "learner", move.argument, (move.number,)) for move in own if move.kind == "mistake")
    yield from (
        Line("other-side", "learner", move.argument, (move.number,)) for move in own if move.kind == "other-side"
    )
    yield from (Line("new", "learner", "", (move.number,)) for move in own if move.kind == "new")
    yield from (Line("unplaced", "learner", "", (move.number,)) for move in own if move.kind == "unplaced")
    late = [move for move in own if move.kind == "argue" and phase_of(move.speech) == "closing"]
    yield from (Line("late", "learner", move.argument, (move.number,)) for move in late)
    yield from _sources_and_weighing(own)


def _sources_and_weighing(own: list[Move]) -> Iterator[Line]:
    sources = tuple(dict.fromkeys(source for move in own for source in move.cited))
    if sources:
        yield Line("cited", "learner", "", tuple(move.number for move in own if move.cited), sources)
    weighing = tuple(move.number for move in own if move.kind == "weigh")
    closings = tuple(move.number for move in own if phase_of(move.speech) == "closing")
    if weighing:
        yield Line("weighed", "learner", "", weighing)
    elif closings:
        yield Line("not-weighed", "learner", "", closings)


def _moves_of_speech(moves: Moves, speech: int) -> tuple[int, ...]:
    return tuple(move.number for move in moves if move.speech == speech)


def _exchanges(issue: Issue, round_: Round) -> Iterator[Exchange]:
    """Yield all that is worth practising: drops, unanswered replies, and arguments never made."""
    moves, side, held = round_.moves, round_.setting.side, round_.held
    left = dropped_moves(moves, "learner", held)
    whole = dropped_arguments(moves, "learner", held)
    for argument in whole:
        numbers = tuple(move.number for move in left if move.argument == argument)
        first = next(move for move in left if move.argument == argument)
        yield from _reply_to(issue, argument, _why("dropped", first, moves), numbers)
    for move in left:
        if move.argument not in whole and move.answers:
            why = _why("unanswered-reply", move, moves)
            yield from _reply_to(issue, move.argument, why, (move.number, *move.answers))
    for move in moves:
        if move.kind == "mistake":
            yield Exchange(move.argument, "", "mistake", (move.number,))
    if last_speech("learner", moves, held):
        yield from _never_made(issue, side, moves)


def _why(why: Why, first: Move, moves: Moves) -> Why:
    return "unclear" if unplaced_moves(moves, first.speech) else why


def _reply_to(issue: Issue, argument: str, why: Why, moves: tuple[int, ...]) -> Iterator[Exchange]:
    """Yield the exchange of an argument and the strongest reply to it, where the base has one."""
    for other, _ in issue.answers_to(argument)[:1]:
        yield Exchange(argument, other.id, why, moves)


def _never_made(issue: Issue, side: Side, moves: Moves) -> Iterator[Exchange]:
    """Yield an exchange for each argument of the learner's side that was not made: as the reply that it is."""
    for argument in issue.side(side):
        if putting(moves, argument.id, "learner"):
            continue
        if argument.answers:
            yield Exchange(argument.answers[0].argument, argument.id, "never-made")
        else:
            yield from _reply_to(issue, argument.id, "never-made", ())


def _first(exchanges: tuple[Exchange, ...]) -> tuple[Exchange, ...]:
    """Return the exchanges to study first: as they come, each argument once."""
    chosen: dict[str, Exchange] = {}
    for exchange in exchanges:
        chosen.setdefault(exchange.target, exchange)
    return tuple(chosen.values())[:STUDY]
