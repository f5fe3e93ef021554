"""What a source says that was cited in a round: the finding it was cited for first, the rest to be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.dialogue.names import normal
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.scene import grounds_said
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Grounds, Issue
from tutor.sparring.round import Round

# Patterns are compiled where they are first used: a question pays only for what it needs.
_SAYS = r"(?:say|said|says|find|found|finds|show|showed|shows|argue|argued|claim|claimed|mean|prove|proves|proved)"
_STUDY = r"(?:study|studies|paper|finding|article|book|source|research|survey|work|one)"
_ASKED = (
    rf"^what (?:exactly |actually )?(?:does|did|do|is it) (?P<who>.{{1,40}}?) (?:actually |really |exactly )?{_SAYS}"
    r"(?: (?:exactly|about (?:this|that|it)|then|here|actually))*\W*$"
)
_THAT = rf"^(?:that|this|the|your|the last|these|those|it)(?: {_STUDY})?$"


def cited_in_round(base: KnowledgeBase, issue: Issue, round_: Round, text: str) -> tuple[Block, ...]:
    """Return the finding that a source was cited for in the round, where a turn asks what that says; else nothing."""
    found = re.match(_ASKED, text.strip(), re.IGNORECASE)
    if not found:
        return ()
    who = found["who"].strip().lower()
    wanted = set(normal(who).split())
    for source, grounds in _cited(issue, round_):
        families = [name.family or name.literal or "" for name in base.sources[source].author]
        words = {word for family in families for word in normal(family).split()}
        if re.match(_THAT, who) or wanted & words:
            command = f"/author {families[0]}" if families and families[0] else "/sources"
            return (grounds_said(base, grounds), Notice(code="spar-cited", values={"command": command}))
    return ()


def _cited(issue: Issue, round_: Round) -> Iterator[tuple[str, Grounds]]:
    """Yield each source that the tutor cited, the last first, with the finding that rests on it."""
    for speech in sorted({move.speech for move in round_.moves if move.speaker == "tutor"}, reverse=True):
        said = [move for move in round_.moves if move.speech == speech and move.speaker == "tutor" and move.argument]
        for move in sorted(said, key=lambda one: (one.kind != "argue", -one.number)):  # a finding was told with these
            grounds = issue.argument(move.argument).grounds
            told = grounds[:1] if move.kind == "argue" else grounds
            yield from ((source, one) for one in told for source in one.sources)
