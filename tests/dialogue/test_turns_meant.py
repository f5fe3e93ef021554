"""Turns that go on from something are read as people mean them: learnt from turns whose act was told by hand.

None of the turns tested here is among those that were learnt from.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.dialogue import Conversation, turn_reader
from tutor.dialogue.act_phrases import ACTS
from tutor.dialogue.names import mentioned
from tutor.dialogue.people import author_meant
from tutor.dialogue.reply import Notice, Options, Reply
from tutor.dialogue.turn_reader import TURNS, act_meant
from tutor.matching.encoder import is_available

FREE_RIDING, DETER, WORTH = (
    "do small allies free-ride on large ones?",
    "do alliances deter aggression?",
    "is NATO worth it?",
)
REPORT = Path(__file__).parents[1] / "data"
with_encoder = pytest.mark.skipif(not is_available(), reason="needs the encoder")


def after(conversation: Conversation, *turns: str) -> Reply:
    for turn in turns[:-1]:
        conversation.say(turn)
    return conversation.say(turns[-1])


def options(reply: Reply) -> list[str]:
    return [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]


@with_encoder
@pytest.mark.parametrize(
    ("scene", "turn", "act"),
    [
        (FREE_RIDING, "must be nice to send somebody else's boys and somebody else's money", "rebut"),
        (FREE_RIDING, "I have to stand up and speak on this on Friday, put it on a page for me", "brief"),
        (WORTH, "you've lost me, once more for slow people", "repeat"),
        ("do alliances drag states into wars?", "so what did Snyder make of all that", "author"),
    ],
)
def test_what_rules_misread_is_read_as_it_is_meant(conversation: Conversation, scene: str, turn: str, act: str):
    assert turn not in {known for turns in TURNS.phrases.values() for known in turns}
    assert after(conversation, scene, turn).act == act


@with_encoder
def test_the_rules_alone_would_misread_them(conversation: Conversation, monkeypatch: pytest.MonkeyPatch):
    """So that what was learnt is what the test above tests."""
    monkeypatch.setattr(turn_reader, "SO_MUCH", 1e9)

    assert after(conversation, WORTH, "you've lost me, once more for slow people").act == "rebut"


@with_encoder
def test_the_half_that_is_reported_on_is_read_right(conversation: Conversation):
    """Nine turns in ten, act and entry, of those that nothing was learnt from or tuned on."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(REPORT.glob("followups*.jsonl"))]
    lines = [json.loads(line) for text in texts for line in text.splitlines()]
    report = [line for line in lines if line["half"] == "report"]
    assert len(report) > 100

    right = [line for line in report if _is_read_right(conversation.fresh(), line)]
    assert len(right) >= 0.9 * len(report)


def _is_read_right(conversation: Conversation, line: dict) -> bool:
    reply = after(conversation, *line["turns"])
    wanted = {entry for entry in (line.get("entry"), *line.get("also", [])) if entry}
    found = {match.id for match in reply.matches[: 2 if reply.act == "compare" else 1]}
    found |= {entry.partition("#")[0] for entry in found}
    return reply.act in {line["act"], *line.get("also_acts", [])} and (not wanted or bool(wanted & found))


def test_what_names_exactly_what_it_wants_stands(conversation: Conversation, monkeypatch: pytest.MonkeyPatch):
    """Whatever turns like it mean, "sources for the second point against" wants just these."""
    monkeypatch.setattr(turn_reader, "act_meant", lambda *_, **__: "quit")

    assert after(conversation, WORTH, "sources for the second point against").act == "sources"
    assert after(conversation, WORTH, "/why pro 1").act == "why"


def test_nothing_is_learnt_about_a_first_turn(conversation: Conversation, monkeypatch: pytest.MonkeyPatch):
    """What opens a conversation goes on from nothing."""
    monkeypatch.setattr(turn_reader, "act_meant", lambda *_, **__: "quit")

    assert conversation.say("who pays for the bases in Japan, and how much?").act != "quit"


def test_an_act_without_its_subject_is_not_taken(conversation: Conversation, monkeypatch: pytest.MonkeyPatch):
    """A turn that would be about an author, and names none, stays what it was."""
    monkeypatch.setattr(turn_reader, "act_meant", lambda *_, **__: "author")

    assert after(conversation, WORTH, "how many people would die in such a war?").act != "author"


@pytest.mark.parametrize(
    "turn", ["not the one on nuclear guarantees, i meant nuclear sharing", "no wait, I meant nuclear sharing"]
)
def test_what_was_meant_instead_is_told_and_not_what_was_rejected(conversation: Conversation, turn: str):
    reply = after(conversation, "do nuclear guarantees help?", turn)

    assert "nuclear-sharing" in reply.matches[0].id


