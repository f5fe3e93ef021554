"""What steers practice: a short turn in the middle of it, taken for the word that it is unmistakably like."""

from __future__ import annotations

from tutor.dialogue.acts import UNCERTAIN, Act

LONGEST = 8
"""Words of a turn that only steers."""
_ENDING = frozenset("quit exit leave done finished".split()) | {
    f"{who} {how}" for who in ("i'm", "im", "i am") for how in ("done", "off", "out", "leaving", "finished")
}
"""Words that leave the program outside practice, and within it only the practice: they can be said again."""
_BESIDE = frozenset(["progress", "help", "quit", "repeat"])
"""What may be wanted in the middle of practice."""


def steering_act(act: Act, turn: str) -> Act:
    """Return the act that a turn is in practice ("a little nudge?")."""
    bare = turn.strip(" .!").casefold().replace("\u2019", "'")
    if act.name in (*UNCERTAIN, "quit") and not act.command and bare in _ENDING:
        return Act("stop")
    if act.command or act.name not in UNCERTAIN or not 2 <= len(turn.split()) <= LONGEST:
        return act
    from tutor.dialogue.act_index import PRACTICE_ONLY, likely_act

    name = likely_act(turn, answered=True)
    return Act(name) if name in PRACTICE_ONLY | _BESIDE else act
