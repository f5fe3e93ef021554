"""Several questions at once, as they are pasted: the first is answered, the others wait to be chosen by number."""

from __future__ import annotations

import re

from tutor.dialogue.act_stating import asks
from tutor.dialogue.acts import Setting, clean, read_act
from tutor.dialogue.context import Shown
from tutor.dialogue.parts import parts_of
from tutor.dialogue.reply import Notice, Option, Options
from tutor.dialogue.scene import Told

MOST = 50
"""Questions that are kept of one turn."""
PARAGRAPH = "¶"
"""What stands between the lines of a turn that is kept as one line."""
_LEAST = 3
"""Questions in one line that are several; two are a question with two parts. Two lines are two questions."""
_MARK = re.compile(r"^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-h][.)])\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_AFTER_QUESTION = re.compile(r"(?<=\?)\s+")
# A comma parts questions where both sides ask: "when Russia attacks, do we fight" is one.
_ASKING = r"(?:is|are|do|does|did|can|could|should|would|will|what|who|why|how)\b"
_LISTED = rf"(?i)(?<=,)\s+(?={_ASKING})"
_ASKED = frozenset(["ask", "define", "case", "author", "compare"])
# A question of nothing but these goes on from the one before it: "why or why not?".
_NO_SUBJECT = frozenset(
    "why or not and how so but what explain discuss please when who where then is are was it this that if yes no really"
    " your answer reasons give examples example for instance".split()
)


def questions_in(text: str) -> tuple[str, ...]:
    """Return the questions of a turn that is nothing but several of them; nothing for any other turn.

    What is said before a question stays with it.
    """
    if text.lstrip().startswith("/"):
        return ()
    lines = [clean(_MARK.sub("", line)) for line in text.replace(PARAGRAPH, "\n").splitlines()]
    lines = _unwrapped([line for line in lines if line])
    pieces = [piece for line in lines for piece in _AFTER_QUESTION.split(line)]
    if len(pieces) == 1 and (joined := in_one_breath(pieces[0])):
        return joined
    if not pieces or read_act(_SENTENCE.split(pieces[0])[0], Setting()).name == "rebut":
        return ()  # an argument that asks as it goes
    questions = _joined(pieces)
    enough = len(questions) >= (2 if len(lines) > 1 else _LEAST)
    return tuple(questions[:MOST]) if enough else ()


def in_one_breath(text: str) -> tuple[str, ...]:
    """Return the questions of a sentence that joins three or more with "and" and commas; nothing for any other."""
    parts = tuple(piece for part in parts_of(text, least=2) for piece in _listed(part))
    whole = len(" ".join(parts).split()) >= len(text.split()) - len(parts)  # but for the words between them
    return parts if len(parts) >= _LEAST and whole else ()


def _listed(part: str) -> list[str]:
    pieces = [piece.rstrip(",") for piece in re.split(_LISTED, part)]
    apart = re.match(rf"(?i){_ASKING}", part) and all(len(piece.split()) > 1 for piece in pieces)
    return pieces if apart else [part]


def as_one_line(text: str) -> str:
    """Return several questions in lines as one line from which they are read as they were; empty for other turns."""
    return f" {PARAGRAPH} ".join(questions_in(text))


def _unwrapped(lines: list[str]) -> list[str]:
    """Put the lines of a sentence together that was broken to fit somewhere else."""
    whole: list[str] = []
    for line in lines:
        if whole and whole[-1][-1] not in ".?!:;" and line[:1].islower() and not _is_question(line.rstrip(" ?")):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _joined(pieces: list[str]) -> list[str]:
    """Put what does not ask before the question that it leads to; nothing where less than half of it asks."""
    questions: list[str] = []
    led: list[str] = []
    alone = 0
    for piece in pieces:
        words = set(re.findall(r"[a-z]+", piece.lower()))
        if questions and not led and words <= _NO_SUBJECT:
            questions[-1] = f"{questions[-1]} {piece}"
        elif _is_question(piece):
            questions.append(" ".join((*led, piece)))
            led = []
        else:
            led.append(piece)
            alone += 1
    if led and questions:
        questions[-1] = " ".join((questions[-1], *led))
    return questions if alone <= len(questions) else []


def _is_question(piece: str) -> bool:
    act = read_act(piece, Setting())
    return act.name in _ASKED - {"ask"} or (act.name == "ask" and asks(piece))


def with_the_others(told: Told, turn: str, others: tuple[str, ...], number: int = 0) -> Told:
    """Return an answer with the questions that wait, numbered after whatever else can be chosen by a number.

    ``number`` is that of the first of them where they were numbered before: they keep theirs while these are free.
    """
    if told.ended:
        return told
    shown = (told.shown or Shown())._replace(turns=others, turns_from=number)
    if turn.startswith("/"):  # a choice between commands: the one that was chosen shows what it does
        return told
    code, values = ("one-of-several", {}) if number else ("several", {"count": str(len(others) + 1)})
    notice = Notice(code=code, values={**values, "turn": turn})
    numbered = enumerate(others, shown.first_turn)
    waiting = tuple(Option(number=place, id="", title=other) for place, other in numbered if other)
    if not waiting:
        shown = shown._replace(turns=(), turns_from=0)
    listed = (Options(role="waiting", options=waiting),) if waiting else ()
    return told._replace(blocks=(notice, *told.blocks, *listed), shown=shown)
