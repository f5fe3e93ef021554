"""Anki decks: every quiz item as a note. A deck that is imported again updates texts and keeps the learner's intervals.

The note type, its fields and all ids are fixed for good: a field added later would turn updates into conflicts, which
is why two are held in reserve.
"""

from __future__ import annotations

import html
import io
import itertools
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zlib import crc32

import genanki

from tutor.knowledge import KnowledgeBase
from tutor.quiz.item import Item
from tutor.seminar.citations import AuthorDate
from tutor.seminar.progress import Step, counted, nothing
from tutor.seminar.questions import Question, Remark, all_questions
from tutor.seminar.selection import Selection
from tutor.seminar.text import file_name, one_line
from tutor.seminar.wording import SIDES

ROOT_DECK = "Alliance Tutor"
FIELDS = ("Id", "Front", "Back", "Source", "Side", "Topic", "Hint", "Extra1", "Extra2")
"""Frozen. Extra1 holds what the other side would say next, Extra2 the motion."""
_MODEL_ID = 1_607_492_051
_DECKS_FROM = 1 << 30
_STYLE = """
.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.45; max-width: 40em;
  margin: 0 auto; padding: 0 .6em; }
.asks { font-family: system-ui, sans-serif; font-weight: 600; }
.label, .small { font-family: system-ui, sans-serif; font-size: 15px; opacity: .75; }
ol { list-style-type: upper-alpha; }
"""
_FRONT = '<div dir="auto">{{Front}}</div>{{#Hint}}<p class="small">{{hint:Hint}}</p>{{/Hint}}'
_BACK = """<div dir="auto">{{Front}}</div><hr id="answer"><div dir="auto">{{Back}}</div>
{{#Extra1}}<p class="small" dir="auto">The other side would go on: {{Extra1}}</p>{{/Extra1}}
{{#Source}}<p class="small" dir="auto">{{Source}}</p>{{/Source}}<p class="small">{{Topic}}</p>"""


def package(base: KnowledgeBase, selection: Selection, now: datetime, step: Step = nothing) -> bytes:
    """Return a deck of all items of a selection as the bytes of an ``.apkg`` file.

    ``now`` dates the notes: a deck dated later than the one imported before updates it.
    """
    decks: dict[str, genanki.Deck] = {}
    cite = AuthorDate(base, base.sources)
    owners = [issue.id for issue in selection.issues]
    owners += [case.id for case in selection.cases] + [concept.id for concept in selection.concepts]
    for owner in counted(owners, step):
        for item, question in all_questions(base, owner):
            name = _deck_name(base, owner)
            deck = decks.setdefault(name, genanki.Deck(_deck_id(name), name))
            deck.add_note(_note(base, cite, item, question))
    return _packed(decks.values(), now)


def _model() -> genanki.Model:
    return genanki.Model(
        _MODEL_ID,
        "Alliance Tutor",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
        sort_field_index=0,
    )


_MODEL = _model()


def _deck_name(base: KnowledgeBase, owner: str) -> str:
    """A deck a topic, one for cases and one for terms: few enough to be found, many enough to choose from."""
    if owner in base.issues:
        part = base.topic(base.issues[owner].topic).name
    else:
        part = "Cases" if owner in base.cases else "Terms"
    return f"{ROOT_DECK}::{one_line(part).replace('::', ':')}"


def _deck_id(name: str) -> int:
    return _DECKS_FROM + crc32(name.encode()) % _DECKS_FROM


def _note(base: KnowledgeBase, cite: AuthorDate, item: Item, question: Question) -> genanki.Note:
    sources = dict.fromkeys(source for remark in (*question.given, *question.why) for source in remark.sources)
    topic = base.topic(item.topic).name if item.topic else ""
    motion = base.issues[item.owner].motion if item.owner in base.issues else ""
    return genanki.Note(
        model=_MODEL,
        guid=genanki.guid_for("alliance-tutor", item.id),
        tags=[f"alliance-tutor::{item.kind}", f"alliance-tutor::{file_name(item.owner)}"],
        fields=[
            _text(item.id),
            _front(question),
            _back(question),
            _text(cite.cite(tuple(sources)).strip("()")),
            SIDES["pro" if item.side == "pro" else "con"] if item.side else "",
            _text(topic),
            _text(question.hint),
            _text(question.next),
            _text(motion),
        ],
    )


def _text(text: str) -> str:
    """Escape for a field, which Anki reads as HTML; doubled braces would be read as a field's name or a gap."""
    return html.escape(one_line(text)).replace("{", "&#123;").replace("}", "&#125;")


def _front(question: Question) -> str:
    parts = [f'<p class="asks">{_text(question.asks)}</p>', *_remarks(question.given)]
    if question.options:
        parts.append("<ol>" + "".join(f"<li>{_text(option)}</li>" for option in question.options) + "</ol>")
    return "".join(parts)


def _back(question: Question) -> str:
    steps = question.why
    if question.options and len(question.answer) > 1 and question.answer[1] == ",":  # an order: say the steps by letter
        letters = question.answer.split(", ")
        steps = tuple(
            Remark(label=letter, text=remark.text) for letter, remark in zip(letters, question.why, strict=False)
        )
    return "".join([f"<p><b>{_text(question.answer)}</b></p>", *_remarks(steps)])


def _remarks(remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        label = f'<span class="label">{_text(remark.label)}:</span> ' if remark.label else ""
        yield f"<p>{label}{_text(remark.text)}</p>"


def _packed(decks: Iterable[genanki.Deck], now: datetime) -> bytes:
    """Write the collection that Anki imports, and zip it: equal decks of one date are equal bytes."""
    moment = now.timestamp()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(path)) as connection:
            cursor = connection.cursor()
            genanki.Package(list(decks)).write_to_db(cursor, moment, itertools.count(int(moment * 1000)))
            connection.commit()
        content = path.read_bytes()
    packed = io.BytesIO()
    stamp = (max(now.year, 1980), now.month, now.day, now.hour, now.minute, now.second)
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in (("collection.anki2", content), ("media", b"{}")):
            archive.writestr(zipfile.ZipInfo(name, stamp), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
