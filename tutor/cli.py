"""The command line: nothing else reads argv or exits.

Exit status: 0 done · 1 failed · 2 wrong use · 3 ``ask`` with one question found nothing it covers · 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NoReturn

from tutor import __version__
from tutor.errors import TutorError, UsageError

if TYPE_CHECKING:
    from tutor.setup import Setup

PROGRAM = "alliance-tutor"
INTERRUPTED = 130
Run = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong as an error of the program, so that it is told like any other."""

    def error(self, message: str) -> NoReturn:
        unknown = message.partition("invalid choice: '")[2].partition("'")[0]
        if unknown:
            message = _no_such("command", unknown, _COMMANDS)
        raise UsageError(message, hint=f"{self.prog} --help lists what there is.")


def _no_such(what: str, word: str, known: Iterable[str]) -> str:
    """Say that there is no such command or option, and which was meant."""
    import difflib

    nearest = difflib.get_close_matches(word, list(known), n=1)
    return f"there is no {what} {word!r}" + (f"; did you mean {nearest[0]!r}?" if nearest else "")


def _refuse_unknown_options(arguments: Sequence[str], parsers: Sequence[argparse.ArgumentParser]) -> None:
    """Tell a mistyped option by its name, before its value is taken for something else."""
    known = {option for parser in parsers for option in parser._option_string_actions}
    for argument in arguments:
        name = argument.partition("=")[0]
        if argument == "--":
            return
        if name.startswith("--") and name not in known and " " not in name:
            raise UsageError(_no_such("option", name, known), hint=f"{parsers[-1].prog} --help lists what there is.")


def _command_in(arguments: Sequence[str]) -> str:
    """Return the command that the arguments name; empty when they name none that is known."""
    words = iter(arguments)
    for word in words:
        if word in _TAKES_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word if word in _COMMANDS else ""
    return ""


_TAKES_VALUE = ("--knowledge", "--data", "--color", "--width", "--seed", "--now")


def _shared_options() -> _Parser:
    """Options that may stand before or after the subcommand."""
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--knowledge", action="append", metavar="DIR",
        help="a knowledge base to use in place of ours (repeatable); the word 'builtin' names ours",
    )  # fmt: skip
    shared.add_argument("--data", metavar="DIR", help="keep data, cache and configuration below this folder")
    shared.add_argument(
        "--plain", action="store_true", help="plain linear text: no colour, no boxes, nothing that moves"
    )
    shared.add_argument("--color", choices=("auto", "always", "never"), help="when to use colour")
    shared.add_argument("--width", type=_width, metavar="N", help="write for N columns")
    shared.add_argument("--seed", type=int, metavar="N", help="make chance repeat exactly")
    shared.add_argument("--now", type=_time, metavar="TIME", help="take this for the time (ISO 8601)")
    return shared


