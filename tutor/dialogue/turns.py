"""One small function an act: from the scene and what the turn is about to what is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

from tutor.dialogue.act_stating import asks
from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.asking import POSSIBLE, SURE, answer, ask, choice_of
from tutor.dialogue.commands import nearest_command
from tutor.dialogue.in_few_words import told_in_few_words, without_the_wish
from tutor.dialogue.of_a_country import told_of_the_country
from tutor.dialogue.plainly import said_plainly
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.scene import Scene, Told, matched
from tutor.dialogue.wishes import tone_of


def choose(scene: Scene, about: str) -> Told:
    """Show the option that was chosen by its number; where there is none of that number, say which there are."""
    number, most = int(about), scene.shown.numbers
    if not 1 <= number <= len(scene.shown.options):
        notice = Notice(code="choose", values={"most": str(most)}) if most else Notice(code="nothing-numbered")
        return Told((notice,), scene.shown, outcome="not-covered", confidence=0.0, act="clarify")
    entry = scene.shown.options[number - 1]
    if entry.startswith("topics/") and "#" not in entry:
        from tutor.dialogue.browsing import browse

        return (browse(scene, entry.partition("/")[2]) or nothing_shown())._replace(act="browse")
    told = tell(scene.base, entry)
    shown = told.shown and told.shown._replace(pair=scene.shown.pair if entry in scene.shown.pair else ())
    return told._replace(shown=shown, act="ask")


# Patterns are compiled where they are first used: a question pays only for what it needs.
_TRAILING = r"(?i)[\s,]+(?:then|too|as well|though|for instance|for example|now|instead)\W*$"


_PEOPLE = r"(?i)^the \w+$"
"""A people for its country: "what about the japanese"."""


def case(scene: Scene, about: str) -> Told | None:
    """Show a case by its name; under the issue at hand, where there is one."""
    from tutor.dialogue import names
    from tutor.dialogue.countries import countries_in, country_alone

    name = re.sub(_TRAILING, "", about)
    people = countries_in(name) if re.match(_PEOPLE, name) else ()
    country = people[0] if people else country_alone(name)
    if country:
        found = names.case_of_country(scene.base, country, name, scene.shown.issue)
    else:
        found = names.find_case(scene.base, name)
    return tell(scene.base, found.id, under=scene.shown.issue) if found else None


_FOR_WHOM = r"(?i)[.!?;]\s|\s(?:for|to) (?:me|us|my class)\b"
_LAST_TERM = r"(?i)^(?:that|this|it|the|last|first|word|term|concept|phrase|\s)+$"


def define(scene: Scene, about: str) -> Told | None:
    """Define a term; or a word of the screens, which the base has not."""
    from tutor.dialogue import names
    from tutor.dialogue.own_words import own_word, tell_word

    if word := own_word(scene.base, f"define {about}"):
        return tell_word(scene, word)
    if not about and scene.shown.kind in ("concept", "issue") and not scene.text.startswith("/"):
        from tutor.dialogue.shortening import in_other_words

        return in_other_words(scene)

    wanted = re.split(_FOR_WHOM, about)[0].strip(" ?.!\"'“”‘’")
    found = names.find_concept(scene.base, wanted)
    if found is None and re.search(_LAST_TERM, wanted) and scene.shown.issue in scene.base.issues:
        concepts = scene.base.issues[scene.shown.issue].concepts
        return tell(scene.base, concepts[0]) if concepts else None
    return tell(scene.base, found.id) if found else None


def author(scene: Scene, about: str) -> Told | None:
    """Say what an author argued: every statement of the base that rests on their work."""
    from tutor.dialogue import names

    found = names.find_author(scene.base, about)
    if not found:
        return None
    from tutor.dialogue.author_answer import tell_author

    told = tell_author(scene.base, found)
    at_hand = scene.shown.issue  # who looks up an author goes on with what was argued about
    return told._replace(shown=told.shown._replace(issue=at_hand)) if told.shown and at_hand else told


def nothing_shown() -> Told:
    """Say that a follow-up needs something to follow."""
    return Told((Notice(code="nothing-shown"), next_steps("topics", "help")), outcome="not-covered", confidence=0.0)


def clarify(scene: Scene, about: str) -> Told:
    """Refuse an unknown command, with the nearest known one; lead on from a turn that says nothing ("a")."""
    if not about and scene.text != "/":
        from tutor.dialogue.newcomer import welcome

        return welcome(scene)
    nearest = nearest_command(about)
    rest = scene.text.partition(" ")[2]
    values = {"command": f"/{about}"} | ({"nearest": f"/{nearest} {rest}".strip()} if nearest else {})
    return Told((Notice(code="unknown-command", values=values),), outcome="not-covered", confidence=0.0)


def ack(scene: Scene, _: str) -> Told:
    """Take a greeting, a word of thanks or a rude one, and lead on."""
    tone = tone_of(scene.text)
    if not scene.shown.entry:
        return Told((Notice(code=tone or "greeting"), next_steps("topics", "quiz", "help")))
    steps = next_steps("other", "why", "example", "quiz")
    at_hand = Notice(code="at-hand", values={"title": matched(scene.base, scene.shown.entry).title})
    return Told((*((Notice(code=tone),) if tone else ()), at_hand, steps), scene.shown)


def quit_(_: Scene, __: str) -> Told:
    """Leave."""
    return Told((Notice(code="goodbye"),), ended=True)


Handler = Callable[[Scene, str], "Told | None"]


def _late(module: str, name: str) -> Handler:
    """Return a handler whose module is imported when it is first used, so that a question does not pay for it."""

    def handle(scene: Scene, about: str) -> Told | None:
        handler: Handler = getattr(import_module(f"tutor.dialogue.{module}"), name)
        return handler(scene, about)

    return handle


HANDLERS: dict[str, Handler] = {
    "ask": ask,
    "choose": choose,
    "case": case,
    "define": define,
    "author": author,
    "compare": _late("comparing", "compare"),
    "sources": _late("works", "sources"),
    "other-side": _late("followups", "other_side"),
    "why": _late("followups", "why"),
    "example": _late("followups", "example"),
    "evidence": _late("grounds", "evidence"),
    "shorter": _late("shortening", "shorter"),
    "more": _late("followups", "more"),
    "map": _late("mapping", "map_"),
    "why-wrong": _late("proving_wrong", "why_wrong"),
    "rebut": _late("rebuttal", "rebut"),
    "browse": _late("browsing", "browse"),
    "discuss": _late("discussing", "tell_discussion"),
    "help": _late("newcomer", "help_"),
    "ack": ack,
    "misread": _late("complaints", "own_up_to"),
    "skip": _late("newcomer", "next_"),
    "clarify": clarify,
    "quit": quit_,
}


_NAMING = frozenset(["case", "define", "author", "compare"])


def _named_nothing(told: Told, act: Act) -> Told:
    """Where a command names what is not known, and it is no question either, say which name that was."""
    if act.command not in _NAMING or told.outcome != "not-covered":
        return told
    notice = Notice(code=f"no-such-{act.command}", values={"name": act.about})
    return _refused(notice, next_steps("cases", "concepts", "issues"))


def _with_examples(scene: Scene, code: str) -> Notice:
    from tutor.dialogue.browsing import examples

    return Notice(code=code, values=examples(scene.base))


def _refused(*blocks: Block) -> Told:
    return Told(blocks, outcome="not-covered", confidence=0.0)


_LEAST_SAID = 5
"""Words of a turn that asks nothing and is of the issue at hand: it argues, as the issue is on the screen already."""


def _goes_on_arguing(scene: Scene, told: Told) -> bool:
    first = told.matches[0].id if told.matches else ""
    of_it = bool(first) and first == scene.shown.issue == scene.shown.entry
    return of_it and len(scene.text.split()) >= _LEAST_SAID and not asks(scene.text)


_OF_ONE = frozenset(["why", "other-side", "example", "map"])
"""Acts that go on from one thing: while several may have been meant, it is asked which."""
_OF_WHAT_IS_SHOWN = frozenset(["sources", "evidence", "shorter", "more"])
"""Acts that go on from what is on the screen, where anything is: while nothing was chosen, it is asked which."""


_MAY_ASK_OF_IT = {"example": False, "case": True}
"""Acts whose words may ask for a fact of the case on the screen, and whether they must point at it then."""


_MAY_ASK_OF_RESEARCH = frozenset(["ask", "define", "sources", "evidence", "rebut"])


def _of_the_screen(scene: Scene, act: Act) -> Told | None:
    """What asks when, by whom or whether it still holds of the fact on the screen, or for a fact of the case."""
    if not scene.shown.answers and scene.shown.kind != "case":
        return None
    from tutor.dialogue.no_such_detail import fact_of_the_case
    from tutor.dialogue.said_of_the_fact import said_of_the_fact

    if told := said_of_the_fact(scene, scene.text):
        return told
    if act.name not in _MAY_ASK_OF_IT:
        return None
    found = fact_of_the_case(scene, POSSIBLE, SURE, pointing=_MAY_ASK_OF_IT[act.name])
    return answer(scene, *found)._replace(act="ask") if found else None


def take(scene: Scene, act: Act) -> Told:
    """Perform an act. An act whose subject is unknown becomes a question, so that nothing said is lost."""
    told = told_in_few_words(scene, act, _taken(scene, without_the_wish(act)))
    if scene.shown.answers and not scene.shown.pair:
        from tutor.dialogue.fact_kept import kept_to_the_fact, of_another_country

        told = of_another_country(scene, act, kept_to_the_fact(scene, told))
    return told_of_the_country(scene, told) if (told.act or act.name) == "ask" and not act.command else told


def _taken(scene: Scene, act: Act) -> Told:
    if not act.command and (plainly := said_plainly(scene, act)):
        return plainly
    if not scene.text.startswith("/") and (of_it := _of_the_screen(scene, act)):
        return of_it
    at_hand_first = scene.shown.options[:1] == (scene.shown.entry,)  # then what was read last is meant
    of_one = act.name in _OF_ONE or (act.name in _OF_WHAT_IS_SHOWN and not scene.shown.entry)
    if scene.shown.undecided and of_one and not act.about and not at_hand_first:
        return choice_of(scene, list(scene.shown.options), Notice(code="which-of-these"))
    if act.name == "regrade" and not act.command and scene.shown.issue:  # "so I was right": of the issue, not a mark
        act = Act("evidence")
    if act.name in _MAY_ASK_OF_RESEARCH and not act.command:
        from tutor.dialogue.what_is_studied import told_of_research

        if studied := told_of_research(scene, scene.text):
            return studied
    handler = HANDLERS.get(act.name)
    if handler is None:
        from tutor.dialogue.newcomer import not_here

        return not_here(act.name)
    told = handler(scene, act.about)
    if told is not None and act.name == "ask" and not act.command and _goes_on_arguing(scene, told):
        told = HANDLERS["rebut"](scene, scene.text) or told
        return told._replace(act="rebut")
    if told is not None:
        return told._replace(act=told.act or act.name)
    return _as_a_question(scene, act)


def _as_a_question(scene: Scene, act: Act) -> Told:
    """Take a turn whose subject is unknown for a question; a command that names nothing is told what it may name."""
    if act.command in _NAMING and not act.about:
        return _refused(_with_examples(scene, f"name-{act.command}"))
    if act.command == "compare":
        return _refused(_with_examples(scene, "no-such-compare"), next_steps("cases", "concepts"))
    question = act.about if act.command else scene.text
    told = _named_nothing(ask(scene, question), act)
    first = told.matches[0] if act.name == "case" and told.matches else None
    named = first is not None and first.kind == "case" and first.id != scene.shown.entry
    return told._replace(act="case" if named else told.act or "ask")
