"""How a turn in a round is taken: a speech, a question in between, or the wish for another motion."""

from __future__ import annotations

import re

from tutor.dialogue.acts import Act, Setting, clean, read_act
from tutor.dialogue.round_change import other_motion
from tutor.dialogue.round_review import about_the_round
from tutor.dialogue.round_wishes import question_behind
from tutor.dialogue.scene import Scene
from tutor.dialogue.sparring_choice import named_motion

_FOLLOW_UPS = {
    "sources", "why", "other-side", "evidence", "example", "map", "shorter", "more", "define", "case", "author",
    "compare", "browse", "help",
}  # fmt: skip
_STEERS = frozenset(["flow", "ballot", "stop", "skip", "hint", "reveal"])
_ELSEWHERE = frozenset(
    "quit save resume back undo repeat quiz steelman progress brief export clarify".split()
)  # what a round leaves to the conversation
SPEECH_WORDS = 12
"""Words from which on a turn is a speech, whatever it looks like."""
QUESTION_WORDS = 25
"""Words up to which a single question is one for the tutor, and no speech."""
_OPENS_A_QUESTION = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait)[, ]+)*(?:(?:how|who|when|where|why|whose|which)\b"
    r"|what(?:'?s)?\b(?! \w+ (?:is|was|are)\b)"
    r"|(?:do|does|did|is|are|was|were|has|have|can|could|would|will|should) (?:the |a |an |any |my |your )?\w+ \w+)"
)
"""How a short turn begins that asks although it has no question mark; "what matters is trust" is no question."""


def without_lead(act: Act, text: str, scene: Scene) -> tuple[Act, str, Scene]:
    """Take a question for what it is, whatever stands before it ("hang on, what is ...")."""
    question = "" if text.startswith("/") or act.name in _STEERS else question_behind(text)
    read = read_act(question, Setting(has_context=True, arguments=True)) if question else act
    if not question or not (about_the_round(question) or is_question(read, question)):
        return act, text, scene
    return read, question, Scene(scene.base, scene.index, scene.shown, question)


def motion_wished(act: Act, text: str) -> str | None:
    """Return the other motion that a turn asks for in plain words; None where it asks for none."""
    if act.command:
        return None
    if (motion := other_motion(text)) is not None:
        return motion
    invites = act.name == "spar" and not is_speech(text) and named_motion(act.about)
    return act.about if invites else None


def is_steering(act: Act, text: str) -> bool:
    """Whether a turn steers the round rather than speaking in it."""
    if act.command or act.name not in _STEERS:
        return act.name in _STEERS
    return not is_speech(text) and about_the_round(text) is None


def is_elsewhere(act: Act, text: str) -> bool:
    """Whether a turn wants something that is none of the round's."""
    return act.name in _ELSEWHERE and (bool(act.command) or not is_speech(text))


def complains(act: Act, text: str) -> bool:
    """Whether a turn objects to how something was heard or judged, and asks for nothing that can be shown of it."""
    return act.name in ("regrade", "explain-grade") and about_the_round(text) is None


def is_speech(text: str) -> bool:
    """Whether a turn is long enough for a speech, or makes a move by id."""
    return "#" in text or len(text.split()) >= SPEECH_WORDS


def is_question(act: Act, text: str) -> bool:
    """Whether a turn asks something beside the round."""
    if act.name in _FOLLOW_UPS and not is_speech(text):
        return bool(text)
    marked = text.count("?") == 1 and text.endswith("?")
    unmarked = "?" not in text and not is_speech(text) and bool(re.match(_OPENS_A_QUESTION, text, re.IGNORECASE))
    single = (marked or unmarked) and not any(mark in text[:-1] for mark in ".!;#") and text[-1:] not in ".!"
    return single and len(text.split()) <= QUESTION_WORDS and act.name in ("ask", *_FOLLOW_UPS)


def first_words(said: str, most: int = 12) -> str:
    """Return how a speech begins, to name it by."""
    words = clean(said).split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
