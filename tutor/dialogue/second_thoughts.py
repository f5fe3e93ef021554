"""Whether a turn that was read, and what was told, should rather be taken for another act: a second reading."""

from __future__ import annotations

import re
from collections.abc import Container

from tutor.dialogue.act_phrases import FOLLOWING
from tutor.dialogue.acts import UNCERTAIN, Act, left_over
from tutor.dialogue.languages import foreign_language
from tutor.dialogue.membership import tells_of_members
from tutor.dialogue.scene import Scene, Told

LONGEST_ACT = 14
"""Words of a turn that may be an act by its likeness to ways of saying acts alone."""
LONGEST_NAME = 4
"""Words of a turn that names a country and nothing else: "Japan, for instance?"."""
SURELY_OF_IT = 0.95
"""Least chance at which a fact of the case on the screen is what a turn asks for, whatever act it looks like."""
FAR_DOWN = 25
"""Readings that are looked through for one of a kind."""
NAMED = 0.05
"""Below this chance an entry is not what a turn names, whatever it wants."""
COMPARED = 0.5
"""Below this chance an entry is not what something is compared with: nobody asks for what comes nearest to it."""
POSSIBLE = 0.35
"""An answer less sure than this is none."""


def other_reading(scene: Scene, act: Act, told: Told, *, follows: bool) -> Act | None:
    """Return the act for which a turn should rather be taken; None where it stands as it was read.

    ``follows`` says that the turn goes on from what is shown: no practice is under way, and it is no pasted question.
    """
    if _stands(scene, act, told):
        return None
    likely = _as_acts_are_said(scene, act, told)
    read = told.act or act.name
    as_likely = likely.name if likely else read
    waits = scene.shown.undecided and told.outcome == "not-covered"  # for a choice: "footnotes" is said of one of them
    if not follows or not (scene.shown.entry or scene.shown.pair or waits) or _said_exactly(scene.text, act, as_likely):
        return likely
    from tutor.dialogue.turn_reader import DOES, act_meant

    begins = likely is not None and likely.name in DOES  # likeness alone begins no practice that turns rarely mean
    meant = act_meant(scene.text, as_likely, so_much=1.0 if begins else None)
    if meant == "case" and scene.shown.answers:  # what was asked goes on for another country
        return None
    if meant == read and not (meant == "case" and _named_after_a_country(scene)):
        return None
    from tutor.dialogue.act_guards import BEGINS, is_plausible, is_short_question

    asks = meant == "rebut" and act.name == "ask" and is_short_question(scene.text)
    wants_a_case = meant == "steelman" and as_likely == "other-side"  # who asks for one does not want to write it
    if asks or wants_a_case or (meant in {*BEGINS, "back", "undo"} and not is_plausible(meant, scene.text)):
        return likely
    return _with_its_subject(scene, meant) or likely


def _stands(scene: Scene, act: Act, told: Told) -> bool:
    """Whether a turn is beyond a second thought: a command, another language, an author named, one more example."""
    if act.command or (scene.shown.entry and _asks_of_the_fact(scene)) or foreign_language(scene.text):
        return True
    if act.name != "author" and told.act == "author":  # somebody was named, in so many words
        return True
    if act.name == "skip" and told.outcome == "answer":  # "next", where nothing is practised
        return True
    if act.name == "example" and scene.shown.examples_given and told.outcome == "answer":
        return True
    challenged = act.name == "spar" and re.match(_CHALLENGES, scene.text)
    formatted = act.name == "export" and act.about  # what is to be exported, and as what, stands there
    written = act.name in _WRITES and told.outcome == "answer"  # the file is there: no other act undoes that
    if challenged or formatted or written or (act.name == "rebut" and _surely_puts(scene, told)):
        return True
    if scene.shown.pair and told.outcome == "answer" and told.shown and told.shown.pair == scene.shown.pair:
        return True  # it stayed with the two that were compared
    exactly = told.confidence == 1.0 and bool(told.matches) and "#" in told.matches[0].id  # a fact in its very words
    return told.act == "ask" and (exactly or tells_of_members(scene.text, told) or _is_surely_of_it(scene, told))


_WRITES = frozenset(["brief", "export", "save"])
_CHALLENGES = r"(?i)(?:(?:ok(?:ay)?|so|now|then|please|come on)[ ,]+)*(?:let'?s )?(?:debate|spar)\b"
"""How a turn begins that can mean nothing but a round, whatever argument follows."""
SURELY_PUT, LONG_ENOUGH = 0.8, 9
"""Chance at which an argument of the issue at hand is surely put, and the words that this takes."""


def _surely_puts(scene: Scene, told: Told) -> bool:
    of_it = bool(told.matches) and told.matches[0].id.startswith(f"{scene.shown.issue}#")
    return of_it and told.confidence >= SURELY_PUT and len(scene.text.split()) >= LONG_ENOUGH


