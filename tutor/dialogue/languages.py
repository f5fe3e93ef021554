"""Which language a turn is in, as far as it takes to say politely that English is spoken here.

A few everyday words a language and the ranges of scripts: cheap, and never wrong about English. A turn is foreign only
where words of one language stand in it that are no English words, or many of its letters are of another script.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
# Scripts by their first and last letters; the first of which a turn has letters decides, so kana come before Han.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u3400", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
_UKRAINIAN = frozenset("іїєґ")
_EVERYDAY = {
    "de": "der das ist und nicht ein eine einen wie wer warum wieso welche für von mit sind wird wir uns ich kann"
    " können sollte müssen haben über auf zu bei im den dem des es gibt bündnis krieg kostet teuer bedeutet",
    "fr": "le la les un une des est et pourquoi comment quel quelle qui que quoi nous vous dans sur avec pas ne ce"
    " cette sont peut il elle du au aux ça je otan guerre coûte coûtent cher veut dire",
    "es": "el la los las un una es otan y por qué que cómo cuál quién cuánto cuesta para con no se nos son del al está"
    " puede qué guerra sobre alianza alianzas significa tiene",
    "it": "il lo la gli le un una è e perché come quale chi che cosa quanto costa per con non si ci sono del della"
    " dei può guerra alleanza alleanze significa",
    "pt": "o os as um uma é otan e por que como qual quem quanto custa para com não se nos são do da dos das está pode"
    " guerra aliança alianças significa o que",
    "nl": "de het een is en waarom hoe wie wat welke voor van met niet zijn wij ons ik kan kunnen moeten hebben over"
    " kost oorlog bondgenootschap betekent duur",
    "pl": "jest i nie czy dlaczego jak kto co ile kosztuje dla z na się są do w sojusz sojusze wojna znaczy to",
    "tr": "bir ve bu ne neden nasıl kim için ile değil mi mı mu nedir ittifak savaş kaç var",
    "sv": "är och inte varför hur vem vad vilken för av med en ett vi oss jag kan det att som krig betyder kostar",
}
# What is left out of the lists above because English, or the field, has the word too.
_COMMON = (
    "is an in was will man die war of no so do to me he an on at as or come data a i pour de la le en o e y w z mi"
    " over per con co do mu ne det var vi si as un kan hoe al del van au elle par ce ha dei il no non des den dem im"
)
_SHARED = frozenset(_COMMON.split())
_WORDS = {code: frozenset(words.split()) - _SHARED for code, words in _EVERYDAY.items()}
_TELLING = {
    "de": "ist wer warum wieso nicht kostet bedeutet guten hallo",
    "fr": "pourquoi quoi combien coûte bonjour salut",
    "es": "qué cómo cuánto cuál hola",
    "it": "cosa cos perché quanto è ciao",
    "pt": "é quanto olá",
    "nl": "waarom hoeveel wie",
    "pl": "czy czym jest dlaczego ile cześć proszę dzień dobry nie rozumiem",
    "tr": "nedir neden nasıl merhaba",
    "sv": "vad varför vem hej",
}
# Words of which one is enough in a short turn.
_TELLING_WORDS = {code: frozenset(words.split()) for code, words in _TELLING.items()}
SHORT = 6
_ENGLISH_WORDS = (
    "the is are was were be a an of to in on at for with and or not what why how who which when where do does did can"
    " could should would will we us our they their it its this that i you he she if than about from by has have"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
MOSTLY = 0.3
"""Least share of letters of another script: names such as NATO are often left in Latin letters."""


def foreign_language(text: str) -> str:
    """Return the code of the language that a turn is in (``de``, ``zh``); empty for English, or where it is unclear."""
    return ("" if text.isascii() else _by_script(text)) or _by_words(text)


def _by_script(text: str) -> str:
    letters = [char for char in text.lower() if char.isalpha()]
    foreign = [char for char in letters if char >= "\u0370"]
    if len(foreign) < 2 or len(foreign) < MOSTLY * len(letters):
        return ""
    code = next((code for code, first, last in _SCRIPTS if any(first <= char <= last for char in foreign)), "")
    return "uk" if code == "ru" and _UKRAINIAN.intersection(foreign) else code


def _by_words(text: str) -> str:
    words = _WORD.findall(text.lower())
    english = sum(word in _ENGLISH for word in words)
    found = {code: len({word for word in words if word in known}) for code, known in _WORDS.items()}
    best = max(found, key=lambda code: found[code])
    if found[best] >= 2 and found[best] > english:
        return best
    if len(words) > SHORT or english > 1:
        return ""
    return next((code for code, telling in _TELLING_WORDS.items() if telling.intersection(words)), "")
