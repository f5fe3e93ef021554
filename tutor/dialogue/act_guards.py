"""What a turn must have to be taken for an act by likeness alone: words in common with it do not make it one."""

from __future__ import annotations

import re

from tutor.dialogue.acts import Act
from tutor.dialogue.wishes import tone_of

# Patterns are compiled where they are first used: a question pays only for what it needs.
_ASKS_WHETHER = (
    r"^(?:(?:and|but|so|ok(?:ay)?|then|well|lol|hey)[, ]+)*(?:what if|do|does|did|is|are|was|were|can|could|may|must"
    r"|shall|should|will|would|has|have|had)\b"
)
_ASKS_ABOUT = (
    r"^(?:(?:and|but|so|ok(?:ay)?|then|well|lol|hey|wait)[, ]+)*"
    r"(?!.*\b(?:quiz|test|examine|drill|ask|grill) (?:me|us)\b)"
    r"(?:how (?!about\b|do i\b|can i\b|could i\b)|what(?!'?s? (?:about|if)\b)"
    r"|(?:which|why|when|where|who|is|are|was|were|does|did|has)\b)"
)
"""How a question begins that is about something, and no wish."""
_FEW = 5
"""Words of a question that is too short to be an argument."""
BEGINS = frozenset(["spar", "quiz", "brief", "export", "save", "resume", "quit"])
"""Acts that begin practice, write or take up a file, or leave: never by likeness where something is asked."""
_WRITES = (
    r"\b(?:hand-?outs?|brief\w*|one[- ]?pagers?|pages?|pagers?|sheets?|summar\w+|print\w*|paper"
    r"|wr(?:ite|itten|iting)|files?|pdf|html|word|docx?|notes?|prepare|documents?|worksheets?|export\w*|download\w*|markdown|md|csv|site|website|anki"
    r"|decks?|cards?|flash ?cards?|copy|sources|bibtex|bibliograph\w+|hand out|give out|cheat ?sheet|fact ?sheet"
    r"|memo\w*|dossier|leaflet|pamphlet|slides?|save|script|take home|take away"
    r"|put (?:it|this|that) (?:together|in|on))\b"
)
"""One of these is said where a file is wanted."""
_OF_ROUNDS = r"\b(?:debat\w+|spar(?:ring)?|argu(?:e|ing|ment)|round|opponent|opposition)\b"
_OF_THE_TWO = r"\b(?:me|you|u|we|us|i|i'll|let'?s)\b"
_INVITES = r"\b(?:me|you|u|us|let'?s|i'll|wanna|fancy)\b"
_SAYING = (
    r"sa(?:y|ys|id|ying)|claims?|claimed|argu\w+|wr(?:ote|ites?|itten)|found|finds?|think\w*|thought|holds?|came up"
    r"|coined|publish\w*|research\w*|stud(?:y|ies)|idea|view|author|scholars?|quot\w+|cit\w+|source|words?|professor|expert\w*"
    r"|behind|told|tells|(?:dis)?agree\w*|den(?:y|ies)|disput\w+|defend\w*|read|see|look"
)
_WHO_DID = rf"^(?:(?:and|but|so|ok(?:ay)?|then|well)[, ]+)*who(?:m|se)?\b(?!.*\b(?:{_SAYING})\b)"
_WHO = r"^(?:(?:and|but|so|ok(?:ay)?|then|well)[, ]+)*who(?:m|se)?\b(?!.*\byou\b)"


def is_plausible(act: str, text: str) -> bool:
    """Say whether a turn that is like an act may be one."""
    straight = text.replace("’", "'")
    if act in BEGINS and (_says(_ASKS_ABOUT, straight) or tone_of(straight) == "rude"):
        return False  # "how long does a debate take" begins none, and an outburst leaves nothing
    if act == "spar":
        return _invites(straight)
    if act in ("brief", "export") and not _says(_WRITES, straight):
        return False  # no file is written for who needs a motion
    if act in ("back", "undo") and _says(_ASKS_WHETHER, straight) and " we " not in f" {straight.lower()} ":
        return False  # "is it back" goes nowhere
    if act == "sources" and _says(_WHO_DID, straight):
        return False  # "who gave it to whom" asks for no sources
    return not (act == "help" and _says(_WHO, straight))  # "who commands" asks for no commands


def _invites(text: str) -> bool:
    """Whether a turn invites to a round: to fight is also what is asked about ("do we have to fight")."""
    if _says(_ASKS_WHETHER, text):
        return _says(_OF_ROUNDS, text) and _says(_OF_THE_TWO, text)
    return _says(_OF_ROUNDS, text) or _says(_INVITES, text)


def _says(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE))


def takes_a_stand(act: Act, turn: str) -> bool:
    """Whether a turn doubts, denies, agrees or scoffs in so many words ("I'm not sure that's true"): that stands."""
    from tutor.dialogue.act_stating import dismisses
    from tutor.dialogue.stance import read_stance

    return act.name == "rebut" and (dismisses(turn) or read_stance(turn).stance != "asserts")


def is_short_question(text: str) -> bool:
    """Say whether a turn is a few words with a question mark, that names something ("freeloaders in nato?")."""
    names = bool(re.search("[a-z]{4,}", text.lower()))
    return names and text.rstrip().endswith("?") and len(text.split()) <= _FEW
