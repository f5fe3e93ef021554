"""Options that every command shares, and parsers that tell what is wrong as any error of the program is told."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NoReturn

from tutor.errors import UsageError
from tutor.numbers import whole
from tutor.output import terminal_columns

if TYPE_CHECKING:
    from tutor.setup import Setup

_INVALID_CHOICE = re.compile(r"argument (?P<what>\S+): invalid choice: '(?P<word>.*)' \(choose from (?P<known>.*)\)$")
FEW = 13  # names that are listed whole
FIRST_YEAR, LAST_YEAR = 1970, 2999  # of --now
TAKES_VALUE = ("--knowledge", "--data", "--color", "--width", "--seed", "--now")


class Parser(argparse.ArgumentParser):
    """Raises what is wrong as an error of the program, so that it is told like any other."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        # Without a width every argument added would ask shutil for it, which takes as long to import as argparse.
        return argparse.HelpFormatter(self.prog, width=terminal_columns() - 2)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with what is wrong, and what was meant where a word is only mistyped."""
        found = _INVALID_CHOICE.match(message)
        if found:
            from tutor.cli.commands import COMMANDS

            what = found["what"].lstrip("-").lower()
            known = COMMANDS if what == "command" else re.findall(r"'([^']*)'", found["known"])
            message = no_such(what, found["word"], known)
        raise UsageError(message, hint=f"{self.prog} --help lists what there is.")


def no_such(what: str, word: str, known: Iterable[str]) -> str:
    """Say that there is no such command or option, and which was meant."""
    import difflib

    names = list(known)
    nearest = difflib.get_close_matches(word, names, n=1)
    if nearest:
        return f"there is no {what} {word!r}; did you mean {nearest[0]!r}?"
    return f"there is no {what} {word!r}" + (f"; there are {', '.join(names)}" if len(names) <= FEW else "")


def refuse_unknown_options(arguments: Sequence[str], parsers: Sequence[argparse.ArgumentParser]) -> None:
    """Tell a mistyped option by its name, before its value is taken for something else."""
    known = {option for parser in parsers for option in parser._option_string_actions}
    for argument in arguments:
        name = argument.partition("=")[0]
        if argument == "--":
            return
        if name.startswith("--") and name not in known and " " not in name:
            raise UsageError(no_such("option", name, known), hint=f"{parsers[-1].prog} --help lists what there is.")


def shared_options() -> Parser:
    """Options that may stand before or after the subcommand."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--knowledge", action="append", metavar="DIR",
        help="a knowledge base to use in place of ours (repeatable); the word 'builtin' names ours",
    )  # fmt: skip
    shared.add_argument("--data", metavar="DIR", help="keep data, cache and configuration below this folder")
    shared.add_argument(
        "--plain", action="store_true", help="plain linear text: no colour, no boxes, nothing that moves"
    )
    shared.add_argument("--no-plain", dest="plain", action="store_false", help=argparse.SUPPRESS)
    shared.add_argument(
        "--no-pager", dest="pager", action="store_const", const="never", help="write a long answer all at once"
    )
    shared.add_argument("--color", choices=("auto", "always", "never"), help="when to use colour")
    shared.add_argument("--width", type=_width, metavar="N", help="write for N columns")
    shared.add_argument("--seed", type=int, metavar="N", help="make chance repeat exactly")
    shared.add_argument("--now", type=_time, metavar="TIME", help="take this for the time (ISO 8601)")
    return shared


def _width(text: str) -> int:
    columns = whole(text)
    if columns is None or not 20 <= columns <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is no width; give a number of columns from 20 to 1000")
    return columns


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; write it like 2026-12-10T09:00:00Z") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:  # days are counted back and forth from here
        raise argparse.ArgumentTypeError(f"{text!r} is too far away; the years are {FIRST_YEAR} to {LAST_YEAR}")
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def setup_of(options: argparse.Namespace) -> Setup:
    """Return the setup of a run with these options."""
    from tutor.setup import make_setup

    given = vars(options)
    return make_setup(
        data=given.get("data"),
        folders=tuple(given.get("knowledge") or ()),
        plain=given.get("plain"),
        color=given.get("color"),
        width=given.get("width"),
        pager=given.get("pager"),
        seed=given.get("seed"),
        now=given.get("now"),
    )
