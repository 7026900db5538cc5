"""The pane in which a letter gets its sender and its look; the preview follows every change."""

import uuid

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from briefer.bootstrap import App
from briefer.domain.addressee import Paper
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.domain.style import Citations, Style
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.paper import words
from briefer.gui.paper.boxes import ChoiceBox, named
from briefer.gui.paper.style_form import StyleForm
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape


class LookPane(QFrame):
    """The look of the letter on the desk. Esc goes back to the outline.

    `keep_wanted` carries a Sender that the library is to hold as it is here.
    """

    left = Signal()
    keep_wanted = Signal(object)

    def __init__(
        self, desk: Desk, app: App, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the look of the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk, self._app, self._actions, self._look = desk, app, actions, look
        self._session = ""
        self._senders: tuple[Sender, ...] = ()
        self.setObjectName("look-pane")
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self._connect()
        Escape((self,), self).pressed.connect(self.left)

    def open_look(self) -> None:
        """Show the look as it is now, and go to its first field."""
        self._session = uuid.uuid4().hex
        self.refresh()
        self.style_form.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_senders(self) -> None:
        """Show who can sign, and go there."""
        self.open_look()
        self.signer.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the look as it is now."""
        letter = self._desk.letter
        if letter is None:
            return
        blocked = [QSignalBlocker(box) for box in (self.citations, self.paper, self.signer)]
        self.style_form.show_style(letter.style)
        self.citations.show_choice(letter.citations)
        self.paper.show_choice(letter.paper)
        self._show_senders(letter)
        del blocked
        self._offer(letter)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.back = tool("close", self.tr("Back to the outline"), look)
        self.back.setObjectName("look-close")
        self.signer = QComboBox()
        self.signer.setObjectName("look-sender")
        self.signer.setAccessibleName(self.tr("Sender"))
        self.signer.setMinimumContentsLength(12)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.signer.setSizeAdjustPolicy(policy)
        self.keep = push("", look, kind="link", icon="library")
        self.keep.setObjectName("keep-sender")
        self.style_form = StyleForm(look)
        self.citations = ChoiceBox(self.tr("Citations"), words.citations(), look)
        self.citations.setObjectName("look-citations")
        papers = tuple((paper, paper.value) for paper in Paper)
        self.paper = ChoiceBox(self.tr("Paper"), papers, look)
        self.paper.setObjectName("look-paper")
        self.for_all = push(self.tr("Use for all letters of this sender"), look, icon="person")
        self.for_all.setObjectName("look-for-all")
        self.why = Label("", look, size=12, tone="muted", wrap=True)
        look.follow(self, self._dress)

    def _lay_out(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Sender and look"), look)
        bar.add(None, self.back)
        content = QWidget()
        content.setLayout(
            column(
                look,
                named(self.tr("Sender"), self.signer, look),
                row(look, self.keep, None),
                row(
                    look,
                    (named(self.tr("Paper"), self.paper, look), 1),
                    (named(self.tr("Citations"), self.citations, look), 1),
                    gap=16,
                ),
                self.style_form,
                row(look, self.for_all, None),
                self.why,
                None,
                gap=10,
                margins=(16, 12, 16, 16),
            )
        )
        self.setLayout(column(look, bar, (scroller(content), 1), gap=0))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.style_form.changed.connect(self._take)
        self.citations.activated.connect(self._take)
        self.paper.activated.connect(self._take)
        self.signer.activated.connect(self._choose_sender)
        self.keep.clicked.connect(self._keep)
        self.for_all.clicked.connect(self._use_for_all)
        self._desk.changed.connect(self._follow)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    # ------------------------------------------------------------ what is done

    def _take(self) -> None:
        self._desk.set_look(
            self.style_form.style_now,
            self.citations.choice(Citations),
            self.paper.choice(Paper),
            self._session,
        )

    def _choose_sender(self, index: int) -> None:
        letter = self._desk.letter
        chosen = self._senders[index]
        if letter is not None and chosen != letter.sender:
            # What comes after is another step than what came before.
            self._session = uuid.uuid4().hex
            self._desk.choose_sender(chosen)

    def _keep(self) -> None:
        letter = self._desk.letter
        if letter is None:
            return
        sender = letter.sender
        if self._in_library(sender) is None:
            sender = replace(sender, id=type(sender.id)(uuid.uuid4().hex))
            self._desk.set_sender(sender)
        self.keep_wanted.emit(sender)
        self.refresh()

    def _use_for_all(self) -> None:
        letter = self._desk.letter
        held = None if letter is None else self._in_library(letter.sender)
        if letter is not None and held is not None:
            self._desk.set_sender(replace(letter.sender, style=letter.style))
            self.keep_wanted.emit(replace(held, style=letter.style))
            self.refresh()

    # ------------------------------------------------------------ what is shown

    def _show_senders(self, letter: Letter) -> None:
        """List the library's senders, and the letter's own where it is not one of them."""
        known = self._app.library.senders
        own = letter.sender
        mine = () if any(one.id == own.id for one in known) else (own,)
        self._senders = (*mine, *known)
        self.signer.clear()
        for sender in self._senders:
            self.signer.addItem(self._name(sender), sender.id)
        ids = [sender.id for sender in self._senders]
        self.signer.setCurrentIndex(ids.index(own.id))

    def _name(self, sender: Sender) -> str:
        name = sender.organisation or sender.signatory
        return name or self.tr("A sender who is not filled in yet")

    def _offer(self, letter: Letter) -> None:
        held = self._in_library(letter.sender)
        reading = self._app.records.read_only
        self.keep.setText(
            self.tr("Keep this sender in the library")
            if held is None
            else self.tr("Keep the sender’s changes in the library")
        )
        blank = letter.sender == Sender(id=letter.sender.id)
        self.keep.setVisible(not reading and held != letter.sender and not blank)
        same = held is not None and (held.style or Style()) == letter.style
        self.for_all.setEnabled(held is not None and not same and not reading)
        why = ""
        if held is None:
            why = self.tr(
                "Keep the sender in the library first, and it can have a look of its own."
            )
        elif same:
            why = self.tr("New letters of this sender look like this.")
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _in_library(self, sender: Sender) -> Sender | None:
        return self._app.library.find(Sender, sender.id)

    def _dress(self) -> None:
        self.signer.setFont(self._look.font(13))
