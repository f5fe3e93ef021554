"""After a fact: a short question that names nothing, and finds no fact that shares a word with it, is of that fact.

The name of its case would be read into such a question ("where was he born?"), and then anything fits.
"""

from __future__ import annotations

import re

from tutor.dialogue.act_stating import asks
from tutor.dialogue.acts import Act
from tutor.dialogue.answers import tell
from tutor.dialogue.asking import not_covered
from tutor.dialogue.countries import countries_in, country_alone
from tutor.dialogue.names import mentioned
from tutor.dialogue.reply import Block, Notice, Pointers
from tutor.dialogue.scene import Scene, Told
from tutor.matching.text import stem, tokens
from tutor.quiz.closeness import weight

_WITH = (
    r"^(?:(?:and|but|so|ok(?:ay)?)[ ,]+)*"
    r"(?:(?:how (?:does|do) (?:it|that|this) )?compared? (?:it |that |this )?(?:with|to)"
    r"|versus|vs\.?|against|and (?:for|in|with)|what about (?:for|in)|for|in)"
    r" (?P<country>[A-Za-z' -]{3,30}?)(?:'s)?[\s?.!]*$"
)
LONGEST = 8
"""Words of a question that leaves unsaid what it is of."""
_OF_ITS_OWN = r"\b(?:he|she|him|her|his|hers|there)\b"
"""Stands for a person or a place of the fact, and for no alliance."""


_OF_THE_CASE = r"\b(?:it|its|they|them|their)\b"
"""Stands for the alliance itself, most often: what is then surely found is of that."""
SURE = 0.9
STRANGE = 2
"""Telling words that the fact on the screen has not, from which on a question is no longer of it."""


def kept_to_the_fact(scene: Scene, told: Told) -> Told:
    """Return the fact on the screen again where what was told for a question has nothing to do with it."""
    fact, text = scene.shown.answers, scene.text
    if told.act not in ("ask", None, "") or not told.matches or told.matches[0].id == fact or not _names_nothing(scene):
        return told
    of_it = re.search(_OF_THE_CASE, text, re.IGNORECASE)
    denied = not of_it and any(isinstance(block, Notice) and block.code == "not-just-that" for block in told.blocks)
    another = told.outcome == "answer" and "#" in told.matches[0].id
    of_the_case = told.confidence >= SURE and of_it
    of_its_own = re.search(_OF_ITS_OWN, text, re.IGNORECASE)
    astray = another and (of_its_own or not (of_the_case or _shares(scene, told.matches[0].id)))
    if not (denied or astray):
        return told
    if not of_its_own and len(_strange_words(scene)) >= STRANGE:
        return not_covered(scene, [match.id for match in told.matches])._replace(shown=scene.shown)
    again = tell(scene.base, fact, under=scene.shown.issue)
    blocks: tuple[Block, ...] = (Notice(code="fact-is-all"), *again.blocks)
    named = [block for block in told.blocks if isinstance(block, Pointers) and block.role == "otherwise"]
    return again._replace(blocks=(*blocks[:-1], *named, *blocks[-1:]), act="ask")


def of_another_country(scene: Scene, act: Act, told: Told) -> Told:
    """Tell the fact on the screen again for a comparison with a country, or "and for Austria?", of which it is silent.

    What is asked for is such a fact of that country, and no treaty of its history.
    """
    found = re.match(_WITH, scene.text, re.IGNORECASE) if not act.command else None
    country = country_alone(found["country"]) if found else ""
    case = scene.base.cases.get(told.matches[0].id.partition("#")[0]) if told.matches else None
    history = case is not None and "present" not in case.years and case.id != scene.shown.entry
    if not country or not (act.name == "compare" or history):
        return told
    again = tell(scene.base, scene.shown.answers, under=scene.shown.issue)
    silent = country not in countries_in(scene.base.question(scene.shown.answers).answer)
    notice = Notice(code="not-named", values={"country": country}) if silent else Notice(code="fact-is-all")
    return again._replace(blocks=(notice, *again.blocks), act="ask")


def _names_nothing(scene: Scene) -> bool:
    text = scene.text
    short = len(text.split()) <= LONGEST and not text.startswith("/") and asks(text)
    return short and not mentioned(scene.base, text) and not countries_in(text)


def _strange_words(scene: Scene) -> set[str]:
    """Return the telling words of a question that the fact on the screen has not: two of them ask something else."""
    known = _known(scene, scene.shown.answers)
    return {word for word in tokens(scene.text) if weight(word) and stem(word) not in known}


def _known(scene: Scene, fact: str) -> set[str]:
    question = scene.base.question(fact)
    return {stem(word) for text in (*question.asks, question.answer) for word in tokens(text)}


def _shares(scene: Scene, found: str) -> bool:
    """Whether a fact has a telling word of the question, in the ways to ask for it or in its answer."""
    known = _known(scene, found)
    return any(stem(word) in known for word in tokens(scene.text) if weight(word))
