"""Handouts as one self-contained HTML file: no script, nothing fetched, made for a phone and for paper."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from string import ascii_uppercase

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tutor import __version__
from tutor.seminar import wording
from tutor.seminar.brief import Brief
from tutor.seminar.text import file_name

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates, in which every text is escaped unless it is told to be markup."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(words=wording, version=__version__, letters=ascii_uppercase)
    made.filters["anchor"] = file_name
    made.filters["address"] = web_address
    return made


def web_address(address: str) -> str:
    """Return an address that a link may lead to; empty for one that is not on the web."""
    return address if address.lower().startswith(("https://", "http://")) else ""


def style_sheet() -> str:
    """Return the style sheet of handouts and pages."""
    return (TEMPLATES / "style.css").read_text(encoding="utf-8")


def render_brief(brief: Brief) -> str:
    """Return a handout as an HTML document."""
    return environment().get_template("brief.html").render(brief=brief, style=style_sheet())
