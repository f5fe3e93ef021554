"""Comparing two cases, terms or issues: one after the other, each in short."""

from __future__ import annotations

import re

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.asking import SURE
from tutor.dialogue.context import Shown
from tutor.dialogue.countries import countries_in
from tutor.dialogue.followups import contrast_between
from tutor.dialogue.in_few_words import asks_for_little, with_less
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told, said
from tutor.knowledge.prose import sentences

# Patterns are compiled where they are first used: a question pays only for what it needs.
_BOTH = r"(?i)^(?:the two|both|them|these|those|these two|those two|the last two|the cases)(?: of them)?$"
_IN_RESPECT = (
    r"(?i)\s+(?:on (?:the |who |how |what |which |money|costs?)|in terms of|in respect of|regarding|as to|by"
    r"|when it comes to)"
    r"\s*[\w' -]*$"
)
"""What two things are compared in: "nato and anzus on who must fight"."""
_BETWEEN = r"(?i)\s+(?:and|with|to|vs\.?|versus)\s+"


def compare(scene: Scene, about: str) -> Told | None:
    """Show two cases, terms or issues one after the other, each in short."""
    about = re.sub(_IN_RESPECT, "", about)
    first, comma, second = about.partition(",")
    if not comma:
        first, _, second = re.sub(_BETWEEN, ",", about, count=1).partition(",")
    if first.strip().lower() in ("", "it", "that", "this", "them"):
        first = ""
    ids = [_entry_named(scene, part.strip()) for part in (first, second) if part.strip()]
    if not first.strip() and scene.shown.entry:
        ids.insert(0, scene.shown.entry)
    if re.match(_BOTH, about.strip(" ,")):
        at_hand = [name for name in (scene.shown.before, scene.shown.entry) if name not in scene.base.sources]
        ids = at_hand if scene.shown.entry else [*scene.shown.options[:2]]
    known = [entry for entry in dict.fromkeys(ids) if entry]
    if not first.strip() and len(known) == 2 and known[0] in scene.base.issues and known[1] not in scene.base.issues:
        return None  # "baghdad pact, same thing?": a case or a term is no rival of a question
    if len(known) < 2:
        return _one_of_them(scene, first.strip(), second.strip())
    told = [_compared(scene, entry) for entry in known[:2]]
    blocks = tuple(block for one in told for block in one.blocks if getattr(block, "role", "") != "next")
    link = contrast_between(scene.base, known[0], known[1])
    shown = Shown("listing", options=tuple(known[:2]), pair=tuple(known[:2]),
                  issue=scene.shown.issue or (told[0].shown or Shown()).issue,
                  sources=tuple(source for one in told if one.shown for source in one.shown.sources))  # fmt: skip
    matches = tuple(match for one in told for match in one.matches)
    whole = offer(scene.base, "compared", known[:2])
    return Told(
        (*link, *blocks, whole, next_steps("sources", *(("map",) if shown.issue else ()), "back")), shown, matches
    )


def _one_of_them(scene: Scene, first: str, second: str) -> Told | None:
    """Tell the one that was named, and say that the other is nothing known here ("1914 with today")."""
    named = {
        part: names.find_case(scene.base, part) or names.find_concept(scene.base, part) for part in (first, second)
    }
    known = [found.id for found in named.values() if found and found.score > names.BY_NAME]
    other = next((part for part, found in named.items() if found is None), "")
    if len(known) != 1 or not other or len(other.split()) > _LONGEST_NAME:
        return None
    told = tell(scene.base, known[0])
    return told._replace(blocks=(Notice(code="compares-one", values={"name": other}), *told.blocks))


_LONGEST_NAME = 3
"""Words of a name to which there is no entry; more of them say something."""


def _compared(scene: Scene, entry: str) -> Told:
    """Tell an entry in short; of a case what its parties owe as well, which is what cases are compared for."""
    told = tell(scene.base, entry, 0)
    brief = asks_for_little(scene.text)
    told = with_less(scene, told) if brief else told
    case = scene.base.cases.get(entry)
    if case is None or case.obligation is None:
        return told
    why = sentences(case.obligation.why)[0] if brief else case.obligation.why
    owed = said(scene.base, "obligation", why, label=case.obligation.kind)
    return told._replace(blocks=(*told.blocks[:2], owed, *told.blocks[2:]))


def _entry_named(scene: Scene, text: str) -> str:
    for find in (names.find_case, names.find_concept, names.find_issue):
        found = find(scene.base, text)
        if found:
            return found.id
    ranking = scene.index.ask(text)
    likely = ranking.matches[0].id if ranking.matches and ranking.confidence >= SURE else ""
    return "" if _of_another_country(scene, likely, text) else likely


def _of_another_country(scene: Scene, entry: str, text: str) -> bool:
    """Whether a case is none of the countries that the words name: "china's military budget" is not of the EU."""
    case = scene.base.cases.get(entry.partition("#")[0])
    named = countries_in(text)
    if case is None or not named:
        return False
    return not set(named) & set(countries_in(" ; ".join((*case.parties, case.name))))
