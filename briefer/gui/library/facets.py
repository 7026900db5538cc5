"""The words of filters."""

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.composing.dates import country_name, has_locale, locale_of
from briefer.domain.records import Kind
from briefer.gui.library.shelf import Shelf
from briefer.services.records import Facet


def group_name(name: str) -> str:
    """Return what the filters of one name are called."""
    translate = QCoreApplication.translate
    names = {
        "source": translate("Library", "Source"),
        "country": translate("Library", "Country"),
        "topic": translate("Library", "Topic"),
        "addressee": translate("Library", "Addressee"),
        "status": translate("Library", "Status"),
        "language": translate("Library", "Language"),
        "wording": translate("Library", "Wording"),
        "origin": translate("Library", "Origin"),
    }
    return names.get(name, name)


def facet_words(facet: Facet, shelf: Shelf) -> str:
    """Return what one filter is called."""
    match facet.name:
        case "source":
            return shelf.name(Kind.SOURCE, facet.value)
        case "addressee":
            return shelf.name(Kind.ADDRESSEE, facet.value)
        case "country":
            return country_name(facet.value, window_language())
        case "language":
            return language_name(facet.value)
        case "topic":
            return facet.value
        case _:
            return _values().get(facet.value, facet.value)


def language_name(tag: str) -> str:
    """Return what the window's language calls a language, or its tag."""
    if not has_locale(tag):
        return tag
    return locale_of(tag).get_display_name(locale_of(window_language())) or tag


def window_language() -> str:
    """Return the language of the window, for names that come from Unicode's tables."""
    tag = QLocale().bcp47Name()
    return tag if has_locale(tag) else "en"


def _values() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "live": translate("Library", "Still open"),
        "overtaken": translate("Library", "Overtaken"),
        "in-force": translate("Library", "In force"),
        "not-yet": translate("Library", "Not yet in force"),
        "over": translate("Library", "Superseded or lapsed"),
        "unknown": translate("Library", "Not known"),
        "checked": translate("Library", "Checked"),
        "unchecked": translate("Library", "To be checked"),
        "bundled": translate("Library", "Bundled"),
        "own": translate("Library", "Own"),
        "imported": translate("Library", "Imported"),
        "updated": translate("Library", "Source updated"),
    }
