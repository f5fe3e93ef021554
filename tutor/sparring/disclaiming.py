"""Sentences that say what was not said ("I never said that neutrals are safe"): they put no argument.

They are near to the words of one all the same, so they are left out before anything is recognised.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.sparring.points import Sentence, Speech

# Patterns are compiled where they are first used.
_LEAD = (
    r"^(?:(?:and|but|so|no+|nope|well|wait|sorry|hey|actually|again|look|sure|ok(?:ay)?|yes|yeah|right|now|please"
    r"|first|hold on|hang on|for the record|to be clear)\b[\s,.:;!—–-]*)*"
)
_SAY = r"(?:said?|say|claim(?:ed)?|argued?|meant?|assert(?:ed)?|call(?:ed)?|saying|claiming|arguing)"
_DISCLAIMS = (
    rf"{_LEAD}(?:i ?(?:never|did not|didn'?t|have not|haven'?t|have never|was not|wasn'?t|am not|'m not)"
    rf" (?:ever |even |actually |really |once )?{_SAY}\b"
    r"|(?:that|this|it) ?(?:'s|is|was)?(?: ?n'?t| not| never) (?:at all )?what i (?:have |had |just |ever |actually )?"
    r"(?:said|say|meant|mean|argued|claimed)\b"
    r"|(?:nobody|no one|none of us)(?: here)? (?:ever |has |is )?"
    r"(?:said|says|saying|claimed|claims|claiming|argued|argues|arguing)\b)"
)
_TAKES_BACK = rf"{_LEAD}(?:please )?(?:take|strike|scratch|cancel|undo|correct) (?:that|it|this)\b"
_GOES_ON = re.compile(
    r",?\s+but\s+|;\s+|\s+[—–]\s+|,\s+(?:only|just|rather|instead|however|yet)\s+"
    r"|[,:]\s+(?=i (?:said|meant|say|argued?)\b)",
    re.IGNORECASE,
)
"""Where such a sentence goes on to what is said after all."""


class Left(NamedTuple):
    """A speech without the sentences that only say what was not said, and those sentences."""

    speech: Speech
    disclaimed: tuple[str, ...] = ()


def _says(pattern: str, text: str) -> bool:
    return bool(re.match(pattern, text.replace("’", "'"), re.IGNORECASE))


def disclaims(text: str) -> bool:
    """Whether a sentence begins by saying what was not said."""
    return _says(_DISCLAIMS, text)


def only_disclaims(speech: Speech) -> bool:
    """Whether a speech does no more than to say what was not said, and perhaps that it is to be taken back."""
    found = left_of(speech)
    return bool(found.disclaimed) and all(_says(_TAKES_BACK, one.text) for one in found.speech.sentences)


def left_of(speech: Speech) -> Left:
    """Return what a speech says beside what it says was not said; where such a sentence turns, its end is kept."""
    kept: list[Sentence] = []
    out: list[str] = []
    for sentence in speech.sentences:
        if not disclaims(sentence.text):
            kept.append(sentence)
            continue
        lead = re.match(_LEAD, sentence.text, re.IGNORECASE)
        turn = _GOES_ON.search(sentence.text, lead.end() if lead else 0)
        out.append(sentence.text[: turn.start()] if turn else sentence.text)
        if turn:
            kept.append(sentence._replace(text=sentence.text[turn.end() :], lead="turns"))
    return Left(speech._replace(sentences=tuple(kept)), tuple(out)) if out else Left(speech)
