"""Arguing back: what a statement says and where the learner stands on it, met with the strongest reply."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.dialogue import names
from tutor.dialogue.answers import next_steps, show_argument, tell
from tutor.dialogue.asking import choice_of
from tutor.dialogue.both_readings import both_readings, case_by_itself
from tutor.dialogue.conclusions import concluded, content_of, puts
from tutor.dialogue.context import Shown
from tutor.dialogue.countries import countries_in
from tutor.dialogue.how_sure import BEYOND_DOUBT, RECOGNISED, RECOGNISED_AT_HAND, chance_of_putting
from tutor.dialogue.motions import motion_said
from tutor.dialogue.reply import Block, Heading, Notice, Pointers, Row
from tutor.dialogue.scene import Scene, Told, matched, number_of, said
from tutor.dialogue.stance import Said, objects, read_stance
from tutor.knowledge.model import OTHER, Answer, Argument, Issue, Side

AT_HAND = 0.03
"""The share of the best argument's chance at which one of the issue at hand is what is meant."""
LEADS = 0.01
"""Least chance among all arguments of the base at which one of the issue at hand is what an objection puts."""
BEARS, BEARS_SURELY = 0.7, 0.9
"""Least chances at which an entry is offered, and told, as what bears on a statement that is none of the arguments."""
STAYS = 0.2
"""The share of the best reading's chance at which the issue at hand, which is being argued, is the better reading."""
SHORTEST_SENTENCE, MOST_SENTENCES = 4, 6
"""Words that a sentence needs to be looked at for itself, and how many sentences are."""
_SENTENCE = r"(?<=[.!?;])\s+|,?\s+(?:and (?=(?:that|this|it|they|we|he|she|nobody)\b)|because )"
STRENGTH = {"rebuts": 0, "undermines": 1, "undercuts": 2}
"""Which kind of reply is put first: one that denies the claim before one that grants the facts."""
AGAINST_EVIDENCE = {"undermines": 0, "undercuts": 1, "rebuts": 2}
"""The same where the learner brings evidence: one that disputes findings first."""


class _Recognised(NamedTuple):
    """The argument that a statement is about, and the chance that this is right."""

    id: str
    confidence: float


def rebut(scene: Scene, about: str) -> Told | None:
    """Meet what is asserted or agreed with by the strongest reply, a doubt by the grounds, a denial by both."""
    if not about:
        return Told((Notice(code="rebut-what"),), scene.shown, outcome="not-covered", confidence=0.0)
    if issue := motion_said(scene.base, about):
        return tell(scene.base, issue)._replace(act="ask")
    statement = read_stance(about)
    found = _recognised(scene, statement.text) if statement.text else _at_hand(scene)
    if found is None and objects(about):
        found = _on_the_table(scene, statement.text)
    if found is None and not scene.shown.fact:
        found = _nearest(scene, statement.text)
    if found is None:
        return concluded(scene, about) or _bearing(scene, statement) or _new_to_me(scene, statement)
    match statement.stance:
        case "doubts":
            return _doubted(scene, found)
        case "denies":
            return _denied(scene, found, statement)
        case "agrees":
            return _answered(scene, found, statement, "agreed")
    return _answered(scene, found, statement, "recognised" if found.confidence >= BEYOND_DOUBT else "nearest-argument")


def _recognised(scene: Scene, text: str) -> _Recognised | None:
    """The argument that a statement is about: as a whole or by one of its sentences or clauses, the surest."""
    sentences = [one for one in re.split(_SENTENCE, text) if _says_enough(one)]
    parts = [text, *(sentences[:MOST_SENTENCES] if len(sentences) > 1 else ())]
    found = [one for one in (_recognised_in(scene, part) for part in parts) if one]
    best = max(found, key=lambda one: one.confidence, default=None)
    return best if best and puts(scene, text, best.id, best.confidence) else None


def _nearest(scene: Scene, text: str) -> _Recognised | None:
    """The argument of the issue at hand that comes nearest to a statement in which no other was recognised."""
    if not text:
        return None
    from tutor.dialogue.nearest import nearest_at_hand

    near = nearest_at_hand(scene, text)
    return _Recognised(near, RECOGNISED_AT_HAND) if near else None


def _says_enough(sentence: str) -> bool:
    """Whether a sentence can be an argument by itself: "We did the work." tells of nothing."""
    return len(sentence.split()) >= SHORTEST_SENTENCE and len(content_of(sentence)) > 1


