"""The program's words in coaching: why it asks again, what it asks for, how points were met."""

from __future__ import annotations

WHY = {
    "": "",
    "missing": "That does not make the next point yet.",
    "more": "There is more to this argument.",
    "near": "That is close, but I cannot tell whether you mean the point.",
    "weak": "That is close, but I cannot tell whether you mean the point.",
    "negated": "I read that as a denial of what this side says.",
    "other-side": "That sounds like the other side's point.",
    "misconception": "Part of that is a common mistake.",
    "short": "Say it in a full sentence, so that I can tell what you mean.",
    "keywords": "Those are the right kind of words, but no statement yet.",
    "echo": "That repeats the claim. What stands behind it?",
    "copied": "That is the other side's own text.",
    "empty": "Nothing came through.",
    "off-topic": "I see no link between that and this argument.",
    "no-idea": "That is fine, here is some help.",
}
"""Why the coach asks again: learners read a question without a reason as a fault."""

ASK = {
    "pump": "What else would they say?",
    "hint": "A hint:",
    "prompt": "Fill the gap:",
    "assertion": "The point is:",
    "shown": "The point was:",
    "passed": "Passed over: point {number} of {count} of this argument.",
}

OPEN = "Argument {number} of {count} {side}:"
OPEN_SIDES = {"pro": "for the motion", "con": "against the motion"}
TASK = (
    "Put it as its ablest defenders would, in a few sentences: why do they hold it, and what did they find? "
    "You can also say hint, show me, skip, or stop."
)

HOW = {
    "said": "in your own words",
    "pump": "in your own words, asked once more",
    "hint": "after a hint",
    "prompt": "with the sentence begun for you",
    "claimed": "on your word",
    "told": "told by me",
    "shown": "shown at your wish",
    "passed": "passed over",
    "open": "left open",
}

MET = "Points you made"
MISSED = "Points that were missing"
POINTS = "Points of this argument"
UNTRIED = "Not tried, so there is no score."
YES = "Yes:"
EARNED = "your words: {words}"
OVERSTATED = "Marked down for {words}: the other side seldom claims so much, and will not know itself in it."
SCORE = "{met} of {count} points, less what overstating costs: {score:.0%}."
SCORE_FULL = "{met} of {count} points: {score:.0%}."
MODEL = "How its defenders put it"
