"""The name that a conversation is to be saved under, as a learner says it."""

from __future__ import annotations

import re

# Patterns are compiled where they are first used: a question pays only for what it needs.
_NAMED = r"\b(?:as|under|to)\s+(?:(?:an?|the) file (?:called|named)\s+)?(?P<name>.+)$"
_NO_NAME = (
    r"^(?:(?:an?|the|my|one|some)\s+)?(?:(?:text|markdown|md|txt|new)\s+)?(?:files?|documents?|disk|markdown|md)$"
)


def saved_name(text: str) -> str:
    """Return the name that is given ("save this as week three"); empty for none ("save this as a file")."""
    found = re.search(_NAMED, text)
    name = found["name"].strip(" .!") if found else ""
    return "" if re.match(_NO_NAME, name, re.IGNORECASE) else name
