"""All replies: what was said, as frozen values. Views turn them into screens, lines, JSON and Markdown.

A reply is a list of blocks. Blocks carry meaning, never layout; words that are the program's own (not the base's) are
named by a code in a ``Notice`` and worded in ``tutor.views.wording``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from tutor.dialogue.block import BlockBase as _Block
from tutor.dialogue.block import Citation as Citation
from tutor.knowledge.model import Side

if TYPE_CHECKING:  # what only practice needs is not imported for a question
    from tutor.dialogue.quiz_reply import QuizBlock
    from tutor.dialogue.round_reply import RoundBlock

Outcome: TypeAlias = Literal["answer", "choice", "not-covered"]


class Matched(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry that a question was matched with. ``score`` is 0..1, two digits."""

    id: str
    kind: str
    topic: str
    title: str
    score: float = 1.0
    topics: tuple[str, ...] = ()


class Heading(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="heading"):
    """What the reply is about. ``labels`` are short remarks such as topic and level."""

    text: str
    id: str = ""
    labels: tuple[str, ...] = ()


class Said(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="said"):
    """A statement of the base with its sources. ``role`` names what it is (``in-short``, ``evidence`` ...)."""

    role: str
    text: str
    sources: tuple[Citation, ...] = ()
    as_of: str = ""
    label: str = ""


class Counter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An argument that answers another: its number on its side, and the reply itself."""

    side: Side
    number: int
    id: str
    how: str
    reply: str


class ArgumentShown(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="argument"):
    """An argument. Empty parts are left out of the telling (a short telling is the claim and its sources)."""

    id: str
    side: Side
    number: int
    claim: str
    sources: tuple[Citation, ...] = ()
    warrant: str = ""
    grounds: tuple[Said, ...] = ()
    qualifier: str = ""
    answered_by: tuple[Counter, ...] = ()


class SideShown(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="side"):
    """One side of an issue: its arguments, strongest first as written."""

    side: Side
    arguments: tuple[ArgumentShown, ...]


class Option(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that can be chosen by its number or id. ``label`` names its topic, ``level`` how hard it is."""

    number: int
    id: str
    title: str
    topic: str = ""
    label: str = ""
    level: str = ""


class Options(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="options"):
    """Things to choose from.

    ``role`` says why (``did-you-mean``, ``other-part``, ``nearest``, ``listing``, ``waiting`` for questions that were
    asked at once and not answered yet).
    """

    role: str
    options: tuple[Option, ...]


class Row(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A name and what is said of it; a number where it can be chosen by one."""

    name: str
    text: str = ""
    id: str = ""
    number: int = 0


class Listing(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="listing"):
    """Names with a line each. ``role`` says of what (``topics``, ``issues``, ``commands`` ...)."""

    role: str
    rows: tuple[Row, ...]
    title: str = ""


class Reference(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source in full, and its address where one is known."""

    id: str
    text: str
    address: str = ""


class References(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="references"):
    """Sources in full, in the order in which they were used."""

    references: tuple[Reference, ...]


class Pointers(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="pointers"):
    """Where to go from here.

    ``role`` is ``cases``, ``concepts``, ``related``, ``otherwise`` (other readings of the question) or ``next`` (what
    can be typed).
    """

    role: str
    rows: tuple[Row, ...]


class Notice(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="notice"):
    """Something the program says of itself, by code; ``values`` fill its wording."""

    code: str
    values: dict[str, str] = {}  # noqa: RUF012 - msgspec copies the default


class Table(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="table"):
    """Rows of text under headings; ``bars`` holds a share (0..1) for each row where a bar is wanted."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[float, ...] = ()


class TreeNode(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A node of an argument map: a label, the kind of the edge that leads to it, and what answers it."""

    label: str
    text: str
    edge: str = ""
    children: tuple[TreeNode, ...] = ()


class Tree(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="tree"):
    """An argument map as a tree."""

    root: TreeNode


class PointShown(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A key point: how it was met or missed (``said``, ``hint`` ...), and the words that earned it."""

    id: str
    text: str
    how: str
    words: tuple[str, ...] = ()


class PointsMet(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="points-met"):
    """Key points that an answer made."""

    points: tuple[PointShown, ...]


class CoachMove(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="coach-move"):
    """A move of the coach: ``kind`` (open, pump, hint, prompt, assertion, shown, passed), its text, and why it is made.

    ``number`` and ``count`` say which argument of the side it is about, where it opens one, and which point of the
    argument, where that is passed over.
    """

    kind: str
    text: str = ""
    why: str = ""
    side: str = ""
    number: int = 0
    count: int = 0
    sources: tuple[Citation, ...] = ()


class CoachingSummary(_Block, frozen=True, kw_only=True, omit_defaults=True, tag="coaching-summary"):
    """How coaching on one argument went: points met and missed, words that overstated, and the score, 0..1.

    ``untried``: nothing was said to it, so that there is no score.
    """

    met: tuple[PointShown, ...]
    missed: tuple[PointShown, ...]
    absolutes: tuple[str, ...] = ()
    score: float = 0.0
    untried: bool = False


Block: TypeAlias = (
    "Heading | Said | ArgumentShown | SideShown | Options | Listing | References | Pointers | Notice | Table | Tree"
    " | PointsMet | CoachMove | CoachingSummary | RoundBlock | QuizBlock"
)


class Reply(Struct, frozen=True, kw_only=True):
    """What was said in answer to one turn.

    ``confidence`` is the chance that the first match is right, 0..1, two digits. ``ended`` is set when the learner
    wants to leave.
    """

    question: str
    act: str
    outcome: Outcome = "answer"
    confidence: float = 1.0
    matches: tuple[Matched, ...] = ()
    blocks: tuple[Block, ...] = ()
    ended: bool = False
