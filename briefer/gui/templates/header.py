"""The header of the Templates view: the template's name, its facts, and what is done with it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from briefer.gui.actions import Actions
from briefer.gui.dates import written_time
from briefer.gui.languages import own_language_name
from briefer.gui.letter.title import TitleField
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.templates.words import facts_words
from briefer.gui.templates.workbench import Workbench

_HEIGHT = 60


class TemplateHeader(QFrame):
    """What concerns the template as a whole.

    `used` asks for a letter made of it, `shared` for a file of it, `details_wanted` for the form.
    """

    used = Signal()
    shared = Signal()
    details_wanted = Signal()

    def __init__(
        self, bench: Workbench, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the template on `bench`."""
        super().__init__(parent)
        self._bench, self._look, self._narrow = bench, look, False
        self.setObjectName("header")
        self._make(actions)
        self._lay_out()
        self.title.renamed.connect(self._rename)
        bench.changed.connect(self.refresh)
        bench.kept.connect(self._note_kept)
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show the template as it is now."""
        bench, template = self._bench, self._bench.template
        none = template is None
        self.title.show_title("" if template is None else template.name)
        self.title.setReadOnly(bench.locked)
        held = bench.held
        trashed = held is not None and held.trashed
        facts = "" if template is None else facts_words(bench.version(), bench.uses(template.id))
        self.facts.setText(self.tr("In the trash") if trashed else facts)
        self.language.setVisible(not none)
        self.language.set_name(own_language_name(bench.language))
        words = self.tr("Language of the words: {language}")
        self.language.setAccessibleName(words.format(language=self.language.text()))
        self.details.setVisible(not none)
        for button in (self.use, self.more):
            button.setEnabled(not none and not trashed)
        self.duplicate.setEnabled(not none and not bench.shelf.read_only)
        self.use.setEnabled(not none and not trashed and not bench.shelf.read_only)
        self.restore.setVisible(trashed)
        self.duplicate.setVisible(not trashed and not self._narrow)
        self.use.setVisible(not trashed)

    def _make(self, actions: Actions) -> None:
        look, bench = self._look, self._bench
        self.title = TitleField(look)
        self.title.setAccessibleName(self.tr("Name of the template"))
        self.title.setToolTip(self.tr("The name is for you; it is not printed."))
        self.facts = Label("", look, size=12, tone="muted")
        self.facts.setObjectName("template-facts")
        self.language = tool("", "", look, kind="meta")
        self.language.setObjectName("template-language")
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.language.clicked.connect(self._open_languages)
        self.details = tool("", "", look, kind="meta")
        self.details.set_name(self.tr("Details"))
        self.details.setObjectName("template-details")
        self.details.clicked.connect(self.details_wanted)
        self._glyph = Glyph("check", look, "muted", 16)
        self.saved = Label(self.tr("Saved"), look, size=12, tone="muted")
        self.undo = tool("undo", actions["undo"].text(), look)
        self.undo.follow_action(actions["undo"])
        self.redo = tool("redo", actions["redo"].text(), look)
        self.redo.follow_action(actions["redo"])
        self.duplicate = push(self.tr("Duplicate"), look)
        self.duplicate.setObjectName("duplicate-template")
        self.duplicate.clicked.connect(bench.duplicate)
        self.restore = push(self.tr("Restore"), look, icon="restore")
        self.restore.setObjectName("restore-template")
        self.restore.clicked.connect(bench.restore)
        self.more = tool("more", self.tr("More for this template"), look)
        self.more.setObjectName("more-template")
        self.more.clicked.connect(self._open_more)
        self.use = push(self.tr("Use for a letter"), look, kind="primary", icon="letter")
        self.use.setObjectName("use-template")
        self.use.clicked.connect(self.used)

    def _lay_out(self) -> None:
        look = self._look
        known = (self.facts, self.language, self.details)
        facts = row(look, *known, None, gap=12, margins=(5, 0, 0, 0))
        words = column(look, row(look, self.title, None, gap=0), facts, gap=0, margins=(0, 4, 0, 4))
        self._mark = QWidget()
        self._mark.setLayout(row(look, self._glyph, self.saved, gap=4))
        line = row(look, (words, 1), self._mark, 4, self.undo, self.redo, self.more, gap=8)
        line.add(self.duplicate, self.restore, self.use)
        self.setLayout(row(look, (line, 1), gap=0, margins=(11, 0, 16, 0)))

    def fold(self, narrow: bool) -> None:
        """Leave out what the menu has as well."""
        self._narrow = narrow
        self._mark.setVisible(not narrow)
        self.facts.setVisible(not narrow)
        self.refresh()

    def _rename(self, name: str) -> None:
        self._bench.set_fact("name", name, self.tr("Rename the template"))

    def _note_kept(self) -> None:
        moment = written_time(self._bench.now())
        self.saved.setText(self.tr("Saved {time}").format(time=moment))

    def _open_languages(self) -> None:
        bench, menu = self._bench, QMenu(self)
        group = QActionGroup(menu)
        for code, words in bench.languages:
            action = menu.addAction(words)
            action.setObjectName(f"language-{code}")
            action.setCheckable(True)
            action.setChecked(code == bench.language)
            group.addAction(action)
            action.triggered.connect(lambda _=False, code=code: bench.show_language(code))
        if bench.unchecked and not bench.locked:
            menu.addSeparator()
            done = menu.addAction(self.tr("Mark this translation as checked"))
            done.setObjectName("confirm-language")
            done.triggered.connect(bench.confirm_language)
        menu.popup(self.language.mapToGlobal(QPoint(0, self.language.height())))

    def _open_more(self) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Duplicate"))
        copy.setObjectName("duplicate-template")
        copy.setEnabled(not self._bench.shelf.read_only)
        copy.triggered.connect(self._bench.duplicate)
        share = menu.addAction(self.tr("Share this template…"))
        share.setObjectName("share-template")
        share.triggered.connect(self.shared)
        trash = menu.addAction(self.tr("Move to trash"))
        trash.setObjectName("trash-template")
        trash.setEnabled(not self._bench.locked)
        trash.triggered.connect(self._bench.trash)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
