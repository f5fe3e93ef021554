"""Whether a fact answers what was asked and not something like it: who does it to whom, and under which question."""

from __future__ import annotations

import re

from tutor.dialogue.answers import heading_of
from tutor.dialogue.countries import countries_in
from tutor.dialogue.names import normal
from tutor.dialogue.reply import Block, Heading, Matched
from tutor.dialogue.scene import Scene, matched
from tutor.knowledge.model import Question

_SAME = 0.8
"""The share of words that two questions have in common which are the same."""
_NO_WEIGHT = frozenset("the a an of in on to for so and but do does did is are was were".split())
# What one party does to or for another. Passives ("defended by") are left alone.
_DOES = (
    r"(?i)\b(?:defend|protect|help|support|assist|attack|invade|fight(?: and die)? (?:for|against)|pay(?: for)?"
    r"|guard|save|come to the aid of|aid|bomb|threaten|leave|betray|abandon)s?\b"
)
_SUFFERS = r"(?i)\b(?:is|are|gets?|was|were|be|being) (?:attacked|hit|invaded|bombed|threatened|struck)\b"
_YES_OR_NO = (
    r"(?i)^(?:(?:and|but|so|ok|well)[ ,]+)*"
    r"(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|must|should)(?:n'?t)?\b"
)
_WHICH = r"(?i)^(?:who|which|whose)\b"
_LIKELY = 0.03
"""Least chance at which a fact that answers a question of this form is put before the one that was found."""
_SMALL_US = r"\b(?i:the|doesn'?t|does|do|would|must) us\b"


def is_the_same(about: str, ask: str) -> bool:
    """Whether a question is asked in nearly these words, little ones aside."""
    words, expected = ({word for word in normal(text).split() if word not in _NO_WEIGHT} for text in (about, ask))
    return len(words & expected) >= _SAME * len(words | expected)


def under_its_question(scene: Scene, about: str, found: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the question that a fact answers over it, unless it was asked in nearly the same words."""
    question = scene.base.question(found)
    if is_the_same(about, question.asks[0]) or any(isinstance(block, Heading) for block in blocks[:1]):
        return blocks
    return (heading_of(found, question), *blocks)


def of_its_form(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put a fact that says whether, or who, before one of the same owner that says why or how, where that was asked."""
    first = matches[0]
    if first.kind != "faq" or not re.match(_YES_OR_NO, about) or _says_whether(scene, about, first.id):
        return matches
    owner = first.id.partition("#")[0]
    for match in matches[1:]:
        same = match.kind == "faq" and match.id.partition("#")[0] == owner and match.score >= _LIKELY
        if same and _says_whether(scene, about, match.id):
            return (match, *(other for other in matches if other is not match))
    return matches


def _says_whether(scene: Scene, about: str, found: str) -> bool:
    question = scene.base.question(found)
    first = question.asks[0]
    if re.match(_YES_OR_NO, first) or re.match(_WHICH, first):
        return True
    return any(is_the_same(about, ask) for ask in question.asks)


def asked_in_these_words(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put the fact first that the base itself asks for in these very words; empty where there is none."""
    wanted = normal(about)
    for match in matches:
        if match.kind == "faq" and any(normal(ask) == wanted for ask in scene.base.question(match.id).asks):
            return (match, *(other for other in matches if other.id != match.id))
    return ()


def right_way_round(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put the fact first that speaks of who does it to whom as the question does, where the likeliest has it reversed.

    Only a fact of the same owner is put before it: "does the US have to defend Japan" is no question of what Japan owes
    the US, though the words are the same.
    """
    pair = _direction(about)
    if pair is None or matches[0].kind != "faq" or not _reverses(pair, scene.base.question(matches[0].id)):
        return matches
    owner = matches[0].id.partition("#")[0]
    for name in (f"{owner}#{question.id}" for question in scene.base.questions_of(owner)):
        if name != matches[0].id and _agrees(pair, scene.base.question(name)):
            known = next((match for match in matches if match.id == name), None)
            first = known or matched(scene.base, name, matches[0].score)
            return (first, *(match for match in matches if match.id != name))
    return matches


def _direction(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the countries before and after what one party does to another; None where either is missing."""
    capital = re.sub(_SMALL_US, lambda found: f"{found.group()[:-2]}US", text)
    if suffered := re.search(_SUFFERS, capital):
        hit = frozenset(countries_in(capital[: suffered.start()])[-1:])
        others = frozenset(countries_in(capital[suffered.end() :]))
        return (others - hit, hit) if hit and others - hit else None
    found = re.search(_DOES, capital)
    if found is None:
        return None
    before, after = (frozenset(countries_in(side)) for side in (capital[: found.start()], capital[found.end() :]))
    after |= {"the United States"} if re.match(r"\s*us\b", capital[found.end() :]) else frozenset()
    return (before, after) if before and after and not before & after else None


def _agrees(pair: tuple[frozenset[str], frozenset[str]], question: Question) -> bool:
    return any((own := _direction(ask)) is not None and own[0] & pair[0] and own[1] & pair[1] for ask in question.asks)


def _reverses(pair: tuple[frozenset[str], frozenset[str]], question: Question) -> bool:
    """Whether a fact is first of all asked for with the parties the other way round."""
    own = _direction(question.asks[0])
    return own is not None and bool(own[0] & pair[1] and own[1] & pair[0])
