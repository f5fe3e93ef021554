"""Arguments as people put them: heard in images and bare words, and talk that argues nothing is taken for none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tutor.knowledge import KnowledgeBase
from tutor.sparring.closeness import Closeness
from tutor.sparring.denying import denied
from tutor.sparring.evidence import Evidence
from tutor.sparring.heard import Hearing
from tutor.sparring.points import split
from tutor.sparring.recognise import Recogniser
from tutor.sparring.talking import is_talk

LEAST_SAID = 8


def heard(base: KnowledgeBase, issue: str, side: str, text: str, semantic: bool | None = None) -> Hearing:
    motion = base.issues[issue]
    hears = Recogniser(motion, Closeness(base, motion, semantic=semantic), Evidence(base, motion))
    return hears.hear(split(text), side, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("issue", "side", "text", "argument"),
    [
        ("cost/free-riding", "pro", "Why would anyone buy an umbrella while a rich neighbour holds his over both?",
         "shared-good"),
        ("entrapment/chain-ganging", "pro", "Climbers on one rope: one slips, and all of them go over the edge.",
         "unconditional-ties"),
        ("sovereignty/foreign-bases", "con", "A guest who leaves when he is asked to is no occupier.", "consent"),
        ("entrapment/tripwires", "pro",
         "Nobody shoots at the neighbour's house while the policeman's children sleep there.", "blood-binds"),
    ],
)  # fmt: skip
def test_an_image_is_heard_as_the_argument_that_it_puts(base: KnowledgeBase, issue, side, text, argument):
    """It shares hardly a word with what the base says itself; without the lines that people say it is not heard."""
    known = {one.id for one in base.issues[issue].side(side)}
    assert argument in known
    assert [one.argument for one in heard(base, issue, side, text).heard if one.kind == "own"] == [argument]


def test_the_lines_of_a_base_are_what_hears_them(base: KnowledgeBase):
    """The same sentence is nearer to its argument with the lines than without."""
    motion = base.issues["cost/free-riding"]
    bare = replace(motion, pro=tuple(replace(one, said=()) for one in motion.pro))
    bare = replace(bare, con=tuple(replace(one, said=()) for one in motion.con))
    text = "Why would a man with a rich uncle ever buy his own round?"
    leads = []
    for issue in (motion, bare):
        near = Closeness(base, issue, semantic=False).compare(text).arguments
        theirs = max(near[one.id] for one in motion.con)
        leads.append(max(near[one.id] for one in motion.pro) - theirs)

    assert leads[0] > leads[1]


@pytest.mark.parametrize(
    "talk",
    [
        "Good evening, and thank you for having me.", "I shall make two points and then sit down.",
        "For all these reasons I beg you to vote against this motion.", "My opponent has given us nothing but hot air.",
        "I rest my case.",
    ],
)  # fmt: skip
def test_what_argues_nothing_is_no_argument(base: KnowledgeBase, talk: str):
    """Neither side's case grows by a greeting, a roadmap or a plea for votes."""
    assert is_talk(talk)
    for side in ("pro", "con"):
        found = heard(base, "entrapment/tripwires", side, talk).heard
        assert not [one for one in found if one.kind in ("own", "theirs", "new")]


def test_an_argument_is_not_taken_for_talk(base: KnowledgeBase):
    """None in a hundred of the base's own claims and warrants, which nobody wrote to be told apart."""
    texts = [text for issue in base.issues.values() for _, one in issue.argued() for text in (one.claim, one.warrant)]

    assert sum(map(is_talk, texts)) <= len(texts) / 100


def test_every_argument_has_lines_and_none_is_ever_shown(base: KnowledgeBase, conversation):
    """They are there to understand by: no reply about an issue prints one."""
    assert all(len(one.said) >= LEAST_SAID for issue in base.issues.values() for _, one in issue.argued())
    lines = {line for _, one in base.issues["cost/free-riding"].argued() for line in one.said}
    for turn in ("do small allies free ride?", "more", "why pro 1", "the other side", "/map", "/evidence"):
        reply = repr(conversation.say(turn).blocks)
        assert not [line for line in lines if line in reply]


def test_meanings_that_were_made_before_are_those_of_the_encoder(base: KnowledgeBase):
    """A text is found by itself alone, and its kept vector points where the encoder's does."""
    from tutor.matching.encoder import shipped_encoder
    from tutor.matching.meanings import Meanings, compile_meanings

    encoder = shipped_encoder()
    if encoder is None:
        pytest.skip("needs the extra semantic")
    texts = [line for _, one in base.issues["cost/free-riding"].argued() for line in one.said][:20]
    kept = Meanings(compile_meanings(texts))

    assert kept.get(f"{texts[0]} ") is None
    for text in texts:
        vector = kept.get(text)
        assert vector is not None
        assert sum(one * other for one, other in zip(vector, encoder.vector(text).tolist(), strict=True)) > 0.99


def test_what_is_heard_as_no_argument_is_shown_as_that(conversation):
    """A sentence with much to say never disappears: it is quoted, and counts for nothing."""
    conversation.say("/spar tripwires as pro")
    jibe = "My opponent, who never met a general he did not like, has told you bedtime stories tonight."
    reply = conversation.say(
        f"Nobody shoots at the neighbour's house while the policeman's children sleep there. {jibe}"
    )
    said = [block.values["said"] for block in reply.blocks if getattr(block, "code", "") == "spar-talk"]

    assert is_talk(jibe)
    assert said == [f"“{jibe}”"]


def test_who_denies_how_people_put_an_argument_denies_it(base: KnowledgeBase):
    """Its claim has none of these words; the line that people say has."""
    motion = base.issues["cost/arms-dependence"]
    text = "It is simply wrong that whoever owns the spare parts owns you."
    bare = replace(motion, pro=tuple(replace(one, said=()) for one in motion.pro))
    found = [
        denied(Closeness(base, issue, semantic=False), text, [one.id for one in issue.pro]) for issue in (motion, bare)
    ]

    assert found == [("lock-in-and-leverage",), ()]


def test_giving_in_is_no_talk(base: KnowledgeBase):
    """ "I concede that point to my learned friend" sounds like the talk of debates, and gives the point."""
    motion = base.issues["entrapment/tripwires"]
    theirs = [one.id for one in motion.con]
    hears = Recogniser(motion, Closeness(base, motion), Evidence(base, motion))
    text = f"{motion.con[0].claim} I concede that point to my learned friend, ladies and gentlemen."

    assert is_talk("I concede that point to my learned friend, ladies and gentlemen.")
    assert [one.kind for one in hears.hear(split(text), "pro", theirs).heard] == ["concede"]
