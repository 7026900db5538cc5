"""The second step: whom the letter goes to, and which rows cannot be used."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from briefer.bootstrap import App
from briefer.domain.recipient import RecipientList
from briefer.gui.look.look import Look
from briefer.gui.merging.contacts_file import AskContacts, is_contacts
from briefer.gui.merging.setup import Setup
from briefer.gui.merging.steps.columns_form import ColumnsForm
from briefer.gui.merging.words import count_words, letters_words, refusal_words
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.dropping import Dropping
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.rows import RowList, RowWords
from briefer.gui.review.reading_bar import ReadingBar

_MOST = 200
"""Refused rows that are told one by one."""

_ROW, _SEEN, _NAME = 60, 3, 360


class RecipientsStep(QFrame):
    """A file or a kept list, which column is what, and what the rows come to."""

    agreed = Signal()

    def __init__(
        self,
        app: App,
        setup: Setup,
        ask: AskContacts,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for a file by `ask`."""
        super().__init__(parent)
        self._app, self._setup, self._ask, self._look = app, setup, ask, look
        self._lists: dict[str, RecipientList] = {}
        self.setObjectName("recipients-step")
        self._make_ways()
        self._make_found()
        self.reading = ReadingBar(look)
        page = QWidget()
        parts = (self._about, self._ways, self.counts, self._lists_label, self.lists)
        found = (self.columns, self._refused_head, self.refused, self._keep)
        page.setLayout(column(look, *parts, *found, None, gap=12, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, self.reading, (scroller(page), 1), gap=0))
        self._connect()
        look.follow(self, self._dress)
        self._show_found()

    def begin(self) -> None:
        """Show the lists as they are kept now."""
        self._lists = {known.id: known for known in self._app.recipients.lists()}
        rows = [
            RowWords(key=key, title=known.name, second=letters_words(len(known.recipients)))
            for key, known in self._lists.items()
        ]
        self.lists.show_rows(rows)
        for widget in (self.lists, self._lists_label):
            widget.setVisible(bool(rows))
        self._dress()

    def focus_start(self) -> None:
        """Go to where one begins."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def why_not(self) -> str:
        """Why one cannot go on; empty when one can."""
        draft = self._setup.draft
        if not draft.source:
            return self.tr("Choose a file or a list first.")
        if self._setup.jobs.is_busy:
            return self.tr("The rows are being read.")
        if not draft.read.recipients:
            return self.tr("No row can be used yet; say which column holds the names.")
        return ""

    # ------------------------------------------------------------ building

    def _make_ways(self) -> None:
        look = self._look
        self._about = Label(
            self.tr(
                "Choose a file with the recipients, or drop one here: a spreadsheet (CSV, XLSX, "
                "ODS, XLS) with a row for each, or contacts (vCard). It is only read."
            ),
            look,
            wrap=True,
        )
        self.choose = push(self.tr("Choose a file…"), look, icon="folder")
        self.choose.setObjectName("merge-choose")
        self.source = Label("", look, bold=True)
        self._ways = QWidget()
        self._ways.setLayout(row(look, self.choose, self.source, None, gap=12))
        self._lists_label = Label(self.tr("Kept lists"), look, size=12, tone="muted")
        self.lists = RowList(self.tr("Kept lists"), look)
        self.lists.setObjectName("merge-lists")

    def _make_found(self) -> None:
        look = self._look
        self.columns = ColumnsForm(look)
        self.counts = Label("", look, bold=True, wrap=True)
        self.counts.setObjectName("merge-counts")
        self.show_row = push(self.tr("Show in the sheet"), look, kind="link")
        self.show_row.setObjectName("merge-show-row")
        self._refused_head = QWidget()
        label = Label(self.tr("Rows that get no letter"), look, size=12, tone="muted")
        self._refused_head.setLayout(row(look, label, None, self.show_row))
        self.refused = RowList(self.tr("Rows that get no letter"), look)
        self.refused.setObjectName("merge-refused")
        self.name = LabelledField(
            self.tr("Keep these recipients as a list"),
            look,
            self.tr("It stays in your library, for letters to come. It is never shared."),
            QLineEdit(),
        )
        self.name.field.setObjectName("merge-list-name")
        self.keep = push(self.tr("Keep the list"), look)
        self.keep.setObjectName("merge-keep-list")
        self._keep = QWidget()
        line = row(look, self.name, self.keep, None, gap=8)
        line.setAlignment(self.name, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self.keep, Qt.AlignmentFlag.AlignVCenter)
        self._keep.setLayout(line)

    def _connect(self) -> None:
        setup = self._setup
        self.choose.clicked.connect(lambda: self._ask(self._setup.read_file))
        Dropping(self, is_contacts).dropped.connect(self._drop)
        self.lists.opened.connect(self._use)
        self.lists.itemClicked.connect(lambda: self._use(self.lists.current_key))
        self.columns.sorted.connect(setup.sort)
        self.columns.turned.connect(setup.turn)
        self.refused.opened.connect(self._show_row)
        self.show_row.clicked.connect(lambda: self._show_row(self.refused.current_key))
        self.keep.clicked.connect(self._keep_list)
        setup.reading.connect(self.reading.begin)
        setup.read_so_far.connect(self.reading.tell)
        setup.ended.connect(self.reading.end)
        self.reading.stopped.connect(setup.stop_reading)
        setup.sorted.connect(self._show_sheet)
        setup.found.connect(self._show_found)
        setup.kept.connect(self._tell_kept)
        line = self.name.field
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self._keep_list)

    # ------------------------------------------------------------ what is done

    def _drop(self, path: Path) -> None:
        self._setup.read_file(path)

    def _use(self, key: str) -> None:
        if key in self._lists:
            self._setup.use_list(self._lists[key])

    def _show_sheet(self) -> None:
        draft = self._setup.draft
        self.source.setText(draft.source)
        self.columns.setVisible(draft.workbook is not None)
        if draft.workbook is not None:
            self.columns.show_workbook(draft.workbook, draft.columns, sort=self._setup.is_sheet)

    def _show_found(self) -> None:
        draft = self._setup.draft
        words = count_words(draft.read) if draft.source else ""
        if words and words != self.counts.words:
            announce(self.counts, words)
        self.counts.setText(words)
        self.counts.setVisible(bool(words))
        self.columns.setVisible(draft.workbook is not None)
        refused = draft.read.refused
        rows = [
            RowWords(key=str(one.row), title=refusal_words(one), second=one.words)
            for one in refused[:_MOST]
        ]
        more = len(refused) - _MOST
        if more > 0:
            rest = self.tr("… and %n more rows", None, more)
            rows.append(RowWords(key="", title=rest, second=""))
        self.refused.show_rows(rows)
        for widget in (self.refused, self._refused_head):
            widget.setVisible(bool(rows))
        self.show_row.setVisible(draft.workbook is not None)
        self._keep.setVisible(draft.workbook is not None and bool(draft.read.recipients))
        self._dress()

    def _show_row(self, key: str) -> None:
        if key:
            self.columns.show_row(int(key))

    def _keep_list(self) -> None:
        name = self.name.text.strip()
        if not name:
            self.name.set_error(self.tr("Give the list a name."))
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._setup.keep_list(name)

    def _tell_kept(self, known: RecipientList) -> None:
        self.begin()
        self.name.set_error("")
        said = self.tr("Kept the list “{name}”.").format(name=known.name)
        self.name.hint.setText(said)
        announce(self.name, said)

    def _dress(self) -> None:
        px = self._look.px
        for rows in (self.lists, self.refused):
            rows.setFixedHeight(px(_ROW * max(1, min(_SEEN, rows.count()))))
        self.name.setMaximumWidth(px(_NAME))
        self.name.setMinimumWidth(min(px(_NAME), 360))
