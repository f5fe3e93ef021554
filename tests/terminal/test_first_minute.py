"""The first minute: whoever types nothing, a word, a greeting or another language is led on, not lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.languages import foreign_language
from tutor.dialogue.reply import Notice, Options, Pointers, Reply
from tutor.knowledge import KnowledgeBase

ROOT = Path(__file__).resolve().parents[2]


def notices(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def leads_on(reply: Reply) -> bool:
    """Whether there is something to choose or a next step."""
    return any(isinstance(block, Options | Pointers) for block in reply.blocks)


def test_enter_alone_offers_questions_to_begin_with(conversation: Conversation):
    """A number then shows one of them."""
    reply = conversation.say("")

    assert notices(reply) == ["welcome"]
    assert leads_on(reply)
    assert conversation.say("1").act == "ask"
    assert notices(conversation.say("")) == ["at-hand"]


@pytest.mark.parametrize(
    "turn",
    ["hi", "hello", "good morning", "thanks", "ok", "i don't know", "asdf", "nato", "cost", "war", "trump", "taiwan"],
)
def test_a_word_leads_on(conversation: Conversation, turn: str):
    """Nothing that a newcomer types ends in a wall."""
    assert leads_on(conversation.say(turn))


@pytest.mark.parametrize("turn", ["help", "?", "what can you do?", "/help"])
def test_help_is_one_screen(conversation: Conversation, turn: str):
    """Examples in plain words, and the names of the commands."""
    from tutor.views import plain

    text = plain.render(conversation.say(turn), 80)

    assert len(text.splitlines()) <= 30
    assert "could a treaty drag us into a war?" in text
    assert "/quiz" in text


def test_a_topic_s_name_lists_its_questions(conversation: Conversation):
    """`cost` is a wish to see what there is on cost."""
    (options, *_) = conversation.say("cost").blocks

    assert isinstance(options, Options)
    assert len(options.options) >= 2


def test_one_vague_word_is_a_choice_not_a_guess(conversation: Conversation):
    """A word that names no entry is no question yet."""
    assert conversation.say("war").outcome == "choice"


@pytest.mark.parametrize(
    ("turn", "language"),
    [
        ("Wie teuer ist die NATO?", "de"),
        ("Was ist die NATO", "de"),
        ("Pourquoi les alliances coûtent-elles si cher ?", "fr"),
        ("¿Qué es el artículo 5?", "es"),
        ("que es la otan", "es"),
        ("Cos'è la NATO?", "it"),
        ("o que é a otan", "pt"),
        ("waarom is de navo zo duur", "nl"),
        ("czym jest NATO", "pl"),
        ("NATO nedir", "tr"),
        ("vad är nato", "sv"),
        ("北约是什么？", "zh"),
        ("NATO とは何ですか", "ja"),
        ("나토는 무엇입니까", "ko"),
        ("Что такое НАТО?", "ru"),
        ("Що таке НАТО і Україна?", "uk"),
        ("ما هو الناتو", "ar"),
    ],
)
def test_another_language_is_told_which_is_spoken_here(conversation: Conversation, turn: str, language: str):
    """Politely, and with a way on."""
    reply = conversation.say(turn)

    assert reply.blocks[0] == Notice(code="language", values={"language": language})
    assert leads_on(reply)


def test_english_is_never_taken_for_another_language(base: KnowledgeBase):
    """Neither in any recorded question nor in any sentence of the base."""
    turns: list[str] = []
    for name in ("questions", "followups", "followups_more", "out_of_scope"):
        for line in (ROOT / "tests" / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            if name == "out_of_scope" and json.loads(line)["half"] == "calibrate":
                continue  # some of these are in other languages
            turns += [
                text
                for text in re.findall(r'"([^"]+)"', json.dumps(json.loads(line), ensure_ascii=False))
                if " " in text
            ]
    for issue in base.issues.values():
        turns += [issue.motion, issue.in_short, *(argument.warrant for _, argument in issue.argued())]

    assert len(turns) > 1500
    assert [turn for turn in turns if foreign_language(turn)] == []


@pytest.mark.parametrize(
    "name",
    ["de Gaulle", "casus foederis", "force de frappe", "si vis pacem para bellum", "Türkiye", "Mourir pour Dantzig"],
)
def test_foreign_names_in_english_are_no_other_language(name: str):
    """The field has its Latin and its French."""
    assert foreign_language(name) == ""
