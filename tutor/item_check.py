"""For those who write a base: the lint of quiz items, and how blind rules fare on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tutor import output

if TYPE_CHECKING:
    from tutor.quiz.item import Item


def check_items(folder: str | None, *, as_json: bool) -> int:
    """Make every item of a base and report its faults; 1 when there are any, else 0. Raises KnowledgeError."""
    from tutor.knowledge import load_base
    from tutor.quiz.items import all_items
    from tutor.quiz.lint import directions, lint_all

    base = load_base(*([folder] if folder else []))
    items = list(all_items(base))
    faults = lint_all(base, items)
    for fault in faults:
        output.write((json.dumps(fault._asdict()) if as_json else f"{fault.id}: {fault.message}") + "\n")
    if not as_json:
        found = directions(base, items)
        output.write(blind_table(items))
        output.write(f"{found.both} of {found.edges} answers are asked in both directions\n")
        output.write(f"{len(items)} items, {len(faults)} faults\n")
    return 1 if faults else 0


def blind_table(items: Sequence[Item]) -> str:
    """Return how far each blind rule beats chance on each kind of choice, in points of a hundred."""
    from tutor.quiz.heuristics import HEURISTICS, gain
    from tutor.quiz.kinds import KINDS

    choices = [item for item in items if item.options and item.key >= 0 and not item.options[item.key].coded]
    lines = [f"{'points over chance':20}{'items':>7}" + "".join(f"{rule:>9}" for rule in HEURISTICS)]
    for kind in (*KINDS, "all"):
        group = [item for item in choices if kind in (item.kind, "all")]
        if group:
            gains = "".join(f"{100 * gain(rule, group):>+9.0f}" for rule in HEURISTICS.values())
            lines.append(f"{kind:20}{len(group):>7}{gains}")
    return "\n".join(lines) + "\n"