def _is_surely_of_it(scene: Scene, told: Told) -> bool:
    """Whether a fact of the case on the screen was surely asked for, in however few words ("and article 6?")."""
    first = told.matches[0].id if told.matches and told.confidence >= SURELY_OF_IT else ""
    return first.startswith(f"{scene.shown.entry}#") and scene.shown.entry in scene.base.cases


def _asks_of_the_fact(scene: Scene) -> bool:
    from tutor.dialogue.said_of_the_fact import is_of_the_screen

    return is_of_the_screen(scene, scene.text)


def _said_exactly(turn: str, act: Act, read: str) -> bool:
    """Whether a turn names just what it wants, as "sources for the second point" does: no likeness counts for more."""
    from tutor.dialogue.act_guards import takes_a_stand
    from tutor.dialogue.wishes import side_named, wants_opinion

    redirected = act.name == "ask" and act.about != turn  # "not that, I meant ..."
    if act.name in _EXACT or redirected or takes_a_stand(act, turn) or (read == "evidence" and wants_opinion(turn)):
        return True
    return read in FOLLOWING and (bool(act.about and read == act.name) or bool(side_named(turn)))


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


def _with_its_subject(scene: Scene, name: str) -> Act | None:
    """Return an act with what it is about; None where it needs something that the turn does not name."""
    about = _SUBJECTS[name](scene) if name in _SUBJECTS else left_over(name, scene.text)
    return Act(name, about, command=name) if about or name not in _SUBJECTS else None


def _whole_turn(scene: Scene) -> str:
    return scene.text


def _case(scene: Scene) -> str:
    return (_of_a_country(scene) or _named(scene, scene.base.cases)).partition("/")[2]


def _named_after_a_country(scene: Scene) -> str:
    """The case that is named after the country which a turn names, and little else; empty for any other."""
    from tutor.dialogue.names import case_named_after

    country = _only_country(scene)
    found = case_named_after(scene.base, country, scene.shown.issue) if country else None
    return found.id if found and found.id != scene.shown.entry else ""


def _of_a_country(scene: Scene) -> str:
    """The case for which a country stands that a turn names, and little else; empty for any other.

    What is surely asked of another case of that country is of that case ("Italy switched sides, no?").
    """
    from tutor.dialogue.countries import countries_in, without_countries
    from tutor.dialogue.names import case_of_country, normal

    country = _only_country(scene)
    told_of = country and len(set(normal(without_countries(scene.text, "")).split()) - _AROUND_A_COUNTRY) > 1
    ranking = scene.index.ask(scene.text) if told_of else None
    if ranking and ranking.matches and ranking.confidence >= SURELY_OF_IT:
        case = scene.base.cases.get(ranking.matches[0].id.partition("#")[0])
        if case and country in countries_in(" ; ".join(case.parties)):
            return case.id
    found = case_of_country(scene.base, country, scene.text, scene.shown.issue) if country else None
    return found.id if found and found.id != scene.shown.entry else ""


def _only_country(scene: Scene) -> str:
    from tutor.dialogue.countries import countries_in

    bare = len(scene.text.split()) <= LONGEST_NAME and not any(char.isdigit() for char in scene.text)
    countries = countries_in(scene.text) if bare else ()
    return countries[0] if len(countries) == 1 else ""


def _term(scene: Scene) -> str:
    concept = _named(scene, scene.base.concepts)
    return scene.base.concepts[concept].term if concept else ""


def _author(scene: Scene) -> str:
    from tutor.dialogue.people import author_meant

    return author_meant(scene.base, scene.text)


def _pair(scene: Scene) -> str:
    """The two that a turn names, else what is at hand and what it names beside it, as ``/compare`` takes them."""
    from tutor.dialogue.names import mentioned

    known = {**scene.base.cases, **scene.base.concepts}
    both = [entry.partition("/")[2] for entry in mentioned(scene.base, scene.text) if entry in known]
    if len(both) == 2:
        return ", ".join(both)
    other = _named(scene, known, COMPARED)
    return f"it, {other.partition('/')[2]}" if other else ""


def _named(scene: Scene, entries: Container[str], least: float = NAMED) -> str:
    """Return the entry of a kind that the turn names, else the likeliest: other than what is at hand."""
    from tutor.dialogue.names import mentioned

    matches = scene.index.ask(scene.text, limit=FAR_DOWN).matches if len(scene.text.split()) > 1 else ()
    found = (match.id.partition("#")[0] for match in matches if match.score >= least)
    likely = (*mentioned(scene.base, scene.text), *found)
    return next((entry for entry in likely if entry in entries and entry != scene.shown.entry), "")


_AROUND_A_COUNTRY = frozenset(
    "and but so or the a of for in with about how what say like then though too also as well same maybe"
    " instance example case now here there is was it that this no yes ok".split()
)
"""Words around the name of a country that say nothing of it."""
_EXACT = frozenset(["choose", "regrade", "misread", "discuss", "clarify", "help"])
"""Acts of which there are no examples, or few and those of other words: what is asked of the program itself."""
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
