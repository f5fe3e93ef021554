"""Where a learner's files are, and what the output is taken for: a screen or a pipe, how wide, with links or not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tutor import output, paths
from tutor.errors import UsageError
from tutor.setup import Setup, make_setup


class TestFolders:
    @pytest.fixture(autouse=True)
    def nothing_set(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("ALLIANCE_TUTOR_DATA", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "ANDROID_DATA"):
            monkeypatch.delenv(name, raising=False)

    def test_they_are_those_of_the_specification(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("HOME", "/home/ada")
        monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/ada")
        monkeypatch.setenv("XDG_CONFIG_HOME", "relative/is/ignored")
        found = paths.find_paths()

        assert found.data == Path("/home/ada/.local/share/alliance-tutor")
        assert found.cache == Path("/var/cache/ada/alliance-tutor")
        assert found.config == Path("/home/ada/.config/alliance-tutor")

    def test_elsewhere_they_are_those_of_the_system(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("ANDROID_DATA", "/data")
        monkeypatch.setenv("HOME", "/home/ada")

        assert all("alliance-tutor" in str(folder) for folder in paths.find_paths()[:2])

    def test_somebody_without_a_home_is_told_what_to_do(self, monkeypatch: pytest.MonkeyPatch):
        def nowhere() -> Path:
            raise RuntimeError

        monkeypatch.setattr(Path, "home", nowhere)
        with pytest.raises(UsageError, match="no home folder") as caught:
            paths.find_paths()
        assert "--data" in caught.value.hint

    def test_the_home_of_nobody_is_refused(self):
        with pytest.raises(UsageError, match="names the home of nobody"):
            paths.find_paths("~nobody-of-this-name/x")


class TestOutput:
    def setup_of(self, tmp_path: Path, **more: object) -> Setup:
        return make_setup(data=str(tmp_path), **more)  # type: ignore[arg-type]

    def test_colour_that_is_always_wanted_makes_a_screen_of_a_pipe(self, tmp_path: Path):
        assert output.wants_screen(self.setup_of(tmp_path, color="always", plain=False))
        assert not output.wants_screen(self.setup_of(tmp_path, color="always", plain=True))

    @pytest.mark.parametrize(("columns", "width"), [("71", 71), ("none", output.PLAIN_WIDTH), ("", output.PLAIN_WIDTH)])
    def test_the_width_is_said_by_the_environment(self, monkeypatch: pytest.MonkeyPatch, columns: str, width: int):
        def refused(_: int) -> os.terminal_size:
            raise OSError

        monkeypatch.setattr(os, "get_terminal_size", refused)
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setattr("sys.stdout.fileno", lambda: 1, raising=False)

        assert output.terminal_columns() == width

    @pytest.mark.parametrize(("links", "wanted"), [("always", True), ("never", False)])
    def test_links_are_as_they_are_set(self, tmp_path: Path, links: str, wanted: bool):
        setup = self.setup_of(tmp_path)

        assert output.wants_links(setup._replace(settings=setup.settings._replace(links=links))) is wanted
