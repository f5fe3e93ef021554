"""Standard output: what is written there, in which form, and what happens when nobody reads it any more."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.numbers import whole
from tutor.visible import visible, visible_json

if TYPE_CHECKING:
    from tutor.dialogue import Reply
    from tutor.setup import Setup

_PLAIN_FORMS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "·": "-",
        "–": "-",
        "—": "-",
        "…": "...",
        "├": "|",
        "└": "`",
        "─": "-",
        "│": "|",
        "→": "->",
    }
)
PLAIN_WIDTH = 88


def prepare_streams() -> None:
    """Let no odd byte in the input, no poor locale in the output and no closed stream stop a run."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started the program
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - as long as the run
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def in_letters_of(encoding: str, text: str) -> str:
    """Return a text in the letters of a small alphabet: plain quotes and dashes, a letter without its mark."""
    import unicodedata

    def bare(char: str) -> str:
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            return unicodedata.normalize("NFKD", char)[:1]
        return char

    return "".join(map(bare, text.translate(_PLAIN_FORMS)))


def writable(text: str) -> str:
    """Return a text in the letters that standard output knows."""
    encoding = sys.stdout.encoding or "ascii"
    return text if encoding.lower().startswith("utf") else in_letters_of(encoding, text)


def write(text: str) -> None:
    """Write text to standard output, in plain forms where the terminal's alphabet is small."""
    sys.stdout.write(writable(text))
    sys.stdout.flush()


def say(text: str) -> None:
    """Write text that is no reply (a finding, a name, a count) to standard output, as text that only shows."""
    write(visible(text))


def say_json(value: object) -> None:
    """Write a value as one line of JSON to standard output."""
    import json

    write(f"{visible_json(json.dumps(value, ensure_ascii=False))}\n")


def screen_width(setup: Setup) -> int:
    """Return the width to write for: the option, the terminal's, or a readable one for a pipe."""
    if setup.width:
        return setup.width
    return terminal_columns() if sys.stdout.isatty() else PLAIN_WIDTH


def terminal_columns() -> int:
    """Return the columns of the terminal; ``COLUMNS`` counts before what the terminal says."""
    said = os.environ.get("COLUMNS", "")
    if columns := whole(said):
        return columns
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or PLAIN_WIDTH
    except OSError:
        return PLAIN_WIDTH


def wants_screen(setup: Setup) -> bool:
    """Say whether answers are drawn for a screen rather than written as plain text."""
    if setup.plain:
        return False
    if setup.color == "always":
        return True
    return sys.stdout.isatty() and os.environ.get("TERM", "") not in ("dumb", "unknown", "")


def wants_links(setup: Setup) -> bool:
    """Say whether addresses are made links: as it is set, or where the terminal is known to take them."""
    if setup.settings.links != "auto":
        return setup.settings.links == "always"
    from tutor.terminals import takes_links

    return sys.stdout.isatty() and takes_links(os.environ)


def renderer(setup: Setup) -> Callable[[Reply], str]:
    """Return the function that makes a reply the text this run wants, with the codes of a screen where it is one."""
    cite = _cited if setup.settings.cite_addresses else _without_addresses
    if wants_screen(setup) and (sys.stdout.encoding or "").lower().startswith("utf"):
        from tutor.views import console

        screen = console.make_console(color=setup.color, width=setup.width)
        return lambda reply: console.render(cite(reply), screen, links=wants_links(setup))
    from tutor.views import plain

    return lambda reply: plain.render(cite(reply), min(screen_width(setup), PLAIN_WIDTH))


def printer(setup: Setup) -> Callable[[Reply], None]:
    """Return the function that shows a reply in the form this run wants."""
    render = renderer(setup)
    return lambda reply: write(render(reply))


def _cited(reply: Reply) -> Reply:
    return reply


def _without_addresses(reply: Reply) -> Reply:
    """Return a reply whose references are without their addresses."""
    from msgspec.structs import replace

    from tutor.dialogue.reply import References

    def bare(block: References) -> References:
        return replace(block, references=tuple(replace(one, address="") for one in block.references))

    blocks = tuple(bare(block) if isinstance(block, References) else block for block in reply.blocks)
    return replace(reply, blocks=blocks)
