"""The commands: what each takes, and the function elsewhere that does the work, imported when it is needed."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tutor.cli.options import setup_of
from tutor.config import BY_NAME

Run = Callable[[argparse.Namespace], int]


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _words(meaning: str, name: str) -> Callable[[argparse.ArgumentParser], None]:
    def add(parser: argparse.ArgumentParser) -> None:
        _json_option(parser)
        parser.add_argument("words", nargs="*", metavar=name, help=meaning)

    return add


def _ask(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.ask(setup_of(options), options.words, as_json=options.json)


def _chat(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.chat(setup_of(options), as_json=options.json)


def _entry(options: argparse.Namespace) -> int:
    from tutor import oneshot

    return oneshot.tell_entry(setup_of(options), options.command, options.words, as_json=options.json)


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    _json_option(parser)
    parser.add_argument("folder", nargs="?", help="the folder to check (ours when left out)")
    parser.add_argument("--stats", action="store_true", help="print the balance audit")
    parser.add_argument("--items", action="store_true", help="check the quiz items made from it instead")
    parser.add_argument(
        "--select", action="append", metavar="CODE", help="only checks whose code begins so (repeatable)"
    )


def _check(options: argparse.Namespace) -> int:
    if options.items:
        from tutor import item_check

        return item_check.check_items(options.folder, as_json=options.json)
    from tutor import upkeep

    return upkeep.check(options.folder, select=options.select or (), stats=options.stats, as_json=options.json)


def _steelman_arguments(parser: argparse.ArgumentParser) -> None:
    _words("the issue (one is chosen when left out)", "ISSUE")(parser)
    parser.add_argument("--side", choices=("pro", "con"), help="the side to put the case of")


def _steelman(options: argparse.Namespace) -> int:
    from tutor import rehearsal

    return rehearsal.steelman(setup_of(options), " ".join(options.words), options.side or "", as_json=options.json)


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
    return bout.spar(setup_of(options), " ".join(options.words), chosen, options.script or "", as_json=options.json)


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
    return practice.quiz(setup_of(options), subject, chosen, as_json=options.json)


def _progress_arguments(parser: argparse.ArgumentParser) -> None:
    _json_option(parser)
    parser.add_argument("what", nargs="?", choices=("export", "import"), help="move the log between machines")
    parser.add_argument("file", nargs="?", help="the file (- for standard output or input)")


def _progress(options: argparse.Namespace) -> int:
    from tutor import practice

    if options.what is None:
        return practice.show_progress(setup_of(options), as_json=options.json)
    move = practice.export_progress if options.what == "export" else practice.import_progress
    return move(setup_of(options), options.file or "-")


def _unanswered(options: argparse.Namespace) -> int:
    from tutor import upkeep

    return upkeep.list_unanswered(setup_of(options), as_json=options.json)


def _brief_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="one or several issues, a topic, a case or a term")
    parser.add_argument("--format", choices=("html", "md"), help="one HTML file that prints well, or Markdown")
    parser.add_argument("--style", metavar="FILE.csl", help="cite in this style (Citation Style Language)")
    _out_options(parser)


def _out_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", help="where to write (- for standard output)")
    parser.add_argument("--force", action="store_true", help="replace what is there")


def _brief(options: argparse.Namespace) -> int:
    from tutor import handouts

    return handouts.brief(
        setup_of(options),
        options.words,
        format_=options.format,
        style=options.style,
        out=options.out,
        force=options.force,
    )


_FORMATS = ("argdown", "mermaid", "dot", "aif", "anki", "bibtex", "csl-json", "markdown", "site")


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", metavar="FORMAT", help=", ".join(_FORMATS))
    parser.add_argument("words", nargs="*", metavar="WORDS", help="issues, a topic, a case (all when left out)")
    _out_options(parser)


def _export(options: argparse.Namespace) -> int:
    from tutor import handouts

    return handouts.export(setup_of(options), options.format, options.words, out=options.out, force=options.force)


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help="base, issue, case, concept or overlay")
    parser.add_argument("folder", metavar="DIR", help="the folder of the base")
    parser.add_argument("name", metavar="NAME", nargs="?", default="", help="its name (an issue: TOPIC/NAME)")


def _new(options: argparse.Namespace) -> int:
    from tutor import upkeep

    return upkeep.begin(options.kind, options.folder, options.name)


def _config_arguments(parser: argparse.ArgumentParser) -> None:
    _json_option(parser)
    parser.add_argument("name", nargs="?", choices=tuple(BY_NAME), metavar="NAME", help="a setting")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what to set it to")
    parser.add_argument("--init", action="store_true", help="write the file, every setting explained and commented out")
    parser.add_argument("--path", action="store_true", help="print where the file is")


def _config(options: argparse.Namespace) -> int:
    from tutor import household

    setup = setup_of(options)
    if options.init or options.path:
        return household.config_file(setup, init=options.init)
    return household.configure(setup, options.name or "", options.value, as_json=options.json)


def _doctor(options: argparse.Namespace) -> int:
    from tutor import doctor

    return doctor.report(setup_of(options), as_json=options.json)


def _completion_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish")


def _completion(options: argparse.Namespace) -> int:
    from tutor import household

    return household.completion(options.shell)


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Run]] = {
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
    "new": ("begin a base, issue, case, concept or overlay of your own", _new_arguments, _new),
    "check": ("check a knowledge base for faults, gaps and imbalance", _check_arguments, _check),
    "config": ("show the settings, or change one", _config_arguments, _config),
    "doctor": ("tell what was found of terminal, folders, base and progress", _json_option, _doctor),
    "completion": ("print the completion file of a shell", _completion_arguments, _completion),
    "unanswered": ("list the questions that were not covered", _json_option, _unanswered),
}
