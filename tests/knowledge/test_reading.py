"""Reading a base: what is wrong is told by file, field and line, and everything that is wrong at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sittings import compiled_in
from tutor import cli
from tutor.errors import KnowledgeError
from tutor.knowledge import load_base
from tutor.knowledge.audit import audit_lines
from tutor.knowledge.checks import run_checks
from tutor.knowledge.load import read_folder, read_folders

GOOD = Path(__file__).parents[1] / "data" / "good"
ISSUE = "harbour/stone.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "base"))


def changed(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        read_folder(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (ISSUE, "motion: Harbours", "motion: Harbours: they", "not valid YAML"),
        (ISSUE, "topic: building\n", "topic: {a: b}\n", "`topic`: a colon makes this text a field"),
        (ISSUE, "discuss: ['What is a harbour for?'", "discuss: [What is it: a harbour", "a colon makes this text a field"),
        (ISSUE, "level: intro\n", "level: intro\nstars: 5\n", "unknown field `stars`; allowed here: motion"),
        (ISSUE, "    qualifier: It", "    qualifyer: x\n    qualifier: It", "unknown field `qualifyer`; allowed here: id, claim"),
        (ISSUE, "checked: finding", "checked: finding\n        seen: x", "unknown field `seen`; allowed here: id, says"),
        (ISSUE, "level: intro", "level: heavy", "`level`: invalid enum value"),
        ("topics.yaml", "topics:", "topic:", "unknown field `topic`"),
        ("topics.yaml", "gloss: What harbours", "glos: What harbours", "unknown field `glos`; allowed here: id, pillar, name"),
        ("sources.yaml", "references:", "reference:", "unknown field `reference`; allowed here: references"),
        ("lexicon.yaml", "wordings:\n  - {term: concepts/quay, said: [ship wall, landing place]}", "wordings: none", "`wordings` must be a list"),
        ("lexicon.yaml", "said: [ship wall, landing place]", "sayd: [x]", "unknown field `sayd`; allowed here: term, said"),
        ("concepts.yaml", "id: pier", "id: quay", "the id concepts/quay is used twice"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_what_is_allowed(folder: Path, name: str, old: str, new: str, told: str):
    """By the file and field it is in."""
    changed(folder, name, old, new)
    found = problems(folder)

    assert any(told in problem for problem in found), found
    assert all(name in problem for problem in found)


@pytest.mark.parametrize("name", [ISSUE, "topics.yaml", "cases/old-port.yaml", "concepts.yaml"])
def test_a_file_that_holds_no_fields_is_told(folder: Path, name: str):
    """A list or a word where fields should be."""
    (folder / name).write_text("- one\n- two\n", encoding="utf-8")

    assert any("the file must hold fields" in problem for problem in problems(folder))


def test_a_file_of_another_name_is_told(folder: Path):
    """With the names that are known."""
    (folder / "concept.yaml").write_text("concepts: []\n", encoding="utf-8")

    assert problems(folder) == [f"concept.yaml:1: {told}" for told in
        ["a base has no file of this name; allowed are topics, sources, concepts and lexicon"]]  # fmt: skip


def test_schemas_beside_a_base_are_no_issues(folder: Path):
    """They stand in a folder of their own."""
    (folder / "schema").mkdir()
    (folder / "schema" / "issue.yaml").write_text("type: object\n", encoding="utf-8")

    assert read_folder(folder).issues.keys() == read_folder(GOOD).issues.keys()


@pytest.mark.parametrize("read", [read_folder, load_base])
def test_a_folder_that_is_none_or_empty_is_told(tmp_path: Path, read):
    """Each with what to do."""
    with pytest.raises(KnowledgeError, match="there is no knowledge folder") as missing:
        read(tmp_path / "gone")
    with pytest.raises(KnowledgeError, match=r"holds no \.yaml file") as empty:
        read(tmp_path)

    assert missing.value.hint
    assert "new base" in empty.value.hint


def test_a_later_folder_replaces_entries_of_an_earlier(folder: Path):
    """What it does not have stays."""
    changed(folder, ISSUE, "motion: Harbours should be built of stone.", "motion: Harbours should be built of brick.")
    both = read_folders([GOOD, folder])

    assert both.issues["harbour/stone"].motion.endswith("brick.")
    assert both.cases.keys() == read_folder(GOOD).cases.keys()


def test_the_audit_counts_both_sides(folder: Path):
    """Of each issue, of its topic and of all, with which is shown first."""
    lines = audit_lines(read_folder(folder))
    row = next(line.split() for line in lines if line.startswith("  harbour/stone"))

    assert row[1] == "2/2"
    assert row[3] == f"{int(row[2].split('/')[0]) / int(row[2].split('/')[1]):.2f}"
    assert any(line.startswith("building (1)") for line in lines)
    assert any(line.startswith("all (1)") for line in lines)
    assert lines[-1] == "supporters are pro in 1 issues, con in 0"


def test_the_audit_of_topics_without_issues_is_its_heading(folder: Path):
    """Nothing is counted where there is nothing."""
    shutil.rmtree(folder / "harbour")
    contents = read_folder(folder)

    assert len(audit_lines(contents)) == 2


class TestCheck:
    """What ``alliance-tutor check`` says of a folder."""

    def check(self, folder: Path, *options: str) -> int:
        return cli.run(["check", str(folder), *options])

    def test_a_clean_base_is_said_to_be(self, folder: Path, capsys: pytest.CaptureFixture[str]):
        assert self.check(folder, "--stats") == 0
        said = capsys.readouterr().out
        assert "0 errors, 0 warnings" in said
        assert "supporters / sceptics" in said

    def test_findings_are_told_with_a_mend(self, folder: Path, capsys: pytest.CaptureFixture[str]):
        changed(folder, ISSUE, "topic: building", "topic: fishing")

        assert self.check(folder) == 1
        said = capsys.readouterr().out
        assert "K103 error: no topic is called `fishing`\n    Use one of the topics" in said

        assert self.check(folder, "--json") == 1
        assert '"code": "K103"' in capsys.readouterr().out

    def test_faults_of_reading_are_lines_of_json_too(self, folder: Path, capsys: pytest.CaptureFixture[str]):
        changed(folder, ISSUE, "level: intro", "level: heavy")

        assert self.check(folder, "--json") == 1
        said = capsys.readouterr().out
        assert '"code": "K001"' in said
        assert ISSUE in said
        with pytest.raises(KnowledgeError):
            self.check(folder)

    def test_only_the_checks_chosen_are_made(self, folder: Path, capsys: pytest.CaptureFixture[str]):
        changed(folder, ISSUE, "topic: building", "topic: fishing")

        assert self.check(folder, "--select", "K2") == 0
        assert "K103" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "said"),
    [
        ("topics.yaml", "pillar: building", "pillar: fishing", "K103", "no pillar is called `fishing`"),
        ("lexicon.yaml", "concepts/quay", "concepts/dock", "K104", "there is no `concepts/dock`"),
        ("concepts.yaml", "concept: concepts/pier", "concept: concepts/dock", "K104", "there is no `concepts/dock`"),
        ("cases/old-port.yaml", "issue: harbour/stone", "issue: harbour/wood", "K104", "there is no `harbour/wood`"),
    ],
)
def test_names_that_lead_nowhere_are_found(folder: Path, name: str, old: str, new: str, code: str, said: str):
    """Wherever they stand."""
    changed(folder, name, old, new)

    assert (code, said) in {(finding.code, finding.message) for finding in run_checks(read_folder(folder))}


@pytest.mark.parametrize(
    ("kind", "name", "told"), [("ship", "x", "can be begun"), ("issue", "", "give the issue a name")]
)
def test_what_cannot_be_begun_is_told(tmp_path: Path, kind: str, name: str, told: str):
    """With what can."""
    from tutor.errors import UsageError
    from tutor.upkeep import begin

    with pytest.raises(UsageError, match=told):
        begin(kind, str(tmp_path), name)


def test_questions_that_went_unanswered_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Most asked first; none yet is said too."""
    from tutor.setup import make_setup
    from tutor.upkeep import list_unanswered

    data = str(compiled_in(tmp_path / "data"))
    setup = make_setup(data=data)
    list_unanswered(setup, as_json=False)
    assert "No question has gone unanswered yet" in capsys.readouterr().out
    for question in ("how deep is the sea", "who built it", "how deep is the sea"):
        cli.run(["ask", question, "--data", data, "--knowledge", str(GOOD)])
    capsys.readouterr()
    list_unanswered(setup, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    list_unanswered(setup, as_json=True)

    assert [line.split(None, 1) for line in lines[:1]] == [["2", "how deep is the sea"]]
    assert '{"question": "how deep is the sea", "asked": 2}' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("cases/old-port.yaml", "as_of: '1901'", "as_of: soon", "`soon` is not a date"),
        ("cases/old-port.yaml", "source: t-port}\nfaq", "source: t-port, as_of: soon}\nfaq", "`soon` is not a date"),
        (ISSUE, "checked: finding", "checked: finding\n        as_of: soon", "`soon` is not a date"),
        ("sources.yaml", "    container-title: Journal of Harbours\n", "", "`porter2001` (article-journal) has no container-title"),
        ("sources.yaml", "title: Of Ports", "title: Of Ports\n    DOI: doi.org/10.1", "`doi.org/10.1` is not a DOI"),
        ("sources.yaml", "title: Of Ports", "title: Of Ports\n    URL: www.ports", "`www.ports` is not an address"),
        (ISSUE, "      - {id: three, point: Few ports were seen., term: Few, cues: [[few]], hint: 'How many ports were seen?'}\n", "", "has 2 key points"),
    ],
)  # fmt: skip
def test_odd_dates_addresses_and_parts_are_found(folder: Path, name: str, old: str, new: str, said: str):
    """Wherever they stand, with the words that are odd."""
    changed(folder, name, old, new)

    assert any(said in finding.message for finding in run_checks(read_folder(folder)))


