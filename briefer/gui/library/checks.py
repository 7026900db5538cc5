"""What may be typed in a field; each returns the sentence about what is wrong, or nothing."""

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from briefer.composing.dates import country_name, has_locale
from briefer.composing.placeholders import LOOKS_LIKE_ONE, NAMES, Name, parse

_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SIGNS = (";", ":", ",", "!", "?", "،", "؛", "؟")
_ENDED = re.compile(r"[.!?…。؟۔।]\s?[”»’)]*$")
_CASE = re.compile(r"[a-z]+")
_COUNTRY = re.compile(r"[A-Z]{2}")


def partial_date(text: str) -> str:
    """Check a date that is as exact as it is known."""
    fine = not text or (_PARTIAL.fullmatch(text) is not None and _is_day(text))
    translate = QCoreApplication.translate
    return "" if fine else translate("Library", "Write 1999, 1999-10 or 1999-10-21.")


def language(text: str) -> str:
    """Check a language tag."""
    fine = _LANGUAGE.fullmatch(text) is not None and has_locale(text)
    translate = QCoreApplication.translate
    return "" if fine else translate("Library", "Write a language tag like en, fr or pt-BR.")


def country(text: str) -> str:
    """Check the code of a country."""
    known = _COUNTRY.fullmatch(text) is not None and country_name(text, "en") != text
    translate = QCoreApplication.translate
    fine = not text or known
    return "" if fine else translate("Library", "Write the two letters of a country, like KZ.")


def clause(text: str) -> str:
    """Check the words of an ask: a bare infinitive, that comes in the middle of a sentence."""
    if text[:1].isupper():
        return QCoreApplication.translate("Library", "Begin with a small letter, like “repeal …”.")
    return heading(text)


def heading(text: str) -> str:
    """Check words that are no sentence."""
    translate = QCoreApplication.translate
    if text.endswith("."):
        return translate("Library", "Leave the full stop out.")
    wrong = text.endswith(_SIGNS)
    return translate("Library", "Leave out the sign at the end.") if wrong else ""


def full_sentence(text: str) -> str:
    """Check words that are a sentence by themselves."""
    fine = not text or (not text[:1].islower() and _ENDED.search(text) is not None)
    translate = QCoreApplication.translate
    return "" if fine else translate("Library", "Write a full sentence, with its full stop.")


def placeholders(text: str) -> str:
    """Check that what stands in braces is something that a letter fills in."""
    unknown = next(
        (found[0] for found in LOOKS_LIKE_ONE.finditer(text) if _is_unknown(found[0])), ""
    )
    words = QCoreApplication.translate(
        "Library", "Nothing is known that fills in {name}. Write the words themselves."
    )
    return words.format(name=unknown) if unknown else ""


def case_name(text: str) -> str:
    """Check the name of a case: placeholders ask for it by one word."""
    fine = not text or _CASE.fullmatch(text) is not None
    translate = QCoreApplication.translate
    return "" if fine else translate("Library", "Write one word in small letters, like to.")


def greeting(text: str) -> str:
    """Check how a letter begins or ends: the comma behind it is the letter's."""
    translate = QCoreApplication.translate
    wrong = text.endswith((",", "،"))
    return translate("Library", "Leave the comma out: the letter puts it there.") if wrong else ""


def _is_unknown(found: str) -> bool:
    meant = parse(found[1:-1])
    return isinstance(meant, Name) and meant.name not in NAMES


def _is_day(text: str) -> bool:
    parts = [int(part) for part in text.split("-")]
    try:
        dt.date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True
