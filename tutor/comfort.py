"""Comforts of a session: where its transcript is, copying an answer, showing and changing settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor import config
from tutor.dialogue.recall import last_said
from tutor.dialogue.reply import Block, Listing, Notice, Row
from tutor.dialogue.scene import Told
from tutor.errors import StorageError, TutorError

if TYPE_CHECKING:
    from tutor.dialogue import Reply
    from tutor.session import Session

WIDTH_COPIED = 100
_FROM_THE_NEXT_ON = ("transcripts", "knowledge")


def performers(session: Session) -> dict[str, Callable[[str], Told]]:
    """Return what performs the acts ``transcript``, ``copy`` and ``config`` in a session."""
    return {
        "transcript": lambda _: _kept(session, _transcript(session)),
        "copy": lambda _: _kept(session, _copy(session)),
        "config": lambda about: _config(session, about),
    }


def _kept(session: Session, *blocks: Block) -> Told:
    return Told(blocks, session.conversation.shown)


def _transcript(session: Session) -> Notice:
    if not session.kept:
        return Notice(code="transcript-off")
    if session.transcript.trouble:
        return Notice(code="failed", values={"message": session.transcript.trouble})
    if session.transcript.path is None:
        return Notice(code="transcript-later", values={"path": str(session.folder)})
    return Notice(code="transcript-at", values={"path": str(session.transcript.path)})


def _copy(session: Session) -> Notice:
    """Copy the last answer as plain text; where no way is known, say how it can be done."""
    from tutor import clipboard
    from tutor.views import plain

    last = _last_answer(session)
    if last is None:
        return Notice(code="nothing-before")
    text = plain.render(last, WIDTH_COPIED)
    codes = sys.stdout.isatty() and not session.setup.plain
    way = clipboard.find_way(os.environ, codes=codes)
    if way and clipboard.copy(text, way):
        return Notice(code="copied" if way.command else "copied-by-terminal", values={"words": str(len(text.split()))})
    path = session.transcript.path
    return Notice(code="copy-how", values={"kept": f", or take it from {path}" if path else ""})


def _last_answer(session: Session) -> Reply | None:
    """Return the last reply that said something of the subject, rather than of the session."""
    return last_said(session.conversation.history)


def _config(session: Session, about: str) -> Told:
    key, _, text = about.strip().partition(" ")
    if not text.strip():
        return _kept(session, *_settings(session, key))
    try:
        return _kept(session, _change(session, key, text))
    except TutorError as error:
        told = f"{error}. {error.hint}".strip()
        # A fault of a setting begins with its name, which stays as it is typed.
        message = f"{told[0].upper()}{told[1:]}" if isinstance(error, StorageError) else told
        return Told((Notice(code="failed", values={"message": message}),), outcome="not-covered", confidence=0.0)


def _settings(session: Session, key: str) -> tuple[Block, ...]:
    path = session.setup.paths.config_file
    notice = Notice(code="config-at" if path.exists() else "config-none", values={"path": str(path)})
    shown = [one for one in config.shown(session.setup.settings) if key in ("", one[0].name)]
    rows = tuple(Row(name=f"{setting.name} = {value}", text=setting.does) for setting, value in shown)
    if not rows:
        return (Notice(code="failed", values={"message": f"{config.fault_of(key, None).capitalize()}."}),)
    return (notice, Listing(role="settings", rows=rows))


def _change(session: Session, key: str, text: str) -> Notice:
    """Set one thing: in the file, and for this session where it can still take effect."""
    value = config.value_of(key, text)
    setup = session.setup
    settings = config.change(setup.paths.config_file, key, value)
    code = "config-later" if key in _FROM_THE_NEXT_ON else "config-set"
    shown = next(shown for setting, shown in config.shown(settings) if setting.name == key)
    changed = setup._replace(settings=setup.settings._replace(**{key: getattr(settings, key)}))
    if key == "plain":
        changed = changed._replace(plain=settings.plain)
    elif key == "color":
        changed = changed._replace(color=settings.color)
    elif key == "width":
        changed = changed._replace(width=settings.width or None)
    session.setup = changed
    return Notice(code=code, values={"name": key, "value": shown, "path": str(setup.paths.config_file)})
