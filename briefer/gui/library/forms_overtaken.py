"""The part of a recommendation's form about what has overtaken it, and what can be asked now."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.recommendation import Overtaken, Recommendation, Renumbered, UpdatedAsk
from briefer.domain.records import Kind, Record
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_shared import records_field
from briefer.gui.library.parts import new_article, new_overtaken, new_update


def overtaken_section() -> Section:
    """Return the section about events that have overtaken a recommendation."""
    translate = QCoreApplication.translate
    field = FieldSpec(
        path="overtaken",
        label="",
        editor=EditorKind.PART,
        rows=(*_event(), _articles(), _updates()),
        make=new_overtaken,
        part=Overtaken,
        row=translate("Library", "Event"),
        add=translate("Library", "Add the event"),
    )
    return Section(title=translate("Library", "Overtaken by events"), folded=True, fields=(field,))


def heading_field() -> FieldSpec:
    """Return the field for an ask as a noun."""
    translate = QCoreApplication.translate
    return FieldSpec(
        path="heading",
        label=translate("Library", "The same as a heading"),
        serif=True,
        hint=translate("Library", "A noun, for tables: “Repeal of Article 318”."),
        check=checks.heading,
    )


def targets_field(label: str) -> FieldSpec:
    """Return the field for the provisions that an ask wants changed."""
    translate = QCoreApplication.translate
    return records_field(
        "targets",
        label,
        Kind.HOOK,
        row=translate("Library", "Provision"),
        add=translate("Library", "Add a provision"),
    )


def _event() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec(
            path="since",
            label=translate("Library", "Since"),
            editor=EditorKind.DATE,
            half=True,
            needed=translate("Library", "Write the day."),
        ),
        FieldSpec(
            path="label",
            label=translate("Library", "Words of the chip"),
            half=True,
            needed=translate("Library", "Write a word or two, like overtaken 2006."),
        ),
        FieldSpec(
            path="what",
            label=translate("Library", "What happened"),
            editor=EditorKind.TEXT,
            needed=translate("Library", "Say what happened, in a full sentence."),
            check=checks.full_sentence,
        ),
        FieldSpec(
            path="source",
            label=translate("Library", "Where that is to be read"),
            editor=EditorKind.TEXT,
        ),
        FieldSpec(path="checked", label=translate("Library", "Checked on"), editor=EditorKind.DATE),
    )


def _articles() -> FieldSpec:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="old",
            label=translate("Library", "Old article"),
            serif=True,
            needed=translate("Library", "Name the old article, or remove the row."),
        ),
        FieldSpec(
            path="new",
            label=translate("Library", "Now"),
            serif=True,
            half=True,
            needed=translate("Library", "Name the article that has its place now."),
        ),
        FieldSpec(
            path="checked",
            label=translate("Library", "Confirmed on"),
            editor=EditorKind.DATE,
            half=True,
        ),
    )
    return FieldSpec(
        path="articles",
        label=translate("Library", "Articles that another law has now"),
        editor=EditorKind.ROWS,
        inner=True,
        rows=rows,
        make=new_article,
        part=Renumbered,
        row=translate("Library", "Article"),
        add=translate("Library", "Add an article"),
    )


def _updates() -> FieldSpec:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="ask",
            label=translate("Library", "Instead of the ask"),
            editor=EditorKind.CHOICE,
            choices_in=_asks_of,
            needed=translate("Library", "Choose the ask whose place it takes."),
        ),
        FieldSpec(
            path="title",
            label=translate("Library", "Title"),
            needed=translate("Library", "Give it a title."),
        ),
        FieldSpec(
            path="clause",
            label=translate("Library", "What can still be asked"),
            editor=EditorKind.TEXT,
            serif=True,
            hint=translate("Library", "Begin with the verb: “repeal …”. No full stop."),
            needed=translate("Library", "Say what can still be asked, or remove the row."),
            check=checks.clause,
        ),
        heading_field(),
        targets_field(translate("Library", "Law that it aims at")),
    )
    return FieldSpec(
        path="updates",
        label=translate("Library", "What can be asked now"),
        editor=EditorKind.ROWS,
        inner=True,
        rows=rows,
        make=new_update,
        part=UpdatedAsk,
        row=translate("Library", "Ask as it stands now"),
        add=translate("Library", "Add what can still be asked"),
    )


def _asks_of(record: Record) -> tuple[tuple[str, str], ...]:
    asks = record.asks if isinstance(record, Recommendation) else ()
    return tuple((ask.id, f"{place}. {ask.title}") for place, ask in enumerate(asks, 1))
