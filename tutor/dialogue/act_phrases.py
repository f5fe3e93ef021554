"""How people say what they want, by act: what a turn is compared with when nothing else explains it.

Written from many voices; patterns (``act_patterns``) catch the usual forms exactly, these the rest by likeness. The
banks of single groups of acts are in ``phrases_following``, ``phrases_doing`` and ``phrases_against``.
"""

from __future__ import annotations

from tutor.dialogue.phrases_against import QUESTIONS_AND_ARGUMENTS
from tutor.dialogue.phrases_doing import DOING, PRACTISING
from tutor.dialogue.phrases_following import FOLLOWING

NO_ACT = "ask"
"""The name under which questions and arguments stand that only sound like acts: what is like them is no act."""

ACT_PHRASES: dict[str, tuple[str, ...]] = {**FOLLOWING, **DOING, **PRACTISING, NO_ACT: QUESTIONS_AND_ARGUMENTS}
