"""Sparring outside the conversation: what a round is given by a session, and the command ``spar``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import practice
from tutor.errors import UsageError
from tutor.setup import Setup, tell

if TYPE_CHECKING:
    from tutor.dialogue import Reply
    from tutor.dialogue.activity import Starter
    from tutor.dialogue.sparring_start import SparStarter
    from tutor.session import Session

WHY = {
    "dropped": "dropped in a round",
    "unclear": "not plainly answered in a round",
    "unanswered-reply": "left unanswered in a round",
    "never-made": "not made in a round",
}
"""Why an exchange is in the quiz, as the quiz says it."""


def start_spar(at: practice.Keeper, setup: Setup, replaying: Callable[[], bool] = lambda: False) -> dict[str, Starter]:
    """Return what begins a round (``spar``) and shows the last one (``flow``, ``ballot``); its drops are quizzed.

    While ``replaying`` (a transcript that is taken up again) nothing is queued: it was the first time.
    """

    def queue(target: str, attacker: str, why: str) -> None:
        if not replaying():
            practice.queue(at, WHY.get(why, why))(target, attacker)

    @lru_cache(maxsize=1)
    def starter() -> SparStarter:
        from tutor.dialogue.sparring_start import SparStarter

        return SparStarter(queue, clock=at.clock, seed=setup.seed or 0)

    return {
        "spar": lambda scene, about: starter()(scene, about),
        "flow": lambda scene, about: starter().flow(scene, about),
        "ballot": lambda scene, about: starter().ballot(scene, about),
    }


def resumable() -> type:
    """Return the kind of activity that goes on when a transcript is taken up again."""
    from tutor.dialogue.sparring import Sparring

    return Sparring


def spar(setup: Setup, motion: str, options: dict[str, str], script: str = "", *, as_json: bool = False) -> int:
    """Hold a round from a terminal, from standard input (a turn a line), or from a script. Returns the exit status."""
    from tutor.rehearsal import play

    if not script:
        return play(setup, first_turn(motion, options), as_json=as_json)
    return _play_script(setup, motion, options, script, as_json=as_json)


def first_turn(motion: str, options: dict[str, str]) -> str:
    """Return the turn that begins a round: ``/spar MOTION as con hard, 90 seconds seed 7``."""
    parts = ["/spar", motion]
    parts += [f"as {options['side']}"] if options.get("side") else []
    parts += [options["level"]] if options.get("level") else []
    parts += [f"{options['clock']} seconds"] if options.get("clock") else []
    parts += [f"seed {options['seed']}"] if options.get("seed") else []
    return " ".join(part for part in parts if part)


def _play_script(setup: Setup, motion: str, options: dict[str, str], file: str, *, as_json: bool) -> int:
    """Play a written round through a session, so that it becomes a transcript. What is left unsaid is passed over."""
    from tutor import output
    from tutor.oneshot import show_function
    from tutor.session import Session
    from tutor.sparring.script import read_script

    script = read_script(_read(file))
    head = {**script.head, **{name: value for name, value in options.items() if value}}
    chosen = motion or head.get("motion", "")
    if not chosen:
        raise UsageError("the script names no motion", hint="Begin it with a line like: motion: dragged-into-war")
    session = Session(setup, setup.load())
    show = show_function(setup, as_json)
    turns = [first_turn(chosen, head), *(_turn(speech) for speech in script.speeches)]
    for place, turn in enumerate(turns):
        if place and not as_json:
            output.write("\n")
        show(session.say(turn))
        if place == 0 and not _has_begun(session):
            raise UsageError(
                f"there is no motion {chosen!r}",
                hint="alliance-tutor topics lists what there is; a motion is an issue's id.",
            )
        if _is_over(session):
            break
    return _finish(session, show, as_json)


def _finish(session: Session, show: Callable[[Reply], None], as_json: bool) -> int:
    """Pass over the speeches that the script does not have, and say where the transcript is."""
    from tutor import output

    while not _is_over(session):
        if not as_json:
            output.write("\n")
        show(session.say("/skip"))
    if session.transcript.path:
        tell(f"The round is kept in {session.transcript.path}")
    return 0


def _turn(speech: str) -> str:
    """Return a speech as one turn; paragraphs are kept as ¶."""
    return " ¶ ".join(" ".join(part.split()) for part in speech.split("\n\n") if part.strip()) or "/skip"


def _has_begun(session: Session) -> bool:
    from tutor.dialogue.sparring import Sparring

    return isinstance(session.conversation.activity, Sparring)


def _is_over(session: Session) -> bool:
    activity = session.conversation.activity
    return activity is None or activity.ended


def _read(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(
            f"cannot read {file}: {error.strerror}", hint="Name a text file with a written round."
        ) from error