class TestFactsOfAllOwners:
    """Questions of fact that name no issue: of a case, a concept and a topic."""

    FAQ = "\n  - id: when\n    asks: [When was it?]\n    answer: In 1901.\n    source: t-port\n    as_of: '1901'\n"

    @pytest.fixture
    def owners(self, folder: Path) -> Path:
        asked = "faq: [{id: when, asks: [When was it built?], answer: In 1901., source: t-port, as_of: '1901'}]"
        changed(folder, "cases/old-port.yaml", "    issue: harbour/stone\n", "")
        changed(folder, "concepts.yaml", "    also: [quays]", f"    also: [quays]\n    {asked}")
        changed(
            folder,
            "topics.yaml",
            "gloss: What harbours are built of.}",
            f"gloss: What harbours are built of., {asked}}}",
        )
        changed(folder, "topics.yaml", "topics:\n", f"{asked.replace('when', 'ever')}\ntopics:\n")
        return folder

    @pytest.mark.parametrize(
        ("fact", "issue"),
        [("cases/old-port#who-signed", "harbour/stone"), ("concepts/quay#when", "harbour/stone"),
         ("topics/building#when", "harbour/stone"), ("topics#ever", "")],
    )  # fmt: skip
    def test_they_lead_on_to_an_issue_of_their_owner(self, owners: Path, fact: str, issue: str):
        from tutor.dialogue.answers import tell

        base = load_base(owners)
        if fact not in base.names and fact.startswith("topics#"):
            fact = next((name for name in base.names if name.endswith("#ever")), "")
            if not fact:
                return
        told = tell(base, fact)

        assert told.shown.issue == issue
        assert "In 1901." in str(told.blocks) or "Both quays" in str(told.blocks)

    def test_they_are_checked_where_they_stand(self, owners: Path):
        changed(owners, "topics.yaml", "as_of: '1901'}]}", "as_of: soon}]}")

        assert "topics.yaml" in {finding.file for finding in run_checks(read_folder(owners))}

    def test_what_is_not_asked_there_is_no_fact(self, owners: Path):
        with pytest.raises(KeyError):
            load_base(owners).question("concepts/quay#never")
