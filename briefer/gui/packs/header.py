"""The header of the Packs view: the pack's title, its facts, and what is done with it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from briefer.gui.actions import Actions
from briefer.gui.dates import written_time
from briefer.gui.letter.title import TitleField
from briefer.gui.look.look import Look
from briefer.gui.packs.words import facts_words
from briefer.gui.packs.workbench import PackBench
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row

_HEIGHT = 60


class PackHeader(QFrame):
    """What concerns the pack as a whole.

    `new_wanted` asks for another pack, `template_wanted` for the name of a template.
    """

    new_wanted = Signal()
    template_wanted = Signal()

    def __init__(
        self, bench: PackBench, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the pack on `bench`."""
        super().__init__(parent)
        self._bench, self._actions, self._look = bench, actions, look
        self._pages = 0
        self.setObjectName("header")
        self._make()
        self._lay_out()
        self.title.renamed.connect(bench.rename)
        bench.changed.connect(self.refresh)
        bench.kept.connect(self._note_kept)
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show the pack as it is now."""
        bench, pack = self._bench, self._bench.pack
        self.title.show_title("" if pack is None else pack.title)
        self.title.setReadOnly(bench.locked)
        facts = "" if pack is None else facts_words(len(pack.letters), self._pages)
        self.facts.setText(self.tr("In the trash") if bench.trashed else facts)
        self.restore.setVisible(bench.trashed)
        self.export.setVisible(not bench.trashed)
        self.print.setVisible(not bench.trashed and not self._narrow)

    def show_pages(self, count: int) -> None:
        """Show how many pages the pack has; 0 where that is not known yet."""
        self._pages = count
        self.refresh()

    def fold(self, narrow: bool) -> None:
        """Leave out what the menus have as well."""
        self._narrow = narrow
        self._mark.setVisible(not narrow)
        self.facts.setVisible(not narrow)
        self.refresh()

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look, actions = self._look, self._actions
        self._narrow = False
        self.title = TitleField(look)
        self.title.setAccessibleName(self.tr("Title of the pack"))
        self.title.setToolTip(self.tr("The title stands on the cover."))
        self.facts = Label("", look, size=12, tone="muted")
        self.facts.setObjectName("pack-facts")
        self.packs = tool("down", "", look, kind="meta")
        self.packs.set_name(self.tr("All packs"))
        self.packs.setObjectName("pack-menu")
        self.packs.setAccessibleDescription(
            self.tr("Another pack, a new one, templates for packs, and the trash.")
        )
        self.packs.clicked.connect(self._open_menu)
        self._glyph = Glyph("check", look, "muted", 16)
        self.saved = Label(self.tr("Saved"), look, size=12, tone="muted")
        self.saved.setObjectName("pack-saved")
        if self._bench.shelf.read_only:
            self._glyph.show_icon("lock")
            self.saved.setText(self.tr("Read only"))
        self.undo = tool("undo", actions["undo"].text(), look)
        self.undo.follow_action(actions["undo"])
        self.redo = tool("redo", actions["redo"].text(), look)
        self.redo.follow_action(actions["redo"])
        self.print = push(self.tr("Print"), look, icon="print")
        self.print.setObjectName("pack-print")
        self.print.clicked.connect(actions["print"].trigger)
        self.restore = push(self.tr("Restore"), look, kind="primary", icon="restore")
        self.restore.setObjectName("pack-restore")
        self.restore.clicked.connect(self._bench.restore)
        self._make_export()

    def _make_export(self) -> None:
        actions = self._actions
        self.export = tool("export", actions["export"].text(), self._look, kind="primary")
        self.export.setObjectName("pack-export")
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self.export)
        menu.addAction(actions["export-docx"])
        menu.addAction(actions["export-pdf"])
        self.export.setMenu(menu)
        self.export.follow_action(actions["export"])
        self.export.setAccessibleName(self.tr("Export"))
        self.export.setAccessibleDescription(
            self.tr("In the format that was used last. The menu has the others.")
        )

    def _lay_out(self) -> None:
        look = self._look
        facts = row(look, self.facts, self.packs, None, gap=12, margins=(5, 0, 0, 0))
        words = column(look, row(look, self.title, None, gap=0), facts, gap=0, margins=(0, 4, 0, 4))
        self._mark = QWidget()
        self._mark.setLayout(row(look, self._glyph, self.saved, gap=4))
        line = row(look, (words, 1), self._mark, 4, self.undo, self.redo, 4, gap=8)
        line.add(self.print, self.restore, self.export)
        self.setLayout(row(look, (line, 1), gap=0, margins=(11, 0, 16, 0)))

    # ------------------------------------------------------------ what is done

    def _note_kept(self) -> None:
        moment = written_time(self._bench.now())
        self.saved.setText(self.tr("Saved {time}").format(time=moment))

    def _open_menu(self) -> None:
        self.menu().popup(self.packs.mapToGlobal(QPoint(0, self.packs.height())))

    def menu(self) -> QMenu:
        """Return the menu of packs, and of what can be done with this one."""
        bench, menu = self._bench, QMenu(self)
        here = "" if bench.pack is None else bench.pack.id
        for pack in bench.packs():
            chosen = menu.addAction(pack.title)
            chosen.setObjectName(f"pack-{pack.id}")
            chosen.setCheckable(True)
            chosen.setChecked(pack.id == here)
            chosen.triggered.connect(lambda _=False, key=pack.id: bench.show(key))
        menu.addSeparator()
        writes, open_pack = not bench.shelf.read_only, not bench.locked
        self._entry(menu, "new-pack", self.tr("New pack…"), writes, self.new_wanted.emit)
        self._entry(menu, "duplicate-pack", self.tr("Duplicate"), open_pack, bench.duplicate)
        self._entry(menu, "trash-pack", self.tr("Move to trash"), open_pack, bench.trash)
        menu.addSeparator()
        words = self.tr("Save as a pack template…")
        self._entry(menu, "keep-template", words, open_pack, self.template_wanted.emit)
        self._add_templates(menu)
        self._add_trash(menu)
        return menu

    def _entry(
        self, menu: QMenu, name: str, words: str, can: bool, act: Callable[[], object]
    ) -> None:
        entry = menu.addAction(words)
        entry.setObjectName(name)
        entry.setEnabled(can)

        def run() -> None:
            # Takes no argument: Qt would hand over whether the entry is checked.
            act()

        entry.triggered.connect(run)

    def _add_templates(self, menu: QMenu) -> None:
        bench, templates = self._bench, self._bench.templates()
        if not templates:
            return
        uses = menu.addMenu(self.tr("Use a template"))
        gone = menu.addMenu(self.tr("Move a template to the trash"))
        for template in templates:
            can = not bench.locked
            self._entry(
                uses,
                f"use-{template.id}",
                template.name,
                can,
                lambda one=template: bench.use_template(one),
            )
            self._entry(
                gone,
                f"drop-{template.id}",
                template.name,
                not bench.shelf.read_only,
                lambda one=template: bench.trash_template(one),
            )

    def _add_trash(self, menu: QMenu) -> None:
        trashed = self._bench.packs(trashed=True)
        if trashed:
            trash = menu.addMenu(self.tr("Trash ({count})").format(count=len(trashed)))
            for pack in trashed:
                key = pack.id
                self._entry(
                    trash, f"pack-{key}", pack.title, True, lambda one=key: self._bench.show(one)
                )

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
