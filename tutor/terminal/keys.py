"""Keys beyond the usual ones: Enter submits, Alt-Enter and Ctrl-J begin a new line."""

from __future__ import annotations

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


def make_bindings() -> KeyBindings:
    """Return the key bindings of the prompt."""
    bindings = KeyBindings()

    @bindings.add("escape", "enter")
    @bindings.add("c-j")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings
