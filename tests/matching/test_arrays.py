"""Large sets of entries are scored as arrays, and get the same answers."""

from __future__ import annotations

import pytest

from tutor.matching import Matcher, matcher

NOUNS = "harbour treaty border budget election tariff carrier summit sanction convoy radar veto".split()
VERBS = "defend close raise move question abandon share inspect".split()
TEXTS = [
    "should we defend the harbour",
    "who may close the border?",
    "raise budget raise budget",
    "abandonned convoys",
    "what of the weather",
    "veto",
    "",
]


@pytest.fixture(scope="module")
def packed() -> bytes:
    """A matcher of many entries with a phrasing or two each."""
    made = {
        f"{verb}-{noun}": [f"{verb} the {noun}", f"why should they {verb} a {noun}"][: 1 + (len(noun) + len(verb)) % 2]
        for verb in VERBS
        for noun in NOUNS
    }
    return Matcher.build(made, semantic=False).to_bytes()


@pytest.mark.parametrize("text", TEXTS)
def test_arrays_score_as_plain_python_does(packed: bytes, text: str, monkeypatch: pytest.MonkeyPatch):
    """The same entries in the same order, with the same chances and confidence."""
    numpy = pytest.importorskip("numpy")
    plain = Matcher.from_bytes(packed)
    expected, scores = plain.match(text), plain.score(text)
    monkeypatch.setattr(matcher, "MANY", 10)
    arrays = Matcher.from_bytes(packed)

    assert type(arrays._small).__name__ == "ArrayEngine"
    assert arrays.match(text) == expected
    assert numpy.allclose(arrays.score(text).total, scores.total, rtol=1e-9, atol=1e-12)
    assert numpy.allclose(arrays.score(text).signs, scores.signs, rtol=1e-9, atol=1e-12)


def test_a_small_set_needs_no_arrays(packed: bytes):
    """Numpy stays off the path of ordinary bases."""
    assert type(Matcher.from_bytes(packed)._small).__name__ == "SmallEngine"
