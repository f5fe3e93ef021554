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


def _unanswered(options: argparse.Namespace) -> int:
    from tutor import upkeep

    return upkeep.list_unanswered(_setup(options), as_json=options.json)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Run]] = {
    "ask": ("answer one question, or one a line from standard input", _words("the question", "QUESTION"), _ask),
    "chat": ("hold a conversation from standard input, one turn a line", _json_option, _chat),
    "topics": ("list the topics, or the issues of one", _words("a topic", "TOPIC"), _entry),
    "case": ("tell an alliance or episode, read by both sides", _words("its name", "NAME"), _entry),
    "define": ("define a term of the field", _words("the term", "TERM"), _entry),
    "steelman": ("put the other side's case, and be coached", _steelman_arguments, _steelman),
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
