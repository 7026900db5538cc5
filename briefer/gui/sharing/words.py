"""The words about shared records."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.records import Kind
from briefer.gui.desk.chips import ChipWords
from briefer.services.records import BUNDLED, OWN, Held
from briefer.services.sharing import Difference, Standing

ORDER = (Standing.NEW, Standing.UPDATE, Standing.CONFLICT, Standing.TRASHED, Standing.SAME)
"""How a record may stand to ours, in the order in which one wants to know."""


def kind_name(kind: Kind) -> str:
    """Return what records of a kind are called."""
    translate = QCoreApplication.translate
    return {
        Kind.RECOMMENDATION: translate("Sharing", "Recommendations"),
        Kind.HOOK: translate("Sharing", "Legal hooks"),
        Kind.ADDRESSEE: translate("Sharing", "Addressees"),
        Kind.SOURCE: translate("Sharing", "Sources"),
        Kind.SENDER: translate("Sharing", "Senders"),
        Kind.TEMPLATE: translate("Sharing", "Templates"),
        Kind.IMAGE: translate("Sharing", "Pictures"),
        Kind.PACK: translate("Sharing", "Packs"),
        Kind.PERSON: translate("Sharing", "Protected people"),
    }[kind]


def letters_name() -> str:
    """Return what letters are called."""
    return QCoreApplication.translate("Sharing", "Letters")


def standing_chip(standing: Standing) -> ChipWords:
    """Return how a record stands to ours, as a chip."""
    translate = QCoreApplication.translate
    match standing:
        case Standing.NEW:
            return ChipWords(text=translate("Sharing", "new"), kind="accent")
        case Standing.SAME:
            return ChipWords(text=translate("Sharing", "same"))
        case Standing.UPDATE:
            return ChipWords(text=translate("Sharing", "updated"), kind="accentline")
        case Standing.CONFLICT:
            return ChipWords(text=translate("Sharing", "edited here"), kind="warn")
        case Standing.TRASHED:
            return ChipWords(text=translate("Sharing", "in the trash"), kind="line")
        case _:
            assert_never(standing)


def standing_sentence(standing: Standing) -> str:
    """Return what taking a record in will do."""
    translate = QCoreApplication.translate
    match standing:
        case Standing.NEW:
            return translate("Sharing", "Your library does not have this record yet.")
        case Standing.SAME:
            return translate("Sharing", "Your library has this record, word for word.")
        case Standing.UPDATE:
            return translate(
                "Sharing",
                "You have not edited this record, so the other version takes the place of yours.",
            )
        case Standing.CONFLICT:
            return translate(
                "Sharing",
                "This record was edited or made here. Yours stays as it is; the other version is "
                "offered beside it.",
            )
        case Standing.TRASHED:
            return translate(
                "Sharing",
                "You have put this record in the trash. It comes back from there if you tick it.",
            )
        case _:
            assert_never(standing)


def origin_words(held: Held) -> str:
    """Return where a record comes from."""
    translate = QCoreApplication.translate
    if held.origin == BUNDLED:
        return translate("Sharing", "came with briefer")
    if held.origin == OWN:
        return translate("Sharing", "made here")
    return translate("Sharing", "taken in with “{batch}”").format(batch=held.origin)


def difference_words(difference: Difference) -> str:
    """Return in a few words what differs."""
    translate = QCoreApplication.translate
    match difference.kind:
        case Standing.NEW:
            return translate("Sharing", "not in your library yet")
        case Standing.SAME:
            return translate("Sharing", "word for word the same")
        case Standing.UPDATE | Standing.CONFLICT | Standing.TRASHED:
            return ", ".join(field_name(name) for name, _, _ in difference.parts)
        case _:
            assert_never(difference.kind)


def counts_words(differences: Iterable[Difference]) -> str:
    """Return how many records stand in which way to ours: "New 3, same 12"."""
    kinds = [difference.kind for difference in differences]
    pattern = QCoreApplication.translate("Sharing", "{what} {count}")
    counted = (
        pattern.format(what=standing_chip(standing).text, count=kinds.count(standing))
        for standing in ORDER
        if standing in kinds
    )
    words = ", ".join(counted)
    return words[:1].upper() + words[1:]


def field_name(name: str) -> str:
    """Return what a field of a record is called."""
    known = _fields()
    plain = name.replace("_", " ")
    return known.get(name, plain[:1].upper() + plain[1:])


def _fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "about": translate("Sharing", "About"),
        "address": translate("Sharing", "Address"),
        "asks": translate("Sharing", "Asks"),
        "binds": translate("Sharing", "Binds"),
        "citation": translate("Sharing", "Citation"),
        "context": translate("Sharing", "Context"),
        "hooks": translate("Sharing", "Legal hooks"),
        "in_force_from": translate("Sharing", "In force from"),
        "in_force_until": translate("Sharing", "In force until"),
        "label": translate("Sharing", "Name"),
        "name": translate("Sharing", "Name"),
        "note": translate("Sharing", "Note"),
        "overtaken/what": translate("Sharing", "What happened since"),
        "place": translate("Sharing", "Place in the source"),
        "provenance": translate("Sharing", "Where it comes from"),
        "quotation": translate("Sharing", "Quotation"),
        "text": translate("Sharing", "Text"),
        "title": translate("Sharing", "Title"),
        "topics": translate("Sharing", "Topics"),
        "translations": translate("Sharing", "Translations"),
    }
