"""What a quiz is to be about, as the learner said it: a subject in any words, and options as ``--side con``."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tutor.dialogue import names
from tutor.dialogue.entries import kind_of
from tutor.dialogue.quiz_count import read_count
from tutor.dialogue.quiz_form import read_form
from tutor.dialogue.scene import Scene
from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.numbers import whole
from tutor.quiz.events import LAST_DAY
from tutor.quiz.kinds import KINDS
from tutor.quiz.selection import COUNT, Wish
from tutor.quiz.steering import EASY, HARD

SURE = 0.3
"""Least chance at which a subject found by its meaning is taken."""
_OPTION = re.compile(r"(?:^|\s)--(?P<name>[a-z]+)(?:[= ]+(?P<value>[^\s-]\S*))?")
_OPTIONS = ("topic", "issue", "side", "kind", "count", "seminar", "minutes")
HARDNESS = {"hard": HARD, "easy": EASY}
"""Kinds of items by what was wished for: to recall is harder than to recognise."""
_ANSWERED = {
    "written": tuple(kind.name for kind in KINDS.values() if kind.form == "text"),
    "chosen": tuple(kind.name for kind in KINDS.values() if kind.form == "choice"),
}
_SIDES = {"pro": "pro", "for": "pro", "con": "con", "against": "con"}


class Asked(NamedTuple):
    """A wish as read: what it is about, the plan of a seminar, and the nearest issues where the subject is unknown."""

    wish: Wish
    subject: str = ""
    until: int = 0
    minutes: float = 0.0
    counted: bool = False
    unknown: bool = False
    nearest: tuple[str, ...] = ()


def read_wish(scene: Scene, about: str) -> Asked:
    """Return what a learner asks to be quizzed on. Raises UsageError for an option that means nothing."""
    options: dict[str, str] = {}
    for found in _OPTION.finditer(about):
        options[found["name"]] = found["value"] or ""
    formed = read_form(_OPTION.sub(" ", about).strip(), scene.text)
    counted = read_count(formed.subject, scene.text)
    subject = re.sub(r"^(?:on|about|for|from|with) ", "", counted.subject)
    options = ({"count": str(counted.items)} if counted.items else {}) | options
    options = ({"kind": ",".join(HARDNESS[counted.hardness])} if counted.hardness else {}) | options
    options = ({"kind": ",".join(_ANSWERED[formed.form])} if formed.form else {}) | options
    unknown = [name for name in options if name not in _OPTIONS]
    if unknown:
        raise UsageError(f"a quiz has no option --{unknown[0]}", hint=f"There is: --{', --'.join(_OPTIONS)}.")
    subject = subject or options.get("issue", "") or options.get("topic", "")
    owners, nearest = _owners(scene, subject)
    wish = Wish(
        owners,
        narrow=bool(subject),
        kinds=_kinds(options.get("kind")),
        side=_side(options.get("side")),
        most=_count(options.get("count")),
        new=max(_count(options.get("count")), COUNT),
    )
    until = _seminar(options["seminar"]) if "seminar" in options else 0
    minutes = _minutes(options["minutes"]) if "minutes" in options else 0.0
    return Asked(wish, subject, until, minutes, "count" in options, not owners, nearest)


def _kinds(value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    kinds = tuple(value.split(","))
    wrong = [kind for kind in kinds if kind not in KINDS]
    if wrong:
        raise UsageError(f"there is no kind of item called {wrong[0]!r}", hint=f"There is: {', '.join(KINDS)}.")
    return kinds


def _side(value: str | None) -> str:
    if value is None:
        return ""
    if value.lower() not in _SIDES:
        raise UsageError(f"{value!r} is no side", hint="Say --side pro or --side con.")
    return _SIDES[value.lower()]


def _count(value: str | None) -> int:
    if value is None:
        return COUNT
    if not 1 <= (whole(value) or 0) <= 500:
        raise UsageError(f"{value!r} is no number of items", hint="Say --count with a number from 1 to 500.")
    return int(value)


def _minutes(value: str) -> float:
    if not 1 <= (whole(value) or 0) <= 240:
        raise UsageError(f"{value!r} is no number of minutes", hint="Say --minutes with a number from 1 to 240.")
    return float(value)


def _seminar(value: str) -> int:
    try:
        day = date.fromisoformat(value).toordinal()
    except ValueError:
        day = LAST_DAY + 1
    if day > LAST_DAY:
        raise UsageError(f"{value!r} is no date", hint="Write it like --seminar 2026-12-10.")
    return day


def _owners(scene: Scene, subject: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a subject is about (issues, cases, concepts), in the order of first contact; else the nearest."""
    base = scene.base
    if not subject:
        at_hand = (scene.shown.issue,) if scene.shown.issue in base.issues else ()
        return tuple(dict.fromkeys((*at_hand, *base.issues, *base.cases, *base.concepts))), ()
    found = named(base, subject)
    if found:
        return expand(base, found), ()
    ranking = scene.index.ask(subject)
    ids = [match.id for match in ranking.matches]
    if ids and ranking.confidence >= SURE:
        return expand(base, ids[0]), ()
    issues = tuple(dict.fromkeys(name for entry in ids for name in expand(base, entry) if name in base.issues))
    return (), issues[:3]


def named(base: KnowledgeBase, subject: str) -> str:
    """Return the issue, topic, pillar, case or concept that a text names; empty for none."""
    current = base.current(subject)
    if kind_of(base, current) in ("issue", "case", "concept"):
        return current
    for find in (names.find_issue, names.find_topic, names.find_case, names.find_concept):
        found = find(base, subject)
        if found:
            return found.id
    return ""


def expand(base: KnowledgeBase, entry: str) -> tuple[str, ...]:
    """Return what is practised for an entry: an issue with its terms, a case or concept with its issues, a topic."""
    owner = entry.partition("#")[0]
    if owner.startswith("pillars/"):
        pillar = owner.removeprefix("pillars/")
        topics = [topic.id for topic in base.taxonomy.topics if topic.pillar == pillar]
        return tuple(issue for topic in topics for issue in base.issues_of(topic))
    if owner.startswith("topics/"):
        return base.issues_of(owner.removeprefix("topics/"))
    if owner in base.issues:
        return (owner, *(name for name in base.issues[owner].concepts if name in base.concepts))
    if owner in base.cases:
        return (owner, *(name for name in base.cases[owner].issues if name in base.issues))
    if owner in base.concepts:
        using = tuple(issue.id for issue in base.issues.values() if owner in issue.concepts)
        return (owner, *(name for name in base.concepts[owner].issues or using if name in base.issues))
    return tuple(issue.id for issue in base.issues.values() if owner in issue.sources)
