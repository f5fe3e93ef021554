"""A conversation: turns in, replies out, and what was last shown in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tutor.dialogue.activity import Activity, Begun, Starters
from tutor.dialogue.acts import UNCERTAIN, Act, Setting, clean, read_act, setting_of
from tutor.dialogue.context import Shown
from tutor.dialogue.forgotten import MOST_KEPT as MOST_KEPT
from tutor.dialogue.forgotten import Forgotten
from tutor.dialogue.looking_back import looked_back
from tutor.dialogue.offering import numbers_something, numbers_turns
from tutor.dialogue.recall import asks_where_we_are, first_argument, last_said, place_of, spoken_of, tells
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.said_again import meant_again, with_what_was_said
from tutor.dialogue.scene import Index, Scene, Told
from tutor.dialogue.starting import default_starters
from tutor.dialogue.steering import steering_act, with_other_subject

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase

Performer = Callable[[str], Told]
LONGEST_STEERING = 8  # words
LONGEST_TAKING_BACK = 12  # words
STEPS = ("back", "undo", "repeat")  # acts on what was said, not on the base
PLAIN = 0.97  # an opening question this sure of its answer is not looked at twice
ASKS_MEANING = frozenset(["ask", "define", "browse", "why", "steelman", "spar", "flow", "case"])


class Conversation:
    """Follows one learner.

    ``base`` is the knowledge base, ``index`` finds entries in it (made from the base when it is not given).
    ``performers`` add acts that reach beyond the conversation (save, brief, progress ...); ``starters`` begin
    activities (quiz, spar, steelman) by the name of their act.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        index: Index | None = None,
        *,
        performers: Mapping[str, Performer] | None = None,
        starters: Starters | None = None,
    ) -> None:
        self.base = base
        self.performers = dict(performers or {})
        self.starters = {**default_starters(), **(starters or {})}
        self.activity: Activity | None = None
        self.past: Activity | None = None
        self.history: list[tuple[Shown, Reply]] = []
        self.forgotten = Forgotten()
        self._index = index
        self._begun: int | None = None  # how many turns there were once the activity had begun

    @property
    def _turns(self) -> int:
        return self.forgotten.turns + len(self.history)

    @property
    def index(self) -> Index:
        """The index of the base, opened when it is first needed."""
        if self._index is None:
            from tutor.matching.opening import open_index

            self._index = open_index(self.base)
        return self._index

    @property
    def shown(self) -> Shown:
        """What was last shown."""
        return self.history[-1][0] if self.history else Shown()

    def fresh(self) -> Conversation:
        """Return a new conversation over the same base."""
        return Conversation(self.base, self.index, performers=self.performers, starters=self.starters)

    def say(self, text: str) -> Reply:
        """Take a turn and return the reply. Never raises for what a learner may type."""
        turn, others, asked = self._one_of_several(text)
        if self.history and self.activity is None:
            from tutor.dialogue.act_spelling import spelt

            turn = spelt(self.base, self.index.words, turn)
        act = self._of_own_word(self._act(turn) if asked != "chosen" else read_act(turn, Setting()), turn)
        act, again = meant_again(self._taken_back(act, turn))
        if self.activity is not None and not self.activity.ended:
            act = with_other_subject(act, turn, self.activity.name)
        told = self._in_activity(act, turn)
        if told is None and act.name == "back" and act.about:
            act, told = self._named(act, turn)
        if told is None and act.name not in STEPS:
            act, told = self._aside(act, turn, follows=not asked)
        if told is None:
            return self._step(act, turn)
        told = with_what_was_said(told, again)
        if asked:
            from tutor.dialogue.several import with_the_others

            told = with_the_others(told, turn, others, self.shown.first_turn if asked == "chosen" else 0)
        reply = Reply(
            question=text, act=told.act or act.name, outcome=told.outcome, confidence=told.confidence,
            matches=told.matches, blocks=told.blocks, ended=told.ended,
        )  # fmt: skip
        self.history.append((self._now_shown(told), reply))
        self.forgotten.take(self.history)
        return reply

    def _named(self, act: Act, turn: str) -> tuple[Act, Told | None]:
        """Go back to what a turn names: said before, or at least known here; else say what was spoken of."""
        if self.activity is not None and not self.activity.ended:  # it waits meanwhile, and nothing is cut off
            return self._aside(Act("ask", act.about), act.about, follows=False)
        first = first_argument(self.base, self.history, act.about)
        if first or place_of(self.history, act.about, turn) is not None:
            return act, first
        asked, told = self._aside(Act("ask", turn), turn, follows=False)
        known = told is not None and told.outcome == "answer" and bool(told.matches)
        return asked, told if known else spoken_of(self.base, self.history, self.shown) or told

    def _act(self, turn: str) -> Act:
        """Read what a turn wants, from what was last shown."""
        if self.activity or self.past:
            from tutor.dialogue.practice_again import wanted_again

            if again := wanted_again(self.activity, self.past, turn):
                return again
        act = read_act(turn, setting_of(self.shown, handout=bool(self.history) and self.history[-1][1].act == "brief"))
        here = act.name == "resume" and not act.command and bool(self.history) and asks_where_we_are(turn)
        return Act("repeat", "where we are") if here else act

    def _of_own_word(self, act: Act, turn: str) -> Act:
        """Take what asks for the meaning of a word on the screen for that, whatever else it looks like."""
        if act.command or act.name not in ASKS_MEANING or len(turn.split()) > LONGEST_STEERING:
            return act
        from tutor.dialogue.own_words import own_word

        word = own_word(self.base, turn)
        return Act("define", word, command="define") if word else act

    def _taken_back(self, act: Act, turn: str) -> Act:
        """Take a turn right after the beginning of practice for taking that back, where such turns surely mean it."""
        if (
            self._begun != self._turns
            or act.command
            or act.name not in UNCERTAIN
            or len(turn.split()) > LONGEST_TAKING_BACK
        ):
            return act
        from tutor.dialogue.turn_reader import surely_means

        return Act("undo") if surely_means(turn, "undo") else act

    def _one_of_several(self, text: str) -> tuple[str, tuple[str, ...], str]:
        """Return the turn to take now, those that wait, and how they came: ``pasted`` at once, ``chosen`` by number."""
        practising = self.activity is not None and not self.activity.ended
        turn, waiting = clean(text), () if practising else self.shown.turns
        act = self._act(turn) if waiting else None
        if act and act.name == "choose" and act.about.isdigit():
            place = int(act.about) - self.shown.first_turn
            if 0 <= place < len(waiting) and waiting[place]:
                return waiting[place], (*waiting[:place], "", *waiting[place + 1 :]), "chosen"
        if not practising and (any(sign in text for sign in ("\n", "¶", " and ")) or text.count("?") > 1):
            from tutor.dialogue.several import questions_in

            several = questions_in(text)
            if several and self._act(turn).name != "rebut":
                return several[0], several[1:], "pasted"
        return turn, (), ""

    @property
    def sources_shown(self) -> tuple[str, ...]:
        """The ids of all sources that were shown in this conversation, in the order in which they were."""
        later = (source for shown, _ in self.history for source in shown.sources)
        return tuple(dict.fromkeys([*self.forgotten.sources, *later]))

    def go_on_from(self, other: Conversation) -> None:
        """Take over what was said in another conversation."""
        self.history[:] = other.history
        self.forgotten = other.forgotten

    def _now_shown(self, told: Told) -> Shown:
        """Return what is shown now, with what was at hand before it."""
        shown = told.shown or self.shown
        if told.shown and shown.numbers and not numbers_something(told.blocks):
            shown = shown._replace(options=(), turns=(), undecided=False)
        if told.shown and shown.turns and not numbers_turns(told.blocks, shown.first_turn):
            shown = shown._replace(turns=(), turns_from=0)
        if shown.entry and shown.entry != self.shown.entry:
            return shown._replace(before=self.shown.entry)
        return shown._replace(before=self.shown.before)

    def _aside(self, act: Act, turn: str, *, follows: bool) -> tuple[Act, Told | None]:
        """Take a turn that no activity wants; where one goes on nevertheless, say that it waits.

        Returns no reply where the act is a step (back, undo, repeat).
        """
        practised = self.activity
        read = act
        act, told = self._thought_over(act, turn, self._perform(act, turn), follows=follows and practised is None)
        if read.name in self.starters and act.name not in self.starters:
            self.activity = practised  # what was begun was not meant
        if told is None or practised is None or self.activity is not practised:
            return act, told
        from tutor.dialogue.aside import with_reminder

        asked = practised.take(Act("repeat"), "", self.scene()) if practised.name == "quiz" else None
        return act, with_reminder(told, practised.name, asked.blocks if isinstance(asked, Told) else ())

    def _perform(self, act: Act, turn: str) -> Told:
        from tutor.dialogue.turns import take

        if act.name in self.performers:
            return self.performers[act.name](act.about)
        if act.name in self.starters:
            begun = self.starters[act.name](self.scene(turn), act.about)
            self.activity = begun.activity
            self._begun = self._turns + 1
            return begun.told
        return take(self.scene(turn), act)

    def _thought_over(self, act: Act, turn: str, told: Told, *, follows: bool) -> tuple[Act, Told | None]:
        """Take a turn for another act where that is what such turns mean; no reply where that is a step."""
        if not self.shown.entry and told.outcome == "answer" and told.confidence >= PLAIN:
            return act, told
        from tutor.dialogue.second_thoughts import agrees, other_reading

        other = other_reading(self.scene(turn), act, told, follows=follows)
        if other is None or other.name in STEPS:
            return (other, None) if other else (act, told)
        taken = self._perform(other, turn)
        return (other, taken._replace(act=taken.act or other.name)) if agrees(other.name, taken) else (act, told)

    def scene(self, turn: str = "") -> Scene:
        """Return what a handler of a turn is given."""
        return Scene(self.base, self.index, self.shown, turn)

    def _in_activity(self, act: Act, turn: str) -> Told | None:
        """Let the activity at hand take the turn; None when there is none, or it does not want it."""
        if self.activity is None or self.activity.ended:
            self.past, self.activity = self.activity or self.past, None
            looked = looked_back(self.past, act, turn, self.shown, self.history[-1][1].act if self.history else "")
            if looked and self.past and not self.past.ended:
                self.activity = self.past  # it goes on again
            return looked
        told = self.activity.take(steering_act(act, turn), turn, self.scene(turn))
        if isinstance(told, Begun):
            self.activity, told = told.activity or self.activity, told.told
        return told and told._replace(act=told.act or self.activity.name)

    def _step(self, act: Act, turn: str) -> Reply:
        """Go back to an earlier reply, take back the last turn, or show the last reply again."""
        practising = self.activity is not None and not self.activity.ended
        if practising and act.name == "undo" and self._begun is not None and self._begun == self._turns:
            self.activity = None  # nothing was said in it yet: its beginning is taken back like any other turn
        elif practising and act.name != "repeat":
            return self._refused(act, turn, Notice(code="not-while-practising"))
        if act.name == "repeat" and self.history:
            return self._where_we_are(turn) if act.about else self._again(act, turn)
        if act.name == "undo" and self.history:
            return self._undone(act, turn)
        place = place_of(self.history, act.about, turn) if act.name == "back" else None
        if place is not None:
            return self._returned(act, turn, place)
        return self._refused(act, turn, Notice(code="nothing-before"))

    def _where_we_are(self, turn: str) -> Reply:
        """Show the last answer again, rather than what was said of a file or of the session since."""
        last = last_said(self.history)
        return replace(last, question=turn, act="repeat") if last else self._again(Act("repeat"), turn)

    def _returned(self, act: Act, turn: str, place: int) -> Reply:
        """Show the reply before, or one of further back, and say which: what came since can be gone back to."""
        if not act.about and not any(tells(reply) for _, reply in self.history[place + 1 : -1]):
            del self.history[place + 1 :]
            return self._again(act, turn)
        shown, said = self.history[place]
        values = {"turn": said.matches[0].title if said.matches else clean(said.question)}
        self.history.append((shown, replace(said, question=turn, act=act.name)))
        self.forgotten.take(self.history)
        return self._again(act, turn, Notice(code="back-at", values=values))

    def _undone(self, act: Act, turn: str) -> Reply:
        """Take back one turn, and say which."""
        taken = {"turn": clean(self.history.pop()[1].question)}
        if self.history:
            return self._again(act, turn, Notice(code="undone", values=taken))
        return Reply(question=turn, act=act.name, blocks=(Notice(code="undone-all", values=taken),))

    def _refused(self, act: Act, turn: str, notice: Notice) -> Reply:
        return Reply(question=turn, act=act.name, outcome="not-covered", confidence=0.0, blocks=(notice,))

    def _again(self, act: Act, turn: str, *before: Notice) -> Reply:
        last = self.history[-1][1]
        blocks = (*before, *last.blocks)
        return Reply(question=turn, act=act.name, confidence=last.confidence, matches=last.matches, blocks=blocks)
