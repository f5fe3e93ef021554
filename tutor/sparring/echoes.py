"""Where a speech turns to what the other side said, with or without naming it: it is then nearest of all.

People who type do not write "my opponent claims": they take up a word of it ("a weapon in their hands, ooh"), or talk
of the same thing. A part of the speech begins there, so that what follows answers that and not what came before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tutor.sparring.closeness import Close
from tutor.sparring.phrases import GIVES_IN, TURNS

NEAR, AHEAD = 0.42, 0.05
"""Least closeness to an argument of the other side on the table, and by how much it must be ahead of all own ones."""
_SURRENDERS = re.compile(
    r"\b(?:you (?:can |may |do |did )?(?:have|win|won|take|keep) (?:that|this)|point to you|you(?:'ve)? got me"
    r"|no (?:quarrel|argument|objection|dispute)s? (?:from me|there|here)"
    r"|i(?:'ll| will)? (?:give|grant|hand) you (?:that|this)|i stand corrected|so take it)\b",
    re.IGNORECASE,
)
"""Gives a point up for good: a "but" behind it turns to something else."""
GIVEN_UP = 0.25
"""How much nearer to an own argument a sentence after a concession may be, and the point still be given up."""


class Read(NamedTuple):
    """A sentence with how close it is, what its wording does, the arguments it has a telling word of, and the argument
    of the other side on the table that it takes up, and of that which its part names by a number.
    """

    text: str
    part: int
    close: Close
    role: Literal["", "mention", "concede"] = ""
    shares: frozenset[str] = frozenset()
    echo: str = ""
    names: str = ""

    @property
    def gives_in(self) -> bool:
        """Whether it gives a point to the other side in so many words."""
        return GIVES_IN.search(self.text) is not None


def echoed(close: Close, against: Sequence[str]) -> str:
    """Return the argument of the other side on the table that a sentence takes up; empty where it takes up none."""
    best = max(against, key=lambda argument: close.arguments.get(argument, 0.0), default="")
    near = close.arguments.get(best, 0.0)
    rest = max((value for argument, value in close.arguments.items() if argument not in against), default=0.0)
    return best if near >= NEAR and near >= rest + AHEAD else ""


def parted(sentences: Sequence[Read]) -> list[Read]:
    """Return sentences with new parts: one begins where a sentence takes up another argument of the other side, and
    where it leaves a point that the one before has given up.
    """
    found: list[Read] = []
    extra, at_hand, before = 0, "", None
    for sentence in sentences:
        goes_on = before is not None and before.part == sentence.part
        turns = goes_on and before is not None and before.role == "concede" and not before.gives_in
        one = sentence._replace(echo="") if turns else sentence  # whatever it is near to: it turns on what was granted
        at_hand = at_hand if goes_on else ""
        own = goes_on and one.gives_in and not at_hand  # what is given up is none of the case made before it
        if goes_on and before is not None and (own or one.echo not in ("", at_hand) or _leaves(before, one)):
            extra, at_hand = extra + 1, ""
        at_hand = one.echo or at_hand
        found.append(one._replace(part=one.part + extra))
        before = one
    return found


def _leaves(before: Read, after: Read) -> bool:
    """Whether the sentence after one that gives a point to the other side argues something else."""
    given = before.echo if before.gives_in else ""
    if not given or after.echo == given or (TURNS.search(after.text) and not _SURRENDERS.search(before.text)):
        return False
    own = max(value for name, value in after.close.arguments.items() if name != given)
    return own - after.close.arguments[given] >= GIVEN_UP
