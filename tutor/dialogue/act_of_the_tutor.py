"""Turns about the tutor and what it said: who answers whom in it, what the program is, a complaint."""

from __future__ import annotations

from tutor.dialogue.about_itself import asked_of_itself
from tutor.dialogue.act_answering import answering_in
from tutor.dialogue.own_stance import stance_asked


def of_the_tutor(text: str, has_context: bool) -> tuple[str, str] | None:
    """Return the act of a turn about the tutor and what it is about; None for other turns.

    Of what was said last only where something was (``has_context``).
    """
    answering = answering_in(text)
    if answering and (has_context or answering.of_an_issue):
        return answering.act, answering.about
    if asked_of_itself(text, first=not has_context):
        return "help", ""
    if not has_context and " /" not in text:  # a command can be said again before anything was shown
        stance = stance_asked(text)
        return None if stance is None else ("misread", f"stance {stance}".strip())
    from tutor.dialogue.complaints import complaint_in

    complaint = complaint_in(text)
    if complaint is None or not (has_context or complaint.startswith("again /")):
        return None
    return "misread", complaint
