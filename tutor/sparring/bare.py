"""Dismissals: "against 1 is nonsense" names an argument and gives no reason, so it answers nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tutor.matching.text import stems
from tutor.sparring.heard import Heard

if TYPE_CHECKING:
    from collections.abc import Sequence

REASON = 2
"""Words besides those that name and dismiss that an answer has at least: denying a claim in its words answers it."""
_DISMISSES = frozenset(
    stems(
        "a an and are argument arguments as at be been believe but by can claim convince convincing dont do does"
        " doesnt dumb even everyone everybody evidence false first for from fair get has have i im in is isnt it its"
        " just knows know last laughable lie lol makes make me meh my nah no nobody none nonsense not nothing obviously"
        " of ok on one or our plain point points prove proves proof really reason ridiculous rubbish said say says"
        " second see sense silly simply so still stupid sure take that thats the them then there these they thing think"
        " third this those to too true untrue very was we weak well what whatever will with wrong yeah yes you your"
        " against pro con number move speech rebuttal answer answers disagree agree bullshit bs garbage crap dead wont"
    )
)


def without_dismissals(heard: Sequence[Heard]) -> list[Heard]:
    """Take what dismisses an argument without a reason for a sentence of no place, which may be meant as an answer."""
    return [one._replace(kind="unplaced", targets=()) if _only_dismisses(one) else one for one in heard]


def _only_dismisses(one: Heard) -> bool:
    if one.kind != "new" or not one.targets:
        return False
    said = set(stems(re.sub(r"[’']", "", one.text)))
    return len({word for word in said - _DISMISSES if not word.isdigit()}) < REASON
