"""A turn in a round that asks for another motion: "no wait, I want to debate free riding", "another motion, please"."""

from __future__ import annotations

import re

from tutor.dialogue.sparring_choice import named_motion

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = (
    r"^(?:(?:no+|nope|wait|sorry|actually|oh|oops|ok(?:ay)?|hold on|hang on|hmm+|please|stop|well|but|and|so|rather"
    r"|on second thoughts?|scratch that|forget (?:it|that))\b[\s,.!;:-]*)*"
)
_WISH = (
    r"(?:i(?:'d| would)? (?:want(?:ed)?|like|prefer|rather|meant)(?: to)?|i wanna|let'?s|let us|let me"
    r"|(?:can|could|may|shall) (?:we|i)|we should)(?: rather)? "
)
_MOTION = r"(?:motions?|topics?|subjects?|themes?|debates?)"
_END = r"(?:,? (?:instead|rather|please|then))*[\s.!?]*$"
_NOT_OF_THE_ROUND = r"(?!(?:your|my|that|this|it|these|those|the (?:points?|claims?|arguments?|ideas?|findings?))\b)"
_ASKS = (
    rf"{_LEAD}{_WISH}(?:debate|spar|argue (?=about|over))(?: with you| you)?(?: ?(?:about|on|over))? "
    rf"{_NOT_OF_THE_ROUND}(?P<about>.+?){_END}",
    rf"{_LEAD}{_WISH}(?:do|try|take|have|discuss|talk about|go for|choose|pick) (?P<about>.+?),? instead{_END}",
    rf"{_LEAD}(?:{_WISH})?(?:switch|change)(?: over)? to {_NOT_OF_THE_ROUND}"
    rf"(?!(?:another|an?|some|the) (?:\w+ )?{_MOTION}{_END})(?:the )?(?:{_MOTION}:? (?:of |on |about )?)?"
    rf"(?P<about>.+?){_END}",
    rf"{_LEAD}(?:{_WISH}|give me |i need )?(?:(?:have|do|try|get|take|pick|choose|debate|argue|switch to|change to) )?"
    rf"(?:another|(?:an?|some) (?:other|new|different)|a different|(?:switch|change)(?: the)?) {_MOTION}"
    rf"(?:(?: to|[,:]) (?P<about>.+?))?{_END}",
    rf"{_LEAD}(?:(?:that|this|it)(?:'?s| is) )?(?:the wrong|not the|not this|not that|wrong) {_MOTION}"
    rf"(?:[,:] (?P<about>.+?))?{_END}",
)
_LONGEST = 20  # words
_YES = r"(?:(?:y|yes|yeah|yep|sure|ok(?:ay)?|please|do (?:it|that|so)|go ahead|end (?:it|(?:this|the) round))\b\W*)+$"
_NO = r"(?:(?:no+|nope|nah|thanks|wait|go on|keep (?:it|going)|continue|never mind|stay|don'?t)\b\W*)+$"


def other_motion(text: str) -> str | None:
    """Return the motion (and side) that a turn asks for instead, empty for any other; None where it asks for none."""
    plain = text.strip().replace("’", "'")
    if "#" in plain or len(plain.split()) > _LONGEST:
        return None
    found = next(filter(None, (re.match(pattern, plain, re.IGNORECASE) for pattern in _ASKS)), None)
    if not found:
        return None
    about = (found.group("about") or "").strip(" ,.;:!?")
    return about if named_motion(about) else ""


def agrees(text: str) -> bool | None:
    """Return whether a short turn says yes or no to ending the round; None where it says neither."""
    if re.match(_NO, text, re.IGNORECASE):
        return False
    return True if re.match(_YES, text, re.IGNORECASE) else None
