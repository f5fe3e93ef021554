"""The program's words in practice: what each kind of item asks, verdicts, hints, notices, and the progress view."""

from __future__ import annotations

ASKS = {
    "side": "Which side says this?",
    "state": "What speaks for this? Put the argument in your own words, in a few sentences.",
    "pick": "Which of these answers it?",
    "reply": "What would the other side reply? Write it in your own words.",
    "target": "Which claim does this answer?",
    "mistake": "Two of these are arguments made in this debate. Which one is a common mistake?",
    "how": "What kind of answer is the reply?",
    "term": "Which word or words are missing?",
    "order": "Put the exchange in order, for example: {example}",
    "scope": "How far does it hold? Which of these is its own limit?",
    "author": "Who found or argued this?",
    "source": "Which source bears this out?",
    "clause": "What does this provision oblige the parties to do?",
    "duty": "If one party is attacked, what do the others owe?",
}
CONCEPT = "Which term is this?"

ROLES = {
    "motion": "Motion",
    "claim": "Claim",
    "reply": "Reply",
    "behind": "Argument",
    "finding": "Finding",
    "warrant": "Why",
    "qualifier": "What it does not show",
    "point": "In full",
    "blank": "",
    "definition": "Definition",
    "correction": "Why it is a mistake",
    "case": "Treaty",
    "article": "Provision",
    "clause": "Text",
    "means": "It means",
    "obligation": "Why",
    "step": "",
    "next": "The other side would say",
    "how": "Kind of answer",
    "chosen": "You chose",
    "chosen-code": "You chose",
    "chosen-pro": "You chose, an argument for the motion",
    "chosen-con": "You chose, an argument against the motion",
    "of-pro": "That belongs to an argument for the motion",
    "of-con": "That belongs to an argument against the motion",
    "really-answers": "What that answers",
    "really-answered": "What is answered to that",
    "really-found": "What that source is cited for",
    "chosen-article": "That is said of another provision",
}

CODES = {
    "pro": "for the motion",
    "con": "against the motion",
    "rebuts": "It rebuts: it denies the claim.",
    "undercuts": "It undercuts: it grants the facts, but not that they bear the claim out.",
    "undermines": "It undermines: it disputes the findings themselves.",
    "automatic": "Help is owed automatically.",
    "discretionary": "Each decides for itself how to help.",
    "consultative": "Only talks are owed.",
    "none": "Nothing of the kind is promised.",
}

LEVELS = {1: "guess", 2: "think so", 3: "sure"}

VERDICTS = {"right": "Right.", "partly": "Right, as far as it goes.", "wrong": "Not right.", "shown": "Here it is."}
NEARLY = "Nearly right."
IN_PART = "In part: {made} of {count} points."
"""An argument of which less than half was put."""
SURE_AND_WRONG = "You were sure of it: it comes back first."
ANSWER = "The answer"
ANSWERS = {"state": "How its defenders put it", "reply": "The reply"}
ASK_CERTAINTY = "How sure were you? Say sure, think so or guess, or just go on."
DID_YOU_MEAN = "Did you mean this? Say yes or no:"
DID_YOU_MEAN_SEVERAL = "Did you mean these? Say yes, no, or yes and the numbers:"
BANDS = {"covered": "Made", "not-found": "Not found"}
DOUBTS = {
    "echo": "Not counted, as your words are those of the question",
    "other-side": "Not counted, as it sounds like the other side's point",
    "misconception": "Not counted, as it sounds like a common mistake",
    "keywords": "Not counted, as it is a list of words",
    "negated": "Not counted, as I read your words as a denial of it",
}
WHY_ASKED = {
    "weak": "your words come near it: {words}",
    "negated": "I read your words as a denial of it: {words}",
    "short": "that was very short: {words}",
}
"""Why the learner is asked, beside the point."""
EARNED = "your words: {words}"
FLAGS = {
    "empty": "Nothing came through.",
    "echo": "That repeats the question.",
    "copied": "Part of that is the other side's own text; it does not count.",
    "keywords": "A list of words is no statement; say it in a sentence.",
    "short": "That is too short to tell.",
    "off-topic": "I see no link between that and the question.",
}
ABSOLUTE = "Too strong: {words}. Its ablest defenders claim less."
MISTAKE = "A common mistake is in it"
CHANGED = "This argument has been edited since you last answered."
WANTED = "Queued: {why}."
HINT_STRUCK = "It is not {numbers}."
HINT_LETTERS = "It begins with “{letters}”."
HINT_FIRST = "It begins with {first}."
HOW_TO = {
    "choice": "Answer with a number; add sure, think so or guess.",
    "order": "Answer with the numbers in order; add sure, think so or guess.",
    "term": "Type it; add sure, think so or guess. Or say hint, show me, skip, stop.",
    "text": "Write it; end with “, sure” or “, guess” if you like. Or say hint, show me, skip, stop.",
}
OVER = "{answered} answered, {right} right."
OVER_SHOWN = "Not known: {shown}."
OVER_NONE = "Nothing was answered."
MISSED = "These come back soon"

