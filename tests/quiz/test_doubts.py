"""What keeps a point that is said from being credited at once."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import words
from tutor.quiz import doubts
from tutor.quiz.coverage import Evidence, expect, window
from tutor.quiz.doubts import Suspects, doubt_of
from tutor.quiz.reading import read


class TestDoubts:
    PIECE = "stone piers keep the sea out"

    def doubt(self, suspects: Suspects, evidence: Evidence | None = None) -> str:
        return doubt_of("point", evidence or Evidence(window(read(self.PIECE)), 0.5, 0.0, ()), suspects)

    @pytest.fixture(autouse=True)
    def nothing_else(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doubts, "turned_round", lambda *_: False)
        monkeypatch.setattr(doubts.guards, "may_be_keyword_list", lambda *_, **__: False)

    def of_rivals(self, monkeypatch, covered: float, cued: float = 0.0, said: int = 0) -> None:
        found = tuple(read(words(said)))
        monkeypatch.setattr(doubts, "find_evidence", lambda _, piece, *__: Evidence(piece, covered, cued, found))

    def test_none_where_nothing_speaks_against_it(self):
        assert self.doubt(Suspects(frozenset(), (), ())) == ""

    def test_an_echo_says_nothing_but_what_was_asked(self):
        stems = frozenset(word.stem for word in read(self.PIECE))

        assert self.doubt(Suspects(stems, (), ())) == "echo"
        assert self.doubt(Suspects(stems - {"sea"}, (), ())) == ""

    def test_told_the_wrong_way_round(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(doubts, "turned_round", lambda *_: True)

        assert self.doubt(Suspects(frozenset(), (), ())) == "negated"

    def test_a_list_is_told_from_prose_by_all_of_the_answer(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(doubts.guards, "may_be_keyword_list", lambda _, in_prose: not in_prose)

        assert self.doubt(Suspects(frozenset(), (), ())) == "keywords"
        assert self.doubt(Suspects(frozenset(), (), (), in_prose=True)) == ""

    @pytest.mark.usefixtures("even")
    @pytest.mark.parametrize(
        ("covered", "cued", "length", "doubt"),
        [(0.55, 0.0, 1, "other-side"), (0.0, 0.55, 1, "other-side"), (0.54, 0.54, 1, ""), (0.9, 0.0, 0, "")],
    )
    def test_the_other_sides_point_said_at_greater_length(self, covered, cued, length, doubt, monkeypatch):
        self.of_rivals(monkeypatch, covered, cued, length)

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ())) == doubt

    def test_it_must_lead_clearly(self, monkeypatch: pytest.MonkeyPatch):
        self.of_rivals(monkeypatch, 0.9, said=1)
        monkeypatch.setattr(doubts, "weight", lambda word: {"w0": 0.6}.get(word, 0.25))
        one, two = (Evidence(window(read(self.PIECE)), 0.5, 0.0, read(words(n, start=5))) for n in (1, 2))

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), one) == "other-side"  # 0.6 over 0.25
        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), two) == ""  # 0.6 over 0.5

    def test_by_as_much_however_long_both_are(self, monkeypatch: pytest.MonkeyPatch):
        self.of_rivals(monkeypatch, 0.9, said=1)
        monkeypatch.setattr(doubts, "weight", lambda word: {"w0": 0.95}.get(word, 0.4))
        one = Evidence(window(read(self.PIECE)), 0.5, 0.0, read("w5"))

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), one) == "other-side"  # 0.95 over 0.4

    @pytest.mark.parametrize(("covered", "doubt"), [(0.70, "misconception"), (0.9, "misconception"), (0.69, "")])
    def test_a_known_mistake_said_as_much_as_the_point(self, covered: float, doubt: str, monkeypatch):
        self.of_rivals(monkeypatch, covered)
        suspects = Suspects(frozenset(), (), (expect("mistake"),))

        assert self.doubt(suspects) == doubt
        assert self.doubt(suspects, Evidence(window(read(self.PIECE)), 0.91, 0.0, ())) == ""
