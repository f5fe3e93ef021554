"""The quiz in a conversation: an activity over the learner's log. It keeps what was answered before it asks on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from tutor.dialogue.act_stating import asks
from tutor.dialogue.activity import Begun, Starter
from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps, references
from tutor.dialogue.context import Shown
from tutor.dialogue.quiz_blocks import block_of
from tutor.dialogue.quiz_reply import PracticeNotice
from tutor.dialogue.quiz_turns import Complaint, clearly_asks, complaint, steers
from tutor.dialogue.quiz_wish import Asked, read_wish
from tutor.dialogue.reply import Block, Notice, Option, Options, References
from tutor.dialogue.scene import Scene, Told
from tutor.errors import StorageError, UsageError
from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Event, Track
from tutor.quiz.items import Maker, remembering
from tutor.quiz.kinds import KINDS, track_of
from tutor.quiz.looking_back import looking_back
from tutor.quiz.marking import mark
from tutor.quiz.messages import Asking, Hinted
from tutor.quiz.progress import Progress, in_memory
from tutor.quiz.reading_answers import split_certainty
from tutor.quiz.session import Desk, Memo, Move, Quiz, Step, afterthought, begin, take
from tutor.quiz.steering import steer

_MOVES: dict[str, Move] = {
    "hint": "hint",
    "reveal": "reveal",
    "skip": "skip",
    "explain-grade": "why",
    "regrade": "regrade",
    "stop": "stop",
    "answer": "answer",
}
_ELSEWHERE = {
    "quit",
    "undo",
    "back",
    "help",
    "save",
    "export",
    "brief",
    "resume",
    "clarify",
    "quiz",
    "spar",
    "steelman",
}
_NODS = {"ack", "more", "shorter", "other-side", "example"}
_NUMBER = re.compile(r"^\W*(?:option |number )?\d\W*(?:sure|think so|guess)?\W*$", re.IGNORECASE)
_LONGEST_NOD = 3  # words
_ASKED = {"ask", "define", "case", "author", "compare", "browse", "evidence", "progress", "help", "sources"}


class Home(NamedTuple):
    """Where a learner's log is, what time it is there (in the learner's zone), and a mark of this sitting."""

    log: Callable[[], Progress]
    clock: Callable[[], datetime]
    session: str = ""


def homeless() -> Home:
    """Return a home that is forgotten with the conversation, where it is always the same noon."""
    return Home(lru_cache(maxsize=1)(in_memory), lambda: datetime(2026, 1, 1, 12, tzinfo=UTC))


class QuizActivity:
    """A sitting in a conversation."""

    name = "quiz"

    def __init__(self, base: KnowledgeBase, make: Maker, home: Home, memos: dict[str, Memo]) -> None:
        self.base = base
        self._make = make
        self._home = home
        self._memos = memos
        self._quiz = Quiz((), 0)
        self._told_trouble = False
        self._has_last_word = True

    @property
    def ended(self) -> bool:
        """Whether the sitting is over."""
        return self._quiz.ended

    @property
    def _desk(self) -> Desk:
        return Desk(self._make, self._memos, self._home.clock())

    def open(self, items: tuple[str, ...], before: tuple[Block, ...]) -> Told:
        """Ask the first item."""
        return self._told(begin(items, self._desk, self._home.session), before)

    def take(self, act: Act, text: str, _scene: Scene) -> Told | None:
        """Take an answer, or a word that steers the quiz. None when the turn is not meant for it."""
        if self._is_number_for_words(text):
            return Told((PracticeNotice(code="quiz-write-it"), *self._again()))
        if (said := complaint(text)) and not act.command:
            return self._complained(said, text)
        if looked := self.look_back(act, text):
            return looked._replace(blocks=(*looked.blocks, *self._again()))
        if act.name == "repeat" or self._is_no_answer(act, text):
            return Told(self._again())
        if way := steers(text):
            return self._told(steer(self._quiz, self._desk, harder=way == "harder"))._replace(act="answer")
        if act.name == "sources":
            return self._sources()
        if act.name in _ELSEWHERE or (act.command and act.name not in _MOVES):
            return None
        act = _in_quiz(act)
        move = _MOVES.get(act.name, "answer")
        if move == "answer" and self._is_a_question(act, text):
            return None
        step = take(self._quiz, move, act.about if act.command and move == "answer" else text, self._desk)
        return self._told(step)._replace(act=act.name if act.name in _MOVES else "answer")

    def chooses(self, text: str) -> bool:
        """Say whether a turn would be taken for a choice among what the item at hand numbers."""
        item = self._quiz.item
        if item is None or self.ended or KINDS[item.kind].form not in ("choice", "order"):
            return False
        said = split_certainty(text, KINDS[item.kind].form)
        return afterthought(self._quiz, text, self._desk) is None and mark(item, said.text) is not None

    def look_back(self, act: Act, text: str) -> Told | None:
        """Say which answers were wrong, explain the last again, or that none can be taken back.

        The first turn after the end may still be of the last answer: how sure it was, or that it was right.
        """
        if self.ended and self._has_last_word:
            self._has_last_word = False
            if step := self._last_word(act, text):
                return self._told(step)._replace(act="answer")
        blocks = tuple(block_of(self.base, message) for message in looking_back(self._quiz, act.name, text))
        return Told(blocks, self._shown(), act="explain-grade") if blocks else None

    def _last_word(self, act: Act, text: str) -> Step | None:
        if act.name == "regrade":
            return take(self._quiz, "regrade", text, self._desk)
        return afterthought(self._quiz, text, self._desk)

    def _is_no_answer(self, act: Act, text: str) -> bool:
        """A nod ("ok", "go on") where an answer is written out: it would be marked wrong, and kept as that."""
        item = self._quiz.item
        written = item is not None and KINDS[item.kind].form in ("text", "term")
        nod = act.name in _NODS and not act.command and len(text.split()) <= _LONGEST_NOD
        return written and nod and afterthought(self._quiz, text, self._desk) is None

    def _is_number_for_words(self, text: str) -> bool:
        """A number where nothing is numbered and words are wanted: it would be marked wrong, and kept as that."""
        item = self._quiz.item
        written = item is not None and KINDS[item.kind].form in ("text", "term")
        return written and bool(_NUMBER.match(text)) and afterthought(self._quiz, text, self._desk) is None

    def _is_a_question(self, act: Act, text: str) -> bool:
        """A question to the tutor rather than an answer: in free text only where it cannot be anything else."""
        form = KINDS[self._quiz.item.kind].form if self._quiz.item else "choice"
        if form == "text":
            return (act.name == "ask" and clearly_asks(text)) or (
                act.name in _ASKED - {"ask", "evidence"} and len(text.split()) <= 6
            )
        if form in ("choice", "order") and act.name in _ASKED and len(text.split()) > 1 and asks(text):
            return self._quiz.item is None or mark(self._quiz.item, text) is None
        return act.name in _ASKED and (text.rstrip().endswith("?") or act.name != "ask") and len(text.split()) > 1

    def _complained(self, said: Complaint, text: str) -> Told:
        """Take what is said of the question or of the last mark: it is no answer to what is asked now."""
        if said in ("overrule", "unfair", "why") and self._quiz.last:
            move: Move = "regrade" if said == "overrule" else "why"
            name = "regrade" if said == "overrule" else "explain-grade"
            return self._told(take(self._quiz, move, text, self._desk))._replace(act=name)
        code = {"not-understood": "quiz-not-understood", "unfair": "quiz-unfair"}.get(said, "quiz-no-answer")
        return Told((PracticeNotice(code=code), *self._again()), act="clarify")

    def _sources(self) -> Told:
        """The sources of what was last answered; those of an item that is still open would give it away."""
        last = self._quiz.last
        if last is None:
            return Told((PracticeNotice(code="quiz-sources-later"), *self._again()))
        full = References(references=references(self.base, last.item.sources))
        return Told((Notice(code="sources-of-fact"), full, *self._again()), self._shown(), act="sources")

    def _again(self, struck: tuple[int, ...] = ()) -> tuple[Block, ...]:
        item = self._quiz.item
        return (block_of(self.base, Asking(item, self._quiz.number, self._quiz.total, struck)),) if item else ()

    def _told(self, step: Step, before: tuple[Block, ...] = ()) -> Told:
        trouble = self._keep(step.events)
        self._quiz = step.quiz
        blocks: tuple[Block, ...] = (*before, *trouble, *(block_of(self.base, message) for message in step.says))
        if not step.quiz.ended and not any(isinstance(message, Asking) for message in step.says):
            struck = tuple(place for message in step.says if isinstance(message, Hinted) for place in message.struck)
            blocks += self._again(struck)  # what is asked stands last, for those who hear it read too
        if step.quiz.ended:
            blocks += (next_steps("quiz", "progress", "topics"),)
        return Told(blocks, self._shown(), act=self.name)

    def _keep(self, events: tuple[Event, ...]) -> tuple[Block, ...]:
        """Keep events. A disk that refuses is told once; the sitting goes on."""
        try:
            if events:
                self._home.log().add(*events)
        except StorageError as error:
            if not self._told_trouble:
                self._told_trouble = True
                return (PracticeNotice(code="not-kept", values={"message": f"{error}. {error.hint}"}),)
        return ()

    def _shown(self) -> Shown | None:
        item = self._quiz.last.item if self._quiz.last else self._quiz.item
        if item is None or item.owner not in self.base.issues:
            return None
        return Shown("issue", item.owner, item.owner, sources=item.sources)


def _in_quiz(act: Act) -> Act:
    """Return an act as it is meant in a quiz: "why?" asks about the grade, "another question" about the next item."""
    if act.command or act.about:
        return act
    return act._replace(name={"why": "explain-grade", "browse": "skip"}.get(act.name, act.name))


def quiz_starter(home: Home | None = None) -> Starter:
    """Return what begins a quiz on a learner's log; without a home nothing is kept."""
    at = home or homeless()

    def start(scene: Scene, about: str) -> Begun:
        try:
            return _begin(scene, about, at)
        except (UsageError, StorageError) as error:
            values = {"message": f"{str(error)[:1].upper()}{str(error)[1:]}. {error.hint}".strip()}
            return Begun(_refused(PracticeNotice(code="failed", values=values)))

    return start


