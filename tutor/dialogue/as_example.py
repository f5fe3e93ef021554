"""A country or an event thrown in as an example ("erdogan and his russian missiles"): told as the case it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.dialogue.act_stating import asks
from tutor.dialogue.reply import Matched
from tutor.dialogue.scene import Scene, matched

# Patterns are compiled where they are first used: a question pays only for what it needs.
_POINTS_TO = (
    r"^(?:(?:and|but|so|ok(?:ay)?|yeah|well|ah+|oh|hm+|e\.?g\.?|maybe|you mean|i mean)[, ]+)*"
    r"(?:(?:just |a bit |kind of |sort of )?like (?:that|the|those|when|what|with|in)\b|(?:the )?same (?:for|in|with)\b"
    r"|what about\b|how about\b|take\b|think of\b|remember\b|look at\b)"
)
LONGEST = 12
"""Words of a turn that only points to an example."""
NAMED_ALONE = 3
"""Words up to which a turn with a question mark may be no more than a name: "georgia too?"."""


def is_example(about: str) -> bool:
    """Say whether a turn points to something by way of example, or names it and asks nothing."""
    words = len(about.split())
    said = about.rstrip(" ?") if words <= NAMED_ALONE else about
    return words <= LONGEST and (bool(re.match(_POINTS_TO, about, re.IGNORECASE)) or not asks(said))


def example_of(scene: Scene, about: str, ids: Sequence[str]) -> str:
    """Return the case that a turn points to by way of example, where the two likeliest entries are of it."""
    owners = {entry.partition("#")[0] for entry in ids[:2]}
    pointed = len(owners) == 1 and bool(scene.shown.entry) and bool(re.match(_POINTS_TO, about, re.IGNORECASE))
    owner = next(iter(owners)) if pointed else ""
    return owner if owner in scene.base.cases and len(about.split()) <= LONGEST else ""


def as_the_case(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put the case before a fact of it where a turn names it as an example of what is at hand."""
    owner, part, _ = matches[0].id.partition("#")
    if not part or owner not in scene.base.cases or not scene.shown.issue or owner == scene.shown.entry:
        return matches
    of_the_fact = scene.shown.answers and len(about.split()) <= NAMED_ALONE  # "and south korea?": the same of another
    if of_the_fact or not is_example(about):
        return matches
    whole = matched(scene.base, owner, matches[0].score)
    return (whole, *(match for match in matches if match.id != owner))
