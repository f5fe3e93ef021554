"""Asking: from a question to an answer, a choice between close readings, or an honest "not covered"."""

from __future__ import annotations

import re

from tutor.dialogue import newcomer
from tutor.dialogue.answers import issues_using, next_steps, tell
from tutor.dialogue.as_example import as_the_case, example_of
from tutor.dialogue.by_itself import whatever_is_shown
from tutor.dialogue.disputes import dispute_first
from tutor.dialogue.doubts import is_doubtful, of_another_case
from tutor.dialogue.languages import foreign_language
from tutor.dialogue.leaning import leans_on_what_is_shown, points_back, stays_with_it
from tutor.dialogue.membership import asked_of_a_party
from tutor.dialogue.motions import motion_said
from tutor.dialogue.names import normal
from tutor.dialogue.offering import offer
from tutor.dialogue.parts import parts_of, with_the_other_part
from tutor.dialogue.reply import Block, Matched, Notice, Pointers, Row
from tutor.dialogue.scene import Ranked, Scene, Told, matched
from tutor.dialogue.terms import asks_meaning, asks_the_story, names_only

# Chances from calibration: answered at once above the first, offered as a choice above the second. Between the first
# and the third the answer names what else may have been meant. Chosen on the questions for tuning and calibration.
SURE = 0.7
POSSIBLE = 0.35
BEYOND_DOUBT = 0.9
FAR = 0.15
"""Below this what is found is found by chance: none of 393 questions for tuning lies there, and four of five others."""
FAR_OF_FIGURES = 0.05
"""The same for a figure of a country, which is asked for in few words: it is owned up to that there is none."""
WORTH_NAMING = 0.08
"""The least chance of a reading that is named beside an answer."""

# Patterns are compiled where they are first used: a question pays only for what it needs.
_SENTENCE = r"(?<=[?!.])\s+"
_ABOUT_AUTHOR = (
    r"\b(?:who(?:'s| is| was)|argues?d?|says?|said|wr(?:ites?|ote|itten)|by|find|found|claims?|book|article|paper"
    r"|think|about|work)\b"
)


def ask(scene: Scene, about: str) -> Told:
    """Answer a question, offer a choice between close readings, or say that it is not covered."""
    if not about:
        return Told((Notice(code="nothing-asked"), next_steps("topics", "help")), outcome="not-covered", confidence=0.0)
    if issue := motion_said(scene.base, about):
        return tell(scene.base, issue)
    few = len(about.split()) <= 2
    topic = newcomer.few_words(scene, about) if few else whatever_is_shown(scene, about, SURE)
    if topic:
        return topic
    ranking = scene.index.ask(about, within=near(scene))
    language = foreign_language(about)
    if language:
        return newcomer.foreign(scene, language, ranking, POSSIBLE)
    parties = asked_of_a_party(scene, about, ranking)
    if parties:
        return parties
    missing = _not_told(scene, about, ranking) if ranking.matches and "#" in ranking.matches[0].id else None
    if missing:
        return missing
    pointed = _of_what_is_shown(scene, about, ranking)
    if pointed:
        return pointed
    if ranking.confidence >= SURE and ranking.matches:
        if (few and newcomer.is_vague(scene, about)) or is_doubtful(scene, about, ranking, BEYOND_DOUBT):
            return _choice_of_readings(scene, about, ranking)
        return with_the_other_part(scene, about, answer(scene, about, ranking), POSSIBLE)
    return _by_author(scene, about) or _by_parts(scene, about) or _unsure(scene, about, ranking)


