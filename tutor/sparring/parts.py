"""The parts of a speech: the sentences that belong to one point."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.sparring.phrases import GIVES_IN, GRANTS, REFERS, TURNS_INSIDE, UNDERCUTS
from tutor.sparring.points import Sentence

SHORTEST = 12  # characters that name or grant something


def parts_of(sentences: Sequence[Sentence]) -> list[tuple[str, int, str]]:
    """Number the parts of a speech (a new one with each paragraph and each word that begins a point).

    A sentence that first names or grants and then turns is two; one that grants a fact to undercut what follows from it
    is one ("I grant that few were attacked, but that proves nothing"). With each goes what its part names by a
    number, if it names anything: the argument of the other side that all of the part is about.
    """
    found: list[tuple[str, int, str]] = []
    part, paragraph, named, given = 0, 0, "", False
    for sentence in sentences:
        done = given and not UNDERCUTS.search(sentence.text)  # what comes after a point given by number is another
        if done or sentence.paragraph != paragraph or sentence.lead == "begins":
            part += 1
            paragraph, named = sentence.paragraph, sentence.names
        turn = TURNS_INSIDE.search(sentence.text)
        given = bool(sentence.names and not turn and GIVES_IN.search(sentence.text))
        before, after = (sentence.text[: turn.start()], sentence.text[turn.end() :]) if turn else ("", "")
        grants = GRANTS.search(before) and not UNDERCUTS.search(after)
        if len(before) > SHORTEST and (grants or REFERS.search(before)):
            found += [(text, part, named) for text in (before, after)]
        else:
            found.append((sentence.text, part, named))
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
