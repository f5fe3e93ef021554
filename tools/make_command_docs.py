#!/usr/bin/env python3
"""Write docs/commands.md from the tables of commands and settings.

.venv/bin/python tools/make_command_docs.py            write it
.venv/bin/python tools/make_command_docs.py --check    fail where it is not what would be written
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tutor import config  # noqa: E402
from tutor.cli import PROGRAM, make_parsers  # noqa: E402
from tutor.cli.options import shared_options  # noqa: E402
from tutor.dialogue.commands import COMMANDS, SAYINGS  # noqa: E402
from tutor.seminar.formats import FORMATS, SITE  # noqa: E402

TARGET = ROOT / "docs" / "commands.md"


def page() -> str:
    """Return the page."""
    return "\n".join([*_opening(), *_slash(), *_outside(), *_settings(), ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _opening() -> Iterator[str]:
    yield "# Commands and settings"
    yield ""
    yield "<!-- Made by tools/make_command_docs.py from the tables of the program; do not edit. -->"
    yield ""
    yield "Plain English does everything; commands are its short and precise forms."
    yield ""
    yield "| said | what comes of it |"
    yield "|---|---|"
    for said, does in SAYINGS:
        yield f"| {_cell(said)} | {_cell(does)} |"


def _slash() -> Iterator[str]:
    yield from ("", "## At the prompt")
    for group in dict.fromkeys(command.group for command in COMMANDS):
        yield from ("", f"### {group}", "", "| command | what it does | also |", "|---|---|---|")
        for command in COMMANDS:
            if command.group == group:
                also = ", ".join(f"`/{name}`" for name in command.also)
                yield f"| `{_cell(command.usage)}` | {_cell(command.does)} | {also} |"
    yield from ("", "What can follow a command:", "", "| for example | what comes of it |", "|---|---|")
    for command in COMMANDS:
        yield from (f"| `{_cell(said)}` | {_cell(does)} |" for said, does in command.follows)
    yield from ("", "`FORMAT` is one of:", "", "| format | what it holds |", "|---|---|")
    for name, format_ in FORMATS.items():
        yield f"| `{name}` | {_cell(format_.holds)} |"
    yield f"| `{SITE}` | the whole base as pages (outside the prompt only) |"


def _outside() -> Iterator[str]:
    program, *others = make_parsers()
    yield from ("", "## Outside the prompt", "")
    yield f"`{PROGRAM}` without a command opens the prompt. Options for every command:"
    yield ""
    yield from _options(program)
    shared = {option for action in shared_options()._actions for option in action.option_strings}
    for parser in others:
        name = parser.prog.removeprefix(PROGRAM).strip()
        yield from (
            "",
            f"### {PROGRAM} {name}",
            "",
            f"{(parser.description or '')[:1].upper()}{(parser.description or '')[1:]}.",
        )
        own = list(_options(parser, leave_out=shared | {"--help"}))
        if own:
            yield from ("", *own)
    yield from ("", "Exit status: 0 done, 1 failed, 2 wrong use, 3 not covered or not begun, 130 interrupted.")


def _options(parser: argparse.ArgumentParser, leave_out: frozenset[str] | set[str] = frozenset()) -> Iterator[str]:
    rows = []
    for action in parser._actions:
        if action.help is argparse.SUPPRESS or isinstance(action, argparse._SubParsersAction):
            continue
        if leave_out.intersection(action.option_strings):
            continue
        name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
        takes = f" {value}" if action.option_strings and action.nargs != 0 else ""
        rows.append(f"| `{_cell(name + takes)}` | {_cell(str(action.help or ''))} |")
    if rows:
        yield from ("| | |", "|---|---|", *rows)


def _settings() -> Iterator[str]:
    yield from ("", "## Settings", "")
    yield f"`{PROGRAM} config --init` writes a commented file, `{PROGRAM} config --path` says where it is."
    yield "Mistakes in it are told by line; nothing is ever written to it unasked. Options and the environment count before it."
    yield from ("", "| setting | by default | what it does |", "|---|---|---|")
    for setting, shown in config.shown(config.Settings()):
        yield f"| `{setting.name}` | `{shown}` | {_cell(setting.does)} |"
    yield ""
    yield "Environment: `ACCESSIBLE` asks for plain mode, `NO_COLOR` and `FORCE_COLOR` settle colour, `VISUAL` and"
    yield "`EDITOR` the editor, `PAGER` the pager where that is set to `$PAGER`,"
    yield "`ALLIANCE_TUTOR_DATA` one folder for everything that is kept."


def main() -> int:
    text = page()
    current = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
    if current or "--check" in sys.argv:
        print("Current." if current else "Not current.")
        return 0 if current else 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    print(f"Written: {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
