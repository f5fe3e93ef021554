"""Countries as people name them: which a text speaks of, whatever the word ("UK", "Britain", "the British")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# A country as it is told, and the other words for it. Capitals stand for treaties as often as for governments
# ("the Washington Treaty"), so they are left out.
_NAMES = """
Afghanistan: afghan afghans; Albania: albanian albanians; Algeria: algerian; Angola; Argentina: argentinian argentine;
Armenia: armenian armenians; Australia: australian australians aussies aussie; Austria: austrian austrians;
Azerbaijan: azerbaijani; Bahrain; Bangladesh; Belarus: belarusian; Belgium: belgian belgians; Bolivia; Bosnia:
bosnian; Brazil: brazilian brazilians; Bulgaria: bulgarian; Cambodia; Canada: canadian canadians; Chile: chilean;
China: chinese prc; Colombia: colombian; Costa Rica; Croatia: croatian; Cuba: cuban; Cyprus; Czechia: czech czechs
czech-republic; Denmark: danish danes; Ecuador; Egypt: egyptian egyptians; Estonia: estonian estonians; Ethiopia;
Finland: finnish finns; France: french; Georgia: georgian georgians; Germany: german germans deutschland; Greece:
greek greeks; Hungary: hungarian hungarians; Iceland: icelandic; India: indian indians; Indonesia: indonesian; Iran:
iranian iranians; Iraq: iraqi iraqis; Ireland: irish; Israel: israeli israelis; Italy: italian italians; Japan:
japanese; Jordan; Kazakhstan: kazakh; Kenya; Kosovo; Kuwait: kuwaiti; Kyrgyzstan; Latvia: latvian latvians; Lebanon:
lebanese; Libya: libyan; Lithuania: lithuanian lithuanians; Luxembourg; Malaysia: malaysian; Mexico: mexican; Moldova:
moldovan; Mongolia; Montenegro; Morocco: moroccan; New Zealand: kiwis nz; Nigeria; North Korea: north-korean dprk;
North Macedonia: macedonia; Norway: norwegian norwegians; Pakistan: pakistani pakistanis; Panama; Peru: peruvian; the
Philippines: philippines philippine filipino filipinos; Poland: poles polish; Portugal: portuguese; Qatar: qatari;
Romania: romanian romanians; Russia: russian russians; Saudi Arabia: saudi saudis; Serbia: serbian serbs; Singapore;
Slovakia: slovak slovaks; Slovenia: slovenian; South Africa; South Korea: korea south-korean republic-of-korea rok;
Spain: spanish spaniards; Sweden: swedish swedes; Switzerland: swiss; Syria: syrian; Taiwan: taiwanese; Tajikistan;
Thailand: thai thais; the Netherlands: netherlands dutch holland; Tunisia; Türkiye: turkey turkish turks turkiye;
Ukraine: ukrainian ukrainians; the United Arab Emirates: uae emirates; the United Kingdom: united-kingdom uk gb
britain british great-britain england brits; the United States: united-states usa us america american americans;
Uzbekistan; Venezuela; Vietnam: vietnamese; Yemen
"""
# Cities that stand for a country where one is named alone ("and in Manila?"), and only there.
_CITIES = {
    "ankara": "Türkiye",
    "canberra": "Australia",
    "doha": "Qatar",
    "jerusalem": "Israel",
    "kyiv": "Ukraine",
    "manila": "the Philippines",
    "ottawa": "Canada",
    "riyadh": "Saudi Arabia",
    "seoul": "South Korea",
    "taipei": "Taiwan",
    "tokyo": "Japan",
    "wellington": "New Zealand",
}
_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)?")
_LONGEST = 3
"""Words of the longest name."""
_LONG_ENOUGH, _NEAR_ENOUGH = 6, 87.0
"""Letters, and likeness in per cent, from which on a word is a name misspelt."""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Return every way to name a country, in small letters, with the country."""
    table: dict[str, str] = {}
    for entry in " ".join(_NAMES.split()).split(";"):
        country, _, others = entry.strip().partition(":")
        own = country.lower().removeprefix("the ")
        table |= {name.replace("-", " "): country for name in (own, *others.split())}
    return table


def countries_in(text: str) -> tuple[str, ...]:
    """Return the countries that a text names, in the order in which it does."""
    return tuple(dict.fromkeys(country for country, _, _ in _named(text)))


def country_alone(text: str) -> str:
    """Return the country that a text names and nothing else, be it by a city; empty where it says more."""
    bare = " ".join(_WORDS.findall(text.lower())).removeprefix("in ").removeprefix("the ")
    if bare in _CITIES:
        return _CITIES[bare]
    named = countries_in(text)
    if not named:
        return _nearest(bare)
    return named[0] if len(named) == 1 and not re.search(r"\w", without_countries(text, "")) else ""


def _nearest(word: str) -> str:
    """Return the country whose name was misspelt ("philipines"); empty where none is near."""
    from rapidfuzz import fuzz, process

    if len(word) < _LONG_ENOUGH:
        return ""
    found = process.extractOne(word, list(_table()), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return _table()[found[0]] if found else ""


def without_countries(text: str, instead: str) -> str:
    """Return a text with every country in it replaced by other words."""
    for _, start, end in reversed(list(_named(text))):
        before = re.sub(r"\bthe $", "", text[:start], flags=re.IGNORECASE)
        text = f"{before}{instead}{text[end:]}"
    return text


def with_country(text: str, old: str, new: str) -> str:
    """Return a text with one country put in place of another, whatever the word for it."""
    for country, start, end in reversed(list(_named(text))):
        if country == old:
            before = re.sub(r"\bthe $", "", text[:start], flags=re.IGNORECASE)
            text = f"{before}{new}{text[end:]}"
    return text


_CAPITALS = frozenset("us usa uk gb nz rok dprk prc uae".split())
"""Names of countries that are no more than their first letters."""


def with_capitals(text: str) -> str:
    """Return a text with the capitals of the countries in it that are left out where one types."""
    for _, start, end in reversed(list(_named(text))):
        name = text[start:end]
        if name.islower():
            words = (word.upper() if word in _CAPITALS else word.capitalize() for word in name.split())
            text = f"{text[:start]}{' '.join(words)}{text[end:]}"
    return text


def _named(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield every country that is named, with where its name begins and ends."""
    table = _table()
    words = list(_WORDS.finditer(text))
    bare = [re.sub(r"[’']s$", "", word.group().lower()) for word in words]
    place = 0
    while place < len(bare):
        sizes = range(min(_LONGEST, len(bare) - place), 0, -1)
        size = next((size for size in sizes if " ".join(bare[place : place + size]) in table), 0)
        around = ("", *bare, "")[place : place + 3]
        continent = around[0] in _OF_THE_CONTINENT and bare[place].startswith("america")
        if size and not continent and not _is_pronoun(words[place].group(), around[0], around[2]):
            last = words[place + size - 1]
            yield table[" ".join(bare[place : place + size])], words[place].start(), last.end()
        place += size or 1


_OF_THE_CONTINENT = frozenset(["latin", "south", "central", "north"])
"""Words after which America is more than the one country."""
_AFTER_A_STATE = frozenset(
    "troops troop soldiers forces force army navy bases base military defence defense budget spending aid weapons nukes"
    " nuclear government congress president ships bombs allies ally alliance taxpayer taxpayers commitments".split()
)
"""Words before which a small "us" is a country: "us troops"."""


def _is_pronoun(written: str, before: str, after: str) -> bool:
    """Whether "us" is we, and not the United States."""
    return written.lower() == "us" and written != "US" and before != "the" and after not in _AFTER_A_STATE
