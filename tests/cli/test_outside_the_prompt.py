"""The command line as programs and pipes use it."""

from __future__ import annotations

import json

import pytest

QUESTION = "could a treaty drag us into a war?"


def lines_of(output: bytes) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


class TestAsk:
    def test_a_question_is_answered_with_the_right_issue_first(self, run):
        """The main job: a question in the learner's words finds its issue, as JSON for programs."""
        result = run("ask", "--json", stdin=f"{QUESTION}\n".encode())

        (line,) = lines_of(result.stdout)
        assert result.returncode == 0
        assert line["outcome"] == "answer"
        assert line["matches"][0]["id"] == "entrapment/dragged-into-war"
        assert line["matches"][0]["topic"] == "entrapment"

    def test_both_sides_stand_in_the_answer_with_sources(self, run):
        """An answer without the other side, or without a source, is no answer here."""
        result = run("ask", QUESTION)

        text = result.stdout.decode()
        assert "\nFor:\n" in text
        assert "\nAgainst:\n" in text
        assert "[Snyder 1984; Priebe et al. 2021; Vasquez and Rundlett 2016]" in " ".join(text.split())

    def test_one_line_in_one_line_out_in_order(self, run):
        """Programs rely on as many answers as questions, in their order."""
        questions = [QUESTION, "best lasagne recipe?", "do allies free-ride?"]

        result = run("ask", "--json", stdin="\n".join(questions).encode())

        assert [line["question"] for line in lines_of(result.stdout)] == questions

    def test_a_question_outside_the_base_ends_with_status_3(self, run):
        """Not knowing is said plainly, in words and in the exit status."""
        result = run("ask", "what is the best lasagne recipe?")

        assert result.returncode == 3
        assert b"outside what I know" in result.stdout

    def test_what_was_not_covered_is_kept_for_those_who_write_the_base(self, run):
        """`unanswered` lists the questions, most asked first."""
        run("ask", stdin=b"best lasagne recipe?\nbest lasagne recipe?\nhow do I fix my sink tap\n")

        result = run("unanswered", "--json")

        assert lines_of(result.stdout)[0] == {"question": "best lasagne recipe?", "asked": 2}

    def test_a_pipe_gets_no_escape_byte(self, run):
        """Plain text where nobody can see colour."""
        result = run("ask", QUESTION)

        assert b"\x1b" not in result.stdout + result.stderr

    def test_escape_codes_in_a_question_do_not_reach_the_screen(self, run):
        """A question is data, and never steers a terminal."""
        result = run("ask", "\x1b]0;owned\x07\x1b[31mcould a treaty drag us into a war?\x1b[0m", "--color", "always")

        assert b"owned\x07" not in result.stdout
        assert b"\x1b]0" not in result.stdout

    def test_a_line_of_a_megabyte_is_answered_and_the_next_one_too(self, run):
        """A pasted book stops nothing."""
        result = run("ask", "--json", stdin=b"war " * 250_000 + b"\n" + QUESTION.encode() + b"\n")

        assert lines_of(result.stdout)[1]["matches"][0]["id"] == "entrapment/dragged-into-war"

    def test_bytes_that_are_no_text_stop_nothing(self, run):
        """Invalid UTF-8 on standard input is read as well as it can be."""
        result = run("ask", "--json", stdin=b"\xff\xfe could a treaty drag us into a war?\n")

        assert result.returncode == 0
        assert lines_of(result.stdout)[0]["matches"][0]["id"] == "entrapment/dragged-into-war"

    def test_an_empty_question_gets_a_hint_instead_of_an_answer(self, run):
        """An empty line is no question, and never an answer."""
        result = run("ask", "--json", " ")

        assert lines_of(result.stdout)[0]["outcome"] != "answer" or lines_of(result.stdout)[0]["act"] == "help"

    def test_an_ascii_locale_gets_ascii(self, run):
        """No question mark boxes and no traceback where the alphabet is small."""
        result = run("ask", QUESTION, env={"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})

        assert result.returncode == 0
        assert result.stdout.isascii()


class TestChat:
    def test_follow_ups_are_read_against_what_was_shown(self, run):
        """`why?` and `the other side` stay on the issue."""
        result = run("chat", "--json", stdin=f"{QUESTION}\nwhy?\nand the other side?\n".encode())

        acts = [(line["act"], line["matches"][0]["id"]) for line in lines_of(result.stdout)]
        issue = "entrapment/dragged-into-war"
        assert acts == [("ask", issue), ("why", issue), ("other-side", issue)]

    def test_an_empty_line_starts_a_new_conversation(self, run):
        """After an empty line there is nothing to follow up."""
        result = run("chat", "--json", stdin=f"{QUESTION}\n\nwhy?\n".encode())

        assert lines_of(result.stdout)[1]["outcome"] == "not-covered"

    def test_a_mistyped_command_is_refused_with_a_suggestion(self, run):
        """`/exti` is never taken for a question."""
        result = run("chat", "--json", stdin=b"/exti\n")

        (line,) = lines_of(result.stdout)
        assert (line["act"], line["outcome"], line["matches"]) == ("clarify", "not-covered", [])
        assert "/exit" in json.dumps(line["reply"])


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (("aks", "hello"), b"did you mean 'ask'"),
            (("ask", "--jsno", "x"), b"did you mean '--json'"),
            (("--widht", "80"), b"did you mean '--width'"),
            (("ask", "--width", "wide", "x"), b"'wide' is no width"),
            (("--now", "yesterday", "ask", "x"), b"is no time"),
            (("--color", "sometimes", "ask", "x"), b"sometimes"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_it_says_what_is_wrong(self, run, arguments, says):
        """A mistake on the command line: status 2, a sentence, no traceback, nothing on standard output."""
        result = run(*arguments)

        assert result.returncode == 2
        assert says in result.stderr
        assert b"Traceback" not in result.stderr
        assert result.stdout == b""

    def test_the_prompt_without_a_terminal_says_what_to_use(self, run):
        """With piped input the prompt points to chat and ask."""
        result = run(stdin=b"hello\n")

        assert result.returncode == 2
        assert b"chat" in result.stderr

    def test_options_may_stand_before_or_after_the_command(self, run):
        """Nobody has to remember where `--plain` goes."""
        assert run("--plain", "ask", QUESTION).stdout == run("ask", "--plain", QUESTION).stdout


class TestKnowledge:
    def test_another_base_takes_the_place_of_ours(self, run):
        """`--knowledge DIR` answers from that folder alone."""
        good = str((__import__("pathlib").Path(__file__).parents[1] / "data" / "good").resolve())

        result = run("ask", "--json", "--knowledge", good, "Should harbours be built of stone?")

        assert lines_of(result.stdout)[0]["matches"][0]["id"] == "harbour/stone"
        assert b"once, then kept" in result.stderr

    def test_a_second_run_does_not_compile_again(self, run):
        """The compiled form is kept."""
        good = str((__import__("pathlib").Path(__file__).parents[1] / "data" / "good").resolve())
        run("ask", "--knowledge", good, "Should harbours be built of stone?")

        assert run("ask", "--knowledge", good, "Should harbours be built of stone?").stderr == b""

    @pytest.mark.parametrize(
        ("files", "says"),
        [
            (None, b"there is no knowledge folder"),
            ({}, b"holds no .yaml file"),
            ({"topics.yaml": "topics:\n  - [1, 2"}, b"topics.yaml:2: not valid YAML"),
            (
                {"topics.yaml": "pillars: []\ntopics: []\ntopcis: []\n"},
                b"topics.yaml:3: unknown field `topcis`; allowed here: pillars, topics, faq",
            ),
            (
                {"x/issue.yaml": "motion: A\nmotion: B\n"},
                b"x/issue.yaml:2: the field 'motion' stands here a second time",
            ),
            ({"x/issue.yaml": "motion: &a A\n"}, b"anchors and aliases"),
            ({"x/issue.yaml": b"motion: \xff\n"}, b"x/issue.yaml:1: not UTF-8"),
        ],
        ids=["missing", "empty", "not YAML", "unknown field", "field twice", "anchor", "not UTF-8"],
    )
    def test_a_faulty_folder_is_told_by_file_and_line(self, run, tmp_path, files, says):
        """What is wrong, where, and what is allowed there; status 1, no traceback."""
        folder = tmp_path / "base"
        if files is not None:
            folder.mkdir()
            for name, text in files.items():
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())

        result = run("ask", "--knowledge", str(folder), "hello there")

        assert result.returncode == 1
        assert says in result.stderr
        assert b"Traceback" not in result.stderr
