"""What was last shown: everything a follow-up is read against."""

from typing import Literal, NamedTuple, TypeAlias

Depth: TypeAlias = Literal[0, 1, 2]
Kind: TypeAlias = Literal["", "issue", "case", "concept", "faq", "source", "listing"]


class Shown(NamedTuple):
    """What a reply left on the table.

    ``entry`` is the issue, case, concept, faq or source at hand; ``issue`` the issue it is discussed under;
    ``argument`` the argument in focus (as ``issue#id``); ``options`` the ids that can be chosen by number;
    ``sources`` the ids of all sources shown; ``depth`` 0 short, 1 as usual, 2 in depth; ``holds`` the side that the
    learner argued, where they did (``pro``, ``con``); ``fact`` says that one question of fact was answered and not all
    of the entry told; ``readings`` what else the question may have meant; ``turns`` what the numbers after those of the
    options say: questions that were asked at once, or a command for each of several things, empty where it was taken;
    ``turns_from`` the number of the first of them, so that a number stays what it was while it can;
    ``brief`` how much shorter than short (1, 2); ``answers`` the question of fact that was answered and ``asked`` the
    words in which it was asked; ``pair`` the two entries that were compared;
    ``undecided`` says that the options are readings of a question, of which none was taken yet.
    """

    kind: Kind = ""
    entry: str = ""
    issue: str = ""
    argument: str = ""
    options: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    depth: Depth = 1
    examples_given: tuple[str, ...] = ()
    before: str = ""
    holds: str = ""
    fact: bool = False
    readings: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    brief: int = 0
    answers: str = ""
    asked: str = ""
    pair: tuple[str, ...] = ()
    turns_from: int = 0
    undecided: bool = False

    @property
    def numbers(self) -> int:
        """The highest number there is to choose by."""
        return max(self.choices, default=0)

    @property
    def choices(self) -> tuple[int, ...]:
        """The numbers that can be chosen: those of the options, and those under which turns still wait."""
        options = range(1, len(self.options) + 1)
        return (*options, *(number for number, turn in enumerate(self.turns, self.first_turn) if turn))

    @property
    def first_turn(self) -> int:
        """The number of the first turn that waits: after the options, and where it was before, if that is free."""
        return max(self.turns_from, len(self.options) + 1)
