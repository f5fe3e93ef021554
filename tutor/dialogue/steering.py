"""What steers practice: a short turn in the middle of it, taken for the word that it is unmistakably like."""

from __future__ import annotations

import re

from tutor.dialogue.acts import UNCERTAIN, Act

LONGEST = 8
"""Words of a turn that only steers."""
LONGEST_COMPLAINT = 16
"""Words of a turn that complains of a mark or of the hearing, or asks to go on, and says why."""
_ENDING = frozenset("quit exit leave done finished".split()) | {
    f"{who} {how}" for who in ("i'm", "im", "i am") for how in ("done", "off", "out", "leaving", "finished")
}
"""Words that leave the program outside practice, and within it only the practice: they can be said again."""
_LEAVES = r"\b(?:quit|exit|(?:good ?)?bye|good ?night|log ?(?:off|out)|shut ?down|cya|see (?:you|ya)|the program)\b"
"""What must be in a turn that leaves the program in the middle of practice: "leave it for now" leaves the practice."""
_BEHIND_A_REMARK = (
    r"^(?:i|i'?ve|ok(?:ay)?|no|enough|sorry|hm+|idk|dunno|nah|please|oh|well|ugh)\b[^.,;:!]*[.,;:!]+ *"
    r"(?:(?:just|please|then|so|ok(?:ay)?) )?(?P<word>stop|skip|pass|show me|hint|next)"
    r"(?: (?:it|this|one|now|here|the answer|please))*$"
)
_STEERS: dict[str, str] = {
    "stop": "stop", "skip": "skip", "pass": "skip", "next": "skip", "show me": "reveal", "hint": "hint",
}  # fmt: skip
_STUCK = (
    r"^(?:(?:help|please|ok(?:ay)?|ugh|hm+)[ ,]+)*"
    r"i(?:'?m| am) (?:so |really |totally |a bit )?stuck(?: here| now| on this)?$"
)
"""Who is stuck in the middle of practice wants a step further, not the list of commands."""
_PAUSE = (
    r"^(?:(?:ok(?:ay)?|hm+|sorry|please|hey|wait)[ ,]+)*"
    r"(?:(?:can|could|may|shall) (?:we|i) |let'?s |let us |i (?:need|want|would like|have)(?: to)? )?"
    r"(?:please )?(?:just )?(?:pause|(?:(?:take|make|have) )?a (?:short |quick |little )?(?:break|pause)|stop here"
    r"|(?:continue|go on) later)"
    r"(?: (?:this|it|here|now|for (?:now|a (?:bit|while|moment|minute|sec))|please|pls|the (?:quiz|round|debate)"
    r"|later|another time|tomorrow))*\W*$"
)
"""Practice that is left goes on where it was, when it is asked for again: to pause is to leave it."""
_BESIDE = frozenset(["progress", "help", "quit", "repeat"])
"""What may be wanted in the middle of practice."""

# Patterns are compiled where they are first used: a question pays only for what it needs.
_ASKING = (
    r"(?:(?:can|could) (?:we|you|i)|please|pls|let'?s|i(?:'d| would) (?:like|prefer|rather)(?: to)?|i want(?: to)?"
    r"|how about|give me|quiz me on|ask me (?:about|on|something (?:on|about)))"
)
_DOING = r"(?:do|have|try|get|take|an?|some|switch to|change to|go to|no|ok(?:ay)?|now|and)"
_NAME = r"(?!(?:please|pls)\b)[\w'-]+(?: [\w'-]+){0,3}?"
_END = r"(?:[, ]+(?:please|pls|now|instead))*[\s.!?]*$"
_OTHER = r"(?:different|another|new|other) (?:topic|subject|theme|quiz|issue(?= please| pls))"
_OTHER_SUBJECT = (
    rf"^(?:(?:{_ASKING}|{_DOING})[, ]+)*{_OTHER}(?:[,:; ]+(?:please|pls|on|about|like|say))*"
    rf"[,:; ]+(?P<topic>{_NAME}){_END}"
    rf"|(?:(?:{_ASKING}|no|ok(?:ay)?|now|and)[, ]+)*(?:switch|(?:change|move)(?: the)? (?:topic|subject|quiz))"
    rf"(?: (?:the )?(?:topic|subject|quiz))?(?: on| over)? to (?P<to>{_NAME}){_END}"
    rf"|(?:(?:no|ok(?:ay)?|now|and)[, ]+)*(?:{_ASKING}[, ]+)+(?:{_DOING}[, ]+)*"
    rf"(?P<instead>{_NAME})(?: questions)?,? (?:instead|rather){_END}"
)
"""Three ways to say it. Without words that ask, "instead" is how an answer may end: "they rely on others instead"."""


def with_other_subject(act: Act, turn: str, practised: str) -> Act:
    """Take a turn in a quiz for the wish to be asked about something else ("different topic please, cost")."""
    if practised != "quiz" or act.command or len(turn.split()) > LONGEST:
        return act
    found = re.match(_OTHER_SUBJECT, turn, re.IGNORECASE)
    about = next((name.strip() for name in found.groups() if name), "") if found else ""
    return Act("quiz", about) if about else act


def steering_act(act: Act, turn: str) -> Act:
    """Return the act that a turn is in practice ("a little nudge?")."""
    bare = turn.strip(" .!").casefold().replace("\u2019", "'")
    if act.name in (*UNCERTAIN, "quit") and not act.command and bare in _ENDING:
        return Act("stop")
    if not act.command and (said := re.match(_BEHIND_A_REMARK, bare)):
        return Act(_STEERS[said["word"]])
    if not act.command and re.match(_STUCK, bare):
        return Act("hint")
    if not act.command and re.match(_PAUSE, bare):
        return Act("stop")
    if act.name == "quit" and not act.command and not re.search(_LEAVES, bare):
        return Act("stop")
    if act.name == "progress" and not turn.startswith("/"):
        return act._replace(command="")  # of what is practised, where that keeps a score
    if act.command or act.name not in UNCERTAIN or len(turn.split()) > LONGEST_COMPLAINT:
        return act
    from tutor.dialogue.act_index import likely_act, likely_in_practice

    if steers := likely_in_practice(turn):
        return Act(steers)
    name = likely_act(turn, answered=True) if 2 <= len(turn.split()) <= LONGEST else ""
    if name == "quit" and not re.search(_LEAVES, bare):
        name = "stop"
    return Act(name) if name in _BESIDE or name == "stop" else act
