"""What people mean by a turn that goes on from something: learnt from turns whose act was told by hand.

Rules read a turn first (``acts``). They are kept unless turns like this one nearly always meant something else.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from tutor.dialogue.act_index import leaves
from tutor.dialogue.phrase_bank import PhraseBank
from tutor.matching.entries import elsewhere

ELSEWHERE = "elsewhere"
"""What stands for turns that have nothing to do with anything here: they are no act, whatever word they share."""
_EVERY = 2
"""Every second of the questions that belong elsewhere is enough to tell by."""


class _Turns(PhraseBank):
    """The turns by their act, and beside them what people ask elsewhere."""

    @cached_property
    def phrases(self) -> dict[str, tuple[str, ...]]:
        return {**super().phrases, ELSEWHERE: elsewhere()[::_EVERY]}


TURNS = _Turns(Path(__file__).with_name("turn_examples.txt"), "turns.bin")
SO_MUCH = 4.0
"""How many times likelier another act must be than the one that was read. Chosen on turns that were not learnt from."""
FLOOR, DOING = 0.3, 0.8
"""The least chance of an act that is taken for another, and of one that begins practice, writes a file or leaves."""
DOES = frozenset(["spar", "quiz", "steelman", "brief", "export", "save", "resume", "quit", "undo"])
NOT_HERE = 0.9
"""The chance of what belongs elsewhere at which a statement is no argument: "got a recipe for pancakes"."""
SURELY = 0.995
"""The chance of an act that may be taken in the place of an answer: "it was a mistake" may be one."""
_LEAST = 1e-4
"""The chance of an act that no turn like this one had."""


def act_meant(turn: str, read: str, *, so_much: float | None = None) -> str:
    """Return the act of turns like this one, where it is ``so_much`` likelier than the act read; else that one."""
    if read not in TURNS.phrases:  # an act of which there are no examples
        return read
    chances = _chances(turn)
    likeliest = max(chances, key=chances.__getitem__, default=read)
    if likeliest == "quit" and not leaves(turn):
        return read
    if likeliest == ELSEWHERE or chances.get(likeliest, 0.0) < (DOING if likeliest in DOES else FLOOR):
        return read
    return (
        likeliest if chances.get(likeliest, 0.0) >= (so_much or SO_MUCH) * max(chances.get(read, 0.0), _LEAST) else read
    )


def surely_means(turn: str, act: str) -> bool:
    """Say whether turns like this one mean an act and hardly ever anything else."""
    return _chances(turn).get(act, 0.0) >= SURELY


def belongs_elsewhere(turn: str) -> bool:
    """Say whether a turn is like what people say of other things, and hardly like anything said here."""
    return _chances(turn).get(ELSEWHERE, 0.0) >= NOT_HERE


def _chances(turn: str) -> dict[str, float]:
    scores = TURNS.matcher.score(turn)
    return {TURNS.matcher.ids[entry]: scores.chances[entry] for entry in scores.order}
