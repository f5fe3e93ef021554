"""From a speech to what was heard: arguments of the learner's side, mentions of the tutor's, concessions, new points.

What is not close enough to any argument is *new*: it is kept and shown as that, never guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from tutor.knowledge.model import OTHER
from tutor.sparring.bare import without_dismissals
from tutor.sparring.closeness import Close, Closeness
from tutor.sparring.denying import denied, with_denials
from tutor.sparring.disclaiming import left_of
from tutor.sparring.discounting import discounted, names_of
from tutor.sparring.echoes import GIVEN_UP, Read, echoed, parted
from tutor.sparring.evidence import Evidence
from tutor.sparring.heard import Heard, Hearing
from tutor.sparring.limits import limits_for
from tutor.sparring.parts import as_said, attached, parts_of
from tutor.sparring.phrases import DISPUTES, GIVES_IN, GRANTS, REFERS, TURNS, TURNS_INSIDE, UNDERCUTS, WEIGHS
from tutor.sparring.points import Speech
from tutor.sparring.settling import but_given, settle
from tutor.sparring.talking import is_talk
from tutor.sparring.unplaced import unplaced

if TYPE_CHECKING:
    from tutor.knowledge.model import Issue, Side


OWN_SIDE = 0.15
"""What an argument of the speaker's own side is ahead: people argue for their side."""
FOR_THE_OTHERS = 0.4
"""What an argument of the other side must be ahead of all own ones: nobody argues for the others by chance."""
NEIGHBOURS = 0.35
"""What a sentence takes over from its neighbours in the same point."""
WRONG_SIDE = 0.15
"""How much nearer to the other side's arguments a speech must be, on average, to be a case for it."""
ARGUES = 0.75
"""Closeness to an argument from which on a sentence puts it, however much it sounds like no argument."""
FEWEST = 3
"""Words below which a turn makes no point, however near it is to one."""
TELLING = 4
"""Telling words from which on a point that is close to nothing is kept as new."""


