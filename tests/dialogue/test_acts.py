"""From plain English to acts, and the traps: words that look like commands inside an argument."""

from __future__ import annotations

import pytest

from tutor.dialogue.acts import Setting, clean, read_act

SHOWN = Setting(has_context=True, options=0)


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("who says that?", "sources"), ("says who", "sources"), ("where does that number come from?", "sources"),
        ("and the other side?", "other-side"), ("what would they say to that?", "other-side"),
        ("why?", "why"), ("why is that", "why"), ("explain that please", "why"),
        ("for example?", "example"), ("can you give me an example", "example"),
        ("what's the evidence?", "evidence"), ("shorter please", "shorter"), ("tl;dr", "shorter"),
        ("tell me more", "more"), ("go back", "back"), ("say that again", "repeat"), ("undo that", "undo"),
        ("quiz me on burden sharing", "quiz"), ("test me", "quiz"),
        ("let me put the other side's case", "steelman"), ("debate me, I'll take con", "spar"),
        ("make me a brief on free riding", "brief"), ("how am I doing?", "progress"), ("save this", "save"),
        ("what do you know?", "browse"), ("what is there on cost?", "browse"), ("thanks!", "ack"), ("quit", "quit"),
        ("NATO vs AUKUS", "compare"), ("entrapment or abandonment, which is worse?", "compare"),
        ("what did Snyder argue", "author"), ("define entrapment", "define"), ("what about ANZUS", "case"),
        ("", "help"), ("?", "help"),
    ],
)  # fmt: skip
def test_plain_english_is_read_as_its_act(said: str, act: str):
    """Nobody has to learn commands."""
    assert read_act(clean(said), SHOWN).name == act


@pytest.mark.parametrize(
    "said",
    [
        "they save money for everybody, period",
        "I would go back to neutrality",
        "but the other side never pays",
        "i don't buy it, allies never fight anyway",
        "I disagree because small states pay plenty",
        "that's just wrong, Poland spends more than most",
        "NATO should help us more",
    ],
)
def test_words_are_not_acts(said: str):
    """A word that names a command does not make an argument one."""
    assert read_act(clean(said), SHOWN).name == "rebut"


@pytest.mark.parametrize(
    "said",
    [
        "could a treaty drag us into a war?",
        "why should I support spending 5%?",
        "Do allies save us money?",
        "who would stop Russia if the US went back to isolation?",
        "is there any example of an ally that quit NATO?",
        "This house would leave NATO",
    ],
)
def test_a_whole_question_stays_a_question(said: str):
    """An act must cover the turn; a question that contains its words is asked."""
    assert read_act(clean(said), SHOWN).name == "ask"


def test_a_number_chooses_only_where_something_waits():
    """`2` is a choice when two things are offered; beside numbered arguments only as far as the options go."""
    assert read_act("2", Setting(True, 2)).name == "choose"
    assert read_act("the second one", Setting(True, 3)) == ("choose", "2", "")
    assert read_act("2", SHOWN).name != "choose"
    assert read_act("7", Setting(True, 2, arguments=True)).name != "choose"
    assert read_act("7", Setting(True, 2)) == ("choose", "7", ""), "to be told which numbers there are"


def test_an_argument_is_named_by_side_and_number():
    """`why pro 1` and `sources for against 2` name one argument."""
    assert read_act("why pro 1", SHOWN)[:2] == ("why", "pro 1")
    assert read_act("sources for against 2", SHOWN)[:2] == ("sources", "con 2")


def test_control_characters_are_no_part_of_a_turn():
    """What is typed is data: escape codes, zero-width and direction-changing characters are dropped."""
    assert (
        clean("could \x1b[31ma treaty\x00\u202e drag\u200b us\tinto\na war") == "could [31ma treaty drag us into a war"
    )


@pytest.mark.parametrize(
    "said", ["hey my last answer was right, i said prestige makes a small stake big", "no i had that", "im right"]
)
def test_a_mark_is_disputed_in_plain_words(said: str):
    """And not taken for the answer to the next question."""
    assert read_act(said, Setting()).name == "regrade"


def test_a_sign_set_many_times_over_is_read_as_three_of_it():
    """No more is said by it; words, numbers and signs that mean something by their number stay."""
    assert clean("why" + "?" * 500 + " no" + "." * 9) == "why??? no..."
    assert clean("1000000 __init__ -- ... aaaa") == "1000000 __init__ -- ... aaaa"
