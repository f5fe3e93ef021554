"""The one table of commands: it feeds dispatch, ``/help``, completion and the documentation."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Takes: TypeAlias = Literal[
    "",
    "text",
    "issue",
    "case",
    "concept",
    "author",
    "topic",
    "entry",
    "argument",
    "name",
    "command",
    "setting",
    "motion",
    "format",
    "transcript",
]


class Command(NamedTuple):
    """A slash command: its name, the act it performs, what it takes, what it does, and other names for it.

    ``follows`` are examples of what can follow it, and what comes of each.
    """

    name: str
    act: str
    takes: Takes
    usage: str
    does: str
    group: str
    also: tuple[str, ...] = ()
    follows: tuple[tuple[str, str], ...] = ()


COMMANDS: tuple[Command, ...] = (
    Command("ask", "ask", "text", "/ask QUESTION", "ask a question in your own words", "Ask"),
    Command("case", "case", "case", "/case NAME", "an alliance or episode, read by both sides", "Ask"),
    Command(
        "define", "define", "concept", "/define TERM", "what a term means, and what it is not", "Ask", ("concept",)
    ),
    Command("author", "author", "author", "/author NAME", "what an author argued, and where it is used", "Ask"),
    Command("compare", "compare", "entry", "/compare A, B", "two cases, terms or issues side by side", "Ask"),
    Command("other", "other-side", "", "/other", "the other side of what was just shown", "Follow up"),
    Command("why", "why", "argument", "/why [for 1]", "the reasons and findings behind an argument", "Follow up"),
    Command("example", "example", "", "/example", "a case that bears on what was shown", "Follow up"),
    Command("evidence", "evidence", "", "/evidence", "where the evidence stands", "Follow up"),
    Command(
        "sources", "sources", "argument", "/sources [for 1]", "the sources of what was shown, in full", "Follow up"
    ),
    Command(
        "rebut", "rebut", "text", "/rebut STATEMENT", "argue back: say what you think, and be answered", "Follow up"
    ),
    Command("map", "map", "argument", "/map [for 1]", "who answers whom, as a tree", "Follow up"),
    Command("shorter", "shorter", "", "/shorter", "the same, shorter", "Follow up"),
    Command("more", "more", "", "/more", "the same in more depth", "Follow up", ("longer",)),
    Command("repeat", "repeat", "", "/repeat", "show the last answer again", "Follow up"),
    Command("back", "back", "", "/back", "go back to the answer before", "Follow up"),
    Command("undo", "undo", "", "/undo", "take back the last turn", "Follow up"),
    Command("topics", "browse", "topic", "/topics [TOPIC]", "what there is to ask about", "Browse", ("browse",)),
    Command("issues", "browse", "topic", "/issues [TOPIC]", "all issues, or those of a topic", "Browse"),
    Command("cases", "browse", "", "/cases", "all alliances and episodes", "Browse"),
    Command("concepts", "browse", "", "/concepts", "all terms", "Browse", ("terms",)),
    Command(
        "quiz",
        "quiz",
        "topic",
        "/quiz [TOPIC OR ISSUE]",
        "practise: items that are due, or on a subject",
        "Practise",
        follows=(
            ("/quiz 5 on cost", "so many items"),
            ("/quiz cost in free text", "answers in your own words; “multiple choice” for the other form"),
            ("/quiz cost --side con", "one side only, pro or con"),
            ("/quiz --seminar 2026-12-10 --minutes 20", "a plan to be ready on a day, in so many minutes a day"),
        ),
    ),
    Command("spar", "spar", "motion", "/spar [MOTION] [as con]", "argue a motion against the tutor", "Practise"),
    Command(
        "steelman", "steelman", "issue", "/steelman [ISSUE]", "put the other side's case, and be coached", "Practise"
    ),
    Command("flow", "flow", "", "/flow", "the flow of the round: who answered what", "Practise"),
    Command("ballot", "ballot", "", "/ballot", "the ballot of the round: what it left", "Practise"),
    Command("progress", "progress", "", "/progress", "what you know, and what is due", "Practise"),
    Command("regrade", "regrade", "", "/regrade", "overrule the grade of your last answer", "Practise"),
    Command("hint", "hint", "", "/hint", "a hint for the item at hand", "Practise"),
    Command("reveal", "reveal", "", "/reveal", "show the answer of the item at hand", "Practise", ("show",)),
    Command("skip", "skip", "", "/skip", "pass over the item at hand", "Practise"),
    Command("explain", "explain-grade", "", "/explain", "why your answer was graded so", "Practise"),
    Command("stop", "stop", "", "/stop", "end the quiz, the round or the coaching", "Practise"),
    Command(
        "brief",
        "brief",
        "issue",
        "/brief [SUBJECT] [in full]",
        "make a seminar handout",
        "Seminar",
        follows=(
            ("/brief entrapment", "the core issue of a topic"),
            ("/brief entrapment in full", "all issues of it"),
            ("/brief free riding and entrapment", "two subjects in one handout; of a topic its core issue"),
            ("/brief everything", "the core issue of each part of the base"),
            ("/brief entrapment as markdown", "Markdown in place of a page that prints well (html)"),
            ("/brief entrapment to week3.html", "under a name of your own; the ending says which form"),
        ),
    ),
    Command(
        "export",
        "export",
        "format",
        "/export FORMAT [ISSUE]",
        "argument map, flashcards, sources as a file",
        "Seminar",
    ),
    Command("save", "save", "name", "/save NAME", "save the transcript of this session under a name", "Session"),
    Command("resume", "resume", "transcript", "/resume [NAME]", "take up a session where it stopped", "Session"),
    Command("transcript", "transcript", "", "/transcript", "where the transcript of this session is", "Session"),
    Command("copy", "copy", "", "/copy", "copy the last answer, as plain text", "Session"),
    Command("edit", "edit", "", "/edit", "write a long turn in your editor ($EDITOR)", "Session"),
    Command("config", "config", "setting", "/config [NAME VALUE]", "show the settings, or change one", "Session"),
    Command("help", "help", "command", "/help [COMMAND]", "what you can say", "Session", ("?",)),
    Command("quit", "quit", "", "/quit", "leave", "Session", ("exit", "q")),
)

SAYINGS: tuple[tuple[str, str], ...] = (
    ("could a treaty drag us into a war?", "both sides of it, with sources"),
    ("why? · says who? · the other side?", "further into what was shown"),
    ("but allies never fight anyway", "your argument, and the strongest reply to it"),
    ("what about ANZUS · define entrapment", "a case, a term"),
    ("quiz me on cost · debate me", "practice, alone or against me"),
    ("what do you know?", "the topics"),
)
"""What can be said in plain words, and what comes of it: for help."""

_BY_NAME = {name: command for command in COMMANDS for name in (command.name, *command.also)}


def find_command(name: str) -> Command | None:
    """Return the command of this name (without its slash), or None."""
    return _BY_NAME.get(name.lower())


def nearest_command(name: str) -> str | None:
    """Return the name of the command that a mistyped one is most like, or None."""
    from rapidfuzz import distance, process

    like = distance.DamerauLevenshtein.normalized_similarity
    found = process.extract(name.lower(), list(_BY_NAME), scorer=like, score_cutoff=0.5, limit=3)
    # Of those as near, the one with the same letters: "caes" is rather "case" than "cases".
    best = [hit[0] for hit in found if sorted(hit[0]) == sorted(name.lower())] or [hit[0] for hit in found]
    return best[0] if best else None
