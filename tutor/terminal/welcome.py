"""The first lines of a session: what there is to ask about, and what waits from the time before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor import __version__
from tutor.errors import TutorError

if TYPE_CHECKING:
    from tutor.session import Session

HINT = "Ask anything about alliances, or type /help."


def greeting(counts: dict[str, int]) -> str:
    """Return the first line of a session."""
    parts = [f"alliance-tutor {__version__}"]
    parts += [f"{counts[name]} {name}" for name in ("issues", "arguments", "cases", "sources") if counts.get(name)]
    return " · ".join(parts)


def fitted(columns: int, *lines: str) -> str:
    """Return lines of which none is wider than the screen, with a line end each; the last may be empty."""
    from textwrap import wrap

    kept = [line for line in lines[:-1] if line] + [*lines[-1:]]
    return "".join(f"{part}\n" for line in kept for part in wrap(line, max(columns, 20)) or [""])


def waiting(due: int, *, resumable: bool) -> str:
    """Return what waits from the time before, in a line; empty where nothing does."""
    items = f"{due} item{'' if due == 1 else 's'} due: /quiz" if due else ""
    before = "the last session: /resume" if resumable else ""
    parts = [part for part in (items, before) if part]
    return f"Waiting for you: {'; '.join(parts)}" if parts else ""


def waiting_for(session: Session) -> str:
    """Return what waits for the learner of a session. A learner without a log or transcripts waits for nothing."""
    resumable = session.kept and any(session.folder.glob("session-*.md"))
    return waiting(_due(session), resumable=resumable)


def _due(session: Session) -> int:
    """Count what is due today; a log that cannot be opened is told of when it is needed, not here."""
    if not session.setup.paths.progress.exists():
        return 0
    from tutor.quiz.mastery import due_forecast
    from tutor.quiz.schedule import study_day

    keeper = session.keeper
    try:
        tracks = keeper.log().tracks(session.conversation.base.moved)
    except TutorError:
        return 0
    return due_forecast(tracks, study_day(keeper.clock()))[0]
