"""A job with what goes with it: the rows that were refused, and the files that were made last."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.merge import Merge
from briefer.domain.recipient import RefusedRow
from briefer.gui.look.look import Look
from briefer.gui.merging.job_card import JobCard
from briefer.gui.merging.standing import MadeNow, Standing
from briefer.gui.merging.words import refusal_words, row_words
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import Line, column, row

_MOST = 5
"""Refused rows that are told; the manifest tells all."""


class RefusedCard(Card):
    """The rows that get no letter, with why. `sheet_wanted` asks for the first of them."""

    sheet_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without any."""
        super().__init__(look, "flat")
        self.first_row = 0
        self._news: object = None
        self.setObjectName("refused-card")
        self.count = Label("", look, bold=True)
        self.show_rows = push(self.tr("Show in the sheet"), look, kind="link")
        self.show_rows.setObjectName("job-show-rows")
        self.show_rows.clicked.connect(self.sheet_wanted)
        self.lines = Label("", look, wrap=True)
        head = row(look, Glyph("warning", look, "warn", 16), self.count, None, self.show_rows)
        self.setLayout(column(look, head, self.lines, gap=4, margins=(16, 8, 8, 10)))
        self.hide()

    def show_refused(self, merge: Merge, standing: Standing, *, has_sheet: bool) -> None:
        """Show the rows that were refused when they were read, and while letters were made."""
        news = (standing.refused, has_sheet)
        if news == self._news:
            # A job tells ten times a second how far it is, and seldom of refused rows.
            return
        self._news = news
        before, since = merge.read.refused, standing.refused
        first = (*before[:_MOST], *since[:_MOST])[:_MOST]
        shown = [
            refusal_words(one) if isinstance(one, RefusedRow) else row_words(one.row, one.reason)
            for one in first
        ]
        count = len(before) + len(since)
        self.first_row = first[0].row if first else 0
        self.count.setText(self.tr("%n rows refused", None, count))
        more = count - _MOST
        if more > 0:
            shown.append(self.tr("… and %n more, in the manifest", None, more))
        self.lines.setText("\n".join(shown))
        self.show_rows.setVisible(has_sheet)
        self.setVisible(bool(count))


class MadeList(QFrame):
    """The files that were made last, the latest first, with the time of each."""

    folder_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without any."""
        super().__init__()
        self._look = look
        self._latest: tuple[MadeNow, ...] = ()
        self._rows: list[QWidget] = []
        self.setObjectName("made-list")
        head = Label(self.tr("Last made"), look, size=12, tone="muted", bold=True)
        self.open = push(self.tr("Open folder"), look, kind="link")
        self.open.setObjectName("made-open")
        self.open.clicked.connect(self.folder_wanted)
        self._list: Line = column(look, gap=4)
        self.setLayout(
            column(look, row(look, head, None, self.open), self._list, margins=(16, 0, 8, 0))
        )
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """The files that are shown, the latest first."""
        return tuple(made.name for made in reversed(self._latest))

    def show_latest(self, latest: Sequence[MadeNow]) -> None:
        """Show these files."""
        if tuple(latest) == self._latest:
            return
        self._latest = tuple(latest)
        while self._rows:
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for made in reversed(self._latest):
            self._add(made)
        self.setVisible(bool(self._latest))

    def _add(self, made: MadeNow) -> None:
        look, holder = self._look, QWidget()
        time = QLocale().toString(
            QTime(made.at.hour, made.at.minute, made.at.second), self.tr("HH:mm:ss")
        )
        name, at = ElidedLabel(made.name, look), Label(time, look, size=12, tone="muted")
        holder.setLayout(row(look, Glyph("check", look, "accent", 14), (name, 1), at))
        self._list.addWidget(holder)
        self._rows.append(holder)


class JobPanel(QWidget):
    """One job's card, with both lists below it."""

    def __init__(self, merge: Merge, look: Look) -> None:
        """Show `merge`."""
        super().__init__()
        self.merge = merge
        self.card = JobCard(merge, look)
        self.refused = RefusedCard(look)
        self.made = MadeList(look)
        self.made.folder_wanted.connect(self.card.folder_wanted)
        self.setLayout(column(look, self.card, self.refused, self.made, gap=12))

    def show_standing(self, standing: Standing, *, has_sheet: bool) -> None:
        """Show how the job stands now."""
        self.card.show_standing(standing)
        self.refused.show_refused(self.merge, standing, has_sheet=has_sheet)
        self.made.show_latest(standing.latest)
