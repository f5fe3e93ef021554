"""Writing a base of one's own: starters, schemas, overlays and the worked example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.errors import KnowledgeError, UsageError
from tutor.knowledge import load_base
from tutor.knowledge.checks import run_checks
from tutor.knowledge.load import read_folder
from tutor.knowledge.schema import NAMES, schema_text
from tutor.knowledge.starting import begin

ROOT = Path(__file__).parents[2]


def test_the_published_schemas_are_those_of_the_model():
    """docs/schema is what the model says today; write it anew with tutor.knowledge.schema.publish."""
    published = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "schema").glob("*.json")}

    assert published == {name: schema_text(name) for name in NAMES}


def test_what_is_begun_loads_and_the_checks_say_what_is_missing(tmp_path: Path):
    """A new base with an issue, a case and two terms can be read at once; check leads on from there."""
    folder = tmp_path / "mine"
    begin("base", folder, "")
    begin("issue", folder, "first/my-issue")
    begin("case", folder, "old-war")
    begin("concept", folder, "free-lunch")
    begin("concept", folder, "second-lunch")

    contents = read_folder(folder)
    codes = {finding.code for finding in run_checks(contents)}

    assert set(contents.issues) == {"first/my-issue"}
    assert set(contents.cases) == {"cases/old-war"}
    assert set(contents.concepts) == {"concepts/free-lunch", "concepts/second-lunch"}
    assert {"K108", "K401"} <= codes
    assert not codes & {"K102", "K103", "K105"}


def test_modelines_lead_to_schemas_that_are_there(tmp_path: Path):
    """The address in the first line of every new file is that of a schema in the folder."""
    folder = tmp_path / "mine"
    begin("base", folder, "")
    begin("issue", folder, "first/my-issue")
    begin("overlay", folder, "cost/free-riding")
    made = [*folder.glob("*.yaml"), *folder.glob("*/*.yaml")]

    assert len(made) == 5
    for path in made:
        address = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")[2]
        assert (path.parent / address).resolve().is_file()


@pytest.mark.parametrize(
    ("kind", "name"),
    [("issue", "no-topic"), ("issue", "../up/x"), ("case", "../../etc"), ("case", "Has Spaces"), ("concept", "a/b")],
)
def test_names_that_would_lead_out_of_the_base_are_refused(tmp_path: Path, kind: str, name: str):
    """Only plain names become files, and only below the folder."""
    begin("base", tmp_path / "mine", "")
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(UsageError):
        begin(kind, tmp_path / "mine", name)
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_begun_overwrites_what_is_there(tmp_path: Path):
    """A second base, issue, case or term of the same name is refused, and the first is as it was."""
    folder = tmp_path / "mine"
    begin("base", folder, "")
    for kind, name in (("base", ""), ("issue", "first/one"), ("case", "one"), ("concept", "one")):
        if kind != "base":
            begin(kind, folder, name)
        texts = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
        with pytest.raises(UsageError):
            begin(kind, folder, name)
        assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == texts


def test_the_example_on_sanctions_passes_its_checks():
    """The small base that the guide shows has no finding at all."""
    contents = read_folder(ROOT / "examples" / "sanctions")

    assert run_checks(contents) == []
    assert (len(contents.issues), len(contents.cases), len(contents.concepts)) == (2, 2, 8)


def test_a_base_on_another_subject_answers_questions():
    """In place of ours, the example answers what it was written for and nothing of ours."""
    conversation = Conversation(load_base(ROOT / "examples" / "sanctions"))

    assert conversation.say("Do economic sanctions work?").matches[0].id == "effect/changing-course"
    assert conversation.say("what are smart sanctions").matches[0].id == "concepts/targeted-sanctions"


def overlay(folder: Path, text: str) -> Path:
    (folder / "overlays").mkdir(parents=True)
    (folder / "overlays" / "mine.yaml").write_text(text, encoding="utf-8")
    return folder


def test_an_overlay_shows_a_note_and_understands_new_wordings(tmp_path: Path):
    """The note stands under the issue, the extra ask finds it, and the rest of the issue is as it was."""
    example = ROOT / "examples" / "sanctions"
    folder = overlay(
        tmp_path / "class",
        "for: effect/changing-course\nnotes:\n  - Read Pape first.\nasks:\n  - why did my professor talk about wasps\n",
    )
    base = load_base(example, folder)
    reply = Conversation(base).say("why did my professor talk about wasps")

    assert reply.matches[0].id == "effect/changing-course"
    assert "Read Pape first." in [getattr(block, "text", "") for block in reply.blocks]
    assert base.issues["effect/changing-course"].pro == load_base(example).issues["effect/changing-course"].pro


@pytest.mark.parametrize("entry", ["cases/nato", "concepts/free-riding"])
def test_cases_and_terms_take_notes_too(tmp_path: Path, entry: str):
    """An overlay may be for a case or a concept; one of notes alone needs no learning of how people ask."""
    base = load_base("builtin", overlay(tmp_path / "class", f"for: {entry}\nnotes: [A note of mine.]\n"))
    command = "case" if entry.startswith("cases") else "define"
    reply = Conversation(base).say(f"/{command} {entry.partition('/')[2].replace('-', ' ')}")

    assert "A note of mine." in [getattr(block, "text", "") for block in reply.blocks]


def test_an_overlay_on_nothing_is_told_by_file_and_line(tmp_path: Path):
    """A mistyped id does not pass in silence."""
    with pytest.raises(KnowledgeError, match=r"overlays/mine\.yaml:1: there is no entry `cost/nothing`"):
        load_base("builtin", overlay(tmp_path / "class", "for: cost/nothing\nnotes: [x]\n"))


def test_two_folders_may_each_have_an_overlay_on_one_issue(tmp_path: Path):
    """Notes of both are shown, in the order in which the folders are named."""
    first = overlay(tmp_path / "a", "for: cost/free-riding\nnotes: [First.]\n")
    second = overlay(tmp_path / "b", "for: cost/free-riding\nnotes: [Second.]\n")

    assert load_base("builtin", first, second).issues["cost/free-riding"].notes == ("First.", "Second.")
