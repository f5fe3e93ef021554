"""The program's own words in a sparring round."""

from __future__ import annotations

SIDES = {"pro": "for", "con": "against"}
PHASES = {"constructive": "constructive speech", "rebuttal": "rebuttal", "closing": "closing speech"}
COLUMNS = {"constructive": "case", "rebuttal": "rebuttal", "closing": "closing"}

OPENED = "You speak {side} the motion, I speak {other}. Level: {level}."
TAKEN_UP = "We take up the round where it stopped. You speak {side} the motion."
RULES = (
    "Three speeches each: constructive, rebuttal, closing. Write as you would speak, in your own words; "
    "I answer what you say with what the base has, and concede what it cannot answer. "
    "The number in front is that of the move; “for 1” and “against 2” name arguments."
)
CLOCKED = "A speech may take {clock} seconds; the clock runs from now."

TUTOR_SPEECH = "My {phase}, {side} the motion"
HEARD_SPEECH = "What I heard in your {phase}"
CUT = "The speech was longer than I can follow; I read the beginning of it."

ASK = {
    "constructive": "Your constructive speech, please: your case {side} the motion.",
    "rebuttal": "Your rebuttal, please: answer what I said.",
    "closing": "Your closing speech, please: what still stands, and what weighs more. No new arguments.",
}

TROUBLES = {
    "empty": "That speech was empty. Say what you have; /hint helps, /skip passes over it.",
    "nonsense": "I cannot find a point in that. Say in a sentence or two why you are {side} the motion. "
    "/hint helps, /skip passes over it.",
    "wrong-side": "That is my side's case: you speak {side} this motion. Say it again from your side, "
    "or send it once more and it counts as it is.",
}
UNDERSTOOD = "You argued"

MOVES = {
    "argue": "{argument}",
    "reply": "{argument}, in answer to {answered}",
    "cross-apply": "My move {refers} answers {answered} as well.",
    "again": "{argument} again: said before, so it counts once.",
    "concede": "You grant {argument} ({answered}).",
    "new": "New to me, so I have no sourced reply. It is kept.",
    "new-answer": "An answer to {answered} that is new to me. It counts as an answer; I have no sourced reply to it.",
    "other-side": "That is my argument ({argument}). If you grant it, say so.",
    "mistake": "A common mistake. {claim}",
    "weigh": "You weigh the two sides.",
    "unplaced": "I cannot tell which point this is about. It is kept, and counts for nothing yet.",
    "pass": "No speech: passed over.",
}
TUTOR_MOVES = {
    "argue": "",
    "reply": "Answers {answered}",
    "cross-apply": "{argument} stands: my move {refers} answers {answered} as well.",
    "concede": "I have no answer to your {argument} ({answered}); I concede it in this round.",
    "weigh": "Still unanswered on my side: {referred}.",
    "weigh-none": "Nothing of mine stands unanswered.",
}
FINDING = "Finding"

ALERT = "Not answered yet (a point you leave counts as dropped):"
ALERT_HINT = "One answer:"

FLOW = "The flow"
FLOW_EMPTY = "Nothing has been argued yet."
FLOW_NUMBERS = "The numbers are those of the moves, in the order in which they were made."
WHO = {"learner": "you", "tutor": "I"}
WHOSE = {"learner": "yours", "tutor": "mine"}
WHOSE_SPEECH = {"learner": "Your", "tutor": "My"}
NEW_ROW = "new"
OUTCOMES = {
    "open/learner": "Waiting for your answer:",
    "dropped/learner": "Dropped by you (you said nothing against it):",
    "unclear/learner": "I cannot tell whether you answered it (a sentence of yours has no place yet):",
    "granted/learner": "Granted by you:",
    "open/tutor": "Waiting for my answer:",
    "dropped/tutor": "Dropped by me (I said nothing against it):",
    "granted/tutor": "Granted by me:",
    "stands": "Left standing:",
    "answered": "Answered, and not defended since:",
    "new": "New to me (kept; I have no sourced reply):",
}
"""What became of an argument, in the order in which it is told: first what there is to do."""
SO_FAR = {"stands": "Standing so far:", "answered": "Answered, and not defended so far:"}
"""The same while the round goes on."""
FLOW_SAID = {
    "argue": "{move} {who} put it",
    "reply": "{move} {who} answer {answers} with {argument}",
    "cross-apply": "{move} {who} answer {answers} with {argument} as well",
    "again": "{move} {who} say it again",
    "concede": "{move} {who} grant {argument}",
    "new": "{move} {who} answer {answers} with a point that is new to me",
    "other-side": "{move} {who} say it too",
}
CELLS = {
    "put": "put",
    "argue": "{argument}",
    "reply": "{argument}",
    "cross-apply": "{argument} too",
    "again": "again",
    "concede": "grants {argument}",
    "granted": "granted",
    "new": "new",
    "other-side": "said too",
}

