"""A session: a conversation, and the acts that reach beyond it (saving, taking up again, progress, handouts)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor import bout, comfort, practice, unanswered
from tutor.desk import Desk
from tutor.dialogue import Conversation, Reply
from tutor.dialogue.activity import Starters
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

    def say(self, text: str) -> Reply:
        """Take a turn, and keep it."""
        self._turn = text
        reply = self.conversation.say(text)
        if reply.act == "ask" and reply.outcome == "not-covered" and text.strip():
            unanswered.record(self.setup.paths.unanswered, reply.question, self.setup.clock())
        if self.kept and text.strip():
            self.transcript.add(reply)
        self._tell_trouble()
        return reply

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
        try:
            path = find_transcript(self.folder, name)
            text = read_transcript(path)
        except TutorError as error:
            return _failed(error)
        again = self._said_again(text)
        self.conversation.go_on_from(again)
        self.conversation.activity = again.activity if isinstance(again.activity, bout.resumable()) else None
        last = again.history[-1] if again.history else None
        notice = Notice(
            code="resumed", values={"path": path.name, "turns": str(again.forgotten.turns + len(again.history))}
        )
        return Told((notice, *(last[1].blocks if last else ())), self.conversation.shown)

    def _said_again(self, text: str) -> Conversation:
        """Say the turns of a transcript again. A round goes on as it was; what is practised otherwise is not kept."""
        again = Conversation(
            self.conversation.base,
            self.conversation.index,
            starters={**default_starters(), **{name: self.starters[name] for name in ("spar", "flow", "ballot")}},
        )
        self._replaying = True
        try:
            for turn in turns_of(text):
                if not turn.startswith(("/resume", "/save", "/quit")):
                    again.say(turn)
        finally:
            self._replaying = False
        return again


def starters(keeper: practice.Keeper) -> Starters:
    """Return what begins a quiz, a round or coaching with this learner's progress."""
    return {"quiz": practice.start_quiz(keeper), "steelman": practice.start_steelman(keeper)}


def _failed(error: TutorError) -> Told:
    message = f"{str(error)[:1].upper()}{str(error)[1:]}. {error.hint}".strip()
    return Told((Notice(code="failed", values={"message": message}),), outcome="not-covered", confidence=0.0)
