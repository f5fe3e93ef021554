"""Outside the prompt: one answer and out, or a conversation from standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tutor import output

if TYPE_CHECKING:
    from tutor.dialogue import Reply
    from tutor.setup import Setup

NOT_COVERED = 3


def show_function(setup: Setup, as_json: bool) -> Callable[[Reply], None]:
    """Return the function that shows a reply in the form this run wants: for reading, or as JSON lines."""
    if not as_json:
        return output.printer(setup)
    from tutor.views import jsonl

    def write_line(reply: Reply) -> None:
        sys.stdout.flush()
        sys.stdout.buffer.write(jsonl.render(reply))
        sys.stdout.buffer.flush()

    return write_line


def _lines() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def ask(setup: Setup, words: list[str], *, as_json: bool) -> int:
    """Answer one question, or each line of standard input. Returns the exit status."""
    conversation = setup.conversation()
    show = show_function(setup, as_json)
    if words:
        reply = _question(conversation.fresh().say(" ".join(words)), setup)
        show(reply)
        return NOT_COVERED if reply.outcome == "not-covered" else 0
    for number, line in enumerate(_lines()):
        if not line.strip():
            continue
        if number and not as_json:
            output.write("\n")
        show(_question(conversation.fresh().say(line), setup))
    return 0


def chat(setup: Setup, *, as_json: bool) -> int:
    """Hold a conversation from standard input, one turn a line; an empty line starts a new one."""
    from tutor.session import Session

    session = Session(setup, setup.load(), kept=False)
    show = show_function(setup, as_json)
    first = True
    for line in _lines():
        if not line.strip():
            session.fresh()
            continue
        if not first and not as_json:
            output.write("\n")
        first = False
        reply = session.say(line)
        show(reply)
        if reply.ended:
            break
    return 0


def tell_entry(setup: Setup, command: str, words: list[str], *, as_json: bool) -> int:
    """Tell a case, a term or the topics by name. Returns the exit status."""
    reply = setup.conversation().say(f"/{command} {' '.join(words)}".strip())
    show_function(setup, as_json)(reply)
    return NOT_COVERED if reply.outcome == "not-covered" else 0


def _question(reply: Reply, setup: Setup) -> Reply:
    """Keep a question that was not covered, for those who write the base."""
    if reply.act == "ask" and reply.outcome == "not-covered":
        from tutor import unanswered

        unanswered.record(setup.paths.unanswered, reply.question, setup.clock())
    return reply
