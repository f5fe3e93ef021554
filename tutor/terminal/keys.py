"""Keys beyond the usual ones: Enter submits, Alt-Enter begins a new line, Ctrl-C clears what was typed.

Ctrl-J stays Enter: it is what an Enter typed before the prompt was ready arrives as. What is pasted may come from a
stranger's page: it is shown, and kept in the history, without what turns a line's direction round or is not seen.
"""

from __future__ import annotations

from prompt_toolkit.filters import is_searching
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from tutor.visible import visible


def make_bindings() -> KeyBindings:
    """Return the key bindings of the prompt."""
    bindings = KeyBindings()

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(as_pasted(event.data))

    @bindings.add("c-c", filter=~is_searching)
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    return bindings


def as_pasted(text: str) -> str:
    """Return a pasted text as it stands in the line: ends of lines as one, tabs as spaces, and only what is seen."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
