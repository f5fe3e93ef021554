"""Keys beyond the usual ones: Enter submits, Alt-Enter begins a new line, Ctrl-C clears what was typed,
and Ctrl-Y brings it back.

While the rest of an answer waits, Enter, Space or Page Down on an empty line go on, and leave no trace on the screen.
Ctrl-J stays Enter: it is what an Enter typed before the prompt was ready arrives as. What is pasted may come from a
stranger's page: it is shown, and kept in the history, without what turns a line's direction round or is not seen.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition, is_searching
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from tutor.visible import visible


def make_bindings(waiting: Callable[[], int]) -> KeyBindings:
    """Return the key bindings of the prompt. ``waiting`` tells how many lines of an answer are still to be shown."""
    bindings = KeyBindings()
    goes_on = Condition(lambda: bool(waiting()) and not get_app().current_buffer.text) & ~is_searching

    @bindings.add("enter", filter=goes_on)
    @bindings.add("c-j", filter=goes_on)
    @bindings.add(" ", filter=goes_on)
    @bindings.add("pagedown", filter=goes_on)
    def _(event: KeyPressEvent) -> None:
        event.app.erase_when_done = True  # so that the next lines follow those before without a gap
        event.app.exit(result="")

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(as_pasted(event.data))

    @bindings.add("c-c", filter=~is_searching)
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.app.clipboard.set_text(event.current_buffer.text)  # Ctrl-Y brings it back: it may be a whole speech
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    return bindings


def as_pasted(text: str) -> str:
    """Return a pasted text as it stands in the line: ends of lines as one, tabs as spaces, and only what is seen."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
