"""What is said of a template's blocks, of what fills them, and of reports."""

from textwrap import shorten
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.composing.dates import partial_date
from briefer.composing.trace import Fills, Origin, Stands
from briefer.domain.source import Source
from briefer.domain.template import Condition
from briefer.gui.desk.naming import block_name

_LONGEST = 90
"""Letters of what was filled in that are told again: it stands in the line itself."""


def report_date(source: Source) -> str:
    """Return a report's date, as exact as it is known, in the window's language."""
    return partial_date(source.date, QLocale().bcp47Name())


def stands_sentence(reason: Stands) -> str:
    """Return which template a line is of, and when it stands."""
    translate = QCoreApplication.translate
    words = translate("Trace", "It is the part “{block}” of the template “{template}”.")
    if not reason.template:
        words = translate("Trace", "It is the part “{block}” of the letter’s template.")
    said = words.format(block=block_name(reason.kind), template=reason.template)
    return f"{said} {condition_sentence(reason.when)}"


def condition_sentence(when: Condition) -> str:  # noqa: C901 - one arm a condition
    """Return when a block stands in the letter."""
    translate = QCoreApplication.translate
    match when:
        case Condition.ALWAYS:
            return translate("Trace", "It always stands there.")
        case Condition.HAS_REFERENCE:
            return translate("Trace", "It stands there because the letter has a reference.")
        case Condition.HAS_HOOKS:
            return translate("Trace", "It stands there because the letter invokes law.")
        case Condition.HAS_REPLY_BY:
            return translate("Trace", "It stands there because the letter asks for a reply.")
        case Condition.HAS_ANNEX:
            return translate("Trace", "It stands there because the letter has an annex.")
        case Condition.HAS_COPIES:
            return translate("Trace", "It stands there because somebody gets a copy.")
        case Condition.HAS_ASKS:
            return translate("Trace", "It stands there because the letter asks for something.")
        case Condition.HAS_PARTNERS:
            return translate("Trace", "It stands there because several organisations sign.")
        case Condition.IS_GOVERNMENT:
            return translate("Trace", "It stands there because the reader is a government.")
        case Condition.IS_PARLIAMENT:
            return translate("Trace", "It stands there because the reader is a parliament.")
        case Condition.IS_BANK:
            return translate("Trace", "It stands there because the reader is a bank.")
        case Condition.IS_ORGANISATION:
            return translate("Trace", "It stands there because the reader is an organisation.")
        case _:
            assert_never(when)


def fill_sentence(reason: Fills) -> str:
    """Return what was filled in, and from where."""
    translate = QCoreApplication.translate
    words = shorten(reason.words, _LONGEST, placeholder=" …") or f"{{{reason.name}}}"
    return translate("Trace", "“{words}” comes from {origin}.").format(
        words=words, origin=origin_words(reason.origin)
    )


def origin_words(origin: Origin) -> str:
    """Return what fills a placeholder, for the end of a sentence."""
    translate = QCoreApplication.translate
    match origin:
        case Origin.ADDRESSEE:
            return translate("Trace", "the addressee’s record")
        case Origin.SENDER:
            return translate("Trace", "who signs the letter")
        case Origin.LETTER:
            return translate("Trace", "the letter’s dates")
        case Origin.REPORT:
            return translate("Trace", "the report’s record")
        case Origin.LIBRARY:
            return translate("Trace", "the library’s record of that body")
        case Origin.ANNEX:
            return translate("Trace", "the letter’s annexes")
        case Origin.WRITER:
            return translate("Trace", "what you filled in yourself")
        case _:
            assert_never(origin)
