"""The program's own words in a sparring round."""

from __future__ import annotations

SIDES = {"pro": "for", "con": "against"}
SHORT = {"pro": "F", "con": "A"}
PHASES = {"constructive": "constructive speech", "rebuttal": "rebuttal", "closing": "closing speech"}
COLUMNS = {"constructive": "case", "rebuttal": "rebuttal", "closing": "closing"}

OPENED = "You speak {side} the motion, I speak {other}. Level: {level}."
TAKEN_UP = "We take up the round where it stopped. You speak {side} the motion."
RULES = (
    "Three speeches each: constructive, rebuttal, closing. Write as you would speak, in your own words; "
    "I answer what you say with what the base has, and concede what it cannot answer."
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
    "reply": "{argument}, in answer to {answers}",
    "cross-apply": "My move {refers} answers {answers} as well.",
    "again": "{argument} again: said before, so it counts once.",
    "concede": "You grant {argument} ({answered}).",
    "new": "New to me, so I have no sourced reply. It is kept.",
    "new-answer": "An answer to {answers} that is new to me. It counts as an answer; I have no sourced reply to it.",
    "other-side": "That is my argument ({argument}). If you grant it, say so.",
    "mistake": "A common mistake. {claim}",
    "weigh": "You weigh the two sides.",
    "pass": "No speech: passed over.",
}
TUTOR_MOVES = {
    "argue": "",
    "reply": "Answers {answers}",
    "cross-apply": "{argument} stands: my move {refers} answers {answers} as well.",
    "concede": "I have no answer to your {argument} ({answered}); I concede it in this round.",
    "weigh": "Still unanswered on my side: {refers}.",
    "weigh-none": "Nothing of mine stands unanswered.",
}
FINDING = "Finding"

ALERT = "Not answered yet (a point you leave counts as dropped):"
ALERT_HINT = "One answer:"

FLOW = "The flow"
LEGEND = "F is for, A is against; a cell is a move's number and its argument. + left standing   ! {left}"
LEGEND_MORE = "g granted   = the same answer again   r said again   new: new to me"
FLOW_LIST = {
    "argue": "move {move}, {phase}: {who} put it",
    "reply": "move {move}, {phase}: {who} answer {answers} with {argument}",
    "cross-apply": "move {move}, {phase}: {who} answer {answers} with {argument} again",
    "again": "move {move}, {phase}: {who} say it again",
    "concede": "move {move}, {phase}: {who} grant it",
    "new": "move {move}, {phase}: {who} answer {answers} with a point that is new to me",
    "new-alone": "move {move}, {phase}: {who} said this; it is new to me",
    "other-side": "move {move}, {phase}: {who} argue it for the other side",
}
WHO = {"learner": "you", "tutor": "I"}
STANDS = "left standing"
DROPPED = "dropped"
OPEN = "not answered so far"
NEW_ROW = "new"

BALLOT = "The ballot: what this round left, not who is right"
UNFINISHED = "The ballot so far: the round was not finished"
LINES = {
    "burden-met": "Burden. The side for the motion has something left standing ({moves}).",
    "burden-not-met": "Burden. The side for the motion has nothing left standing ({moves} are all answered).",
    "carried/learner": "You carried {argument}: {text} ({moves})",
    "carried/tutor": "I carried {argument}: {text} ({moves})",
    "dropped/learner": "You dropped {argument}: {text} ({moves})",
    "dropped/tutor": "I dropped your {argument}: {text} ({moves})",
    "unanswered-reply/learner": "You left my reply with {argument} unanswered ({moves}).",
    "unanswered-reply/tutor": "I left your reply with {argument} unanswered ({moves}).",
    "conceded/learner": "You granted {argument} ({moves}).",
    "conceded/tutor": "I conceded {argument} ({moves}).",
    "turned/learner": "Your reply {argument} undercuts: it lets the facts stand and denies what they show ({moves}).",
    "ungrounded/learner": "You answered without a source or finding: {argument} ({moves}).",
    "ungrounded-new/learner": "You answered without a source or finding that I know ({moves}).",
    "mistake/learner": "A common mistake: “{text}” {correction} ({moves})",
    "other-side/learner": "You argued my {argument} ({moves}).",
    "new/learner": "New to me, and kept: {moves}.",
    "late/learner": "You first made {argument} in closing, when it could not be answered ({moves}).",
    "cited/learner": "Sources you named ({moves}):",
    "weighed/learner": "You weighed the two sides ({moves}).",
    "not-weighed/learner": "You did not say which side weighs more ({moves}).",
    "over-time/learner": "Over time ({moves}).",
}
LEFT_STANDING = "Left standing in this round: {moves}."
NONE_STANDING = "Nothing is left standing in this round."

STUDY = "Three things to study"
STUDY_FEWER = "To study"
NOTHING_TO_STUDY = "Nothing was left open: no drop, and every argument of your side was made."
WHY = {
    "dropped": "You dropped {target}: {claim}",
    "unanswered-reply": "You left my reply unanswered, {target}: {claim}",
    "never-made": "You never made {reply}. It answers {target}: {claim}",
    "mistake": "A common mistake",
}
WHY_REPLY = "The reply, {reply}:"
QUEUED = "{count} exchanges of this round are now in your quiz: /quiz"
QUEUED_ONE = "One exchange of this round is now in your quiz: /quiz"


def moves(numbers: tuple[int, ...]) -> str:
    """Return moves in words: ``move 3``, ``moves 3, 5 and 6``."""
    return f"move{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def listed(numbers: tuple[int, ...]) -> str:
    """Return numbers in words: ``3``, ``3 and 5``, ``3, 5 and 6``."""
    words = [str(number) for number in numbers]
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
