"""Turns that ask what somebody argued, in few words: "and Beckley?", "Mearsheimer's view?", "what did Olson say"."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.dialogue.answers import next_steps
from tutor.dialogue.names import family_names, find_author, is_plain_word, normal
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge import KnowledgeBase

# What is said about an author, besides the name.
_ABOUT = frozenset(
    "what whats s did do does is was who whos say says said think thinks thought argue argued argues claim claims"
    " claimed view views take opinion position argument arguments theory theories thesis point points idea ideas"
    " work works book books article articles paper papers research study studies findings finding found find"
    " contribution case written wrote write writes has have had anything something by from of about on it this"
    " that these those the a an he she him her his their they them and but so then ok or else exactly according to"
    " tell me more please summarise summarize summary summed sum up explain show give in for with here there where"
    " why how name year now again know heard never what's professor prof dr scholar author great famous put saying"
    " position's see sees believe believes conclude concluded concludes support supports have you got also as well"
    " too anyway actually even short brief name's guy person any word"
    " swears swear stand stands agree agrees disagree didnt had our my opinion opinions surely would else smth i line"
    " isnt thats for against side make makes made reckon reckons".split()
)
ALSO_WORDS = frozenset(
    "bell clay cliff doll early evans ford green hood hunter king lake lane long mason miles mills moss parent"
    " park person porter powers press ray record ritter sacks samples sharp son smith vine ward washington watts"
    " weeks wood young innocent lowe price stone".split()
)
"""Family names that are also words or places: only with a capital, and not at the beginning, are they names."""
_PRONOUNS = frozenset(["he", "she", "his", "her"])
_MISSPELT_LEAST, _MISSPELT_LIKE = 6, 88
"""Letters of a family name that may be misspelt, and how like a name it must be, 0..100 (rapidfuzz's ratio)."""
_ARGUES = (
    r"\bac+ording to (?:professor |prof |dr )?(?P<by>[\w'’-]+)"
    r"|^(?:(?:and|but|so|ok(?:ay)?|then|well)[, ]+)*(?:(?:what|how) )?(?:do|does|did|would) (?:professor |prof |dr )?"
    r"(?P<who>[\w'’-]+)"
    r"(?: (?:and|&) [\w'’-]+)? (?:say|think|argue|claim|see|conclude|hold|believe|make of|reply|respond|answer)\b"
)
_OF_A_PERSON = (
    r"^(?:(?:and|but|so|ok(?:ay)?|then|well)[, ]+)*(?:(?:is|was) (?:he|she)(?! (?:right|wrong|correct|serious)\b)"
    r"|how old (?:is|was) (?:he|she)|who pays (?:him|her)|does (?:he|she) (?:work|teach|live)"
    r"|(?:where|when|what) (?:is|was|does|did) (?:he|she)(?:'s)? (?:from|born|die|live|work|teach|do))\b"
)
_CAPITALISED = r"\b[A-Z][\w'’-]{2,}"
_LEAST = 3
"""Letters a family name must have: shorter ones are words."""


@lru_cache(maxsize=4)
def _people(base: KnowledgeBase) -> tuple[frozenset[str], frozenset[str]]:
    """Return the families that wrote the sources of a base, and the given names of those who bear them."""
    writers = [name for source in base.sources.values() for name in (*source.author, *source.editor) if name.family]
    given = {word for name in writers for word in normal(name.given or "").split()}
    return frozenset(family_names(base)), frozenset(given)


def author_asked_for(scene: Scene, text: str) -> Told | None:
    """Tell what an author argued, where a turn says nothing but that this is wanted; None otherwise."""
    words = normal(text.replace("’", "'").replace("'", "")).split()
    families, given = _people(scene.base)
    capitals = {normal(word) for word in text.split()[1:] if word[:1].isupper()}
    families -= ALSO_WORDS - capitals
    if asked := _said_to_argue(scene, text, families):
        return _author(scene, asked)
    named = [family for word in words if (family := _family(word, families))]
    rest = {word for word in words if not _family(word, families)} - given
    if not named and _PRONOUNS & set(words) and rest <= _ABOUT:
        named = _author_at_hand(scene)
    strange = rest - _ABOUT
    if not named and strange and not strange & {*scene.index.words}:
        named, rest = _misspelt(strange, families), rest & _ABOUT
    if not named or not rest <= _ABOUT:
        return _of_the_person(scene, text)
    return _author(scene, " ".join(dict.fromkeys(named)))


def _of_the_person(scene: Scene, text: str) -> Told | None:
    """Own up to knowing nothing of an author but the works; None for what asks nothing of the person."""
    if not _author_at_hand(scene) or not re.match(_OF_A_PERSON, text, re.IGNORECASE):
        return None
    return Told((Notice(code="author-only-works"), next_steps("sources", "back")), scene.shown, act="author")


def _author_at_hand(scene: Scene) -> list[str]:
    """Return the family name of whose work was told last; nothing after anything else."""
    source = scene.base.sources.get(scene.shown.entry)
    names = [normal(name.family) for name in source.author[:1] if name.family] if source else []
    return [name for name in names if name]


def _author(scene: Scene, named: str) -> Told | None:
    """Tell what authors argued; None where nobody is of that name."""
    if not find_author(scene.base, named):
        return None
    from tutor.dialogue.turns import author

    told = author(scene, named)
    return told and told._replace(act="author")


def _said_to_argue(scene: Scene, text: str, families: frozenset[str]) -> str:
    """Return who is asked after for what they say ("which matters more according to Kim"); empty for nobody."""
    found = re.search(_ARGUES, text, re.IGNORECASE)
    name = normal(found["by"] or found["who"]) if found else ""
    if not name or name in families - ALSO_WORDS:
        return name
    return "".join(_misspelt({name}, families)) if name not in scene.index.words else ""


def _misspelt(strange: set[str], families: frozenset[str]) -> list[str]:
    """Return the family name that the only strange word of a turn is a misspelling of; nothing where it is none."""
    if len(strange) != 1 or len(word := next(iter(strange))) < _MISSPELT_LEAST:
        return []
    from rapidfuzz import fuzz, process

    likely = sorted(families - ALSO_WORDS)
    found = process.extractOne(word, likely, scorer=fuzz.ratio, score_cutoff=_MISSPELT_LIKE)
    return [found[0]] if found else []


def families_named(base: KnowledgeBase, text: str) -> list[str]:
    """Return the family names of authors in a text, those with a capital first; everyday words are none."""
    people = family_names(base)
    named = dict.fromkeys([*re.findall(_CAPITALISED, text), *re.findall(r"[\w'’-]{5,}", text)])
    return [name for name in named if normal(name) in people and not is_word(base, name)]


def author_meant(base: KnowledgeBase, text: str) -> str:
    """Return the family name in a text that is known to speak of an author, in small letters too; empty for none.

    One that is also a word ("press") is a name where the given name stands with it.
    """
    families, given = _people(base)
    words = normal(text).split()
    named = [_family(word, families) for word in words]
    with_given = {family for before, family in zip(words, named[1:], strict=False) if before in given}
    likely = [name for name in named if name and (name not in ALSO_WORDS or name in with_given)]
    misspelt = _misspelt({word for word in words if word not in _ABOUT}, families)
    return next(iter([*likely, *families_named(base, text), *filter(None, named), *misspelt]), "")


def is_word(base: KnowledgeBase, name: str) -> bool:
    """Say whether a family name, as it is written, may be an everyday word, so that it proves no author."""
    return (name.islower() and name in ALSO_WORDS) or is_plain_word(base, name)


def _family(word: str, families: frozenset[str]) -> str:
    """Return the family name that a word is, also without its genitive; empty for none."""
    if len(word) < _LEAST or word in _ABOUT:
        return ""
    return word if word in families else word[:-1] if word.endswith("s") and word[:-1] in families else ""
