"""K3xx: plain words, fair words, dated figures, marked quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.prose import count_words, sentences
from tutor.knowledge.subject import Subject

LONGEST_SENTENCE = 35
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b\d{4}s\b")
_FIGURE = re.compile(
    r"(?:[$€£]\s?\d)|(?:\d[\d.,]*\s?(?:%|per cent|percent|billion|million|trillion|(?:active )?troops|personnel)\b)",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[\"“]([^\"”]+)[\"”]")


@check("K301", f"Split the sentence; none is longer than {LONGEST_SENTENCE} words.")
def long_sentence(subject: Subject) -> Iterator[Found]:
    """A sentence too long to read once."""
    for entry, path, text in subject.prose():
        for sentence in sentences(text):
            length = count_words(sentence)
            if length > LONGEST_SENTENCE:
                yield Found(entry, path, f"a sentence of {length} words: {sentence[:60]}...")


@check("K302", "Say it in words that both sides would sign; loaded words stand only in asks and quotations.")
def loaded_word(subject: Subject) -> Iterator[Found]:
    """A word that takes sides."""
    pattern = _any_of(subject.contents.loaded)
    if pattern is None:
        return
    for entry, path, text in subject.prose():
        for word in pattern.findall(_QUOTATION.sub(" ", text)):
            yield Found(entry, path, f"the loaded word `{word}`")


@check("K303", "Define the term in concepts.yaml (or under `also` of a concept), or say it in plain words.")
def undefined_term(subject: Subject) -> Iterator[Found]:
    """A term of the field that no concept defines."""
    undefined = [term for term in subject.contents.terms if term not in subject.terms]
    pattern = _any_of(undefined)
    if pattern is None:
        return
    for entry, path, text in subject.prose():
        for term in dict.fromkeys(match.lower() for match in pattern.findall(text)):
            yield Found(entry, path, f"the term `{term}` is used and not defined")


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(words, key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


@check("K304", "Give the year in the sentence, or `as_of:` beside it.")
def undated_figure(subject: Subject) -> Iterator[Found]:
    """Money, a share or a strength without a date."""
    for issue, grounds, path in subject.grounds():
        if _FIGURE.search(grounds.says) and not (grounds.as_of or _YEAR.search(grounds.says)):
            yield Found(issue.id, f"{path}.says", f"the figure in `{grounds.id}` has no date")
    for case in subject.contents.cases.values():
        for index, fact in enumerate(case.facts):
            if not _YEAR.search(f"{fact.date} {fact.as_of}"):
                yield Found(case.id, f".facts[{index}].date", f"the fact `{fact.id}` has no year")


@check("K305", "Quote only what was read in the source (`checked: text` or a fact of the register), or paraphrase it.")
def unchecked_quotation(subject: Subject) -> Iterator[Found]:
    """Words in quotation marks whose source's text was not seen."""
    for issue, grounds, path in subject.grounds():
        long_ones = [quotation for quotation in _QUOTATION.findall(grounds.says) if count_words(quotation) > 3]
        if long_ones and grounds.checked == "abstract":
            yield Found(issue.id, f"{path}.says", f"a quotation in `{grounds.id}`, of which only an abstract was read")


@check("K306", "Write a comma, a colon or two sentences.", severity="warning")
def dash(subject: Subject) -> Iterator[Found]:
    """A long dash, which reads badly aloud and in narrow windows."""
    for entry, path, text in subject.prose():
        if "—" in text or " – " in text:
            yield Found(entry, path, "a dash between words")
