"""What somebody would say of what is shown ("what would a Russian say?"), and whose line it is said to be.

The base has arguments by side, not by who would put them: it answers with the other side, and says so.
"""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told

_TELLING = frozenset("would might line propaganda point points narrative says say claims".split())
"""Words of which one is in every such turn: without one the patterns, which take time to compile, are not needed."""
_LEAD = r"^(?:(?:and|but|so|ok(?:ay)?|then|well|yeah|lol|hm+|no|isn'?t|wait)[,.!:? ]+)*"
_THAT = r"(?:that|this|it|the (?:argument|claim|question|motion|issue))"
# The sides and the pronouns that stand for them are asked after otherwise.
_NOBODY = (
    r"(?:you|they|we|i|he|she|it|that|this|one|ones|(?:the )?others?|(?:the )?(?:other|opposing|opposite) .*"
    r"|the (?:pro|con|for)\b.*|(?:the )?(?:critics|sceptics|skeptics|supporters|opponents|proponents|hawks|doves"
    r"|restrainers|data|evidence|numbers))\b"
)
_ASKED = (
    rf"{_LEAD}(?:what|how) (?:would|might) (?!{_NOBODY} )(?P<who>[\w'-]+(?: [\w'-]+){{0,4}}?)"
    rf" (?:say|think|answer|argue|reply|respond|object|feel|see|view|make|look)"
    rf"(?: (?:to|about|of|on|at|against))?(?: {_THAT}| all (?:this|that))?[\s?.!]*$"
)
_KIND = r"(?i)(?:an?|the|my|your|our|some|most|any|all)\b"
"""How somebody of a kind is named: no author is."""
_LINE = (
    rf"{_LEAD}(?:{_THAT}(?:'?s| is| sounds like)?|sounds like)"
    r" (?:just |pure |straight |basically |such |literally |exactly )*(?:an? |the |some )?"
    r"(?:[\w'’-]+ ){0,3}?(?:talking points?|propaganda|party line|narrative)(?: lol)?[\s.!?]*$"
    rf"|{_LEAD}(?:that'?s|this is|it'?s) (?:just |exactly |basically |literally )?what (?!i\b|you\b)[\w'’ -]{{2,30}}"
    r" (?:says?|claims?|always says?)[\s.!?]*$"
)


def view_asked(text: str) -> str | None:
    """Return whose view a turn asks for, empty where it says whose line something is; None for other turns."""
    if not _TELLING & set(re.findall("[a-z]+", text.lower())):
        return None
    asked = re.match(_ASKED, text, re.IGNORECASE)
    if asked:
        return asked["who"]
    return "" if re.match(_LINE, text, re.IGNORECASE) else None


def tell_view(scene: Scene, who: str) -> Told:
    """Show the other side of what is at hand; what an author argues is told where the base has them."""
    if who and not re.match(_KIND, who):
        from tutor.dialogue.turns import author

        if told := author(scene, who):
            return told._replace(act="author")
    notice = Notice(code="view-by-side", values={"who": who}) if who else Notice(code="view-line")
    if not scene.shown.issue:
        return Told((notice, next_steps("topics", "help")), scene.shown)
    from tutor.dialogue.followups import other_side

    told = other_side(scene, "")
    return told._replace(blocks=(notice, *told.blocks), act="other-side")
