"""The loop of the prompt: read a turn, show the reply, keep the transcript."""

from __future__ import annotations

import contextlib
import os
import threading
import traceback
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import output, patience, terminals
from tutor.errors import TutorError
from tutor.setup import Setup, tell
from tutor.terminal.pager import GOES_ON, LEAVES, Pages
from tutor.terminal.toolbar import PAGING, item_in, toolbar
from tutor.terminal.unseen import QUESTION_FIRST, chooses_unseen
from tutor.terminal.welcome import HINT, fitted, greeting, waiting_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from tutor.dialogue import Conversation, Reply
    from tutor.session import Session
    from tutor.terminal.completion import Names
    from tutor.terminal.reader import Reader

HOW_TO_LEAVE = "Ctrl-D or /quit leaves."
PRELOAD_AFTER = 0.15  # seconds: the prompt is drawn first


def is_plain(setup: Setup) -> bool:
    """Say whether the prompt does without prompt_toolkit: asked for, or a terminal that cannot."""
    return setup.plain or terminals.is_dumb(os.environ)


def run(setup: Setup) -> int:
    """Run the prompt until the learner leaves. Returns the exit status."""
    base = setup.load()
    first = greeting(dict(base.counts))
    columns = output.screen_width(setup)
    output.write(fitted(columns, first.replace(" · ", "; ") if is_plain(setup) else first, HINT))
    from tutor.session import Session

    session = Session(setup, base, kept=setup.settings.transcripts)
    output.write(fitted(columns, waiting_for(session), ""))
    loop = _Loop(session)
    try:
        while not loop.turn():
            continue
    finally:
        loop.close()
    return 0


class _Loop:
    """Reads turns and shows replies, in the looks that are set now: ``/config`` may change them."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.turns = 0
        self.item = ""
        self._made_for: Setup | None = None
        self._loading: threading.Timer | None = None
        self._dress()

    def _dress(self) -> None:
        """Make the reader and the writer anew where the looks have changed."""
        setup = self.session.setup
        if setup is not self._made_for:
            self._made_for = setup
            self.reader = self._reader(setup)
            self.pages = Pages(output.write)
            self.show = _show_function(setup, self.pages)

    def _reader(self, setup: Setup) -> Reader:
        from tutor.terminal.reader import Looks, PlainReader, prompt_reader

        if is_plain(setup):
            self._preload()
            return PlainReader()
        settings = setup.settings
        looks = Looks(settings.vi, setup.color != "never", settings.suggestions, settings.history)
        bar = self._toolbar if settings.toolbar else None
        return prompt_reader(setup.paths.history, _names_function(self.session), bar, looks, self._preload)

    def _toolbar(self) -> str:
        conversation = self.session.conversation
        columns = self.session.setup.width or output.screen_width(self.session.setup)
        doing = PAGING if self.pages.waiting else _doing(conversation)
        line = toolbar(conversation.shown, columns, activity=doing, turns=self.turns, item=self.item)
        return output.writable(line)[: columns - 1]

    def _preload(self) -> None:
        """Load the encoder and open the log while the learner reads and types; a fault shows when they are used."""
        if self._loading:
            return
        index = getattr(self.session.conversation.index, "preload", None)
        loads = (index, self.session.keeper.log.ahead) if index else (self.session.keeper.log.ahead,)
        self._loading = threading.Timer(PRELOAD_AFTER, _quietly(*loads))
        self._loading.start()

    def close(self) -> None:
        """Leave: a load that has not begun is not begun any more."""
        if self._loading:
            self._loading.cancel()

    def turn(self) -> bool:
        """Take one turn. Returns whether the learner has left."""
        self.reader.keep_private(bool(_doing(self.session.conversation)))
        try:
            text = self.reader.read(self.pages.waiting)
        except KeyboardInterrupt:  # nothing was typed, or a plain line was thrown away; the program stays
            if self.pages.waiting:
                self.pages.leave()
                self._close_answer()
            else:
                tell(HOW_TO_LEAVE)
            return False
        except EOFError:
            output.write("\n")
            return True
        if self.pages.waiting and self._paged(text):
            return False
        try:
            return self._answer(text)
        except TutorError as error:
            tell(f"{error}\n{error.hint}".strip())
        except KeyboardInterrupt:
            tell("Stopped.")
        except Exception as error:
            tell(_own_fault(error))
        return False

    def _paged(self, text: str) -> bool:
        """Go on in what waits, or leave it; whether the turn was only for that."""
        if not text or self._goes_on(text):
            self.pages.go_on()
            self._close_answer()
            return True
        if chooses_unseen(self.session.conversation, text, self.pages.below):
            self.pages.go_on(QUESTION_FIRST)
            self._close_answer()
            return True
        self.pages.leave()
        left = text.strip().lower() == LEAVES
        if left:
            self._close_answer()
        return left

    def _goes_on(self, text: str) -> bool:
        """Whether a turn asks for the lines that wait; in practice it may be meant for that."""
        return text.strip(" .!").lower() in GOES_ON and not _doing(self.session.conversation)

    def _close_answer(self) -> None:
        """Leave a blank line below an answer; what waits has a line of its own there."""
        if not self.pages.waiting:
            output.write("\n")

    def _answer(self, text: str) -> bool:
        from tutor.terminal.editor import write_turn

        if text.strip() == "/edit":
            text = write_turn(self.session.setup.settings.editor)
            output.say(f"{text}\n" if text else "Nothing was written.\n")
            if not text:
                return False
        several = "\n" in text or "\r" in text
        turn = self._as_turn(text.replace("\r\n", "\n").replace("\r", "\n")) if several else text
        with patience.moment(plain=is_plain(self.session.setup)):
            reply = self.session.say(turn)
        self.turns += 1
        self.item = item_in(reply, self.item)
        self._dress()
        output.write("\n")
        self.show(reply)
        self._close_answer()
        return reply.ended

    def _as_turn(self, text: str) -> str:
        """Return a text of several lines as one turn: questions stay apart, anything else is one text."""
        from tutor.dialogue.several import as_one_line
        from tutor.terminal.editor import as_turn

        return ("" if _doing(self.session.conversation) else as_one_line(text)) or as_turn(text)


def _own_fault(error: Exception) -> str:
    """Return what is said of a fault of the program's own: it costs the turn, not the session."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return (
        f"That turn met a fault in the program ({type(error).__name__} at {place}: {error}). Nothing kept was lost.\n"
        "Say it another way, or go on. If it comes again: alliance-tutor doctor, then report it, please."
    )