BALLOT = "The ballot: what this round left, not who is right"
UNFINISHED = "The ballot so far: the round was not finished"
STANDING = "Left standing at the end:"
CARRIED = {"learner": "Yours: {arguments}.", "tutor": "Mine: {arguments}."}
NEW_TO_ME = "what is new to me in {moves}"
NOTHING = "nothing"
BALLOT_PARTS = {
    "Dropped:": ("dropped", "unanswered-reply"),
    "Not clear to me:": ("unclear",),
    "Granted:": ("conceded",),
    "How you argued:": (
        "turned",
        "cited",
        "weighed",
        "ungrounded",
        "mistake",
        "other-side",
        "late",
        "new",
        "unplaced",
        "not-weighed",
        "over-time",
    ),
}
"""The parts of the ballot below what is left standing, and which lines are in each."""
LINES = {
    "burden-met": "The side for the motion has to leave something standing, and does.",
    "burden-not-met": "The side for the motion has to leave something standing, and does not.",
    "dropped/learner": "You did not answer {argument}: {text} ({moves})",
    "dropped/tutor": "I did not answer your {argument}: {text} ({moves})",
    "unanswered-reply/learner": "You left my reply with {argument} unanswered ({moves}).",
    "unanswered-reply/tutor": "I left your reply with {argument} unanswered ({moves}).",
    "conceded/learner": "You granted {argument} ({moves}).",
    "conceded/tutor": "I granted {argument} ({moves}).",
    "turned/learner": "Your reply {argument} undercuts: it lets the facts stand and denies what they show ({moves}).",
    "ungrounded/learner": "You answered without a source or finding: {argument} ({moves}).",
    "ungrounded-new/learner": "You answered without a source or finding that I know ({moves}).",
    "mistake/learner": "A common mistake: “{text}” {correction} ({moves})",
    "other-side/learner": "You argued my {argument} ({moves}).",
    "new/learner": "New to me, and kept: {moves}.",
    "unplaced/learner": "I could not tell what this was about: {moves}.",
    "unclear/learner": "I cannot tell whether {unplaced} answers {argument}: {text} ({moves})",
    "late/learner": "You first made {argument} in closing, when it could not be answered ({moves}).",
    "cited/learner": "Sources you named ({moves}):",
    "weighed/learner": "You weighed the two sides ({moves}).",
    "not-weighed/learner": "You did not say which side weighs more ({moves}).",
    "over-time/learner": "Over time ({moves}).",
}

STUDY = "For next time: three things to practise"
STUDY_FEWER = "For next time"
NOTHING_TO_STUDY = "Nothing was left open: no drop, and every argument of your side was made."
WHY = {
    "dropped": "Answer {target}, which you dropped: {claim}",
    "unclear": "Answer {target} so plainly that it can be told: {claim}",
    "unanswered-reply": "Answer my reply, {target}, which you left: {claim}",
    "never-made": "Make {reply}, which you did not. It answers {target}: {claim}",
    "mistake": "Leave out a common mistake",
}
WHY_REPLY = "With {reply}:"
QUEUED = "{count} exchanges of this round are now in your quiz: /quiz"
QUEUED_ONE = "One exchange of this round is now in your quiz: /quiz"


def moves(numbers: tuple[int, ...]) -> str:
    """Return moves in words: ``move 3``, ``moves 3, 5 and 6``."""
    return f"move{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def listed(numbers: tuple[int, ...]) -> str:
    """Return numbers in words: ``3``, ``3 and 5``, ``3, 5 and 6``."""
    return joined([str(number) for number in numbers])


def joined(words: list[str]) -> str:
    """Return words as a list is said: ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
