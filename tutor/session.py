"""A session: a conversation, and the acts that reach beyond it (saving, taking up again, progress, handouts)."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tutor import bout, comfort, practice, unanswered
from tutor.desk import Desk
from tutor.dialogue import Conversation, Reply
from tutor.dialogue.activity import Starters
from tutor.dialogue.answers import next_steps
from tutor.dialogue.recall import asks_where_we_are, last_said
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Told
from tutor.dialogue.starting import default_starters
from tutor.errors import TutorError
from tutor.setup import Setup, tell, working_directory
from tutor.transcript import Transcript, find_transcript, fitting_name, read_transcript, turns_of

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase


class Session:
    """What one learner does in one sitting. ``kept`` says whether a transcript is written."""

    def __init__(self, setup: Setup, base: KnowledgeBase, *, kept: bool = True) -> None:
        self.setup = setup
        self.kept = kept
        self.folder = setup.paths.transcripts(working_directory())
        name = f"Base {base.key[:12]}: " + ", ".join(f"{count} {kind}" for kind, count in base.counts.items())
        self.transcript = Transcript(self.folder, setup.clock(), name)
        self.keeper = practice.keeper(setup)
        self._replaying = False
        self.starters = {**starters(self.keeper), **bout.start_spar(self.keeper, setup, lambda: self._replaying)}
        self.conversation = Conversation(
            base, setup.open_index(base), performers=self._performers(base), starters=self.starters
        )
        self._told_trouble = False
        self._turn = ""
        self._taken_up = ""

    def say(self, text: str) -> Reply:
        """Take a turn, and keep it."""
        self._turn = text
        reply = self.conversation.say(text)
        if reply.act == "ask" and reply.outcome == "not-covered" and text.strip():
            unanswered.record(self.setup.paths.unanswered, reply.question, self.setup.clock())
        if self.kept and text.strip():
            self.transcript.add(self._as_kept(reply))
        self._tell_trouble()
        return reply

    def _as_kept(self, reply: Reply) -> Reply:
        """Name the session that was taken up, whichever way that was said: so it can be taken up with this one."""
        taken_up, self._taken_up = self._taken_up, ""
        return replace(reply, question=f"/resume {taken_up}") if taken_up else reply

    def _tell_trouble(self) -> None:
        """Tell what keeps the transcript from being written, once for as long as it does."""
        trouble = bool(self.transcript.trouble)
        if trouble and not self._told_trouble:
            tell(self.transcript.trouble)
        self._told_trouble = trouble

    def _performers(self, base: KnowledgeBase) -> dict[str, Callable[[str], Told]]:
        desk = Desk(self.setup, lambda: self.conversation)
        own = {"save": self._save, "resume": self._resume, **comfort.performers(self)}
        return own | practice.performers(self.keeper, base) | desk.performers()

    def fresh(self) -> None:
        """Forget what was shown: a new conversation in the same sitting."""
        self.conversation = self.conversation.fresh()

    def _save(self, name: str) -> Told:
        """Save under a name: one that was said in a sentence is made to fit, one of the command is taken as it is."""
        if not self.kept:
            return Told((Notice(code="transcript-off"),), self.conversation.shown, outcome="not-covered")
        said = not self._turn.lstrip().startswith("/")
        fitted = fitting_name(name) if said else name
        try:
            path = self.transcript.save_as(fitted or f"saved-{self.setup.clock():%Y%m%d-%H%M%S}")
        except TutorError as error:
            return _failed(error)
        notice = Notice(code="saved", values={"path": str(path)})
        if said and name.removesuffix(".md") != fitted:
            notice = Notice(code="saved-renamed", values={"path": str(path), "wanted": name, "name": path.stem})
        return Told((notice,), self.conversation.shown)

    def _resume(self, name: str) -> Told:
        """Take up a session: say its turns again, which brings back what was shown."""
        if not name and self.conversation.history and asks_where_we_are(self._turn):
            here = last_said(self.conversation.history)
            return Told(here.blocks if here else (), self.conversation.shown)
        try:
            path = find_transcript(self.folder, name, but=self.transcript.path)
            again = self._said_again(path)
        except TutorError as error:
            return _failed(error)
        self._taken_up = path.stem
        left = self._practice_left()
        self.conversation.go_on_from(again)
        going_on = again.activity if again.activity and not again.activity.ended else None
        self.conversation.activity = going_on if isinstance(going_on, bout.resumable()) else None
        ended = going_on is not None and self.conversation.activity is None
        last = last_said(again.history)
        turns = str(again.forgotten.turns + len(again.history))
        code = "resumed-over" if ended else "resumed" if last else "resumed-empty"
        notice = Notice(code=code, values={"path": path.name, "turns": turns})
        if going_on and ended:  # its question is no longer asked: an answer to it would be taken for a question
            over = Notice(code="practice-over", values={"name": going_on.name})
            return Told((*left, notice, over, next_steps(going_on.name, "progress", "back")), self.conversation.shown)
        return Told((*left, notice, *(last.blocks if last else ())), self.conversation.shown)

    def _practice_left(self) -> tuple[Notice, ...]:
        """Say that what is being practised ends where another session is taken up."""
        activity = self.conversation.activity
        going_on = activity is not None and not activity.ended
        return (Notice(code="practice-left", values={"name": activity.name}),) if activity and going_on else ()

    def _said_again(self, path: Path, known: frozenset[Path] = frozenset()) -> Conversation:
        """Say the turns of a transcript again, those of one that was taken up in it before its own.

        A round goes on as it was; what is practised otherwise is not kept. Raises StorageError.
        """
        text = read_transcript(path)
        again = Conversation(
            self.conversation.base,
            self.conversation.index,
            starters={**default_starters(), **{name: self.starters[name] for name in ("spar", "flow", "ballot")}},
        )
        self._replaying = True
        try:
            for turn in turns_of(text):
                if turn.startswith("/resume "):
                    self._as_before(again, turn.removeprefix("/resume "), known | {path})
                elif not turn.startswith(("/resume", "/save", "/quit")):
                    again.say(turn)
        finally:
            self._replaying = False
        return again

    def _as_before(self, again: Conversation, name: str, known: frozenset[Path]) -> None:
        """Go on from a session that was taken up in another, where it is still there."""
        with contextlib.suppress(TutorError):
            earlier = find_transcript(self.folder, name)
            if earlier not in known:
                again.go_on_from(self._said_again(earlier, known))
                self._replaying = True


def starters(keeper: practice.Keeper) -> Starters:
    """Return what begins a quiz, a round or coaching with this learner's progress."""
    return {"quiz": practice.start_quiz(keeper), "steelman": practice.start_steelman(keeper)}


def _failed(error: TutorError) -> Told:
    message = f"{str(error)[:1].upper()}{str(error)[1:]}. {error.hint}".strip()
    return Told((Notice(code="failed", values={"message": message}),), outcome="not-covered", confidence=0.0)
