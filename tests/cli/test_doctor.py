"""doctor: what was found, and a mend for each trouble; it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def findings(done) -> dict[str, dict[str, str]]:
    return {line["about"]: line for line in map(json.loads, done.stdout.decode().splitlines())}


def test_a_sound_home_has_no_trouble(run, environment: dict[str, str]):
    """Every part is told, and nothing is made by looking."""
    done = run("doctor", "--json")
    found = findings(done)

    assert done.returncode == 0
    assert {
        "program",
        "terminal",
        "pager",
        "editor",
        "clipboard",
        "data",
        "settings",
        "base",
        "encoder",
        "progress",
    } <= set(found)
    assert not [one for one in found.values() if one["state"] == "trouble"]
    home = Path(environment["ALLIANCE_TUTOR_DATA"])
    assert not [path for path in home.rglob("*") if "cache" not in path.parts]


def test_troubles_are_told_with_a_mend(run, environment: dict[str, str]):
    """A mistake in the settings and a damaged progress file, each with what to do."""
    home = Path(environment["ALLIANCE_TUTOR_DATA"])
    home.mkdir(parents=True)
    (home / "config.toml").write_text("vi = 3\n", encoding="utf-8")
    (home / "progress.sqlite3").write_bytes(b"no database at all, though long enough to be one" * 100)

    done = run("doctor", "--json")
    troubles = {about: one for about, one in findings(done).items() if one["state"] == "trouble"}

    assert done.returncode == 1
    assert set(troubles) == {"settings", "progress"}
    assert all(one["mend"] for one in troubles.values())
    assert "config.toml:1" in troubles["settings"]["found"]
    assert (home / "progress.sqlite3").read_bytes().startswith(b"no database")


def test_a_folder_that_cannot_be_written_is_told(run, tmp_path: Path):
    """A file where the folder should be."""
    (tmp_path / "taken").write_text("x")
    done = run("doctor", "--json", "--data", str(tmp_path / "taken" / "deep"))

    assert findings(done)["data"]["state"] == "trouble"


def test_it_reads_as_text_too(run):
    """For people, with a line at the end that sums up."""
    text = run("doctor").stdout.decode()

    assert text.endswith("No trouble found.\n")
    assert "\x1b" not in text


def test_it_fits_a_narrow_window_with_paths_left_whole(run, tmp_path: Path):
    """What is said goes below what it is said of; a path can still be copied."""
    text = run("--width", "40", "doctor", "--data", str(tmp_path / "a" / "long" / "way")).stdout.decode()

    wide = [line for line in text.splitlines() if len(line) > 40]
    assert all(" " not in line.strip() for line in wide)
    assert str(tmp_path / "a" / "long" / "way") in text


@pytest.mark.parametrize("extra", [{"TERM": "dumb"}, {"LANG": "C", "PYTHONUTF8": "0", "LC_ALL": "C"}])
def test_it_runs_anywhere(run, extra: dict[str, str]):
    """Above all where something is wrong."""
    assert run("doctor", env=extra).returncode == 0
