"""Turns that say no more than that what was shown was not understood: "wait what", "huh?", "you lost me"."""

from __future__ import annotations

import re

LOST = "lost"
"""What the wish for something shorter is about, where it was said so."""
_WORDS = frozenset("what wat wut whut huh eh confused confusing lost".split())
"""One of these is in every such turn: no other pays for the pattern."""
_BEFORE = r"(?:(?:uh+|um+|er+|erm|sorry|ok(?:ay)?|but|now|wow|no)[,. ]+)*"
_IS_LOST = (
    rf"(?i){_BEFORE}(?:(?:(?:wait|hold on)[,. ]*)?(?:wh?at|whut|wut|huh|eh)[?! ]*\?[?! ]*"
    r"|(?:wait|huh)[,. ]+(?:wh?at|wut)[?!. ]*"
    r"|(?:i(?:'?m| am) )?(?:so |a bit |a little |totally |completely |still |now |really )*"
    r"(?:confused|confusing)(?: now)?[?!. ]*"
    r"|(?:you(?:'?ve)? |that )lost me(?: there)?[?!. ]*)"
)


def is_lost(text: str) -> bool:
    """Whether a turn says that what was shown was not understood, and no more."""
    words = set(re.findall("[a-z]+", text.lower()))
    return bool(words & _WORDS) and re.fullmatch(_IS_LOST, text.strip()) is not None
