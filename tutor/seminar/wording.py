"""The words of handouts and exports that are the program's own. What is said of alliances is in the base."""

from __future__ import annotations

from tutor.knowledge.model import Side

SIDES: dict[Side, str] = {"pro": "For", "con": "Against"}
HOW = {
    "rebuts": "denies the claim",
    "undercuts": "grants the facts, not the conclusion",
    "undermines": "disputes the findings",
}
READINGS = {
    "supporters": "As supporters of commitments read it",
    "sceptics": "As sceptics of commitments read it",
}
DUTIES = {
    "automatic": "automatically",
    "discretionary": "at each party’s discretion",
    "consultative": "only talks are owed",
    "mixed": "it differs by party or by article",
    "none": "no help is owed",
}
ASKS = {
    "side": "Which side of the motion says this?",
    "state": "Make the case for this claim in your own words.",
    "pick": "Which of these answers the claim?",
    "reply": "Name the reply that the other side gives to this claim.",
    "target": "Which claim does this reply answer?",
    "mistake": "One of these is a common mistake, the others are arguments of the debate. Which is the mistake?",
    "how": "What does the reply do to the claim?",
    "term": "Which words are missing?",
    "order": "Put the exchange in order: a claim, the reply to it, the reply to that.",
    "scope": "How far does the claim hold? Which of these limits is its own?",
    "author": "Who found this?",
    "source": "Which work does this claim rest on?",
    "clause": "What does this provision oblige the parties to?",
    "duty": "How is help owed under this treaty?",
}
TERM_OF_CONCEPT = "Which term is this?"
CODED = {"pro": SIDES["pro"], "con": SIDES["con"]} | HOW | DUTIES
GIVEN = {
    "motion": "Motion",
    "claim": "Claim",
    "reply": "Reply",
    "case": "Case",
    "article": "Article",
    "clause": "Provision",
    "finding": "Finding",
    "definition": "Definition",
    "blank": "Point",
}
WHY = {
    "warrant": "Why",
    "correction": "What is right",
    "reply": "The reply",
    "how": "How it answers",
    "behind": "The argument behind it",
    "finding": "Finding",
    "qualifier": "How far it holds",
    "point": "The point",
    "claim": "The claim",
    "clause": "The provision",
    "means": "What it obliges",
    "obligation": "Why it is read so",
    "definition": "Definition",
    "step": "Step",
    "source": "Source",
}
TITLE_LINE = "A seminar handout: both sides, with sources"
NOTE = "Your instructor’s note"
REFERENCES_NOTE = (
    "Statements are in our own words and rest on the sources named after them. Look a source up before you cite it."
)
ROLES_NOTE = "A debate of 40 minutes for up to {speakers} speakers, a chair and judges. With fewer, double the parts."
JUDGE_QUESTIONS = (
    "Which arguments of the other side were left unanswered?",
    "Which claims were made without evidence?",
    "Did each side say how far its own case holds?",
    "Which single exchange decided the debate, and why?",
)


def answering(numbers: list[int], side: Side) -> str:
    """Return what a speaker answers: ``Against 1 and 3``."""
    listed = ", ".join(str(number) for number in numbers[:-1])
    return f"{SIDES[side]} {listed + ' and ' if listed else ''}{numbers[-1]}"
