"""What a country belongs to ("what alliances does Poland have?"): every case of the base that it is a party of."""

from __future__ import annotations

import re

from tutor.dialogue.countries import countries_in
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told, matched

_TELLING = frozenset("alliances alliance allies ally treaties treaty pacts pact member allied".split())
"""Words of which one is in every such turn: without one the pattern, which takes time to compile, is not needed."""
_WHAT = r"(?:defen[cs]e |military |security )?(?:alliances?|treat(?:y|ies)|pacts?|allies|guarantees?)"
_ASKS = (
    r"^(?:(?:and|but|so|ok(?:ay)?|hey|well|then)[, ]+)*(?:"
    rf"(?:what|which)(?:'s| is| are)? {_WHAT} (?:does|do|did|has|have|is|are) (?P<a>[\w' -]{{2,30}}?)"
    r"(?: (?:have|has|got|belong to|belongs to|in|part of|(?:a )?(?:member|party) (?:of|to)|signed))*"
    r"|who(?:'s| is| are|se)? (?:are )?(?P<b>[\w' -]{2,30}?)(?:'s|s'|s)? (?:treaty )?(?:allies|ally|allied (?:with|to))"
    rf"|who is (?P<c>[\w' -]{{2,30}}?) allied (?:with|to)"
    rf"|(?:list|name|show)(?: me)? (?:the |all )*{_WHAT} of (?P<d>[\w' -]{{2,30}}?)"
    r")(?: (?:now|today|currently|exactly|at all))*[\s?.!]*$"
)
MOST = 8


def alliances_asked(scene: Scene, about: str, sure: float) -> Told | None:
    """List the cases that a country is a party of, those of today first; None for other questions.

    Where the base surely has a question of fact on that, which belongs to no case, it is answered instead.
    """
    if not _TELLING & set(re.findall("[a-z]+", about.lower())):
        return None
    found = re.match(_ASKS, about.replace("’", "'"), re.IGNORECASE)
    countries = countries_in(next((name for name in found.groups() if name), "")) if found else ()
    if len(countries) != 1:
        return None
    ranking = scene.index.ask(about)
    if ranking.confidence >= sure and ranking.matches[0].id.startswith("base#"):
        return None
    cases = [case for case in scene.base.cases.values() if countries[0] in countries_in(" ; ".join(case.parties))]
    pacts = [case for case in cases if case.kind != "episode"]
    ordered = sorted(pacts or cases, key=lambda case: ("present" not in case.years, case.kind != "alliance"))
    ids = [case.id for case in ordered[:MOST]]
    if not ids:
        return None
    notice = Notice(code="party-of", values={"country": countries[0]})
    shown = scene.shown._replace(options=tuple(ids))
    matches = tuple(matched(scene.base, entry) for entry in ids[:5])
    return Told((notice, offer(scene.base, "party-of", ids)), shown, matches, act="ask")
