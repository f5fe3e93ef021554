"""A country that is asked about and of which the fact that was found does not speak: said, never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.context import Shown
from tutor.dialogue.countries import countries_in, without_countries
from tutor.dialogue.names import normal
from tutor.dialogue.offering import as_asked
from tutor.dialogue.reply import Block, Notice, Pointers, Row
from tutor.dialogue.scene import Ranked, Scene, Told, matched, said

MOST = 2
"""Figures shown in place of the one that is not there."""
ANSWERED = 0.6
"""Least chance at which a question has an answer here, be it one of several."""
_FEW = 3
"""Parties of an alliance up to which what is said of it is said of each."""
_NEAR = 0.1
"""Least chance of a fact that is shown in place of the one that is not there."""
_SAME = 0.8
"""The share of words that two questions have in common which are the same."""
# Patterns are compiled where they are first used: a question pays only for what it needs.
_WANTS_FIGURE = (
    r"\bhow (?:much|many|big|large|high)\b|\b(?:what|which)\b.*\b(?:share|percentage|per ?cent|proportion|budget"
    r"|spending|expenditure|figures?|number)\b|%|\b(?:spending|budget|expenditure)(?: figures?)?\W*$"
)
_OF_MONEY = (
    r"\b(?:spend\w*|spent|budget\w*|gdp|pay\w*|paid|costs?|bill|contribut\w*|fund\w*|money|expenditure|per ?cent"
    r"|percentage|billion|dollars?|euros?)\b|%"
)
_ALL = "the allies"
_SUM = r"\d (?:per cent|billion|million)\b"
_SPENDING = frozenset("spend spends spent spending gdp budget".split())
_AROUND_SPENDING = frozenset(
    "how much does do did what whats is are was the a an of in on for and its their so but ok percent per cent share"
    " defence defense military army arms money nato now today this year last".split()
)
"""Words around the spending of a country that leave it that: not what it paid for one war."""


def strangers_to(scene: Scene, about: str, found: str, *, told: bool = False) -> tuple[str, ...]:
    """Return the countries that a question names and the fact that it found does not speak of.

    A fact speaks of what is in any way of asking for it; with ``told`` only of what a reader is told, and of what is in
    a way of asking that is nearly this question.
    """
    owner, part, _ = found.partition("#")
    if not part or owner in scene.base.issues:
        return ()
    question = scene.base.question(found)
    asks = [ask for ask in question.asks if not told or ask is question.asks[0] or _is_the_same(about, ask)]
    known = [question.answer, *asks]
    if case := scene.base.cases.get(owner):
        parties = case.parties if not told or len(case.parties) <= _FEW else ()
        known += [case.name, case.short, *case.also, *parties]
    spoken_of = countries_in(" ; ".join(known))
    return tuple(country for country in countries_in(about) if country not in spoken_of)


def _is_the_same(about: str, ask: str) -> bool:
    """Whether a question is asked in nearly these words by the base itself, which then found it answered."""
    words, expected = set(normal(about).split()), set(normal(ask).split())
    return len(words & expected) >= _SAME * len(words | expected)


def no_such_figure(scene: Scene, about: str, ranking: Ranked, least: float) -> Told | None:
    """Say that there is no figure for the country asked about, with the nearest figures and where they are argued.

    None where no figure is wanted, where the one that was found is of that country, or where what was found is less
    likely than ``least``.
    """
    if not ranking.matches or ranking.confidence < least or not re.search(_WANTS_FIGURE, about, re.IGNORECASE):
        return None
    strangers = strangers_to(scene, about, ranking.matches[0].id, told=True) or _asked_in_vain(scene, about, ranking)
    if not strangers:
        return None
    if fact := _in_passing(scene, about, strangers):
        told = tell(scene.base, fact, under=scene.shown.issue)
        return told._replace(matches=(matched(scene.base, fact),), confidence=round(ranking.confidence, 2), act="ask")
    facts = tuple(_nearest(scene, about, ranking))[:MOST]
    if not facts:
        return None
    return instead(scene, about, Notice(code="no-figure", values={"country": " and ".join(strangers)}), facts, ranking)


def _in_passing(scene: Scene, about: str, countries: tuple[str, ...]) -> str:
    """Return a fact of which a sentence gives the spending of the country that is asked for; empty for none."""
    words = set(normal(without_countries(about, "")).split())
    if len(countries) != 1 or not words & _SPENDING or not words <= _SPENDING | _AROUND_SPENDING:
        return ""
    asked = (about, without_countries(about, _ALL))
    found = dict.fromkeys(match.id for one in asked for match in scene.index.ask(one).matches)
    facts = (fact for fact in found if "#" in fact)
    return next((fact for fact in facts if _gives_spending(scene.base.question(fact).answer, countries[0])), "")


def _gives_spending(answer: str, country: str) -> bool:
    """Whether a sentence names a country and nobody else, and a share or a sum of money."""
    sentences = re.split(r"(?<=[.;]) ", answer)
    alone = (one for one in sentences if countries_in(one) == (country,) and " together " not in one)
    return any(re.search(_SUM, one) for one in alone)


def _asked_in_vain(scene: Scene, about: str, ranking: Ranked) -> tuple[str, ...]:
    """Return the countries of a question that nothing answers, where the same of all allies has an answer without them.

    "How much does Germany spend" is like what is said of bases there, which is not what was asked.
    """
    if ranking.confidence >= ANSWERED:
        return ()
    again = scene.index.ask(without_countries(about, _ALL))
    return strangers_to(scene, about, again.matches[0].id, told=True) if again.confidence >= ANSWERED else ()


def instead(scene: Scene, about: str, notice: Notice, facts: tuple[str, ...], ranking: Ranked) -> Told:
    """Say that what was asked for is not there, with facts near to it, each under the question that it answers."""
    shown = tuple(_fact(scene, fact) for fact in facts)
    told = [tell(scene.base, fact).shown or Shown() for fact in facts]
    sources = tuple(dict.fromkeys(source for one in told for source in one.sources))
    blocks = (notice, *shown, *_argued(scene, told), next_steps("sources", "back"))
    scores = {match.id: match.score for match in ranking.matches}
    matches = tuple(matched(scene.base, fact, scores.get(fact, 0.0)) for fact in facts)
    return Told(blocks, told[0]._replace(sources=sources, asked=about), matches, "not-covered", 0.0)


def _nearest(scene: Scene, about: str, ranking: Ranked) -> Iterator[str]:
    """Yield facts with a figure: first what the same question finds of all allies, then what this one found."""
    again = scene.index.ask(without_countries(about, _ALL))
    of_money = bool(re.search(_OF_MONEY, about, re.IGNORECASE))
    near = [match.id for match in (*again.matches, *ranking.matches) if match.score >= _NEAR]
    for found in dict.fromkeys([*near, ranking.matches[0].id]):
        owner, part, _ = found.partition("#")
        if not part or owner in scene.base.issues:
            continue
        question = scene.base.question(found)
        told = " ".join((question.answer, question.asks[0]))
        if re.search(r"\d", question.answer) and bool(re.search(_OF_MONEY, told, re.IGNORECASE)) == of_money:
            yield found


def _fact(scene: Scene, found: str) -> Block:
    """Return a fact under what it answers, so that nobody takes it for the figure that was asked for."""
    question = scene.base.question(found)
    label = as_asked(question.asks[0])
    return said(scene.base, "answers", question.answer, question.sources, question.as_of, label=label)


def _argued(scene: Scene, told: list[Shown]) -> tuple[Block, ...]:
    issues = dict.fromkeys(one.issue for one in told if one.issue in scene.base.issues)
    rows = tuple(Row(name=scene.base.names[issue], id=issue) for issue in issues)
    return (Pointers(role="issues", rows=rows[:2]),) if rows else ()


def own_up(scene: Scene, about: str, told: Told) -> Told:
    """Say before a fact of which country in the question it does not speak."""
    strangers = strangers_to(scene, about, told.matches[0].id, told=True) if told.matches else ()
    if not strangers:
        return told
    notice = Notice(code="not-named", values={"country": " or ".join(strangers)})
    return told._replace(blocks=(notice, *told.blocks))
