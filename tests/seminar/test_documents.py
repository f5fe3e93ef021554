"""Handouts and dossiers, read back by markdown-it-py and an HTML parser, and compared with the YAML text by text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from tests.seminar.hostile import long_texts, spoilt_base, texts
from tests.seminar.reading import HARVARD, ROOT, cases, issues, plain, texts_of_case, texts_of_issue
from tutor.seminar.brief import make_brief
from tutor.seminar.citations import AuthorDate
from tutor.seminar.html import render_brief as as_html
from tutor.seminar.markdown import render_brief as as_markdown
from tutor.seminar.markdown import render_dossier
from tutor.seminar.selection import Selection, select, whole
from tutor.seminar.sheets import Sheets
from tutor.seminar.site import pages
from tutor.seminar.text import one_line

BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "div", "title", "figcaption", "text"}


class _Texts(HTMLParser):
    """Gathers the text of each block of a page, and the tags and attributes used."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data


def read_html(text: str) -> _Texts:
    parser = _Texts()
    parser.feed(text)
    parser.close()
    parser.blocks = [plain(block) for block in parser.blocks if block.strip()]
    return parser


def read_markdown(text: str) -> list[str]:
    """The text of each inline block, as markdown-it-py (CommonMark) reads it."""
    tokens = MarkdownIt("commonmark").parse(text)
    inline = (token for token in tokens if token.type == "inline")
    return [plain("".join(_said(token.children or []))) for token in inline]


def _said(children: list) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type in ("html_inline", "image"):
            yield "<MARKUP>"


def missing(expected: list[str], blocks: list[str]) -> list[str]:
    whole_text = "\n".join(blocks)
    return [text for text in expected if text not in whole_text]


def dossier(base, selection: Selection) -> str:
    cite = AuthorDate(base, selection.sources)
    sheets = Sheets(base, cite)
    return render_dossier(
        selection.title,
        [sheets.issue(issue) for issue in selection.issues],
        [sheets.case(case) for case in selection.cases],
        [sheets.concept(concept) for concept in selection.concepts],
        cite.references(),
    )


@pytest.fixture(scope="module")
def everything(base) -> list[str]:
    return read_markdown(dossier(base, whole(base)))


def test_the_markdown_of_the_whole_base_holds_every_text_of_the_yaml(everything: list[str]):
    """Each claim, warrant, finding, reply, fact and answer of the YAML stands in the Markdown as it is written."""
    folder = ROOT / "knowledge"
    expected = [text for _, issue in issues(folder) for text in texts_of_issue(issue)]
    expected += [text for _, case in cases(folder) for text in texts_of_case(case)]

    assert len(expected) > 3000
    assert missing(expected, everything) == []


def test_the_site_holds_every_text_of_the_yaml(base):
    """Each issue and case has a page with all of its texts."""
    made = {name: content.decode() for name, content in pages(base) if name.endswith(".html")}
    folder = ROOT / "knowledge"
    for name, issue in issues(folder):
        page = read_html(made[f"issues/{name.replace('/', '-')}.html"])
        assert missing(list(texts_of_issue(issue)), page.blocks) == [], name
    for name, case in cases(folder):
        page = read_html(made[f"{name}.html"])
        assert missing(list(texts_of_case(case)), page.blocks) == [], name


def test_every_link_inside_the_site_leads_somewhere(base):
    """No page links to a page or an anchor that does not exist, and no id stands twice on a page."""
    made = {name: content.decode() for name, content in pages(base)}
    parsed = {name: read_html(text) for name, text in made.items() if name.endswith(".html")}
    for name, page in parsed.items():
        assert len(page.ids) == len(set(page.ids)), name
        for address in page.addresses:
            if address.startswith(("http://", "https://", "data:")):
                continue
            target, _, anchor = address.partition("#")
            path = (Path(name).parent / target).as_posix() if target else name
            path = re.sub(r"[^/]+/\.\./", "", path)
            assert path in made, f"{name} links to {address}"
            assert not anchor or anchor in parsed[path].ids, f"{name} links to {address}"


def test_sources_are_linked_both_ways(base):
    """An issue's page leads to each of its sources, and the source's entry leads back to the issue."""
    made = {name: read_html(content.decode()) for name, content in pages(base) if name.endswith(".html")}
    back = set(made["sources.html"].addresses)
    for issue in base.issues.values():
        name = f"issues/{issue.id.replace('/', '-')}.html"
        cited = {address.partition("#source-")[2] for address in made[name].addresses if "#source-" in address}
        assert cited == {re.sub(r"[^A-Za-z0-9_.-]+", "-", source) for source in issue.sources}
        assert name in back


@pytest.mark.parametrize("issue_id", ["cost/free-riding", "entrapment/dragged-into-war", "sovereignty/consensus"])
def test_a_handout_holds_its_issue_in_both_forms(base, issue_id: str):
    """All texts of the issue stand in the Markdown and the HTML handout."""
    written = dict(issues(ROOT / "knowledge"))[issue_id]
    brief = make_brief(base, select(base, [issue_id]))

    assert missing(list(texts_of_issue(written)), read_markdown(as_markdown(brief))) == []
    assert missing(list(texts_of_issue(written)), read_html(as_html(brief)).blocks) == []


