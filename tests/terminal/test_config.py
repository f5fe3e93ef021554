"""The configuration file: read with every mistake told by line, written on request only, comments kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor import config
from tutor.config import BY_NAME, SETTINGS, Settings
from tutor.errors import UsageError
from tutor.setup import make_setup

TEXT = """# mine
plian = true

width = 5   # narrow
color = "blue"
vi = true
knowledge = "x"
"""


def test_mistakes_are_told_by_line_and_the_rest_counts():
    """Each mistake says where and what; a setting without one is taken."""
    found = config.parse(TEXT, "config.toml")

    assert [str(problem) for problem in found.problems] == [
        "config.toml:2: there is no setting 'plian'; did you mean 'plain'?",
        "config.toml:4: width must be a number from 20 to 1000, or 0, not 5",
        'config.toml:5: color must be one of "auto", "always", "never", not "blue"',
        'config.toml:7: knowledge must be a list of folders in quotes, in square brackets, not "x"',
    ]
    assert found.settings == Settings(vi=True)


@pytest.mark.parametrize(
    ("text", "line"), [("vi = ", 1), ("vi = true\nplain = yes\n", 2), ("a = 1\n\nvi = true\nvi = true\n", 4), ("[x", 1)]
)
def test_what_is_no_toml_is_told_by_line(text: str, line: int):
    """The line is the one that the parser stumbled over."""
    (problem,) = config.parse(text, "c").problems

    assert problem.line == line
    assert "(TOML)" in problem.message


def test_a_table_is_no_setting():
    """A heading in brackets is told as the mistake it is."""
    (problem,) = config.parse("\n[vi]\nx = 1\n", "c").problems

    assert (problem.line, "true or false" in problem.message) == (2, True)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str):
    """Whatever is in the file, there are settings."""
    assert isinstance(config.parse(text, "c").settings, Settings)


def test_the_file_explains_every_setting_and_sets_none():
    """As written it changes nothing; uncommented, every line is right."""
    text = config.template()
    bare = "\n".join(
        line[2:] if " = " in line and line[2:].split(" ")[0] in BY_NAME else line for line in text.splitlines()
    )

    assert config.parse(text, "c") == config.Config()
    assert config.parse(bare, "c") == config.Config()
    assert all(f"# {setting.does}\n# {setting.name} = " in text for setting in SETTINGS)


def test_setting_one_thing_keeps_every_other_line(tmp_path: Path):
    """Comments and order are the user's."""
    path = tmp_path / "config.toml"
    path.write_text("# mine\nvi = false # why\n\n# width = 0\ncolor = 'never'\n", encoding="utf-8")

    config.change(path, "vi", True)
    config.change(path, "width", 72)
    config.change(path, "editor", "nano -w")

    assert path.read_text(encoding="utf-8") == (
        "# mine\nvi = true\n\nwidth = 72\ncolor = 'never'\neditor = \"nano -w\"\n"
    )


def test_nothing_is_changed_in_a_file_that_cannot_be_read(tmp_path: Path):
    """What a command cannot understand it does not write over."""
    path = tmp_path / "config.toml"
    path.write_text("vi = \n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"config\.toml:1"):
        config.change(path, "plain", True)
    assert path.read_text(encoding="utf-8") == "vi = \n"


@pytest.mark.parametrize(("key", "text", "value"), [("vi", "on", True), ("plain", "No", False), ("width", "72", 72)])
def test_words_of_a_learner_are_understood(key: str, text: str, value: object):
    """on, off, yes and no mean what they say."""
    assert config.value_of(key, text) == value


def test_options_count_before_the_environment_and_that_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """--color, then NO_COLOR, then FORCE_COLOR, then the file."""
    (tmp_path / "config.toml").write_text('color = "always"\nplain = true\nwidth = 70\n', encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    data = str(tmp_path)

    assert make_setup(data=data)[2:5] == (True, "always", 70)
    assert make_setup(data=data, plain=False, width=90)[2:5] == (False, "always", 90)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert make_setup(data=data).color == "never"
    assert make_setup(data=data, color="auto").color == "auto"


def test_nothing_is_written_unasked(run, environment: dict[str, str]):
    """A run leaves no configuration file behind; `config --init` writes one, once."""
    path = Path(environment["ALLIANCE_TUTOR_DATA"]) / "config.toml"

    run("config")
    assert not path.exists()
    assert run("config", "--init").returncode == 0
    assert path.read_text(encoding="utf-8") == config.template()
    assert run("config", "--init").returncode == 2


def test_the_command_sets_and_shows(run):
    """`config vi on` is kept for the next run; a wrong value is refused with what would be right."""
    assert run("config", "vi", "on").stdout == b"vi = true\n"
    assert b"vi = true" in run("config").stdout
    refused = run("config", "color", "blue")
    assert (refused.returncode, b'"auto", "always", "never"' in refused.stderr) == (2, True)


def test_a_mistake_stops_no_answer(run, environment: dict[str, str]):
    """The mistake is told on standard error, once; the answer comes all the same."""
    path = Path(environment["ALLIANCE_TUTOR_DATA"]) / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text("nonsense = 1\n", encoding="utf-8")

    done = run("ask", "could a treaty drag us into a war?")

    assert done.returncode == 0
    assert done.stderr.count(b"config.toml:1") == 1


@pytest.mark.parametrize(("cite", "shown"), [("true", True), ("false", False)])
def test_addresses_are_left_out_on_request(run, cite: str, shown: bool):
    """cite_addresses says whether a reference carries its address."""
    run("config", "cite_addresses", cite)
    done = run("chat", stdin=b"could a treaty drag us into a war?\nsources\n")

    assert (b"https://" in done.stdout) is shown
