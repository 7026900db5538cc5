"""The words for the kinds of records."""

from dataclasses import dataclass
from typing import Literal, assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.records import Kind

SHOWN = (
    Kind.RECOMMENDATION,
    Kind.HOOK,
    Kind.ADDRESSEE,
    Kind.SOURCE,
    Kind.SENDER,
    Kind.TEMPLATE,
    Kind.SNIPPET,
    Kind.PERSON,
)
"""The kinds that the library view lists, in its order."""

TRASH = "trash"
"""What stands for the trash among the kinds."""


@dataclass(frozen=True, kw_only=True)
class KindWords:
    """The words for a kind: its heading, the search field's, the button's, and one record of it."""

    many: str
    search: str
    new: str
    name: str
    one: str


def kind_words(kind: Kind) -> KindWords:
    """Return the words for a kind of records."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.RECOMMENDATION:
            return KindWords(
                many=translate("Library", "Recommendations"),
                search=translate("Library", "Search recommendations"),
                new=translate("Library", "New recommendation"),
                name=translate("Library", "New recommendation"),
                one=translate("Library", "recommendation"),
            )
        case Kind.HOOK:
            return KindWords(
                many=translate("Library", "Legal hooks"),
                search=translate("Library", "Search legal hooks"),
                new=translate("Library", "New hook"),
                name=translate("Library", "New hook"),
                one=translate("Library", "hook"),
            )
        case Kind.SOURCE:
            return KindWords(
                many=translate("Library", "Sources"),
                search=translate("Library", "Search sources"),
                new=translate("Library", "New source"),
                name=translate("Library", "New source"),
                one=translate("Library", "source"),
            )
        case Kind.TEMPLATE:
            return KindWords(
                many=translate("Library", "Templates"),
                search=translate("Library", "Search templates"),
                new="",
                name="",
                one=translate("Library", "template"),
            )
        case Kind.SNIPPET:
            return KindWords(
                many=translate("Library", "Snippets"),
                search=translate("Library", "Search snippets"),
                new=translate("Library", "New snippet"),
                name=translate("Library", "New snippet"),
                one=translate("Library", "snippet"),
            )
        case Kind.ADDRESSEE | Kind.SENDER | Kind.PERSON:
            return _words_for_somebody(kind)
        case (
            Kind.IMAGE
            | Kind.PACK
            | Kind.WORD_LETTERHEAD
            | Kind.PACK_TEMPLATE
            | Kind.RECIPIENTS
            | Kind.MERGE
        ):
            return KindWords(many="", search="", new="", name="", one="")
        case _:
            assert_never(kind)


def _words_for_somebody(
    kind: Literal[Kind.ADDRESSEE, Kind.SENDER, Kind.PERSON],
) -> KindWords:
    translate = QCoreApplication.translate
    match kind:
        case Kind.ADDRESSEE:
            return KindWords(
                many=translate("Library", "Addressees"),
                search=translate("Library", "Search addressees"),
                new=translate("Library", "New addressee"),
                name=translate("Library", "New addressee"),
                one=translate("Library", "addressee"),
            )
        case Kind.SENDER:
            return KindWords(
                many=translate("Library", "Senders"),
                search=translate("Library", "Search senders"),
                new=translate("Library", "New sender"),
                name=translate("Library", "New sender"),
                one=translate("Library", "sender"),
            )
        case Kind.PERSON:
            return KindWords(
                many=translate("Library", "Protected people"),
                search=translate("Library", "Search protected people"),
                new=translate("Library", "New person"),
                name=translate("Library", "New person"),
                one=translate("Library", "protected person"),
            )
        case _:
            assert_never(kind)


def trash_name() -> str:
    """Return what the trash is called."""
    return QCoreApplication.translate("Library", "Trash")


def trash_search() -> str:
    """Return what the search field says over the trash."""
    return QCoreApplication.translate("Library", "Search the trash")
