"""What a turn in plain words asks for, whatever act it looks like: an author, a strange word, the same of another."""

from __future__ import annotations

from tutor.dialogue.acts import Act
from tutor.dialogue.answers import tell
from tutor.dialogue.scene import Scene, Told

_MAY_NAME_AN_AUTHOR = frozenset(["ask", "case", "define", "author", "other-side", "why", "browse", "compare", "rebut"])
_MAY_OWN_UP = frozenset(["rebut", "ask", "shorter", "define", "case"])
_MAY_WANT_TEXT = frozenset(["ask", "case", "sources", "define", "repeat"])
_MAY_LEAN = frozenset(["ask", "case"])


def said_plainly(scene: Scene, act: Act) -> Told | None:
    """Answer what a turn asks for in plain words; None where it is what it looks like."""
    if act.name == "ask" and act.about != scene.text and (named := _of_what_is_named(scene)):
        return named
    shown = scene.shown.entry or scene.shown.options
    if act.name in _MAY_NAME_AN_AUTHOR and (shown or act.name != "ask" or scene.text.lower().startswith("who")):
        from tutor.dialogue.people import author_asked_for

        if about_author := author_asked_for(scene, scene.text):
            return about_author
    if act.name == "define" and scene.shown.entry:
        from tutor.dialogue.word_for_word import asked_word_for_word

        if told := asked_word_for_word(scene, scene.text):
            return told
    if act.name in _MAY_WANT_TEXT and " art" in f" {scene.text.lower()}":
        from tutor.dialogue.clause_asked import clause_asked

        if clause := clause_asked(scene, scene.text):
            return clause
    if act.name in _MAY_LEAN and (leaning := _leaning(scene)):
        return leaning
    if act.name == "ask" and (example := _country(scene)):
        return example
    term = _strange_word(scene, act)
    return tell(scene.base, term)._replace(act="define") if term else None


def _of_what_is_named(scene: Scene) -> Told | None:
    """Show the sides, or an example, of something that a turn names beside what is at hand."""
    from tutor.dialogue.example_of_named import example_asked, named_example
    from tutor.dialogue.sides_of import both_sides_of, side_of

    if about := side_of(scene.text):
        return both_sides_of(scene, about)
    about = example_asked(scene.text)
    return named_example(scene, about) if about else None


def _country(scene: Scene) -> Told | None:
    """Take a country and no more for an example of the issue at hand: what it belongs to today, not a pact of old."""
    from tutor.dialogue.countries import country_alone
    from tutor.dialogue.names import case_of_country

    country = country_alone(scene.text) if scene.shown.issue and not scene.shown.answers else ""
    found = case_of_country(scene.base, country, scene.text, scene.shown.issue) if country else None
    if found is None or found.id == scene.shown.entry:
        return None
    return tell(scene.base, found.id, under=scene.shown.issue)._replace(act="case")


def _leaning(scene: Scene) -> Told | None:
    """Take what is understood only from the fact, or from the comparison, that was told last; None for the rest."""
    if scene.shown.asked:
        from tutor.dialogue.membership import goes_on_for

        if of_another := goes_on_for(scene, scene.text):
            return of_another
    if scene.shown.answers:
        from tutor.dialogue.carrying import carried_over, of_the_same_country

        return carried_over(scene, scene.text) or of_the_same_country(scene, scene.text)
    if scene.shown.pair:
        from tutor.dialogue.pair import of_the_two

        return of_the_two(scene, scene.text)
    return None


def _strange_word(scene: Scene, act: Act) -> str:
    if act.name not in _MAY_OWN_UP or not scene.shown.entry:
        return ""
    from tutor.dialogue.strange_word import strange_word

    return strange_word(scene.base, scene.text)
