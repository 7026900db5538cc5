"""Sentences of the core, in the window's language."""

from PySide6.QtCore import QCoreApplication

from briefer.sentences import Sentence

CONTEXT = "core"
"""Where translators find the core's sentences."""


def translated(text: str) -> str:
    """Return a sentence of the core in the window's language, and any other text as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {
        name: translated(value) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return QCoreApplication.translate(CONTEXT, text.pattern).format(**values)


def translated_label(text: str) -> str:
    """Return what the core once called something, as a library file keeps it, translated."""
    return QCoreApplication.translate(CONTEXT, text)
