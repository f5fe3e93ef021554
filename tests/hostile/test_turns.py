"""What is typed, pasted, named and imported: read as text, bounded, and never more than that."""

from __future__ import annotations

import json
import resource
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sittings import NOW, QUESTION, compiled_once, shown, sitting, small_base
from tutor.config import MOST_CHARACTERS as MOST_OF_SETTINGS
from tutor.config import parse
from tutor.dialogue import Conversation
from tutor.dialogue.acts import MOST_CHARACTERS, Setting, clean, read_act
from tutor.errors import UsageError
from tutor.matching.opening import open_index
from tutor.numbers import whole
from tutor.quiz.events import Event, from_line, sealed, to_line
from tutor.quiz.grading import grade
from tutor.quiz.progress import in_memory
from tutor.sparring.points import LONGEST_ABBREVIATION, split
from tutor.transcript import safe_name
from tutor.visible import visible, visible_json

BEGINNINGS = {
    "a new conversation": (),
    "an issue at hand": (QUESTION,),
    "a list": ("/issues",),
    "a choice": ("/quiz --kind side",),
    "a text": ("/quiz --kind state",),
    "a round": ("/spar harbour/stone as con",),
    "coaching": ("/steelman harbour/stone as pro",),
}
NUMBERS = ("²", "9" * 5000, "--1", "1e999")
ASKED = (
    "{}", "#{}", "option {}", "why pro {}", "/why con {}", "against {}", "yes {}", "{} sure", "1, {}", "/map pro {}",
    "/quiz --count {}", "/quiz --minutes {}", "/quiz --seminar {}-01-01", "/quiz --seminar 9999-12-31",
    "/spar harbour/stone seed {}", "/spar harbour/stone {} seconds", "/config width {}",
    "/sources {}", "/evidence {}", "/why {}", "sources for con {}", "the {} one", "both sides of {}",
)  # fmt: skip


def conversation(*turns: str) -> Conversation:
    """A conversation over the small base, these turns said."""
    begun = Conversation(small_base(), open_index(small_base(), cache=compiled_once()))
    for turn in turns:
        begun.say(turn)
    return begun


@pytest.mark.parametrize("before", BEGINNINGS.values(), ids=BEGINNINGS)
def test_numbers_that_are_none_are_no_numbers(before: tuple[str, ...]):
    """Superscripts, foreign digits and endless numbers are answered wherever a number may stand."""
    for asked in ASKED:
        for number in NUMBERS:
            assert conversation(*before).say(asked.replace("{}", number)).blocks


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("²", None), ("9" * 5000, None), ("", None), ("٣", 3), ("-1", None)]
)
def test_a_whole_number_is_what_int_can_read(text: str, number: int | None):
    """``isdigit`` is true of more than ``int`` takes."""
    assert whole(text) == number


PATIENCE_TRYING = {
    "commas": ",",
    "commas apart": ", ",
    "abbreviations": "e.g. ",
    "names with commas": "x,",
    "please": "please ",
    "full stops": ".",
    "combining marks": "e\u0301",
    "quotation marks": '"',
    "questions": "? ",
    "fair enough": "fair enough, but ",
}


