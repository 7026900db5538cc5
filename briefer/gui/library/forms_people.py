"""The form of people whom no letter may name."""

from PySide6.QtCore import QCoreApplication

from briefer.gui.library.fields import EditorKind, FieldSpec, Section


def person_form() -> tuple[Section, ...]:
    """Return the form of a protected person."""
    translate = QCoreApplication.translate
    main = Section(
        fields=(
            FieldSpec(
                path="name",
                label=translate("Library", "Name"),
                needed=translate("Library", "Write the name."),
                hint=translate(
                    "Library",
                    "It stays in this library and its backups, and in no file that you share.",
                ),
            ),
            FieldSpec(
                path="spellings",
                label=translate("Library", "Other spellings, one a line"),
                editor=EditorKind.LINES,
                hint=translate("Library", "In another script, short forms, initials."),
            ),
            FieldSpec(
                path="note",
                label=translate("Library", "Why nobody may read the name"),
                editor=EditorKind.TEXT,
            ),
        )
    )
    return (main,)
