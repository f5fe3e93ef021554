"""An example of something that is named ("give me an example of hedging"): a case of it, not what the word means."""

from __future__ import annotations

import re

from tutor.dialogue.context import Shown
from tutor.dialogue.names import find_concept
from tutor.dialogue.scene import Scene, Told

# Patterns are compiled where they are first used: a question pays only for what it needs.
_OF = (
    r"^(?:(?:and|but|so|ok(?:ay)?|please|hey|can you|could you)[, ]+)*"
    r"(?:(?:give|show|tell|name|list|find|i want|i need|do you have|have you got|are there|is there"
    r"|what(?:'?s| is| are)) )?"
    r"(?:(?:me|an?|some|any|one|another|the|two|three|a few) )*"
    r"(?:(?:good|real|historical|concrete|recent|famous|classic|actual) )*"
    r"(?:examples?|instances?) (?:of|for) (?P<about>[\w' /-]{3,50}?)(?: (?:please|pls|then))*[\s?.!]*$"
)
_AT_HAND = frozenset("it that this them those these such".split())


def example_asked(text: str) -> str:
    """Return what a turn wants an example of, named in so many words; empty for any other turn."""
    found = re.match(_OF, text.replace("’", "'"), re.IGNORECASE)
    about = found["about"].strip() if found else ""
    return "" if set(about.lower().split()) & _AT_HAND else about


def named_example(scene: Scene, about: str) -> Told | None:
    """Tell a case of what is named: of the term, or of the issue that it finds; None where there is none."""
    from tutor.dialogue.followups import example
    from tutor.dialogue.sides_of import LIKELY, issue_of

    term = find_concept(scene.base, about)
    if term:
        shown = Shown("concept", term.id)
    else:
        ranking = scene.index.ask(about)
        issue = issue_of(scene, ranking) if ranking.confidence >= LIKELY else ""
        if not issue:
            return None
        shown = Shown("issue", issue, issue)
    told = example(Scene(scene.base, scene.index, shown, scene.text), "")
    return told._replace(act="example") if told.matches else None
