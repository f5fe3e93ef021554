"""A question that asks something of one country, met with an issue that does not speak of it: that is said."""

from __future__ import annotations

import re

from tutor.dialogue.countries import countries_in
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told

_SUBJECT = (
    r"(?i)^(?:(?:and|but|so|ok(?:ay)?|then)[ ,]+)*(?:is|are|was|were|does|do|did|has|have|should|must)"
    r" (?P<who>(?:the )?[\w' -]{2,40})"
)
"""How a question begins that is of somebody: "is Singapore hedging?"."""
_BEGINS = frozenset("is are was were does do did has have should must and but so ok okay then".split())
_NEAR_THE_VERB = 3
"""Words behind the verb among which the country is the subject."""


def told_of_the_country(scene: Scene, told: Told) -> Told:
    """Return an answer with the notice that its issue does not speak of the country that the question is of."""
    issue = scene.base.issues.get(told.shown.entry) if told.shown and told.outcome == "answer" else None
    first = scene.text[:40].lower().partition(" ")[0].rstrip(",")
    if issue is None or first not in _BEGINS or told.shown is None or told.shown.entry == scene.shown.entry:
        return told
    found = re.match(_SUBJECT, scene.text)
    countries = countries_in(" ".join(found["who"].split()[:_NEAR_THE_VERB])) if found else ()
    if len(countries) != 1 or len(countries_in(scene.text)) != 1:
        return told
    from tutor.knowledge.prose import issue_prose

    if countries[0] in countries_in(" ".join(text for _, text in issue_prose(issue))):
        return told
    return told._replace(blocks=(Notice(code="not-named", values={"country": countries[0]}), *told.blocks))
