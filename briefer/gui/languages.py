"""The window's language: the desktop's, where a translation is there; and languages' own names."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from briefer import resources


def install_translations(application: QCoreApplication, locale: QLocale | None = None) -> None:
    """Speak the language of `locale`, or of the desktop, as far as it is translated.

    English has a translation too: it knows "1 ask" from "2 asks".
    """
    wanted = locale or QLocale()
    translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, wanted, "qtbase", translations)
    folder = str(resources.path("i18n"))
    if not _install(application, wanted, "briefer", folder):
        _install(application, QLocale(QLocale.Language.English), "briefer", folder)


def _install(application: QCoreApplication, locale: QLocale, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    if not translator.load(locale, name, "_", folder):
        return False
    application.installTranslator(translator)
    return True


def own_language_name(code: str) -> str:
    """Return what a language calls itself: "English", "français"; the code where it is unknown."""
    locale = QLocale(code)
    name = locale.nativeLanguageName() if locale.language() is not QLocale.Language.C else ""
    # Qt names English by its country as well.
    plain = {"en": "English", "es": "español", "fr": "français"}.get(code.partition("-")[0], name)
    return (plain[:1].upper() + plain[1:]) or code
