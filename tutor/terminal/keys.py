"""Keys beyond the usual ones: Enter submits, Alt-Enter begins a new line, Ctrl-C clears what was typed.

Ctrl-J stays Enter: it is what an Enter typed before the prompt was ready arrives as.
"""

from __future__ import annotations

from prompt_toolkit.filters import is_searching
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


def make_bindings() -> KeyBindings:
    """Return the key bindings of the prompt."""
    bindings = KeyBindings()

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add("c-c", filter=~is_searching)
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    return bindings
