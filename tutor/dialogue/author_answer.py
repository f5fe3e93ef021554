"""What an author argued: each work with the statements that rest on it, then the works that nothing here rests on."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps, references, tell_source
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Heading, Pointers, References, Row, Said
from tutor.dialogue.scene import Told
from tutor.knowledge import KnowledgeBase

MOST_WORKS = 4
_MOST_ISSUES = 5


def tell_author(base: KnowledgeBase, sources: tuple[str, ...]) -> Told:
    """Tell what the works of an author are used for. ``sources`` are their ids, at least one."""
    told = [tell_source(base, source) for source in _once(base, sources)[:MOST_WORKS]]
    used = [one for one in told if any(isinstance(block, Said) for block in one.blocks)]
    unused = tuple(one.shown.entry for one in told if one not in used and one.shown)
    blocks = [block for one in used for block in one.blocks if not isinstance(block, Heading | Pointers)]
    blocks += [References(references=references(base, unused))] if unused else []
    first = (used or told)[0].shown or Shown()
    every = tuple(source for one in told if one.shown for source in one.shown.sources)
    steps = next_steps("sources", "back")
    matches = tuple(match for one in (*used, *told) for match in one.matches)
    return Told((*blocks, *_issues(used), steps), first._replace(sources=every), tuple(dict.fromkeys(matches)))


def _once(base: KnowledgeBase, sources: tuple[str, ...]) -> list[str]:
    """Return sources without those that stand twice under one title; the one that more rests on is kept."""

    def weight(source: str) -> int:
        return sum(isinstance(block, Said) for block in tell_source(base, source).blocks)

    kept: dict[str, str] = {}
    for source in sources:
        title = base.sources[source].title.casefold()
        if title not in kept or weight(source) > weight(kept[title]):
            kept[title] = source
    return list(kept.values())


def _issues(told: list[Told]) -> tuple[Block, ...]:
    """Point to the issues of all works at once."""
    found = (block for one in told for block in one.blocks if isinstance(block, Pointers) and block.role == "issues")
    rows: dict[str, Row] = {row.id: row for block in found for row in block.rows}
    return (Pointers(role="issues", rows=tuple(rows.values())[:_MOST_ISSUES]),) if rows else ()
