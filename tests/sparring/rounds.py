"""Rounds played for the tests: the tutor against itself, against chance, and against silence."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from tutor.knowledge.model import OTHER, Issue, Side
from tutor.sparring.flow import Moves, other
from tutor.sparring.opponent import Level, tutor_speech
from tutor.sparring.round import Round, Setting, begin, pass_over, resume, speak


class Deaf:
    """Understands nothing but moves by id."""

    def hear(self, *_):
        raise AssertionError("a round by id needs nobody to understand it")


def mirrored(moves: Moves) -> Moves:
    return tuple(replace(move, speaker=other(move.speaker)) for move in moves)


def by_itself(issue: Issue, round_: Round, rng: Random) -> Round:
    """The learner's speech is what the tutor would say on that side."""
    moves = tutor_speech(issue, OTHER[round_.setting.side], "hard", mirrored(round_.moves), round_.held + 1, rng)
    return resume(issue, round_.setting, mirrored(moves))


def by_chance(issue: Issue, round_: Round, rng: Random) -> Round:
    ids = [argument.id for argument in issue.side(round_.setting.side)]
    said = rng.sample(ids, rng.randint(1, len(ids)))
    return speak(issue, round_, "\n".join(f"#{name}" for name in said), Deaf()).round


def silent(issue: Issue, round_: Round, rng: Random) -> Round:
    return pass_over(issue, round_).round


def play(issue: Issue, side: Side, level: Level, learner, seed: int = 0) -> Round:
    round_ = begin(issue, Setting(issue=issue.id, side=side, level=level, seed=seed))
    rng = Random(f"{seed}/{issue.id}")
    for _ in range(3):
        assert round_.learner_speaks
        round_ = learner(issue, round_, rng)
    assert round_.is_over
    return round_