def _width(text: str) -> int:
    if not text.isdigit() or not 20 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is no width; give a number of columns from 20 to 1000")
    return int(text)


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; write it like 2026-12-10T09:00:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def make_parsers(only: str = "") -> list[argparse.ArgumentParser]:
    """Return the parser of the command line and those of its commands; of one command where ``only`` names it.

    Making a parser takes about half a millisecond, so a run makes those that it needs.
    """
    shared = _shared_options()
    parser = _Parser(
        prog=PROGRAM,
        parents=[shared],
        description="A debate tutor on alliance policy: both sides of every question, argued fairly and sourced.",
        epilog="Without a command it opens the prompt. Ask in your own words; nothing is sent anywhere.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    made: list[argparse.ArgumentParser] = [parser]
    for name in [only] if only else _COMMANDS:
        summary, add_arguments, run_command = _COMMANDS[name]
        command = commands.add_parser(name, parents=[shared], help=summary, description=summary, allow_abbrev=False)
        add_arguments(command)
        command.set_defaults(run=run_command)
        made.append(command)
    return made


def _setup(options: argparse.Namespace) -> Setup:
    from tutor.setup import make_setup

    given = vars(options)
    return make_setup(
        data=given.get("data"),
        folders=tuple(given.get("knowledge") or ()),
        plain=given.get("plain", False),
        color=given.get("color", "auto"),
        width=given.get("width"),
        seed=given.get("seed"),
        now=given.get("now"),
    )


def _nothing(_: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _words(meaning: str, name: str) -> Callable[[argparse.ArgumentParser], None]:
    def add(parser: argparse.ArgumentParser) -> None:
        _json_option(parser)
        parser.add_argument("words", nargs="*", metavar=name, help=meaning)

    return add


def _ask(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.ask(_setup(options), options.words, as_json=options.json)


def _chat(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.chat(_setup(options), as_json=options.json)


def _entry(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.tell_entry(_setup(options), options.command, options.words, as_json=options.json)


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    _json_option(parser)
    parser.add_argument("folder", nargs="?", help="the folder to check (ours when left out)")
    parser.add_argument("--stats", action="store_true", help="print the balance audit")
    parser.add_argument(
        "--select", action="append", metavar="CODE", help="only checks whose code begins so (repeatable)"
    )


def _check(options: argparse.Namespace) -> int:
    from tutor import upkeep

    return upkeep.check(options.folder, select=options.select or (), stats=options.stats, as_json=options.json)


def _steelman_arguments(parser: argparse.ArgumentParser) -> None:
    _words("the issue (one is chosen when left out)", "ISSUE")(parser)
    parser.add_argument("--side", choices=("pro", "con"), help="the side to put the case of")


def _steelman(options: argparse.Namespace) -> int:
    from tutor import rehearsal

    return rehearsal.steelman(_setup(options), " ".join(options.words), options.side or "", as_json=options.json)


def _spar_arguments(parser: argparse.ArgumentParser) -> None:
    _words("the motion (some are offered when left out)", "MOTION")(parser)
    parser.add_argument("--side", choices=("pro", "con"), help="the side you argue (chosen for you when left out)")
    parser.add_argument("--level", choices=("gentle", "medium", "hard"), help="how hard the tutor argues")
    parser.add_argument("--clock", type=int, metavar="SECONDS", help="the time for a speech")
    parser.add_argument("--script", metavar="FILE", help="play a written round (- for standard input)")


def _spar(options: argparse.Namespace) -> int:
    from tutor import bout

    given = {name: getattr(options, name) for name in ("side", "level", "clock")}
    chosen = {name: str(value) for name, value in given.items() if value is not None}
    return bout.spar(_setup(options), " ".join(options.words), chosen, options.script or "", as_json=options.json)


def _quiz_arguments(parser: argparse.ArgumentParser) -> None:
    _words("what to be quizzed on (everything that is due when left out)", "SUBJECT")(parser)
    for name, meaning in (
        ("topic", "practise one topic"), ("issue", "practise one issue"), ("side", "only one side: pro or con"),
        ("kind", "only these kinds of items, with commas between"), ("count", "at most so many items"),
        ("seminar", "the day to be ready on (YYYY-MM-DD)"), ("minutes", "minutes a day"),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", help=meaning, metavar=name.upper())


def _quiz(options: argparse.Namespace) -> int:
    from tutor import practice

    given = {name: getattr(options, name) for name in ("side", "kind", "count", "seminar", "minutes")}
    subject = " ".join(options.words) or options.issue or options.topic or ""
    chosen = {name: value for name, value in given.items() if value is not None}
    return practice.quiz(_setup(options), subject, chosen, as_json=options.json)


def _progress_arguments(parser: argparse.ArgumentParser) -> None:
    _json_option(parser)
    parser.add_argument("what", nargs="?", choices=("export", "import"), help="move the log between machines")
    parser.add_argument("file", nargs="?", help="the file (- for standard output or input)")


def _progress(options: argparse.Namespace) -> int:
    from tutor import practice

    if options.what is None:
        return practice.show_progress(_setup(options), as_json=options.json)
    move = practice.export_progress if options.what == "export" else practice.import_progress
    return move(_setup(options), options.file or "-")


def _unanswered(options: argparse.Namespace) -> int:
    from tutor import upkeep

    return upkeep.list_unanswered(_setup(options), as_json=options.json)


def _brief_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="one or several issues, a topic, a case or a term")
    parser.add_argument("--format", choices=("html", "md"), help="one HTML file that prints well (default), or Markdown")
    parser.add_argument("--style", metavar="FILE.csl", help="cite in this style (Citation Style Language)")
    _out_options(parser)


def _out_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", help="where to write (- for standard output)")
    parser.add_argument("--force", action="store_true", help="replace what is there")


def _brief(options: argparse.Namespace) -> int:
    from tutor import handouts

    return handouts.brief(
        _setup(options),
        options.words,
        format_=options.format,
        style=options.style,
        out=options.out,
        force=options.force,
    )


_FORMATS = ("argdown", "mermaid", "dot", "aif", "anki", "bibtex", "csl-json", "markdown", "site")


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", choices=_FORMATS, metavar="FORMAT", help=", ".join(_FORMATS))
    parser.add_argument("words", nargs="*", metavar="WORDS", help="issues, a topic, a case (all when left out)")
    _out_options(parser)


def _export(options: argparse.Namespace) -> int:
    from tutor import handouts

    return handouts.export(_setup(options), options.format, options.words, out=options.out, force=options.force)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Run]] = {
    "ask": ("answer one question, or one a line from standard input", _words("the question", "QUESTION"), _ask),
    "chat": ("hold a conversation from standard input, one turn a line", _json_option, _chat),
    "topics": ("list the topics, or the issues of one", _words("a topic", "TOPIC"), _entry),
    "case": ("tell an alliance or episode, read by both sides", _words("its name", "NAME"), _entry),
    "define": ("define a term of the field", _words("the term", "TERM"), _entry),
    "steelman": ("put the other side's case, and be coached", _steelman_arguments, _steelman),
    "spar": ("argue a motion against the tutor", _spar_arguments, _spar),
    "quiz": ("practise what is due, or a subject", _quiz_arguments, _quiz),
    "progress": ("what you know and what is due; export or import it", _progress_arguments, _progress),
    "brief": ("write a seminar handout", _brief_arguments, _brief),
    "export": ("write an argument map, cards, sources or a site", _export_arguments, _export),
    "check": ("check a knowledge base for faults, gaps and imbalance", _check_arguments, _check),
    "unanswered": ("list the questions that were not covered", _json_option, _unanswered),
}


def _prompt(options: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the prompt needs a terminal",
            hint=f"With a pipe use: {PROGRAM} ask (one answer a line) or {PROGRAM} chat (a conversation).",
        )
    from tutor.terminal import repl

    return repl.run(_setup(options))


def _fast_version(arguments: Sequence[str]) -> bool:
    return len(arguments) == 1 and arguments[0] == "--version"


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and return its exit status."""
    from tutor import output

    output.prepare_streams()
    if _fast_version(arguments):
        print(f"{PROGRAM} {__version__}")
        return 0
    parsers = make_parsers(_command_in(arguments))
    _refuse_unknown_options(arguments, parsers)
    options = parsers[0].parse_args(arguments)
    chosen: Run = getattr(options, "run", _prompt)
    return chosen(options)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit: the one place where that happens."""
    try:
        status = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except TutorError as error:
        status = _report(error)
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        status = INTERRUPTED
    except BrokenPipeError:  # the reader has gone, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)


def _report(error: TutorError) -> int:
    sys.stderr.write(f"{PROGRAM}: {error}\n")
    if error.hint:
        sys.stderr.write(f"{error.hint}\n")
    return error.exit_status
