"""The matrix view: addressees or recommendations by provisions, on a date."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.bootstrap import App
from briefer.domain.records import Kind, RecordKey
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.delivery.bar import Progress
from briefer.gui.delivery.places import AskPath
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.matrix.model import Answer, Asked, MatrixModel, read
from briefer.gui.matrix.saving import Saving, side_heads, titled
from briefer.gui.matrix.table import MatrixTable
from briefer.gui.matrix.tools import MatrixHeader, MatrixTools
from briefer.gui.matrix.why import WhyPane
from briefer.gui.parts.announce import announce
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.toast import Toast
from briefer.gui.words import translated

_JOB = "matrix"
_REST_MS = 150


class MatrixView(QFrame):
    """What each provision does for whom.

    `record_wanted` carries the key of a record to look at in the library, `library_wanted` the
    wish to go there.
    """

    record_wanted = Signal(object)
    library_wanted = Signal()

    def __init__(
        self, app: App, jobs: Jobs, look: Look, ask: AskPath, parent: QWidget | None = None
    ) -> None:
        """Show the library of `app`; `ask` is how a file to write is asked for."""
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self._date: dt.date | None = None
        self._row: RecordKey | None = None
        self._hook = ""
        """The cell that one was at last, whatever else is shown meanwhile."""
        self.setProperty("pane", "main")
        self.setObjectName("matrix-view")
        self.header, self.tools = MatrixHeader(look), MatrixTools(look)
        self.banner, self.progress = Banner(look), Progress(look)
        self.model = MatrixModel(app.records, app.library, self)
        self.table = MatrixTable(self.model, look)
        self.why = WhyPane(look)
        self._make_nothing(look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self._empty)
        above = (self.header, self.banner, self.progress, self.tools)
        self.setLayout(column(look, *above, (self.pages, 1), self.why, gap=0))
        self.toast = Toast(look, self.pages)
        self.saving = Saving(app, jobs, ask, self.progress, self.toast, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._steps = PaneFocus((self.header, self.tools, self.table, self.why), self)
        self._connect()

    # ------------------------------------------------------------ coming

    def begin(self) -> None:
        """Show the library as it is now."""
        self.reload()

    def focus_start(self) -> None:
        """Go to where one begins: the cells."""
        target = self.table if self.pages.currentWidget() is self.table else self.tools.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        return {
            "search": self._search,
            "next-pane": lambda: self._steps.step(1),
            "previous-pane": lambda: self._steps.step(-1),
        }

    @property
    def asked(self) -> Asked:
        """What is to be shown."""
        return Asked(
            side=self.tools.side,
            date=self._date or self._app.clock.now().date(),
            words=self.tools.search.text(),
            made_to=self.tools.made_to,
        )

    def reload(self) -> None:
        """Ask anew, in the worker."""
        self._rest.stop()
        asked, app = self.asked, self._app
        self.header.show_date(asked.date, is_today=asked.date == app.clock.now().date())
        self._jobs.run(_JOB, lambda: read(asked, app.records, app.library), self._show, self._fail)

    def set_date(self, date: dt.date | None) -> None:
        """Judge by another date; None is today."""
        self._date = date
        self.reload()

    # ------------------------------------------------------------ what is done

    def copy(self) -> None:
        """Put what is selected on the clipboard: a sentence, or more cells as a table."""
        chosen = self.table.selectionModel().selectedIndexes()
        now = self.table.currentIndex()
        if len(chosen) > 1:
            rows = sorted({index.row() for index in chosen})
            across = sorted({index.column() for index in chosen})
            text = self._table_text(rows, across)
        elif now.isValid():
            text = str(self.model.data(now, Qt.ItemDataRole.AccessibleTextRole))
        else:
            return
        QGuiApplication.clipboard().setText(text)
        self.toast.show_message(self.tr("Copied as text."))

    def open_row(self) -> None:
        """Ask for the addressee or recommendation of the current cell."""
        key = self.model.key_at(self.table.currentIndex().row())
        if key is not None:
            self.record_wanted.emit(key)

    def open_column(self) -> None:
        """Ask for the provision of the current cell."""
        now = self.table.currentIndex()
        if now.isValid():
            hook = self.model.columns[now.column()].hook
            self.record_wanted.emit(RecordKey(kind=Kind.HOOK, id=hook.id))

    def _table_text(self, rows: list[int], across: list[int]) -> str:
        model = self.model
        heads = [titled(model.column_head(one)) for one in across]
        cells = [
            [titled(model.row_head(one)), *(str(model.index(one, n).data()) for n in across)]
            for one in rows
        ]
        return self._app.tables.text([side_heads(self.tools.side)[0], *heads], cells)

    def _search(self) -> None:
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()

    # ------------------------------------------------------------ following

    def _make_nothing(self, look: Look) -> None:
        self.nothing = Label("", look, size=14, tone="muted", wrap=True)
        self.nothing.setObjectName("matrix-nothing")
        self.to_library = push(self.tr("Go to Library"), look, icon="library")
        self.to_library.setObjectName("matrix-to-library")
        self._empty = QWidget()
        button = row(look, self.to_library, None)
        self._empty.setLayout(
            column(look, self.nothing, button, None, gap=12, margins=(16, 16, 16, 0))
        )

    def _connect(self) -> None:
        tools, table, why = self.tools, self.table, self.why
        tools.turned.connect(self._turn_side)
        tools.narrowed.connect(self.reload)
        tools.search.textChanged.connect(self._rest.start)
        tools.search.returnPressed.connect(self._to_table)
        self._rest.timeout.connect(self.reload)
        self.header.date.chosen.connect(self.set_date)
        self.header.today.clicked.connect(lambda: self.set_date(None))
        self.header.save.clicked.connect(lambda: self.saving.save(self.asked))
        table.turned.connect(self._tell_why)
        table.entered.connect(self.open_row)
        table.copy_wanted.connect(self.copy)
        why.row_wanted.connect(self.open_row)
        why.column_wanted.connect(self.open_column)
        why.copy_wanted.connect(self.copy)
        self.to_library.clicked.connect(self.library_wanted)
        self.model.failed.connect(self._fail)
        self.saving.failed.connect(self._fail)

    def _turn_side(self) -> None:
        self.why.show_side(self.tools.side)
        self.reload()

    def _to_table(self) -> None:
        if self._rest.isActive():
            self.reload()
        if self.pages.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, answer: Answer) -> None:
        row, hook, focused = self._row, self._hook, self.table.hasFocus()
        self.banner.hide()
        self.tools.show_bodies(answer.bodies)
        self.model.show_answer(answer)
        self.header.show_counts(len(answer.rows), len(answer.columns), more=answer.more is not None)
        found = bool(answer.rows and answer.columns)
        self.header.save.setEnabled(found)
        self.pages.setCurrentWidget(self.table if found else self._empty)
        if found:
            self.table.go_to(*self.model.place_of(row, hook))
        else:
            self._tell_nothing(answer)
        if focused and not found:
            self.focus_start()

    def _tell_nothing(self, answer: Answer) -> None:
        words = answer.asked.words.strip()
        if words or answer.asked.made_to:
            said = self.tr("Nothing found for “{words}”.").format(words=words)
            self.nothing.setText(said if words else self.tr("Nothing was recommended to it."))
            announce(self, self.nothing.words)
        else:
            self.nothing.setText(
                self.tr(
                    "Nothing here yet. The addressees and recommendations of your library stand "
                    "here against its legal hooks, once it has both."
                )
            )
        self.to_library.setVisible(not words)
        self.why.show_why("", "")

    def _tell_why(self) -> None:
        now = self.table.currentIndex()
        words = self.model.words_at(now.row(), now.column())
        if words is None:
            return
        head, over = self.model.row_head(now.row()), self.model.column_head(now.column())
        self._row = self.model.key_at(now.row())
        self._hook = self.model.columns[now.column()].hook.id
        cell = self.tr("{row} × {column}: {word}")
        said = cell.format(row=head.title, column=over.title, word=words.word)
        self.why.show_why(said, words.sentence)

    def _fail(self, problem: BrieferError) -> None:
        self.banner.show_error(translated(problem.message), translated(problem.hint))
