"""Who belongs to an alliance: asked of one country or of all, answered with the list of the parties in the base."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.context import Shown
from tutor.dialogue.countries import countries_in, country_alone, without_countries
from tutor.dialogue.reply import Block, Heading, Notice, Said
from tutor.dialogue.scene import Ranked, Scene, Told, matched, said
from tutor.knowledge.model import Case

# Patterns are compiled where they are first used, and only for a question that begins like one of these.
_BEGINS = frozenset("is was are were who whos which what name list member members parties the its".split())
_BEFORE = frozenset("and but so ok then wait".split())
_LEAD = r"(?i)^(?:(?:and|but|so|ok|then|wait)[ ,]+)*"
_STATE = r"(?: state| country| nation| states| countries)?"
_MEMBER_OF = rf"(?:(?:in|inside)|(?:a |an |also a )?(?:full |founding |original )?(?:members?|part(?:y|ies)?|signator(?:y|ies)){_STATE} (?:of|in|to))"
_ONE = rf"{_LEAD}(?:is|was|are|were) (?:the )?(?P<who>[\w.' -]{{2,40}}?)(?: (?:still|now|also|actually|ever|even))*"
_COVERED = "(?:cover(?:ed|s)?|protect(?:ed|s)?|defend(?:ed|s)?|shield(?:ed|s)?|include[ds]?)"
_OF_A_PROMISE = frozenset(
    "cover covers covered protect protects protected defend defends defended shield shields shielded include includes"
    " included apply extend".split()
)
"""One of these is in every question whether a promise holds for a country: no other pays for its patterns."""
_PROMISE = (
    rf"{_LEAD}(?:does|do|did) (?:the )?(?P<what>[\w' -]{{2,40}}?)(?: (?:still|also|really|actually|even))*"
    rf" (?:{_COVERED}|(?:apply|extend) to) (?:the )?(?P<who>[\w.,' -]{{2,60}}?)(?: (?:too|as well|at all|now))*[\s?.!]*$",
    rf"{_ONE} {_COVERED} (?:by|under|in) (?:the )?(?P<what>[\w' -]{{2,40}}?)[\s?.!]*$",
)
"""Whether what an alliance promises holds for a country: "does article 5 cover Poland"."""
_PATTERNS = (
    rf"{_ONE} {_MEMBER_OF} (?:the )?(?P<what>[\w' -]{{2,40}}?)[\s?.!]*$",
    rf"{_ONE} (?:a|an)(?: full| founding)? (?P<what>[\w' -]{{2,30}}?) (?:member|party){_STATE}[\s?.!]*$",
    rf"{_ONE} (?:in|(?:a |an )?(?:full |founding )?(?:member|party)|one of them|one of its members)(?P<what>)[\s?.!]*$",
)
_COUNTRIES = r"(?:countries|states|nations|members|powers|allies|others?|parties)"
_ALL = (
    rf"{_LEAD}(?:(?:(?:who|which|what)(?: other| all)?(?: {_COUNTRIES})?|who else|who all)"
    rf"(?: (?:is|are|was|were|s)|'s|s)? (?:all )?(?:{_MEMBER_OF}|(?:belongs?|belonged) to) (?:the )?(?P<what>[\w' -]{{2,40}}?)"
    rf"|(?:who|which|what)(?: {_COUNTRIES})? (?:are|were) (?:the |its |all )?(?:members|parties)(?: (?:states|countries))?"
    r"(?: (?:of|in|to) (?:the )?(?P<what2>[\w' -]{2,40}?))?"
    r"|(?:(?:name|list)(?: of)? )?(?:all )?(?:the |its )?(?:members|parties|member (?:states|countries))(?: list)?(?: (?:of|in|to) (?:the )?(?P<what3>[\w' -]{2,40}?))?)[\s?.!]*$"
)
_IT = frozenset(
    "it this that there them this one that one the alliance alliance the treaty treaty the pact pact".split()
)
LIKELY = 0.5
"""Least chance at which a question of fact is the one that was asked."""
_FEWEST = 3
"""Parties that make a list worth showing."""


class _Asked(NamedTuple):
    """What is asked: of whom (empty for all), of which alliance (empty for the one at hand), and whether of its promise."""

    who: str
    what: str
    promise: bool = False


def _read(about: str) -> _Asked | None:
    straight = about.replace("’", "'")
    words = re.findall("[a-z]+", straight.lower())
    if not _OF_A_PROMISE.isdisjoint(words):
        return _read_promise(straight)
    if next((word for word in words if word not in _BEFORE), "") not in _BEGINS:
        return None
    if found := re.match(_ALL, straight):
        return _Asked("", _alliance_named(found["what"] or found["what2"] or found["what3"] or ""))
    for pattern in _PATTERNS:
        if found := re.match(pattern, straight):
            return _Asked(found["who"], _alliance_named(found["what"]))
    return None


def _read_promise(straight: str) -> _Asked | None:
    """Read a question whether a promise holds for a country: for no part of one, and for nothing that is done to it."""
    found = next(filter(None, (re.match(pattern, straight) for pattern in _PROMISE)), None)
    who = (country_alone(found["who"]) or found["who"]) if found else ""  # a city stands for its country
    if found is None or re.search(r"\w", without_countries(re.sub(_JOINED, " ", who), "")):
        return None
    return _Asked(who, _alliance_named(found["what"]), promise=True)


_JOINED = r"(?i)\b(?:and|or|the)\b"


def _alliance_named(what: str) -> str:
    return "" if what.lower() in _IT else what


def asked_of_a_party(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Show an alliance's parties where one country is asked about and no answer of the base speaks of it, or all are.

    Whether it is among them is said of a country that is known by name; of any other name it is left to the reader.
    """
    asked = _read(about)
    case = (_with_america(scene, asked) or _alliance(scene, asked.what)) if asked else None
    if asked is None or case is None:
        return None
    if not asked.who:
        return _all(scene, about, case)
    if _is_spoken_of(scene, asked.who, case, ranking) or not (asked.what or countries_in(asked.who)):
        return None
    owed = said(scene.base, "obligation", case.obligation.why, label=case.obligation.kind) if case.obligation else None
    return _told(scene, about, case, *_among(asked.who, case), promise=owed if asked.promise else None)


