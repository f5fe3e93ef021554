"""One line below the prompt: what can be done now."""

from __future__ import annotations

from tutor.dialogue.context import Shown


def toolbar(shown: Shown) -> str:
    """Return what can be said to what was last shown."""
    if shown.options:
        return f" type 1-{len(shown.options)} to choose · or ask something else · /help"
    if shown.kind == "issue":
        return " why? · the other side · sources · example · quiz me · /help"
    if shown.kind in ("case", "concept", "faq"):
        return " more · sources · back · /help"
    return " ask in your own words · /topics · /help · Ctrl-D leaves"