def test_the_html_handout_is_one_file_that_needs_nothing_else(base):
    """No script, no style sheet, no image: whatever a handout leads to is a link that the reader follows."""
    text = as_html(make_brief(base, select(base, ["cost/free-riding", "cases/nato"])))
    page = read_html(text)

    assert not page.tags & {"script", "img", "iframe", "link", "object", "embed"}
    assert "@import" not in text
    assert "url(" not in text
    inner = [address for address in page.addresses if address.startswith("#")]
    assert inner
    assert {address[1:] for address in inner} <= set(page.ids)


def test_the_key_stands_on_a_page_of_its_own_after_the_quiz(base):
    """The questions do not give the answers, and the key comes last, on a new page."""
    text = as_markdown(make_brief(base, select(base, ["cost/free-riding"])))
    quiz, key = text.split("## Quiz")[1].split("## Key to the quiz")

    assert "break-before: page" in quiz
    assert len(re.findall(r"^\*\*\d+\.\*\*", quiz, re.M)) == len(re.findall(r"^\*\*\d+\.\*\*", key, re.M)) == 10


def test_everything_cited_in_a_handout_is_in_its_references_and_nothing_else(base):
    """References are those of what is printed."""
    brief = make_brief(base, select(base, ["cost/free-riding"]))
    text = as_html(brief)

    cited = set(re.findall(r'class="cite">\(.*?</span>', text))
    linked = {name for part in cited for name in re.findall(r'href="#source-([^"]+)"', part)}
    assert linked == {re.sub(r"[^A-Za-z0-9_.-]+", "-", entry.id) for entry in brief.references}


def test_works_of_one_author_and_year_are_told_apart(base):
    """Two works that would be cited alike get letters, in the text and in the list."""
    cite = AuthorDate(base, base.sources)
    shorts = [cite.parts((name,))[0].text for name in base.sources]

    assert len(shorts) == len(set(shorts))
    lettered = [entry for entry in cite.references() if re.search(r"\(\d{4}[ab]\)", entry.text)]
    assert lettered


def test_each_reference_is_dated_once_and_stands_under_what_it_is_cited_by(base):
    """A work without an author is listed by its title, with its date after it, and no date is told twice."""
    cite = AuthorDate(base, base.sources)

    for entry in cite.references():
        source = base.sources[entry.id]
        rest = entry.text.replace(source.title, "", 1)
        assert f"({source.year}" in rest, entry.text
        assert not re.search(r"\((\d{4})[a-z]*\)\W*\(\1", rest), entry.text
        if not (source.author or source.editor):
            assert entry.text.lstrip("“").startswith(source.title[:20]), entry.text


def test_a_csl_style_shapes_citations_and_references(base):
    """With a style file the citations and the list are as the style says, one entry for each source."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        brief = make_brief(base, select(base, ["cost/free-riding"]), HARVARD)

    finding = brief.issues[0].sides[0].arguments[0].grounds[0]
    assert finding.citation in ("(Olson and Zeckhauser, 1966)", "(Olson & Zeckhauser 1966)")  # now and in 2009
    plain_brief = make_brief(base, select(base, ["cost/free-riding"]))
    assert {entry.id for entry in brief.references} == {entry.id for entry in plain_brief.references}
    assert any("Available at:" in entry.text for entry in brief.references)


def spoilt_texts(base) -> list[str]:
    """The texts of the spoilt issue, read from its values."""
    issue = next(iter(base.issues.values()))
    found = [issue.motion, issue.in_short, issue.evidence_so_far, *issue.discuss, *issue.notes]
    for _, argument in issue.argued():
        found += [argument.claim, argument.warrant, argument.qualifier]
        found += [one.says for one in argument.grounds] + [one.reply for one in argument.answers]
    found += [text for one in issue.misconceptions for text in (one.says, one.correction)]
    return [one_line(text) for text in found]


@given(text=texts)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_texts_are_text_and_nothing_else(text: str):
    """Markup, quotes and braces come back from Markdown and HTML as the characters they are, and add no markup."""
    base = spoilt_base(text)
    brief = make_brief(base, select(base, list(base.issues)))
    page = read_html(as_html(brief))
    blocks = read_markdown(as_markdown(brief))

    assert missing(spoilt_texts(base), page.blocks) == []
    assert missing(spoilt_texts(base), blocks) == []
    assert not page.tags & {"script", "img", "iframe", "object", "svg"}
    assert "<MARKUP>" not in "".join(blocks).replace('<div style="break-before: page"></div>', "")


@given(text=long_texts)
@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example])
def test_ten_thousand_characters_survive(text: str):
    """A very long text is neither cut nor broken, on the site as well."""
    base = spoilt_base(text)
    made = {name: content.decode() for name, content in pages(base)}
    page = next(content for name, content in made.items() if name.startswith("issues/"))

    assert missing(spoilt_texts(base), read_html(page).blocks) == []
    assert missing(spoilt_texts(base), read_markdown(dossier(base, whole(base)))) == []
