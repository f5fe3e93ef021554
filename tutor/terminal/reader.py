"""Reading a turn: with prompt_toolkit on a terminal that can, with plain ``input`` elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document

    from tutor.terminal.completion import Catalogue

PROMPT = "you> "
PLAIN_PROMPT = "You: "


class Reader(Protocol):
    """Reads one turn. Raises KeyboardInterrupt for Ctrl-C and EOFError for Ctrl-D."""

    def read(self) -> str:
        """Return what was typed."""
        ...

    def keep_private(self, private: bool) -> None:
        """Keep what is typed from now on out of the history, or not."""
        ...


class PlainReader:
    """Reads lines as they come: no redraw, no colour, no cursor tricks."""

    def read(self) -> str:
        """Return the next line."""
        return input(PLAIN_PROMPT)

    def keep_private(self, private: bool) -> None:
        """Do nothing: this reader keeps no history."""


def prompt_reader(
    history_file: Path,
    catalogue: Callable[[], Catalogue],
    toolbar: Callable[[], str],
    *,
    vi: bool = False,
    color: bool = True,
) -> Reader:
    """Return a reader with history, completion and a toolbar."""
    # Terminals that never answer a cursor-position request would draw a warning.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    from prompt_toolkit import PromptSession
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.completion import Completer, Completion
    from prompt_toolkit.enums import EditingMode
    from prompt_toolkit.styles import Style

    from tutor.terminal.completion import complete
    from tutor.terminal.history import LineHistory
    from tutor.terminal.keys import make_bindings

    class _Completer(Completer):
        def get_completions(self, document: Document, _: CompleteEvent) -> Iterable[Completion]:
            for found in complete(document.text_before_cursor, catalogue()):
                yield Completion(found.text, -found.replaces, display_meta=found.about)

    style = (
        {"bottom-toolbar": "noreverse", "completion-menu": "noinherit reverse"}
        if color
        else {"bottom-toolbar": "noreverse"}
    )
    history = LineHistory(history_file)
    session: PromptSession[str] = PromptSession(
        history=history,
        completer=_Completer(),
        complete_while_typing=True,
        auto_suggest=AutoSuggestFromHistory(),
        key_bindings=make_bindings(),
        bottom_toolbar=toolbar,
        style=Style.from_dict(style),
        editing_mode=EditingMode.VI if vi else EditingMode.EMACS,
        enable_open_in_editor=True,
        reserve_space_for_menu=6,
    )

    class _PromptReader:
        def read(self) -> str:
            return session.prompt(PROMPT)

        def keep_private(self, private: bool) -> None:
            history.private = private

    return _PromptReader()
