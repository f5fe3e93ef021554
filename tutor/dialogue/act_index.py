"""Acts by likeness: a matcher over the ways people say what they want, compiled once and kept."""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path

from tutor import compiled
from tutor.dialogue.act_phrases import ACT_PHRASES
from tutor.matching import Matcher
from tutor.matching.opening import engine_key

SHIPPED = Path(__file__).resolve().parents[1] / "compiled_base" / "acts.bin"
FREE = frozenset(["browse", "quiz", "steelman", "spar", "progress", "save", "resume", "help", "ack", "quit"])
"""Acts that need nothing to have been shown."""
LIKE_ENOUGH = 0.6
"""Least chance at which a turn that nothing else explains is taken for an act."""


def phrases_key() -> str:
    """Return a checksum of the phrases and of the engine that compares with them."""
    listed = "\n".join(f"{act}: {phrase}" for act, phrases in ACT_PHRASES.items() for phrase in phrases)
    return f"{engine_key()}-{zlib.crc32(listed.encode()):08x}"


def compile_acts() -> bytes:
    """Return the compiled matcher of acts."""
    return Matcher.build(ACT_PHRASES).to_bytes()


@lru_cache(maxsize=1)
def act_matcher() -> Matcher:
    """Return the matcher of acts: the shipped one where it is current."""
    shipped = compiled.read(SHIPPED, verify=False)
    if shipped and shipped.key == phrases_key():
        return Matcher.from_bytes(shipped.payload)
    return Matcher.build(ACT_PHRASES)


SURELY = 0.8
"""The same where the turn could be an argument."""


def likely_act(text: str, *, surely: bool = False) -> str:
    """Return the act that a turn is like; empty when it is like none (``surely``: unmistakably like)."""
    ranking = act_matcher().match(text, 1)
    return (
        ranking.matches[0].id if ranking.matches and ranking.confidence >= (SURELY if surely else LIKE_ENOUGH) else ""
    )
