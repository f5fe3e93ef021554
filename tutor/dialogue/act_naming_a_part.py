"""A part of what was shown, named by side or number: "why pro 1", "the second one", "sources for the con side"."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.dialogue.act_openings import ARGUMENT_REF, NUMBERED, STRONGEST
from tutor.dialogue.act_patterns import ORDINALS
from tutor.dialogue.act_pointing import EXPLAIN, GROUNDS_OF, NUMBERED_WHY, OF_GROUNDS, SIDE_GROUNDS, SIDED

_SIDES = {"for": "pro", "against": "con"}
_LONGEST_REFERENCE = 12  # words
_SHORT_REMARK = 6  # words
_POINTING = (" it", " this", " that", " them", " these", " those")


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def part_named(text: str) -> tuple[str, str] | None:
    """Return the act and its part where a turn names one of what was shown: ``why pro 1``, ``against two``."""
    found = _compiled(ARGUMENT_REF).match(text.rstrip(" .!?"))
    if not found:
        return _bare_side(text) or _numbered(text) or _grounds(text)
    verb = (found.group("verb") or "why").lower()
    side = _SIDES.get(found.group("side").lower(), found.group("side").lower())
    number = str(ORDINALS.get(found.group("number").lower(), found.group("number")))
    act = "sources" if verb.startswith(("source", "who", "says")) else "map" if verb == "map" else "why"
    return (act, f"{side} {number}")


def _bare_side(text: str) -> tuple[str, str] | None:
    """``against``, ``the case for``: one side, and nothing else."""
    found = re.fullmatch(r"(?i)(?:and |ok |now )*(?:the )?(?P<side>for|against)(?: side)?[\s.!?]*", text)
    return ("other-side", _SIDES[found["side"].lower()]) if found else None


def _numbered(text: str) -> tuple[str, str] | None:
    """``the second one``, ``explain point 3``: an argument by its number alone, on the side last shown."""
    bare = text.rstrip(" .!?")
    if _compiled(STRONGEST).match(bare):
        return ("why", "strongest")
    wondering = _compiled(NUMBERED_WHY).match(bare)
    if wondering:
        side = wondering.group("side").lower()
        return ("why", f"{_SIDES.get(side, side)} {wondering.group('number')}")
    found = _compiled(NUMBERED).match(bare)
    if not found:
        return _of_a_side(bare)
    number = found.group("number").lower()
    return ("why", str(ORDINALS.get(number, number)))


def _of_a_side(text: str) -> tuple[str, str] | None:
    """``the 1st against, how does it work``: an argument by side and number, somewhere in a short turn."""
    found = _compiled(SIDED).search(text) if len(text.split()) <= _LONGEST_REFERENCE else None
    explained = len(text.split()) <= _SHORT_REMARK or _compiled(EXPLAIN).search(text)
    if not found or not explained or _compiled(OF_GROUNDS).search(text):
        return None
    side = (found.group("side") or found.group("side2")).lower().rstrip("s")
    number = (found.group("number") or found.group("number2")).lower()
    return ("why", f"{_SIDES.get(side, side)} {ORDINALS.get(number, number)}")


def _grounds(text: str) -> tuple[str, str] | None:
    """``sources for the con side``, ``evidence for the second one``: what one side or one argument rests on."""
    bare = text.rstrip(" .!?")
    found = _compiled(SIDE_GROUNDS).match(bare) or _compiled(GROUNDS_OF).match(bare)
    if not found or not (found.group("side") or found.groupdict().get("number") or bare.endswith(_POINTING)):
        return None
    side = (found.group("side") or "").lower()
    number = (found.groupdict().get("number") or "").lower()
    about = f"{_SIDES.get(side, side)} {ORDINALS.get(number, number)}".strip()
    return ("sources" if found.group("what").lower().startswith(("source", "ref")) else "evidence", about)
