"""Files and handouts asked for in a sentence: what is written, under which name, and where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Setting, read_act
from tutor.dialogue.reply import Listing, Notice, Reply
from tutor.seminar.selection import select
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain


@pytest.fixture
def session(tmp_path: Path, base, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    return Session(make_setup(data=tmp_path / "data"), base)


def notices(reply: Reply) -> list[Notice]:
    return [block for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("save this conversation as a file", ""),
        ("save this as markdown", ""),
        ("save this conversation as week three", "week three"),
        ("save as a file on nato", "a file on nato"),
    ],
)
def test_a_file_is_no_name(said: str, name: str):
    """What stands behind "as" is a name only where it is one."""
    assert read_act(said, Setting(True)) == ("save", name, "")


def test_the_argument_map_is_exported(session: Session, tmp_path: Path):
    """And where it is can be asked afterwards."""
    session.say("do allies free-ride?")
    written = notices(session.say("export the argument map please"))[0]
    where = notices(session.say("where is the file?"))[0]

    assert written.code == "written"
    assert written.values["path"].endswith(".argdown")
    assert where.values["path"] == written.values["path"]


def test_a_format_that_is_none_is_named_with_those_there_are(session: Session):
    """And which of them are maps."""
    session.say("do allies free-ride?")
    said = plain.render(session.say("export to pdf"))

    assert "'pdf'" in said
    assert "argument maps" in " ".join(said.split())


def test_where_nothing_was_written_that_is_said(session: Session):
    """With what writes files."""
    assert notices(session.say("where is the file?"))[0].code == "no-file"


@pytest.mark.parametrize("said", ["can you give me 3 discussion question for seminar", "questions to discuss in class"])
@pytest.mark.parametrize("first", ["do allies free-ride?", "please tell me about ROK-US alliance"])
def test_discussion_questions_are_shown_and_nothing_is_written(
    session: Session, tmp_path: Path, base, first: str, said: str
):
    """Those of the issue at hand, or of the issues of the case at hand."""
    session.say(first)
    reply = session.say(said)
    shown = next(block for block in reply.blocks if isinstance(block, Listing))
    known = {" ".join(question.split()) for issue in base.issues.values() for question in issue.discuss}

    assert reply.act == "discuss"
    assert {row.name for row in shown.rows} <= known
    assert 2 <= len(shown.rows) <= 3 or "3" not in said
    assert not list(tmp_path.glob("*.html"))


def test_without_an_issue_discussion_questions_ask_for_one(conversation: Conversation):
    """Nothing is at hand yet; a subject may be named."""
    assert notices(conversation.say("give me discussion questions"))[0].code == "discuss-which"
    assert conversation.say("discussion questions about free riding").matches[0].id == "cost/free-riding"


def test_a_brief_on_two_entries_is_titled_by_their_names(base):
    """Not as several entries."""
    two = select(base, ("cases/us-rok", "cases/nato"))

    assert two.title == "The US-Korea alliance and NATO"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("save the talk as myessay.md", "myessay"),
        ("save the whole conversation as week three", "week three"),
        ("keep this under monday", "monday"),
        ("save our talk as ../../up", "up"),
    ],
)
def test_a_conversation_is_saved_under_the_name_that_was_said(session: Session, said: str, name: str):
    """After an answer too, where a sentence could be an argument."""
    session.say("do allies free-ride?")
    reply = session.say(said)

    assert reply.act == "save"
    assert Path(notices(reply)[0].values["path"]).stem == name


def test_a_name_that_had_to_be_changed_is_told(session: Session, tmp_path: Path):
    """Of a path its last part is left, in the folder of transcripts."""
    session.say("do allies free-ride?")
    reply = session.say(f"save the talk as {tmp_path}/elsewhere/mytalk.md")

    assert notices(reply)[0].code == "saved-renamed"
    assert "so it is called “mytalk”" in " ".join(plain.render(reply).split())
    assert Path(notices(reply)[0].values["path"]).parent == session.folder


def briefs(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*-brief*.html"))


def test_a_handout_on_what_was_talked_about_is_on_what_was_shown(session: Session, tmp_path: Path):
    """One thing: that. Several: which of them, by a number that makes it. None: that is said."""
    session.say("what's a patron")
    none = session.say("make a brief on what we talked about")
    session.say("do allies free-ride?")
    session.say("make a brief on this conversation")
    session.say("has article 5 ever been used?")
    which = session.say("make me a brief on all of this")
    before = briefs(tmp_path)
    session.say("2")

    assert notices(none)[0].code == "brief-none"
    assert before == ["free-riding-brief.html"]
    assert which.outcome == "choice"
    assert briefs(tmp_path) == ["free-riding-brief.html", "nato-brief.html"]


@pytest.mark.parametrize("said", ["/brief nuclear sharing", "make me a brief on nuclear sharing"])
@pytest.mark.parametrize("first", ["do allies free-ride?", "/help"])
def test_a_wish_that_is_said_again_is_done(session: Session, tmp_path: Path, first: str, said: str):
    """Not only claimed to be; a command even where nothing was shown yet."""
    session.say(first)
    session.say(f"not a word file, i said {said}")

    assert briefs(tmp_path) == (["nuclear-sharing-brief.html"] if said.startswith("/") or first != "/help" else [])


def test_of_a_whole_topic_the_core_issue_is_made_and_the_rest_named(session: Session, tmp_path: Path):
    """With how long it would be, and how to get it."""
    told = " ".join(plain.render(session.say("make me a brief on entrapment")).split())
    session.say("/brief entrapment in full")

    assert "words: /brief entrapment in full" in told
    assert briefs(tmp_path) == ["dragged-into-war-brief.html", "entrapment-brief.html"]


def test_a_handout_may_be_asked_for_by_its_name_and_another_after_it(session: Session, tmp_path: Path):
    """Its part and its length are no part of its subject."""
    session.say("a handout on entrapment, but only the core question, two pages")
    session.say("also one on nuclear sharing")

    assert briefs(tmp_path) == ["dragged-into-war-brief.html", "nuclear-sharing-brief.html"]


def test_an_option_of_the_command_line_is_not_passed_over(session: Session, tmp_path: Path):
    """It is said where it belongs, and nothing is written."""
    said = " ".join(plain.render(session.say("/brief nuclear sharing --style mine.csl")).split())

    assert "--style is for the command line" in said
    assert "alliance-tutor brief nuclear sharing --style mine.csl" in said
    assert not briefs(tmp_path)


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("export the sources as bibtex", ".bib"),
        ("export the reading list as bibtex", ".bib"),
        ("flashcards for anki please", ".apkg"),
        ("give me flashcards for anki", ".apkg"),
        ("the sources in bibtex", ".bib"),
    ],
)
def test_a_format_is_found_wherever_it_is_named(session: Session, said: str, ending: str):
    """Behind what is to be exported too; it is of what is at hand."""
    session.say("do allies free-ride?")
    written = Path(notices(session.say(said))[0].values["path"])

    assert (written.stem, written.suffix) == ("free-riding", ending)


def test_progress_is_exported_by_a_command_that_is_named(session: Session):
    """It is no format."""
    assert "alliance-tutor progress export FILE" in " ".join(plain.render(session.say("export my progress")).split())


@pytest.mark.parametrize(
    "said", ["/brief free riding and entrapment", "now one brief on two issues: free riding and entrapment"]
)
def test_two_subjects_are_treated_as_one_is(session: Session, said: str):
    """Of a topic among them the core issue is taken, and it is said how long all would be."""
    written, rest = notices(session.say(said))

    assert Path(written.values["path"]).name == "free-riding-and-dragged-into-war-brief.html"
    assert rest.code == "brief-of-cores"
    assert rest.values["command"].endswith("in full")


@pytest.mark.parametrize("said", ["make a brief on everything", "make handouts for the whole seminar"])
def test_of_everything_the_core_of_each_part_is_written(session: Session, said: str):
    """A book of all issues is nothing that one asks for unawares."""
    written, rest = notices(session.say(said))

    assert Path(written.values["path"]).stat().st_size < 500_000
    assert rest.values["issues"] == str(len(session.conversation.base.issues))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("/brief free riding --out mine.html", "mine.html"),
        ("/brief free riding to week3.md", "week3.md"),
        ("make me a brief on free riding as html into foo.html please", "foo.html"),
    ],
)
def test_a_handout_is_written_where_it_is_asked_for(session: Session, tmp_path: Path, said: str, name: str):
    """In the form that its ending says; it is told where it is, and what is there is not written over."""
    session.say(said)
    text = (tmp_path / name).read_text(encoding="utf-8")
    where = notices(session.say("where did you put it?"))[0]
    again = notices(session.say(said))[0]

    assert text.startswith("<!DOCTYPE html>") is name.endswith(".html")
    assert where.values["path"] == str(tmp_path / name)
    assert again.code == "failed"
    assert (tmp_path / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("command", ["quiz", "brief"])
def test_help_on_a_command_says_what_can_follow(session: Session, command: str):
    """By examples that work as they stand."""
    listed = [block for block in session.say(f"/help {command}").blocks if isinstance(block, Listing)]

    for row in listed[1].rows:
        assert session.say(row.name).outcome == "answer", row.name
        session.say("/stop")


def test_two_subjects_are_both_in_the_handout(session: Session):
    """Whatever little word stands before the second; and where it went is asked in as few words."""
    written = notices(session.say("brief on foreign bases and on free riding"))[0]
    where = notices(session.say("where did it go"))[0]

    assert written.values["path"].endswith("foreign-bases-and-free-riding-brief.html")
    assert where.values["path"] == written.values["path"]


def test_no_subject_is_left_out_in_silence(session: Session, tmp_path: Path):
    """Where one of two is not known, no handout on the other is written."""
    said = notices(session.say("brief on free riding and on gardening in winter"))

    assert said[0].code == "failed"
    assert not list(tmp_path.glob("*.html"))


def test_a_saved_talk_is_taken_up_by_its_name(session: Session):
    """In plain words as with the command, and where it was before the farewell."""
    session.say("do allies free-ride?")
    session.say("/save class1")
    session.say("bye")
    reply = session.say("resume class1")

    assert reply.act == "resume"
    assert notices(reply)[0].values["path"] == "class1.md"
    assert session.conversation.shown.entry == "cost/free-riding"


@pytest.mark.parametrize("said", ["is this right for a class of 12", "what could my students read beforehand"])
def test_a_question_writes_no_file(session: Session, tmp_path: Path, said: str):
    """A handout is for those who ask for one."""
    session.say("do allies free-ride?")
    session.say(said)

    assert not list(tmp_path.glob("*.html"))
