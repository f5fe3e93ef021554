"""Names and what is said of them, labels, choices: told apart at every width, by eye and by ear."""

from __future__ import annotations

import pytest

from tutor.dialogue.quiz_reply import AnswerMarked, LineShown
from tutor.dialogue.reply import Block, Heading, Listing, Option, Options, Pointers, Reply, Row, Said
from tutor.views import console, plain


def on_screen(block: Block, columns: int) -> str:
    reply = Reply(question="", act="ask", blocks=(block,))
    return "\n".join(line.plain for line in console.rich_lines(console.lay_out(reply), columns))


def test_where_names_leave_too_little_room_what_is_said_stands_below():
    """A name and its text are told apart without colour; in plain text by a colon, which is heard."""
    rows = (Row(name="/quiz [TOPIC OR ISSUE]", text="practise what is due"), Row(name="Why?", text="the reasons"))
    listing = Listing(role="commands", rows=rows)

    assert on_screen(listing, 30).splitlines()[:2] == ["  /quiz [TOPIC OR ISSUE]", "      practise what is due"]
    assert on_screen(listing, 60).splitlines()[0] == "  /quiz [TOPIC OR ISSUE]  practise what is due"
    said = plain.render(Reply(question="", act="ask", blocks=(listing,)), 60)
    assert "/quiz [TOPIC OR ISSUE]: practise" in said
    assert "Why? the reasons" in said


def test_the_labels_of_a_heading_stay_together():
    """They go to the next line as a whole; a level is told in words."""
    heading = Heading(text="Patrons dominate their weaker allies.", id="", labels=("Sovereignty and autonomy", "core"))

    assert on_screen(heading, 60).splitlines()[1] == "Sovereignty and autonomy · core question"
    assert max(map(len, on_screen(heading, 20).splitlines())) <= 20


@pytest.mark.parametrize(("topics", "told"), [(("cost", "cost"), False), (("cost", "war-powers"), True)])
def test_the_topic_of_a_choice_is_told_where_it_tells_something(topics: tuple[str, str], told: bool):
    """Not behind each of the questions of one topic."""
    options = tuple(
        Option(number=number, id=f"{topic}/x", title="A motion.", topic=topic, label=topic)
        for number, topic in enumerate(topics, 1)
    )

    assert ("(cost)" in on_screen(Options(role="listing", options=options), 60)) is told


def test_sentences_that_are_named_in_a_row_are_parted_by_one_mark():
    """No full stop before the dot, nor before the semicolon of plain text."""
    rows = (Row(name="Allies pay."), Row(name="Allies fight."))
    pointers = Pointers(role="issues", rows=rows)

    assert on_screen(pointers, 80).endswith("Allies pay · Allies fight")
    assert "Allies pay; Allies fight" in plain.render(Reply(question="", act="ask", blocks=(pointers,)), 80)


def test_a_gap_to_fill_is_heard():
    """Four strokes are read out one by one."""
    said = Said(role="in-short", text="Patrons give arms ____ of an alliance.")

    assert "____" in on_screen(said, 80)
    assert "arms (blank) of" in plain.render(Reply(question="", act="ask", blocks=(said,)), 80)


def test_a_verdict_does_not_say_twice_what_stands_below():
    """The answer with its sources is enough; of a choice its number is told."""
    why = (LineShown(role="reply", text="Sales prove little."),)
    for kind, number, line in (("reply", 0, "Not right."), ("pick", 2, "Not right. The answer: 2.")):
        marked = AnswerMarked(
            id="x", kind=kind, verdict="wrong", score=0.0, answer="Sales prove little.", number=number, why=why
        )
        lines = on_screen(marked, 80).splitlines()

        assert lines[0] == line
        assert "\n".join(lines).count("Sales prove little.") == 1
