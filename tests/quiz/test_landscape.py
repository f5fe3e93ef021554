"""How a piece of an answer bears on each point, by directions in a plane."""

from __future__ import annotations

import math

import pytest

from tutor.quiz import bearing
from tutor.quiz.bearing import Bearing, Landscape
from tutor.quiz.coverage import window
from tutor.quiz.reading import read


class TestLandscape:
    @pytest.fixture
    def land(self, monkeypatch: pytest.MonkeyPatch):
        """Directions in a plane, by the angle that a text names in degrees."""

        def at(text: str, *_: object) -> tuple[float, ...]:
            angle = math.radians(float(text))
            return (math.cos(angle), math.sin(angle))

        monkeypatch.setattr(bearing, "encoded", at)
        monkeypatch.setattr(bearing, "in_words", at)
        monkeypatch.setattr(bearing, "direction_of", lambda found, _: at(found[0].text))

        def make(*points: str, against: tuple[str, ...] = (), encoder: bool = True) -> Landscape:
            return Landscape(points, against, frozenset(), encoder)

        return make

    def bearings(self, land: Landscape, angle: str) -> tuple[Bearing, ...]:
        return land.bearings(window(read(angle)), angle)

    def test_the_lead_is_over_the_nearest_other_point(self, land):
        near = [math.cos(math.radians(angle)) for angle in (10, 50, 70)]
        found = self.bearings(land("0", "60", "80"), "10")

        assert [one.near for one in found] == pytest.approx(near)
        assert [one.lead for one in found] == pytest.approx([near[0] - near[1], near[1] - near[0], near[2] - near[0]])
        assert [one.wording for one in found] == pytest.approx([one.lead for one in found])

    def test_points_that_say_the_same_do_not_compete(self, land):
        """Forty degrees apart is the same (0.77), forty-two is not (0.74)."""
        near = math.cos(math.radians(10))

        assert self.bearings(land("0", "40"), "10")[0].lead == pytest.approx(near - 0.15)
        assert self.bearings(land("0", "42"), "10")[0].lead == pytest.approx(near - math.cos(math.radians(32)))

    def test_a_lone_point_leads_over_what_any_text_has(self, land):
        assert self.bearings(land("0"), "80")[0].lead == pytest.approx(math.cos(math.radians(80)) - 0.15)
        assert self.bearings(land("0", "170"), "10")[0].lead == pytest.approx(math.cos(math.radians(10)) - 0.15)

    def test_the_other_side_counts_by_its_nearest_point(self, land):
        near = math.cos(math.radians(10))

        assert self.bearings(land("0"), "10")[0].aside == pytest.approx(near - 0.15)
        assert self.bearings(land("0", against=("90", "30")), "10")[0].aside == pytest.approx(
            near - math.cos(math.radians(20))
        )
        assert self.bearings(land("0", against=("170",)), "10")[0].aside == pytest.approx(near - 0.15)

    def test_without_the_encoder_only_wording_tells(self, land):
        with_it, without = (self.bearings(land("0", "60", encoder=on), "10") for on in (True, False))

        assert [one.wording for one in without] == [one.wording for one in with_it]
        assert all(one[:3] == (0.0, 0.0, 0.0) for one in without)
