"""Arguments that a speech names by their number or their place: "against 1 is wrong", "move 3", "your second point"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue, Side
    from tutor.sparring.flow import Move
    from tutor.sparring.points import Speech

_LEAD = r"^(?:(?:and|but|so|now|then|well|ok(?:ay)?|next|also|as|first(?:ly)?|second(?:ly)?|to|for|on|about)[ ,]+)*"
_NUMBERED = (
    r"(?:(?:your|ur|the|my (?:answer|reply) to|against|to) )?"
    r"(?P<how>for|against|pro|con|move|number|no\.?|nr\.?|point|argument|#) ?(?P<number>[1-9])\b"
    r"(?=\s*(?:[,:;.!?)–—-]|$|(?:is|was|isn'?t|does|doesn'?t|do|has|can|cannot|can'?t|fails?|ignores?|misses|says?|just|only"
    r"|proves?|shows?|forgets?|overlooks?|assumes?|rests?|mistakes?|that|because|cos|too|falls?|sounds?|makes?|i|you)\b))"
)
_PLACED = (
    r"(?:your|ur) (?:very )?(?P<place>first|second|third|1st|2nd|3rd|last)\b"
    r"(?: (?:argument|point|reason|claim|one|objection|answer|reply))?(?=\s*(?:[,:;.!?)–—-]|$|\w))"
)
_BEFORE = (
    rf"(?:{_LEAD}|\b(?:answer|reply|response|objection) to "
    r"|\b(?:grant|concede|accept|admit|agree (?:on|with|to)) (?:you )?|\b(?=your |ur ))"
)
_NAMES = re.compile(rf"{_BEFORE}(?:{_NUMBERED}|{_PLACED})", re.IGNORECASE)
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}
_SIDES: dict[str, Side] = {"for": "pro", "pro": "pro", "against": "con", "con": "con"}


def with_numbers(issue: Issue, speech: Speech, opponent: Side, moves: Sequence[Move], against: Sequence[str]) -> Speech:
    """Return the speech, each sentence that names an argument of the other side marked with it, and beginning a point.

    ``moves`` are those of the round so far, ``against`` the arguments of the ``opponent`` on the table, as put.
    """
    numbers = {move.number: move.argument for move in moves if move.speaker == "tutor" and move.argument in against}
    marked = []
    for sentence in speech.sentences:
        found = _NAMES.search(sentence.text)
        name = _named(issue, found, opponent, numbers, against) if found and against else ""
        marked.append(sentence._replace(names=name, lead="begins") if name else sentence)
    return speech._replace(sentences=tuple(marked))


def _named(
    issue: Issue, found: re.Match[str], opponent: Side, numbers: Mapping[int, str], against: Sequence[str]
) -> str:
    if found["place"]:
        return _of_place(_PLACES[found["place"].lower()], against)
    how, number = found["how"].lower(), int(found["number"])
    by_move = numbers.get(number, "")
    if how == "move":
        return by_move
    if _SIDES.get(how, opponent) != opponent:
        return ""
    listed = issue.side(opponent)
    by_place = listed[number - 1].id if number <= len(listed) and listed[number - 1].id in against else ""
    return by_place or ("" if how in _SIDES else by_move)


def _of_place(place: int, against: Sequence[str]) -> str:
    """Return the argument of a place among those of the other side, in the order in which they were put."""
    return against[place] if -len(against) <= place < len(against) else ""
