"""The header of the letter view: title, dates, saving, history, print and export."""

from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.actions import Actions
from briefer.gui.dates import written_date
from briefer.gui.desk.desk import Desk
from briefer.gui.letter.date_button import DateButton
from briefer.gui.letter.export_button import ExportButton
from briefer.gui.letter.language_button import LanguageButton
from briefer.gui.letter.saved import SavedMark
from briefer.gui.letter.status_button import StatusButton
from briefer.gui.letter.title import TitleField
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.layouts import column, row

_HEIGHT = 60


class LetterHeader(QFrame):
    """What concerns the letter as a whole."""

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the letter on `desk`."""
        super().__init__(parent)
        self._desk, self._actions, self._look = desk, actions, look
        self.setObjectName("header")
        self._make()
        self._lay_out()
        self.title.renamed.connect(desk.set_title)
        self.date.chosen.connect(desk.set_date)
        self.reply_by.chosen.connect(desk.set_reply_by)
        self.language.chosen.connect(desk.set_language)
        actions.on("set-language", self.language.open_menu)
        actions.on("set-date", self.date.open_calendar)
        actions.on("set-reply-by", self.reply_by.open_calendar)
        desk.changed.connect(self.refresh)
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show the letter as it is now."""
        letter = self._desk.letter
        if letter is None:
            return
        self.title.show_title(letter.title)
        self.date.show_date(letter.date, written_date(letter.date))
        reply = self.tr("No reply-by date")
        if letter.reply_by is not None:
            pattern = self.tr("Reply by {date}")
            reply = pattern.format(date=written_date(letter.reply_by))
        self.reply_by.show_date(letter.reply_by, reply)
        self.language.show_language(letter.language, self._desk.addressee.language)

    def fold(self, narrow: bool) -> None:
        """Leave out what the menus have as well, and put Saved beside the date."""
        self.print.setVisible(not narrow)
        self.reply_by.setVisible(not narrow)
        self.status.setVisible(not narrow)
        self.language.setVisible(not narrow)
        self.saved.setVisible(not narrow)
        self.saved_below.setVisible(narrow)

    def _make(self) -> None:
        desk, actions, look = self._desk, self._actions, self._look
        self.title = TitleField(look)
        self.date = DateButton("calendar", self.tr("Date of the letter"), look)
        self.date.setObjectName("date")
        self.reply_by = DateButton("clock", self.tr("Date to reply by"), look, optional=True)
        self.reply_by.setObjectName("reply-by")
        self.status = StatusButton(desk, actions, look)
        self.language = LanguageButton(desk.languages, look)
        self.saved = SavedMark(desk, look)
        self.saved_below = SavedMark(desk, look)
        self.saved_below.hide()
        self.undo = tool("undo", actions["undo"].text(), look)
        self.undo.setObjectName("undo")
        self.undo.follow_action(actions["undo"])
        self.redo = tool("redo", actions["redo"].text(), look)
        self.redo.setObjectName("redo")
        self.redo.follow_action(actions["redo"])
        self.print = push(self.tr("Print"), look, icon="print")
        self.print.setObjectName("print")
        self.print.clicked.connect(actions["print"].trigger)
        self.export = ExportButton(actions, look)

    def _lay_out(self) -> None:
        look = self._look
        facts = row(
            look,
            self.date,
            self.reply_by,
            self.status,
            self.language,
            self.saved_below,
            None,
            gap=8,
        )
        words = column(look, row(look, self.title, None, gap=0), facts, gap=0, margins=(0, 4, 0, 4))
        line = row(
            look,
            (words, 1),
            self.saved,
            4,
            self.undo,
            self.redo,
            4,
            self.print,
            self.export,
            gap=8,
            margins=(11, 0, 16, 0),
        )
        self.setLayout(line)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