def _not_told(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Say that a fact which was found is not what was asked: of another country, or the other end of a scale."""
    from tutor.dialogue.figures import no_such_figure
    from tutor.dialogue.poles import other_end

    return no_such_figure(scene, about, ranking, FAR_OF_FIGURES) or other_end(scene, about, ranking, FAR)


def _of_what_is_shown(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Answer a question that points at the case or the term on the screen; None for any other."""
    pointed = _of_the_case_at_hand(scene, about, ranking) if scene.shown.kind == "case" else None
    if pointed:
        return pointed._replace(act="ask")
    if scene.shown.kind == "case" and ranking.matches:
        from tutor.dialogue.no_such_detail import no_such_detail

        if owned := no_such_detail(scene, about, ranking, SURE):
            return owned
    follows = scene.text in ("", about)  # what announces another subject does not
    if follows and ranking.matches and leans_on_what_is_shown(scene, about, ranking.matches[0]):
        told = _at_hand_or(scene, _matches(scene, ranking), chance=ranking.confidence < FAR)
        return told._replace(confidence=round(ranking.confidence, 2))
    return None


def _of_the_case_at_hand(scene: Scene, about: str, ranking: Ranked) -> Told | None:
    """Answer a question that points at the case at hand; None for any other."""
    from tutor.dialogue.at_hand import asked_of_the_case
    from tutor.dialogue.in_the_card import part_of_the_case

    pointed = part_of_the_case(scene, about, ranking, SURE) or asked_of_the_case(scene, about, ranking, POSSIBLE, SURE)
    if pointed is None or isinstance(pointed, Told):
        return pointed
    from tutor.dialogue.no_such_detail import only_the_whole

    return only_the_whole(scene, about, pointed[1]) or answer(scene, *pointed)


def _choice_of_readings(scene: Scene, about: str, ranking: Ranked) -> Told:
    """Offer what a doubtful question may mean, with what is at hand where it points back to it."""
    at_hand = scene.shown.entry if scene.shown.entry in scene.base.names and points_back(about) else ""
    ids = [match.id for match in ranking.matches]
    readings = [entry for entry in dict.fromkeys([*ids[:1], at_hand, *ids[1:]]) if entry][:3]
    return choice_of(scene, readings)._replace(
        matches=_matches(scene, ranking), confidence=round(ranking.confidence, 2)
    )


def near(scene: Scene) -> str | None:
    """Return what is at hand, which settles what is nearly even: a case, else the issue."""
    return scene.shown.entry if scene.shown.kind == "case" else scene.shown.issue or None


def _matches(scene: Scene, ranking: Ranked) -> tuple[Matched, ...]:
    return tuple(matched(scene.base, match.id, match.score) for match in ranking.matches[:5])


def answer(scene: Scene, about: str, ranking: Ranked) -> Told:
    """Tell what was found for a question, with what else it may have meant where that is not beyond doubt."""
    fitting = _fitting(scene, about, ranking)
    matches = as_the_case(scene, about, _whole_first(scene, about, dispute_first(scene, about, fitting)))
    told = tell(scene.base, matches[0].id, under=scene.shown.issue)
    act = act_of(scene, about, matches[0])
    second = matches[0].id != fitting[0].id and fitting[0].kind == "faq"  # a fact that came second is named
    doubtful = ranking.confidence < BEYOND_DOUBT or second
    blocks = _with_other_readings(told.blocks, matches) if doubtful else told.blocks
    shown = told.shown and told.shown._replace(readings=_other_readings(matches))
    if shown and shown.answers:
        shown = shown._replace(asked=about)
    told = told._replace(blocks=blocks, shown=shown, matches=matches, confidence=round(ranking.confidence, 2), act=act)
    return _as_a_fact(scene, about, told) if matches[0].kind == "faq" else told


def _fitting(scene: Scene, about: str, ranking: Ranked) -> tuple[Matched, ...]:
    """Return the matches, with the fact of the likeliest owner first that answers what was asked the way it was."""
    matches = _matches(scene, ranking)
    if matches[0].kind != "faq":
        return matches
    from tutor.dialogue.fitting import asked_in_these_words, of_its_form, right_way_round

    exact = asked_in_these_words(scene, about, matches)
    if exact:
        return exact
    return of_its_form(scene, about, right_way_round(scene, about, matches))


def _as_a_fact(scene: Scene, about: str, told: Told) -> Told:
    """Tell a fact under the question it answers, with the country of which it does not speak."""
    from tutor.dialogue.figures import own_up
    from tutor.dialogue.fitting import under_its_question

    blocks = under_its_question(scene, about, told.matches[0].id, told.blocks)
    return own_up(scene, about, told._replace(blocks=blocks))


def _other_readings(matches: tuple[Matched, ...]) -> tuple[str, ...]:
    owner = matches[0].id.partition("#")[0]
    return tuple(match.id for match in matches[1:] if match.id.partition("#")[0] != owner)[:3]


def misread(scene: Scene, _: str) -> Told:
    """Own up to a misunderstanding: offer what else the last question may have meant."""
    ids = scene.shown.readings
    if not ids:
        blocks = (Notice(code="misread-none"), next_steps("topics", "cases", "help"))
        return Told(blocks, scene.shown, outcome="not-covered", confidence=0.0)
    return Told((Notice(code="misread"), offer(scene.base, "nearest", ids)), scene.shown._replace(options=ids),
                outcome="choice")  # fmt: skip


def _with_other_readings(blocks: tuple[Block, ...], matches: tuple[Matched, ...]) -> tuple[Block, ...]:
    """Name what else an unsure question may have meant, before what can be typed next."""
    owner = matches[0].id.partition("#")[0]
    others = [m for m in matches[1:] if m.score >= WORTH_NAMING and m.id.partition("#")[0] != owner][:2]
    if not others:
        return blocks
    named = Pointers(role="otherwise", rows=tuple(Row(name=match.title, id=match.id) for match in others))
    last = len(blocks) - any(isinstance(block, Pointers) and block.role == "next" for block in blocks[-1:])
    return (*blocks[:last], named, *blocks[last:])


def _whole_first(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put the case before a question of fact about it where its name or its story is asked for ("what is AUKUS?")."""
    owner, part, _ = matches[0].id.partition("#")
    case = scene.base.cases.get(owner) if part else None
    if case is None or normal(about) in map(normal, scene.base.question(matches[0].id).asks):
        return matches
    called = (name for name in (case.name, case.short, *case.also) if not name.startswith("Article"))  # a part of it
    named = owner != scene.shown.entry and names_only(about, called)
    if not (named or asks_the_story(about)):
        return matches
    whole = matched(scene.base, owner, matches[0].score)
    return (whole, *(match for match in matches if match.id != owner))


def act_of(scene: Scene, about: str, match: Matched) -> str:
    """Return the act of an answered question: asking what a term means is defining it; naming a case asks for it."""
    if match.kind == "concept" and asks_meaning(about, scene.base.concepts[match.id]):
        return "define"
    if match.kind == "case" and scene.shown.entry not in ("", match.id):
        return "case"
    return "ask"


def _by_author(scene: Scene, about: str) -> Told | None:
    """What an author argued, where a question that nothing else answers names one."""
    if not re.search(_ABOUT_AUTHOR, about, re.IGNORECASE):
        return None
    from tutor.dialogue import turns
    from tutor.dialogue.people import families_named

    for name in families_named(scene.base, about):
        told = turns.author(scene, name)
        return told and told._replace(act="author")
    return None


def _by_parts(scene: Scene, about: str) -> Told | None:
    """Answer the part of a question with two parts that is understood best."""
    sentences = [part for part in re.split(_SENTENCE, about) if len(part.split()) >= 3]
    parts = sentences[:4] if len(sentences) > 1 else parts_of(about)
    if len(parts) < 2:
        return None
    rankings = [(scene.index.ask(part, within=near(scene)), part) for part in parts]
    best, part = max(rankings, key=lambda found: found[0].confidence)
    if best.confidence < SURE or not best.matches:
        return None
    return with_the_other_part(scene, about, answer(scene, part, best), POSSIBLE)


def _unsure(scene: Scene, about: str, ranking: Ranked) -> Told:
    """Offer what the question may mean: close readings, or what is at hand where the question points back to it."""
    matches, confidence = _matches(scene, ranking), round(ranking.confidence, 2)
    ids = [match.id for match in matches]
    if newcomer.is_at_a_loss(about):
        return newcomer.openers(scene)
    from tutor.dialogue.very_words import fact_of_the_words

    fact = fact_of_the_words(scene, about, ranking)
    if fact and not of_another_case(scene, about, fact):
        told = tell(scene.base, fact, under=scene.shown.issue)
        return told._replace(matches=matches, confidence=confidence)
    if confidence >= POSSIBLE and (case := example_of(scene, about, ids)):
        return tell(scene.base, case, under=scene.shown.issue)._replace(
            matches=matches, confidence=confidence, act="case"
        )
    follows = bool(scene.shown.entry) and scene.text in ("", about)  # what announces another subject does not
    if matches and follows and stays_with_it(about, matches[0].score, possible=confidence >= POSSIBLE):
        return _at_hand_or(scene, matches, chance=confidence < FAR)._replace(confidence=confidence)
    if matches and confidence >= POSSIBLE:
        return choice_of(scene, ids[:3])._replace(matches=matches, confidence=confidence)
    if scene.shown.entry and points_back(about) and matches:
        readings = list(dict.fromkeys([ids[0], scene.shown.issue or scene.shown.entry, *ids[1:]]))[:3]
        return choice_of(scene, readings)._replace(matches=matches, confidence=confidence)
    return not_covered(scene, ids, ranking.confidence)._replace(matches=matches, confidence=confidence)


def _at_hand_or(scene: Scene, matches: tuple[Matched, ...], *, chance: bool = False) -> Told:
    """Offer what is at hand first, then what else a question that goes on from it may mean.

    What was found by ``chance`` is not offered after a term, but the issues that rely on it.
    """
    hand = scene.shown.entry if scene.shown.kind in ("case", "concept") else scene.shown.issue or scene.shown.entry
    if chance and hand in scene.base.concepts:
        matches = tuple(matched(scene.base, issue) for issue in issues_using(scene.base, hand)[:2])
    own = tuple(match for match in matches if match.id == hand) or (matched(scene.base, hand),)
    ordered = (*own, *(match for match in matches if match.id != hand))
    return choice_of(scene, [match.id for match in ordered[:3]])._replace(matches=ordered[:5])


def choice_of(scene: Scene, ids: list[str], *before: Block) -> Told:
    """Offer entries to choose from by number."""
    shown = scene.shown._replace(options=tuple(ids), undecided=True)
    return Told((*before, offer(scene.base, "did-you-mean", ids)), shown, outcome="choice")


def not_covered(scene: Scene, ids: list[str], confidence: float = 1.0) -> Told:
    """Say plainly that a question is outside what is known, with the nearest things that are.

    What is found by chance (``confidence``) is near to nothing: then some questions are offered to begin with.
    """
    far = confidence < FAR
    nearest = list(dict.fromkeys(ids))[:3] if not far else list(newcomer.first_questions(scene))
    again = scene.shown.options == tuple(nearest)  # they stand on the screen: a word is enough
    offered = (offer(scene.base, "begin" if far else "nearest", nearest),) if nearest and not again else ()
    shown = scene.shown._replace(options=tuple(nearest), undecided=False)
    return Told((Notice(code="not-covered"), *offered), shown, outcome="not-covered", confidence=0.0)
