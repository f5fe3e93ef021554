"""A question that points at the case at hand ("is it still in force?"): asked again with the name in its place."""

from __future__ import annotations

import re

from tutor.dialogue.countries import countries_in
from tutor.dialogue.names import normal
from tutor.dialogue.scene import Ranked, Scene
from tutor.dialogue.terms import asks_meaning
from tutor.knowledge.model import Case

_THING = (
    "treaty|pact|alliance|deal|agreement|accord|thing|guarantee|promise|war|crisis|law|group|club|organi[sz]ation|text"
)
# Patterns are compiled where they are first used: a question pays only for what it needs.
_POINTS = (
    rf"\b(?:it|they|them|she|the (?:{_THING}))(?=(?:'s|'re)?\b)"
    r"|\b(?:this|these|those|that)"
    r"(?=\W*$|[,;]| (?:still|ever|really|actually|happen|work|hold|apply|in force|now|today|then)\b)"
)
_OWNS = r"\b(?:its|their)\b"
# Where these words point at nothing: "is it true that", "was it wise to", "worth it".
_JOINS = (
    r"\b(?:think|say|said|true|sure|so|know|believe|fact|show|mean|agree|argue|claim|idea|risk|chance)s? that\b"
    r"|\bit (?:is|was|would be) \w+ (?:to|for|that|if)\b|\b(?:is|was) it \w+ (?:to|for|that|if)\b"
    r"|\b(?:worth|make|take) it\b|\blike (?:that|this|it)\b|\b(?:one|some|any|many|all) of (?:them|these|those)\b"
)
_OF_PRINCIPLE = r"\bworth (?:it|the (?:money|cost|price|risk|trouble))\b"
"""Whether it is worth it is argued in an issue, and no detail of a case."""
_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
_SAYING_NOTHING = frozenset(
    "is are there more to it this that them they enough for today now close shut leave done all else next go on ok then"
    " please tell me show give and so but a an the of any anything something stuff thing things left much lot bit"
    " little yet still just only".split()
)
"""Words that by themselves ask nothing of a case: with its name beside them they would find any fact of it."""
CLEARER, BY_FAR = 0.95, 0.2
"""From this confidence on, and so much above what it had without, a question is understood with the case named."""
LONGEST = 16
"""Words up to which a question may need what is at hand to be understood."""
NAME_ALONE = 3
"""Words of a turn that is no more than another country: "and korea?"."""


def asked_of_the_case(
    scene: Scene, about: str, ranking: Ranked, possible: float, sure: float
) -> tuple[str, Ranked] | None:
    """Return the question with the case at hand named in it and what that finds, where it finds that case.

    None where the question is understood without, names something else, or does not point at the case. ``possible``
    and ``sure``: confidences at which a question may be about what it finds, and surely is.
    """
    case = scene.base.cases.get(scene.shown.entry)
    if case is None or len(about.split()) > LONGEST or says_nothing(about) or names_another(scene, about, case):
        return None
    if re.search(_OF_PRINCIPLE, about, re.IGNORECASE):
        return None
    first = _owner(ranking)
    pointing = with_name(about, case)
    if first == case.id and ranking.confidence >= possible:
        if ranking.matches[0].id == case.id and (narrower := _surely_of(scene, case, (pointing,), ranking, sure)):
            return narrower
        return (about, ranking) if ranking.confidence < sure else None
    again = scene.index.ask(pointing, within=case.id) if pointing else None
    if again and _owner(again) == case.id:
        clearer = again.confidence >= CLEARER and again.confidence >= ranking.confidence + BY_FAR
        if ranking.confidence < sure or first in scene.base.cases or clearer:
            return pointing, again
    term = scene.base.concepts.get(first)
    if term and asks_meaning(about, term):
        return None
    return _surely_of(scene, case, (pointing, f"{about.rstrip(' ?.!')}, {case.short}?"), ranking, sure)


def _surely_of(
    scene: Scene, case: Case, named: tuple[str, ...], ranking: Ranked, sure: float
) -> tuple[str, Ranked] | None:
    """Return a question with the case named in it that surely finds a fact of that case.

    What is understood without the name and is no question of fact gives way only where the question points at the case:
    "does it oblige anyone to fight?" after a treaty, but not "does a treaty oblige anyone?".
    """
    general = ranking.confidence < sure or (bool(ranking.matches) and "#" in ranking.matches[0].id)
    for place, question in enumerate(named):
        if not question or (place and not general):
            continue
        again = scene.index.ask(question, within=case.id)
        if again.confidence >= sure and again.matches[0].id.startswith(f"{case.id}#"):
            return question, again
    return None


def _owner(ranking: Ranked) -> str:
    return ranking.matches[0].id.partition("#")[0] if ranking.matches else ""


def says_nothing(about: str) -> bool:
    """Say whether a turn has no word that could be about a case ("is there more to it", "enough for today")."""
    return set(normal(about).split()) <= _SAYING_NOTHING


def with_name(about: str, case: Case) -> str:
    """Return a question with the name of the case in place of what points at it; empty where nothing does."""
    if says_nothing(about):
        return ""
    owned, owns = re.subn(_OWNS, lambda _: f"{case.short}'s", about, count=1, flags=re.IGNORECASE)
    if owns:
        return owned
    apart = {place for found in re.finditer(_JOINS, about, re.IGNORECASE) for place in range(*found.span())}
    for found in re.finditer(_POINTS, about, re.IGNORECASE):
        if found.start() not in apart:
            return f"{about[: found.start()]}{case.short}{about[found.end() :]}"
    return f"{about.rstrip(' ?.!')}, {case.short}?" if re.match(r"(?:and|so|but)\b", about, re.IGNORECASE) else ""


def names_another(scene: Scene, about: str, case: Case) -> bool:
    """Whether a question names another case, a country that is none of this one, or a year before or after it."""
    if not all(_within(int(year), case.years) for year in re.findall(_YEAR, about)):
        return True
    asked = f" {normal(about)} "
    said_of_it = " ".join((case.name, case.short, *case.also, *case.parties))
    if len(about.split()) <= NAME_ALONE and not set(countries_in(about)) <= set(countries_in(said_of_it)):
        return True
    own = normal(said_of_it)
    names = {normal(name) for other in scene.base.cases.values() for name in (other.short, *other.also, *other.parties)}
    return any(f" {name} " in asked and name not in own for name in names if name)


def _within(year: int, years: str) -> bool:
    """Whether a year falls in a span such as "1990-1991", "1949-present" or "1956"."""
    named = [int(found) for found in re.findall(_YEAR, years)]
    return not named or min(named) <= year <= (max(named) if "present" not in years else year)
