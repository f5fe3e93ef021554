"""Coaching by expectation dialogue, after AutoTutor (Graesser 2016), as a state machine of plain values.

For each key point that an answer leaves open the coach moves from least to most help: a *pump* (go on), a *hint* (a
leading question), a *prompt* (a frame with the term missing), and at last the *assertion* of the point itself. At most
one move of each kind a point, never the same move twice running, never an assertion before a hint and a prompt.
A pump belongs to no single point, so a point met by one leaves the next point to begin with its hint.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from tutor.knowledge.model import KeyPoint
from tutor.quiz.coaching_state import MET, Coaching, Exercise, Help, How, Kind, Move, Step, Verdict, Why
from tutor.quiz.frames import frame, gives_term
from tutor.quiz.grading import TOUCHED, Grade, PointGrade, grade, grade_reply
from tutor.quiz.guards import SHORT, Flag

LADDER: tuple[Help, ...] = ("pump", "hint", "prompt", "assertion")
_TOLD: tuple[Flag, ...] = ("empty", "echo", "copied", "keywords", "off-topic", "short")

_NO_IDEA = re.compile(
    r"\W*(?:(?:i )?(?:really )?(?:do not|don['’]?t|dont) (?:know|remember|have a clue)"
    r"|dunno|no (?:idea|clue)|idk|not sure)\b.{0,20}$",
    re.IGNORECASE,
)


def begin(exercise: Exercise, already_said: str = "") -> Coaching:
    """Return a dialogue that waits for the first answer; points made in ``already_said`` are met from the start."""
    state = Coaching(exercise, moves=(Move("open"),))
    if already_said:
        found = _graded(exercise, already_said)
        state = _settle(state, tuple(point.id for point in found.points if point.band == "covered"), "said")
    return state._replace(ended=state.at_hand is None)


def is_at_a_loss(text: str) -> bool:
    """Whether an answer says no more than that the learner does not know."""
    return bool(_NO_IDEA.match(text))


def answer(state: Coaching, text: str) -> Step:
    """Take an answer: credit what it says, correct what it gets wrong, and make the next move."""
    if state.ended:
        return Step(state, ())
    found = _graded(state.exercise, text)
    met = _newly_met(state, found, text)
    how: How = state.last.kind if state.last.kind in ("pump", "hint", "prompt") else "said"
    here = state.at_hand
    overstated = _overstated(state.exercise, found, text)
    after = _settle(state, tuple(point.id for point in met if here and point.id == here.id), how)
    after = _settle(after, tuple(point.id for point in met), "said")
    after = after._replace(
        misconceptions=_joined(state.misconceptions, [wrong.id for wrong in found.misconceptions]),
        absolutes=_joined(state.absolutes, overstated),
        verdict=Verdict(tuple(point.id for point in met), _may_be_claimed(state, found, text)),
    )
    why = _why(after, found, text, bool(met))
    after, moves = _go_on(after, "missing" if why == "off-topic" and here and state.last.point == here.id else why)
    return Step(after, moves, found, met, found.misconceptions, overstated)


def ask_hint(state: Coaching) -> Step:
    """Give the next help that the learner asks for: the hint, or the prompt after it."""
    point = state.at_hand
    if state.ended or point is None:
        return Step(state, ())
    kind: Help = next((kind for kind in LADDER[1:3] if _can(state, point, kind)), "assertion")
    return Step(*_help(state, point, kind, ""))


def show(state: Coaching) -> Step:
    """Give the point at hand up: say it, and go on to the next."""
    return _leave(state, "shown")


def skip(state: Coaching) -> Step:
    """Pass over the point at hand without saying it, and go on to the next."""
    return _leave(state, "passed")


def claim(state: Coaching) -> Step:
    """Credit the point that was at hand on the learner's word, who says that the last answer made it.

    Where no answer said anything of it, no move is made.
    """
    name = state.verdict.open
    if state.ended or not name or state.how.get(name, "told") != "told":
        return Step(state, ())
    told = name in state.how
    kept = tuple(outcome for outcome in state.outcomes if outcome[0] != name)
    state = state._replace(outcomes=(*kept, (name, "claimed")), verdict=Verdict())
    return Step(state, (state.last,)) if told else Step(*_go_on(state, "more"))


def disclaim(state: Coaching) -> Step:
    """Take back the credit of the last answer, whose author says that it was not meant; no move where it had none."""
    if state.ended or not state.verdict.met:
        return Step(state, ())
    kept = tuple(outcome for outcome in state.outcomes if outcome[0] not in state.verdict.met)
    return Step(*_go_on(state._replace(outcomes=kept, verdict=Verdict()), ""))


def give_up(state: Coaching) -> Step:
    """Say every point that is still open, and end the dialogue."""
    told: tuple[Move, ...] = ()
    while point := state.at_hand:
        move = Move("shown", point.id, point.point)
        state = _settle(state, (point.id,), "shown")._replace(moves=(*state.moves, move))
        told = (*told, move)
    state, moves = _end(state)
    return Step(state, (*told, *moves))


def stop(state: Coaching) -> Step:
    """End the dialogue; points not yet settled are left open."""
    return Step(*_end(state))


def _graded(exercise: Exercise, text: str) -> Grade:
    return grade(text, exercise.points, exercise.question, exercise.against, exercise.misconceptions)


def _joined(before: tuple[str, ...], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _newly_met(state: Coaching, found: Grade, text: str) -> tuple[PointGrade, ...]:
    """The open points that an answer makes. After a hint or prompt a few words may make the point at hand."""
    settled, here = state.how, state.at_hand
    met = {point.id: point for point in found.points if point.band == "covered" and point.id not in settled}
    if here and here.id not in met and state.last.kind in ("hint", "prompt") and not found.misconceptions:
        beside = [point for point in state.exercise.points if point.id != here.id]
        reply = grade_reply(text, here, state.exercise.against, beside)
        if reply.band == "covered":
            met[here.id] = reply
        elif state.last.kind == "prompt" and (spans := gives_term(here, text)):
            met[here.id] = reply._replace(band="covered", spans=spans, doubt="")
    return tuple(met[point.id] for point in state.exercise.points if point.id in met)


def _may_be_claimed(state: Coaching, found: Grade, text: str) -> str:
    """Return the point at hand where an answer said something that its author may mean for it; else nothing."""
    here = state.at_hand
    if here is None or is_at_a_loss(text) or {"empty", "echo", "copied", "keywords"} & set(found.flags):
        return ""
    score = next((point.score for point in found.points if point.id == here.id), 0.0)
    return here.id if len(text.split()) >= SHORT or score >= TOUCHED else ""


def _overstated(exercise: Exercise, found: Grade, text: str) -> tuple[str, ...]:
    words = (text[start:end].lower() for start, end in found.absolutes)
    return tuple(dict.fromkeys(word for word in words if word not in exercise.allowed))


def _settle(state: Coaching, ids: Sequence[str], how: How) -> Coaching:
    settled = state.how
    return state._replace(outcomes=(*state.outcomes, *((point, how) for point in ids if point not in settled)))


def _why(state: Coaching, found: Grade, text: str, progress: bool) -> Why:
    """Why the coach asks on: what was wrong with the answer, or that points are still open."""
    point = state.at_hand
    if point is None:
        return ""
    if progress:
        return "more"
    if is_at_a_loss(text):
        return "no-idea"
    told = next((flag for flag in _TOLD if flag in found.flags), None)
    if told:
        return told
    here = next((graded for graded in found.points if graded.id == point.id), None)
    if here and (here.band == "unsure" or here.doubt):
        return "near" if here.doubt in ("", "weak") else here.doubt
    return "missing"


def _can(state: Coaching, point: KeyPoint, move: Help) -> bool:
    """Whether a move is still to be made for a point, and would not repeat the last."""
    return state.last.kind != move and all(made.point != point.id or made.kind != move for made in state.moves)


def _go_on(state: Coaching, why: Why) -> tuple[Coaching, tuple[Move, ...]]:
    """Make the next move for the next open point; after an assertion, for the one after it too; or end."""
    point = state.at_hand
    if point is None:
        return _end(state)
    used = [LADDER.index(made.kind) for made in state.moves if made.point == point.id and made.kind in LADDER]
    rung = max(used, default=-1) + 1
    move = next(kind for kind in LADDER[rung:] if state.last.kind != kind)
    return _help(state, point, move, why)


def _help(state: Coaching, point: KeyPoint, kind: Help, why: Why) -> tuple[Coaching, tuple[Move, ...]]:
    text = {"pump": "", "hint": point.hint, "prompt": frame(point), "assertion": point.point}[kind]
    move = Move(kind, point.id, text, why)
    state = state._replace(moves=(*state.moves, move))
    if kind != "assertion":
        return state, (move,)
    state, more = _go_on(_settle(state, (point.id,), "told"), "")
    return state, (move, *more)


def _leave(state: Coaching, kind: Literal["shown", "passed"]) -> Step:
    point = state.at_hand
    if state.ended or point is None:
        return Step(state, ())
    move = Move(kind, point.id, point.point if kind == "shown" else "")
    state = _settle(state, (point.id,), kind)._replace(moves=(*state.moves, move))
    state, more = _go_on(state, "")
    return Step(state, (move, *more))


def _end(state: Coaching) -> tuple[Coaching, tuple[Move, ...]]:
    if state.ended:
        return state, ()
    move = Move("summary")
    return state._replace(moves=(*state.moves, move), ended=True), (move,)


__all__ = [
    "LADDER",
    "MET",
    "Coaching",
    "Exercise",
    "Help",
    "How",
    "Kind",
    "Move",
    "Step",
    "Why",
    "answer",
    "ask_hint",
    "begin",
    "claim",
    "disclaim",
    "give_up",
    "is_at_a_loss",
    "show",
    "skip",
    "stop",
]
