"""How many items a quiz is to have, and how hard, as people say it: "five", "3 questions on NATO", "a short quiz"."""

from __future__ import annotations

import re
from typing import NamedTuple

SHORT, LONG = 5, 20
"""Items of a quiz that is to be short or long."""
NUMBERS = {
    "a couple of": 2, "a couple": 2, "two": 2, "three": 3, "a few": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a dozen": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "one": 1, "a single": 1,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_HARD = r"(?:harder|hard|tougher|tough|difficult|challenging|advanced)"
_EASY = r"(?:easier|easy|simpler|simple|basic)"
MANNER = rf"(?:quick|quickly|short|brief|little|long|longer|more|new|random|practice|quiz|{_HARD}|{_EASY})"
_TELLING = frozenset(re.findall(r"[a-z]+", f"{MANNER} {' '.join(NUMBERS)}"))
"""Words of which one must be there, or a digit, for any of the patterns to fit: a bare "quiz me" pays for none."""
THINGS = r"(?:questions?|items?|flash ?cards?|cards?|ones?)"
# Patterns are compiled where they are first used: a question pays only for what it needs.
_COUNTED = (
    rf"(?:^|[\s,;(:-])(?:with |only |just |about |for )*(?P<count>{NUMBER})(?: {MANNER})* {THINGS}\b"
    r"(?: (?:on|about|of|for|from)\b)?[\s)]*"
)
_BEFORE = rf"^(?:just |only )?(?P<count>{NUMBER})(?: {MANNER})* (?:on|about|of|from) "
_BARE = r"^(?:just |only )?(?P<count>\d{1,2}) (?!per ?cent\b|%|powers?\b|eyes\b)(?=[a-z])"
"""A number and the subject after it: "5 cost"; but not "2 per cent"."""
_BEHIND = (
    r"(?:^|\s*[,;:(-]\s*|\s+(?:just|only)\s+)(?:just |only |make it |say |like )*"
    rf"(?P<count>{NUMBER})(?: please)?[\s).!]*$"
)
_MANNER = rf"\b(?P<manner>{MANNER})(?: {MANNER})* (?:quiz(?:zes)?|test|{THINGS})\b"


class Counted(NamedTuple):
    """A subject without the words on number and kind, the number (0 for none), and ``hard``, ``easy`` or neither."""

    subject: str
    items: int = 0
    hardness: str = ""


def read_count(subject: str, turn: str) -> Counted:
    """Take the number of items out of a subject; look for it in the whole turn where the subject has none."""
    if not _tells(subject) and not _tells(turn):
        return Counted(subject)
    hardness = _hardness(turn)
    for pattern in (_COUNTED, _BEFORE, _BARE, _BEHIND):
        found = re.search(pattern, subject, re.IGNORECASE)
        if found:
            rest = f"{subject[: found.start()]} {subject[found.end() :]}".strip(" ,;:-")
            return Counted(rest, _number(found["count"]), hardness)
    found = None if turn.startswith("/") else re.search(_COUNTED, turn, re.IGNORECASE)
    found = found or (None if turn.startswith("/") else re.search(rf"\bme (?P<count>{NUMBER})\b", turn, re.IGNORECASE))
    return Counted(subject, _number(found["count"]) if found else _by_manner(turn), hardness)


def _tells(text: str) -> bool:
    words = set(re.findall(r"[a-z]+|\d", text.lower())) - {"quiz"}
    return not words.isdisjoint(_TELLING) or any(word.isdigit() for word in words)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _by_manner(turn: str) -> int:
    found = re.search(_MANNER, turn, re.IGNORECASE)
    words = found.group().lower() if found else ""
    if re.search(r"\b(?:quick|short|brief|little)\b", words):
        return SHORT
    return LONG if re.search(r"\blong(?:er)?\b", words) else 0


def _hardness(turn: str) -> str:
    found = re.search(_MANNER, turn, re.IGNORECASE)
    words = found.group() if found else ""
    if re.search(rf"\b{_HARD}\b", words, re.IGNORECASE):
        return "hard"
    return "easy" if re.search(rf"\b{_EASY}\b", words, re.IGNORECASE) else ""
