"""What debaters say to name the other side's point, to grant it, to turn on it, and to weigh."""

from __future__ import annotations

import re


def _any(*phrases: str, start: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
    return re.compile(rf"{start}(?:{'|'.join(phrases)}){end}", re.IGNORECASE)


_NOTHING = r"(?! (?:you )?(?:nothing|none|no (?:point|ground|argument)|not (?:one|a)|zero|nowt|zilch)\b)"
"""What makes a concession none: "I concede nothing"."""

REFERS = _any(
    r"you(?:'ve| have| also| then| just)? (?:say|said|claim|claimed|argue|argued|point|pointed|told|tell|cite|cited"
    r"|mention|mentioned|insist|rely|relied|bring up|brought up|call|called|ask|asked|warn|worry)",
    r"my opponents?",
    r"the opposition",
    r"the other side",
    r"the (?:tutor|proposition|affirmative|negative|pro|con) (?:side )?(?:says?|claims?|argues?)",
    r"your (?:claim|point|argument|case|first|second|third|last|study|survey|data|evidence|example|worry|fear|story"
    r"|finding)s?",
    r"they (?:say|claim|argue|point|tell)",
    r"(?:critics|supporters|sceptics|skeptics|opponents|proponents) (?:say|claim|argue|point|hold|insist)",
    r"it (?:is|was|has been) (?:said|claimed|argued)",
    r"we (?:are|were|have been) told|we (?:heard|hear)",
    r"(?:do not|don'?t|dont) (?:you )?(?:dare )?(?:tell|give) (?:me|us)|spare (?:me|us)",
    r"the (?:claim|argument|idea|point|notion|objection|worry|fear) (?:that|of|about)",
    r"against (?:the|your) (?:claim|argument|point|idea)",
    r"as (?:for|to) (?:the|your)",
)
"""Names something that the other side said."""

GRANTS = _any(
    r"i(?:'ll| will| do| can|'d| would|'m| am| have to| must)? ?"
    r"(?:readily |fully |happily |willing to |happy to |also )?(?:grant|concede|accept|admit|acknowledge|agree)"
    rf"{_NOTHING}",
    r"granted",
    r"i give you that",
    r"you(?:'re| are) right",
    r"(?:that|this)(?:'s| is) (?:a )?(?:fair|good|right|true)",
    r"fair (?:enough|point)",
    r"point taken",
    r"no quarrel",
    r"i (?:don't|do not|cannot|can't|won't|will not) (?:deny|dispute|contest)",
)
"""Grants something."""

GIVES_IN = _any(
    r"i(?:'ll| will| do| can| would| must| fully| entirely| readily| happily)* (?:agree|concede|yield)"
    rf"{_NOTHING}",
    r"i(?:'ll| will| do| must| fully| entirely| readily)* accept (?:that|this|it|the point)",
    r"(?:my opponent|the other side|you|they)(?:'s|'re| is| are) (?:quite |absolutely |of course |probably )?right",
    r"you have (?:reason|a point|me)(?: there)?",
    r"(?:that|this)(?: one| point| round)? (?:goes to|is) you(?:rs?)?",
    r"you (?:can |may |do |did )?(?:have|win|won|take|keep) (?:that|this)(?: one| point| round)?",
    r"(?:happy|glad|ready|willing) to (?:give|grant|concede|let) you",
    r"i(?:'ll| will)? (?:give|grant|hand) you (?:that|this)",
    r"so take it|(?:it is|it was|it's) (?:just )?as you say|i believe (?:it|you)|i stand corrected",
    r"(?:this|that)(?: one)? i(?:'ll| will)? (?:give|grant|hand) you",
    r"point taken|fair enough|point to you|i(?:'ll)? take your word|you(?:'ve)? got me there",
    r"i (?:don't|do not|haven't|have not) (?:have |got )?(?:a |any |much of an? )?(?:good |real )?"
    r"(?:comeback|answer|reply)",
    r"i (?:can't|cannot|can not|won't|will not|shan't|shall not|wouldn't|don't|do not) "
    r"(?:even )?(?:argue|quarrel|defend|deny|dispute|contest|fight)",
    r"i(?:'m| am) not going to (?:argue|quarrel|defend|deny|dispute|contest|fight|stand here)",
    r"no (?:quarrel|argument|objection|dispute|complaint)s? (?:from me|there|here|with)",
    r"(?:can't|cannot) be (?:denied|disputed|argued)",
)
"""Gives a point to the other side."""

WEIGHS = _any(
    r"outweigh\w*",
    r"on balance",
    r"weigh(?:s|ing|ed)? (?:(?:it|this|that|them|both|everything)(?: all)? )?(?:the|more|up|less|out|against)",
    r"(?:is|are|was) (?:much |far )?(?:bigger|worth (?:much |far )?(?:more|less)) than|worth something,? but",
    r"matters? more",
    r"more important",
    r"bigger (?:risk|danger|problem|harm|cost)",
    r"even if (?:you|they|my opponent|all|that)",
    r"all things considered",
    r"the greater (?:risk|danger|harm|good)",
    r"worth the (?:risk|price|cost)",
    r"counts? (?:for )?more",
    r"in the end",
)
"""Compares the two sides."""

TURNS_INSIDE = re.compile(
    r",?\s+(?:but|yet|however|although|though|still|except that)[,]?\s+(?=\w+\s+\w+\s+\w+)", re.IGNORECASE
)
"""Where a sentence turns from what it names to what it says of it."""

BEGINS = _any(
    r"first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|last|next|also|another|moreover|furthermore|besides",
    r"in addition|additionally|on (?:top of|the (?:claim|point|argument|question|idea|first|second|third))",
    r"as (?:to|for|regards)|turning to|regarding|one (?:more )?(?:point|thing|reason|argument)",
    r"my (?:first|second|third|next|last|main|other) ",
    r"the (?:first|second|third|next|last|other|main) (?:point|reason|argument|problem|thing)",
    r"point (?:one|two|three|\d)|\d[.)]|there is (?:also|another)|to begin",
    start=r"^(?:and |but |now,? |then,? )?",
)
"""Begins a new point."""

CONTINUES = _any(
    r"because|so|therefore|thus|hence|for (?:example|instance)|that is why|that's why",
    r"this (?:is|means|shows|matters|was|happened)|that (?:is|means|shows|makes)|which|in other words|indeed",
    r"after all|as a result|it follows|these|those|such|they|it|he|she|e\.g\.|just look|look at|think of|consider",
    r"take the|and (?:so|that|this|it|they|when|once|if)",
    start="^",
)
"""Goes on with the same point."""

TURNS = _any(
    r"but|yet|however|still|nevertheless|nonetheless|even so|even if|on the contrary|in fact|actually|that said",
    r"not so|wrong|no,|(?:that|this) (?:does not|doesn't|ignores|misses|overlooks|is wrong|cannot)",
    start="^",
    end=r"(?!\w)",
)
"""Turns on what was said before."""

UNDERCUTS = _any(
    r"(?:proves?|shows?|says?|tells?(?: us| me)?|means?|changes?|settles?) (?:very )?(?:little|nothing|not much)",
    r"(?:does|do|did|is|are|was|can|could|would)(?: not|n'?t)(?: really)?"
    r" (?:prove|show|mean|follow|tell|settle|make|change)",
    r"(?:so|therefore|thus|hence)(?: that)? your (?:\w+ ){0,2}(?:argument|point|claim|case|reason|one)",
    r"(?:that|this|it)(?:'s| is| was) (?:just |only |merely |mere |simply )?"
    r"(?:because|selection|correlation|coincidence|chance|luck)",
    r"not because|has nothing to do with|for (?:other|another) reasons?",
)
"""Says that what was granted does not bear out the argument it was granted of."""

DISPUTES = _any(
    r"not|no|never|hardly|scarcely|nothing|none|nobody|but|yet|however|wrong|ignores?|misses|overlooks|forgets|only",
    r"of course|so what|even so|still|instead|rather|proves? (?:little|nothing)",
    r"(?:is|does|do|are|was|were|did|ca|wo|would|could|have|has)n'?t|cannot",
)
"""Disputes, or at least qualifies."""
