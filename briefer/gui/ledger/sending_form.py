"""When, how and to whom the letter went, and until when a reply is due."""

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefer.composing.ledger import ReplyState, standing_of
from briefer.domain.ledger import Sending
from briefer.domain.letter import Letter
from briefer.gui.dates import written_date
from briefer.gui.desk.desk import Desk
from briefer.gui.ledger.fields import LedgerLine
from briefer.gui.ledger.words import due_chip, listed_chip, ways
from briefer.gui.letter.date_button import DateButton
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column, row


class SendingForm(QWidget):
    """The particulars of a letter that went out; every change counts at once."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show those of the letter on `desk`."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.setObjectName("sending")
        self.date = DateButton("calendar", self.tr("Sent on"), look)
        self.date.setObjectName("sent-on")
        self.way = LedgerLine(self.tr("How it was sent"), look)
        self.way.setObjectName("sent-way")
        self.way.suggest(ways(), self.tr("Show the usual ways"))
        self.to = LedgerLine(self.tr("To whom it was sent"), look)
        self.to.setObjectName("sent-to")
        self.reply = Label("", look, wrap=True)
        self.due = Chip("", look)
        self.unsend = push(self.tr("Mark as not sent"), look, kind="link")
        self.unsend.setObjectName("unsend")
        self._lay_out()
        self.date.chosen.connect(self._chose_date)
        self.way.typed.connect(self._typed_way)
        self.to.typed.connect(self._typed_to)
        self.unsend.clicked.connect(desk.mark_unsent)

    def show_letter(self, letter: Letter) -> None:
        """Show what is known of the sending of `letter`."""
        sent = letter.sent
        day = written_date(sent.date) if sent else self.tr("Date not noted")
        self.date.show_date(sent.date if sent else None, day)
        self.way.show_words(sent.way if sent else "")
        self.to.show_words(sent.to if sent else "")
        self.to.setPlaceholderText(self._desk.addressee.name)
        self._show_due(letter)

    def focus_way(self) -> None:
        """Go to what is not known yet once a letter is marked as sent."""
        self.way.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_due(self, letter: Letter) -> None:
        standing, today = standing_of(letter), self._desk.today()
        if standing is None:
            return
        words = self.tr("The letter names no day to reply by.")
        if letter.reply_by is not None:
            words = self.tr("Reply asked for by {date}").format(date=written_date(letter.reply_by))
        self.reply.setText(words)
        waits = standing.state_on(today) in {ReplyState.DUE, ReplyState.OVERDUE}
        chip = due_chip(standing, today) if waits else listed_chip(standing, today)
        self.due.show_chip(chip.text, chip.kind)

    def _lay_out(self) -> None:
        look = self._look
        dated = row(look, self.date, None, self.unsend, gap=8)
        ways_ = self._named(self.tr("How"), self.way)
        whom = self._named(self.tr("To whom"), self.to)
        head = Label(self.tr("Sent on"), look, size=12, tone="muted")
        head.setBuddy(self.date)
        due = row(look, (self.reply, 1), self.due, gap=8)
        self.setLayout(column(look, column(look, head, dated, gap=2), ways_, whom, due, gap=8))

    def _named(self, name: str, field: LedgerLine) -> Line:
        label = Label(name, self._look, size=12, tone="muted")
        label.setBuddy(field)
        return column(self._look, label, field, gap=4)

    def _sending(self) -> Sending:
        letter = self._desk.letter
        known = letter.sent if letter else None
        return known or Sending(date=self._desk.today())

    def _chose_date(self, date: dt.date) -> None:
        self._change(replace(self._sending(), date=date))

    def _typed_way(self, words: str, session: str) -> None:
        self._change(replace(self._sending(), way=words), session)

    def _typed_to(self, words: str, session: str) -> None:
        self._change(replace(self._sending(), to=words), session)

    def _change(self, sending: Sending, session: str = "") -> None:
        self._desk.set_sending(sending, session)
