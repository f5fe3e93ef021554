"""An article of a treaty, asked for by its number: its clauses, and not all of the case ("read me article 4")."""

from __future__ import annotations

import re

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps, tell_clauses
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Heading
from tutor.dialogue.scene import Scene, Told, matched
from tutor.knowledge.model import Case

# Patterns are compiled where they are first used: a question pays only for what it needs.
_ARTICLE = r"\b(?:article|art)\b\.? ?(?P<number>\d{1,2}|[ivx]{1,4})\b"
_WANTS_TEXT = (
    r"\b(?:read|quote|quotation|text|wording|word for word|exact(?:ly)?|verbatim|says?|said|show|recite|clause)\b"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def clause_asked(scene: Scene, about: str) -> Told | None:
    """Tell the clauses of an article whose text is asked for; None for any other turn, or where the base has none."""
    found = re.search(_ARTICLE, about, re.IGNORECASE)
    if found is None or not re.search(_WANTS_TEXT, about, re.IGNORECASE):
        return None
    case = _case(scene, about)
    number = _number(found["number"])
    clauses = tuple(clause for clause in case.clauses if _of(clause.article) == number) if case else ()
    if case is None or not clauses or _is_a_fact(case, number):
        return None
    blocks = (Heading(text=case.name, id=case.id, labels=(case.kind, case.years)), *tell_clauses(scene.base, clauses))
    issue = scene.shown.issue or next((name for name in case.issues if name in scene.base.issues), "")
    sources = tuple(dict.fromkeys(source for clause in clauses for source in clause.sources))
    shown = Shown("case", case.id, issue, sources=sources)
    told = Told((*blocks, next_steps("more", "sources", "back")), shown, (matched(scene.base, case.id),))
    return told._replace(act="ask")


def _is_a_fact(case: Case, number: int) -> bool:
    """Whether a question of fact has the article for its subject: that says more than the bare text."""
    return any(
        _number(found[1]) == number
        for question in case.faq
        for found in re.finditer(r"(?i)\barticle (\d{1,2}|[ivx]{1,4})\b", question.asks[0])
    )


def _case(scene: Scene, about: str) -> Case | None:
    """The case that the turn names, else the one on the screen."""
    named = (entry for entry in names.mentioned(scene.base, about) if entry in scene.base.cases)
    return scene.base.cases.get(next(named, scene.shown.entry))


def _of(article: str) -> int:
    """Return the number of the article a clause is from: 4 for "IV(1) (excerpt)"; 0 where it has none."""
    found = re.match(r"(\d{1,2}|[IVX]+)\b", article)
    return _number(found[1]) if found else 0


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