def _recognised_in(scene: Scene, text: str) -> _Recognised | None:
    """The argument of the issue at hand that a text puts; where none is at hand, one of any issue.

    An argument often stands under several issues, and who argues argues about what is on the screen.
    """
    anywhere = scene.index.arguments(text)
    inside = scene.index.arguments(text, scene.shown.issue).matches if scene.shown.issue else ()
    chance = round(chance_of_putting(text, anywhere.confidence), 2) if anywhere.matches else 0.0
    if chance < RECOGNISED_AT_HAND:
        return None
    best = anywhere.matches[0]
    if inside:
        return _Recognised(inside[0].id, chance) if inside[0].score >= AT_HAND * best.score else None
    return _Recognised(best.id, chance) if chance >= RECOGNISED and _borne_out(scene, best.id, text) else None


def _borne_out(scene: Scene, argument: str, text: str) -> bool:
    from tutor.dialogue.nearest import is_borne_out

    return is_borne_out(scene, argument.partition("#")[0], text)


def _on_the_table(scene: Scene, text: str) -> _Recognised | None:
    """The argument of the issue at hand that an outright objection is nearest to; None where none of them leads."""
    if not text or scene.shown.issue not in scene.base.issues:
        return None
    matches = scene.index.arguments(text, scene.shown.issue).matches
    best = max((match.score for match in matches), default=0.0)
    leading = [match for match in matches if match.score == best]
    return _Recognised(leading[0].id, round(best, 2)) if len(leading) == 1 and best >= LEADS else None


def _at_hand(scene: Scene) -> _Recognised | None:
    """The argument that was last shown: what a bare "I doubt that" is about."""
    focus = scene.shown.argument
    if focus:
        return _Recognised(focus, 1.0)
    issue = scene.base.issues.get(scene.shown.issue)
    if issue is None or not issue.side(issue.first_side):
        return None
    return _Recognised(f"{issue.id}#{issue.side(issue.first_side)[0].id}", 0.5)


def strongest(issue: Issue, argument: Argument, *, evidence: bool = False) -> tuple[Argument, Answer] | None:
    """Return the strongest reply to an argument: by its kind, then in the base's order. None where there is none."""
    order = AGAINST_EVIDENCE if evidence else STRENGTH
    return min(issue.answers_to(argument.id), key=lambda pair: order[pair[1].how], default=None)


def _answered(scene: Scene, found: _Recognised, statement: Said, code: str) -> Told:
    """Show which argument it is, its strongest reply, and what would settle it."""
    issue, argument = scene.base.argument(found.id)
    reply = strongest(issue, argument, evidence=statement.evidence)
    own = _evidence(scene, statement)
    blocks = (
        _named(code, issue, argument),
        show_argument(scene.base, issue, argument, 0),
        *_reply(scene, issue, reply),
        *own,
        said(scene.base, "settle", issue.evidence_so_far),
        next_steps("other", "sources", "spar", "back"),
    )
    focus = reply[0] if reply else argument
    return _told(scene, found, blocks, issue, focus, holds=issue.side_of(argument.id))


def _denied(scene: Scene, found: _Recognised, statement: Said) -> Told:
    """What is denied is an argument of the base: the learner's case is the reply to it, so both are shown."""
    issue, argument = scene.base.argument(found.id)
    if _takes_up(scene, issue, argument):
        return _answered(scene, found, statement, "recognised")
    reply = strongest(issue, argument, evidence=statement.evidence)
    blocks = (
        _named("denied", issue, argument),
        show_argument(scene.base, issue, argument, 2),
        *((Notice(code="denied-with"),) if reply else ()),
        *_reply(scene, issue, reply),
        said(scene.base, "settle", issue.evidence_so_far),
        next_steps("other", "sources", "spar", "back"),
    )
    return _told(scene, found, blocks, issue, argument, holds=OTHER[issue.side_of(argument.id)])


def denied(scene: Scene, argument: str) -> Told:
    """Take the argument that was last shown for denied: "that's wrong" and no more."""
    return _denied(scene, _Recognised(argument, 1.0), Said("denies", ""))


def _takes_up(scene: Scene, issue: Issue, argument: Argument) -> bool:
    """Whether what is denied answers what was just shown, so that the words of the denial are the argument itself."""
    shown = scene.shown.argument.partition("#")[2]
    return (
        bool(shown) and any(answer.argument == shown for answer in argument.answers) and issue.id == scene.shown.issue
    )


def _doubted(scene: Scene, found: _Recognised) -> Told:
    """A doubt is met with the grounds, what they do not show, and what would settle it; no side is ascribed."""
    issue, argument = scene.base.argument(found.id)
    blocks = (
        _named("doubted", issue, argument),
        show_argument(scene.base, issue, argument, 2),
        said(scene.base, "settle", issue.evidence_so_far),
        next_steps("other", "sources", "back"),
    )
    return _told(scene, found, blocks, issue, argument, holds="")


def _named(code: str, issue: Issue, argument: Argument) -> Notice:
    side, number = number_of(issue, argument.id)
    return Notice(code=code, values={"side": side, "number": str(number), "motion": issue.motion})


