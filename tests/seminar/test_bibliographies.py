"""BibTeX and CSL-JSON, read back by pybtex and citeproc-py and compared with the YAML."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from pybtex.database import BibliographyData, parse_string

from tests.seminar.hostile import NASTY, texts
from tests.seminar.reading import HARVARD, ROOT, sources
from tutor.knowledge.model import Name, Source
from tutor.seminar.bibtex import bibtex
from tutor.seminar.csl import csl_json

NAMED = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\textquotedbl{}": '"', r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip


def detex(value: str) -> str:
    """Undo TeX by a table of LaTeX's own names for marks; grouping braces go."""
    pattern = "|".join(re.escape(name) for name in NAMED) + r"|[{}]"
    return re.sub(r"\s+", " ", re.sub(pattern, lambda found: NAMED.get(found[0], ""), value)).strip()


def one_line(text: str) -> str:
    kept = (char for char in text if not (ord(char) < 32 and char not in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"))
    kept = (char for char in kept if not 0x7F <= ord(char) <= 0x9F or char == "\x85")
    kept = (char for char in kept if not 0xD800 <= ord(char) <= 0xDFFF and not 0xFDD0 <= ord(char) <= 0xFDEF)
    return " ".join("".join(char for char in kept if char not in "\ufffe\uffff").split())


@pytest.fixture(scope="module")
def parsed(base) -> BibliographyData:
    return parse_string(bibtex(base.sources.values()), "bibtex")


def test_every_source_is_in_the_bibtex_file_with_its_title_year_and_address(parsed, base):
    """pybtex finds each source of sources.yaml with the title, year, DOI and address written there."""
    expected = sources(ROOT / "knowledge")

    assert set(parsed.entries) == set(expected)
    for name, source in expected.items():
        fields = parsed.entries[name].fields
        assert detex(fields["title"]) == " ".join(source["title"].split())
        assert fields.get("year", "") == source.get("issued", "")[:4]
        assert detex(fields.get("doi", "")) == source.get("DOI", "")
        assert detex(fields.get("url", "")) == source.get("URL", "")


def test_pybtex_takes_names_apart_as_they_were(parsed):
    """Family and given names come back as such, and the name of a body stays in one piece."""
    for name, source in sources(ROOT / "knowledge").items():
        persons = parsed.entries[name].persons.get("author", [])
        for person, written in zip(persons, source.get("author", []), strict=True):
            if "literal" in written:
                assert [detex(part) for part in person.last_names] == [written["literal"]]
            else:
                assert detex(" ".join(person.last_names)) == written["family"]
                assert detex(" ".join((*person.first_names, *person.middle_names))) == written.get("given", "")


@given(text=texts)
@settings(deadline=None, max_examples=150)
def test_hostile_titles_survive_bibtex(text: str):
    """A title, author and note of any characters come back from pybtex as they went in."""
    source = Source(
        id="x1", type="book", title=text, publisher=text, author=(Name(literal=text), Name(family=text, given=text))
    )

    entry = parse_string(bibtex([source]), "bibtex").entries["x1"]

    assert detex(entry.fields["title"]) == one_line(text)
    assert detex(entry.fields["publisher"]) == one_line(text)
    assert [detex(" ".join(person.last_names)) for person in entry.persons["author"]] == [one_line(text)] * 2


def test_csl_json_is_what_the_yaml_says(base):
    """The JSON holds the same fields as sources.yaml, dates as numbers."""
    written = {item.pop("id"): item for item in json.loads(csl_json(base.sources.values()))}
    expected = sources(ROOT / "knowledge")

    assert set(written) == set(expected)
    for name, source in expected.items():
        item = dict(written[name])
        date = item.pop("issued", {"date-parts": [[]]})["date-parts"][0]
        assert date == [int(part) for part in source.get("issued", "").split("-") if part]
        assert item == {key: value for key, value in source.items() if key not in ("id", "issued")}


def test_citeproc_cites_every_source_of_the_csl_json(base):
    """A citation processor that is not ours makes an entry for each source, with the year in it."""
    import warnings

    items = [item for item in json.loads(csl_json(base.sources.values())) if item["type"] == "article-journal"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(HARVARD.stem, validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        entries = [str(entry) for entry in bibliography.bibliography()]

    assert len(entries) == len(items)
    for key, entry in zip(bibliography.keys, entries, strict=True):
        item = next(item for item in items if item["id"].lower() == key)
        assert str(item["issued"]["date-parts"][0][0]) in entry
        assert item["title"].split()[0] in entry


def test_nasty_sources_are_valid_json_with_every_character_kept():
    """Marks that end strings or scripts in other formats are plain characters in JSON."""
    source = Source(id="x", type="book", title=NASTY)

    assert json.loads(csl_json([source]))[0]["title"] == " ".join(NASTY.split())


def test_the_example_base_has_a_bibliography_too():
    """Sources of somebody else's base are written by the same rules."""
    folder = Path(ROOT / "examples" / "sanctions")
    from tutor.knowledge import load_base

    parsed = parse_string(bibtex(load_base(folder).sources.values()), "bibtex")

    assert set(parsed.entries) == set(sources(folder))
    assert msgspec.json.decode(csl_json(load_base(folder).sources.values()))
