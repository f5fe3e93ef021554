"""The questions of the tuning half that go wrong, one by one, to be mended in the base, the lexicon or the engine."""

from __future__ import annotations

from benchmarks.matching import labelled, report
from tutor.knowledge import load_base
from tutor.matching import BaseIndex


def main() -> None:
    """Print the figures of the tuning half and its misses."""
    report.main("tune")
    index = BaseIndex.open(BaseIndex.compile(load_base()))
    for one in labelled.questions("tune"):
        answer = index.ask(one.text)
        first = answer.matches[0] if answer.matches else None
        if not first or not one.is_right(first.id, first.topic):
            said = ", ".join(f"{match.id} {match.score}" for match in answer.matches[:3])
            print(f"{answer.confidence:.2f} {one.text[:100]} | {'/'.join(sorted(one.entries))} <- {said}")
    for stray in labelled.strays("tune"):
        answer = index.ask(stray.text)
        if answer.confidence >= report.CHOICE:
            print(f"{answer.confidence:.2f} OUT OF SCOPE {stray.text[:100]} <- {answer.matches[0].id}")