@pytest.mark.parametrize("unit", PATIENCE_TRYING.values(), ids=PATIENCE_TRYING)
def test_a_turn_of_one_thing_over_and_over_is_read(unit: str):
    """The longest turn of each: patterns that try every beginning anew took a minute for it."""
    text = clean(unit * (MOST_CHARACTERS // len(unit)))

    assert read_act(text, Setting(True, 5)).name in ("ask", "rebut", "ack", "help", "example")


def test_a_speech_of_abbreviations_is_cut_into_sentences():
    """Each sentence is looked at from its end, so that joining them stays quick; no abbreviation is longer."""
    assert len(" approx.") < LONGEST_ABBREVIATION
    assert len(split("Wood is cheap, e.g. pine. " + "Dr. " * 4000).sentences) >= 2


def test_a_line_of_ten_megabytes_is_answered_in_bounded_memory(run):
    """A pasted library costs no more memory than its own size a few times over, and the next line is answered."""
    done = run("ask", "--json", stdin=b"war \xe2\x80\xae " * 1_250_000 + b"\nwhat is nato?\n")
    lines = [json.loads(line) for line in done.stdout.splitlines()]

    assert [line["outcome"] for line in lines][1] == "answer"
    assert len(lines[0]["question"]) == 7_500_000
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_500_000  # kilobytes


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.booleans(), st.integers(0, 9))
def test_any_turn_is_an_act(text: str, has_context: bool, options: int):
    """Whatever is typed is read as some act, about text that shows."""
    act = read_act(clean(text), Setting(has_context, options))

    assert act.name
    assert visible(act.about) == act.about


TEXTS = (
    "'; DROP TABLE log; --",
    '" OR 1=1 --',
    "$(touch owned)",
    "`touch owned`",
    "; touch owned #",
    "%s%n{0}{x}",
    "../../owned",
    "\\n\\x1b",
)


@pytest.mark.parametrize("text", TEXTS)
def test_text_for_databases_and_shells_is_text(tmp_path: Path, text: str):
    """As a question, an answer, a name, a motion: nothing runs, and answers are kept as they were typed."""
    session = sitting(tmp_path)
    for turn in (text, f"/quiz {text}", "/quiz --kind state --count 1", text, f"/spar {text}", f"/brief {text}"):
        session.say(turn)
    (answer,) = session.keeper.log().events(what="review")

    assert answer.answer == text
    assert not list(tmp_path.rglob("owned*"))
    assert not list(tmp_path.parent.glob("owned*"))


CLIMBING = (
    "../up", "..", ".", "../../etc/passwd", "/etc/passwd", "a/b", "a\\b", "C:x", "~", "~/x", "con", "NUL.txt", "com1",
    "lpt9.md", "-x", ".hidden", "a\x00b", "a\nb", "\u202eab", "x" * 300, "", "   ", "|x", "a*b", "$(x)", "a:b", "..\\x",
)  # fmt: skip


@pytest.mark.parametrize("name", CLIMBING)
def test_names_that_climb_out_are_refused(name: str):
    """A name is a file in one folder or a message."""
    with pytest.raises(UsageError) as caught:
        safe_name(name)
    assert caught.value.hint


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("abA9 ._-/\\:~*?|\x00\n\u202e\u200bé日"), max_size=90))
def test_a_name_is_inside_the_folder_or_refused(name: str):
    """Whatever is typed as a name leads nowhere else."""
    folder = Path("/a/b")
    try:
        path = folder / f"{safe_name(name)}.md"
    except UsageError:
        return
    assert path.resolve().parent == folder
    assert visible(path.name) == path.name


def test_saving_does_not_follow_links(tmp_path: Path):
    """A link that waits under the name is refused, and what it leads to is as it was."""
    session = sitting(tmp_path)
    session.say(QUESTION)
    (tmp_path / "victim").write_text("mine")
    (session.folder / "notes.md").symlink_to(tmp_path / "victim")
    (session.folder / "void.md").symlink_to(tmp_path / "made")

    assert "exists already" in shown(session.say("/save notes"))
    assert "exists already" in shown(session.say("/save void"))
    assert (tmp_path / "victim").read_text() == "mine"
    assert not (tmp_path / "made").exists()


WILD = st.sampled_from([-1, 0, 1, 3, 99, 10**6, 10**9, 2**63 - 1, -(10**12)])
FIGURES = st.sampled_from([-1.0, 0.0, 0.5, 1.0, 2.0, 1e308, -1e308])


