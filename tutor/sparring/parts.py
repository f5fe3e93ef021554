"""The parts of a speech: the sentences that belong to one point."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.sparring.phrases import GRANTS, REFERS, TURNS_INSIDE
from tutor.sparring.points import Sentence


def parts_of(sentences: Sequence[Sentence]) -> list[tuple[str, int]]:
    """Number the parts of a speech (a new one with each paragraph and each word that begins a point).

    A sentence that first names or grants and then turns is two.
    """
    found: list[tuple[str, int]] = []
    part, paragraph = 0, 0
    for sentence in sentences:
        if sentence.paragraph != paragraph or sentence.lead == "begins":
            part += 1
            paragraph = sentence.paragraph
        turn = TURNS_INSIDE.search(sentence.text)
        if (
            turn
            and turn.start() > 12
            and (REFERS.search(sentence.text[: turn.start()]) or GRANTS.search(sentence.text[: turn.start()]))
        ):
            found += [(sentence.text[: turn.start()], part), (sentence.text[turn.end() :], part)]
        else:
            found.append((sentence.text, part))
    return found


def as_said(texts: Sequence[str]) -> str:
    """Return parts of a speech as one quotation: where the word between two of them was left out, that is marked."""
    ended = [text if text.rstrip()[-1:] in '.!?:;,…”"' else f"{text.rstrip()} …" for text in texts[:-1]]
    return " ".join([*ended, *texts[-1:]])


def attached(labels: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Let sentences that are close to nothing go with the point before them in the same part, else with the next.

    Those behind what names a point of the other side answer that, and are no part of what is argued next.
    """
    known = [label for label in labels if label[0] == "own"]
    if not known:
        return labels
    attached: list[tuple[str, str]] = []
    named = False
    for place, label in enumerate(labels):
        named = label[0] in ("mention", "theirs") or (named and not label[0])
        if label[0] or named:
            goes_on = not label[0] and attached[-1][0] == "theirs"
            attached.append(attached[-1] if goes_on else label)
            continue
        before = next((other for other in reversed(attached) if other[0] == "own"), None)
        after = next((other for other in labels[place:] if other[0] == "own"), None)
        attached.append(before or after or label)
    return attached
