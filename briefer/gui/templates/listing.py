"""The list of templates, with a search field, and the trash."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.rows import RowList
from briefer.gui.templates.words import template_row
from briefer.gui.templates.workbench import Workbench


class TemplateList(QFrame):
    """All templates, or those that are searched for. `entered` comes when one is opened."""

    entered = Signal()

    def __init__(self, bench: Workbench, look: Look, parent: QWidget | None = None) -> None:
        """Choose the template of `bench`."""
        super().__init__(parent)
        self._bench = bench
        self._trashed = False
        self.setProperty("pane", "side")
        self.setObjectName("template-list")
        self.search = SearchField(self.tr("Search templates"), look)
        self.search.setObjectName("template-search")
        self.list = RowList(self.tr("Templates"), look)
        self.list.setObjectName("template-rows")
        self.nothing = Label("", look, tone="muted", wrap=True)
        self.nothing.hide()
        self.new = push(self.tr("New template"), look, kind="link", icon="plus")
        self.new.setObjectName("new-template")
        self.new.clicked.connect(bench.begin)
        self.new.setEnabled(not bench.shelf.read_only)
        self.trash = push("", look, kind="link", icon="trash")
        self.trash.setObjectName("template-trash")
        self.trash.clicked.connect(self._turn)
        head = column(look, self.search, self.nothing, gap=8, margins=(12, 12, 12, 8))
        foot = row(look, self.new, None, self.trash, gap=0, margins=(12, 4, 12, 8))
        self.setLayout(column(look, head, (self.list, 1), foot, gap=0))
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self._to_list)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.entered)
        self.list.removed.connect(bench.trash)
        bench.listed.connect(self.refresh)
        bench.changed.connect(self._follow)

    def refresh(self) -> None:
        """List what there is now."""
        words = self.search.text()
        found = self._bench.found(words, trashed=self._trashed)
        if self._trashed and not found and not words:
            self._trashed = False
            found = self._bench.found(words)
        shelf, bench = self._bench.shelf, self._bench
        rows = [template_row(held, shelf, bench.uses(held.record.id)) for held in found]
        self.list.blockSignals(True)
        self.list.show_rows(rows)
        held = bench.held
        if held is not None:
            self.list.go_to(held.record.id)
        self.list.blockSignals(False)
        said = self.tr("No template has “{words}” in it. Try a shorter word.")
        self.nothing.setText(said.format(words=words.strip()))
        self.nothing.setVisible(not rows)
        self._tell_trash()
        known = {row.key for row in rows}
        if held is None or (held.record.id not in known and not words):
            bench.show(self.list.current_key)

    def focus_list(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        self._trashed = not self._trashed
        self.search.clear()
        self.refresh()
        self._bench.show(self.list.current_key)

    def _tell_trash(self) -> None:
        count = len(self._bench.found(trashed=True))
        words = self.tr("Trash ({count})").format(count=count)
        self.trash.setText(self.tr("Back to the templates") if self._trashed else words)
        self.trash.setVisible(self._trashed or bool(count))
        self.new.setVisible(not self._trashed)

    def _moved(self, key: str) -> None:
        if key:
            self._bench.show(key)

    def _follow(self) -> None:
        held = self._bench.held
        if held is not None and held.record.id != self.list.current_key:
            self.list.blockSignals(True)
            self.list.go_to(held.record.id)
            self.list.blockSignals(False)

    def _to_list(self) -> None:
        if self.list.rows:
            self.list.setCurrentRow(0)
            self.focus_list()
