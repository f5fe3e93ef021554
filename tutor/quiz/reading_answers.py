"""Reading what a learner typed: an option, an order, a term, and how sure they say they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.numbers import whole
from tutor.quiz.item import Item
from tutor.quiz.kinds import CERTAINTY, Form

_LEVEL = (
    r"(?P<level>sure|certain|positive|definitely|think so|i think so|i think|think|probably|prob|maybe|perhaps"
    r"|guess(?:ing)?|a guess|just a guess|not (?:so |very |really |too |that |quite |100% )?sure|unsure)"
)
_SELF = r"(?:(?:but |and |though )?(?:i'?m |i am )?(?:pretty |quite |very |fairly |so |really )?)?"
_BARE = re.compile(rf"^{_SELF}{_LEVEL}[.!]?$", re.IGNORECASE)
_BEHIND = re.compile(rf"^(?P<rest>.+?)[\s,;:(\[/–-]+{_SELF}{_LEVEL}(?: though)?[)\].!]*$", re.IGNORECASE | re.DOTALL)
_MARKED_OFF = re.compile(
    rf"^(?P<rest>.+?)\s*(?:[,;/–-]|[.!](?=\s)|[(\[])\s*(?:i'?m |i am )?{_LEVEL}[)\].!]*$", re.IGNORECASE | re.DOTALL
)
_BEFORE = re.compile(rf"^{_LEVEL}[\s,;:]+(?P<rest>\S+)$", re.IGNORECASE)
_AROUND = (
    r"^(?:(?:option|number|answer|my answer(?: is)?|it(?: i|')?s|it (?:is|must be)|(?:that|this)(?: i|')?s|is|the"
    r"|no\.?|must be|would be|maybe|probably|perhaps|definitely|um+|hm+|ok(?:ay)?|well|so"
    r"|i(?:'m|'d| would|'ll)? ?(?:think|guess|say|said|go(?:ing)? (?:for|with)|choose|pick|take|believe|mean)"
    r"(?: it(?:'s| is)?)?(?: that)?)"
    r"[\s,.:]+|#\s*)+"
)
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_WORDS = {"one": 0, "two": 1, "three": 2, "four": 3}
_SAID = {
    "for": "pro", "pro": "pro", "supporters": "pro", "yes": "pro",
    "against": "con", "con": "con", "opponents": "con", "no": "con",
    "rebut": "rebuts", "rebuttal": "rebuts", "undercut": "undercuts", "undermine": "undermines",
    "automatically": "automatic", "discretion": "discretionary", "consult": "consultative",
    "consultation": "consultative", "talks": "consultative",
}  # fmt: skip


_OWN_WORDS = 2
"""Words of an option from which on they name it, where no other option has them all."""


_THINKS = ("prob", "maybe", "perhaps")


class Said(NamedTuple):
    """An answer without the words of certainty, and the certainty (0 when none was said)."""

    text: str
    certainty: int = 0


def read_certainty(text: str) -> int:
    """Return the certainty (1..3) that a whole line says; 0 when it says none."""
    found = _BARE.match(text.strip())
    return _level(found["level"]) if found else 0


def split_certainty(text: str, form: Form) -> Said:
    """Take "sure", "think so" or "guess" off an answer. In free text it is marked off: "..., sure", "... . Sure"."""
    text = text.strip()
    patterns = (_MARKED_OFF,) if form == "text" else (_BEHIND, _BEFORE)
    for pattern in patterns:
        found = pattern.match(text)
        if found:
            return Said(found["rest"].strip(), _level(found["level"]))
    return Said(text)


def _level(word: str) -> int:
    word = word.lower()
    if word.startswith(("not ", "unsure")) or "guess" in word:
        return CERTAINTY["guess"]
    return CERTAINTY["think"] if word.startswith(_THINKS) or "think" in word else CERTAINTY["sure"]


def read_choice(item: Item, text: str) -> int | None:
    """Return the place of the option that a text names, or None."""
    word = _bare(text)
    places = range(len(item.options))
    if word.isdigit():
        number = whole(word)
        return number - 1 if number is not None and number - 1 in places else None
    codes = [option.text for option in item.options if option.coded]
    if codes and _SAID.get(word, word) in codes:
        return codes.index(_SAID.get(word, word))
    if len(word) == 1 and word.isalpha() and ord(word) - ord("a") in places:
        return ord(word) - ord("a")
    place = {**_WORDS, **_ORDINALS}.get(word)
    if place is not None:
        return place % len(item.options) if place < len(item.options) else None
    return _by_text(item, word)


def _bare(text: str) -> str:
    """Return what is chosen without the words around it: "I think it is 2" is 2, "for the motion" is for."""
    word = re.sub(_AROUND, "", text.strip().lower().replace("’", "'")).strip(" ().:,;!?")
    return re.sub(r"\s+(?:one|the motion|it|side|please|i think|i guess|i'?d say)$", "", word)


def _by_text(item: Item, word: str) -> int | None:
    """The one option that begins with, or is, what was typed."""
    if len(word) < 6:
        return None
    fitting = [place for place, option in enumerate(item.options) if option.text.lower().startswith(word.rstrip("."))]
    if len(fitting) == 1:
        return fitting[0]
    from tutor.matching.text import stems

    said = set(stems(word))
    fitting = [place for place, option in enumerate(item.options) if said <= set(stems(option.text))]
    return fitting[0] if len(fitting) == 1 and len(said) >= _OWN_WORDS else None


def read_order(item: Item, text: str) -> tuple[int, ...] | None:
    """Return the order that a text names (``2 1 3``, ``213``, ``b, a, c``), or None when it is no full order."""
    marks = re.findall(r"\d|\b[a-e]\b|^[a-e]{3,5}$", text.lower())
    if len(marks) == 1 and len(marks[0]) > 1:
        marks = list(marks[0])
    places = tuple(int(mark) - 1 if mark.isdigit() else ord(mark) - ord("a") for mark in marks)
    return places if sorted(places) == list(range(len(item.options))) else None


def order_score(right: tuple[int, ...], given: tuple[int, ...]) -> float:
    """Return the share of pairs in the right order, less what chance gives: 1 for all, 0 for half of them or fewer."""
    pairs = [(one, other) for place, one in enumerate(right) for other in right[place + 1 :]]
    share = sum(given.index(one) < given.index(other) for one, other in pairs) / len(pairs)
    return max(2 * share - 1, 0.0)


def is_term(text: str, accepted: tuple[str, ...]) -> bool:
    """Say whether a text is an accepted term: endings, hyphens and articles do not count, nor a slip of the keys."""
    from rapidfuzz.distance import OSA

    from tutor.matching.text import stems

    given = " ".join(word for word in stems(text.replace("-", " ")) if word not in ("the", "a", "an"))
    for term in accepted:
        wanted = " ".join(word for word in stems(term.replace("-", " ")) if word not in ("the", "a", "an"))
        slips = 0 if any(char.isdigit() for char in wanted) else 1 if len(wanted) >= 5 else 0
        slips += len(wanted) >= 10 and slips
        if given and OSA.distance(given, wanted) <= slips:
            return True
    return False
