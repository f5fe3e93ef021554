"""Whether a turn asks if the program leans, or says that it does: read by the kinds of its words.

The ways to say it are many and the words few, so that every word is first replaced by the letter of its kind: "so
you're just a lefty globalist thing" is "you are s s t". One pattern for whole turns would take long to compile.
"""

from __future__ import annotations

import re

# What is said of a program that leans and of little else; a slant that much else may have; what it is said to have.
_KINDS: dict[str, str] = {
    "b": "biased unbiased prejudiced propaganda propagandist brainwashed brainwashing woke rigged slanted skewed",
    "s": "partial impartial partisan neutral objective onesided evenhanded shill shills stooge mouthpiece puppet troll"
    " agent spy fanboy leftie lefty leftist leftwing liberal lib libs commie communist marxist socialist globalist"
    " rightwing conservative fascist nationalist maga neocon warmonger warmongers warmongering hawk hawkish dove pacifist"
    " isolationist democrat democratic republican sided",
    "g": "bias agenda",
    "c": "russia russian kremlin putin moscow america american americas us usa cia pentagon washington nato china chinese"
    " ccp western west eu europe european ukraine ukrainian israel israeli trump biden",
    "t": "program thing tutor app bot bots tool site machine software rubbish crap nonsense garbage bullshit bs supporter"
    " voter lover hater apologist fan",
    "n": "sources facts information info data answers knowledge sentences stuff text texts material arguments words"
    " numbers figures statements",
    "": "not just only so too very really all a an the some such bit of clearly obviously totally completely nothing but"
    " more simply pretty secretly quite politically political paid typical bloody damn stupid kind sort little actually"
    " even truly always fucking and ok okay wait hey hm hmm lol sorry no yeah yes well then now wow oh bro dude man"
    " honestly though tho anyway btw mate right innit huh supposed meant be being at",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# Written together or apart, in full or in short.
_ALIKE = (
    (r"\b(left|right|one|even|neo)[- ](wing|sided|handed|con)(?:er)?\b", r"\1\2"),
    (r"\b(?:pro|anti)[- ]?(?:war|peace|alliances?|(?P<camp>[a-z]+))\b", "onesided"),
    (r"\b(?:youre|ur|u r)\b", "you are"),
    (r"\bu\b", "you"),
    (r"\br\b", "are"),
    (r"\b(what|how|who|it|this|that|there)(?:'s|s)\b", r"\1 is"),
    (r"'re\b", " are"),
    (r"\b(are|is|do)(?:n't|nt)\b", r"\1"),
)
_LONGEST = 16
"""Words of a turn that says no more than that."""
_BE = "(?:are|is)"
_YOU = "(?:you|(?:this )?t)"
_LEANING = "(?:another )?(?:[cg] )*(?:[bs](?: [bscgt])*|c t)"
_TAIL = (
    r"(?: or (?:what|something|[bs])| [bst]| are you| (?:to|towards?|against|for|about|by|in favou?r) (?:\S+ ?){1,4})*"
)
_SAID = r"(?:how do (?:i|we) know |prove (?:to me )?|you (?:said|say|claim|claimed|keep saying) )?(?:that )?"
_CHARGED = (
    rf"(?:{_SAID}{_YOU} {_BE}|{_BE} {_YOU}|(?:why|how come) (?:{_BE} {_YOU}|{_YOU} {_BE})|{_BE} (?:your |these )?n"
    rf"|(?:your |these )?n {_BE}|what is (?:this|it) (?:(?:is )?(?:this |it )?)(?:is )?) ?{_LEANING}{_TAIL}"
    rf"|(?:this is|is this) {_LEANING}{_TAIL}|(?:is it|it is) (?:c )*b(?: [bct])*"
    rf"|how (?:b|s) {_BE} (?:{_YOU}|it|this|(?:your |these )?n)|you sound (?:like )?(?:{_LEANING}|c){_TAIL}"
    rf"|(?:do you have|have you(?: got)?|you have|what is your|is there any) (?:[bsc] )*(?:any )?(?:[bsc] )*g(?: in .{{2,30}})?"
    r"|(?:great |this is |is this )*another (?:[csbg] )+t"
)


def charges_with_bias(text: str) -> bool:
    """Say whether a turn asks if the program takes a side, or says that it does."""
    words = set(re.findall("[a-z]+", text))
    if not words & _TELLING or len(text.split()) > _LONGEST:
        return False
    for pattern, alike in _ALIKE:
        text = re.sub(pattern, _camp_or_none if "camp" in pattern else alike, text)
    kinds = (_KIND_OF.get(word, word) for word in re.findall("[a-z']+", text))
    return re.fullmatch(_CHARGED, " ".join(kind for kind in kinds if kind)) is not None


def _camp_or_none(found: re.Match[str]) -> str:
    """Take being for or against a camp, or war, for a slant; leave other words ("process", "antic") as they are."""
    camp = found["camp"]
    return found[0] if camp and _KIND_OF.get(camp) != "c" else "onesided"


_TELLING = frozenset(
    [
        *(word for word, kind in _KIND_OF.items() if kind in ("b", "s", "g")),
        *"bot left right one even neo pro anti sound supporter voter lover hater apologist fan".split(),
    ]
)
"""Words of which one is in every such turn, or begins one ("pro-nato")."""
