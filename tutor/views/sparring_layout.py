"""A sparring round as pieces: speeches, alerts, the flow as a sheet and as a list, the ballot, what to study."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from tutor.dialogue.round_reply import (
    Alert,
    Asked,
    BallotLine,
    BallotShown,
    MoveShown,
    NotTaken,
    RoundBlock,
    RoundOpened,
    SpeechShown,
    Study,
    StudyItem,
)
from tutor.views import flow_layout
from tutor.views import sparring_wording as wording
from tutor.views.layout import Piece, Span, cited
from tutor.views.sparring_wording import moves as moves_said

_OTHER = {"pro": "con", "con": "pro"}


def pieces_of(block: RoundBlock) -> Iterator[Piece]:
    """Return the pieces of a block of a round."""
    match block:
        case RoundOpened():
            yield from _opened(block)
        case SpeechShown():
            yield from _speech(block)
        case Asked():
            yield from _asked(block)
        case NotTaken():
            yield from _not_taken(block)
        case Alert():
            yield from _alert(block)
        case BallotShown():
            yield from _ballot(block)
        case Study():
            yield from _study(block)
        case _:
            yield from flow_layout.pieces_of(block)


def argument_name(shown: MoveShown | BallotLine) -> str:
    """Return an argument as it is called elsewhere: ``for 1``."""
    return f"{wording.SIDES[shown.side]} {shown.number}"


def _opened(block: RoundOpened) -> Iterator[Piece]:
    yield Piece((Span(block.motion, "heading"),), "heading")
    side, other = wording.SIDES[block.side], wording.SIDES[_OTHER[block.side]]
    if block.taken_up:
        yield Piece((Span(wording.TAKEN_UP.format(side=side)),))
        return
    yield Piece((Span(wording.OPENED.format(side=side, other=other, level=block.level)),))
    yield Piece((Span(wording.RULES),), tight=True)
    if block.clock:
        yield Piece((Span(wording.CLOCKED.format(clock=block.clock)),), tight=True)


def _speech(block: SpeechShown) -> Iterator[Piece]:
    phase, side = wording.PHASES[block.phase], wording.SIDES[block.side]
    title = wording.TUTOR_SPEECH if block.speaker == "tutor" else wording.HEARD_SPEECH
    yield Piece((Span(title.format(phase=phase, side=side), block.side),), "side")
    for move in block.moves:
        yield from _tutor_move(move) if block.speaker == "tutor" else _learner_move(move)
    if block.cut:
        yield Piece((Span(wording.CUT),), tight=True)


def _number(move: MoveShown) -> Span:
    return Span(f"{move.move:>2}  ", "number")


def _filled(template: str, move: MoveShown) -> str:
    return template.format(
        argument=argument_name(move),
        answers=wording.listed(move.answers),
        answered=moves_said(move.answers),
        refers=wording.listed(move.refers),
        referred=moves_said(move.refers),
        claim=move.claim,
    )


def _tutor_move(move: MoveShown) -> Iterator[Piece]:
    template = wording.TUTOR_MOVES["weigh-none" if move.kind == "weigh" and not move.refers else move.kind]
    if move.kind not in ("argue", "reply"):
        yield Piece((_number(move), Span(_sentence(_filled(template, move)))), "item", 0, 4, tight=True)
        return
    lead = f"{argument_name(move).capitalize()}."
    if move.kind == "reply":
        lead = f"{_filled(template, move)} ({argument_name(move)})."
    sources = () if move.finding else cited(move.sources)
    yield Piece((_number(move), Span(f"{lead} ", "label"), Span(move.text), *sources), "item", 0, 4, tight=True)
    if move.finding:
        finding = (Span(f"{wording.FINDING}. ", "label"), Span(move.finding), *cited(move.sources))
        yield Piece(finding, "item", 4, 4, tight=True)


def _learner_move(move: MoveShown) -> Iterator[Piece]:
    kind = "new-answer" if move.kind == "new" and move.answers else move.kind
    if kind == "argue" and move.answers:
        kind = "reply"
    words = _filled(wording.MOVES[kind], move)
    claim = f": {move.claim}" if kind in ("argue", "reply") and move.claim else ""
    line = f"{words}{claim}" if claim else words
    yield Piece((_number(move), Span(_sentence(line)), *cited(move.sources)), "item", 0, 4, tight=True)
    if move.text:
        yield Piece((Span(f"“{_short(move.text)}”", "quote"),), "item", 4, 4, tight=True)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(text: str, words: int = 48) -> str:
    said = text.split()
    return text if len(said) <= words else f"{' '.join(said[:words])} …"


def _asked(block: Asked) -> Iterator[Piece]:
    yield Piece((Span(wording.ASK[block.phase].format(side=wording.SIDES[block.side]), "label"),))


def _not_taken(block: NotTaken) -> Iterator[Piece]:
    yield Piece((Span(wording.TROUBLES[block.trouble].format(side=wording.SIDES[block.side])),))
    for move in block.moves:
        line = f"{wording.UNDERSTOOD} {argument_name(move)}: {move.claim}"
        yield Piece((Span(line),), "item", 2, 4, tight=True)


def _alert(block: Alert) -> Iterator[Piece]:
    yield Piece((Span(wording.ALERT, "label"),))
    replies = {reply.move: reply for reply in block.replies}
    for move in block.moves:
        spans = (_number(move), Span(f"{argument_name(move).capitalize()}: {move.claim}"))
        yield Piece(spans, "item", 0, 4, tight=True)
        reply = replies.get(move.move)
        if reply:
            text = (Span(f"{wording.ALERT_HINT} ", "label"), Span(f"{argument_name(reply)}. {reply.text}"))
            yield Piece(text, "item", 4, 4, tight=True)


def _ballot(block: BallotShown) -> Iterator[Piece]:
    yield Piece((Span(wording.BALLOT if block.finished else wording.UNFINISHED, "heading"),), "heading")
    yield Piece((Span(wording.STANDING, "label"),))
    for speaker in ("learner", "tutor"):
        names = [argument_name(line) for line in block.lines if (line.says, line.speaker) == ("carried", speaker)]
        if speaker == "learner" and block.new:
            names.append(wording.NEW_TO_ME.format(moves=moves_said(block.new)))
        text = wording.CARRIED[speaker].format(arguments=wording.joined(names) or wording.NOTHING)
        yield Piece((Span(text),), "item", 2, 4, tight=True)
    yield from _lines(line for line in block.lines if line.says.startswith("burden"))
    for title, codes in wording.BALLOT_PARTS.items():
        lines = [line for line in block.lines if line.says in codes]
        if lines:
            yield Piece((Span(title, "label"),))
            yield from _lines(_together(lines))


def _together(lines: list[BallotLine]) -> list[BallotLine]:
    """Return lines with those that say the same of the same argument as one, which rests on the moves of all."""
    same: dict[tuple[str, str, str], list[BallotLine]] = {}
    for line in lines:
        same.setdefault((line.says, line.speaker, line.id), []).append(line)
    return [
        replace(one[0], moves=tuple(sorted({move for line in one for move in line.moves}))) for one in same.values()
    ]


def _lines(lines: Iterable[BallotLine]) -> Iterator[Piece]:
    for line in lines:
        yield Piece((Span(_line(line)), *cited(line.sources)), "item", 2, 4, tight=True)


def _line(line: BallotLine) -> str:
    key = f"{line.says}/{line.speaker}"
    if line.says == "ungrounded" and not line.id:
        key = "ungrounded-new/learner"
    template = wording.LINES.get(key) or wording.LINES[line.says]
    return template.format(
        moves=moves_said(line.moves),
        unplaced=moves_said(line.unplaced),
        argument=argument_name(line),
        text=line.text,
        correction=line.correction,
    )


def _study(block: Study) -> Iterator[Piece]:
    if not block.items:
        yield Piece((Span(wording.NOTHING_TO_STUDY),))
        return
    yield Piece((Span(wording.STUDY if len(block.items) == 3 else wording.STUDY_FEWER, "heading"),), "heading")
    for number, item in enumerate(block.items, 1):
        yield from _item(number, item)
    if block.queued:
        yield Piece((Span(wording.QUEUED_ONE if block.queued == 1 else wording.QUEUED.format(count=block.queued)),))


def _item(number: int, item: StudyItem) -> Iterator[Piece]:
    target, reply = item.target, item.reply
    words = wording.WHY[item.why].format(
        target=argument_name(target) if target else "",
        claim=target.claim if target else "",
        reply=argument_name(reply) if reply else "",
    )
    where = f" ({moves_said(item.moves)})" if item.moves else ""
    yield Piece((Span(f"{number}  ", "number"), Span(f"{words}{where}")), "item", 0, 3, tight=number > 1)
    if reply:
        lead = Span(f"{wording.WHY_REPLY.format(reply=argument_name(reply))} ", "label")
        yield Piece((lead, Span(reply.text)), "item", 3, 3, tight=True)
    elif item.text:
        yield Piece((Span(item.text),), "item", 3, 3, tight=True)
