"""The encoder's files: what the card says of them, and what they do."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys

import pytest

from tutor.matching import Matcher, encoder, words

needs_encoder = pytest.mark.skipif(not encoder.is_available(), reason="needs the extra `semantic`")
PHRASINGS = {
    "animals": ["my dog is ill", "what do cats eat", "how old can a horse get", "the puppy will not sleep"],
    "vehicles": ["the car will not start", "how often do i change the oil", "my tyres are flat", "engine is loud"],
}


def test_the_card_names_the_files_that_are_there() -> None:
    card = (encoder.DATA / "MODEL_CARD.md").read_text(encoding="utf-8")
    named = dict(re.findall(r"\| `([\w.]+)` \|[^|]+\| `(\w{64})` \|", card))
    assert named == {name: hashlib.sha256((encoder.DATA / name).read_bytes()).hexdigest() for name in named}
    assert set(named) == {"encoder.onnx", "tokenizer.json", "words.bin"}


def test_the_word_table_knows_meaning_without_numpy() -> None:
    table = words.shipped_table()
    assert table is not None
    king, queen, garden = (table.vector([word]) for word in ("king", "queen", "garden"))
    assert king is not None
    assert queen is not None
    assert garden is not None
    near = sum(a * b for a, b in zip(king, queen, strict=True))
    assert near > 0.2 + sum(a * b for a, b in zip(king, garden, strict=True))


def test_the_word_table_is_small() -> None:
    assert words.FILE.stat().st_size <= 2_000_000


def test_a_word_that_is_not_in_the_table_is_found_by_its_base() -> None:
    table = words.WordTable(words.pack_table(["sail"], [[1.0] * words.DIMENSIONS]))
    assert table.place("sailing") == table.place("sail") == 0
    assert table.place("xylophone") == -1


def test_meaning_is_found_where_no_word_is_shared() -> None:
    matcher = Matcher.build(PHRASINGS, semantic=False)
    assert matcher.match("tiger").matches[0].id == "animals"
    assert matcher.match("truck").matches[0].id == "vehicles"


@needs_encoder
def test_the_encoder_puts_like_texts_near_each_other() -> None:
    loaded = encoder.shipped_encoder()
    assert loaded is not None
    first, second, other = loaded.encode(["who pays for it?", "which of us has to pay", "a nice day at the beach"])
    assert float(first @ second) > 0.3 + float(first @ other)


@needs_encoder
def test_a_text_gets_the_same_vector_whatever_else_is_asked() -> None:
    loaded = encoder.shipped_encoder()
    assert loaded is not None
    alone = loaded.encode(["who pays?"])
    assert (loaded.encode(["something much longer than that", "who pays?"])[1] == alone[0]).all()


@needs_encoder
def test_a_preloaded_matcher_answers_as_one_that_is_not() -> None:
    compiled = Matcher.build(PHRASINGS).to_bytes()
    preloaded = Matcher.from_bytes(compiled)
    preloaded.preload()
    assert preloaded.match("the vet saw my hamster") == Matcher.from_bytes(compiled).match("the vet saw my hamster")


def test_a_sure_match_imports_nothing_heavy() -> None:
    code = (
        "import sys; from tutor.matching import Matcher; "
        "matcher = Matcher.from_bytes(sys.stdin.buffer.read()); matcher.score('my dog is ill', sure=0.0); "
        "print([name for name in ('numpy', 'onnxruntime', 'tokenizers', 'yaml', 'rapidfuzz') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=Matcher.build(PHRASINGS).to_bytes(), capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "[]"


@needs_encoder
def test_a_text_that_two_matchers_look_at_is_encoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = encoder.shipped_encoder()
    assert loaded is not None
    ran: list[int] = []
    run = loaded._session.run
    monkeypatch.setattr(
        loaded, "_session", type("Counted", (), {"run": lambda _, *args: (ran.append(1), run(*args))[1]})()
    )
    text = "a text that nobody else asks about, tigers on tuesdays"
    for matcher in (Matcher.build(PHRASINGS), Matcher.build(PHRASINGS)):
        before = len(ran)
        first, again = matcher.score(text, sure=1.0), matcher.score(text, sure=1.0)
        assert first == again
        assert first.encoded

    assert len(ran) == before, "the second matcher finds the vector that the first one asked for"


@needs_encoder
def test_many_texts_at_once_get_the_vectors_of_each_alone() -> None:
    """However many processors share the work."""
    shipped = encoder.shipped_encoder()
    assert shipped is not None
    texts = [f"{number} men in a boat with {number % 7} oars" for number in range(encoder.MANY + 6)]
    together = shipped.encode(texts)

    assert all((together[place] == shipped.encode([text])[0]).all() for place, text in enumerate(texts))
