"""Placeholders as people know them: what each is called, and to which group it belongs."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.placeholders import NAMES, AskSet, Body, Name, parse
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library


class FieldWords(NamedTuple):
    """A placeholder: what stands between its braces, what it is called, and its group."""

    inside: str
    name: str
    group: str


def field_words(inside: str, library: Library) -> str:
    """Return what a chip says for what stands between braces, known or not."""
    found = parse(inside)
    match found:
        case Name(name):
            return known_fields().get(name, (inside, ""))[0]
        case Body(body, possessive, _):
            return _body_name(body, library, possessive=possessive)
        case AskSet(body):
            words = QCoreApplication.translate("Placeholder", "asks to {body}")
            return words.format(body=_body_name(body, library))
        case _:
            assert_never(found)


def is_field(inside: str, library: Library) -> bool:
    """Return whether what stands between braces is a placeholder that letters can fill."""
    found = parse(inside)
    if isinstance(found, Name):
        return found.name in NAMES
    body = found.id if isinstance(found, Body) else found.body
    return library.find(Addressee, body) is not None


def nearest_field(inside: str) -> str:
    """Return the name that people call most like an unknown one; empty when none is near."""
    names = {name.casefold(): key for key, (name, _) in known_fields().items()}
    inner = inside.casefold().strip()
    near = [name for name in names if inner.startswith(name)]
    near = near or get_close_matches(inner.replace("_", " "), names, 1, 0.6)
    return names[max(near, key=len)] if near else ""


def offered_fields(library: Library) -> Iterator[FieldWords]:
    """Yield all that can be inserted, group by group."""
    for inside, (name, group) in known_fields().items():
        yield FieldWords(inside, name, group)
    translate = QCoreApplication.translate
    body_group, asks_group = translate("Placeholder", "bodies"), translate("Placeholder", "asks")
    for body in library.addressees:
        yield FieldWords(f"asks:{body.id}", field_words(f"asks:{body.id}", library), asks_group)
    for body in library.addressees:
        yield FieldWords(f"body:{body.id}", body.short_name, body_group)


def _body_name(body: AddresseeId, library: Library, *, possessive: bool = False) -> str:
    known = library.find(Addressee, body)
    name = body if known is None else known.short_name
    return f"{name}’s" if possessive else name


def known_fields() -> dict[str, tuple[str, str]]:
    """Return what each name of the closed list is called, and its group, group by group."""
    translate = QCoreApplication.translate
    groups: tuple[tuple[str, Callable[[], dict[str, str]]], ...] = (
        (translate("Placeholder", "addressee"), _of_addressee),
        (translate("Placeholder", "sender"), _of_sender),
        (translate("Placeholder", "report"), _of_report),
        (translate("Placeholder", "letter"), _of_letter),
        (translate("Placeholder", "earlier letter"), _of_earlier),
    )
    return {inside: (name, group) for group, of in groups for inside, name in of().items()}


def _of_addressee() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "addressee.salutation": translate("Placeholder", "salutation"),
        "addressee.name": translate("Placeholder", "addressee name"),
        "addressee.short_name": translate("Placeholder", "addressee short name"),
        "addressee.office": translate("Placeholder", "addressee office"),
        "addressee.person": translate("Placeholder", "addressee person"),
        "addressee.address": translate("Placeholder", "addressee address"),
        "addressee.valediction": translate("Placeholder", "valediction"),
        "reader": translate("Placeholder", "you, the reader"),
        "reader's": translate("Placeholder", "your, the reader’s"),
        "addressee.they": translate("Placeholder", "they, the office-holder"),
        "addressee.them": translate("Placeholder", "them, the office-holder"),
        "addressee.their": translate("Placeholder", "their, the office-holder’s"),
    }


def _of_sender() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "sender.organisation": translate("Placeholder", "sender organisation"),
        "sender.organisations": translate("Placeholder", "all organisations"),
        "sender.address": translate("Placeholder", "sender address"),
        "sender.contact": translate("Placeholder", "sender contact"),
        "sender.local_contact": translate("Placeholder", "contact in the reader’s country"),
        "sender.about": translate("Placeholder", "about the sender"),
        "sender.signatory": translate("Placeholder", "signatory"),
        "sender.title": translate("Placeholder", "signatory title"),
        "sender.signatories": translate("Placeholder", "all signatories"),
    }


def _of_report() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "report": translate("Placeholder", "report in full"),
        "source.title": translate("Placeholder", "source title"),
        "source.publisher": translate("Placeholder", "source publisher"),
        "source.date": translate("Placeholder", "source date"),
        "source.summary": translate("Placeholder", "finding"),
        "country": translate("Placeholder", "country"),
    }


def _of_letter() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "date": translate("Placeholder", "date"),
        "reply_by": translate("Placeholder", "reply-by date"),
        "subject": translate("Placeholder", "subject"),
        "reference": translate("Placeholder", "reference"),
        "copies": translate("Placeholder", "copies"),
        "enclosures": translate("Placeholder", "enclosures"),
    }


def _of_earlier() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "earlier.date": translate("Placeholder", "earlier letter’s date"),
        "earlier.to": translate("Placeholder", "earlier letter’s reader"),
        "earlier.reference": translate("Placeholder", "earlier letter’s reference"),
        "earlier.requests": translate("Placeholder", "earlier requests"),
        "earlier.promised": translate("Placeholder", "requests promised"),
        "earlier.replies": translate("Placeholder", "earlier replies"),
    }
