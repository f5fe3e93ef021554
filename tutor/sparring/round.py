"""A round: a pure state machine. Speeches in, moves out; the same setting and the same speeches give the same round.

Six speeches: constructive, rebuttal and closing, each first for and then against the motion. A round can be taken up
again from its setting and moves alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from msgspec import Struct

from tutor.knowledge.model import OTHER, Side
from tutor.sparring.by_number import with_numbers
from tutor.sparring.flow import (
    SPEECHES,
    Move,
    MoveKind,
    Moves,
    Phase,
    phase_of,
    putting,
    side_of_speech,
    to_answer,
)
from tutor.sparring.heard import Heard, HeardKind
from tutor.sparring.opponent import Level, tutor_speech
from tutor.sparring.points import IdMove, Speech, split

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue
    from tutor.sparring.heard import Hearing, Hears

Trouble: TypeAlias = Literal["", "empty", "nonsense", "wrong-side"]


class Setting(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a round is about. ``side`` is the learner's; ``clock`` the seconds of a speech, 0 for none."""

    issue: str
    side: Side
    level: Level = "medium"
    seed: int = 0
    clock: int = 0


class Round(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A round so far. ``over_time`` holds the learner's speeches that took longer than the clock allows."""

    setting: Setting
    moves: Moves = ()
    over_time: tuple[int, ...] = ()

    @property
    def held(self) -> int:
        """The number of the last speech given; every speech leaves at least one move."""
        return self.moves[-1].speech if self.moves else 0

    @property
    def is_over(self) -> bool:
        """Whether both sides have closed."""
        return self.held >= SPEECHES

    @property
    def phase(self) -> Phase:
        """The kind of the speech that is to come."""
        return phase_of(min(self.held + 1, SPEECHES))

    @property
    def learner_speaks(self) -> bool:
        """Whether the learner is to speak."""
        return not self.is_over and side_of_speech(self.held + 1) == self.setting.side


class Turn(NamedTuple):
    """What a speech came to: the round after it and the tutor's reply, and the moves of each.

    With ``trouble`` the speech was not taken and the round is as it was; ``heard`` then holds what was understood.
    ``unknown`` are ids that the motion has no argument for; ``cut`` says that not all of the speech was read,
    ``disclaimed`` holds its sentences that say what was not said, ``talk`` those that argue nothing.
    """

    round: Round
    learner: Moves = ()
    tutor: Moves = ()
    trouble: Trouble = ""
    heard: tuple[Heard, ...] = ()
    unknown: tuple[str, ...] = ()
    cut: bool = False
    disclaimed: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()


def begin(issue: Issue, setting: Setting) -> Round:
    """Return a round that has begun; where the tutor is for the motion, it has spoken."""
    return _tutor_speaks(issue, Round(setting=setting))


def resume(issue: Issue, setting: Setting, moves: Sequence[Move]) -> Round:
    """Return the round that these moves are, with the tutor's speech where it is the tutor's turn."""
    return _tutor_speaks(issue, Round(setting=setting, moves=tuple(moves)))


def speak(issue: Issue, round_: Round, text: str, hears: Hears, *, seconds: float = 0.0, insist: bool = False) -> Turn:
    """Take a speech of the learner's and let the tutor answer it.

    ``seconds`` is what the speech took. A speech that is empty, holds no point or argues for the other side is not
    taken (``trouble``): only ``pass_over`` gives a turn away. With ``insist`` a case for the other side counts for
    what it is.
    """
    speech = split(text)
    side = round_.setting.side
    against = tuple(dict.fromkeys(move.argument for move in open_and_answered(round_.moves)))
    hearing = _heard(hears, speech, issue, round_, against) if speech.sentences else None
    by_id, unknown = _by_id(issue, side, speech.moves)
    trouble = _trouble(speech, hearing, by_id)
    heard = (*by_id, *(hearing.heard if hearing else ()))
    left_out = (hearing.disclaimed, hearing.talk) if hearing else ((), ())
    if trouble and not (insist and heard):
        return Turn(round_, (), (), trouble, heard, unknown, speech.cut, *left_out)
    spoken = _appended(issue, round_, heard)
    if 0 < round_.setting.clock < seconds:
        spoken = Round(setting=spoken.setting, moves=spoken.moves, over_time=(*spoken.over_time, spoken.held))
    answered = _tutor_speaks(issue, spoken)
    learner = spoken.moves[len(round_.moves) :]
    return Turn(answered, learner, answered.moves[len(spoken.moves) :], "", heard, unknown, speech.cut, *left_out)


def put_on_record(issue: Issue, round_: Round, text: str, hears: Hears) -> Round:
    """Return the round with a speech of the learner's after it and no answer of the tutor's, whatever the speech is.

    For written rounds whose other side is given too.
    """
    speech = split(text)
    against = tuple(dict.fromkeys(move.argument for move in open_and_answered(round_.moves)))
    hearing = _heard(hears, speech, issue, round_, against) if speech.sentences else None
    by_id, _ = _by_id(issue, round_.setting.side, speech.moves)
    return _appended(issue, round_, (*by_id, *(hearing.heard if hearing else ())))


def pass_over(issue: Issue, round_: Round) -> Turn:
    """Let the learner give no speech; the tutor goes on."""
    spoken = _appended(issue, round_, ())
    answered = _tutor_speaks(issue, spoken)
    return Turn(answered, spoken.moves[len(round_.moves) :], answered.moves[len(spoken.moves) :])


def open_and_answered(moves: Moves) -> tuple[Move, ...]:
    """Return all moves of the tutor's that put an argument."""
    return tuple(move for move in moves if move.speaker == "tutor" and move.kind in ("argue", "reply", "cross-apply"))


def _heard(hears: Hears, speech: Speech, issue: Issue, round_: Round, against: Sequence[str]) -> Hearing:
    later = round_.phase != "constructive"
    speech = with_numbers(issue, speech, OTHER[round_.setting.side], round_.moves, against)
    return hears.hear(speech, round_.setting.side, against, _made(issue, round_), spoken=later)


def _made(issue: Issue, round_: Round) -> frozenset[str]:
    """Return the learner's arguments that are not first heard in the speech to come, by local id.

    A closing speech sums up: nothing in it is taken for a fresh answer only because it was not said before.
    """
    if round_.phase == "closing":
        return frozenset(argument.id for argument in issue.side(round_.setting.side))
    made = (move for move in round_.moves if move.speaker == "learner" and move.kind in ("argue", "reply"))
    return frozenset(move.argument for move in made)


def alerts(round_: Round) -> Moves:
    """Return what the learner is to answer and has not dealt with so far: told before the closing speech."""
    return to_answer(round_.moves, "learner")


def _tutor_speaks(issue: Issue, round_: Round) -> Round:
    if round_.is_over or round_.learner_speaks:
        return round_
    setting, speech = round_.setting, round_.held + 1
    rng = Random(f"{setting.seed}/{setting.issue}/{speech}")  # noqa: S311 - play, not secrets
    moves = tutor_speech(issue, setting.side, setting.level, round_.moves, speech, rng)
    return Round(setting=setting, moves=moves, over_time=round_.over_time)


def _by_id(issue: Issue, side: Side, moves: Sequence[IdMove]) -> tuple[tuple[Heard, ...], tuple[str, ...]]:
    """Read moves given by id; ids that are no argument of the motion are returned beside."""
    sides = {argument.id: own for own, argument in issue.argued()}
    mistakes = {mistake.id for mistake in issue.misconceptions}
    heard: list[Heard] = []
    unknown = [
        name
        for move in moves
        for name in (move.id, move.target)
        if name and name not in sides | dict.fromkeys(mistakes)
    ]
    for move in moves:
        if move.id in mistakes:
            heard.append(Heard("mistake", "", move.id, closeness=1.0))
        elif move.id in sides:
            own = sides[move.id] == side
            kind: HeardKind = "own" if own else "concede" if move.verb else "theirs"
            targets = (move.target,) if move.target else _edges(issue, move.id) if own else ()
            sources = issue.argument(move.id).sources if own else ()
            heard.append(Heard(kind, "", move.id, targets, 1.0, sources, own, exact=bool(move.target)))
    return tuple(heard), tuple(dict.fromkeys(unknown))


def _edges(issue: Issue, argument: str) -> tuple[str, ...]:
    return tuple(answer.argument for answer in issue.argument(argument).answers)


def _trouble(speech: Speech, hearing: Hearing | None, by_id: Sequence[Heard]) -> Trouble:
    if speech.is_empty:
        return "empty"
    if by_id:
        return "wrong-side" if all(one.kind == "theirs" for one in by_id) else ""
    if hearing and hearing.wrong_side:
        return "wrong-side"
    return "" if hearing and any(one.kind != "unplaced" for one in hearing.heard) else "nonsense"


def _appended(issue: Issue, round_: Round, heard: Sequence[Heard]) -> Round:
    """Return the round with a speech of the learner's after it."""
    writer = _Writer(issue, round_)
    for one in heard:
        writer.take(one)
    if len(writer.moves) == len(round_.moves):
        writer.add("pass")
    return Round(setting=round_.setting, moves=writer.moves, over_time=round_.over_time)


class _Writer:
    """Writes what was heard onto the flow."""

    def __init__(self, issue: Issue, round_: Round) -> None:
        self.issue = issue
        self.before = round_.moves
        self.moves = round_.moves
        self.speech = round_.held + 1
        self.side: Side = round_.setting.side

    def take(self, one: Heard) -> None:
        """Write one thing that was heard."""
        match one.kind:
            case "own":
                self._own(one)
            case "concede":
                self.add("concede", one, self._numbers(one.argument))
            case "new":
                answers = (number for target in one.targets for number in self._numbers(target))
                self.add("new", one, tuple(sorted(answers)))
            case "theirs":
                self.add("other-side", one)
            case "mistake":
                self.add("mistake", one)
            case "weigh" | "unplaced":
                self.add(one.kind, one)

    def _own(self, one: Heard) -> None:
        """Put an argument: as one of the case, or as the reply to each argument that it is aimed at."""
        first_time = not putting(self.moves, one.argument, "learner")
        hows = {answer.argument: answer.how for answer in self.issue.argument(one.argument).answers}
        targets = {target: self._unanswered(one.argument, target) for target in one.targets if target in hows}
        targets = {target: numbers for target, numbers in targets.items() if numbers}
        if first_time and phase_of(self.speech) == "constructive" and not one.exact:
            answers = tuple(number for numbers in targets.values() for number in numbers)
            how = next((hows[target] for target in targets), "")
            self.add("argue", one, answers, how)
        elif targets:
            for target, numbers in targets.items():
                self.add("reply", one, numbers, hows[target])
        else:
            self.add("argue" if first_time else "again", one)

    def _numbers(self, argument: str) -> tuple[int, ...]:
        return tuple(move.number for move in putting(self.before, argument, "tutor"))

    def _unanswered(self, argument: str, target: str) -> tuple[int, ...]:
        """Return the moves that put a target and that this argument has not answered yet."""
        mine = {number for move in putting(self.moves, argument, "learner") for number in move.answers}
        return tuple(number for number in self._numbers(target) if number not in mine)

    def add(self, kind: MoveKind, one: Heard | None = None, answers: tuple[int, ...] = (), how: str = "") -> None:
        """Append a move."""
        move = Move(
            number=len(self.moves) + 1,
            speech=self.speech,
            speaker="learner",
            side=self.side,
            kind=kind,
            argument=one.argument if one else "",
            answers=answers,
            how=how,
            text=one.text if one else "",
            cited=one.cited if one else (),
            grounded=one.grounded if one else False,
        )
        self.moves = (*self.moves, move)
