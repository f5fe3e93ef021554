"""What a speech says and no point took up: it is shown as that, so that no sentence of a learner's disappears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from tutor.sparring.heard import Heard
from tutor.sparring.parts import as_said


def unplaced(pieces: Sequence[tuple[str, int]], heard: Sequence[Heard], tells: Callable[[str], int]) -> list[Heard]:
    """Return what stands in no point, as one for each run of sentences in a part; what tells nothing is left out.

    ``pieces`` are the sentences with their parts, ``tells`` counts the telling words of one.
    """
    left: list[Heard] = []
    marked = ((text, part, any(text in one.text for one in heard)) for text, part in pieces)
    for (part, taken), run in groupby(marked, key=lambda piece: piece[1:]):
        text = " ".join(piece[0] for piece in run)
        if not taken and tells(text):
            left.append(Heard("unplaced", text, part=part))
    return left


def with_mentions(found: Sequence[Heard], mentions: Sequence[Heard]) -> list[Heard]:
    """Put sentences that name what is answered before the first answer, whose words they are part of."""
    words = " ".join(one.text for one in mentions if not any(one.text in other.text for other in found))
    place = next((place for place, one in enumerate(found) if one.targets and one.kind in ("own", "new")), None)
    if not words or place is None:
        return list(found)
    whole = found[place]._replace(text=as_said([words, found[place].text]))
    return [*found[:place], whole, *found[place + 1 :]]
