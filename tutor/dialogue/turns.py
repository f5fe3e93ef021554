"""One small function an act: from the scene and what the turn is about to what is told."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tutor.dialogue.acts import Act
from tutor.dialogue.answers import next_steps, references, tell
from tutor.dialogue.commands import COMMANDS, find_command, nearest_command
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Listing, Matched, Notice, Option, Options, References, Row
from tutor.dialogue.scene import Scene, Told, matched

# Chances from calibration: answered at once above the first, offered as a choice above the second.
SURE = 0.5
POSSIBLE = 0.3
CLOSE = 0.12


def ask(scene: Scene, about: str) -> Told:
    """Answer a question, offer a choice between close readings, or say that it is not covered."""
    if not about:
        return _nothing_asked()
    ranking = scene.index.ask(about, within=scene.shown.issue or None)
    matches = tuple(matched(scene.base, match.id, match.score) for match in ranking.matches[:5])
    confidence = round(ranking.confidence, 2)
    if not matches or confidence < POSSIBLE:
        return not_covered(scene, tuple(match.id for match in matches))._replace(matches=matches, confidence=confidence)
    if confidence < SURE:
        return _choice(scene, tuple(match.id for match in matches[:3]))._replace(matches=matches, confidence=confidence)
    return tell(scene.base, matches[0].id)._replace(matches=matches, confidence=confidence)


def _nothing_asked() -> Told:
    return Told((Notice(code="nothing-asked"), next_steps("topics", "help")), outcome="not-covered", confidence=0.0)


def _options(scene: Scene, role: str, ids: tuple[str, ...]) -> Options:
    options = []
    for number, entry in enumerate(ids, 1):
        found = matched(scene.base, entry)
        options.append(Option(number=number, id=entry, title=found.title, topic=found.topic))
    return Options(role=role, options=tuple(options))


def _choice(scene: Scene, ids: tuple[str, ...]) -> Told:
    shown = Shown("listing", options=ids, issue=scene.shown.issue)
    return Told((_options(scene, "did-you-mean", ids),), shown, outcome="choice")


def not_covered(scene: Scene, ids: tuple[str, ...]) -> Told:
    """Say plainly that a question is outside what is known, with the nearest things that are."""
    nearest = tuple(dict.fromkeys(ids))[:3]
    blocks = (Notice(code="not-covered"), *((_options(scene, "nearest", nearest),) if nearest else ()))
    return Told(blocks, Shown("listing", options=nearest), outcome="not-covered", confidence=0.0)


def choose(scene: Scene, about: str) -> Told:
    """Show the option that was chosen by its number."""
    entry = scene.shown.options[int(about) - 1]
    return tell(scene.base, entry)._replace(act="ask")


def case(scene: Scene, about: str) -> Told | None:
    """Show a case by its name; under the issue at hand, where there is one."""
    from tutor.dialogue import names

    found = names.find_case(scene.base, about)
    return tell(scene.base, found.id, under=scene.shown.issue) if found else None


def define(scene: Scene, about: str) -> Told | None:
    """Define a term."""
    from tutor.dialogue import names

    found = names.find_concept(scene.base, about.strip(" ?.!\"'“”‘’"))
    return tell(scene.base, found.id) if found else None


def author(scene: Scene, about: str) -> Told | None:
    """Say what an author argued: every statement of the base that rests on their work."""
    from tutor.dialogue import names

    found = names.find_author(scene.base, about)
    if not found:
        return None
    told = [tell(scene.base, source) for source in found[:4]]
    blocks = tuple(block for one in told for block in one.blocks)
    return Told(blocks, told[0].shown, tuple(match for one in told for match in one.matches))


def compare(scene: Scene, about: str) -> Told | None:
    """Show two cases, terms or issues one after the other, each in short."""
    first, _, second = about.partition(",")
    ids = [_entry_named(scene, part.strip()) for part in (first, second) if part.strip()]
    if not first.strip() and scene.shown.entry:
        ids.insert(0, scene.shown.entry)
    known = [entry for entry in dict.fromkeys(ids) if entry]
    if len(known) < 2:
        return None
    told = [tell(scene.base, entry, 0) for entry in known[:2]]
    blocks = tuple(block for one in told for block in one.blocks if getattr(block, "role", "") != "next")
    from tutor.dialogue import followups

    link = followups.contrast_between(scene.base, known[0], known[1])
    shown = Shown("listing", options=tuple(known[:2]), issue=scene.shown.issue or (told[0].shown or Shown()).issue,
                  sources=tuple(source for one in told if one.shown for source in one.shown.sources))  # fmt: skip
    matches = tuple(match for one in told for match in one.matches)
    return Told((*link, *blocks, next_steps("sources", "back")), shown, matches)


def _entry_named(scene: Scene, text: str) -> str:
    from tutor.dialogue import names

    for find in (names.find_case, names.find_concept, names.find_issue):
        found = find(scene.base, text)
        if found:
            return found.id
    ranking = scene.index.ask(text)
    return ranking.matches[0].id if ranking.matches and ranking.confidence >= SURE else ""


def sources(scene: Scene, about: str) -> Told:
    """Show the sources of what was last shown, in full."""
    from tutor.dialogue import followups

    ids = followups.focus_sources(scene, about)
    if not ids:
        return nothing_shown()
    return Told((References(references=references(scene.base, ids)), next_steps("back")), scene.shown, _at_hand(scene))


def _at_hand(scene: Scene) -> tuple[Matched, ...]:
    return (matched(scene.base, scene.shown.entry),) if scene.shown.entry else ()


def nothing_shown() -> Told:
    """Say that a follow-up needs something to follow."""
    return Told((Notice(code="nothing-shown"), next_steps("topics", "help")), outcome="not-covered", confidence=0.0)


def help_(_: Scene, about: str) -> Told:
    """Show what can be said; or what one command does."""
    command = find_command(about.strip().lstrip("/")) if about else None
    if command:
        rows = (Row(name=command.usage, text=command.does),)
        return Told((Listing(role="commands", rows=rows),))
    groups = dict.fromkeys(command.group for command in COMMANDS)
    listings = tuple(
        Listing(
            role="commands",
            title=group,
            rows=tuple(Row(name=c.usage, text=c.does) for c in COMMANDS if c.group == group),
        )
        for group in groups
    )
    return Told((Notice(code="how-to-ask"), *listings))


def clarify(_: Scene, about: str) -> Told:
    """Refuse an unknown command, with the nearest known one."""
    nearest = nearest_command(about)
    values = {"command": f"/{about}"} | ({"nearest": f"/{nearest}"} if nearest else {})
    return Told((Notice(code="unknown-command", values=values),), outcome="not-covered", confidence=0.0)


def ack(scene: Scene, _: str) -> Told:
    """Take a greeting or a word of thanks, and lead on."""
    if not scene.shown.entry:
        return Told((Notice(code="greeting"), next_steps("topics", "quiz", "help")))
    steps = next_steps("other", "why", "example", "quiz")
    return Told(
        (Notice(code="at-hand", values={"title": matched(scene.base, scene.shown.entry).title}), steps), scene.shown
    )


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
    "compare": compare,
    "sources": sources,
    "other-side": _late("followups", "other_side"),
    "why": _late("followups", "why"),
    "example": _late("followups", "example"),
    "evidence": _late("followups", "evidence"),
    "shorter": _late("followups", "shorter"),
    "more": _late("followups", "more"),
    "map": _late("followups", "map_"),
    "rebut": _late("rebuttal", "rebut"),
    "browse": _late("browsing", "browse"),
    "help": help_,
    "ack": ack,
    "clarify": clarify,
    "quit": quit_,
}


def take(scene: Scene, act: Act) -> Told:
    """Perform an act. An act whose subject is unknown becomes a question, so that nothing said is lost."""
    handler = HANDLERS.get(act.name)
    if handler is None:
        return Told((Notice(code="not-here", values={"act": act.name}),), outcome="not-covered", confidence=0.0)
    told = handler(scene, act.about)
    if told is not None:
        return told._replace(act=told.act or act.name)
    question = act.about if act.command else scene.text
    return ask(scene, question)._replace(act="ask")
