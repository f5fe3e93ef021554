"""The loop of the prompt: read a turn, show the reply, keep the transcript."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from tutor import __version__, output
from tutor.errors import TutorError
from tutor.setup import Setup, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tutor.dialogue import Conversation, Reply
    from tutor.session import Session
    from tutor.terminal.reader import Reader

HINT = "Ask anything about alliances, or type /help."


def greeting(counts: dict[str, int]) -> str:
    """Return the first line of a session."""
    parts = [f"alliance-tutor {__version__}"]
    parts += [f"{counts[name]} {name}" for name in ("issues", "arguments", "cases", "sources") if counts.get(name)]
    return " · ".join(parts)


def is_plain(setup: Setup) -> bool:
    """Say whether the prompt does without prompt_toolkit: asked for, or a terminal that cannot."""
    return setup.plain or os.environ.get("TERM", "") in ("dumb", "unknown", "")


def run(setup: Setup) -> int:
    """Run the prompt until the learner leaves. Returns the exit status."""
    base = setup.load()
    output.write(f"{greeting(dict(base.counts))}\n{HINT}\n\n")
    from tutor.session import Session

    session = Session(setup, base)
    reader = _reader(setup, session.conversation)
    show = output.printer(setup)
    while not _turn(reader, session, show):
        continue
    return 0


def _reader(setup: Setup, conversation: Conversation) -> Reader:
    from tutor.terminal.reader import PlainReader, prompt_reader

    if is_plain(setup):
        return PlainReader()
    from tutor.terminal.completion import Catalogue, catalogue_of
    from tutor.terminal.toolbar import toolbar

    @cache
    def catalogue() -> Catalogue:
        return catalogue_of(conversation.base)

    return prompt_reader(
        setup.paths.history, catalogue, lambda: toolbar(conversation.shown), color="NO_COLOR" not in os.environ
    )


def _turn(reader: Reader, session: Session, show: Callable[[Reply], None]) -> bool:
    """Take one turn. Returns whether the learner has left."""
    try:
        text = reader.read()
    except KeyboardInterrupt:  # a line thrown away; the program stays
        return False
    except EOFError:
        output.write("\n")
        return True
    try:
        reply = session.say(text)
        output.write("\n")
        show(reply)
        output.write("\n")
    except TutorError as error:
        tell(f"{error}\n{error.hint}".strip())
        return False
    except KeyboardInterrupt:
        tell("Stopped.")
        return False
    return reply.ended
