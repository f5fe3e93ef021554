"""What a turn says of the coaching itself: that credit was not earned, that the learner gives up, what words mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.dialogue.names import normal
from tutor.dialogue.reply import Block
from tutor.dialogue.scene import grounds_said, said
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Argument
from tutor.matching import text as words

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = r"^(?:(?:no+|nope|but|hey|wait|sorry|hm+|and|so|ok(?:ay)?|well|please|actually)\b[\s,.!?:;-]*)*"
_DISOWNS = (
    _LEAD + r"(?:(?:that|this|it)(?:'?s| is| was) (?:not|n't) (?:at all )?what i (?:said|say|meant|mean|wrote)"
    r"|(?:that|this|it) (?:isn'?t|wasn'?t) what i (?:said|meant|wrote)|not what i (?:said|meant|wrote)"
    r"|i (?:did not|didn'?t|never) (?:say|said|mean|meant|write|wrote) (?:that|this|it|so))\W*$"
)
_GIVES_UP = _LEAD + r"(?:i )?(?:give up|surrender|quit trying|can'?t go on)(?: (?:on )?(?:this|it|already|now))?\W*$"
_ASKS = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait|sorry|hey|hm+)\W+)*(?:what(?:'?s| is| are| was| were| does| do| did)"
    r"|who(?:'?s| is| are| was| were)|why (?:is|are|do|does|did|was|were)|how (?:is|are|do|does|did|was|were|many|much)"
    r"|when (?:did|was|were|is)|where (?:did|was|is|are)|can you|could you|do you|does|did|explain|define)\b"
)
_MEANING = (
    _LEAD + r"(?:what (?:does|do|did|is|are)(?: (?:it|that|this|you))?(?: mean)?(?: by| with| to say)?|what'?s"
    r"|explain|(?:the )?meaning of|what is meant by)\s+(?P<quote>[\"'“‘]?)(?P<words>.{4,60}?)[\"'”’]?"
    r"(?P<mean>(?: (?:mean|means|supposed to mean))?)(?: here)?[\s?.!]*$"
)

_PHRASE = 2
"""Words from which on a phrase is told by what it stands in; a single one is a term."""


def _matches(pattern: str, text: str) -> re.Match[str] | None:
    return re.match(pattern, text.strip().replace("’", "'"), re.IGNORECASE)


def disowns(text: str) -> bool:
    """Whether a turn says that what was credited was not said."""
    return bool(_matches(_DISOWNS, text))


def gives_up(text: str) -> bool:
    """Whether a turn gives the whole exercise up."""
    return bool(_matches(_GIVES_UP, text))


def asks(text: str) -> bool:
    """Whether a turn asks something of the tutor, with a question mark or without."""
    return text.rstrip().endswith("?") or bool(_matches(_ASKS, text))


def in_its_own_words(base: KnowledgeBase, seen: Sequence[tuple[str, Argument]], text: str) -> tuple[Block, ...]:
    """Explain words of a claim or point on the screen by the finding behind it; nothing where none are asked about.

    ``seen`` are the texts that were on the screen, with their arguments. A term of the base is told by the base.
    """
    found = _matches(_MEANING, text)
    wanted = normal(found["words"]) if found else ""
    if len(wanted.split()) < _PHRASE or base.current(wanted) in base.concepts:
        return ()
    for told, argument in seen:
        if f" {wanted} " in f" {normal(told)} " and argument.grounds:
            stems = set(words.stems(told))
            near = max(argument.grounds, key=lambda one: len(stems & set(words.stems(one.says))))
            return (said(base, "answers", argument.warrant), grounds_said(base, near))
    return ()
