"""Lists that are looked through stand in columns, trees keep their lines, and sentences are whole."""

from __future__ import annotations

import io

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import ProgressShown
from tutor.dialogue.reply import Block, Listing, Notice, Option, Options, Reply, Row, Said, Tree, TreeNode
from tutor.views import console, plain
from tutor.views.measure import width

COMMANDS = (("/why", "the reasons behind an argument, and what they do not show"), ("/compare A, B", "two things " * 9))


def drawn(*blocks: Block, columns: int = 80, act: str = "ask") -> list[str]:
    file = io.StringIO()
    console.show(
        Reply(question="", act=act, blocks=blocks), console.make_console(color="never", width=columns, file=file)
    )
    return file.getvalue().splitlines()


def listing(*rows: tuple[str, str]) -> Listing:
    return Listing(role="commands", rows=tuple(Row(name=name, text=text) for name, text in rows))


def test_what_is_said_of_names_begins_in_one_column():
    """Also the further lines of it."""
    lines = drawn(listing(*COMMANDS))

    assert lines[0].startswith("  /why           the reasons")
    assert {len(line) - len(line[17:].lstrip()) for line in lines} == {17}


def test_two_lists_have_a_column_each():
    """A long name in one does not push the other to the right."""
    lines = drawn(listing(("a long name of a saying", "x")), listing(("Ask:", "/ask")))

    assert lines == ["  a long name of a saying  x", "", "  Ask:  /ask"]


def test_names_that_leave_no_room_have_what_is_said_of_them_below():
    """In a narrow window a text of a few letters a line would be worse."""
    lines = drawn(listing(("a long name of a saying", "what comes of it"), ("b", "y")), columns=40)

    assert lines[-2:] == ["  b", "      y"]


def test_plain_text_has_no_columns():
    """Who listens to a list would hear of nothing but blanks."""
    assert "  /why: the" in plain.render(Reply(question="", act="help", blocks=(listing(*COMMANDS),)))


@pytest.mark.parametrize("columns", [30, 40, 60])
def test_the_lines_of_a_tree_are_never_broken(columns: int):
    """A node of several lines keeps the lines to what stands below it."""
    leaf = TreeNode(label="con 1", text="word " * 20, edge="rebuts")
    one = TreeNode(label="pro 1", text="word " * 20, children=(leaf, leaf))
    lines = drawn(Tree(root=TreeNode(label="", text="Motion", children=(one, one))), columns=columns)
    tree = lines[1 : lines.index("")]
    last = max(place for place, line in enumerate(tree) if line.startswith("└"))

    assert all(line[0] in "├│" for line in tree[:last])
    assert all(width(line) <= columns for line in lines)


def test_a_tree_explains_its_words():
    """Undercut and undermined are words of the field; only those that stand in the tree are explained."""
    tree = Tree(root=TreeNode(label="pro 1", text="x", children=(TreeNode(label="con 1", text="y", edge="undercuts"),)))

    for text in ("\n".join(drawn(tree)), plain.render(Reply(question="", act="map", blocks=(tree,)))):
        assert "undercut: the facts are granted" in text
        assert "undermined:" not in text


def test_what_is_compared_stands_side_by_side_where_there_is_room(conversation: Conversation):
    """As /compare promises; one below the other in a narrow window."""
    blocks = conversation.say("compare entrapment and abandonment").blocks
    heads = [line for line in drawn(*blocks, columns=100, act="compare") if line.startswith("Entrapment  ")]

    assert len(heads) == 1
    assert heads[0].split() == ["Entrapment", "Abandonment"]
    assert "Entrapment" in drawn(*blocks, columns=99, act="compare")
    assert drawn(*blocks, columns=100, act="compare")[-1].startswith("Next:")


@pytest.mark.parametrize(
    ("code", "values", "text"),
    [
        (
            "steelman-over",
            {"met": "0", "count": "3", "arguments": "1", "side": "pro"},
            "Done: 0 of 3 points over 1 argument for the motion.",
        ),
        (
            "steelman-over",
            {"met": "2", "count": "6", "arguments": "2", "side": "con"},
            "Done: 2 of 6 points over 2 arguments against the motion.",
        ),
        ("written", {"path": "a.html", "title": "Small allies free-ride."}, "Written: a.html (Small allies free-ride)"),
    ],
)
def test_sentences_are_whole(code: str, values: dict[str, str], text: str):
    """No "1 arguments", no sentence that ends in a preposition, no two full stops."""
    assert drawn(Notice(code=code, values=values)) == [text]


def test_a_motion_in_brackets_loses_its_full_stop():
    """Punctuation is not doubled where a sentence stands within another."""
    assert drawn(Said(role="used-pro", text="It holds.", label="Stone lasts.")) == ["For (Stone lasts). It holds."]


def test_topics_are_named_and_a_case_is_not_its_own_topic():
    """Ids are for files."""
    options = (
        Option(number=1, id="a", title="A", topic="economics", label="Trade, sanctions and industry"),
        Option(number=2, id="b", title="B", topic="case:nato"),
    )

    assert drawn(Options(role="try", options=options)) == ["  1  A  (Trade, sanctions and industry)", "  2  B"]


def test_empty_days_at_the_end_are_not_listed():
    """Seven lines of nought say nothing; a nought between two days does."""
    progress = ProgressShown(day="2026-11-24", answered=3, met=3, topics=(), due=(0, 3, 0, 1, 0, 0, 0))
    text = "\n".join(drawn(progress))

    assert "in 2 days  0" in text
    assert "in 3 days  1" in text
    assert "in 4 days" not in text
