"""Turns that come up rarely, each answered as a learner would want it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from tutor.dialogue import Conversation
from tutor.dialogue.answers import tell
from tutor.dialogue.names import find_concept
from tutor.dialogue.quiz_wish import expand, named
from tutor.dialogue.rebuttal import strongest
from tutor.dialogue.reply import ArgumentShown, Notice, Reply, Said
from tutor.dialogue.round_reply import Asked
from tutor.knowledge import KnowledgeBase
from tutor.seminar.selection import of_sources, select

DRAG, RIDE = "entrapment/dragged-into-war", "cost/free-riding"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def roles(reply: Reply) -> list[str]:
    return [block.role for block in reply.blocks if isinstance(block, Said)]


@pytest.fixture
def at_issue(conversation: Conversation) -> Conversation:
    conversation.say("could a treaty drag us into a war?")
    return conversation


class TestTelling:
    def test_an_argument_is_told_in_depth(self, base: KnowledgeBase):
        issue = base.issues[DRAG]
        told = tell(base, f"{DRAG}#{issue.pro[0].id}")
        shown = next(block for block in told.blocks if isinstance(block, ArgumentShown))

        assert shown.warrant
        assert told.shown.argument == f"{DRAG}#{issue.pro[0].id}"

    def test_a_source_is_told_with_what_rests_on_it(self, base: KnowledgeBase):
        told = tell(base, "snyder1984")

        assert told.shown.kind == "source"
        assert any("Snyder" in getattr(block, "text", "") + repr(block) for block in told.blocks)

    def test_nothing_of_that_name_is_no_entry(self, base: KnowledgeBase):
        with pytest.raises(KeyError):
            tell(base, "cost/zebra")

    def test_every_question_of_fact_knows_its_owner(self, base: KnowledgeBase):
        """Of a case, a concept or a topic: what is told leads on to an issue of it, where there is one."""
        for entry in base.concepts.values():
            for question in entry.faq:
                told = tell(base, f"{entry.id}#{question.id}")
                assert told.shown.issue in base.issues
        for topic in base.taxonomy.topics:
            for question in topic.faq:
                told = tell(base, f"topics/{topic.id}#{question.id}")
                assert told.shown.issue in base.issues


class TestFollowingUp:
    def test_an_argument_that_is_not_there_is_told_with_how_many_there_are(self, at_issue: Conversation):
        reply = at_issue.say("/why for 9")
        notice = next(block for block in reply.blocks if isinstance(block, Notice))

        assert (notice.code, notice.values["asked"]) == ("no-such-argument", "for 9")
        assert reply.outcome == "not-covered"

    def test_why_after_an_argument_goes_deeper_into_it(self, at_issue: Conversation):
        at_issue.say("/why for 1")
        first = at_issue.shown.argument
        again = at_issue.say("/why con 2")

        assert first.startswith(f"{DRAG}#")
        assert any(
            isinstance(block, ArgumentShown) and block.side == "con" and block.number == 2 for block in again.blocks
        )

    def test_more_on_a_concept_is_all_of_it(self, conversation: Conversation):
        short = conversation.say("/define entrapment")
        more = conversation.say("more")

        assert len(more.blocks) >= len(short.blocks)
        assert more.matches[0].id == "concepts/entrapment"

    def test_an_example_of_a_term_is_a_case(self, conversation: Conversation):
        conversation.say("/define entrapment")
        reply = conversation.say("for example?")

        assert reply.act == "example"
        assert reply.matches[0].id.startswith("cases/")

    def test_that_term_is_the_first_of_the_issue(self, at_issue: Conversation):
        reply = at_issue.say("/define that term")

        assert reply.matches[0].kind in ("concept", "issue")

    def test_two_terms_that_are_confused_are_told_apart(self, conversation: Conversation, base: KnowledgeBase):
        one, other = next(
            (concept, base.concepts[contrast.concept])
            for concept in base.concepts.values()
            for contrast in concept.not_to_confuse_with
            if contrast.concept in base.concepts
        )

        assert "difference" in roles(conversation.say(f"/compare {one.term} and {other.term}"))
        assert "difference" not in roles(conversation.say("/compare NATO and the Warsaw Pact"))

    def test_with_what_is_at_hand_one_thing_is_compared(self, conversation: Conversation):
        conversation.say("what about NATO?")
        reply = conversation.say("compare it with the Warsaw Pact")

        assert reply.act == "compare"
        assert {"cases/nato", "cases/warsaw-pact"} <= {match.id for match in reply.matches}

    def test_a_pillar_is_browsed_by_its_topics(self, conversation: Conversation, base: KnowledgeBase):
        pillar = base.taxonomy.pillars[0]
        topics = {topic.id for topic in base.taxonomy.topics if topic.pillar == pillar.id}
        reply = conversation.say(f"/topics {pillar.name}")

        assert {match.topic for match in reply.matches} <= topics
        assert reply.outcome == "answer"

    def test_topics_of_no_name_are_not_made_up(self, conversation: Conversation):
        assert conversation.say("/topics zebra stripes").outcome != "answer"

    def test_taking_back_the_only_turn_leaves_nothing(self, at_issue: Conversation):
        assert codes(at_issue.say("/undo")) == ["undone-all"]
        assert codes(at_issue.say("/undo")) == ["nothing-before"]

    def test_taking_back_one_of_two_goes_back_to_the_first(self, at_issue: Conversation):
        at_issue.say("what about nato?")
        reply = at_issue.say("/undo")

        assert codes(reply)[0] == "undone"
        assert at_issue.shown.entry == DRAG

    def test_back_to_something_never_spoken_of_is_a_question(self, at_issue: Conversation):
        assert at_issue.say("back to the price of fish in Norway").act != "back"


class TestArguingBack:
    def test_a_bare_doubt_is_about_what_was_shown(self, at_issue: Conversation):
        reply = at_issue.say("I doubt that")

        assert any(isinstance(block, ArgumentShown) for block in reply.blocks)
        at_issue.say("/why con 1")
        assert any(isinstance(block, ArgumentShown) for block in at_issue.say("I doubt that").blocks)

    def test_evidence_of_a_case_points_to_it(self, at_issue: Conversation):
        reply = at_issue.say("but in 2003 a study of the Iraq War showed that allies share interests and chose it")

        assert "own-evidence" in codes(reply)

    def test_without_a_reply_there_is_no_strongest(self, base: KnowledgeBase):
        argument = SimpleNamespace(id="nobody")

        assert strongest(base.issues[DRAG], argument) is None

    def test_a_bare_agreement_with_nothing_at_hand_is_no_argument(self, conversation: Conversation):
        assert not [block for block in conversation.say("I doubt that").blocks if isinstance(block, ArgumentShown)]


class TestRounds:
    def test_a_hint_lists_what_is_open_or_an_argument_not_made(self, conversation: Conversation):
        conversation.say("/spar dragged-into-war as pro easy")
        first = conversation.say("/hint")

        assert "spar-hint" in codes(first) or any(getattr(block, "replies", ()) for block in first.blocks)

    def test_the_last_hint_says_there_is_none(self, conversation: Conversation, base: KnowledgeBase):
        conversation.say("/spar dragged-into-war as pro easy")
        activity = conversation.activity
        made = [f"#{argument.id}" for argument in base.issues[DRAG].pro]
        conversation.say(" ".join(made))
        own = tuple(move for move in activity.round.moves if move.speaker == "learner")
        activity.round = replace(activity.round, moves=own)

        assert "spar-no-hint" in codes(conversation.say("/hint"))

    def test_spar_again_in_a_round_is_the_round_at_hand(self, conversation: Conversation):
        conversation.say("/spar dragged-into-war as con easy")
        activity = conversation.activity
        reply = conversation.say("/spar")

        assert conversation.activity is activity
        assert isinstance(reply.blocks[0], Asked)
        assert isinstance(conversation.say("ok").blocks[0], Asked)

    def test_a_question_beside_the_round_is_answered(self, conversation: Conversation):
        conversation.say("/spar dragged-into-war as con easy")
        reply = conversation.say("what is entrapment?")

        assert "concepts/entrapment" in [match.id for match in reply.matches]
        assert not conversation.activity.ended


class TestSelecting:
    def test_a_pillar_is_all_its_issues(self, base: KnowledgeBase):
        pillar = base.taxonomy.pillars[0]
        topics = {topic.id for topic in base.taxonomy.topics if topic.pillar == pillar.id}
        chosen = select(base, [f"pillars/{pillar.id}"])

        assert {issue.topic for issue in chosen.issues} <= topics
        assert len(chosen.issues) == sum(issue.topic in topics for issue in base.issues.values())
        assert chosen.title == pillar.name

    def test_several_are_named_by_their_topics(self, base: KnowledgeBase):
        topic = base.topic(base.issues[RIDE].topic).name

        assert topic in select(base, [RIDE, "cost/budget-driver"]).title
        assert select(base, ["cases/nato", "cases/anzus"]).title == "NATO and ANZUS"
        assert select(base, ["cases/us-japan", "cases/us-rok"]).title.startswith("The US-Japan alliance and ")
        assert select(base, ["cases/nato", "cases/anzus", "cases/quad", "cases/seato"]).title == "Several entries"
        assert select(base, ["cases/nato#members"]).title == base.names["cases/nato"]

    @pytest.mark.parametrize("name", ["pillars/zebra", "cost/zebra", "topics/zebra"])
    def test_what_is_not_there_is_no_selection(self, base: KnowledgeBase, name: str):
        with pytest.raises(KeyError):
            select(base, [name])

    def test_none_named_is_everything_and_no_sources_nothing(self, base: KnowledgeBase):
        assert select(base, []).is_whole
        assert of_sources(base, "This session", ["nobody1900"]).is_empty
        assert of_sources(base, "This session", ["snyder1984"]).sources == ("snyder1984",)


class TestQuizWishes:
    def test_entries_are_practised_with_what_belongs_to_them(self, base: KnowledgeBase):
        pillar, topic = base.taxonomy.pillars[0], base.taxonomy.topics[0]

        assert set(expand(base, f"topics/{topic.id}")) == set(base.issues_of(topic.id))
        assert set(expand(base, f"pillars/{pillar.id}")) >= set(base.issues_of(topic.id)) or topic.pillar != pillar.id
        assert expand(base, RIDE)[0] == RIDE
        assert expand(base, "cases/nato")[0] == "cases/nato"
        assert expand(base, "concepts/free-riding")[0] == "concepts/free-riding"
        assert all("snyder1984" in base.issues[name].sources for name in expand(base, "snyder1984"))

    def test_names_of_all_kinds_are_found(self, base: KnowledgeBase):
        assert named(base, RIDE) == RIDE
        assert named(base, "NATO") == "cases/nato"
        assert named(base, "zebra stripes") == ""
        assert find_concept(base, "entrapment").id == "concepts/entrapment"
