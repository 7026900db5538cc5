"""The form of snippets: paragraphs that are inserted into letters."""

from PySide6.QtCore import QCoreApplication

from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_shared import language_field, translations


def snippet_form() -> tuple[Section, ...]:
    """Return the form of a snippet."""
    translate = QCoreApplication.translate
    main = Section(
        fields=(
            FieldSpec(
                path="name",
                label=translate("Library", "Name"),
                needed=translate("Library", "Give it a name."),
            ),
            FieldSpec(
                path="text",
                label=translate("Library", "Words"),
                editor=EditorKind.TEXT,
                serif=True,
                needed=translate("Library", "Write the words."),
                hint=translate(
                    "Library",
                    "An empty line begins a new paragraph. What stands in braces, like "
                    "{sender.contact}, is filled in by the letter.",
                ),
                check=checks.placeholders,
            ),
            language_field(),
        )
    )
    return (main, translations())
