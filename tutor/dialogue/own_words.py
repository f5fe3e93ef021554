"""The words of the program's own screens ("undercut", "warrant"): what they mean, where the base has no such term."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.names import find_concept, normal
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge import KnowledgeBase

_FORMS = {
    "rebut": "rebut rebuts rebutted rebuttal rebuttals rebutting",
    "undercut": "undercut undercuts undercutting undercutter",
    "undermine": "undermine undermines undermined undermining",
    "motion": "motion motions",
    "claim": "claim claims",
    "warrant": "warrant warrants",
    "grounds": "grounds finding findings",
    "qualifier": "qualifier qualifiers",
    "key-point": "key-point key-points",
    "side": "pro con",
    "steelman": "steelman steel-man steelmanning",
    "spar": "spar sparring",
    "flow": "flow flowing flow-sheet",
    "ballot": "ballot ballots",
    "dropped": "drop dropped dropping",
    "impact": "impact impacts",
    "map": "argument-map",
    "certainty": "certainty confidence",
}
_ASKS = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait|sorry|hey|please)\W+)*"
    r"(?:what(?:'?s| is| are| does| do| did)(?: you mean by| it mean(?= to))?|define|explain|meaning of|definition of"
    r"|what do you mean by)\s+(?:the (?:word|term)\s+)?(?:(?:an?|to|it is|is|are|being)\s+)*[\"'“”‘’]*"
    r"(?P<word>[a-z][a-z -]{1,14}?)[\"'“”‘’]*(?: (?:by|with|here|an? (?:argument|claim|point)))*"
    r"(?: (?:mean|means|stand for|actually|exactly|again|here|in (?:a )?debat\w+|is|are))*\W*$"
)


def own_word(base: KnowledgeBase, text: str) -> str:
    """Return the word of the screens whose meaning is asked for; empty where none is, or the base has the term."""
    found = re.match(_ASKS, text.replace("’", "'"), re.IGNORECASE)
    named = normal(found["word"]) if found else ""
    word = next((word for word, forms in _FORMS.items() if named.replace(" ", "-") in forms.split()), "")
    known = find_concept(base, named) if word else None
    return "" if known and known.score >= 1 else word


def tell_word(scene: Scene, word: str) -> Told:
    """Say what a word of the screens means; what was shown stays at hand."""
    return Told((Notice(code="own-word", values={"word": word}), next_steps("back", "help")), scene.shown, act="define")
