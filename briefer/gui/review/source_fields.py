"""What the library must know of a report, above its review."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from briefer.gui.library import checks
from briefer.gui.look.look import Look
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.layouts import column
from briefer.services.importing import SourceFacts

_WIDE_FROM = 700
_NO_COUNTRY = "–"


class SourceFields(QFrame):
    """Title, publisher, date and country. `changed` carries what is typed by now."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._facts = SourceFacts(title="", publisher="", date="", country="")
        self._showing = False
        self.setProperty("pane", "side")
        self.setObjectName("source-fields")
        self.title = self._field(self.tr("Title of the report"), "source-title")
        self.publisher = self._field(self.tr("Publisher"), "source-publisher")
        self.date = self._field(self.tr("Date"), "source-date", self.tr("like 1999-10"))
        self.country = self._field(
            self.tr("Country"), "source-country", self.tr("like KZ; – for none")
        )
        self._fields = (self.title, self.publisher, self.date, self.country)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(look, self._grid, gap=0, margins=(16, 6, 16, 8)))
        self._wide: bool | None = None
        look.follow(self, self._arrange)

    def show_facts(self, facts: SourceFacts) -> None:
        """Show what is known by now."""
        self._facts, self._showing = facts, True
        for field, text in zip(self._fields, _texts(facts), strict=True):
            _line(field).setText(text)
            field.set_error("")
        self._showing = False

    def missing(self) -> QWidget | None:
        """Say at each field what is wrong with it; return the first that is to be filled in."""
        first: QWidget | None = None
        for field, check in zip(self._fields, _checks(), strict=True):
            problem = check(field.text.strip())
            field.set_error(problem)
            if problem and first is None:
                first = field.field
        return first

    def ask_title(self) -> None:
        """Take the focus into the title, all of it chosen."""
        line = _line(self.title)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def complete(self) -> bool:
        """Return whether everything is filled in as it should be."""
        pairs = zip(self._fields, _checks(), strict=True)
        return not any(check(field.text.strip()) for field, check in pairs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields in two lines where one is too short."""
        super().resizeEvent(event)
        self._arrange()

    def _field(self, label: str, name: str, example: str = "") -> LabelledField:
        made = LabelledField(label, self._look, field=QLineEdit())
        made.field.setObjectName(name)
        _line(made).setPlaceholderText(example)
        _line(made).textChanged.connect(self._note)
        return made

    def _note(self) -> None:
        if self._showing:
            return
        title, publisher, date, country = (field.text.strip() for field in self._fields)
        self._facts = replace(
            self._facts,
            title=title,
            publisher=publisher,
            date=date,
            country="" if country == _NO_COUNTRY else country.upper(),
        )
        for field, check in zip(self._fields, _checks(), strict=True):
            if not check(field.text.strip()):
                field.set_error("")
        self.changed.emit(self._facts)

    def _arrange(self) -> None:
        wide = self.width() >= self._look.px(_WIDE_FROM)
        self._grid.setHorizontalSpacing(self._look.px(12))
        self._grid.setVerticalSpacing(self._look.px(6))
        if wide == self._wide:
            return
        self._wide = wide
        top = Qt.AlignmentFlag.AlignTop
        for number, field in enumerate(self._fields):
            self._grid.removeWidget(field)
            line, at = (0, number) if wide else divmod(number, 2)
            self._grid.addWidget(field, line, at, top)
        for number, stretch in enumerate((3, 2, 1, 1) if wide else (1, 1, 0, 0)):
            self._grid.setColumnStretch(number, stretch)


def _line(field: LabelledField) -> QLineEdit:
    line = field.field
    if not isinstance(line, QLineEdit):
        raise TypeError(line)
    return line


def _texts(facts: SourceFacts) -> tuple[str, str, str, str]:
    return facts.title, facts.publisher, facts.date, facts.country


def _checks() -> tuple[Callable[[str], str], ...]:
    translate = QCoreApplication.translate

    def needed(sentence: str, check: Callable[[str], str] | None = None) -> Callable[[str], str]:
        def problem(text: str) -> str:
            return sentence if not text else (check(text) if check is not None else "")

        return problem

    def country(text: str) -> str:
        return "" if text == _NO_COUNTRY else checks.country(text.upper())

    return (
        needed(translate("Review", "Write what the report is called.")),
        needed(translate("Review", "Write who published it.")),
        needed(translate("Review", "Write when it was published."), checks.partial_date),
        needed(translate("Review", "Write the country, or –."), country),
    )
