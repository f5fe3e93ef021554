"""An activity from the command line: its first turn given, its further turns from a terminal or standard input."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

from tutor import output
from tutor.oneshot import show_function
from tutor.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tutor.dialogue import Reply
    from tutor.setup import Setup

NOT_BEGUN = 3


def play(setup: Setup, first_turn: str, *, as_json: bool = False) -> int:
    """Begin an activity by a turn and take answers, one a line, until it is over. Returns the exit status.

    The end of the input ends the activity as ``/stop`` does, so that what was done is summed up.
    """
    session = Session(setup, setup.load(), kept=sys.stdin.isatty())
    session.keeper.log.ahead()
    show = show_function(setup, as_json)
    reply = session.say(first_turn)
    show(reply)
    if session.conversation.activity is None:
        return NOT_BEGUN
    read = _line_reader()
    while _is_going_on(session, reply):
        line = _next_line(read)
        reply = session.say("/stop" if line is None else line)
        _gap(as_json)
        show(reply)
    return 0


def steelman(setup: Setup, issue: str, side: str = "", *, as_json: bool = False) -> int:
    """Coach a learner in putting one side's case. Without an issue one is chosen, by the seed where there is one."""
    if not issue:
        issue = random.Random(setup.seed).choice(sorted(setup.load().issues))  # noqa: S311 - nothing secret
    return play(setup, f"/steelman {issue} as {side}" if side else f"/steelman {issue}", as_json=as_json)


def _is_going_on(session: Session, reply: Reply) -> bool:
    activity = session.conversation.activity
    return activity is not None and not activity.ended and not reply.ended


def _next_line(read: Callable[[], str]) -> str | None:
    """The next line that was typed; None at the end of the input."""
    try:
        return read()
    except EOFError:
        return None


def _line_reader() -> Callable[[], str]:
    if sys.stdin.isatty():
        from tutor.terminal.reader import PlainReader

        return PlainReader().read
    return _read_line


def _read_line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def _gap(as_json: bool) -> None:
    if not as_json:
        output.write("\n")
