"""The first minute: nothing but Enter, one word, another language, a word that means nothing here. All are led on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.dialogue.about_itself import asked_of_itself, tell_of_itself
from tutor.dialogue.answers import next_steps, tell_argument
from tutor.dialogue.commands import COMMANDS, SAYINGS, find_command
from tutor.dialogue.context import Shown
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Listing, Notice, Row
from tutor.dialogue.scene import Scene, Told, matched

if TYPE_CHECKING:
    from tutor.dialogue.scene import Ranked
    from tutor.knowledge.model import Argument, Issue

FEW_WORDS = 2
PRACTICE = frozenset(["hint", "reveal", "skip", "stop", "explain-grade", "flow", "regrade"])
_AT_THE_PROMPT = frozenset(["copy", "transcript", "config", "edit", "save", "resume"])


def welcome(scene: Scene) -> Told:
    """Lead on somebody who typed nothing: with questions to choose from, or from what is on the table."""
    if scene.shown.numbers:
        return Told((Notice(code="choose", values={"most": str(scene.shown.numbers)}),), scene.shown)
    if scene.shown.entry:
        title = matched(scene.base, scene.shown.entry).title
        steps = next_steps("other", "why", "example", "quiz", "help")
        return Told((Notice(code="at-hand", values={"title": title}), steps), scene.shown)
    return openers(scene)


_AT_A_LOSS = (
    r"\b(?:(?:no|any) (?:idea|clue) (?:what|where|how|about)|(?:don'?t|dont|do not) know (?:what|where|how) to"
    r"|where (?:do|should|can|could|would) (?:i|we|one) (?:even )?(?:start|begin)"
    r"|what (?:should|can|could|do) i (?:ask|say|start with|begin with)|(?:can|could|will) you help(?: me)?"
    r"|(?:best|good|easy|easiest|easier|simple|right)\b.*\b(?:for (?:a )?beginners?|to (?:start|begin)(?: with)?)"
    r"|what(?:'?s| is| are)?\b.*\b(?:people|everyone|everybody|scholars|they) (?:argue|disagree|debate|fight)"
    r"(?: (?:about|on|over))?)(?!\w)"
)
# One of these is in every such turn: without one the pattern, which takes a millisecond to compile, is not needed.
_WORDS_OF_LOSS = frozenset(
    "idea clue know start begin ask say help beginner beginners argue disagree debate fight".split()
)


def is_at_a_loss(about: str) -> bool:
    """Say whether a turn asks for nothing but a way in ("I have no idea what to say", "which is best to begin")."""
    straight = about.replace("’", "'")
    words = set(re.findall("[a-z]+", straight.lower()))
    return bool(words & _WORDS_OF_LOSS and re.search(_AT_A_LOSS, straight, re.IGNORECASE))


def openers(scene: Scene) -> Told:
    """Offer the questions that a newcomer can begin with."""
    ids = first_questions(scene)
    options = offer(scene.base, "try", ids)
    return Told((Notice(code="welcome"), options, next_steps("topics", "quiz", "help")), Shown("listing", options=ids))


def first_questions(scene: Scene) -> tuple[str, ...]:
    """Return the issues that a newcomer can begin with."""
    return tuple(_openers(scene))


def _openers(scene: Scene) -> Iterator[str]:
    """Yield a first issue for each pillar: one that a newcomer can begin with, where there is one."""
    base = scene.base
    for pillar in base.taxonomy.pillars:
        topics = [topic.id for topic in base.taxonomy.topics if topic.pillar == pillar.id]
        issues = [issue for topic in topics for issue in base.issues_of(topic)]
        core = [issue for issue in issues if base.issues[issue].level == "core"]
        yield from (core or issues)[:1]


def few_words(scene: Scene, about: str) -> Told | None:
    """Take a word or two that name a topic for a wish to see it; None where they are more, or name an entry."""
    if not about or len(about.split()) > FEW_WORDS or about.rstrip().endswith("?"):
        return None
    from tutor.dialogue import browsing, names

    exact = (names.find_concept, names.find_case, names.find_issue)
    if any((found := find(scene.base, about)) and found.score == 1 for find in exact):
        return None
    topic = names.find_topic(scene.base, about)
    return browsing.browse(scene, about) if topic else None


def is_vague(scene: Scene, about: str) -> bool:
    """Say whether a turn is one word that names no entry, so that an answer would be a guess."""
    if len(about.split()) != 1 or about.rstrip().endswith("?"):
        return False
    from tutor.dialogue import names

    finders = (names.find_concept, names.find_case, names.find_issue, names.find_topic)
    return not any(find(scene.base, about) for find in finders)


def foreign(scene: Scene, language: str, ranking: Ranked, possible: float) -> Told:
    """Say which language is spoken here, with what the turn may have meant where its names give that away."""
    ids = tuple(dict.fromkeys(match.id for match in ranking.matches))[:3] if ranking.confidence >= possible else ()
    notice = Notice(code="language", values={"language": language})
    if not ids:
        return Told((notice, next_steps("topics", "help")), outcome="not-covered", confidence=0.0)
    shown = scene.shown._replace(options=ids)
    found = tuple(matched(scene.base, match.id, match.score) for match in ranking.matches[:5])
    return Told((notice, offer(scene.base, "did-you-mean", ids)), shown, found, "choice", round(ranking.confidence, 2))


def not_here(act: str) -> Told:
    """Say why an act cannot be done now: nothing is being practised, or it belongs to the prompt."""
    if act in PRACTICE:
        steps = next_steps("quiz", "spar", "steelman")
        return Told((Notice(code="nothing-practised"), steps), outcome="not-covered", confidence=0.0)
    code = "only-at-prompt" if act in _AT_THE_PROMPT else "not-here"
    return Told((Notice(code=code, values={"act": act}),), outcome="not-covered", confidence=0.0)


def next_(scene: Scene, _: str) -> Told:
    """Go on where nothing is practised ("next"): to the argument after that in focus, to more, or to what there is."""
    if scene.text.startswith("/") or not re.match(r"(?i)next\b", scene.text.strip()):
        return not_here("skip")
    from tutor.dialogue import followups
    from tutor.dialogue.focus import focus_of, issue_of

    issue = issue_of(scene)
    focus = focus_of(scene, issue) if issue else None
    if issue and focus:
        return _after(scene, issue, focus)
    tellable = scene.shown.kind in ("issue", "case", "concept") and not scene.shown.options
    return followups.more(scene, "")._replace(act="more") if tellable and scene.shown.depth < 2 else welcome(scene)


def _after(scene: Scene, issue: Issue, argument: Argument) -> Told:
    arguments = [one for side in issue.sides for one in issue.side(side)]
    later = arguments[[one.id for one in arguments].index(argument.id) + 1 :]
    return tell_argument(scene.base, issue, later[0])._replace(act="why") if later else welcome(scene)


def help_(scene: Scene, about: str) -> Told:
    """Show what can be said in short; all commands, those of a group, or what one of them does."""
    if asked := asked_of_itself(scene.text):
        return tell_of_itself(scene, asked)
    wanted = about.strip().lstrip("/").lower()
    command = find_command(wanted) if wanted else None
    if command:
        also = f" ({', '.join(f'/{name}' for name in command.also)})" if command.also else ""
        usage = Listing(role="commands", rows=(Row(name=command.usage, text=command.does + also),))
        follows = Listing(role="commands", rows=tuple(Row(name=said, text=does) for said, does in command.follows))
        return Told((usage, *((follows,) if command.follows else ())), scene.shown)
    groups = list(dict.fromkeys(command.group for command in COMMANDS))
    chosen = [group for group in groups if wanted in ("all", "commands", "everything", group.lower())]
    if chosen:
        return Told((Notice(code="how-to-ask"), *(_group(group) for group in chosen)), scene.shown)
    if not scene.text.strip():
        return welcome(scene)
    said = Listing(role="sayings", rows=tuple(Row(name=said, text=does) for said, does in SAYINGS))
    return Told((Notice(code="how-to-ask"), said, _overview(groups), Notice(code="help-more")), scene.shown)


def _group(group: str) -> Listing:
    rows = tuple(Row(name=command.usage, text=command.does) for command in COMMANDS if command.group == group)
    return Listing(role="commands", title=group, rows=rows)


def _overview(groups: list[str]) -> Listing:
    def names(group: str) -> str:
        return " ".join(f"/{command.name}" for command in COMMANDS if command.group == group)

    return Listing(role="groups", rows=tuple(Row(name=f"{group}:", text=names(group)) for group in groups))
