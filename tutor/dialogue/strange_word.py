"""A strange word owned up to in a turn that names it: "nuclear latency, wtf is that", "no clue what decoupling is"."""

from __future__ import annotations

import re

from tutor.dialogue.names import normal
from tutor.knowledge import KnowledgeBase

# Patterns are compiled where they are first used: a question pays only for what it needs.
_OWNS_UP = (
    r"\b(?:wtf|what the (?:hell|heck)) (?:is|are)\b"
    r"|\bwhat(?:'?s| is| are| does| do)? (?:that|this|it|they|those)(?: even)?(?: mean(?:s|ing)?| supposed to mean)?"
    r"(?: now| then| again| pls| please| when it's at home)?\W*$"
    r"|\b(?:is|are|means?) what\b|\bwhats? (?:it|that) mean\b|\bwhat does [\w' -]{3,30} mean\b"
    r"|\b(?:do not|don'?t|dont) (?:really |quite )?(?:know|understand|get)"
    r" (?:(?:this|that|the) (?:word|term|one|phrase|expression)|[\"'“])"
    r"|\bno (?:clue|cleu|idea) what\b|\bnever heard of\b|\bwhat(?:'?s| is) (?:the|a|an|this)? ?(?:word|term)\b"
)
LONGEST = 16
"""Words of a turn that asks after a word; a longer one is about something else too."""


def strange_word(base: KnowledgeBase, text: str) -> str:
    """Return the term that a turn owns up to not knowing; empty for none, and where it names two."""
    if len(text.split()) > LONGEST or not re.search(_OWNS_UP, text.replace("’", "'"), re.IGNORECASE):
        return ""
    words = f" {normal(text)} "
    named = {
        concept.id: max(len(name) for name in names)
        for concept in base.concepts.values()
        if (names := [name for name in map(normal, (concept.term, *concept.also)) if name and f" {name} " in words])
    }
    longest = [concept for concept, length in named.items() if length == max(named.values())]
    return longest[0] if len(longest) == 1 else ""
