"""What is understood by itself, whatever is on the screen; a first question pays for none of it, unless it lists."""

from __future__ import annotations

from tutor.dialogue.context import Shown
from tutor.dialogue.scene import Scene, Told

_LISTS = frozenset("what which who whos whose list name show and but so ok then".split())
"""How a question begins that asks what a country belongs to."""


def whatever_is_shown(scene: Scene, about: str, sure: float) -> Told | None:
    """Answer what is asked word for word, or names another country, by itself; list what a country belongs to."""
    if about.partition(" ")[0].lower() in _LISTS:
        from tutor.dialogue.alliances_of import alliances_asked

        if listed := alliances_asked(scene, about, sure):
            return listed
    if not scene.shown.entry:
        return None
    from tutor.dialogue.word_for_word import asked_word_for_word, of_another_country

    if told := asked_word_for_word(scene, about):
        return told
    if not of_another_country(scene, about, sure):
        return None
    from tutor.dialogue.asking import ask

    return ask(Scene(scene.base, scene.index, Shown(), about), about)
