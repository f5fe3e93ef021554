"""Steelman: the learner puts the other side's case, argument by argument, and is coached (an activity)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps, show_argument
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import (
    Block,
    CoachingSummary,
    CoachMove,
    Heading,
    Notice,
    PointShown,
    PointsMet,
)
from tutor.dialogue.scene import Scene, Told, cite, matched, said
from tutor.dialogue.steelman_side import side_meant
from tutor.dialogue.steelman_turns import asks, disowns, gives_up, in_its_own_words
from tutor.dialogue.turn_reader import belongs_elsewhere
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Argument, Issue, Side
from tutor.quiz import coaching
from tutor.quiz.coaching import Coaching, Move, Step
from tutor.quiz.exercises import exercise
from tutor.quiz.grading import Grade, PointGrade

Missed: TypeAlias = Callable[[str, str], None]
"""Told the exchange of a missed point: the full ids of the argument answered and of the one that answers it."""

_OURS = {"hint", "reveal", "skip", "stop", "regrade", "explain-grade", "answer"}
_ELSEWHERE = {
    "quit", "help", "save", "resume", "progress", "export", "brief", "browse", "quiz", "spar", "steelman",
    "flow", "ballot", "map", "clarify", "sources", "back",
}  # fmt: skip
_ASKED = {"ask", "define", "case", "author", "compare", "example", "evidence", "other-side"}


class Steelman:
    """Coaching on the arguments of one side, one after another."""

    name = "steelman"

    def __init__(self, base: KnowledgeBase, issue: Issue, side: Side, missed: Missed | None = None) -> None:
        self.base, self.issue, self.side = base, issue, side
        self._missed = missed
        self._arguments = issue.side(side)
        self._number = 0
        self._tried = False
        self._finished: list[Coaching] = []
        self._last: tuple[Block, ...] = ()
        self._graded: Grade | None = None
        self._state = self._begin()
        self._stopped = False

    @property
    def ended(self) -> bool:
        """Whether every argument has been worked through, or the learner stopped."""
        return self._stopped

    @property
    def argument(self) -> Argument:
        """The argument at hand."""
        return self._arguments[self._number]

    @property
    def wish(self) -> str:
        """What its starter is told to take it up again."""
        return f"{self.issue.id} as {self.side}"

    @property
    def goes_on(self) -> bool:
        """Whether it was stopped with arguments still to come."""
        return self._stopped and self._number + 1 < len(self._arguments)

    def open(self) -> Told:
        """Say what is to be done, and open the first argument; the next where it was stopped.

        The one it was stopped at has been summed up: its points are no secret any more.
        """
        topic = self.base.topic(self.issue.topic).name
        heading = Heading(text=self.issue.motion, id=self.issue.id, labels=(topic, self.issue.level))
        if not self.goes_on:
            return self._told((heading, self._opening()))
        self._stopped = False
        return self._told((heading, Notice(code="steelman-taken-up", values={"side": self.side}), *self._next()))

    def take(self, act: Act, text: str, _scene: Scene) -> Told | None:
        """Take a turn: an answer, or a word that steers the coaching. None when it is not meant for the coach."""
        if act.name == "repeat":
            return self._told(self._again())
        if not act.command and (side := side_meant(text, self.side)):
            return self._told(self._on_side(side))
        if act.name == "progress" and not act.command:
            return self._told((self._so_far(), *self._again()))
        if act.name in _ELSEWHERE or (act.command and act.name not in _OURS):
            return None
        if explained := in_its_own_words(self.base, self._seen(), text):
            return self._told((*explained, *self._again()))
        if act.name in _ASKED and (asks(text) or (act.name == "ask" and not act.command and belongs_elsewhere(text))):
            return None
        if act.name == "ack":
            return self._told(self._last)
        if act.name in ("why", "explain-grade"):
            return self._told(self._explained())
        about = act.about if act.name == "answer" else text
        told = self._told(self._after(self._step(act, about), about))
        return told._replace(act=act.name) if act.name in _OURS - {"answer"} else told

    def _begin(self) -> Coaching:
        self._tried = False
        return coaching.begin(exercise(self.issue, self.side, self.argument))

    def _step(self, act: Act, text: str) -> Step:
        if not act.command and disowns(text):
            return coaching.disclaim(self._state)
        at_a_loss = not act.command and coaching.is_at_a_loss(text)
        match act.name:
            case "hint":
                return coaching.ask_hint(self._state)
            case "reveal" if gives_up(text):
                self._stopped = True
                return coaching.give_up(self._state)
            case "reveal" if not at_a_loss:
                return coaching.show(self._state)
            case "skip":
                return coaching.skip(self._state)
            case "regrade":
                bare = bool(act.command) and bool(self._state.verdict.met)
                return coaching.disclaim(self._state) if bare else coaching.claim(self._state)
            case "stop":
                self._stopped = True
                return coaching.stop(self._state)
        self._tried = True
        return coaching.answer(self._state, text)

    def _after(self, step: Step, text: str) -> tuple[Block, ...]:
        """The blocks of a step: what was met, what is corrected, what the coach does next."""
        if step.state is self._state and not step.moves:
            return (Notice(code="steelman-no-verdict"), *self._again())
        gone = [point for point in self._state.met if point not in step.state.met]
        self._state = step.state
        self._graded = step.grade or self._graded
        blocks: list[Block] = [Notice(code="steelman-disowned")] if gone else []
        if step.newly_met:
            blocks.append(PointsMet(points=tuple(self._met(point, text) for point in step.newly_met)))
        blocks += self._corrections(step)
        if step.overstated:
            blocks.append(
                Notice(code="overstated", values={"words": ", ".join(f"“{word}”" for word in step.overstated)})
            )
        for move in step.moves:
            blocks += self._summary() if move.kind == "summary" else [self._move(move)]
        return tuple(blocks)

    def _met(self, point: PointGrade, text: str) -> PointShown:
        words = tuple(dict.fromkeys(text[start:end] for start, end in point.spans))
        return PointShown(id=point.id, text=point.point, how=self._state.how[point.id], words=words)

    def _corrections(self, step: Step) -> list[Block]:
        known = {mistake.id: mistake for mistake in self.issue.misconceptions}
        mistakes = [known[wrong.id] for wrong in step.corrected]
        return [
            said(self.base, "misconception", wrong.correction, wrong.sources, label=wrong.says) for wrong in mistakes
        ]

    def _move(self, move: Move) -> Block:
        sources = cite(self.base, self.argument.sources) if move.kind in ("assertion", "shown") else ()
        points = [point.id for point in self._state.exercise.points]
        place = points.index(move.point) + 1 if move.kind == "passed" else 0
        count = len(points) if place else 0
        return CoachMove(kind=move.kind, text=move.text, why=move.why, number=place, count=count, sources=sources)

    def _opening(self) -> Block:
        return CoachMove(
            kind="open", text=self.argument.claim, side=self.side, number=self._number + 1, count=len(self._arguments)
        )

    def _summary(self) -> list[Block]:
        """Sum the argument up with its model answer, then open the next or end."""
        state = self._state
        points = {point.id: point.point for point in self.argument.key_points}
        how = state.how
        met = tuple(PointShown(id=point, text=points[point], how=how[point]) for point in state.met)
        missed = tuple(PointShown(id=point, text=points[point], how=how.get(point, "open")) for point in state.missed)
        summary = CoachingSummary(
            met=met, missed=missed, absolutes=state.absolutes, score=state.score, untried=not (self._tried or met)
        )
        blocks: list[Block] = [summary, show_argument(self.base, self.issue, self.argument, 2)]
        blocks += self._queue() if missed else []
        self._finished += [] if summary.untried else [state]
        return blocks + (self._close() if self._stopped else self._next())

    def _next(self) -> list[Block]:
        if self._number + 1 == len(self._arguments):
            self._stopped = True
            return self._close()
        self._number += 1
        self._state = self._begin()
        return [self._opening()]

    def _close(self) -> list[Block]:
        steps = next_steps("other", "spar", "sources", "back")
        later = [Notice(code="steelman-goes-on")] if self.goes_on else []
        if not self._finished:
            return [Notice(code="steelman-untried"), *later, steps]
        met = sum(len(state.met) for state in self._finished)
        count = sum(len(state.exercise.points) for state in self._finished)
        values = {"met": str(met), "count": str(count), "side": self.side, "arguments": str(len(self._finished))}
        return [Notice(code="steelman-over", values=values), *later, steps]

    def _so_far(self) -> Notice:
        """How many points were met, of the arguments worked on."""
        states = [*self._finished, self._state]
        values = {
            "met": str(sum(len(state.met) for state in states)),
            "count": str(sum(len(state.exercise.points) for state in states)),
            "number": str(self._number + 1),
            "arguments": str(len(self._arguments)),
        }
        return Notice(code="steelman-so-far", values=values)

    def _on_side(self, side: Side) -> tuple[Block, ...]:
        """Begin again on the side that was meant; where it is the one at hand, say what is asked on it."""
        if side == self.side:
            return (Notice(code="steelman-side", values={"side": side}), *self._again())
        self.side, self._arguments, self._number = side, self.issue.side(side), 0
        self._finished, self._graded = [], None
        self._state = self._begin()
        return (Notice(code="steelman-side", values={"side": side}), self._opening())

    def _queue(self) -> list[Block]:
        """Queue the exchange of an argument whose points were missed, and say so."""
        exchange = _exchange(self.issue, self.argument)
        if self._missed is None or exchange is None:
            return []
        self._missed(*exchange)
        return [Notice(code="exchange-queued", values={"claim": self.argument.claim})]

    def _explained(self) -> tuple[Block, ...]:
        """Say why the last answer was taken as it was, and repeat what is asked."""
        graded = self._graded.points if self._graded else ()
        near = any(point.id == self._state.last.point and point.band == "unsure" for point in graded)
        again = tuple(block for block in self._last if isinstance(block, CoachMove))
        return (Notice(code="why-near" if near else "why-open"), *again)

    def _seen(self) -> tuple[tuple[str, Argument], ...]:
        """The claims and points that stood on the screen so far, each with its argument, the last first."""
        settled = self._state.how
        return tuple(
            (text, argument)
            for argument in reversed(self._arguments[: self._number + 1])
            for text in (
                argument.claim,
                *(point.point for point in argument.key_points if argument != self.argument or point.id in settled),
            )
        )

    def _again(self) -> tuple[Block, ...]:
        """What is asked now: the argument at hand, and the coach's last move on it."""
        asked = tuple(block for block in self._last if isinstance(block, CoachMove))
        return asked if any(move.kind == "open" for move in asked) else (self._opening(), *asked)

    def _told(self, blocks: tuple[Block, ...]) -> Told:
        self._last = blocks
        full_id = f"{self.issue.id}#{self.argument.id}"
        shown = Shown(
            "issue", self.issue.id, self.issue.id, argument=full_id, sources=self.argument.sources, holds=self.side
        )
        return Told(blocks, shown, (matched(self.base, full_id),), act=self.name)


def _exchange(issue: Issue, argument: Argument) -> tuple[str, str] | None:
    """The exchange that practises an argument: the one it replies to, or else a reply to it."""
    if argument.answers:
        return f"{issue.id}#{argument.answers[0].argument}", f"{issue.id}#{argument.id}"
    replies = issue.answers_to(argument.id)
    return (f"{issue.id}#{argument.id}", f"{issue.id}#{replies[0][0].id}") if replies else None
