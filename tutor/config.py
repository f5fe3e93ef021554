"""The configuration file: what may be set, read with every mistake told by its line, and written on request only.

One table of settings feeds the file, ``/config``, completion and the documentation. Options of the command line and
the environment count before the file.
"""

import re
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from tutor import keeping
from tutor.errors import Problem, StorageError, UsageError
from tutor.numbers import whole

Color: TypeAlias = Literal["auto", "always", "never"]
Kind: TypeAlias = Literal["switch", "number", "choice", "text", "folders"]


class Settings(NamedTuple):
    """What may be set, as it is set. ``width`` 0 is the terminal's; an empty ``editor`` is the environment's."""

    plain: bool = False
    color: Color = "auto"
    width: int = 0
    vi: bool = False
    pager: str = "auto"
    links: Literal["auto", "always", "never"] = "auto"
    cite_addresses: bool = True
    toolbar: bool = True
    suggestions: bool = True
    history: bool = True
    transcripts: bool = True
    editor: str = ""
    knowledge: tuple[str, ...] = ()


class Setting(NamedTuple):
    """One setting: its name, kind, what it does, and the words it may be (all of them for a choice)."""

    name: str
    kind: Kind
    does: str
    words: tuple[str, ...] = ()


_WHEN = ("auto", "always", "never")
_ON = ("true", "false")
SETTINGS: tuple[Setting, ...] = (
    Setting("plain", "switch", "plain linear text: no colour, no drawing, nothing that moves (screen readers)", _ON),
    Setting("color", "choice", "when to use colour", _WHEN),
    Setting("width", "number", "columns to write for, 20 to 1000; 0 is the width of the terminal"),
    Setting("vi", "switch", "keys of vi at the prompt, in place of those of emacs", _ON),
    Setting(
        "pager", "text", "auto (a screen at a time, Enter goes on), never, or a command as less, $PAGER", _WHEN[::2]
    ),
    Setting("links", "choice", "when addresses can be clicked; auto is where the terminal is known to take it", _WHEN),
    Setting("cite_addresses", "switch", "write the address of a source after its reference", _ON),
    Setting("toolbar", "switch", "the line below the prompt that says what can be done now", _ON),
    Setting("suggestions", "switch", "grey text from your history, taken with the right arrow", _ON),
    Setting("history", "switch", "keep the lines you type; never those of a quiz or that begin with a space", _ON),
    Setting("transcripts", "switch", "write every session to a file, turn by turn", _ON),
    Setting("editor", "text", "editor for /edit; empty is $VISUAL or $EDITOR"),
    Setting("knowledge", "folders", "folders of knowledge bases; the word builtin names ours"),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


MOST_CHARACTERS = 20_000
"""Of a file of settings: more is a mistake, and dotted names take the parser quadratic time."""


class Config(NamedTuple):
    """What a file sets, and the mistakes in it; settings with a mistake are left as they are by default."""

    settings: Settings = Settings()
    problems: tuple[Problem, ...] = ()


def read_config(path: Path) -> Config:
    """Return what a file sets; the defaults where there is no file. Mistakes are told, never raised."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        why = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        return Config(problems=(Problem(str(path), 0, f"cannot be read: {why}"),))
    return parse(text, str(path))


def parse(text: str, name: str) -> Config:
    """Return what a text sets. ``name`` is the file's, for the mistakes."""
    import tomllib

    if len(text) > MOST_CHARACTERS:
        return Config(problems=(Problem(name, 0, f"cannot be read: longer than {MOST_CHARACTERS} characters"),))
    try:
        table = tomllib.loads(text)
    except RecursionError:
        return Config(problems=(Problem(name, 1, "brackets within brackets, too deep to read (TOML)"),))
    except ValueError as error:  # TOMLDecodeError, and numbers of more digits than Python reads
        line = re.search(r"\(at line (\d+)", str(error))
        what = re.sub(r" \(at .*\)$", "", str(error))
        return Config(problems=(Problem(name, int(line[1]) if line else text.count("\n") + 1, f"{what} (TOML)"),))
    problems = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        fault = fault_of(key, value)
        if fault:
            problems.append(Problem(name, _line_of(text, key), fault))
        else:
            values[key] = tuple(value) if isinstance(value, list) else value
    return Config(Settings(**values), tuple(problems))


def fault_of(key: str, value: object) -> str:
    """Say what is wrong with a setting; nothing where it is right."""
    setting = BY_NAME.get(key)
    if setting is None:
        import difflib

        near = difflib.get_close_matches(key, BY_NAME, 1)
        return f"there is no setting {key!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    if _fits(setting, value):
        return ""
    wanted = {
        "switch": "true or false",
        "number": "a number from 20 to 1000, or 0",
        "choice": "one of " + ", ".join(f'"{word}"' for word in setting.words),
        "text": "text in quotes",
        "folders": "a list of folders in quotes, in square brackets",
    }
    return f"{key} must be {wanted[setting.kind]}, not {_toml(value)}"


def _fits(setting: Setting, value: object) -> bool:
    match setting.kind:
        case "switch":
            return isinstance(value, bool)
        case "number":
            return type(value) is int and (value == 0 or 20 <= value <= 1000)
        case "choice":
            return value in setting.words
        case "text":
            return isinstance(value, str) and value.isprintable()
    return isinstance(value, list) and all(isinstance(item, str) and item.isprintable() for item in value)


def _line_of(text: str, key: str) -> int:
    pattern = re.compile(rf"\s*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def template() -> str:
    """Return a file in which every setting is explained and commented out."""
    lines = [
        "# Settings of alliance-tutor. Take away the # before a line to set it.",
        "# Options of the command line and the environment (NO_COLOR, ACCESSIBLE ...) count before this file.",
    ]
    for setting in SETTINGS:
        lines += ["", f"# {setting.does}", f"# {setting.name} = {_toml(getattr(Settings(), setting.name))}"]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "a table" if isinstance(value, dict) else str(value)


def shown(settings: Settings) -> list[tuple[Setting, str]]:
    """Return every setting with its value as the file would have it."""
    return [(setting, _toml(getattr(settings, setting.name))) for setting in SETTINGS]


def value_of(key: str, text: str) -> object:
    """Return the value that a learner's words mean for a setting. Raises UsageError."""
    setting = BY_NAME.get(key)
    words = {"on": "true", "yes": "true", "off": "false", "no": "false"}
    bare = text.strip().strip("\"'")
    value: object = bare
    if setting and setting.kind == "switch":
        value = {"true": True, "false": False}.get(words.get(bare.lower(), bare.lower()), bare)
    elif setting and setting.kind == "number":
        number = whole(bare)
        value = bare if number is None else number
    elif setting and setting.kind == "folders":
        value = [part.strip(" \"'") for part in bare.strip("[]").split(",") if part.strip(" \"'")]
    fault = fault_of(key, value)
    if fault:
        raise UsageError(fault, hint="/config lists what can be set.")
    return value


def write_new(path: Path) -> None:
    """Write the commented file. Raises UsageError where there is one already, StorageError where the disk refuses."""
    if path.exists():
        raise UsageError(f"{path} exists already", hint="Edit it, or set one thing: alliance-tutor config vi true")
    _write(path, template())


def change(path: Path, key: str, value: object) -> Settings:
    """Set one thing in the file, every other line left as it is. Returns what the file sets then.

    Raises UsageError where the file has a mistake that must be mended first, StorageError where the disk refuses.
    """
    before = read_config(path)
    if any("(TOML)" in problem.message or not problem.line for problem in before.problems):
        raise UsageError("\n".join(str(problem) for problem in before.problems), hint="Mend that line first.")
    text = path.read_text(encoding="utf-8") if path.exists() else template()
    changed = _with_line(text, key, f"{key} = {_toml(value)}")
    after = parse(changed, str(path))
    wanted = tuple(value) if isinstance(value, list) else value
    if getattr(after.settings, key) != wanted:
        raise UsageError(f"{key} cannot be set by a command in {path}", hint="Set it there with an editor.")
    _write(path, changed)
    return after.settings


def _with_line(text: str, key: str, line: str) -> str:
    """Return a text with a setting's line in place of the one it has, or of the one that is commented out."""
    for mark in ("", r"#[ \t]*"):
        found = re.search(rf"^{mark}{key}[ \t]*=.*$", text, re.MULTILINE)
        if found:
            return text[: found.start()] + line + text[found.end() :]
    return text + ("" if text.endswith("\n") else "\n") + line + "\n"


def _write(path: Path, text: str) -> None:
    try:
        keeping.replace(path, text.encode())
    except OSError as error:
        raise StorageError(f"cannot write {path}: {error.strerror}", hint="Check the folder, or use --data.") from error
