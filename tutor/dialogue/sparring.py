"""Sparring: a debate round against the tutor, as an activity of the conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from tutor.dialogue import sparring_blocks as blocks_of
from tutor.dialogue.activity import Begun, Starter
from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Notice, Pointers
from tutor.dialogue.round_change import agrees
from tutor.dialogue.round_claim import word_on_hearing
from tutor.dialogue.round_correction import Correction, correct
from tutor.dialogue.round_reply import Asked, NotTaken, RoundOpened
from tutor.dialogue.round_review import RoundAsked, about_the_round, last_heard, review
from tutor.dialogue.round_sources import cited_in_round
from tutor.dialogue.round_turns import (
    complains,
    first_words,
    is_elsewhere,
    is_question,
    is_speech,
    is_steering,
    motion_wished,
    without_lead,
)
from tutor.dialogue.round_wishes import Wish, wish_of
from tutor.dialogue.scene import Scene, Told, matched
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue, Side
from tutor.sparring import ballot
from tutor.sparring import round as rounds
from tutor.sparring.closeness import closeness
from tutor.sparring.disclaiming import only_disclaims
from tutor.sparring.evidence import Evidence
from tutor.sparring.flow import last_speech
from tutor.sparring.points import split
from tutor.sparring.recognise import Recogniser
from tutor.sparring.round import Round, Turn

Queue: TypeAlias = Callable[[str, str, str], None]
"""Puts an exchange into the quiz: the full ids of the argument answered and of the one that answers it, and why."""
Clock: TypeAlias = Callable[[], datetime]


class Sparring:
    """A round in a conversation.

    ``queue`` takes what is to be practised; ``clock`` tells the time of timed rounds; ``anew`` begins another round.
    """

    name = "spar"

    def __init__(
        self,
        base: KnowledgeBase,
        issue: Issue,
        round_: Round,
        queue: Queue | None = None,
        clock: Clock | None = None,
        anew: Starter | None = None,
    ) -> None:
        self.base, self.issue, self.round = base, issue, round_
        self._queue, self._clock, self._anew = queue, clock, anew
        self._wished: str | None = None
        self._before: list[tuple[Round, str]] = []  # the round before each speech, and what was said in it
        self._since = clock() if clock else None
        self._trouble = ""
        self._left = False
        self._hears: Recogniser | None = None

    @property
    def ended(self) -> bool:
        """Whether the round is over, or the learner left it."""
        return self._left or self.round.is_over

    @property
    def wish(self) -> str:
        """What its starter is told to take it up again."""
        return self.issue.id

    def open(self, *, taken_up: bool = False) -> Told:
        """Say what the round is about, and give the tutor's first speech where it speaks first."""
        setting = self.round.setting
        opened = RoundOpened(
            motion=self.issue.motion, id=self.issue.id, side=setting.side, level=setting.level, clock=setting.clock,
            taken_up=taken_up,
        )  # fmt: skip
        held = self.round.held
        last = tuple(move for move in self.round.moves if move.speech == held and move.speaker == "tutor")
        self._left = False
        return self._told((opened, *blocks_of.speech(self.base, self.issue, last), *self._ask()))

    def spoken_at_once(self, opened: Told, text: str) -> Told:
        """Take words that chose the motion as the first speech, told after the opening."""
        before = (block for block in opened.blocks if not isinstance(block, Asked | Pointers))
        told = self._speech(text)
        return told._replace(blocks=(*before, *told.blocks))

    def take(self, act: Act, text: str, scene: Scene) -> Told | Begun | None:
        """Take a turn: a speech, or a word that steers the round. None when it is not meant for the round."""
        wished, self._wished = self._wished, None
        if wished is not None and not act.command and (agreed := agrees(text)) is not None:
            return self._begin_anew(scene, wished) if agreed else self._told(self._ask())
        if (granted := self._of_the_round(act, text, scene)) is not None:
            return granted
        act, text, scene = without_lead(act, text, scene)
        if is_steering(act, text):
            return self._steer(act.name)
        if looked := self.look_back(act, text):
            return looked._replace(blocks=(*looked.blocks, *self._ask()))
        if is_elsewhere(act, text):
            return None
        if act.name == "spar" and (act.command or not is_speech(text)):
            return None if act.command and act.about else self._told(self._ask())
        if act.command:
            return None
        if act.name == "ack" and not is_speech(text):
            return self._told(self._ask())
        if is_question(act, text):
            return self._aside(scene, act)
        return self._speech(text)

    def _of_the_round(self, act: Act, text: str, scene: Scene) -> Told | Begun | None:
        """Take a turn that wants something of the round itself: the other side, another motion, a speech back."""
        if wish := wish_of(text, self.round.setting.side):
            return self._grant(wish, scene)
        if (motion := motion_wished(act, text)) is not None:
            return self._change(scene, motion)
        if not act.command and only_disclaims(split(text)):
            back = (Notice(code="spar-misheard"),) if self._before else ()
            return self._told((*last_heard(self.base, self.issue, self.round), *back, *self._ask()))
        takes_back = act.name == "undo" and (act.command or not is_speech(text))
        return self.take_back() if takes_back else None

    def _change(self, scene: Scene, motion: str) -> Told | Begun:
        """Begin anew with another motion; once the learner has spoken, ask first whether to end this round."""
        if not any(move.speaker == "learner" for move in self.round.moves):
            return self._begin_anew(scene, motion)
        self._wished = motion
        return self._told((Notice(code="spar-change"), *self._ask()))

    def _grant(self, wish: Wish, scene: Scene) -> Told | Begun:
        """Do what a turn wants of the round itself."""
        match wish.what:
            case "stop":
                return self._leave()
            case "undo":
                return self.take_back() or self._told(self._ask())
            case "side":
                return self._other_side(wish.side, scene)
        return self._told((Notice(code="spar-no-questions"), *self._ask()))

    def _other_side(self, side: Side, scene: Scene) -> Told | Begun:
        """Begin anew on the other side; once the learner has spoken, say how that is done."""
        setting = self.round.setting
        if side == setting.side:
            return self._told((Notice(code="spar-side", values={"side": side}), *self._ask()))
        if not self._anew or any(move.speaker == "learner" for move in self.round.moves):
            command = f"/spar {self.issue.id.rpartition('/')[2]} as {side}"
            return self._told((Notice(code="spar-no-swap", values={"command": command}), *self._ask()))
        clock = f", {setting.clock} seconds" if setting.clock else ""
        return self._anew(scene, f"{self.issue.id} as {side} {setting.level}, seed {setting.seed}{clock}")

    def take_back(self) -> Told | None:
        """Take back the last speech, with the answer to it; None where the learner has not spoken."""
        if not self._before:
            return None
        self.round, said = self._before.pop()
        self._trouble = ""
        return self._told((Notice(code="spar-undone", values={"speech": first_words(said)}), *self._ask()), act="undo")

    def _begin_anew(self, scene: Scene, motion: str) -> Told | Begun:
        at_hand = scene if motion else Scene(scene.base, scene.index, Shown(), scene.text)  # another than this one
        return self._anew(at_hand, motion) if self._anew else self._leave()

    def look_back(self, act: Act, text: str) -> Told | None:
        """Tell of the round itself, in it or after it: the sides, the clock, what was said, the ballot, who won."""
        if taken := word_on_hearing(self.base, self.issue, self.round, text):
            self.round, said = taken
            return self._told(said)
        if text.startswith("/") or (asked := about_the_round(text, over=self.ended)) is None:
            misheard = complains(act, text) and not self.ended
            return self._told(correct(self.base, self.issue, self.round, Correction())[1]) if misheard else None
        blocks = review(self.base, self.issue, self.round, asked)
        if asked.names_the_round:  # whatever was read since
            return Told(blocks, None, act=self.name)
        shown = Shown("issue", self.issue.id, self.issue.id, sources=self.issue.sources, holds=self.round.setting.side)
        return Told(blocks, shown, (matched(self.base, self.issue.id),), act=self.name)

    def _steer(self, name: str) -> Told:
        match name:
            case "flow":
                return self._told((blocks_of.flow_sheet(self.issue, self.round), *self._ask()), act="flow")
            case "ballot":
                shown = review(self.base, self.issue, self.round, RoundAsked("ballot"))
                return self._told((*shown, *self._ask()), act="ballot")
            case "skip":
                return self._after(rounds.pass_over(self.issue, self.round))
            case "stop":
                return self._leave()
        return self._told((*self._hint(), *self._ask(told_of_drops=True)), act=name)

    def _hint(self) -> tuple[Block, ...]:
        """Show what is open with a reply to each; where nothing is, an argument of the learner's side not made yet."""
        waiting = blocks_of.alert(self.issue, rounds.alerts(self.round), hints=True)
        if waiting:
            return waiting
        made = {move.argument for move in self.round.moves if move.speaker == "learner"}
        unmade = [one for one in self.issue.side(self.round.setting.side) if one.id not in made]
        if not unmade:
            return (Notice(code="spar-no-hint"),)
        return (Notice(code="spar-hint", values={"claim": unmade[0].claim}),)

    def _aside(self, scene: Scene, act: Act) -> Told:
        """Answer a question that is no speech, and say that the round goes on."""
        from tutor.dialogue.turns import take

        if cited := cited_in_round(self.base, self.issue, self.round, scene.text):
            return self._told((*cited, *self._ask()), act="sources")
        told = take(scene, act)
        said = (block for block in told.blocks if not (isinstance(block, Pointers) and block.role == "next"))
        shown = told.shown or scene.shown
        if shown.issue == self.issue.id:  # the learner still speaks for the side that was given at the start
            shown = shown._replace(holds=self.round.setting.side)
        return told._replace(blocks=(*said, *self._ask()), shown=shown, act=told.act or act.name)

    def _speech(self, text: str) -> Told:
        seconds = (self._clock() - self._since).total_seconds() if self._clock and self._since else 0.0
        if self._hears is None:
            near = closeness(self.base, self.issue.id)
            self._hears = Recogniser(self.issue, near, Evidence(self.base, self.issue))
        insist = bool(text.strip()) and self._trouble == "wrong-side"
        turn = rounds.speak(self.issue, self.round, text, self._hears, seconds=seconds, insist=insist)
        if turn.trouble:
            self._trouble = turn.trouble
            understood = blocks_of.understood(self.issue, turn.heard)
            refused = NotTaken(trouble=turn.trouble, side=self.round.setting.side, moves=understood)
            left_out = blocks_of.not_counted(turn)
            return self._told((refused, *left_out, *blocks_of.unknown_ids(turn), *self._ask()))
        return self._after(turn, text)

    def _after(self, turn: Turn, text: str = "") -> Told:
        """Show both speeches of a turn; at the end the flow, the ballot and what to study."""
        self._trouble = ""
        self._before.append((self.round, text))
        self.round = turn.round
        spoken: tuple[Block, ...] = (
            *blocks_of.unknown_ids(turn),
            *blocks_of.speech(self.base, self.issue, turn.learner, cut=turn.cut),
            *blocks_of.not_counted(turn),
            *blocks_of.speech(self.base, self.issue, turn.tutor),
        )
        return self._told((*spoken, *(self._close() if self.round.is_over else self._ask())))

    def _ask(self, *, told_of_drops: bool = False) -> tuple[Block, ...]:
        """Say which speech is to come; before closing also what is open, unless that was told already."""
        setting, phase = self.round.setting, self.round.phase
        warns = phase == "closing" and not told_of_drops
        waiting = blocks_of.alert(self.issue, rounds.alerts(self.round)) if warns else ()
        steps = next_steps("flow", "hint", "skip", "stop")
        return (*waiting, Asked(phase=phase, side=setting.side, clock=setting.clock), steps)

    def _leave(self) -> Told:
        self._left = True
        if not last_speech("learner", self.round.moves, self.round.held):
            return self._told((Notice(code="spar-left-early"), next_steps("spar", "back")), act="stop")
        return self._told((*self._close(), Notice(code="spar-left")), act="stop")

    def _close(self) -> tuple[Block, ...]:
        judged = ballot.judge(self.issue, self.round)
        queued = self._queued(judged) if self.round.is_over else 0
        return (
            blocks_of.flow_sheet(self.issue, self.round),
            blocks_of.ballot_shown(self.base, self.issue, self.round, judged),
            blocks_of.study(self.issue, judged, queued),
            next_steps("quiz", "sources", "spar"),
        )

    def _queued(self, judged: ballot.Ballot) -> int:
        """Put every exchange that the round showed to be open into the quiz. Returns how many."""
        exchanges = [exchange for exchange in judged.exchanges if exchange.attacker]
        for exchange in exchanges if self._queue else ():
            assert self._queue is not None
            self._queue(f"{self.issue.id}#{exchange.target}", f"{self.issue.id}#{exchange.attacker}", exchange.why)
        return len(exchanges) if self._queue else 0

    def _told(self, blocks: tuple[Block, ...], act: str = "") -> Told:
        self._since = self._clock() if self._clock else None
        said = [move for move in self.round.moves if move.speaker == "tutor"]
        sources = tuple(dict.fromkeys(source for move in said for source in move.cited)) or self.issue.sources
        shown = Shown("issue", self.issue.id, self.issue.id, sources=sources, holds=self.round.setting.side)
        return Told(blocks, shown, (matched(self.base, self.issue.id),), act=act or self.name)
