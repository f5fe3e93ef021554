"""From a turn to an act: what the learner wants, read from plain English or a slash command.

Pure functions of the text and of what was last shown. Words are not acts: a pattern must cover the whole turn, or
begin it in a way that no question or argument begins. "They save money for everybody" is an argument, not ``/save``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tutor.dialogue.act_comparing import compared
from tutor.dialogue.act_lost import LOST, is_lost
from tutor.dialogue.act_naming_a_part import part_named
from tutor.dialogue.act_of_the_tutor import of_the_tutor
from tutor.dialogue.act_openings import (
    ANOTHER,
    BEGINS,
    FILLER,
    FILLER_WORDS,
    ONE_ON,
    ORDINAL,
    POLITE_END,
    PRONOUN,
)
from tutor.dialogue.act_patterns import ORDINALS, WHOLE, Pattern
from tutor.dialogue.act_pointing import CHANGES_SUBJECT, REDIRECTS, WHERE_IT_IS
from tutor.dialogue.act_stating import argues_back, asks
from tutor.dialogue.commands import find_command
from tutor.dialogue.saving import saved_name

if TYPE_CHECKING:
    from tutor.dialogue.context import Shown


class Act(NamedTuple):
    """What a turn wants: the act, what it is about, and whether it was given as a command."""

    name: str
    about: str = ""
    command: str = ""


class Setting(NamedTuple):
    """What matters of what was last shown: if anything was, how many options wait, and if an example was given.

    ``arguments`` says that an issue is at hand, whose arguments have numbers too; ``handout`` that one was just made.
    """

    has_context: bool = False
    options: int = 0
    example: bool = False
    arguments: bool = False
    handout: bool = False


def setting_of(shown: Shown, *, handout: bool) -> Setting:
    """Return what matters of what was last shown."""
    has_context = bool(shown.entry or shown.issue or shown.numbers)
    return Setting(has_context, shown.numbers, bool(shown.examples_given), shown.kind == "issue", handout)


UNCERTAIN = frozenset(["ask", "rebut", "case"])
"""What is read where nothing else explains a turn."""
MOST_CHARACTERS = 20_000
_BARE_NUMBER = r"^(?P<which>#?\d{1,3})$"


_SHORT = 3  # words of a turn that is no more than a nod or a greeting, however it is drawn out
_LONGEST_ACT = 16  # words; a longer turn is a question or an argument, never a bare act


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _fitting(patterns: tuple[Pattern, ...], text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the acts whose patterns cover the text, compiling only those that could."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    for act, triggers, pattern in patterns:
        if not words or (len(words) <= _SHORT if triggers == "*" else words & set(triggers.split())):
            found = _compiled(rf"^{pattern}[\s.!?…]*$").match(text)
            if found:
                yield act, found


def clean(text: str) -> str:
    """Return a turn as one line without control, format and escape characters, cut at a sensible length.

    A sign that is set many times over says no more than three of it, and takes patterns long to look through.
    """
    kept = (
        " " if unicodedata.category(char)[0] == "Z" or char in "\t\n\r" else char for char in text[:MOST_CHARACTERS]
    )
    visible = "".join(char for char in kept if unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs", "Cn"))
    return re.sub(r"([^\w\s])\1{3,}", r"\1\1\1", " ".join(visible.split()))


def read_act(text: str, setting: Setting) -> Act:
    """Say what a turn wants. ``text`` has been through ``clean``."""
    if text.startswith("/") and text != "/":
        return _command(text)
    if not text:
        return Act("help")
    straight = text.replace("’", "'").replace("‘", "'")
    return (
        _choice(straight, setting)
        or _of_the_tutor(straight, setting)
        or _lost(straight, setting)
        or _argument(straight, setting)
        or _of_a_teacher(straight)
        or _comparison(straight)
        or _another(straight, setting)
        or _another_handout(straight, setting)
        or _side_of(straight)
        or _whole(straight)
        or _last_sentence(straight, setting)
        or _beginning(straight, setting)
        or _redirected(straight, setting)
        or _assertion(text, straight, setting)
        or Act("ask", text)
    )


def _command(text: str) -> Act:
    name, _, rest = text[1:].partition(" ")
    command = find_command(name)
    return Act(command.act, rest.strip(), command.name) if command else Act("clarify", name)


def _choice(text: str, setting: Setting) -> Act | None:
    """A number or ordinal, where options wait; a bare number where nothing has one, which is no question either."""
    bare = _trimmed(text)[-1].rstrip(" .!?")
    found = _compiled(ORDINAL).match(bare) if setting.options else _compiled(_BARE_NUMBER).match(bare)
    if not found or (setting.has_context and not setting.options):
        return None
    which = found.group("which").lower().lstrip("#")
    number = int(which) if which.isdigit() else ORDINALS[which]
    number = setting.options if number == -1 else number
    return Act("choose", str(number)) if 1 <= number <= setting.options or not setting.arguments else None


def _argument(text: str, setting: Setting) -> Act | None:
    """``why pro 1``, ``the second one``, ``sources for the con side``: a part of what was shown, by its number."""
    found = part_named(text) if setting.has_context else None
    return Act(*found) if found else None


def _lost(text: str, setting: Setting) -> Act | None:
    return Act("shorter", LOST) if setting.has_context and is_lost(text) else None


def _of_the_tutor(text: str, setting: Setting) -> Act | None:
    """What is said of the tutor or of its last answer, before the words in it are read as anything else."""
    found = of_the_tutor(text, setting.has_context) if len(text.split()) <= _LONGEST_ACT else None
    return Act(*found) if found else None


def _comparison(text: str) -> Act | None:
    return next((Act("compare", two) for two in map(compared, _trimmed(text)) if two), None)


_NAMING = frozenset(
    "argument arguments case reason reasons point points cons pros con pro speaks said supporters proponents advocates"
    " defenders fans critics opponents sceptics skeptics enemies argue speak debate example examples instance"
    " instances".split()
)
"""One of these is in every turn that names what it wants a side, or an example, of."""


def _side_of(text: str) -> Act | None:
    """``the strongest argument for nuclear sharing``, an example of it: of what is named, whatever is at hand."""
    if not _NAMING & set(re.findall("[a-z]+", text.lower())) or len(text.split()) > _LONGEST_ACT:
        return None
    from tutor.dialogue.example_of_named import example_asked
    from tutor.dialogue.sides_of import side_of

    about = side_of(text) or example_asked(text)
    return Act("ask", about) if about else None


def _whole(text: str) -> Act | None:
    if len(text.split()) > _LONGEST_ACT:
        return None
    for candidate in _trimmed(text):
        for act, _ in _fitting(WHOLE, candidate):
            return Act(act, left_over(act, candidate))
    return None


def _another(text: str, setting: Setting) -> Act | None:
    """``another one``, after an example: one more of them."""
    found = setting.example and any(_compiled(ANOTHER).match(candidate) for candidate in _trimmed(text))
    return Act("example") if found else None


_TEACHING = frozenset(
    "issue issues question questions topic topics motion motions debate debates ones read reading readings how wrong"
    " missed result results score scores".split()
)
"""One of these is in every turn that only those who teach take."""


def _of_a_teacher(text: str) -> Act | None:
    """``quiz results``, ``which are the beginner issues``, ``three readings``."""
    if not set(re.findall("[a-z]+", text.lower())) & _TEACHING or len(text.split()) > _LONGEST_ACT:
        return None
    from tutor.dialogue.act_teaching import of_a_teacher

    found = of_a_teacher(text)
    return Act(*found) if found else None


def _another_handout(text: str, setting: Setting) -> Act | None:
    """``also one on nuclear sharing``, after a handout: one more of them."""
    if not setting.handout:
        return None
    if any(_compiled(WHERE_IT_IS).match(candidate) for candidate in _trimmed(text)):
        return Act("where-file")
    found = next(filter(None, (_compiled(ONE_ON).match(candidate) for candidate in _trimmed(text))), None)
    return Act("brief", found.group("about").strip(" ,.?!")) if found else None


_SENTENCE = re.compile(r"(?<=[?!.])\s+")
_LAST = frozenset(["sources", "why", "other-side", "example", "evidence", "shorter", "misread"])
_SHORT_REMARK = 6  # words


def _last_sentence(text: str, setting: Setting) -> Act | None:
    """What the last of several sentences wants of what was shown, after short remarks: "Hm, bold. Who says so?"."""
    *remarks, last = _SENTENCE.split(text)
    if not setting.has_context or not remarks or any(len(one.split()) > _SHORT_REMARK for one in remarks):
        return None
    act = _whole(last)
    return act if act and act.name in _LAST else None


def left_over(act: str, text: str) -> str:
    """Return what an act that is the whole turn is about: a name to save under, or both things at hand."""
    return saved_name(text) if act == "save" else "both" if act == "compare" else ""


def _beginning(text: str, setting: Setting) -> Act | None:
    for candidate in _trimmed(text):
        for act, found in _fitting(BEGINS, candidate):
            if not (act == "case" and _not_a_name(found.group("about"), setting)):
                groups = found.groupdict()
                about = (groups.get("about") or groups.get("rest") or "").strip(" ,.?!")
                return Act(act, about if act == "brief" else _without_pronoun(about))
    return None


def _trimmed(text: str) -> tuple[str, ...]:
    """The turn as it is, and without the words of politeness around it."""
    bare = _compiled(FILLER).sub("", text.strip()) if _may_be_filled(text) else text.strip()
    bare = _compiled(POLITE_END).sub("", bare)
    return (text.strip(), bare) if bare and bare != text.strip() else (text.strip(),)


_AUXILIARIES = frozenset(["can", "could", "would", "will"])


def _may_be_filled(text: str) -> bool:
    """Whether a turn may begin with words of politeness: "could a treaty ..." asks nobody for anything."""
    first, second = (*re.findall(r"[a-z']+", text[:40].lower())[:2], "", "")[:2]
    return first in FILLER_WORDS and (first not in _AUXILIARIES or second in ("you", "we"))


def _not_a_name(about: str | None, setting: Setting) -> bool:
    """Whether what follows "what about" is too long for a name, so that the whole turn is the question."""
    _, comma, rest = (about or "").partition(",")
    return len((about or "").split()) > (5 if setting.has_context else 4) or bool(comma and asks(rest.strip()))


def _without_pronoun(about: str) -> str:
    return "" if _compiled(PRONOUN).match(about.lower()) else about


def _redirected(text: str, setting: Setting) -> Act | None:
    """``no wait, I meant the one with Manila``: what is asked for instead."""
    if not setting.has_context:
        return None
    found = _compiled(REDIRECTS).match(text)
    if found is None and any(mark in text for mark in ":;,.!"):
        found = _compiled(CHANGES_SUBJECT).match(text)
        found = found if found and asks(found.group("about")) else None
    return Act("ask", found.group("about").strip()) if found else None


def _assertion(text: str, straight: str, setting: Setting) -> Act | None:
    """A statement rather than a question: an argument to be answered."""
    return Act("rebut", text) if argues_back(straight, has_context=setting.has_context) else None