def _reply(scene: Scene, issue: Issue, reply: tuple[Argument, Answer] | None) -> tuple[Block, ...]:
    if reply is None:
        return ()
    other, answer = reply
    line = said(scene.base, "reply", answer.reply, other.sources, label=answer.how)
    return line, show_argument(scene.base, issue, other, 2)


def _evidence(scene: Scene, statement: Said) -> tuple[Block, ...]:
    """Evidence of the learner's own is not judged; the case it names, where the base has one, is pointed to."""
    if not statement.evidence:
        return ()
    cases = (names.find_case(scene.base, name) for name in _names_in(statement.text))
    case = next((found for found in cases if found), None)
    rows = (Row(name=scene.base.cases[case.id].short, id=case.id),) if case else ()
    pointer = (Pointers(role="cases", rows=rows),) if rows else ()
    return (Notice(code="own-evidence"), *pointer)


def _names_in(text: str) -> list[str]:
    """Return the runs of capitalised words of a text, longest first: what may be a case's name."""
    runs: list[list[str]] = [[]]
    for word in text.split():
        bare = word.strip(".,;:!?()\"'")
        if bare[:1].isupper() and len(bare) > 2:
            runs[-1].append(bare)
        elif runs[-1]:
            runs.append([])
    return sorted({" ".join(run) for run in runs if run}, key=lambda name: (-len(name), name))


def _told(
    scene: Scene, found: _Recognised, blocks: tuple[Block, ...], issue: Issue, focus: Argument, holds: Side | str
) -> Told:
    base = scene.base
    _, argument = base.argument(found.id)
    answers = issue.answers_to(argument.id)
    sources = tuple(dict.fromkeys((*argument.sources, *(source for other, _ in answers for source in other.sources))))
    shown = Shown("issue", issue.id, issue.id, argument=f"{issue.id}#{focus.id}", sources=sources, depth=1, holds=holds)
    matches = (matched(base, found.id, found.confidence), matched(base, issue.id))
    return Told(blocks, shown, matches, confidence=found.confidence)


def _bearing(scene: Scene, statement: Said) -> Told | None:
    """What the base has on a statement that is about something else than what is at hand; None where it is not."""
    if scene.shown.issue not in scene.base.issues or not statement.text:
        return None
    ranking = scene.index.ask(statement.text)
    if not ranking.matches or ranking.confidence < BEARS:
        return None
    best = ranking.matches[0]
    at_hand = max((match.score for match in ranking.matches if match.id == scene.shown.issue), default=0.0)
    told = tell(scene.base, best.id)
    if told.shown is None or told.shown.issue == scene.shown.issue or at_hand >= STAYS * best.score:
        return None
    if ranking.confidence < BEARS_SURELY or not _tells_of(scene, statement.text, best.id.partition("#")[0]):
        hand = case_by_itself(scene)
        ids = dict.fromkeys([hand.id if hand else scene.shown.issue, *(match.id for match in ranking.matches)])
        matches = tuple(matched(scene.base, entry) for entry in ids)[:3]
        offered = choice_of(scene, [match.id for match in matches], Notice(code="bears-perhaps"))
        return offered._replace(matches=matches, confidence=round(ranking.confidence, 2))
    blocks = (Notice(code="bears-on"), *_evidence(scene, statement), *told.blocks)
    return told._replace(blocks=blocks, confidence=round(ranking.confidence, 2))


def _tells_of(scene: Scene, text: str, owner: str) -> bool:
    """Whether a statement names a case, or two of its parties: what else it bears on is offered, never told at once."""
    case = scene.base.cases.get(owner)
    if case is None:
        return False
    parties = set(countries_in(" ; ".join((case.short, *case.parties))))
    return owner in names.mentioned(scene.base, text) or len(parties & set(countries_in(text))) > 1


def _new_to_me(scene: Scene, statement: Said) -> Told | None:
    """A statement that is none of the arguments known: said so, with what is at hand; else None."""
    from tutor.dialogue.turn_reader import belongs_elsewhere

    if not objects(scene.text) and belongs_elsewhere(scene.text):
        return None
    if case := case_by_itself(scene):
        return both_readings(scene, case, (Notice(code="new-to-me"), *_evidence(scene, statement)))
    if scene.shown.issue not in scene.base.issues:
        return None
    issue = scene.base.issues[scene.shown.issue]
    blocks: tuple[Block, ...] = (
        Notice(code="new-to-me"),
        *_evidence(scene, statement),
        Heading(text=issue.motion, id=issue.id),
        said(scene.base, "settle", issue.evidence_so_far),
        next_steps("why", "other", "back"),
    )
    return Told(blocks, scene.shown, (matched(scene.base, issue.id),), outcome="answer", confidence=0.0)
