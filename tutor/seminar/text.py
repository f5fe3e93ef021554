"""Text as exports carry it: one line, without the characters that no document format may hold."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def one_line(text: str) -> str:
    """Return a text with white space made single, and without control characters, lone surrogates and non-characters.

    Everything else stays as it is, writing from right to left among it.
    """
    return " ".join(_UNWRITABLE.sub("", text).split())


def file_name(entry_id: str) -> str:
    """Return an id as the name of a file: ``cost/free-riding`` becomes ``cost-free-riding``."""
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", entry_id).strip("-.") or "all"
