"""Numbers as people type them: ``isdigit`` is true of ``²``, and ``int`` fails on it and on five thousand digits."""

from __future__ import annotations

_MOST_DIGITS = 9


def whole(text: str) -> int | None:
    """Return the whole number that a text is, or None; nothing here counts beyond nine digits."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
