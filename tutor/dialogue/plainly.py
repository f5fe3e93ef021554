"""What a turn in plain words asks for, whatever act it looks like: an author, a strange word, the same of another."""

from __future__ import annotations

from tutor.dialogue.acts import Act
from tutor.dialogue.answers import tell
from tutor.dialogue.scene import Scene, Told

_MAY_NAME_AN_AUTHOR = frozenset(["ask", "case", "define", "author", "other-side", "why", "browse", "compare", "rebut"])
_MAY_OWN_UP = frozenset(["rebut", "ask", "shorter", "define", "case"])
_MAY_LEAN = frozenset(["ask", "case"])


def said_plainly(scene: Scene, act: Act) -> Told | None:
    """Answer what a turn asks for in plain words; None where it is what it looks like."""
    if act.name in _MAY_NAME_AN_AUTHOR and (scene.shown.entry or scene.shown.options or act.name != "ask"):
        from tutor.dialogue.people import author_asked_for

        if about_author := author_asked_for(scene, scene.text):
            return about_author
    if act.name in _MAY_LEAN and (leaning := _leaning(scene)):
        return leaning
    term = _strange_word(scene, act)
    return tell(scene.base, term)._replace(act="define") if term else None


def _leaning(scene: Scene) -> Told | None:
    """Take what is understood only from the fact, or from the comparison, that was told last; None for the rest."""
    if scene.shown.asked:
        from tutor.dialogue.membership import goes_on_for

        if of_another := goes_on_for(scene, scene.text):
            return of_another
    if scene.shown.answers:
        from tutor.dialogue.carrying import carried_over

        return carried_over(scene, scene.text)
    if scene.shown.pair:
        from tutor.dialogue.pair import of_the_two

        return of_the_two(scene, scene.text)
    return None


def _strange_word(scene: Scene, act: Act) -> str:
    if act.name not in _MAY_OWN_UP or not scene.shown.entry:
        return ""
    from tutor.dialogue.strange_word import strange_word

    return strange_word(scene.base, scene.text)
