"""From what was typed to words that can be compared.

Everything here is general English: no name, no term of any field. Equal things said differently become equal tokens
(``Art. V``, ``article five``; ``2%``, ``two per cent``; ``U.S.``, ``America``), and the work is bounded, so that a
pasted book costs no more than a long question.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import lru_cache

MAX_CHARACTERS = 6_000
"""What is read of a text. A speech of five minutes has about 4,500 characters."""
MAX_WORDS = 800
_SHOUTED = 8

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}(?=\W|$)|\b(?:[A-Z]\.){2,}")
_AMERICA = re.compile(r"\bUS\b|\bUSA\b|\b[Uu]nited [Ss]tates(?: of America)?\b|\b[Aa]merica(?:ns?)?\b")
_ARTICLE = re.compile(r"\b(?:art|arts|articles?)\b\.?\s*([ivx]{1,5}|\d{1,3}|[a-z]{3,8})\b")
_PERCENT = re.compile(r"\b(\d+(?:[.,]\d+)?|[a-z]+)\s*(?:%|\bper\s?cent\b|\bpct\b)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_ENDINGS = re.compile(r"(?<=\w)'(?:s|d|m|ll|ve|re)?\b|'")
_TOKEN = re.compile(r"\d+\.\d+|[^\W_]+")
_QUOTES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'") | {"–": "-", "—": " ", "€": " euro ", "£": " pound "})
_ROMAN = {
    numeral: str(value)
    for value, numeral in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], 1)
}
_NUMBERS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50",
}  # fmt: skip
_CLIPPED = {
    "whats": "what", "thats": "that", "hows": "how", "wheres": "where", "whos": "who", "im": "i", "ive": "i",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "y": "why", "bc": "because",
    "cuz": "because", "tho": "though", "thru": "through", "cannot": "cant",
}  # fmt: skip


def plain(text: str) -> str:
    """Return the text in one form: small letters, no accents, names of numbers and articles made equal."""
    text = text[:MAX_CHARACTERS].translate(_QUOTES)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in text if not unicodedata.combining(character))
    text = _DOTTED.sub(_undotted, text)
    if not text.isupper() or len(text) < _SHOUTED:  # in a text all in capitals US may be the pronoun
        text = _AMERICA.sub("usa", text)
    text = _THOUSANDS.sub("", text.lower())
    text = _ARTICLE.sub(_article, text)
    text = _PERCENT.sub(_percent, text)
    return _ENDINGS.sub("", text)


def _undotted(found: re.Match[str]) -> str:
    letters = found.group().replace(".", "")
    return "usa " if letters in ("US", "USA") else f"{letters} "


def _article(found: re.Match[str]) -> str:
    number = found.group(1)
    number = number if number.isdigit() else _ROMAN.get(number) or _NUMBERS.get(number, "")
    return f"article {number}" if number else found.group()


def _percent(found: re.Match[str]) -> str:
    number = found.group(1)
    return f"{_NUMBERS.get(number, number)} percent"


def tokens(text: str) -> list[str]:
    """Return the words of a text, in order, in the form in which they are compared but for their endings."""
    return [_CLIPPED.get(word, word) for word in _TOKEN.findall(plain(text))[:MAX_WORDS]]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its grammatical ending, so that ``shares``, ``sharing`` and ``shared`` are one."""
    if len(word) < 4 or not word.isalpha():
        return word
    word = _without_plural(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and re.search("[aeiouy]", base):
            word = base[:-1] if base[-1] == base[-2] and base[-1] not in "lsz" else base
            break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def stems(text: str) -> list[str]:
    """Return the stems of a text's words, in order."""
    return [stem(word) for word in tokens(text)]


def pairs(words: list[str]) -> list[str]:
    """Return neighbouring words, two by two."""
    return [f"{first} {second}" for first, second in itertools.pairwise(words)]


@lru_cache(maxsize=20_000)
def pieces(word: str, shortest: int = 3, longest: int = 5) -> tuple[str, ...]:
    """Return the runs of characters of a word, its edges marked: what a misspelt word still shares with its model."""
    edged = f"<{word}>"
    return tuple(
        edged[start : start + size] for size in range(shortest, longest + 1) for start in range(len(edged) - size + 1)
    )


def replaced(text: str, old: str, new: str) -> str:
    """Return a text with a word replaced wherever it stands by itself, in capitals or not."""
    return re.sub(rf"\b{re.escape(old)}\b", new, text, flags=re.IGNORECASE)
