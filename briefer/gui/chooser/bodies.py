"""What bodies are called in the chooser, where there is little room."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.composing.dates import country_name
from briefer.domain.addressee import Addressee
from briefer.domain.library import Library

# Reading a language's data takes a millisecond, and every row asks for the same few names.
_country = cache(country_name)


def country_of(body: Addressee) -> str:
    """Return the country that a body governs, in the window's language, or nothing."""
    if body.government_of is None:
        return ""
    return _country(body.government_of, QLocale().bcp47Name())


def body_name(body: Addressee, library: Library) -> str:
    """Return "Kazakhstan" for the government concerned, "the EBRD" for others."""
    if body in library.governments_concerned():
        return country_of(body)
    return QCoreApplication.translate("Chooser", "the {body}").format(body=body.short_name)
