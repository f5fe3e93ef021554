#!/usr/bin/env python3
"""Make the completion files for bash, zsh and fish from the table of commands.

.venv/bin/python tools/make_completions.py            write tutor/completions/
.venv/bin/python tools/make_completions.py --check    fail where a file there is not what would be written
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tutor.cli import PROGRAM, make_parsers  # noqa: E402
from tutor.household import FILES  # noqa: E402

MADE = "# Made by tools/make_completions.py from the table of commands; do not edit."
FILE_ARGUMENTS = {"folder", "file"}
FILES_AND_FOLDERS = ("--knowledge", "--data", "--out", "--script", "--style")


class Option(NamedTuple):
    """An option: its name, what it does, whether a value follows, and the values it may have."""

    name: str
    does: str
    takes: bool
    words: tuple[str, ...]


class Command(NamedTuple):
    """A command: its name, what it does, its options, the words its first argument may be, whether it takes files."""

    name: str
    does: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
    files: bool


def options_of(parser: argparse.ArgumentParser) -> Iterator[Option]:
    for action in parser._actions:
        names = [name for name in action.option_strings if name.startswith("--")]
        if names and action.help is not argparse.SUPPRESS:
            words = tuple(str(choice) for choice in action.choices or ())
            yield Option(names[0], action.help or "", action.nargs != 0, words)


def commands() -> tuple[Command, ...]:
    """Return the program itself, without a name, and its commands."""
    made = []
    for parser in make_parsers():
        arguments = [action for action in parser._actions if not action.option_strings]
        plain = [action for action in arguments if not isinstance(action, argparse._SubParsersAction)]
        words = tuple(str(choice) for choice in (plain[0].choices or ())) if plain else ()
        files = any(action.dest in FILE_ARGUMENTS for action in plain)
        name = parser.prog.removeprefix(PROGRAM).strip()
        made.append(Command(name, parser.description or "", tuple(options_of(parser)), words, files))
    return tuple(made)


def bash(table: tuple[Command, ...]) -> str:
    _, *others = table
    lines = [
        MADE,
        f"_{FUNCTION}() {{",
        '    local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" word',
        '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        f'        case "$word" in {"|".join(command.name for command in others)}) command="$word"; break;; esac',
        "    done",
        '    case "$before" in',
        f'        {"|".join(FILES_AND_FOLDERS)}) COMPREPLY=($(compgen -f -- "$current")); return;;',
    ]
    for name, words in sorted(_values(table).items()):
        lines.append(f'        {name}) COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$current")); return;;')
    lines += ["    esac", '    case "$command" in']
    for command in table:
        options = " ".join(option.name for option in command.options)
        words = " ".join(command.words if command.name else tuple(other.name for other in others))
        files = ' COMPREPLY+=($(compgen -f -- "$current"));' if command.files else ""
        label = command.name or '""'
        lines += [
            f"        {label})",
            f'            COMPREPLY=($(compgen -W "{words} {options}" -- "$current")){files and ";"}{files}',
            "            ;;",
        ]
    lines += ["    esac", "}", f"complete -F _{FUNCTION} {PROGRAM}", ""]
    return "\n".join(lines)


def _values(table: tuple[Command, ...]) -> dict[str, tuple[str, ...]]:
    return {option.name: option.words for command in table for option in command.options if option.words}


FUNCTION = PROGRAM.replace("-", "_")


def _zsh_quoted(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "'\\''")


def zsh(table: tuple[Command, ...]) -> str:
    program, *others = table
    lines = [
        f"#compdef {PROGRAM}",
        MADE,
        "",
        f"_{FUNCTION}() {{",
        "    local context state state_descr line",
        "    typeset -A opt_args",
    ]
    lines += [
        "    _arguments -C \\",
        *_zsh_options(program),
        "        '1: :->command' '*:: :->rest'",
        "    case $state in",
        "        command)",
        "            local -a commands=(",
    ]
    lines += [f"                '{_zsh_quoted(command.name)}:{_zsh_quoted(command.does)}'" for command in others]
    lines += [
        "            )",
        "            _describe command commands ;;",
        "        rest)",
        "            case $words[1] in",
    ]
    for command in others:
        argument = (
            f"'1: :({' '.join(command.words)})'" if command.words else "'*: :_files'" if command.files else "'*: :'"
        )
        lines += [f"                {command.name})", "                    _arguments \\"]
        lines += [f"            {line}" for line in _zsh_options(command)]
        lines += [f"                    {argument} ;;"]
    return "\n".join([*lines, "            esac ;;", "    esac", "}", "", f'_{FUNCTION} "$@"', ""])


def _zsh_options(command: Command) -> list[str]:
    lines = []
    for option in command.options:
        value = ""
        if option.takes:
            value = ": :" + (
                f"({' '.join(option.words)})" if option.words else "_files" if option.name in FILES_AND_FOLDERS else ""
            )
        lines.append(f"        '{option.name}[{_zsh_quoted(option.does)}]{value}' \\")
    return lines


def fish(table: tuple[Command, ...]) -> str:
    _, *others = table
    names = " ".join(command.name for command in others)
    lines = [MADE, f"complete -c {PROGRAM} -f"]
    for command in table:
        when = (
            f"__fish_seen_subcommand_from {command.name}"
            if command.name
            else f"not __fish_seen_subcommand_from {names}"
        )
        if not command.name:
            lines += [f"complete -c {PROGRAM} -n '{when}' -a {other.name} -d {_fish(other.does)}" for other in others]
        elif command.words:
            lines.append(f"complete -c {PROGRAM} -n '{when}' -a '{' '.join(command.words)}'")
        elif command.files:
            lines.append(f"complete -c {PROGRAM} -n '{when}' -F")
        for option in command.options:
            value = " -r" if option.takes else ""
            value += (
                f" -a '{' '.join(option.words)}'" if option.words else " -F" if option.name in FILES_AND_FOLDERS else ""
            )
            lines.append(f"complete -c {PROGRAM} -n '{when}' -l {option.name[2:]}{value} -d {_fish(option.does)}")
    return "\n".join([*lines, ""])


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


MAKERS = {"bash": bash, "zsh": zsh, "fish": fish}


def main() -> int:
    table = commands()
    stale = []
    for shell, name in FILES.items():
        path, text = ROOT / "tutor" / "completions" / name, MAKERS[shell](table)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    print(f"{'Not current' if '--check' in sys.argv else 'Written'}: {', '.join(stale)}" if stale else "All current.")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
