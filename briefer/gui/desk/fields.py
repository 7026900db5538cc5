"""What the fields of records are called in the window."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from briefer.domain.records import Kind

_NONE: Mapping[str, str] = MappingProxyType({})

HOLDS_IDS: Mapping[str, Kind] = MappingProxyType(
    {
        "source": Kind.SOURCE,
        "addressee": Kind.ADDRESSEE,
        "subject": Kind.ADDRESSEE,
        "parent": Kind.ADDRESSEE,
        "body": Kind.ADDRESSEE,
        "hooks": Kind.HOOK,
        "targets": Kind.HOOK,
        "superseded_by": Kind.HOOK,
    }
)
"""The fields that hold ids, and of what kind of records."""


def field_name(path: str, known: Mapping[str, str] = _NONE) -> str:
    """Return what a field is called that `path` leads to: "Title", "Asks · B1.1 · Clause".

    `known` says what people call what stands in the path by its id.
    """
    names = _names()
    return " · ".join(known.get(part) or names.get(part, part) for part in path.split("/"))


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "title": translate("Field", "Title"),
        "publisher": translate("Field", "Publisher"),
        "date": translate("Field", "Date"),
        "language": translate("Field", "Language"),
        "country": translate("Field", "Country"),
        "summary": translate("Field", "Summary"),
        "provenance": translate("Field", "Where it comes from"),
        "origin": translate("Field", "Origin"),
        "place": translate("Field", "Place"),
        "checked": translate("Field", "Checked on"),
        "note": translate("Field", "Note"),
        "translations": translate("Field", "Translations"),
        "text": translate("Field", "Text"),
        "name": translate("Field", "Name"),
        "short_name": translate("Field", "Short name"),
        "naming": translate("Field", "How letters name it"),
        "third": translate("Field", "to others"),
        "third_possessive": translate("Field", "to others, possessive"),
        "second": translate("Field", "to itself"),
        "second_possessive": translate("Field", "to itself, possessive"),
        "office": translate("Field", "Office"),
        "address": translate("Field", "Address"),
        "city": translate("Field", "City"),
        "salutation": translate("Field", "Salutation"),
        "valediction": translate("Field", "Valediction"),
        "paper": translate("Field", "Paper"),
        "parent": translate("Field", "Belongs to"),
        "government_of": translate("Field", "Government of"),
        "holders": translate("Field", "Who holds the office"),
        "since": translate("Field", "Since"),
        "until": translate("Field", "Until"),
        "tag": translate("Field", "Short description"),
        "subject": translate("Field", "Subject"),
        "aliases": translate("Field", "Other names"),
        "instrument": translate("Field", "Instrument"),
        "provision": translate("Field", "Provision"),
        "linking": translate("Field", "Linking sentence"),
        "paraphrase": translate("Field", "Paraphrase"),
        "citation": translate("Field", "Citation"),
        "quotation": translate("Field", "Quotation"),
        "binds": translate("Field", "Whom it binds"),
        "body": translate("Field", "Body"),
        "reason": translate("Field", "Reason"),
        "in_force_from": translate("Field", "In force from"),
        "in_force_until": translate("Field", "In force until"),
        "dates_checked": translate("Field", "Dates checked on"),
        "superseded_by": translate("Field", "Superseded by"),
        "in_source": translate("Field", "Named in the report"),
        "source": translate("Field", "Report"),
        "addressee": translate("Field", "Addressee"),
        "number": translate("Field", "Number"),
        "asks": translate("Field", "Asks"),
        "clause": translate("Field", "Clause"),
        "targets": translate("Field", "Law to be changed"),
        "hooks": translate("Field", "Law it rests on"),
        "overtaken": translate("Field", "Overtaken"),
        "label": translate("Field", "Label"),
        "what": translate("Field", "What happened"),
        "context": translate("Field", "Context"),
        "topics": translate("Field", "Topics"),
        "part": translate("Field", "Part"),
        **_tailored(),
        "id": translate("Field", "Id"),
    }


def _tailored() -> dict[str, str]:
    """Return what the fields are called that suit a letter to its reader and its date."""
    translate = QCoreApplication.translate
    return {
        "heading": translate("Field", "As a heading"),
        "articles": translate("Field", "Articles that another law has now"),
        "old": translate("Field", "Old article"),
        "new": translate("Field", "Now"),
        "updates": translate("Field", "What can be asked now"),
        "ask": translate("Field", "Instead of the ask"),
        "beyond": translate("Field", "What cannot rest on it"),
        "words": translate("Field", "Words that reach further"),
        "why": translate("Field", "Why"),
        "style": translate("Field", "Style before the name"),
        "pronouns": translate("Field", "Pronouns"),
        "object": translate("Field", "Object"),
        "possessive": translate("Field", "Possessive"),
        "cases": translate("Field", "Cases"),
        "profile": translate("Field", "What it should keep to"),
    }