class Recogniser:
    """Hears speeches on one issue. ``evidence`` knows its sources and common mistakes."""

    def __init__(self, issue: Issue, closeness: Closeness, evidence: Evidence) -> None:
        self.issue = issue
        self.closeness = closeness
        self.evidence = evidence
        self._names = names_of(issue)
        self.limits = limits_for(closeness)

    def hear(
        self, speech: Speech, side: Side, against: Sequence[str], made: Collection[str] = (), *, spoken: bool = False
    ) -> Hearing:
        """Hear a speech of a side.

        ``against``: the other side's arguments on the table, ``made``: the speaker's arguments made before, ``spoken``:
        whether this is a later speech of theirs, which answers the other side rather than argues for it.
        """
        left = left_of(speech)
        return self._hear(left.speech, side, against, made, spoken)._replace(disclaimed=left.disclaimed)

    def _hear(self, speech: Speech, side: Side, against: Sequence[str], made: Collection[str], spoken: bool) -> Hearing:
        read = [self._read(*part, against) for part in parts_of(speech.sentences)]
        if self._is_nonsense(read):
            return Hearing((), nonsense=True)
        talk = [one.text for one in read if self._is_talk(one)]
        read = [one for one in read if one.text not in talk]
        goes_on = spoken or self._argues(read, side)
        read = parted(read) if goes_on else [one._replace(echo="") for one in read]
        denials = {one.text: self._denied(one.text, against) for one in read}
        if not spoken and not any(denials.values()) and self._is_wrong_side(read, side):
            return Hearing(self._theirs(read, side), wrong_side=True)
        least, heard = 0.0 if spoken else FOR_THE_OTHERS, list[Heard]()
        given_up: set[str] = set()
        for _, group in groupby(read, key=lambda one: one.part):
            members = list(group)
            target = members[0].names
            given = self._given(members, side, against, target)
            given_up |= {given.argument} if given else set()
            heard += (
                [given]
                if given
                else [self._with_about(one, against) for one in self._point(members, side, against, least, target)]
            )
        named = {one.part: one.names for one in read if one.names}
        weighing = _weighing(speech)
        heard = [one for one in heard if not self._only_weighs(one, weighing)]
        heard += [*self._mistakes(speech), *weighing]
        settled = settle(self.issue, heard, against, made, self.limits.reply, spoken=goes_on, named=named)
        settled = without_dismissals(settled)
        told = but_given(with_denials(self.issue, settled, denials), given_up)
        left = unplaced([(one.text, one.part) for one in read], told, self.closeness.telling)
        return Hearing((*told, *left), talk=tuple(text for text in talk if self.closeness.telling(text) >= TELLING))

    def _argues(self, read: Sequence[Read], side: Side) -> bool:
        """Whether a speech has a case of its own, so that what it says of the other side is there to be answered."""
        own = [argument.id for argument in self.issue.side(side)]
        return any(self._nearest(one.close, own)[1] >= self.limits.own for one in read)

    def _denied(self, text: str, against: Sequence[str]) -> tuple[str, ...]:
        """Return the arguments that a sentence denies in their words, or whose own example it discounts."""
        found = (*denied(self.closeness, text, against), *discounted(self._names, text, against))
        return tuple(dict.fromkeys(found))

    def _only_weighs(self, one: Heard, weighing: Sequence[Heard]) -> bool:
        """Whether a point does no more than weigh: it is new, or as short as "Jobs matter more."."""
        if not any(one.text in other.text for other in weighing):
            return False
        return one.kind == "new" or (one.kind == "own" and self.closeness.telling(one.text) < TELLING - 1)

    def _read(self, text: str, part: int, names: str, against: Sequence[str]) -> Read:
        close = self.closeness.compare(text)
        role: Literal["", "mention", "concede"] = ""
        if (
            GRANTS.search(text)
            and not UNDERCUTS.search(text)
            and self._nearest(close, against)[1] >= self.limits.concede
        ):
            role = "concede"
        elif REFERS.search(text) and self._is_theirs(close, against):
            role = "mention"
        echo = echoed(close, against) if self.closeness.knows_how_it_is_put and not names else ""
        return Read(text, part, close, role, self.closeness.sharing(text), echo, names)

    def _is_talk(self, one: Read) -> bool:
        """Whether a sentence argues nothing: it greets, thanks, says what is to come, asks for votes."""
        gives = GRANTS.search(one.text) or GIVES_IN.search(one.text) or TURNS.search(one.text)
        return not gives and max(one.close.arguments.values()) < ARGUES and is_talk(one.text)

    def _is_theirs(self, close: Close, against: Sequence[str]) -> bool:
        """Whether a sentence that names the other side is about one of its arguments rather than one's own."""
        near = self._nearest(close, against)[1]
        own = max((value for argument, value in close.arguments.items() if argument not in against), default=0.0)
        return near >= self.limits.mention and near >= own - 0.15

    @staticmethod
    def _nearest(close: Close, among: Sequence[str]) -> tuple[str, float]:
        if not among:
            return "", 0.0
        best = max(among, key=lambda argument: close.arguments.get(argument, 0.0))
        return best, close.arguments.get(best, 0.0)

    def _is_nonsense(self, read: Sequence[Read]) -> bool:
        text = " ".join(one.text for one in read)
        few = len(text.split()) < FEWEST or self.closeness.telling(text) < 2
        return bool(read) and (few or self.closeness.known(text) < 0.4)

    def _is_wrong_side(self, read: Sequence[Read], side: Side) -> bool:
        """Whether what is argued is nearer to the other side's arguments, in every sentence that tells.

        A speech that names, grants or disputes something deals with the other side, and is no case for it.
        """
        leads = []
        for one in read:
            if one.role or any(wording.search(one.text) for wording in (REFERS, GRANTS, GIVES_IN)):
                return False
            if DISPUTES.search(one.text) or max(one.close.arguments.values()) < self.limits.own:
                continue
            own = max(one.close.arguments[argument.id] for argument in self.issue.side(side))
            theirs = max(one.close.arguments[argument.id] for argument in self.issue.side(OTHER[side]))
            leads.append(theirs - own)
        if len(leads) < 0.4 * len(read) or not leads or sum(leads) / len(leads) < WRONG_SIDE:
            return False
        return all(lead > 0 for lead in leads)

    def _theirs(self, read: Sequence[Read], side: Side) -> tuple[Heard, ...]:
        ids = [argument.id for argument in self.issue.side(OTHER[side])]
        found: dict[str, Heard] = {}
        for one in read:
            argument, near = self._nearest(one.close, ids)
            if near >= self.limits.own and argument in one.shares:
                found.setdefault(argument, Heard("theirs", one.text, argument, closeness=near))
        return tuple(found.values())

    def _mistakes(self, speech: Speech) -> list[Heard]:
        found = [
            (sentence.text, mistake)
            for sentence in speech.sentences
            for mistake in self.evidence.mistakes(sentence.text)
        ]
        return [Heard("mistake", text, mistake) for text, mistake in found]

    def _point(
        self, read: list[Read], side: Side, against: Sequence[str], least: float, target: str
    ) -> list[tuple[Heard, Sequence[Read]]]:
        """Hear the sentences of one part of a speech: runs about one argument become one point, with its sentences.

        ``target`` is the argument that the part names by a number: whatever puts no point of one's own is about that.
        """
        labels = [self._label(read, place, side, against, least) for place in range(len(read))]
        if target:
            about = {"own": "", "concede": target}
            labels = [(kind, about[kind] or name) if kind in about else ("mention", target) for kind, name in labels]
        labels = attached(labels)
        heard: list[tuple[Heard, Sequence[Read]]] = []
        for (kind, argument), group in groupby(enumerate(labels), key=lambda pair: pair[1]):
            members = [read[place] for place, _ in group]
            found = self._heard(kind, argument, members)
            heard += [(found, members)] if found else []
        return heard

    def _given(self, read: list[Read], side: Side, against: Sequence[str], target: str) -> Heard | None:
        """Hear a part of a speech that gives a point to the other side and does not turn on it afterwards.

        What the part names by a number is given, else what it is nearest to.
        """
        place = next((place for place, one in enumerate(read) if GIVES_IN.search(one.text)), None)
        if place is None or not against or self._turns(read[place:], side):
            return None
        near = {name: max(one.close.arguments[name] for one in read) for name in against}
        argument = target or max(near, key=lambda name: near[name])
        if not target and near[argument] < self.limits.concede:
            return None
        return Heard(
            "concede", as_said([one.text for one in read]), argument, closeness=near[argument], part=read[0].part
        )

    def _turns(self, read: list[Read], side: Side) -> bool:
        """Whether the sentences from a grant on turn on it, or argue on."""
        said = GIVES_IN.sub("", read[0].text)
        if TURNS_INSIDE.search(said) or any(TURNS.search(one.text) for one in read[1:]):
            return True
        own = [argument.id for argument in self.issue.side(side)]
        theirs = [argument.id for argument in self.issue.side(OTHER[side])]
        leads = (self._nearest(one.close, own)[1] - self._nearest(one.close, theirs)[1] for one in read[1:])
        return max(leads, default=0.0) > GIVEN_UP

    def _with_about(self, one: tuple[Heard, Sequence[Read]], against: Sequence[str]) -> Heard:
        """Add how close a point is to each argument of the other side on the table."""
        heard, members = one
        about = {name: max(read.close.arguments[name] for read in members) for name in against}
        return heard._replace(about=about, sentences=len(members))

    def _label(self, read: list[Read], place: int, side: Side, against: Sequence[str], least: float) -> tuple[str, str]:
        one = read[place]
        if one.role:
            return one.role, self._nearest(one.close, against)[0]
        if one.echo:
            return "theirs", one.echo
        scores = self._smoothed(read, place)
        ahead = {argument.id: OWN_SIDE for argument in self.issue.side(side)}
        best = max(scores, key=lambda argument: scores[argument] + ahead.get(argument, 0.0))
        mates = [
            value for argument, value in scores.items() if argument != best and (argument in ahead) == (best in ahead)
        ]
        if best not in one.shares or scores[best] + 0.5 * (scores[best] - max(mates, default=0.0)) < self.limits.own:
            return "", ""
        if best in ahead:
            return "own", best
        return ("theirs", best) if scores[best] - max(map(scores.__getitem__, ahead)) >= least else ("", "")

    def _smoothed(self, read: list[Read], place: int) -> dict[str, float]:
        scores = dict(read[place].close.arguments)
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(read) and not read[beside].role:
                near = read[beside].close.arguments
                mean = sum(near.values()) / len(near)
                scores = {key: value + NEIGHBOURS * (near[key] - mean) for key, value in scores.items()}
        return scores

    def _heard(self, kind: str, argument: str, members: Sequence[Read]) -> Heard | None:
        text = as_said([one.text for one in members])
        if kind in ("own", "theirs", "mention", "concede"):
            near = max(one.close.arguments[argument] for one in members)
            cited, grounded = self.evidence.given(text, self.issue.argument(argument))
            found = Heard(kind, text, argument, (), near, cited, grounded, part=members[0].part)  # type: ignore[arg-type]
            if kind != "own":
                return found
            case = max(one.close.cases.get(argument, 0.0) for one in members)
            return found._replace(aims=self._aims(argument, members), case=case)
        return Heard("new", text, part=members[0].part) if self.closeness.telling(text) >= TELLING else None

    def _aims(self, argument: str, members: Sequence[Read]) -> dict[str, float]:
        """Return how close a point is to each of the argument's replies, by target."""
        return {
            answer.argument: max(one.close.replies.get((argument, answer.argument), 0.0) for one in members)
            for answer in self.issue.argument(argument).answers
        }


def _weighing(speech: Speech) -> list[Heard]:
    said = [sentence.text for sentence in speech.sentences if WEIGHS.search(sentence.text)]
    return [Heard("weigh", " ".join(said[:2]))] if said else []
