"""Whether a turn that was read, and what was told, should rather be taken for another act: a second reading."""

from __future__ import annotations

from collections.abc import Container

from tutor.dialogue.acts import UNCERTAIN, Act, left_over
from tutor.dialogue.scene import Scene, Told

LONGEST_ACT = 14
"""Words of a turn that may be an act by its likeness to ways of saying acts alone."""
POSSIBLE = 0.35
"""An answer less sure than this is none."""


def other_reading(scene: Scene, act: Act, told: Told, *, practising: bool) -> Act | None:
    """Return the act for which a turn should rather be taken; None where it stands as it was read."""
    if act.command:
        return None
    if scene.shown.entry and not practising:
        learnt = _as_such_turns_are_meant(scene, told.act or act.name)
        if learnt:
            return learnt
    return _as_acts_are_said(scene, act, told)


def _as_acts_are_said(scene: Scene, act: Act, told: Told) -> Act | None:
    """A short turn unmistakably like the ways of saying an act ("which books is this from", "hm interesting")."""
    if len(scene.text.split()) > LONGEST_ACT:
        return None
    from tutor.dialogue.act_guards import is_plausible, takes_a_stand
    from tutor.dialogue.act_index import FREE, PRACTICE_ONLY, likely_act, words_of_names

    if act.name not in UNCERTAIN | PRACTICE_ONLY or takes_a_stand(act, scene.text):
        return None
    answered = told.outcome == "answer" and told.confidence >= POSSIBLE
    name = likely_act(scene.text, answered=answered, names=words_of_names(scene.base))
    possible = name and name not in PRACTICE_ONLY and (name in FREE or scene.shown.entry)
    if not possible or not is_plausible(name, scene.text):
        return None
    return Act(name, left_over(name, scene.text), command=name)


def _as_such_turns_are_meant(scene: Scene, read: str) -> Act | None:
    from tutor.dialogue.turn_reader import act_meant

    meant = act_meant(scene.text, read)
    if meant == read:
        return None
    about = _SUBJECTS[meant](scene) if meant in _SUBJECTS else left_over(meant, scene.text)
    return Act(meant, about, command=meant) if about or meant not in _SUBJECTS else None


def _whole_turn(scene: Scene) -> str:
    return scene.text


def _case(scene: Scene) -> str:
    return _named(scene, scene.base.cases)


def _term(scene: Scene) -> str:
    concept = _named(scene, scene.base.concepts)
    return scene.base.concepts[concept].term if concept else ""


def _author(scene: Scene) -> str:
    from tutor.dialogue.people import families_named

    return " ".join(families_named(scene.base, scene.text)[:1])


def _pair(scene: Scene) -> str:
    """What is at hand and what the turn names beside it, as ``/compare`` takes them."""
    other = _named(scene, {**scene.base.cases, **scene.base.concepts})
    return f"it, {other.partition('/')[2]}" if other else ""


def _named(scene: Scene, entries: Container[str]) -> str:
    """Return the likeliest entry of a kind that the turn may name, other than what is at hand."""
    owners = (match.id.partition("#")[0] for match in scene.index.ask(scene.text).matches)
    return next((owner for owner in owners if owner in entries and owner != scene.shown.entry), "")


_SUBJECTS = {
    "ask": _whole_turn,
    "rebut": _whole_turn,
    "case": _case,
    "define": _term,
    "author": _author,
    "compare": _pair,
}


def agrees(name: str, taken: Told) -> bool:
    """Whether what was told for an act is of that act: it may have had nothing to be about."""
    return name not in _SUBJECTS or name in ("ask", "rebut") or taken.act == name
