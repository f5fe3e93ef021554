"""A question of fact in the very words of the base, or of another country than what is shown: whatever is at hand."""

from __future__ import annotations

from tutor.dialogue.answers import tell
from tutor.dialogue.at_hand import with_name
from tutor.dialogue.countries import countries_in
from tutor.dialogue.names import normal
from tutor.dialogue.scene import Scene, Told, matched
from tutor.dialogue.terms import is_judging

_NEAREST, _SHORT = 5, 5


def asked_word_for_word(scene: Scene, about: str) -> Told | None:
    """Tell the fact that is asked for just so; None for any other question, and for what both sides dispute."""
    if is_judging(about):
        return None
    ranking, said = scene.index.ask(about), normal(about)
    facts = [match for match in ranking.matches[:_NEAREST] if "#" in match.id]
    found = next((one for one in facts if said in map(normal, scene.base.question(one.id).asks)), None)
    if found is None:
        return None
    told = tell(scene.base, found.id, under=scene.shown.issue)
    shown = told.shown and told.shown._replace(asked=about)
    matches = (
        matched(scene.base, found.id),
        *(matched(scene.base, one.id, one.score) for one in facts if one != found),
    )
    return told._replace(shown=shown, matches=matches, confidence=1.0, act="ask")


def of_another_country(scene: Scene, about: str, sure: float) -> bool:
    """Say whether a question names a country outside the case at hand and points at nothing of it.

    It is then understood by itself, where that finds something else for sure, or surely nothing.
    """
    case = scene.base.cases.get(scene.shown.entry) if len(about.split()) > _SHORT else None
    named = set(countries_in(about)) if case else set()
    if case is None or not named - set(countries_in(" ; ".join(case.parties))) or with_name(about, case):
        return False
    ranking = scene.index.ask(about)
    owner = ranking.matches[0].id.partition("#")[0] if ranking.matches else case.id
    return owner != case.id and not 1 - sure <= ranking.confidence < sure