@with_encoder
def test_a_quiz_just_begun_can_be_taken_back_in_any_words(conversation: Conversation):
    reply = after(conversation, WORTH, "quiz me", "oh no, scrap that, wrong button")

    assert reply.act == "undo"
    assert conversation.activity is None


@pytest.mark.parametrize("answer", ["it was a mistake", "cancel the treaty", "'; DROP TABLE log; --"])
def test_an_answer_to_the_first_question_stays_an_answer(conversation: Conversation, answer: str):
    """Whatever it may look like, it is kept and graded."""
    after(conversation, WORTH, "quiz me", answer)

    assert conversation.activity is not None


def test_a_reading_that_was_kept_needs_another_many_times_likelier(monkeypatch: pytest.MonkeyPatch):
    """The act that was read is kept where another is only a little likelier."""
    turn = "wait what"
    likeliest = act_meant(turn, next(iter(TURNS.phrases)))
    monkeypatch.setattr(turn_reader, "SO_MUCH", 1e12)

    assert likeliest in TURNS.phrases
    assert act_meant(turn, "sources") == "sources"


def test_an_act_of_which_there_are_no_examples_stands():
    assert act_meant("why?", "regrade") == "regrade"


@pytest.mark.parametrize("bank", [ACTS, TURNS], ids=lambda bank: bank.compiled_name)
def test_every_phrase_stands_once_under_its_act(bank):
    for act, phrases in bank.phrases.items():
        assert len(set(phrases)) == len(phrases), act
        assert all(phrase == phrase.strip() for phrase in phrases)


class TestWhatIsOnTheScreen:
    """A term or a case stays at hand where a pronoun may stand for it."""

    @pytest.mark.parametrize(
        ("scene", "turn", "entry"),
        [
            ("what is a tripwire?", "does it have to be big to work", "concepts/tripwire"),
            ("what are audience costs?", "do kings and dictators have them as well", "concepts/audience-costs"),
        ],
    )
    def test_the_term_is_offered_first(self, conversation: Conversation, scene: str, turn: str, entry: str):
        reply = after(conversation, scene, turn)

        assert reply.outcome == "choice"
        assert options(reply)[0] == entry

    @with_encoder
    @pytest.mark.parametrize(
        ("scene", "turn", "issue"),
        [
            ("is an ambiguous commitment better than a clear one?", "what if china just calls the bluff",
             "entrapment/strategic-ambiguity"),
            ("is neutrality safer than alignment?", "would that do for ireland", "sovereignty/neutrality"),
        ],
    )  # fmt: skip
    def test_a_supposition_and_what_it_is_applied_to_go_on_from_the_issue(
        self, conversation: Conversation, scene: str, turn: str, issue: str
    ):
        assert options(after(conversation, scene, turn))[0] == issue

    def test_another_subject_is_left_alone(self, conversation: Conversation):
        reply = after(conversation, "what is a tripwire?", "do alliances provoke rivals?")

        assert reply.outcome == "answer"
        assert reply.matches[0].id == "entrapment/provocation"

    def test_a_statement_on_another_issue_does_not_leave_the_one_at_hand(self, conversation: Conversation):
        """What it may bear on is offered, the issue that is argued about first."""
        reply = after(
            conversation,
            "do middle powers gain more by hedging than by aligning?",
            "My country buys from Russia, sells to China and trains with America, and nobody punished us yet",
        )

        assert reply.act == "rebut"
        assert reply.matches[0].id == "sovereignty/hedging"
        assert [block.code for block in reply.blocks if isinstance(block, Notice)][:1] == ["bears-perhaps"]

    @with_encoder
    def test_a_country_and_little_else_is_its_alliance_of_today(self, conversation: Conversation):
        reply = after(conversation, "should hosts pay the full cost of foreign bases?", "Japan, for instance?")

        assert (reply.act, reply.matches[0].id) == ("case", "cases/us-japan")


class TestNamesInATurn:
    def test_cases_and_terms_that_are_mentioned(self, base):
        assert mentioned(base, "was the Falklands worse than Suez?")[:2] == ("cases/falklands-1982", "cases/suez-1956")
        assert mentioned(base, "nothing of the kind") == ()

    def test_the_author_who_is_meant(self, base):
        """In small letters, misspelt, and where the name is a word as well."""
        assert author_meant(base, "and what does mearsheimer think") == "mearsheimer"
        assert author_meant(base, "and daryl press, the reputation man") == "press"
        assert author_meant(base, "what does he say") == ""


@pytest.mark.parametrize("turn", ["best lasagne recipe?", "What is a monad?", "How do I season a cast iron pan?"])
def test_what_belongs_elsewhere_is_no_act_whatever_word_it_shares(conversation: Conversation, turn: str):
    reply = after(conversation, WORTH, turn)

    assert (reply.act, reply.outcome) == ("ask", "not-covered")
