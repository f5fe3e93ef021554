"""Each check finds the fault it is for: a good base with one thing spoilt, for every code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tutor.knowledge.checks import CHECKS, run_checks
from tutor.knowledge.load import read_folder

DATA = Path(__file__).parents[1] / "data"
FIXTURES = sorted((DATA / "checks").glob("K*.json"))


def spoil(fixture: Path, into: Path) -> None:
    shutil.copytree(DATA / "good", into)
    recipe = json.loads(fixture.read_text(encoding="utf-8"))
    for change in recipe["changes"]:
        path = into / change["file"]
        text = path.read_text(encoding="utf-8")
        assert change["replace"] in text, f"{fixture.name} no longer fits the good base"
        path.write_text(text.replace(change["replace"], change["with"], 1), encoding="utf-8")
    for original, copy in recipe.get("copies", []):
        shutil.copy(into / original, into / copy)


def test_a_good_base_has_no_findings():
    """The base that the fixtures spoil is clean before it is spoilt."""
    assert run_checks(read_folder(DATA / "good")) == []


def test_every_check_owns_a_fixture():
    """A check without a fixture could be broken without anybody noticing."""
    run_checks(read_folder(DATA / "good"))

    assert sorted(CHECKS) == [fixture.stem for fixture in FIXTURES]


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_the_fault_is_found_where_it_is(fixture: Path, tmp_path: Path):
    """The spoilt base has this finding, in the file that was spoilt, and no other kind of finding."""
    recipe = json.loads(fixture.read_text(encoding="utf-8"))
    spoil(fixture, tmp_path / "base")

    findings = run_checks(read_folder(tmp_path / "base"))

    own = [finding for finding in findings if finding.code == fixture.stem]
    assert own, f"{fixture.stem} found nothing; found were {[finding.code for finding in findings]}"
    assert {finding.code for finding in findings} <= {fixture.stem, *recipe.get("also", [])}
    assert all(finding.line >= 1 and finding.mend for finding in own)


def test_how_people_put_an_argument_is_checked_like_how_they_ask(tmp_path: Path):
    """Two lines that are almost the same, and one that stands under two arguments, are found where they are."""
    base = tmp_path / "base"
    shutil.copytree(DATA / "good", base)
    path = base / "harbour" / "stone.yaml"
    first = "      - {argument: wood-is-cheap, how: rebuts, reply: That is not what wood-is-cheap shows.}\n"
    second = "      - {argument: wood-bends, how: rebuts, reply: That is not what wood-bends shows.}\n"
    lines = "    said: [Granite walls outlive their masons by far, Granite walls outlive their masons by so far]\n"
    again = "    said: [Granite walls outlive their masons by far]\n"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(first, first + lines).replace(second, second + again), encoding="utf-8")

    assert [finding.code for finding in run_checks(read_folder(base))] == ["K402", "K403"]


def test_how_people_put_a_key_point_is_checked_too(tmp_path: Path):
    """Two lines of a point that are almost the same, and one that stands under two points, are found in their place."""
    base = tmp_path / "base"
    shutil.copytree(DATA / "good", base)
    path = base / "harbour" / "stone.yaml"
    text = path.read_text(encoding="utf-8")
    for name, lines in (
        ("stone-lasts", "Granite walls outlive their masons by far, Granite walls outlive their masons by so far"),
        ("stone-calms", "Granite walls outlive their masons by far"),
    ):
        point = f"point: Ports matter for {name}., "
        text = text.replace(point, f"{point}said: [{lines}], ")
    path.write_text(text, encoding="utf-8")
    findings = run_checks(read_folder(base))

    lines = path.read_text(encoding="utf-8").splitlines()
    places = [number for number, line in enumerate(lines, 1) if "Granite walls" in line]

    assert [finding.code for finding in findings] == ["K402", "K403"]
    assert [finding.line for finding in findings] == places
