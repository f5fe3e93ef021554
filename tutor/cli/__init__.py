"""The command line: nothing else reads argv or exits.

Exit status: 0 done · 1 failed · 2 wrong use · 3 ``ask`` with one question found nothing it covers · 130 interrupted.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from tutor import __version__
from tutor.cli.commands import COMMANDS, Run
from tutor.cli.options import TAKES_VALUE, Parser, refuse_unknown_options, setup_of, shared_options
from tutor.errors import StorageError, TutorError, UsageError

PROGRAM = "alliance-tutor"
INTERRUPTED = 130


def _command_in(arguments: Sequence[str]) -> str:
    """Return the command that the arguments name; empty when they name none that is known."""
    words = iter(arguments)
    for word in words:
        if word in TAKES_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word if word in COMMANDS else ""
    return ""


def make_parsers(only: str = "") -> list[argparse.ArgumentParser]:
    """Return the parser of the command line and those of its commands; of one command where ``only`` names it.

    Making a parser takes about half a millisecond, so a run makes those that it needs.
    """
    shared = shared_options()
    parser = Parser(
        prog=PROGRAM,
        parents=[shared],
        description="A debate tutor on alliance policy: both sides of every question, argued fairly and sourced.",
        epilog="Without a command it opens the prompt. Ask in your own words; nothing is sent anywhere.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    # With its name given argparse need not write out the usage, for which it would import shutil.
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM, parser_class=Parser)
    made: list[argparse.ArgumentParser] = [parser]
    for name in [only] if only else COMMANDS:
        summary, add_arguments, run_command = COMMANDS[name]
        command = commands.add_parser(name, parents=[shared], help=summary, description=summary, allow_abbrev=False)
        add_arguments(command)
        command.set_defaults(run=run_command)
        made.append(command)
    return made


def _prompt(options: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the prompt needs a terminal",
            hint=f"With a pipe use: {PROGRAM} ask (one answer a line) or {PROGRAM} chat (a conversation).",
        )
    from tutor.terminal import repl

    return repl.run(setup_of(options))


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
    refuse_unknown_options(arguments, parsers)
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
        _turn_away_output()
        status = 0
    except OSError as error:
        status = _report(_refused(error))
        _turn_away_output()
    sys.exit(status)


_LOOK_THROUGH_AFTER = 100_000
"""Objects made before Python looks for those that only point at one another. Nearly all that a start makes stays."""


def program() -> NoReturn:
    """Be the program: ``main``, without what a short run has no use for, about a fifth of the time of a question.

    Python would look through what is loaded for garbage every 700 objects, and take everything apart at the end.
    Streams are flushed and files closed by then, so what is left can be left to the system.
    """
    gc.set_threshold(_LOOK_THROUGH_AFTER)
    try:
        main()
    except SystemExit as leaving:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else 1)


def _turn_away_output() -> None:
    """Send what is left of standard output nowhere, so that leaving does not fail on it once more."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(error: OSError) -> TutorError:
    """Return what the system refused (nearly always: a full disk behind standard output) as an error of ours."""
    where = f": {error.filename}" if error.filename else " (standard output)"
    return StorageError(f"{error.strerror or error}{where}", hint="Make room, or send the output elsewhere.")


def _report(error: TutorError) -> int:
    from tutor.setup import tell

    tell(f"{PROGRAM}: {error}\n{error.hint}".rstrip())
    return error.exit_status