NOTICES = {
    "failed": "{message}",
    "not-kept": "Your answers cannot be kept: {message}",
    "quiz-which": "I know no issue called “{subject}”. Name an issue, a topic or a case: quiz me on free riding.",
    "quiz-nothing": "Nothing is left to practise here today. What was answered today rests until tomorrow.",
    "quiz-not-understood": "Here is the question again. /hint helps a step further, /skip passes it over, /reveal "
    "shows the answer; a term is explained by: define TERM",
    "quiz-unfair": "That is no answer and is not marked. “why?” explains the last mark; “i said that” overrules it, "
    "and both are kept.",
    "quiz-no-answer": "Understood, that is not marked. What was marked before stays; “i said that” counts the last "
    "answer as right on your word.",
    "quiz-write-it": "Nothing is numbered here: please write your answer in words.",
    "quiz-skipped": "Passed over; it stays as due as it was.",
    "quiz-last-skipped": "You passed over that question, so there is no mark to speak of.",
    "quiz-sources-later": "The sources come with the answer; before it they would give it away.",
    "quiz-harder": "From here on you write the answer yourself, wherever it can be asked that way.",
    "quiz-easier": "From here on you choose among answers, wherever it can be asked that way.",
    "quiz-hardest": "What is left here cannot be asked in a harder way.",
    "quiz-easiest": "What is left here cannot be asked in an easier way.",
    "quiz-no-last": "There is no answer yet to speak of.",
    "quiz-no-undo": "An answer that was given is kept; it cannot be taken back. I was right counts it as right.",
    "quiz-none-wrong": "Nothing was wrong.",
    "quiz-was-right": "That was counted as right already.",
    "quiz-overruled": "Counted as right on your word; both marks are kept.",
    "quiz-overruled-of": "Counted as right on your word: “{text}” Both marks are kept.",
    "quiz-meant": "Then it counts. {verdict}",
    "quiz-not-meant": "Then it does not count.",
    "quiz-no-hint": "Any hint would give it away. Say show me to see the answer.",
    "quiz-certainty-kept": "Noted: {word}.",
    "quiz-unread-choice": "Answer with a number from 1 to {count}, or say hint, show me, skip or stop.",
    "quiz-unread-order": "Give all {count} numbers in order, or say hint, show me, skip or stop.",
    "quiz-unread-term": "Type the missing word, or say hint, show me, skip or stop.",
    "progress-damaged": (
        "Your progress file was damaged. It was set aside as {aside}; {rescued} entries could be read and are kept."
    ),
    "progress-migrated": "Your progress file was brought up to date; a copy from before is at {copy}.",
    "progress-none": "Nothing has been answered yet. Say quiz me, or /quiz.",
    "seminar-fits": (
        "{days} days to {day}: this fits in {minutes} minutes a day ({needed} needed), aiming at {target} recall, with "
        "{new} new items a day."
    ),
    "seminar-tight": (
        "{days} days to {day}: this takes {needed} minutes a day, and you have {minutes}. I aim at {target} recall."
    ),
    "seminar-too-much": (
        "{days} days to {day}: not everything fits in {minutes} minutes a day, even at {target} recall. I leave out "
        "what is least begun and keep {kept} issues. Left out: {dropped}{more}. Narrow it with --topic or --issue, or "
        "give it more minutes."
    ),
}


def notice(code: str, values: dict[str, str]) -> str:
    """Return the words of a notice about practice."""
    more = values.get("more", "")
    values = {
        **values,
        "word": LEVELS.get(int(values.get("level", "0") or 0), ""),
        "verdict": VERDICTS["right"] if values.get("right") else "It is still under half of the points.",
        "more": f" and {more} more" if more not in ("", "0") else "",
    }
    return NOTICES[code].format_map(values)