def _begin(scene: Scene, about: str, home: Home) -> Begun:
    asked = read_wish(scene, about)
    if asked.unknown:
        return Begun(_which(scene, asked))
    home, unkept = _able(home)
    log, now = home.log(), home.clock()
    tracks = log.tracks(scene.base.moved)
    notices = (*unkept, *(PracticeNotice(code=notice.code, values=notice.values) for notice in log.notices))
    from tutor.dialogue.quiz_plan import plan_sitting

    make = remembering(scene.base)
    sitting = plan_sitting(scene.base, make, log, tracks, asked, now)
    if not sitting.items:
        return Begun(_refused(*notices, *sitting.notices))
    activity = QuizActivity(scene.base, make, home, _memos(sitting.items, tracks))
    return Begun(activity.open(sitting.items, (*notices, *sitting.notices)), activity)


def _able(home: Home) -> tuple[Home, tuple[PracticeNotice, ...]]:
    """Return a home that can be used: where the log cannot be opened, one that is forgotten, and what to tell of it."""
    try:
        home.log()
    except StorageError as error:
        notice = PracticeNotice(code="not-kept", values={"message": f"{error}. {error.hint}"})
        return home._replace(log=lru_cache(maxsize=1)(in_memory)), (notice,)
    return home, ()


def _memos(items: tuple[str, ...], tracks: dict[str, Track]) -> dict[str, Memo]:
    known = ((item, tracks[track_of(item)]) for item in items if track_of(item) in tracks)
    return {item: Memo("" if _kind_changed(item, track) else track.fingerprint, track.wanted) for item, track in known}


def _kind_changed(item: str, track: Track) -> bool:
    """Whether a track was last asked as another kind of item, whose fingerprint is no measure."""
    return not track.fingerprint.startswith(f"{item.partition(':')[0]}:")


def _refused(*blocks: Block) -> Told:
    return Told((*blocks, next_steps("topics", "help")), outcome="not-covered", confidence=0.0)


def _which(scene: Scene, asked: Asked) -> Told:
    """Say that the subject is unknown, with the nearest issues to choose from."""
    options = tuple(
        Option(number=number, id=issue, title=scene.base.names[issue]) for number, issue in enumerate(asked.nearest, 1)
    )
    blocks: tuple[Block, ...] = (PracticeNotice(code="quiz-which", values={"subject": asked.subject}),)
    blocks += (Options(role="nearest", options=options),) if options else ()
    shown = Shown("listing", options=asked.nearest)
    return Told((*blocks, next_steps("topics")), shown, outcome="not-covered", confidence=0.0)
