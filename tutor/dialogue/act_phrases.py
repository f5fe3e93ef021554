"""How people say what they want, by act: what a turn is compared with when nothing else explains it.

Written from many voices; patterns (``act_patterns``) catch the usual forms exactly, these the rest by likeness.
"""

from __future__ import annotations

from pathlib import Path

from tutor.dialogue.phrase_bank import PhraseBank

ACTS = PhraseBank(Path(__file__).with_name("act_phrases.txt"), "acts.bin")
NO_ACT = "ask"
"""The name under which questions and arguments stand that only sound like acts: what is like them is no act."""
FOLLOWING = frozenset(["sources", "other-side", "example", "evidence", "why", "shorter", "more", "map", "compare"])
"""Acts that go on from what was shown."""
