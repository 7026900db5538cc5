"""The foot of the ledger: what a follow-up letter would ask again, and the way to start it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from briefer.composing.following_up import asked_again, runs
from briefer.composing.ledger import lines_of
from briefer.domain.letter import Letter
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row


class FollowUpFoot(QFrame):
    """Offers a follow-up letter; `wanted` is the wish for one."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a letter."""
        super().__init__(parent)
        self._look = look
        self._letter: Letter | None = None
        self.setObjectName("footer")
        self.says = Label("", look, size=12, tone="muted", wrap=True)
        self.promised = QCheckBox(self.tr("Ask about what was promised, too"))
        self.promised.setObjectName("ask-promised")
        self.start = push(self.tr("Start a follow-up letter"), look, icon="letter")
        self.start.setObjectName("start-follow-up")
        started = row(look, self.start, (self.says, 1), gap=12)
        self.setLayout(column(look, self.promised, started, gap=6, margins=(16, 10, 16, 12)))
        self.promised.toggled.connect(self._offer)
        self.start.clicked.connect(self.wanted)
        look.follow(self, self._dress)

    @property
    def with_promised(self) -> bool:
        """Whether promised requests are to be asked about again."""
        return self.promised.isChecked()

    def show_letter(self, letter: Letter) -> None:
        """Offer what can be asked again of `letter`."""
        self._letter = letter
        self.promised.setVisible(any(line.promised for line in lines_of(letter)))
        self._offer()

    def _offer(self) -> None:
        if self._letter is None:
            return
        again = asked_again(self._letter, promised=self.with_promised)
        self.start.set_kind("primary" if again else "")
        self.start.setEnabled(bool(again))
        nothing = self.tr("Every ask has been answered; there is nothing to ask again.")
        self.start.setToolTip("" if again else nothing)
        if not again:
            self.says.setText(nothing)
            return
        numbers = QLocale().createSeparatedList(list(runs([line.number for line in again])))
        self.says.setText(self.tr("It would ask again: {numbers}").format(numbers=numbers))

    def _dress(self) -> None:
        self.promised.setFont(self._look.font(13))
