"""Arguments of the other side a sentence discounts: it names what only their grounds have, and denies its weight.

"That Denmark lost soldiers tells nothing" answers the argument whose finding is about Denmark, however few other words
they share.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from tutor.sparring.profile import names_in

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue

_TELLS = r"(?:tell|prove|show|say|mean|establish|demonstrate)(?:s|d|ed)?"
_KIND = r"(?:case|country|state|example|instance|ally|war|study|episode|exception|outlier|anecdote)"
_DISCOUNTS = re.compile(
    rf"\b(?:{_TELLS}(?: (?:us|you|me))? (?:nothing|little|hardly anything|next to nothing)"
    rf"|(?:not|never|cannot|n['’]t|hardly|scarcely) (?:really |even )?{_TELLS}(?: (?:us|you|me))? "
    r"(?:anything|much|that|a thing|the rule|a (?:pattern|trend|rule))"
    r"|(?:an?|the|one) (?:rare |lone |odd |clear |mere )?(?:exceptions?|outliers?|anecdotes?|special case)"
    rf"|(?:only|just|merely|but) (?:one|a single|a) {_KIND}|(?:one|a single) {_KIND}\b(?! (?:after|by) )"
    r"|(?:not|n['’]t|hardly) (?:typical|representative|the rule))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\b[A-Z]\w+")


def names_of(issue: Issue) -> Mapping[str, str]:
    """Return the names that stand in one argument's grounds and in no other's, each with that argument."""
    grounds = {argument.id: [given.says for given in argument.grounds] for _, argument in issue.argued()}
    names = names_in(text for texts in grounds.values() for text in texts)
    owners = {
        name: [owner for owner, texts in grounds.items() if any(name in _WORD.findall(text) for text in texts)]
        for name in names
    }
    return {name: found[0] for name, found in owners.items() if len(found) == 1}


def discounted(names: Mapping[str, str], text: str, against: Collection[str]) -> tuple[str, ...]:
    """Return the arguments among ``against`` whose own example a sentence names and calls no proof."""
    if not _DISCOUNTS.search(text):
        return ()
    found = dict.fromkeys(names[word] for word in _WORD.findall(text) if word in names)
    return tuple(name for name in found if name in against)
