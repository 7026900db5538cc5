"""The content check finds every fault that is planted, and names the record."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefer import resources
from briefer.domain.base import Provenance, Value
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, SourceId
from briefer.domain.law import Binding, Quotation
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.template import Block, BlockKind
from briefer.storage.content import load_library, load_phrases
from briefer.storage.content_check import problems
from briefer.storage.content_words import phrase_problems

BUNDLED = load_library()
LANGUAGES = [Path(name).stem for name in resources.names("phrases")]
KINDS = ("sources", "addressees", "hooks", "recommendations", "senders", "templates")


def planted(kind: str, key: str, **changes: object) -> Library:
    """Return the bundled library with one record changed."""
    # The records of a kind are of one type, the kinds of several.
    records: dict[str, Sequence[Any]] = {name: getattr(BUNDLED, name) for name in KINDS}
    records[kind] = [
        replace(record, **changes) if record.id == key else record for record in records[kind]
    ]
    assert records[kind] != list(getattr(BUNDLED, kind)), "nothing was planted"
    return MemoryLibrary(**records)


def hook(**changes: object) -> Library:
    return planted("hooks", "ebrd-agreement-1", **changes)


def addressee(**changes: object) -> Library:
    return planted("addressees", "osce-rfom", **changes)


def item(**changes: object) -> Library:
    return planted("recommendations", "B1", **changes)


def ask(**changes: object) -> Library:
    first, *rest = BUNDLED.recommendation_of(AskId("B1.1")).asks
    return item(asks=(replace(first, **changes), *rest))


def quotation(text: str) -> Library:
    return hook(quotation=Quotation(text=text, checked=dt.date(2026, 11, 23)))


def block(text: str) -> Library:
    blocks = (Block(id=BlockId("more"), kind=BlockKind.PARAGRAPH, text=text),)
    return planted("templates", "formal-letter", blocks=blocks)


def naming(**changes: str) -> Library:
    known = BUNDLED.addressee(AddresseeId("osce-rfom")).naming
    return addressee(naming=replace(known, **changes))


FAULTS: list[tuple[Callable[[], Library], str]] = [
    # Ids that lead nowhere.
    (lambda: hook(binds=(Binding(body=AddresseeId("nobody"), reason="none"),)), "binds: the add"),
    (lambda: ask(targets=(HookId("no-law"),)), "B1.1: targets: the hook “no-law”"),
    (lambda: item(hooks=(HookId("no-law"),)), "B1: hooks: the hook “no-law”"),
    (
        lambda: hook(superseded_by=HookId("no-law"), in_force_until=dt.date(2020, 1, 1)),
        "ebrd-agreement-1: its successor “no-law”",
    ),
    (lambda: addressee(parent=AddresseeId("nobody")), "osce-rfom: its parent “nobody”"),
    (lambda: ask(subject=AddresseeId("nobody")), "B1.1: subject: the addressee “nobody”"),
    (lambda: item(addressee=AddresseeId("nobody")), "B1: addressee: the addressee “nobody”"),
    (lambda: item(source=SourceId("no-report")), "B1: its source “no-report”"),
    (lambda: ask(clause="press {body:nobody}"), "B1.1: clause: body: the addressee “nobody”"),
    (lambda: ask(clause="press {body:nobody's} friends"), "B1.1: clause: body: the addressee"),
    (lambda: ask(clause="carry out {asks:nobody}"), "B1.1: clause: asks: the addressee “nobody”"),
    # Nothing where something must be.
    (lambda: hook(citation=" "), "ebrd-agreement-1: citation is empty"),
    (lambda: hook(provenance=Provenance(origin="")), "ebrd-agreement-1: origin is empty"),
    (lambda: hook(provenance=Provenance(origin="A book")), "quotation: checked, but its origin"),
    (lambda: hook(quotation=Quotation(text="")), "ebrd-agreement-1: quotation: text is empty"),
    (lambda: hook(binds=(Binding(body=AddresseeId("ebrd"), reason=""),)), "reason is empty"),
    (lambda: addressee(provenance=Provenance(origin="")), "osce-rfom: origin is empty"),
    (lambda: addressee(salutation=""), "osce-rfom: salutation is empty"),
    (lambda: addressee(address=()), "osce-rfom: address is empty"),
    (lambda: naming(second_possessive=""), "osce-rfom: second_possessive is empty"),
    (lambda: item(place=""), "B1: place is empty"),
    (lambda: item(asks=()), "B1: has no ask"),
    (lambda: ask(title="Weigh "), "B1.1: title has space at its ends"),
    # Placeholders.
    (lambda: ask(clause="write to {sender.contact}"), "B1.1: clause: “{sender.contact}” is not"),
    (lambda: hook(linking="As {nobody} says:"), "linking: “{nobody}” is not a placeholder here"),
    (lambda: hook(paraphrase="See {asks:ebrd}."), "paraphrase: cannot refer to a set of asks"),
    (lambda: addressee(subject="{subject}"), "osce-rfom: subject: “{subject}” is not"),
    (lambda: planted("templates", "formal-letter", title="{date}"), "title: “{date}” is not"),
    (lambda: block("{sender.name}"), "formal-letter: more: “{sender.name}” is not"),
    (lambda: block("{date"), "formal-letter: more: a brace stands alone"),
    (lambda: block("Dear {body:nobody}"), "formal-letter: more: body: the addressee “nobody”"),
    (
        lambda: planted(
            "templates",
            "formal-letter",
            blocks=(Block(id=BlockId("a"), kind=BlockKind.DATE),) * 2,
        ),
        "formal-letter: two blocks have the same id",
    ),
    # Clauses and sentences.
    (lambda: ask(clause="Weigh the findings"), "B1.1: clause: does not begin with a bare inf"),
    (lambda: ask(clause="weigh the findings."), "B1.1: clause: ends in “.”"),
    (lambda: ask(clause="weigh the findings;"), "B1.1: clause: ends in “;”"),
    (lambda: ask(id=AskId("B2.1")), "B2.1: does not begin with the id of its recommendation"),
    (lambda: ask(clause="weigh the findings of this report"), "“this report” points at nothing"),
    (lambda: ask(clause="act on these findings"), "“these findings” points at nothing"),
    (lambda: ask(clause="follow the steps listed above"), "“listed above” points at nothing"),
    (lambda: ask(clause="follow what was elaborated above"), "“elaborated above” points at n"),
    (lambda: ask(clause="register those groups"), "“those groups” points at nothing"),
    (lambda: ask(clause="permit such activities"), "“such activities” points at nothing"),
    (lambda: hook(linking="Article 1 says."), "the linking sentence does not end with a colon"),
    (lambda: hook(paraphrase="it says so"), "paraphrase is not a full sentence"),
    (lambda: item(number=2), "B1: is number 2 where its place is another"),
    (lambda: planted("sources", "hrw-kazakhstan-1999", date="Oct. 1999"), "is not a year, month"),
    (lambda: planted("sources", "hrw-kazakhstan-1999", date="1999-13"), "is not a year, month"),
    (lambda: planted("sources", "hrw-kazakhstan-1999", date="1999-1"), "is not a year, month"),
    (lambda: planted("sources", "hrw-kazakhstan-1999", country=""), "country is empty"),
    (lambda: addressee(language="zz-qq"), "osce-rfom: “zz-qq” is not a language"),
    (MemoryLibrary, "there is no template"),
    # Typography.
    (lambda: ask(clause='heed the "findings"'), 'B1.1: clause: “"” is typed, not set'),
    (lambda: ask(clause="heed the Bank's findings"), "B1.1: clause: “'” is typed, not set"),
    (lambda: quotation('the so-called "Bank"'), 'quotation: “"” is typed, not set'),
    (lambda: quotation("the purpose ... of the Bank"), "quotation: “...” is typed, not set"),
    (lambda: quotation("“the purpose of the Bank”"), "carries its own quotation marks"),
    (lambda: hook(citation="Agreement  of 1990"), "citation: two spaces in a row"),
    # Time and circles.
    (lambda: hook(in_force_until=dt.date(1990, 1, 1)), "ebrd-agreement-1: ends before it begins"),
    (lambda: hook(superseded_by=HookId("faa-498a")), "has a successor but no last day in force"),
    (
        lambda: hook(superseded_by=HookId("ebrd-agreement-1"), in_force_until=dt.date(2020, 1, 1)),
        "ebrd-agreement-1: succeeds itself in a circle",
    ),
    (
        lambda: planted("addressees", "osce", parent=AddresseeId("osce-odihr")),
        "osce-odihr: belongs to itself in a circle",
    ),
]


@pytest.mark.parametrize(("plant", "expected"), FAULTS)
def test_a_planted_fault_is_found(plant: Callable[[], Library], expected: str) -> None:
    found = problems(plant())
    assert any(expected in line for line in found), found


def test_the_bundled_content_has_no_fault() -> None:
    assert problems(BUNDLED) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bundled_phrases_have_no_fault(language: str) -> None:
    assert phrase_problems(load_phrases(language)) == []


PHRASE_FAULTS: list[tuple[dict[str, object], str]] = [
    ({"report": "the report “{title}”"}, "en: report must hold date, publisher, title"),
    ({"annex": "Annex {letter} {number}"}, "en: annex must hold letter and no other name"),
    ({"page": "Page {page} of {pages}..."}, "en: page: “...” is typed"),
    ({"letters": "ABBA"}, "en: letters must be letters, each of them once"),
    ({"names": {}}, "en: names: “sender.organisation” is missing"),
    ({"names": {"nobody": "nobody"}}, "en: names: “nobody” is not a placeholder"),
    ({"names": {"date": ""}}, "en: names: date is empty"),
]


@pytest.mark.parametrize(("changes", "expected"), PHRASE_FAULTS)
def test_a_fault_in_the_phrases_is_found(changes: dict[str, object], expected: str) -> None:
    phrases: Value = replace(load_phrases("en"), **changes)
    assert any(expected in line for line in phrase_problems(phrases))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"information_for": "For information"}, "en: print.information_for must hold to and no"),
        ({"file_copy": "File copy {to}"}, "en: print.file_copy must hold no name and no"),
        ({"information": ""}, "en: print: information is empty"),
    ],
)
def test_a_fault_in_the_words_of_stamps_is_found(changes: dict[str, str], expected: str) -> None:
    phrases = load_phrases("en")
    found = phrase_problems(replace(phrases, print=replace(phrases.print, **changes)))
    assert any(expected in line for line in found)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"reply": "Your reply"}, "en: follow_up.reply must hold earlier.replies and no other"),
        ({"earlier": "Of {earlier.date}"}, "en: follow_up.earlier must hold body, earlier.date"),
        ({"reply_undated": "On {date}"}, "en: follow_up.reply_undated must hold no name and no"),
        ({"request": "request  {numbers}"}, "en: follow_up.request: two spaces"),
    ],
)
def test_a_fault_in_the_words_of_follow_ups_is_found(
    changes: dict[str, str], expected: str
) -> None:
    phrases = load_phrases("en")
    follow_up = replace(phrases.follow_up, **changes)
    found = phrase_problems(replace(phrases, follow_up=follow_up))
    assert any(expected in line for line in found), found
