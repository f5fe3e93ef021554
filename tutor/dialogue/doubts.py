"""What makes an answer doubtful although its words are likely: then it is offered as a choice and not given."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.dialogue.answers import tell
from tutor.dialogue.countries import countries_in
from tutor.dialogue.names import mentioned, normal
from tutor.dialogue.reply import Said
from tutor.dialogue.scene import Ranked, Scene
from tutor.knowledge import KnowledgeBase
from tutor.matching.text import stem, tokens

# Patterns are compiled where they are first used: a question pays only for what it needs.
_POINTS_BACK = r"\b(?:it|its|that|this|they|them|their|those|these)\b"
_POINTS_AHEAD = (
    r"\b(?:think|thinks|say|says|said|true|right|mean|means|so|know|believe|fact|likely|possible|promise|prove|show"
    r"|agree|agrees|argue|argued|claim|idea|way|risk|chance) that\b|\bit (?:is|was|would be) \w+ (?:to|for|that|if)\b"
    r"|\b(?:is|was|would) it \w+ (?:to|for|that|if)\b|\b(?:worth it|make it|take it)\b"
)
_US = r"\b(?:(?i:the us)|US|U\.S\.|(?i:usa|america))\b"
_SOUTH_KOREA = r"\b(?i:south korea|(?<!north )(?<!of )(?<!and )korea|rok|seoul)\b"
_COUNTED = (
    r"\bhow many (?P<what>[\w' -]{2,40}?)"
    r" (?:do|does|did|are|is|was|were|have|has|had|in|on|from|of|can|will|would|there)\b"
)
_NO_SUBJECT = frozenset("what whats is are the a an of and how much many does do".split())


def is_doubtful(scene: Scene, about: str, ranking: Ranked, beyond_doubt: float) -> bool:
    """Say whether a likely answer may be about something else than what was asked."""
    found = ranking.matches[0].id
    if _names_the_unknown(scene, about):
        return True
    if _asks_of_numbers(about) or _names_a_stranger(scene, about, found) or _names_another(scene, about, found):
        return True
    if of_another_case(scene, about, found):
        return True
    if ranking.confidence >= beyond_doubt:
        return False
    return _counts_another(scene, about, found) or _leaves_what_is_at_hand(scene, about, found)


def of_another_case(scene: Scene, about: str, found: str) -> bool:
    """Whether a fact is of a case that was never named, where a word points at what is on the screen; or one was.

    "Did they ever fight?" after neutrality is no question of the Warsaw Pact, and the Iraq war not the Gulf War.
    """
    owner, part, _ = found.partition("#")
    if owner not in scene.base.cases or owner == scene.shown.entry:
        return False
    cases = scene.base.cases
    named = [name for name in mentioned(scene.base, about) if name in cases and cases[name].kind == cases[owner].kind]
    if named or not part:
        return bool(named) and owner not in named
    bare = re.sub(_POINTS_AHEAD, " ", about, flags=re.IGNORECASE)
    pointing = bool(scene.shown.entry) and re.search(_POINTS_BACK, bare, re.IGNORECASE)
    return bool(pointing) and not countries_in(about)


def _names_the_unknown(scene: Scene, about: str) -> bool:
    """Whether a question names something in capitals that none of the base's phrasings knows ("is BRICS one?")."""
    if about.isupper():
        return False
    names = {name.lower() for name in re.findall(r"\b[A-Z]{4,}\b", about)}
    return bool(names) and not names <= set(scene.index.words)


def _asks_of_numbers(about: str) -> bool:
    """Whether nothing but numbers is asked about ("what is 2+2"), or one word with a number in it ("ww3?")."""
    telling = [word for word in normal(about).split() if word not in _NO_SUBJECT]
    if all(word.isdigit() for word in telling):
        return bool(telling)
    return len(telling) == 1 and bool(re.fullmatch(r"[a-z]+\d+", telling[0]))


def _counts_another(scene: Scene, about: str, found: str) -> bool:
    """Whether a question counts what the fact that it found never speaks of: ships are no members."""
    owner, part, _ = found.partition("#")
    counted = re.search(_COUNTED, about, re.IGNORECASE) if part and owner not in scene.base.issues else None
    if counted is None:
        return False
    question = scene.base.question(found)
    told = {stem(word) for text in (question.answer, *question.asks) for word in tokens(text)}
    return not told & {stem(word) for word in tokens(counted["what"])[-1:]}


def _names_another(scene: Scene, about: str, found: str) -> bool:
    """Whether a question names an alliance by the one word it goes by, and the case it found does not speak of it."""
    owner = found.partition("#")[0]
    if owner not in scene.base.cases:
        return False
    words = set(normal(about).split())
    named = {
        case.id: short
        for case in scene.base.cases.values()
        if (short := normal(case.short.removeprefix("the "))) in words
    }
    if not named or owner in named:
        return False
    return not _words_about(scene, found).intersection(named.values())


def _names_a_stranger(scene: Scene, about: str, found: str) -> bool:
    """Whether a country that is asked about is none of the case, and unknown to the question of fact that was found."""
    owner, part, _ = found.partition("#")
    if not part or owner not in scene.base.cases:
        return False
    question = scene.base.question(found)
    case = scene.base.cases[owner]
    known = _as_named(" ".join((question.answer, *question.asks, case.name, case.short, *case.also, *case.parties)))
    asked = f" {_as_named(about)} "
    return any(f" {country} " in asked and country not in known for country in _countries(scene.base))


def _as_named(text: str) -> str:
    text = re.sub(_US, "United States", text)
    return normal(re.sub(_SOUTH_KOREA, "Republic of Korea", text))


@lru_cache(maxsize=4)
def _countries(base: KnowledgeBase) -> frozenset[str]:
    """Return the parties of all cases, as names are compared, without what is said of them in brackets."""
    return frozenset(normal(party.partition("(")[0]) for case in base.cases.values() for party in case.parties)


def _words_about(scene: Scene, found: str) -> set[str]:
    """Return the words in which the base tells an entry, and in which it expects to be asked for it."""
    told = [block.text for block in tell(scene.base, found, 0).blocks if isinstance(block, Said)]
    asks = scene.base.question(found).asks if "#" in found else scene.base.cases[found].asks
    return {word for text in (*told, *asks) for word in normal(text).split()}


def _leaves_what_is_at_hand(scene: Scene, about: str, found: str) -> bool:
    """Whether a question that points back ("is that in the treaty?") found something else than what it points to."""
    shown = scene.shown
    if not shown.entry:
        return False
    if not re.search(_POINTS_BACK, re.sub(_POINTS_AHEAD, " ", about, flags=re.IGNORECASE), re.IGNORECASE):
        return False
    owner = found.partition("#")[0]
    near = {shown.entry.partition("#")[0], shown.issue}
    about_it = (tell(scene.base, found).shown or shown).issue
    return owner not in near and about_it not in near
