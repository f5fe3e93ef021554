"""The program's words about progress."""

from __future__ import annotations

TITLE = "Your progress on {day}"
TITLE_STUDY_DAY = "Your progress on the study day {day} (a study day ends at four in the morning)"
COUNTS = "{answered}, {right} right, on {met}; {due} due today."
MASTERY = "What you hold now, by topic and side (arguments and replies; what was never asked counts as not held)"
TOPIC, SIDE, MET, HELD = "Topic", "Side", "Met", "Held"
ON_THE_DAY = "On {day}"
SIDES = {"pro": "for", "con": "against"}
UNTOUCHED = "Not begun:"
DUE = "What falls due"
DAY, ITEMS = "Day", "Items"
TODAY, TOMORROW, IN_DAYS = "today", "tomorrow", "in {days} days"
CALIBRATION = "How well you judge yourself"
LEVEL = "When you said “{word}” you were right {right} of the time ({answers} answers); it pays above {pays}."
LEVEL_FREE = "When you said “{word}” you were right {right} of the time ({answers} answers)."
TOO_FEW = "How well you judge yourself is told after 30 answers with sure, think so or guess."
SURE_AND_WRONG = "Sure, and wrong: these come back first"
