"""Dates and times in words, as the window's language writes them."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def written_date(date: dt.date) -> str:
    """Return a date in words: "12 November 2026"."""
    pattern = QCoreApplication.translate("Dates", "d MMMM yyyy")
    return QLocale().toString(QDate(date.year, date.month, date.day), pattern)


def written_time(moment: dt.datetime) -> str:
    """Return hour and minute: "14:02"."""
    pattern = QCoreApplication.translate("Dates", "HH:mm")
    return QLocale().toString(QTime(moment.hour, moment.minute), pattern)
