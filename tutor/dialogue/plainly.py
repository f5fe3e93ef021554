"""What a turn in plain words asks for, whatever act it looks like: an author, a strange word, the same of another."""

from __future__ import annotations

from tutor.dialogue.acts import Act
from tutor.dialogue.answers import tell
from tutor.dialogue.scene import Scene, Told

_MAY_NAME_AN_AUTHOR = frozenset(["ask", "case", "define", "author", "other-side", "why", "browse", "compare", "rebut"])
_MAY_OWN_UP = frozenset(["rebut", "ask", "shorter", "define", "case"])
_MAY_WANT_TEXT = frozenset(["ask", "case", "sources", "define", "repeat"])
_MAY_LEAN = frozenset(["ask", "case"])
_MAY_POINT = _MAY_LEAN | {"why", "other-side", "browse"}


def said_plainly(scene: Scene, act: Act) -> Told | None:
    """Answer what a turn asks for in plain words; None where it is what it looks like."""
    told = (reading(scene, act) for reading in _READINGS)
    return next(filter(None, told), None)


def _named(scene: Scene, act: Act) -> Told | None:
    return _of_what_is_named(scene) if act.name == "ask" and act.about != scene.text else None


def _one_of_the_two(scene: Scene, act: Act) -> Told | None:
    if not scene.shown.pair or act.name not in _MAY_POINT or " the " not in f" {scene.text.lower()}":
        return None
    from tutor.dialogue.one_of_two import of_one_of_the_two

    return of_one_of_the_two(scene, scene.text)


def _author(scene: Scene, act: Act) -> Told | None:
    shown = scene.shown.entry or scene.shown.options
    begins = shown or act.name != "ask" or scene.text.lower().startswith("who")
    if act.name not in _MAY_NAME_AN_AUTHOR or not begins:
        return None
    from tutor.dialogue.people import author_asked_for

    return author_asked_for(scene, scene.text)


def _very_words(scene: Scene, act: Act) -> Told | None:
    if act.name != "define" or not scene.shown.entry:
        return None
    from tutor.dialogue.word_for_word import asked_word_for_word

    return asked_word_for_word(scene, scene.text)


def _clause(scene: Scene, act: Act) -> Told | None:
    if act.name not in _MAY_WANT_TEXT or " art" not in f" {scene.text.lower()}":
        return None
    from tutor.dialogue.clause_asked import clause_asked

    return clause_asked(scene, scene.text)


def _as_a_name(scene: Scene, act: Act) -> Told | None:
    """What leans on the fact or the comparison shown last, two names and no more, or the name of a country."""
    if act.name not in _MAY_LEAN:
        return None
    return _leaning(scene) or _two_names(scene) or (_country(scene) if act.name == "ask" else None)


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


_JOINING = (" and ", " vs", " versus ", " & ", "/")


def _two_names(scene: Scene) -> Told | None:
    """Compare two things where a turn names both and says no more."""
    if not any(word in scene.text for word in _JOINING):
        return None
    from tutor.dialogue.comparing import compare
    from tutor.dialogue.one_of_two import two_named

    both = two_named(scene.base, scene.text)
    told = compare(scene, both) if both else None
    return told and told._replace(act="compare")


def _term(scene: Scene, act: Act) -> Told | None:
    if act.name not in _MAY_OWN_UP or not scene.shown.entry:
        return None
    from tutor.dialogue.strange_word import strange_word

    term = strange_word(scene.base, scene.text)
    return tell(scene.base, term)._replace(act="define") if term else None


_READINGS = (_named, _one_of_the_two, _author, _very_words, _clause, _as_a_name, _term)
"""In this order: the first that has something to tell."""
