"""Who belongs to an alliance: asked of one country, answered with the list of the parties as the base has it."""

from __future__ import annotations

import re

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps
from tutor.dialogue.context import Shown
from tutor.dialogue.countries import countries_in
from tutor.dialogue.reply import Block, Heading, Notice
from tutor.dialogue.scene import Ranked, Scene, Told, matched, said
from tutor.knowledge.model import Case

_ASKS = r"^(?:(?:and|but|so|ok)[ ,]+)?(?:is|was|are) "
# Compiled only for a question that begins like that.
_MEMBER = (
    rf"{_ASKS}(?:the )?(?P<who>[\w.' -]{{2,40}}?)(?: (?:still|now|also|actually))*"
    r"(?: (?:in|inside)| (?:a |an )?(?:full |founding )?(?:member|part)(?: state| country)? (?:of|in))"
    r" (?:the )?(?P<what>[\w' -]{2,40}?)[\s?.!]*$"
)
LIKELY = 0.5
"""Least chance at which a question of fact is the one that was asked."""
_FEWEST = 3
"""Parties that make a list worth showing."""


def asked_of_a_party(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Show an alliance's parties where one country is asked about and no answer of the base speaks of it.

    Whether it is among them is said of a country that is known by name; of any other name it is left to the reader.
    """
    if not re.match(_ASKS, about, re.IGNORECASE):
        return None
    found = re.match(_MEMBER, about.replace("’", "'"), re.IGNORECASE)
    case = _alliance(scene, found["what"]) if found else None
    if found is None or case is None or _is_spoken_of(scene, found["who"], case, ranking):
        return None
    blocks: tuple[Block, ...] = (
        *_among(found["who"], case),
        Heading(text=case.name, id=case.id, labels=(case.kind, case.years)),
        said(scene.base, "parties", ", ".join(case.parties)),
        next_steps("more", "sources", "back"),
    )
    issue = next((name for name in case.issues if name in scene.base.issues), "")
    shown = Shown("case", case.id, issue, sources=case.sources, depth=0)
    return Told(blocks, shown, (matched(scene.base, case.id),))


def _among(who: str, case: Case) -> tuple[Notice, ...]:
    """Return whether a country is among the parties; nothing for a name that is no country."""
    asked = countries_in(who)
    if len(asked) != 1:
        return ()
    code = "is-party" if asked[0] in countries_in(" ; ".join(case.parties)) else "no-party"
    return (Notice(code=code, values={"country": asked[0]}),)


def _alliance(scene: Scene, name: str) -> Case | None:
    named = names.find_case(scene.base, name)
    case = scene.base.cases[named.id] if named and named.score > 0.9 else None
    return case if case and case.kind != "episode" and len(case.parties) >= _FEWEST else None


def _is_spoken_of(scene: Scene, who: str, case: Case, ranking: Ranked) -> bool:
    """Whether the likeliest entry is a question of fact, of this case or of none, that speaks of the country."""
    first = ranking.matches[0].id if ranking.matches else ""
    owner, part, _ = first.partition("#")
    if not part or owner in scene.base.issues or (owner in scene.base.cases and owner != case.id):
        return False
    question = scene.base.question(first)
    told = names.normal(f"{question.answer} {' '.join(question.asks)}")
    of_it = owner == case.id or names.normal(case.short) in names.normal(question.answer)
    return of_it and names.normal(who) in told and ranking.matches[0].score >= LIKELY
