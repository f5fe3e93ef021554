"""Text that only shows: what is written outside the views (errors, findings, names) without what steers a terminal.

A base, a file name or an export may come from a stranger. In text such characters are left out; in JSON, where they can
only stand inside strings, they are written as escapes, so that nothing is lost.
"""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = ("Cc", "Cf", "Cs", "Co")
# The same characters and the two that end a line, as ranges: JSON lines are long, and a look at each letter is slow.
_IN_JSON = (
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)


def visible(text: str) -> str:
    """Return text without control, escape and direction-changing characters; ends of lines stay."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def visible_json(line: str) -> str:
    """Return JSON that means the same, in which no character steers a terminal or ends a line."""
    if line.isascii() and "\x7f" not in line:
        return line
    return re.sub(_IN_JSON, _escape, line)


def _escape(found: re.Match[str]) -> str:
    """Return the escape of JSON for a character: of two halves beyond four digits."""
    units = found[0].encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
