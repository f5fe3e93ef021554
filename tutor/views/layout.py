"""From a reply to pieces of text with a meaning each: what every view draws, each in its own way.

A piece is a paragraph of styled spans with an indent. Styles are names (``heading``, ``source``, ``pro`` ...); a view
decides what they look like, and plain text ignores them. So no view words anything by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Literal, NamedTuple, TypeAlias

from tutor.dialogue.reply import (
    ArgumentShown,
    Block,
    Citation,
    Heading,
    Listing,
    Notice,
    Options,
    Pointers,
    References,
    Reply,
    Said,
    SideShown,
    Table,
)
from tutor.views import wording

Style: TypeAlias = Literal["", "heading", "label", "source", "pro", "con", "number", "quiet", "quote", "command", "bar"]
Form: TypeAlias = Literal["sheet", "list"]
Shape: TypeAlias = Literal["text", "heading", "side", "item", "row", "table", "gap"]


class Span(NamedTuple):
    """A run of text in one style. ``link`` is the address it leads to, where a view can make it a link.

    ``whole`` says that it is not broken where a line has room for all of it.
    """

    text: str
    style: Style = ""
    link: str = ""
    whole: bool = False


class Piece(NamedTuple):
    """A paragraph. ``hang`` is the indent of its further lines; ``tight`` says that no blank line comes before it.

    ``only`` says that it belongs to one form of what can be shown as a sheet or as a list; ``guide`` is drawn in the
    indent of further lines; ``pair`` says that its first span is a name and the rest what is said of it. ``least`` and
    ``most`` say in how many columns it is drawn, where that matters.
    """

    spans: tuple[Span, ...]
    shape: Shape = "text"
    indent: int = 0
    hang: int = 0
    tight: bool = False
    column: str = ""
    cells: tuple[tuple[str, ...], ...] = ()
    bars: tuple[float, ...] = ()
    only: Form | None = None
    least: int = 0
    most: int = 0
    guide: str = ""
    pair: bool = False

    @property
    def text(self) -> str:
        """The text without styles."""
        return "".join(span.text for span in self.spans)


def lay_out(reply: Reply, form: Form = "sheet", columns: int = 0) -> list[Piece]:
    """Return the pieces of a reply, in order; of what can be a sheet or a list, the one in this form.

    Of what is drawn otherwise where there is less room, the one that fits so many ``columns``; 0 is any number.
    """
    blocks = [
        (block, piece) for block in reply.blocks for piece in pieces_of(block) if _is_wanted(piece, form, columns)
    ]
    return _beside(blocks) if reply.act == "compare" else [piece for _, piece in blocks]


def _is_wanted(piece: Piece, form: Form, columns: int) -> bool:
    if piece.only not in (None, form):
        return False
    return piece.least <= columns <= (piece.most or columns) if columns else not piece.most


def _beside(laid: list[tuple[Block, Piece]]) -> list[Piece]:
    """Return the pieces of two things compared as two columns, each from its heading to the next one's."""
    pieces, heading = [], 0
    for block, piece in laid:
        heading += isinstance(block, Heading)
        aside = not heading or isinstance(block, Options) or (isinstance(block, Pointers) and block.role == "next")
        pieces.append(piece if aside else piece._replace(column=f"compared-{heading}"))
    return pieces


def pieces_of(block: Block) -> Iterator[Piece]:
    """Return the pieces of one block. Blocks of practice are laid out in modules of their own."""
    lay = _LAYOUTS.get(type(block))
    if lay is not None:
        return lay(block)
    room = _ELSEWHERE[type(block).__name__]
    found: Callable[[Any], Iterator[Piece]] = import_module(f"tutor.views.{room}").pieces_of
    return found(block)


# Blocks that are laid out elsewhere: the name of the block, and the module whose ``pieces_of`` does it.
_ELSEWHERE: dict[str, str] = {
    "PointsMet": "coaching_layout",
    "CoachMove": "coaching_layout",
    "CoachingSummary": "coaching_layout",
    "ItemAsked": "practice_layout",
    "AnswerMarked": "practice_layout",
    "HintGiven": "practice_layout",
    "PracticeNotice": "practice_layout",
    "SittingOver": "practice_layout",
    "ProgressShown": "progress_layout",
    "RoundOpened": "sparring_layout",
    "SpeechShown": "sparring_layout",
    "Asked": "sparring_layout",
    "NotTaken": "sparring_layout",
    "Alert": "sparring_layout",
    "BallotShown": "sparring_layout",
    "Study": "sparring_layout",
    "FlowSheet": "flow_layout",
    "Tree": "tree_layout",
}


def _one(lay: Callable[[Any], Piece]) -> Callable[[Any], Iterator[Piece]]:
    """Make a layout of one piece into one of several."""
    return lambda block: iter((lay(block),))


def _argument_alone(block: ArgumentShown) -> Iterator[Piece]:
    yield Piece((Span(f"{wording.SIDES[block.side]} {block.number}", block.side),), "side")
    yield from _argument(block, numbered=False)


def _side(block: SideShown) -> Iterator[Piece]:
    yield Piece((Span(f"{wording.SIDES[block.side]}:", block.side),), "side", column=block.side)
    for argument in block.arguments:
        yield from (piece._replace(column=block.side) for piece in _argument(argument))


def _notice(block: Notice) -> Piece:
    return Piece((Span(wording.notice(block.code, block.values)),))