@settings(max_examples=200, deadline=None)
@given(
    what=st.sampled_from(["review", "regrade", "certainty", "exchange", "plan"]),
    at=WILD, day=WILD, certainty=WILD, until=WILD, score=FIGURES, seconds=FIGURES, minutes=FIGURES,
    item=st.sampled_from(["pick:a/b#c~d", "state:\x1b[31m", "pick:", "answer:a/b#c~d", ""]),
)  # fmt: skip
def test_an_import_with_impossible_figures_is_left_out_by_line(**figures):
    """A line can be whole and still lie: it is taken in as a fact that can be, or counted as damaged."""
    log = in_memory()
    taken = log.take_in([to_line(sealed(Event(**figures)))])

    assert (taken.new, len(taken.bad)) in ((1, 0), (0, 1))
    for track in log.tracks({}).values():
        assert track.certainty in range(4)
    for event in log.events():
        assert 0 <= event.score <= 1


@pytest.mark.parametrize(
    "line",
    [
        "[" * 100_000,
        '{"uid":"\ud800"}',
        '{"at":' + "9" * 5000 + "}",
        "\x00",
        "null",
        '{"what":"review"}',
        '{"uid":"\\ud800","at":1}',
    ],
    ids=range(7),
)
def test_an_import_of_anything_else_is_damaged(line: str):
    """No line stops an import."""
    assert from_line(line) is None
    assert in_memory().take_in([line]).bad == (1,)


SETTINGS = {
    "brackets without end": "a = " + "[" * 5000,
    "tables without end": "a = " + "{a = " * 3000,
    "a number of 5000 digits": "width = " + "9" * 5000,
    "too long": "#" * (MOST_OF_SETTINGS + 1),
    "NUL in a folder": 'knowledge = ["a\\u0000b"]',
    "an escape code": 'editor = "\\u001b[31m"',
    "a name with an escape code": '"\\u001b[31m" = 1',
}


@pytest.mark.parametrize("text", SETTINGS.values(), ids=SETTINGS)
def test_odd_settings_are_told_and_the_defaults_hold(text: str):
    """A file of settings never stops the program."""
    config = parse(text, "config.toml")

    assert len(config.problems) == 1
    assert config.settings == type(config.settings)()


@pytest.mark.parametrize("now", ["0001-01-01", "9999-12-31", "1969-12-31", "3000-01-01"])
def test_times_too_far_away_are_refused(run, now: str):
    """Days are counted from the time that is given; beyond what can be counted it is refused with the bounds."""
    done = run("--now", now, "progress")

    assert done.returncode == 2
    assert b"1970 to 2999" in done.stderr


def test_a_home_of_nobody_is_refused_with_advice(run):
    """``~name`` of an unknown user is a message."""
    done = run("--data", "~nobody-of-this-name/x", "ask", "x")

    assert done.returncode == 2
    assert b"Write it out in full" in done.stderr


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_json_that_only_shows_means_the_same(text: str):
    """What steers a terminal is an escape in JSON, and nothing is lost."""
    line = visible_json(json.dumps({"a": text}, ensure_ascii=False))

    assert json.loads(line) == {"a": text}
    assert len(line.splitlines()) == 1


def test_no_character_that_is_not_seen_is_written_into_json():
    """Whatever is unseen in text is an escape in JSON: tags that hide words in a question among it."""
    unseen = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in ("Cc", "Cf", "Co")]
    line = visible_json(json.dumps("".join(unseen), ensure_ascii=False))

    assert len(unseen) > 100_000
    assert line.isascii()
    assert json.loads(line) == "".join(unseen)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3))
def test_any_answer_is_graded(answer: str, points: list[str]):
    """Whatever is answered to whatever is asked: each point has a band, the score is a share."""
    result = grade(answer, points)

    assert len(result.points) == len(points)
    assert 0 <= result.score <= 1


def test_the_clock_of_a_test_is_its_own():
    """Sittings of tests do not look at the time."""
    assert sitting(Path("nowhere")).setup.clock() == NOW
