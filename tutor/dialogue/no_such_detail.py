"""A question with no subject of its own after a case ("how many died?"): of that case, or owned up to as not there.

The likeliest fact of the whole base would be one of another war.
"""

from __future__ import annotations

import re

from tutor.dialogue.act_stating import asks
from tutor.dialogue.at_hand import asked_of_the_case, names_another, with_name
from tutor.dialogue.countries import countries_in
from tutor.dialogue.figures import strangers_to
from tutor.dialogue.in_the_card import in_short, is_precise
from tutor.dialogue.offering import as_asked
from tutor.dialogue.reply import Notice, Pointers, Row
from tutor.dialogue.scene import Ranked, Scene, Told, matched
from tutor.knowledge.model import Case

_JUDGES = (
    r"^(?:(?:and|but|so|ok(?:ay)?|then|well)[, ]+)*"
    r"(?:is|are|do|does|should|could|would|can|will|may|must|shall|what if|why)\b"
)
"""How a question begins that no dated detail answers: "is it worth it?"."""
LONGEST = 9
"""Words of a question that leaves its subject unsaid."""
WORTH_NAMING = 0.3
"""The least chance of a fact of another case that is named as what may be meant."""
BY_CHANCE = 0.05
"""Below this chance a question is of nothing here: it is refused, and not taken for one about the case."""


def no_such_detail(scene: Scene, about: str, ranking: Ranked, sure: float) -> Told | None:
    """Own up that the case at hand has no answer to a question that names nothing else; None for any other question."""
    case = scene.base.cases.get(scene.shown.entry)
    if case is None or len(about.split()) > LONGEST or not asks(about) or ranking.confidence < BY_CHANCE:
        return None
    if re.match(_JUDGES, about, re.IGNORECASE) or names_another(scene, about, case):
        return None
    return _owned_up(scene, case, ranking) if _of_no_issue(scene, about, ranking, sure) else None


def only_the_whole(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Own up where a precise question finds no more than the whole of the case that is on the screen already."""
    case = scene.base.cases.get(scene.shown.entry)
    if case is None or ranking.matches[0].id != case.id or scene.shown.depth == 0 or not is_precise(about):
        return None
    return _owned_up(scene, case, ranking)


def _owned_up(scene: Scene, case: Case, ranking: Ranked) -> Told:
    """Tell the case in short, with the fact that was found elsewhere named as what else may be meant."""
    told = in_short(scene, case, Notice(code="not-just-that", values={"case": case.short}))
    first = matched(scene.base, ranking.matches[0].id, ranking.matches[0].score)
    other = first.score >= WORTH_NAMING and first.kind == "faq" and not first.id.startswith(f"{case.id}#")
    named = (Pointers(role="otherwise", rows=(Row(name=as_asked(first.title), id=first.id),)),) if other else ()
    return told._replace(blocks=(*told.blocks[:-1], *named, told.blocks[-1]), outcome="not-covered", confidence=0.0)


def _of_no_issue(scene: Scene, about: str, ranking: Ranked, sure: float) -> bool:
    """Whether what was found is unsure, or a fact of a case that was not named, nor a country of which it speaks."""
    found = ranking.matches[0].id
    owner, part, _ = found.partition("#")
    if ranking.confidence < sure:
        return True
    of_another = bool(part) and owner in scene.base.cases and owner != scene.shown.entry
    return of_another and not (countries_in(about) and not strangers_to(scene, about, found, told=True))


def fact_of_the_case(scene: Scene, possible: float, sure: float, *, pointing: bool) -> tuple[str, Ranked] | None:
    """Return a question and what it finds where that is a fact of the case at hand ("has it ever been used?").

    ``pointing``: only a question that points at the case in so many words ("does it apply to Taiwan?").
    """
    case, about = scene.base.cases.get(scene.shown.entry), scene.text
    if case is None or not asks(about):
        return None
    if pointing:
        named = with_name(about, case)
        found = (named, scene.index.ask(named, within=case.id)) if named else None
        found = found if found and found[1].confidence >= sure else None
    else:
        found = asked_of_the_case(scene, about, scene.index.ask(about, within=case.id), possible, sure)
    first = found[1].matches[0].id if found and found[1].matches else ""
    return found if first.startswith(f"{case.id}#") else None
