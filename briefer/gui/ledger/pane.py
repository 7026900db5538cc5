"""The pane of replies: when the letter went out, what came of each ask, and what follows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from briefer.composing.ledger import lines_of
from briefer.domain.ids import AskId
from briefer.domain.letter import Letter, LetterStatus
from briefer.domain.template import BlockKind
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.ledger.ask_row import AnswerRow
from briefer.gui.ledger.following import FollowUpFoot
from briefer.gui.ledger.sending_form import SendingForm
from briefer.gui.look.look import Look
from briefer.gui.outline.facts import RowFacts, rows_of
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape


class RepliesPane(QFrame):
    """The reply ledger of the letter on the desk. Esc goes back to the outline.

    `failed` carries a BrieferError.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show what is noted of the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk, self._actions, self._look = desk, actions, look
        self.rows: tuple[AnswerRow, ...] = ()
        self.setObjectName("replies")
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self.back.clicked.connect(self.left)
        Escape((self,), self).pressed.connect(self.left)
        self.mark.clicked.connect(actions["mark-sent"].trigger)
        self.earlier.clicked.connect(self._open_earlier)
        self.foot.wanted.connect(self.start_follow_up)
        actions.on("follow-up", self.start_follow_up)
        desk.changed.connect(self._renew)
        desk.opened.connect(self._show_followed)
        self._renew()

    def open_ledger(self) -> None:
        """Show the ledger as it is now, and go to what is noted next."""
        self.refresh()
        self._focus_start()

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        letter = self._desk.letter
        if letter is None:
            return
        sent = letter.status is LetterStatus.SENT
        focused = self._has_focus()
        self._unsent.setVisible(not sent)
        self._sent.setVisible(sent)
        self.foot.setVisible(sent and bool(letter.asks))
        if sent:
            self.sending.show_letter(letter)
            self._show_rows(letter)
            self.foot.show_letter(letter)
        if focused and not self._has_focus():
            self._focus_start()

    def start_follow_up(self) -> None:
        """Put a letter on the desk that asks again for what is unanswered."""
        try:
            self._desk.follow_up(promised=self.foot.with_promised)
        except BrieferError as problem:
            self.failed.emit(problem)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.back = tool("close", self.tr("Back to the outline"), look)
        self.back.setObjectName("replies-close")
        self.follows = Label("", look, tone="muted", wrap=True)
        self.earlier = push(self.tr("Open the earlier letter"), look, kind="link")
        self.earlier.setObjectName("open-earlier")
        self.mark = push(self.tr("Mark as sent"), look, kind="primary")
        self.mark.setObjectName("mark-as-sent")
        self.sending = SendingForm(self._desk, look)
        self.no_asks = Label(self.tr("This letter asks for nothing."), look, tone="muted")
        self.foot = FollowUpFoot(look)

    def _lay_out(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Replies"), look)
        bar.add(None, self.back)
        not_yet = self.tr(
            "This letter has not been marked as sent. Once it is, note here what came of each ask."
        )
        self._unsent, self._sent, self._followed = QWidget(), QWidget(), QWidget()
        explained = Label(not_yet, look, tone="muted", wrap=True)
        self._unsent.setLayout(column(look, explained, row(look, self.mark, None), gap=12))
        self._followed.setLayout(column(look, self.follows, row(look, self.earlier, None), gap=2))
        self._lines = column(look, gap=0)
        heading = Label(self.tr("What came of each ask"), look, size=14, bold=True)
        self._sent.setLayout(
            column(look, self.sending, 12, heading, self.no_asks, self._lines, gap=4)
        )
        content = QWidget()
        content.setLayout(
            column(
                look,
                self._followed,
                self._unsent,
                self._sent,
                None,
                gap=12,
                margins=(16, 12, 16, 16),
            )
        )
        self.setLayout(column(look, bar, (scroller(content), 1), self.foot, gap=0))
        self._show_followed()

    # ------------------------------------------------------------ what is shown

    def _renew(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_rows(self, letter: Letter) -> None:
        lines, facts = lines_of(letter), self._facts()
        if tuple(line.ask for line in lines) != tuple(known.ask for known in self.rows):
            self._drop_rows()
            self.rows = tuple(AnswerRow(line, self._desk, self._look) for line in lines)
            self._lines.add(*self.rows)
        self.no_asks.setVisible(not lines)
        for line, shown in zip(lines, self.rows, strict=True):
            found = facts.get(line.ask)
            shown.show_line(line, found.piece.text if found else "", found.chips if found else ())

    def _drop_rows(self) -> None:
        for shown in self.rows:
            self._lines.removeWidget(shown)
            shown.hide()
            shown.deleteLater()

    def _facts(self) -> dict[AskId, RowFacts]:
        """Return what the outline says of each ask."""
        desk = self._desk
        asks = (block for block in desk.outline.blocks if block.kind is BlockKind.ASKS)
        rows = (shown for block in asks for shown in rows_of(block, desk))
        return {shown.piece.ask: shown for shown in rows if shown.piece.ask is not None}

    def _show_followed(self) -> None:
        """Say which letter this one follows up, where it does."""
        letter = self._desk.letter
        follows = letter is not None and letter.follows is not None
        self._followed.setVisible(follows)
        if not follows:
            return
        try:
            earlier = self._desk.followed()
        except BrieferError:
            earlier = None
        gone = self.tr("This letter follows up one that is no longer in the library.")
        pattern = self.tr("This letter follows up “{title}”.")
        self.follows.setText(gone if earlier is None else pattern.format(title=earlier.title))
        self.earlier.setVisible(earlier is not None)

    # ------------------------------------------------------------ where one is

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.isVisible() and self.isAncestorOf(focused)

    def _focus_start(self) -> None:
        letter = self._desk.letter
        if letter is None or letter.status is not LetterStatus.SENT:
            self.mark.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not (letter.sent and letter.sent.way) or not self.rows:
            self.sending.focus_way()
        else:
            self.rows[0].verdict.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_earlier(self) -> None:
        letter = self._desk.letter
        if letter is None or letter.follows is None:
            return
        try:
            self._desk.open_kept(letter.follows)
        except BrieferError as problem:
            self.failed.emit(problem)