def goes_on_for(scene: Scene, turn: str) -> Told | None:
    """Say whether a country that a turn names and no more ("and Israel?") is in the alliance asked about last."""
    case = scene.base.cases.get(scene.shown.entry)
    if case is None or not scene.shown.asked or len(turn.split()) > _LONGEST_NAME or _read(scene.shown.asked) is None:
        return None
    from tutor.dialogue.carrying import NAME_ALONE

    found = re.match(NAME_ALONE, turn)
    named = countries_in(found["name"]) if found else ()
    if found is None or len(named) != 1 or re.search(r"\w", without_countries(found["name"], " ")):
        return None
    case = _alliance(scene, "")
    return _told(scene, f"is {named[0]} in it", case, *_among(named[0], case)) if case else None


_LONGEST_NAME = 6
"""Words of a turn that goes on for another country."""


def tells_of_members(turn: str, told: Told) -> bool:
    """Whether a turn asks who is in an alliance, or goes on from that, and is told it."""
    if any(isinstance(block, Notice) and block.code in ("is-party", "no-party") for block in told.blocks):
        return True
    parties = any(isinstance(block, Said) and block.role == "parties" for block in told.blocks)
    return (parties or any(match.id.endswith(_MEMBERS) for match in told.matches[:1])) and _read(turn) is not None


_MEMBERS = "#members"
"""The question of fact of an alliance who its members are."""


def _all(scene: Scene, about: str, case: Case) -> Told:
    """Tell the fact of who is in an alliance, which may say more than the list, else the list."""
    fact = f"{case.id}{_MEMBERS}"
    if fact.partition("#")[2] not in {question.id for question in case.faq}:
        return _told(scene, about, case)
    told = tell(scene.base, fact)
    return told._replace(shown=told.shown and told.shown._replace(asked=about), act="ask")


def _told(scene: Scene, about: str, case: Case, *before: Notice, promise: Block | None = None) -> Told:
    blocks: tuple[Block, ...] = (
        *before,
        Heading(text=case.name, id=case.id, labels=(case.kind, case.years)),
        *((promise,) if promise else ()),
        said(scene.base, "parties", ", ".join(case.parties)),
        next_steps("more", "sources", "back"),
    )
    issue = next((name for name in case.issues if name in scene.base.issues), "")
    shown = Shown("case", case.id, issue, sources=case.sources, depth=0, asked=about)
    return Told(blocks, shown, (matched(scene.base, case.id),), act="ask")


def _among(who: str, case: Case) -> tuple[Notice, ...]:
    """Return whether each country is among the parties; nothing for a name that is no country."""
    parties = countries_in(" ; ".join(case.parties))
    codes = ((country, "is-party" if country in parties else "no-party") for country in countries_in(who))
    return tuple(Notice(code=code, values={"country": country}) for country, code in codes)


def _alliance(scene: Scene, name: str) -> Case | None:
    """Return the alliance of a name, or the one at hand where there is none, if it has a list worth showing."""
    named = names.find_case(scene.base, name) if name else names.Named(scene.shown.entry, 1.0)
    case = scene.base.cases.get(named.id) if named and named.score > names.BY_NAME else None
    return case if case and case.kind != "episode" and len(case.parties) >= _FEWEST else None


_AMERICAN = r"(?i)^(?:us|u\.s\.?|american|america'?s?)(?: [\w-]+){0,2} (?:treaty|alliance|pact|umbrella|guarantee)$"


def _with_america(scene: Scene, asked: _Asked) -> Case | None:
    """Return the alliance of a country with the United States, where that is what it is called ("the US treaty")."""
    if not re.match(_AMERICAN, asked.what):
        return None
    two = {*countries_in(asked.who), "the United States"}
    today = (case for case in scene.base.cases.values() if case.kind == "alliance" and "present" in case.years)
    return next((case for case in today if set(countries_in(" ; ".join(case.parties))) == two), None)


def _is_spoken_of(scene: Scene, who: str, case: Case, ranking: Ranked) -> bool:
    """Whether the likeliest entry is a question of fact, of this case or of none, whose answer begins with the country.

    What names it further on says something else: "it was dissolved after France had left".
    """
    first = ranking.matches[0].id if ranking.matches else ""
    owner, part, _ = first.partition("#")
    if not part or owner in scene.base.issues or (owner in scene.base.cases and owner != case.id):
        return False
    question = scene.base.question(first)
    begins = re.split(r"[,.;:]", re.sub(r"^(?:Yes|No|Not)\b[ ,.]*", "", question.answer))[0]
    of_it = owner == case.id or names.normal(case.short) in names.normal(question.answer)
    named = countries_in(who)
    told = bool(set(named) & set(countries_in(begins))) if named else names.normal(who) in names.normal(question.answer)
    return of_it and told and ranking.matches[0].score >= LIKELY
