"""A statement that is nearly word for word a motion of the base: it shows that issue, with both sides."""

from __future__ import annotations

from functools import lru_cache

from tutor.dialogue.names import normal
from tutor.knowledge import KnowledgeBase

LEAST_WORDS = 3
SHARE = 0.6
"""The share of the words of a motion that have to be in a statement, all of whose words are the motion's."""
_SMALL = frozenset(
    "a an the of to in on by for and or is are be it its they them their would will not that do does".split()
)


def motion_said(base: KnowledgeBase, text: str) -> str:
    """Return the issue whose motion a statement repeats; empty where it repeats none, or more than one as well."""
    said = _telling(text)
    if len(said) < LEAST_WORDS or text.rstrip().endswith("?"):
        return ""
    fitting = [issue for issue, motion in _motions(base) if said <= motion and len(said) >= SHARE * len(motion)]
    return fitting[0] if len(fitting) == 1 else ""


@lru_cache(maxsize=4)
def _motions(base: KnowledgeBase) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((issue.id, _telling(issue.motion)) for issue in base.issues.values())


def _telling(text: str) -> frozenset[str]:
    words = normal(text.replace("’", "'")).split()
    return frozenset(word.removesuffix("s") for word in words if word not in _SMALL)