def _doing(conversation: Conversation) -> str:
    """Return the name of what is being practised; empty when nothing is."""
    activity = conversation.activity
    return activity.name if activity and not activity.ended else ""


def _quietly(*loads: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        for load in loads:
            with contextlib.suppress(Exception):
                load()

    return run


def _show_function(setup: Setup, pages: Pages) -> Callable[[Reply], None]:
    """Return the function that shows a reply, a screen at a time where it is taller than the screen.

    What draws (rich among it) is imported at the first reply: the prompt stands before.
    """

    @cache
    def render() -> Callable[[Reply], str]:
        return output.renderer(setup)

    if is_plain(setup):
        return lambda reply: output.write(render()(reply))

    def show(reply: Reply) -> None:
        pages.show(render()(reply), setup.settings.pager, _lines_of_the_question(reply, render()))

    return show


def _lines_of_the_question(reply: Reply, render: Callable[[Reply], str]) -> int:
    """Return how many of the last lines of a reply are a question of a quiz; 0 where there is none after an answer."""
    from msgspec.structs import replace

    from tutor.dialogue.quiz_reply import ItemAsked

    place = next((place for place, block in enumerate(reply.blocks) if isinstance(block, ItemAsked)), 0)
    return render(replace(reply, blocks=reply.blocks[place:])).count("\n") if place else 0


def _names_function(session: Session) -> Callable[[], Names]:
    """Return the function that gives completion its names: of the base, the program, and what is at hand."""
    from tutor.terminal import catalogue

    conversation = session.conversation
    fixed = {**catalogue.base_names(conversation.base), **catalogue.program_names()}

    def names() -> Names:
        base, shown = conversation.base, session.conversation.shown
        return {
            **fixed,
            "argument": lambda: catalogue.arguments_at_hand(base, shown),
            "transcript": lambda: catalogue.transcripts_in(session.folder),
            "name": lambda: catalogue.names_to_save(base, shown, f"{session.setup.clock():%Y-%m-%d}"),
        }

    return names
