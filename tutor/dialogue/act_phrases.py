"""How people say what they want, by act: what a turn is compared with when nothing else explains it.

Written from many voices; patterns (``act_patterns``) catch the usual forms exactly, these the rest by likeness.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

PHRASES = Path(__file__).with_name("act_phrases.txt")
NO_ACT = "ask"
"""The name under which questions and arguments stand that only sound like acts: what is like them is no act."""
FOLLOWING = frozenset(["sources", "other-side", "example", "evidence", "why", "shorter", "more", "map", "compare"])
"""Acts that go on from what was shown."""


@lru_cache(maxsize=1)
def act_phrases() -> dict[str, tuple[str, ...]]:
    """Return the ways of saying each act, in the order of the file."""
    said: dict[str, list[str]] = {}
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            phrases = said.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            phrases.append(line)
    return {act: tuple(phrases) for act, phrases in said.items()}
