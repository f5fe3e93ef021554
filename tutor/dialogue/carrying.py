"""A name and no more after a fact ("and Korea?"): the last question is asked again with that name in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.dialogue.answers import tell
from tutor.dialogue.asking import FAR_OF_FIGURES, POSSIBLE, SURE, answer
from tutor.dialogue.countries import countries_in, country_alone, with_country
from tutor.dialogue.figures import no_such_figure, strangers_to
from tutor.dialogue.fitting import under_its_question
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge.model import Case

NAME_ALONE = (
    r"(?i)^(?:(?:and|but|so|no+|nah|not that|i meant?|i said|ok(?:ay)?|or|what about|how about|what of"
    r"|(?:the )?same for|also|then|now)[ ,]+)*"
    r"(?:(?:in|for|of|from|with|to|by|on) )?(?:the )?(?P<name>[\w’'. -]{2,40}?)"
    r"(?:[ ,]+(?:then|though|too|as well))?[\s?.!]*$"
)
_AMERICA = "the United States"
_THERE = r"(?i)(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b"
_THEY = r"(?i)\b(?<=did |was |are )(?:they|it)\b|\b(?<=do |is )(?:they|it)\b|\b(?<=does |were |will )(?:they|it)\b"
LONGEST = 10
"""Words of a question that points at a country."""
SHORTEST = 4
"""Words of a question whose figure of others is told where there is none of a country."""
MOST = 2
"""Cases offered of a country for which the fact is not there."""


def carried_over(scene: Scene, turn: str) -> Told | None:
    """Answer what was asked last for the country that a turn names and no more; None for any other turn.

    Where there is no such fact this is said, and the cases of that country are offered: never those of the other.
    """
    found = re.match(NAME_ALONE, turn) if scene.shown.answers and len(turn.split()) <= 6 else None
    country = country_alone(found["name"]) if found else ""
    if not country:
        return None
    if country in countries_in(scene.shown.asked):
        return None
    questions = list(_put_again(scene.shown.asked, country))
    for question in questions:
        ranking = scene.index.ask(question)
        first = ranking.matches[0].id if ranking.matches else ""
        another = "#" in first and first.partition("#")[0] not in scene.base.issues and first != scene.shown.answers
        alike = first.partition("#")[2] == scene.shown.answers.partition("#")[2]  # the same of another country
        if (
            another
            and ranking.confidence >= (POSSIBLE if alike else SURE)
            and not strangers_to(scene, question, first, told=True)
        ):
            return answer(scene, question, ranking)._replace(act="ask")
    if not countries_in(scene.shown.asked) and scene.shown.kind != "case":
        return None  # what was asked of all is asked of none in particular: then the name is what is wanted
    told = _said_already(scene, country) or _figure_or_none(scene, questions[0]) or _nothing(scene, country)
    return told._replace(act=told.act or "ask")


def of_the_same_country(scene: Scene, turn: str) -> Told | None:
    """Answer a question that points at the country of the last one ("are there US troops there?", "did they pay?").

    None where that finds no fact which speaks of it, or where the turn names a country of its own.
    """
    asked = tuple(name for name in countries_in(scene.shown.asked) if name != _AMERICA)
    if len(asked) != 1 or len(turn.split()) > LONGEST or any(name != _AMERICA for name in countries_in(turn)):
        return None
    there = re.sub(_THERE, f"in {asked[0]}", turn, count=1)
    question = there if there != turn else re.sub(_THEY, asked[0], turn, count=1)
    if question == turn:
        return None
    ranking = scene.index.ask(question)
    first = ranking.matches[0].id if ranking.matches else ""
    fact = "#" in first and first.partition("#")[0] not in scene.base.issues and first != scene.shown.answers
    if fact and ranking.confidence >= SURE and not strangers_to(scene, question, first, told=True):
        return answer(scene, question, ranking)._replace(act="ask")
    return _nothing(scene, asked[0])._replace(act="ask") if question == there else None


def _put_again(asked: str, country: str) -> Iterator[str]:
    """Yield the question with the country in place of each that it names, the last one first."""
    named = countries_in(asked)
    for old in reversed(named):
        yield with_country(asked, old, country)
    if not named:
        yield f"{asked.rstrip(' ?.!')}, {country}?"


def _said_already(scene: Scene, country: str) -> Told | None:
    """Tell the same fact again where its answer speaks of the country."""
    fact = scene.shown.answers
    if country not in countries_in(scene.base.question(fact).answer):
        return None
    told = tell(scene.base, fact)
    return told._replace(blocks=under_its_question(scene, "", fact, told.blocks))


def _figure_or_none(scene: Scene, question: str) -> Told | None:
    """Say that there is no such figure; None where so little was asked ("how many?") that another is no nearer."""
    if len(scene.shown.asked.split()) < SHORTEST:
        return None
    return no_such_figure(scene, question, scene.index.ask(question, within=scene.shown.entry or None), FAR_OF_FIGURES)


def _nothing(scene: Scene, country: str) -> Told:
    """Say that the base has no such fact of a country, and offer its cases: those of today, with few parties, first."""
    cases = [case for case in scene.base.cases.values() if country in countries_in(" ; ".join(case.parties))]
    ids = [case.id for case in sorted(cases, key=lambda case: _distance(case, country))][:MOST]
    notice = Notice(code="no-fact-of", values={"country": country})
    blocks = (notice, offer(scene.base, "nearest", ids)) if ids else (notice,)
    return Told(blocks, scene.shown._replace(options=tuple(ids), turns=()), outcome="not-covered", confidence=0.0)


def _distance(case: Case, country: str) -> tuple[bool, bool, bool, int]:
    """How far a case is from a country of which something is asked now."""
    unnamed = country not in countries_in(case.short)
    return "present" not in case.years, unnamed, case.kind != "alliance", len(case.parties)
