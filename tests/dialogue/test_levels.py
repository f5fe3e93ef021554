"""Issues by how hard they are: asked for in plain words or by the command, and marked where all are listed."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Options, Reply
from tutor.views import plain


def listed(reply: Reply) -> list[str]:
    return [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("which are the beginner issues", {"intro"}),
        ("easy ones i mean, for first years", {"intro"}),
        ("issues for beginners", {"intro"}),
        ("advanced issues", {"advanced"}),
        ("what are the core questions on burden sharing", {"core"}),
        ("/issues core", {"core"}),
        ("/issues advanced cost", {"advanced"}),
    ],
)
@pytest.mark.parametrize("before", ["", "do allies free ride?"])
def test_issues_of_a_level_are_listed(conversation: Conversation, said: str, levels: set[str], before: str):
    """All of them and no others, whatever was on the table."""
    if before:
        conversation.say(before)
    reply = conversation.say(said)

    assert reply.act == "browse"
    assert {conversation.base.issues[issue].level for issue in listed(reply)} == levels


def test_so_many_as_are_wanted_come_from_all_pillars(conversation: Conversation):
    """Two or three are three: one of each pillar, the easiest first."""
    said = "which issues do you have that are core and easy, i need two or three"
    found = listed(conversation.say(said))

    assert len(found) == 3
    assert len({issue.partition("/")[0] for issue in found}) == 3
    assert {conversation.base.issues[issue].level for issue in found} == {"intro"}


def test_a_list_of_all_issues_marks_how_hard_each_is(conversation: Conversation):
    """As their cards do."""
    said = plain.render(conversation.say("/issues"), 200)

    assert len(listed(conversation.say("/issues"))) == len(conversation.base.issues)
    assert said.count("advanced question") == sum(i.level == "advanced" for i in conversation.base.issues.values())


@pytest.mark.parametrize("said", ["is deterrence a hard issue", "why is nato so hard to leave", "hard power"])
def test_a_question_with_such_a_word_is_a_question(conversation: Conversation, said: str):
    """What has words of its own is of a subject."""
    assert conversation.say(said).act != "browse"
