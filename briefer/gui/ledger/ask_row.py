"""One ask of a letter that went out, and what came of it."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt

from briefer.composing.ledger import AskLine
from briefer.domain.ledger import Answer, Verdict
from briefer.gui.dates import written_date
from briefer.gui.desk.chips import ChipWords
from briefer.gui.desk.desk import Desk
from briefer.gui.ledger.fields import LedgerLine, VerdictBox
from briefer.gui.letter.date_button import DateButton
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import Card
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row

_NUMBER = 24
_MOST_CHIPS = 2


class AnswerRow(Card):
    """The ask with its number, and its answer.

    Chips, date and note are made when they are needed: there may be dozens of rows.
    """

    def __init__(self, line: AskLine, desk: Desk, look: Look) -> None:
        """Show an ask of the letter on `desk`."""
        super().__init__(look, "rule")
        self.ask = line.ask
        self._desk = desk
        self.date: DateButton | None = None
        self.note: LedgerLine | None = None
        self.setObjectName("answer-row")
        self.number = Label("", look, tone="muted")
        self.words = ElidedLabel("", look, size=14, serif=True)
        self._chips: list[Chip] = []
        self.verdict = VerdictBox(look)
        self.verdict.setObjectName("verdict")
        self._first = row(look, (self.words, 1), gap=4)
        self._second = row(look, self.verdict, gap=8)
        self._right = column(look, self._first, row(look, self._second, None), gap=6)
        number = column(look, self.number, None)
        self.setLayout(row(look, number, (self._right, 1), gap=4, margins=(0, 10, 0, 12)))
        self.verdict.chosen.connect(self._choose)
        look.follow(self, self._dress)

    def show_line(self, line: AskLine, words: str, chips: Sequence[ChipWords]) -> None:
        """Show the ask's `words` with what is to be said of them, and what came of it."""
        self.number.setText(f"{line.number}.")
        self.words.setText(words)
        self._show_chips([*chips][:_MOST_CHIPS])
        named = self.tr("Answer to ask {number}").format(number=line.number)
        self.verdict.setAccessibleName(named)
        self.verdict.setAccessibleDescription(words)
        self.verdict.show_verdict(line.answer.verdict if line.answer else None)
        if line.answer is not None:
            self._show_answer(line.answer, line.number)
        else:
            self._hide_answer()

    def _show_chips(self, chips: Sequence[ChipWords]) -> None:
        while len(self._chips) < len(chips):
            self._chips.append(Chip("", self.look))
            self._first.add(self._chips[-1])
        for number, part in enumerate(self._chips):
            part.setVisible(number < len(chips))
            if number < len(chips):
                part.show_chip(chips[number].text, chips[number].kind)

    def _show_answer(self, answer: Answer, number: int) -> None:
        date, note = self.date or self._made_date(), self.note or self._made_note()
        day = written_date(answer.date) if answer.date else self.tr("No date")
        date.show_date(answer.date, day)
        date.setAccessibleDescription(self.verdict.accessibleName())
        date.setVisible(answer.verdict is not Verdict.NO_ANSWER)
        named = self.tr("Note on the answer to ask {number}").format(number=number)
        note.setAccessibleName(named)
        note.show_words(answer.note)
        note.show()

    def _hide_answer(self) -> None:
        for part in (self.date, self.note):
            if part is not None:
                if part.hasFocus():
                    self.verdict.setFocus(Qt.FocusReason.OtherFocusReason)
                part.hide()

    def _made_date(self) -> DateButton:
        date = DateButton("calendar", self.tr("Date of the answer"), self.look, optional=True)
        date.setObjectName("answer-date")
        date.chosen.connect(self._date)
        self._second.add(date)
        self.date = date
        return date

    def _made_note(self) -> LedgerLine:
        note = LedgerLine("", self.look)
        note.setObjectName("answer-note")
        note.setPlaceholderText(self.tr("Your note; it is not printed"))
        note.typed.connect(self._write)
        self._right.add(note)
        self.note = note
        return note

    def _choose(self, verdict: Verdict | None) -> None:
        self._desk.answer(self.ask, verdict)

    def _date(self, day: dt.date | None) -> None:
        answer = self._desk.answer_to(self.ask)
        if answer is not None:
            self._desk.set_answer(replace(answer, date=day))

    def _write(self, words: str, session: str) -> None:
        answer = self._desk.answer_to(self.ask)
        if answer is not None:
            self._desk.set_answer(replace(answer, note=words), session)

    def _dress(self) -> None:
        self.number.setFixedWidth(self.look.px(_NUMBER))
