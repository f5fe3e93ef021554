"""A question asked in the middle of practice: it is answered, and the learner told that the practice waits."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps
from tutor.dialogue.reply import Block, Notice, Options, Pointers, Row
from tutor.dialogue.scene import Told

_KEPT = frozenset(["spar", "spar-choice"])  # a round says itself whose turn it is
_WAITS = "practice-waits"


def with_reminder(told: Told, practised: str, again: tuple[Block, ...] = ()) -> Told:
    """Return an answer given while ``practised`` (the name of an activity) goes on, with how to take that up again.

    ``again`` is what was asked there, where it is short enough to be asked again at once.
    """
    if not practised or practised in _KEPT or told.ended:
        return told
    blocks = tuple(_unnumbered(block) for block in told.blocks if not _is_next(block))
    if again:
        return told._replace(blocks=(*blocks, Notice(code="practice-goes-on", values={"name": practised}), *again))
    reminder = (Notice(code=_WAITS, values={"name": practised}), next_steps("repeat", "stop"))
    return told._replace(blocks=(*blocks, *reminder))


def _is_next(block: Block) -> bool:
    return isinstance(block, Pointers) and block.role == "next"


def _unnumbered(block: Block) -> Block:
    """Return things to choose from without their numbers: a number is an answer to what is practised."""
    if not isinstance(block, Options):
        return block
    rows = tuple(Row(name=option.title, id=option.id) for option in block.options)
    return Pointers(role="known", rows=rows)
