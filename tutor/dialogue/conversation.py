"""A conversation: turns in, replies out, and what was last shown in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.dialogue.acts import Act, Setting, clean, read_act
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.scene import Index, Scene, Told

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase

Performer = Callable[[str], Told]


class Conversation:
    """Follows one learner. ``performers`` add acts that leave the conversation (save, brief, progress ...).

    ``base`` is the knowledge base, ``index`` finds entries in it (made from the base when it is not given).
    """

    def __init__(
        self, base: KnowledgeBase, index: Index | None = None, *, performers: dict[str, Performer] | None = None
    ) -> None:
        self.base = base
        self.performers = dict(performers or {})
        self.history: list[tuple[Shown, Reply]] = []
        self._index = index

    @property
    def index(self) -> Index:
        """The index of the base, opened when it is first needed."""
        if self._index is None:
            from tutor.matching import open_index

            self._index = open_index(self.base)
        return self._index

    @property
    def shown(self) -> Shown:
        """What was last shown."""
        return self.history[-1][0] if self.history else Shown()

    def fresh(self) -> Conversation:
        """Return a new conversation over the same base."""
        return Conversation(self.base, self.index, performers=self.performers)

    def say(self, text: str) -> Reply:
        """Take a turn and return the reply. Never raises for what a learner may type."""
        turn = clean(text)
        act = read_act(turn, Setting(bool(self.shown.entry or self.shown.issue), len(self.shown.options)))
        if act.name in ("back", "undo", "repeat"):
            return self._step(act, turn)
        told = self._perform(act, turn)
        reply = Reply(
            question=text,
            act=told.act or act.name,
            outcome=told.outcome,
            confidence=told.confidence,
            matches=told.matches,
            blocks=told.blocks,
            ended=told.ended,
        )
        self.history.append((told.shown or self.shown, reply))
        return reply

    def _perform(self, act: Act, turn: str) -> Told:
        from tutor.dialogue.turns import take

        if act.name in self.performers:
            return self.performers[act.name](act.about)
        return take(Scene(self.base, self.index, self.shown, turn), act)

    def _step(self, act: Act, turn: str) -> Reply:
        """Go back to an earlier reply, or show the last one again."""
        if act.name != "repeat" and len(self.history) > 1:
            self.history.pop()
            return self._again(act, turn)
        if act.name == "repeat" and self.history:
            return self._again(act, turn)
        blocks = (Notice(code="nothing-before"),)
        return Reply(question=turn, act=act.name, outcome="not-covered", confidence=0.0, blocks=blocks)

    def _again(self, act: Act, turn: str) -> Reply:
        last = self.history[-1][1]
        return Reply(question=turn, act=act.name, confidence=last.confidence, matches=last.matches, blocks=last.blocks)
