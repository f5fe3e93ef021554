"""Reading a turn: with prompt_toolkit on a terminal that can, with plain ``input`` elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document

    from tutor.terminal.completion import Names

PROMPT = "you> "
PLAIN_PROMPT = "You: "
WAITING = "\n({lines} more lines: Enter shows them)\n"
BLOCK = '"""'
"""In plain mode a line of this begins a turn of several lines, and another ends it."""


class Reader(Protocol):
    """Reads one turn. Raises KeyboardInterrupt for Ctrl-C and EOFError for Ctrl-D."""

    def read(self, waiting: int = 0) -> str:
        """Return what was typed. So many lines of the last answer are still ``waiting``: an empty turn goes on."""
        ...

    def keep_private(self, private: bool) -> None:
        """Keep what is typed from now on out of the history, or not."""
        ...


class PlainReader:
    """Reads lines as they come: no redraw, no colour, no cursor tricks."""

    def read(self, waiting: int = 0) -> str:  # noqa: ARG002 - nothing ever waits here
        """Return the next line; or the lines up to the next line of three quotes, after one of them."""
        line = input(PLAIN_PROMPT)
        if line.strip() != BLOCK:
            return line
        lines: list[str] = []
        while (line := input()).strip() != BLOCK:
            lines.append(line)
        return "\n".join(lines)

    def keep_private(self, private: bool) -> None:
        """Do nothing: this reader keeps no history."""


# No colour of its own: what is drawn is drawn in the terminal's, reversed, on light and dark.
STYLE = {
    "bottom-toolbar": "noreverse",
    "auto-suggestion": "noinherit ansibrightblack",
    "completion-menu": "noinherit",
    "completion-menu.completion": "noinherit reverse",
    "completion-menu.completion.current": "noinherit bold",
    "completion-menu.meta.completion": "noinherit reverse",
    "completion-menu.meta.completion.current": "noinherit bold",
    "scrollbar.background": "noinherit reverse",
    "scrollbar.button": "noinherit",
}


class Looks(NamedTuple):
    """How the prompt behaves: keys of vi, colour, grey suggestions (which need colour), whether lines are kept."""

    vi: bool = False
    color: bool = True
    suggestions: bool = True
    keep: bool = True


def prompt_reader(
    history_file: Path,
    names: Callable[[], Names],
    toolbar: Callable[[], str] | None,
    looks: Looks,
    ready: Callable[[], None],
) -> Reader:
    """Return a reader with history, completion and a toolbar. ``ready`` is called when a prompt is about to show."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory, ConditionalAutoSuggest
    from prompt_toolkit.completion import Completer, Completion
    from prompt_toolkit.enums import EditingMode
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.output import ColorDepth
    from prompt_toolkit.styles import Style

    from tutor.terminal.completion import complete
    from tutor.terminal.history import LineHistory
    from tutor.terminal.keys import make_bindings

    class _Completer(Completer):
        def get_completions(self, document: Document, event: CompleteEvent) -> Iterable[Completion]:
            asked = event.completion_requested
            for found in complete(document.text_before_cursor, names(), asked=asked):
                yield Completion(found.text, -found.replaces, display_meta=found.about)

    history = LineHistory(history_file, kept=looks.keep)
    rest = 0  # lines of the last answer that are still to be shown
    session: PromptSession[str] = PromptSession(
        history=history,
        completer=_Completer(),
        # Only commands: elsewhere the room kept for the menu would push the top of an answer off the screen.
        complete_while_typing=Condition(lambda: session.default_buffer.text.startswith("/")),
        auto_suggest=ConditionalAutoSuggest(
            AutoSuggestFromHistory(), Condition(lambda: looks.suggestions and looks.color and not history.private)
        ),
        key_bindings=make_bindings(lambda: rest),
        bottom_toolbar=toolbar,
        style=Style.from_dict(STYLE),
        color_depth=ColorDepth.DEPTH_4_BIT if looks.color else ColorDepth.DEPTH_1_BIT,
        editing_mode=EditingMode.VI if looks.vi else EditingMode.EMACS,
        enable_open_in_editor=True,
        enable_suspend=True,
        tempfile_suffix=".md",
        reserve_space_for_menu=6,
        prompt_continuation=" " * len(PROMPT),
    )
    # The toolbar needs to know where the cursor is. A terminal that never tells goes without it, and unwarned.
    session.app.renderer.cpr_not_supported_callback = None

    class _PromptReader:
        def read(self, waiting: int = 0) -> str:
            nonlocal rest
            rest = waiting
            session.app.erase_when_done = False
            return session.prompt(f"{WAITING.format(lines=rest)}{PROMPT}" if rest else PROMPT, pre_run=ready)

        def keep_private(self, private: bool) -> None:
            history.private = private

    return _PromptReader()
