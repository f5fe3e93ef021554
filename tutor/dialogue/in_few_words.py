"""A question that says how long its answer may be ("in one sentence", "briefly", "eli5"): it is told with less."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tutor.dialogue.acts import Act
from tutor.dialogue.scene import Scene, Told

_MAY_ASK = frozenset(["ask", "define", "case"])
_TELLING = frozenset(
    "sentence sentences line lines nutshell words terms english language briefly brief short tldr tl eli eli5 dummies"
    " gist five child kid".split()
)
"""One of these is in every such turn, or a number behind "eli": no other pays for the pattern."""
_IN_FEW = (
    r"(?i)\b(?:in (?:just |only )?(?:one|a|a single|two|three|1|2|3|a few) (?:short |simple |plain )?"
    r"(?:sentences?|lines?|words)|in a nutshell"
    r"|in (?:very )?(?:simple|plain|easy|simpler) (?:words|terms|english|language)|briefly|in brief|in short"
    r"|tl;?dr|eli ?\d+"
    r"|(?:like|as if) i(?:'?m| am| was| were) (?:five|\d+|a (?:\w+ )?(?:child|kid))|for (?:total )?dummies"
    r"|the gist|keep it (?:short|brief|simple)|short answer)(?!\w)"
)


def told_in_few_words(scene: Scene, act: Act, told: Told) -> Told:
    """Return an answer with less, where the question asks for little; any other as it is. A fact is short already."""
    if act.name not in _MAY_ASK or act.command or told.outcome != "answer" or not asks_for_little(scene.text):
        return told
    if told.shown is None or told.shown.fact or told.shown.kind not in ("issue", "case", "concept"):
        return told
    return with_less(scene, told)


def with_less(scene: Scene, told: Told) -> Told:
    """Return what is told of an issue, a case or a term in a few sentences."""
    from tutor.dialogue.shortening import shorter

    brief = shorter(replace(scene, shown=told.shown or scene.shown, text="in a nutshell"), "")
    return brief._replace(matches=told.matches, confidence=told.confidence, act=told.act)


def without_the_wish(act: Act) -> Act:
    """Return a question without what it says of the length of its answer: only the rest tells what it is about."""
    if act.name not in _MAY_ASK or act.command or not asks_for_little(act.about):
        return act
    rest = re.sub(_IN_FEW, " ", act.about.replace("’", "'"))
    return act._replace(about=" ".join(rest.split()).strip(" ,;:")) if re.search(r"\w{2}", rest) else act


def asks_for_little(text: str) -> bool:
    """Whether a turn says that its answer may be short."""
    words = set(re.findall("[a-z]+", text.lower()))
    return bool(words & _TELLING) and re.search(_IN_FEW, text.replace("’", "'")) is not None
