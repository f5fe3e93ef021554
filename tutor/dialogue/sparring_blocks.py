"""From the values of a round to the blocks that are shown of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tutor.dialogue.reply import Notice
from tutor.dialogue.round_reply import (
    Alert,
    BallotLine,
    BallotShown,
    Cell,
    FlowRow,
    FlowSheet,
    MoveShown,
    SpeechShown,
    Study,
    StudyItem,
)
from tutor.dialogue.scene import cite, number_of
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue
from tutor.sparring import ballot
from tutor.sparring.flow import PUTS, Move, Moves, dropped_moves, phase_of, putting, side_of_speech, unplaced_moves
from tutor.sparring.heard import Heard
from tutor.sparring.round import Round, Turn
from tutor.sparring.standing import carried, standing_moves


def speech(base: KnowledgeBase, issue: Issue, moves: Moves, *, cut: bool = False) -> tuple[SpeechShown, ...]:
    """Return the block of one speech; none where there are no moves."""
    if not moves:
        return ()
    first = moves[0]
    shown = tuple(_move(base, issue, move) for move in moves)
    side = side_of_speech(first.speech)
    return (
        SpeechShown(
            speech=first.speech, phase=phase_of(first.speech), side=side, speaker=first.speaker, moves=shown, cut=cut
        ),
    )


def _move(base: KnowledgeBase, issue: Issue, move: Move) -> MoveShown:
    shown = MoveShown(
        move=move.number, kind=move.kind, text=move.text, how=move.how, answers=move.answers, refers=move.refers
    )
    if move.kind == "mistake":
        return replace(shown, claim=_mistake(issue, move.argument), sources=cite(base, _mistake_sources(issue, move)))
    if not move.argument:
        return shown
    argument = issue.argument(move.argument)
    side, number = number_of(issue, move.argument)
    whole = move.speaker == "tutor" and move.kind == "argue" and argument.grounds
    return replace(
        shown,
        id=f"{issue.id}#{argument.id}",
        side=side,
        number=number,
        claim="" if whole else argument.claim,
        finding=" ".join(argument.grounds[0].says.split()) if whole else "",
        sources=cite(base, argument.grounds[0].sources if whole else move.cited),
    )


def _mistake(issue: Issue, mistake_id: str) -> str:
    found = next((mistake.correction for mistake in issue.misconceptions if mistake.id == mistake_id), "")
    return " ".join(found.split())


def _mistake_sources(issue: Issue, move: Move) -> tuple[str, ...]:
    return next((mistake.sources for mistake in issue.misconceptions if mistake.id == move.argument), ())


def understood(issue: Issue, heard: Iterable[Heard]) -> tuple[MoveShown, ...]:
    """Return what was understood of a speech that was not taken."""
    return tuple(named(issue, one.argument) for one in heard if one.argument and one.kind == "theirs")


def named(issue: Issue, argument_id: str, move: int = 0, *, text: str = "", how: str = "") -> MoveShown:
    """Return an argument by its side, number and claim."""
    side, number = number_of(issue, argument_id)
    claim = issue.argument(argument_id).claim
    full_id = f"{issue.id}#{argument_id}"
    return MoveShown(move=move, kind="argument", id=full_id, side=side, number=number, claim=claim, text=text, how=how)


def alert(issue: Issue, moves: Sequence[Move], *, hints: bool = False) -> tuple[Alert, ...]:
    """Return what the learner has not answered, each argument once; with ``hints`` a reply to each."""
    first: dict[str, Move] = {}
    for move in moves:
        first.setdefault(move.argument, move)
    if not first:
        return ()
    shown = tuple(replace(named(issue, name, move.number), answers=move.answers) for name, move in first.items())
    return (Alert(moves=shown, replies=_replies(issue, first) if hints else ()),)


def _replies(issue: Issue, moves: dict[str, Move]) -> tuple[MoveShown, ...]:
    """Return the strongest reply to each argument, with the move it would answer."""
    found = []
    for name, move in moves.items():
        for other, answer in issue.answers_to(name)[:1]:
            text = " ".join(answer.reply.split())
            found.append(named(issue, other.id, move.number, text=text, how=answer.how))
    return tuple(found)


def flow_sheet(issue: Issue, round_: Round) -> FlowSheet:
    """Return the flow: a row an argument of each side, what was put as a case before what was only a reply."""
    moves = round_.moves
    standing = standing_moves(moves)
    dropped = {move.number for speaker in ("learner", "tutor") for move in dropped_moves(moves, speaker, round_.held)}
    heads: dict[tuple[str, str], Move] = {}
    for kinds in ({"argue"}, PUTS):
        for move in moves:
            if move.kind in kinds:
                heads.setdefault((move.speaker, move.argument), move)
    rows = [_row(issue, move, moves, standing, dropped) for move in heads.values()]
    rows += [_new_row(move) for move in moves if move.kind == "new" and not move.answers]
    return FlowSheet(motion=issue.motion, learner=round_.setting.side, held=round_.held, rows=tuple(rows))


def _row(issue: Issue, first: Move, moves: Moves, standing: frozenset[int], dropped: set[int]) -> FlowRow:
    side, number = number_of(issue, first.argument)
    members = _members(first, moves)
    cells = tuple(_cell(issue, move, moves, standing, dropped) for move in members)
    claim = issue.argument(first.argument).claim
    return FlowRow(id=f"{issue.id}#{first.argument}", side=side, number=number, claim=claim, cells=cells)


def _members(first: Move, moves: Moves) -> list[Move]:
    """Return the moves of a row: those that put its argument, and all that answers one of them, and so on.

    Where the argument is used as a reply it stands or falls too, so that the row tells the same as the ballot.
    """
    numbers = {move.number for move in putting(moves, first.argument, first.speaker)}
    for move in moves:
        repeats = move.kind in ("again", "other-side") and move.argument == first.argument
        if repeats or numbers & set(move.answers):
            numbers.add(move.number)
    return [move for move in moves if move.number in numbers]


def _cell(issue: Issue, move: Move, moves: Moves, standing: frozenset[int], dropped: set[int]) -> Cell:
    side, number = number_of(issue, move.argument) if move.argument else (move.side, 0)
    return Cell(
        move=move.number,
        speech=move.speech,
        kind=move.kind,
        side=side,
        number=number,
        stands=move.number in standing,
        dropped=move.number in dropped,
        unclear=move.number in dropped and move.speaker == "tutor" and bool(unplaced_moves(moves, move.speech)),
        answers=move.answers,
    )


def _new_row(move: Move) -> FlowRow:
    cell = Cell(move=move.number, speech=move.speech, kind="new", side=move.side)
    return FlowRow(id="", side=move.side, number=0, claim=move.text, cells=(cell,))


def ballot_shown(base: KnowledgeBase, issue: Issue, round_: Round, judged: ballot.Ballot) -> BallotShown:
    """Return the ballot as a block."""
    lines = tuple(_line(base, issue, line) for line in judged.lines)
    side, new = round_.setting.side, carried(round_.moves).get(("learner", ""), ())
    return BallotShown(finished=judged.finished, learner=side, standing=judged.standing, lines=lines, new=new)


def not_counted(turn: Turn) -> tuple[Notice, ...]:
    """Return what counts for nothing, quoted: what a speech says was not said, and what argues nothing."""
    kinds = (("spar-disclaimed", turn.disclaimed), ("spar-talk", turn.talk))
    quoted = ((code, " ".join(f"“{text}”" for text in sentences)) for code, sentences in kinds)
    return tuple(Notice(code=code, values={"said": said}) for code, said in quoted if said)


def unknown_ids(turn: Turn) -> tuple[Notice, ...]:
    """Say which ids in a speech are no argument of the motion; nothing where all are."""
    ids = ", ".join(f"#{name}" for name in turn.unknown)
    return (Notice(code="spar-unknown-ids", values={"ids": ids}),) if ids else ()


def listed(numbers: Sequence[int]) -> str:
    """Return numbers in words: ``3``, ``3 and 5``, ``3, 5 and 6``."""
    words = [str(number) for number in numbers]
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _line(base: KnowledgeBase, issue: Issue, line: ballot.Line) -> BallotLine:
    moves = tuple(sorted(line.moves))
    plain = BallotLine(says=line.kind, speaker=line.speaker, moves=moves, sources=cite(base, line.sources))
    plain = replace(plain, unplaced=line.unplaced)
    if not line.argument:
        return plain
    full_id = f"{issue.id}#{line.argument}"
    if line.kind == "mistake":
        wrong = next(one for one in issue.misconceptions if one.id == line.argument)
        correction = " ".join(wrong.correction.split())
        return replace(plain, id=full_id, text=wrong.says, correction=correction, sources=cite(base, wrong.sources))
    side, number = number_of(issue, line.argument)
    return replace(plain, id=full_id, side=side, number=number, text=issue.argument(line.argument).claim)


def study(issue: Issue, judged: ballot.Ballot, queued: int) -> Study:
    """Return what to study, and how many exchanges were queued."""
    return Study(items=tuple(_item(issue, exchange) for exchange in judged.study), queued=queued)


def _item(issue: Issue, exchange: ballot.Exchange) -> StudyItem:
    moves = tuple(sorted(exchange.moves))
    if exchange.why == "mistake":
        return StudyItem(why=exchange.why, moves=moves, text=_mistake(issue, exchange.target))
    edge = next(answer for answer in issue.argument(exchange.attacker).answers if answer.argument == exchange.target)
    reply = named(issue, exchange.attacker, text=" ".join(edge.reply.split()), how=edge.how)
    return StudyItem(why=exchange.why, moves=moves, target=named(issue, exchange.target), reply=reply)
