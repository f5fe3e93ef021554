"""What a round is to be about: the motion, the learner's side, the level, the clock, read from plain words."""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

from tutor.dialogue.for_a_thing import of_one_who_is_for
from tutor.dialogue.motion_choice import is_name, motions_meant
from tutor.dialogue.scene import Scene
from tutor.knowledge.model import OTHER, Issue, Side
from tutor.sparring.opponent import Level
from tutor.sparring.round import Setting

_SIDES: dict[str, Side] = {
    "pro": "pro", "for": "pro", "affirmative": "pro", "proposition": "pro", "favour": "pro", "favor": "pro",
    "con": "con", "against": "con", "negative": "con", "opposition": "con",
}  # fmt: skip
_NAME = r"(?:the )?(?P<{0}>pro|con|for|against|affirmative|negative|proposition|opposition)(?: side)?"
_YOURS = re.compile(
    rf"[,.;]?\s*\b(?:and )?you (?:can |will |'ll )?(?:take|be|are|argue|go|have)\s+{_NAME.format('tutor')}\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    rf"[,.;]?\s*(?:\b(?:and )?(?:i(?:'ll| will|'m| am|m| want to|'d like to)?|me|let me)\s+"
    rf"(?:take|be|argue|go|defend|on|speak)?\s*"
    rf"{_NAME.format('a')}\b|\b(?:as|on|taking|being|arguing|side:?)\s+{_NAME.format('b')}\b|\b(?P<c>pro|con)\b(?=\s*$)"
    r"|\b(?P<d>in favou?r|against)\b(?=\s*$))",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"[,.;]?\s*\b(?:at |on |level:? |go )?(?:the )?(?P<level>gentle|gently|easy|medium|normal|hard|tough)(?: level)?\b",
    re.IGNORECASE,
)
_LEVELS: dict[str, Level] = {
    "gentle": "gentle", "gently": "gentle", "easy": "gentle", "medium": "medium", "normal": "medium", "hard": "hard",
    "tough": "hard",
}  # fmt: skip
_CLOCK = re.compile(
    r"[,.;]?\s*\b(?:with )?(?:a )?(?:clock(?: of)?:? )?(?P<count>\d{1,4})[ -]?"
    r"(?P<unit>seconds?|secs?|s|minutes?|mins?|m)\b(?: (?:a|per) speech| clock)?",
    re.IGNORECASE,
)
_SEED = re.compile(r"[,.;]?\s*\bseed:?\s+(?P<seed>\d{1,9})\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:\s|,|(?:on|about|over|of|that|whether|if|the motion|to|with you|a round|please)\b)+", re.IGNORECASE
)


_FILLER = re.compile(
    r"(?:[\s,.;:!?-]+|^)(?:damn(?: (?:it|you))?|dammit|for (?:god|heaven|christ|fuck|pete)'?s sake"
    r"|for (?:once|now|a change)|fuck(?:ing|er)?|bloody|hell|then|now|already|come on|c'?mon|again|anyway|please|pls"
    r"|will you|would you|won'?t you"
    r"|ok(?:ay)?|if you (?:dare|can|want|like)|i dare you|you \w+|mate|man|dude|bro|buddy|sir|properly|a (?:bit|little)"
    r"|right (?:now|away)|instead)[\s.,;:!?-]*$",
    re.IGNORECASE,
)
"""What stands behind an invitation and names no motion: "argue with me, damn it"."""


MOST = 5
"""Motions of a case that are offered."""


class Choice(NamedTuple):
    """What was asked for. ``issue`` is None where no motion was found; ``nearest`` are issues to choose from.

    ``words`` are those in which the motion was meant, where they are not its name.
    """

    issue: Issue | None
    side: Side
    chosen_side: bool
    level: Level | None = None
    clock: int | None = None
    seed: int | None = None
    nearest: tuple[str, ...] = ()
    words: str = ""

    def chosen_anew(self, setting: Setting) -> bool:
        """Whether this asks for another round than one that was left, by side, level or seed."""
        other_side = self.chosen_side and self.side != setting.side
        return other_side or self.level not in (None, setting.level) or self.seed not in (None, setting.seed)


_NUMBER_WITH_SIDE = (
    r"^\W*(?:(?:ok(?:ay)?|i(?:'d| would)? (?:want|like|take|choose|pick)|let'?s (?:do|take)|take|give me)\W+)*"
    r"(?:(?:the )?(?:number|no\.?|motion|option|#) ?)?(?P<number>\d{1,2})(?: please)?[\s,;.:]*"
    r"(?:(?:and|but|as|with|me|i'?m|i am|i(?:'d| would|'ll| will)? (?:be|argue|take|want to be)|arguing|on|the|side)"
    r"[\s,]+)*"
    r"(?P<side>pro|con|for|against)(?: (?:side|it|the motion|please))*\W*$"
)


def number_with_side(text: str) -> tuple[int, Side] | None:
    """Return the number of a motion and the side that a turn takes ("number 2, but i am against")."""
    found = re.match(_NUMBER_WITH_SIDE, text.replace("’", "'"), re.IGNORECASE)
    return (int(found["number"]), _SIDES[found["side"].lower()]) if found else None


def choose(scene: Scene, about: str, seed: int = 0) -> Choice:
    """Read what a round is to be about. A side that nobody chose is chosen by the seed."""
    asked = _WHO_STARTS.sub("", about or _after_command(scene.text))
    rest, side = _side(asked)
    rest, level = _taken(_LEVEL, rest)
    rest, clock = _seconds(rest)
    rest, own_seed = _taken(_SEED, rest)
    motion = named_motion(rest) if about else ""
    issue, nearest = find_motion(scene, motion, seed)
    side = of_one_who_is_for(issue, asked, side) or _held(scene, issue) or None
    chosen = Random(f"{seed}/{issue.id if issue else ''}").choice(("pro", "con"))  # noqa: S311 - play, not secrets
    return Choice(
        issue,
        side or ("pro" if chosen == "pro" else "con"),
        side is not None,
        _LEVELS[level.lower()] if level else None,
        clock,
        int(own_seed) if own_seed else None,
        nearest,
        motion if issue and motion and not is_name(scene.base, motion) else "",
    )


_WHO_STARTS = re.compile(
    r"[\s,.;]*\b(?:and )?(?:you|i)(?:'ll| can| may| will)? (?:start|begin|go first|open)\W*$", re.IGNORECASE
)


def takes_a_side(text: str) -> bool:
    """Whether words name the side that the learner is to speak for."""
    return _side(_WHO_STARTS.sub("", text))[1] is not None


def named_motion(words: str) -> str:
    """Return what words behind an invitation name as the motion, without lead and filler; empty where nothing."""
    rest = _LEAD.sub("", words.replace("’", "'"))
    while found := _FILLER.search(rest):
        rest = rest[: found.start()]
    named = re.sub(r"\s+(?:on |for |about )?that$", "", " ".join(rest.split()).strip(" ,.;:!?"))
    named = re.sub(r"\b(\w+)(?: \1\b)+", r"\1", named)  # "on bases, I am for bases" names them once
    return "" if named.lower() in ("it", "this", "that", "them", "these", "those") else named


def find_motion(scene: Scene, motion: str, seed: int = 0) -> tuple[Issue | None, tuple[str, ...]]:
    """Return the issue that a text names or is about, else the issue at hand, else some to choose from."""
    base = scene.base
    open_ = tuple(name for name in scene.shown.options if name in base.issues) if scene.shown.undecided else ()
    if not motion and open_:  # "debate me" while it is asked which question was meant
        return (base.issues[open_[0]], ()) if len(open_) == 1 else (None, open_)
    if not motion:
        at_hand = base.issues.get(scene.shown.issue)
        case = base.cases.get(scene.shown.entry)
        of_the_case = tuple(issue for issue in case.issues if issue in base.issues)[:MOST] if case else ()
        return (at_hand, ()) if at_hand else (None, of_the_case or offered(scene, seed))
    meant = motions_meant(scene, motion)
    return (base.issues[meant[0]], ()) if len(meant) == 1 else (None, meant or offered(scene, seed))


def offered(scene: Scene, seed: int) -> tuple[str, ...]:
    """Return a motion of each pillar to choose from."""
    base = scene.base
    pillars = {topic.id: topic.pillar for topic in base.taxonomy.topics}
    by_pillar: dict[str, list[str]] = {}
    for issue in base.issues.values():
        by_pillar.setdefault(pillars.get(issue.topic, ""), []).append(issue.id)
    rng = Random(f"motions/{seed}")  # noqa: S311 - play, not secrets
    return tuple(rng.choice(issues) for issues in by_pillar.values())


def _after_command(text: str) -> str:
    """What a turn says besides asking for a round: the side may stand there without a motion."""
    return text.partition(" ")[2]


def _side(text: str) -> tuple[str, Side | None]:
    yours = _YOURS.search(text)
    if yours:
        return _without(text, yours), OTHER[_SIDES[yours.group("tutor").lower()]]
    mine = _MINE.search(text)
    if not mine:
        return text, None
    word = next(group for group in (mine.group(name) for name in "abcd") if group).lower()
    return _without(text, mine), _SIDES[word.split()[-1]]


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    return (_without(text, found), found.group(1)) if found else (text, "")


def _seconds(text: str) -> tuple[str, int | None]:
    found = _CLOCK.search(text)
    if not found:
        return text, None
    count = int(found.group("count"))
    return _without(text, found), count * 60 if found.group("unit").lower().startswith("m") else count


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip()


def _held(scene: Scene, issue: Issue | None) -> Side | None:
    """The side that the learner has argued on this issue, where they did."""
    if issue is None or scene.shown.issue != issue.id or scene.shown.holds not in ("pro", "con"):
        return None
    return "pro" if scene.shown.holds == "pro" else "con"
