"""Turns of those who teach: issues by how hard they are, a few readings, how a quiz went."""

from __future__ import annotations

import re

from tutor.dialogue.levels import LEVEL_WORDS, read_levels
from tutor.dialogue.reading_list import READING_WORDS, read_few
from tutor.quiz.looking_back import asks_results, asks_what_was_wrong

_BEGINNERS = frozenset("beginner beginners introductory freshmen freshman newcomers easy".split())
_MOTIONS = (
    r"(?:^|[.!,;:] +|\b(?:and|so) )(?:(?:can|could) you |please )?(?:i (?:need|want|am looking for|look for)|suggest"
    r"|recommend|propose|find)(?: me)?(?: some| a few| (?:two|three|four|five|\d)| good| suitable"
    r"| debate| easy)* motions\b"
)
"""How those who look for something to debate ask for the list: nothing is begun, and nothing written."""
_RESULTS = frozenset("how wrong missed result results score scores".split())


def of_a_teacher(text: str) -> tuple[str, str, str] | None:
    """Return the act of such a turn, what it is about, and its command; None for other turns."""
    words = set(re.findall("[a-z]+", text.lower()))
    if words & LEVEL_WORDS and read_levels(text):
        return "browse", text, "issues"  # "which are the beginner issues"
    if "motions" in words and re.search(_MOTIONS, text, re.IGNORECASE):
        return "browse", "beginner issues" if words & _BEGINNERS else "", "issues"
    if words & READING_WORDS and read_few(text):
        return "sources", "few", "sources"  # "short reading list"
    if words & _RESULTS and (asks_results(text) or asks_what_was_wrong(text)):
        return "progress", "", "progress"  # "quiz results", "how did the class do"
    return None
