"""What the program says of a session and of the files it writes: keeping, taking up again, handouts, exports."""

from __future__ import annotations

OF_THE_SESSION = {
    "saved": "Saved as {path}.",
    "saved-renamed": "Saved as {path}. “{wanted}” is no name for a file there, so it is called “{name}”.",
    "resumed": "Taken up: {path}, {turns}. You were here:",
    "resumed-over": "Taken up: {path}, {turns}.",
    "resumed-empty": "Taken up: {path}, {turns}. Nothing is on the table yet.",
    "copied": "Copied the last answer ({words} words) to the clipboard.",
    "copied-by-terminal": "Handed the last answer ({words} words) to your terminal for its clipboard.",
    "copy-how": "This terminal is not known to take text for the clipboard. Select the answer with the mouse{kept}.",
    "transcript-at": "This session is being written to {path}",
    "transcript-later": "This session will be written to a file in {path} with the first turn.",
    "transcript-off": "Nothing of a session from a pipe is kept; of another, /config transcripts true changes that.",
    "config-at": "Settings, as they are in {path} or by default:",
    "config-none": "Settings, all by default. There is no file {path}; /config NAME VALUE writes one.",
    "config-set": "{name} is now {value}; written to {path}.",
    "config-later": "{name} is {value} from the next session on; written to {path}.",
    "only-at-prompt": "That can be done at the prompt only: alliance-tutor, without a command.",
    "discuss": "To discuss:",
    "discuss-which": "Discussion questions on what? Name an issue or a topic: discussion questions on free riding.",
    "file-at": "It is at {path}.",
    "no-file": "Nothing was written yet. /brief and /export write files, /save keeps the conversation.",
    "written": "Written: {path} ({title})",
    "written-already": "It stands there already, unchanged: {path} ({title})",
    "brief-holds": "It holds both sides with their sources, questions to discuss, roles for a debate and a quiz with "
    "its key. A browser opens and prints it.",
    "brief-of-core": "That is the core issue of {topic}. All {issues} issues are about {words} words: {command}",
    "brief-of-cores": "That is the core issue of each. All {issues} issues are about {words} words: {command}",
    "brief-which": "Several things were shown. Which of them is the handout to be on?",
    "brief-none": "No issue or case was shown in this conversation yet. Name one: /brief free riding",
    "readings": "Cited by most arguments here, from both sides in turn:",
    "readings-on": "Of what is cited on “{title}”, the works cited by most arguments here, from both sides in turn:",
    "practice-over": "{practice} that was going on then is over; what you answered in it is kept.",
    "practice-left": "{practice} ends with that; what you said in it is kept.",
}


def counted(number: str, word: str) -> str:
    """Return a number of things with the word for them: ``1 turn``, ``9 turns``."""
    return f"{number} {word}{'' if number == '1' else 's'}"
