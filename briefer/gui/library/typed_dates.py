"""Dates as a person types them."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefer.gui.dates import written_date
from briefer.gui.library.fields import Wrong


def date_words(date: dt.date | None) -> str:
    """Return a date as a field shows it; the first of all days is one that nobody has typed."""
    return written_date(date) if date and date != dt.date.min else ""


def typed_date(text: str) -> dt.date | None:
    """Return the date that was typed, None for none; raises Wrong."""
    words = " ".join(text.split())
    if not words:
        return None
    patterns = ("yyyy-MM-dd", QCoreApplication.translate("Dates", "d MMMM yyyy"), "d MMM yyyy")
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for pattern in patterns:
            found = locale.toDate(words, pattern)
            if found.isValid():
                return _python_date(found)
    raise Wrong(
        QCoreApplication.translate(
            "Library", "This is no date. Write it like “{example}” or 2026-11-12."
        ).format(example=written_date(dt.date(2026, 11, 12)))
    )


def _python_date(date: QDate) -> dt.date:
    return dt.date(date.year(), date.month(), date.day())
