"""What the Templates view calls conditions, kinds of blocks and the lines of its list."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.records import Kind
from briefer.domain.style import Citations
from briefer.domain.template import BlockKind, Condition, Template
from briefer.gui.library.shelf import Shelf
from briefer.gui.parts.rows import RowWords
from briefer.services.records import Held

ADDABLE = (
    BlockKind.PARAGRAPH,
    BlockKind.TITLE,
    BlockKind.HEADING,
    BlockKind.TABLE,
    BlockKind.LETTERHEAD,
    BlockKind.DATE,
    BlockKind.REFERENCE,
    BlockKind.INSIDE_ADDRESS,
    BlockKind.SALUTATION,
    BlockKind.SUBJECT,
    BlockKind.OPENING,
    BlockKind.CONCERN,
    BlockKind.LEGAL_BASIS,
    BlockKind.ASKS,
    BlockKind.REPLY,
    BlockKind.CLOSING,
    BlockKind.SIGNATURE,
    BlockKind.ENCLOSURES,
    BlockKind.COPIES,
    BlockKind.ANNEX,
    BlockKind.TRACE,
)
"""The kinds of blocks in the order in which they are offered."""


def condition_words(when: Condition) -> str:  # noqa: C901 - one arm for each condition
    """Return when a block stands in a letter, in the words of its menu."""
    translate = QCoreApplication.translate
    match when:
        case Condition.ALWAYS:
            return translate("Templates", "always")
        case Condition.HAS_REFERENCE:
            return translate("Templates", "only if there is a reference")
        case Condition.HAS_HOOKS:
            return translate("Templates", "only if there are hooks")
        case Condition.HAS_REPLY_BY:
            return translate("Templates", "only if a date is set")
        case Condition.HAS_ANNEX:
            return translate("Templates", "only if the letter has an annex")
        case Condition.HAS_COPIES:
            return translate("Templates", "only if copies go out")
        case Condition.HAS_ASKS:
            return translate("Templates", "only if something is asked")
        case Condition.HAS_PARTNERS:
            return translate("Templates", "only if others sign too")
        case Condition.IS_GOVERNMENT:
            return translate("Templates", "only to a government")
        case Condition.IS_PARLIAMENT:
            return translate("Templates", "only to a parliament")
        case Condition.IS_BANK:
            return translate("Templates", "only to a bank")
        case Condition.IS_ORGANISATION:
            return translate("Templates", "only to an organisation")
        case _:
            assert_never(when)


def citation_words(where: Citations) -> str:
    """Return where the citations of quotations stand."""
    translate = QCoreApplication.translate
    match where:
        case Citations.INLINE:
            return translate("Templates", "under the quotations")
        case Citations.FOOTNOTE:
            return translate("Templates", "at the foot of the page")
        case Citations.ENDNOTE:
            return translate("Templates", "in notes at the end")
        case _:
            assert_never(where)


def used_words(letters: int) -> str:
    """Return how many letters were made of a template."""
    translate = QCoreApplication.translate
    if not letters:
        return translate("Templates", "not used yet")
    return translate("Templates", "%n letters", None, letters)


def facts_words(version: int, letters: int) -> str:
    """Return what the head says under a template's name."""
    translate = QCoreApplication.translate
    parts = [translate("Templates", "Version {number}").format(number=version)]
    if letters:
        parts.append(translate("Templates", "used for %n letters", None, letters))
        parts.append(translate("Templates", "those letters stay as they are"))
    else:
        parts.append(used_words(0))
    return " · ".join(parts)


def template_row(held: Held, shelf: Shelf, letters: int) -> RowWords:
    """Return what the list says of a template."""
    record = held.record
    name = record.name if isinstance(record, Template) else shelf.name(Kind.TEMPLATE, record.id)
    return RowWords(key=record.id, title=name or record.id, second=used_words(letters))
