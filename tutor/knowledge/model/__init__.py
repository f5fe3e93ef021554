"""What is known, as frozen types.

The words are the field's own: motion, pro and con (debate); claim, warrant, grounds and qualifier (Toulmin 1958);
rebuts, undercuts and undermines (structured argumentation); sources carry CSL field names.

An id is a path without its ending: issue ``entrapment/dragged-into-war``, argument
``entrapment/dragged-into-war#two-fears``, case ``cases/nato``, concept ``concepts/entrapment``, topic
``topics/deterrence``, source ``snyder1984``, faq ``cases/nato#who-are-members``. Ids are stable: progress and
transcripts refer to them.
"""

from tutor.knowledge.model.case import Case, Clause, Fact, Form, Obligation, Reading
from tutor.knowledge.model.common import (
    OTHER,
    AnswerKind,
    Checked,
    Entry,
    Level,
    Question,
    Side,
    Slug,
    SourceIds,
    Text,
    Texts,
    as_tuple,
)
from tutor.knowledge.model.issue import Answer, Argument, Grounds, Issue, KeyPoint, Misconception
from tutor.knowledge.model.source import Name, Source
from tutor.knowledge.model.terms import Concept, Contrast, Overlay, Pillar, Topic, Topics, Wording

__all__ = [
    "OTHER",
    "Answer",
    "AnswerKind",
    "Argument",
    "Case",
    "Checked",
    "Clause",
    "Concept",
    "Contrast",
    "Entry",
    "Fact",
    "Form",
    "Grounds",
    "Issue",
    "KeyPoint",
    "Level",
    "Misconception",
    "Name",
    "Obligation",
    "Overlay",
    "Pillar",
    "Question",
    "Reading",
    "Side",
    "Slug",
    "Source",
    "SourceIds",
    "Text",
    "Texts",
    "Topic",
    "Topics",
    "Wording",
    "as_tuple",
]