def _heading(block: Heading) -> Piece:
    labels = " · ".join(wording.LEVELS.get(label, label) for label in block.labels)
    spans = (Span(block.text, "heading"), *((Span(f"  {labels}", whole=True),) if labels else ()))
    return Piece(spans, "heading")


def cited(sources: tuple[Citation, ...], as_of: str = "") -> tuple[Span, ...]:
    """Return sources in short, in brackets; nothing where there are none."""
    parts = [f"{source.short}, {source.at}" if source.at else source.short for source in sources]
    inside = "; ".join(parts)
    if as_of:
        inside = f"{inside}; as of {as_of}" if inside else f"as of {as_of}"
    return (Span(" ["), Span(inside, "source"), Span("]")) if inside else ()


def _said(block: Said) -> Piece:
    role = wording.ROLES.get(block.role, "")
    label = block.label
    if block.role == "reply":
        label = wording.HOW.get(label, label)
    lead = f"{role}: {label}." if role and label else f"{role}." if role else f"{label}:" if label else ""
    if block.role == "answers":
        lead = label
    if block.role in ("misconception", "used-pro", "used-con") and label:
        lead = f"{role}: “{label}”" if block.role == "misconception" else f"{role} ({label.rstrip('.')})."
    spans = (Span(f"{lead} ", "label"),) if lead else ()
    text = Span(f"“{block.text}”", "quote") if block.role == "quotation" else Span(block.text)
    return Piece((*spans, text, *cited(block.sources, block.as_of)))


def _argument(argument: ArgumentShown, *, numbered: bool = True) -> Iterator[Piece]:
    lead = (Span(f"{argument.number}  ", "number"),) if numbered else ()
    sources = () if argument.grounds else cited(argument.sources)
    claim = Span(argument.claim, "label" if argument.warrant else "")
    tight = not argument.warrant or argument.number == 1 or not numbered
    yield Piece((*lead, claim, *sources), "item", 2, 5, tight=tight)
    if argument.warrant:
        yield Piece((Span(argument.warrant),), "item", 5, 5, tight=True)
    for grounds in argument.grounds:
        yield Piece(
            (Span("Finding. ", "label"), Span(grounds.text), *cited(grounds.sources, grounds.as_of)),
            "item",
            5,
            5,
            tight=True,
        )
    if argument.qualifier:
        yield Piece((Span("What it does not show. ", "label"), Span(argument.qualifier)), "item", 5, 5, tight=True)
    if not argument.answered_by:
        return
    if argument.warrant:
        for counter in argument.answered_by:
            lead_text = f"Answered by {wording.SIDES[counter.side].lower()} {counter.number}. "
            yield Piece((Span(lead_text, "label"), Span(counter.reply)), "item", 5, 5, tight=True)
    else:
        names = ", ".join(f"{wording.SIDES[counter.side].lower()} {counter.number}" for counter in argument.answered_by)
        yield Piece((Span(f"answered by {names}"),), "item", 5, 5, tight=True)


def _options(block: Options) -> Iterator[Piece]:
    title = wording.OPTIONS.get(block.role, "")
    if title:
        yield Piece((Span(title, "label"),))
    told = len({option.label for option in block.options}) > 1  # what is the same for all of them tells nothing
    levels = len({option.level for option in block.options}) > 1
    for option in block.options:
        told_of = (option.label if told else "", wording.LEVELS.get(option.level, "") if levels else "")
        remark = "; ".join(filter(None, told_of))
        label = (Span(f"  ({remark})", whole=True),) if remark else ()
        spans = (Span(f"{option.number}  ", "number"), Span(option.title), *label)
        yield Piece(spans, "item", 2, 6, tight=True)


def _listing(block: Listing) -> Iterator[Piece]:
    if block.title:
        yield Piece((Span(block.title, "heading"),), "heading")
    width = len(str(max((row.number for row in block.rows), default=0)))
    for place, row in enumerate(block.rows):
        style: Style = "command" if block.role in ("commands", "sayings") else "label"
        text = (Span(f"  {row.text}"),) if row.text else ()
        name = f"{row.number:>{width}}  {row.name}" if row.number else row.name
        yield Piece((Span(name, style), *text), "row", 2, 6, tight=bool(place or block.title), pair=bool(text))


def _references(block: References) -> Iterator[Piece]:
    for reference in block.references:
        where = (Span(" "), Span(reference.address, "source", reference.address)) if reference.address else ()
        yield Piece((Span(reference.text), *where), "row", 0, 4)


def _pointers(block: Pointers) -> Piece:
    style: Style = "command" if block.role == "next" else ""
    spans = [Span(f"{wording.POINTERS.get(block.role, block.role)}: ", "label")]
    for index, row in enumerate(block.rows):
        spans += [Span(" · ", "quiet")] if index else []
        # A claim named among others is a name; after a full stop the dot between them would be one mark too many.
        spans.append(Span(row.name.removesuffix(".") if len(block.rows) > 1 else row.name, style))
    return Piece(tuple(spans))


def _table(block: Table) -> Iterator[Piece]:
    if block.title:
        yield Piece((Span(block.title, "heading"),), "heading")
    if block.rows:
        yield Piece((), "table", cells=(block.headings, *block.rows), bars=block.bars, tight=True)


_LAYOUTS: dict[type, Callable[[Any], Iterator[Piece]]] = {
    Heading: _one(_heading),
    Said: _one(_said),
    ArgumentShown: _argument_alone,
    SideShown: _side,
    Options: _options,
    Listing: _listing,
    References: _references,
    Pointers: _one(_pointers),
    Notice: _one(_notice),
    Table: _table,
}
