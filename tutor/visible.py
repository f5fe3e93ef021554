"""Text that only shows: what is written outside the views (errors, findings, names) without what steers a terminal.

A base, a file name or an export may come from a stranger. In text such characters are left out; in JSON, where they can
only stand inside strings, they are written as escapes, so that nothing is lost.
"""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = ("Cc", "Cf", "Cs", "Co")
_IN_JSON = "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"


def visible(text: str) -> str:
    """Return text without control, escape and direction-changing characters; ends of lines stay."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def visible_json(line: str) -> str:
    """Return JSON that means the same, in which no character steers a terminal or ends a line."""
    if line.isascii() and "\x7f" not in line:
        return line
    return re.sub(_IN_JSON, lambda found: f"\\u{ord(found[0]):04x}", line)
