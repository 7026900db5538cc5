"""The form of a pack's cover, its summary, who hands it over, and how it looks."""

import datetime as dt
import uuid
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from briefer.bootstrap import App
from briefer.composing.packing.bound import LEAD, SUBTITLE
from briefer.composing.packing.front import proposed
from briefer.domain.addressee import Paper
from briefer.domain.ids import Place, SenderId
from briefer.domain.pack import Pack
from briefer.domain.sender import Sender
from briefer.domain.style import Style
from briefer.gui.dates import written_date
from briefer.gui.languages import own_language_name
from briefer.gui.letter.date_button import DateButton
from briefer.gui.look.look import Look
from briefer.gui.packs.workbench import PackBench
from briefer.gui.paper.boxes import ChoiceBox, WordsBox, named
from briefer.gui.paper.style_form import StyleForm
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import PushButton, push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.growing import GrowingText
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.services.packs import BoundUp


class _Own(NamedTuple):
    """Words of the pack that briefer proposes and the writer can put in their own."""

    place: Place
    field: GrowingText
    reset: PushButton


class PackDetails(QFrame):
    """Each field is kept when it is left. `left` leads back to the parts."""

    left = Signal()

    def __init__(
        self, bench: PackBench, app: App, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the pack on `bench`, once asked to."""
        super().__init__(parent)
        self._bench, self._app, self._look = bench, app, look
        self._made: BoundUp | None = None
        self._session = ""
        self.setObjectName("pack-details-form")
        self.setProperty("pane", "side")
        self._make()
        self._lay_out()
        self._connect()

    def focus_first(self) -> None:
        """Go to the first field; what follows is a step of its own."""
        self._session = uuid.uuid4().hex
        self.subtitle.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_bound(self, made: BoundUp | None) -> None:
        """Know what briefer proposes for the pack as it is bound now."""
        self._made = made
        self._follow()

    def settle(self) -> None:
        """Keep what is typed."""
        for own in self._own:
            self._keep_words(own)
        self._keep_classification()

    def refresh(self) -> None:
        """Show the pack as it is now; what is being typed stays as it is typed."""
        pack = self._bench.pack
        if pack is None:
            return
        for own in self._own:
            if not own.field.hasFocus():
                own.field.setPlainText(self._words(pack, own.place))
            own.field.setReadOnly(self._bench.locked)
            own.reset.setVisible(pack.wording_at(own.place) is not None)
            own.reset.setEnabled(not self._bench.locked)
        if not self.classification.hasFocus():
            self.classification.setText(pack.plan.classification)
        self._show_choices(pack)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep words when their field is left."""
        if event.type() == QEvent.Type.FocusOut:
            for own in self._own:
                if watched is own.field:
                    self._keep_words(own)
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.back = tool("close", self.tr("Back to the parts"), look)
        self.back.setObjectName("pack-details-close")
        self.subtitle = GrowingText("", look)
        self.subtitle.setObjectName("pack-subtitle")
        self.lead = GrowingText("", look)
        self.lead.setObjectName("pack-lead")
        self._own = tuple(
            _Own(place, field, self._reset_button(place, name))
            for place, field, name in (
                (SUBTITLE, self.subtitle, "pack-subtitle-reset"),
                (LEAD, self.lead, "pack-lead-reset"),
            )
        )
        self.date = DateButton("calendar", self.tr("Date of the pack"), look, optional=True)
        self.date.setObjectName("pack-date")
        self.classification = WordsBox(self.tr("Who may read it"), look)
        self.classification.setObjectName("pack-classification")
        self.classification.setPlaceholderText(self.tr("For example: not confidential"))
        self.hander = QComboBox()
        self.hander.setObjectName("pack-sender")
        self.hander.setAccessibleName(self.tr("Handed over by"))
        self.hander.setMinimumContentsLength(12)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.hander.setSizeAdjustPolicy(adjust)
        self.language = QComboBox()
        self.language.setObjectName("pack-language")
        self.language.setAccessibleName(self.tr("Language around the letters"))
        for code in self._app.languages:
            self.language.addItem(own_language_name(code), code)
        papers = tuple((paper, paper.value) for paper in Paper)
        self.paper = ChoiceBox(self.tr("Paper"), papers, look)
        self.paper.setObjectName("pack-paper")
        self.style_form = StyleForm(look)
        self._look.follow(self, self._dress)

    def _reset_button(self, place: Place, name: str) -> PushButton:
        made = push(self.tr("As proposed"), self._look, kind="link", icon="restore", size=12)
        made.setObjectName(name)
        made.clicked.connect(lambda: self._reset(place))
        return made

    def _lay_out(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Cover, sender and look"), look)
        bar.add(None, self.back)
        lines = column(look, gap=10, margins=(16, 12, 16, 16))
        titles = (self.tr("Below the title"), self.tr("What the summary begins with"))
        for title, own in zip(titles, self._own, strict=True):
            own.field.setAccessibleName(title)
            lines.add(named(title, own.field, look), row(look, own.reset, None, gap=0))
        lines.add(
            row(look, self.date, None, gap=0),
            named(self.tr("Who may read it"), self.classification, look),
            named(self.tr("Handed over by"), self.hander, look),
            named(self.tr("Language around the letters"), self.language, look),
            named(self.tr("Paper"), self.paper, look),
            self.style_form,
            None,
        )
        content = QWidget()
        content.setLayout(lines)
        self.setLayout(column(look, bar, (scroller(content, "side"), 1), gap=0))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        Escape((self,), self).pressed.connect(self.left)
        for own in self._own:
            own.field.installEventFilter(self)
        self.classification.editingFinished.connect(self._keep_classification)
        self.date.chosen.connect(self._set_date)
        self.hander.activated.connect(self._set_sender)
        self.language.activated.connect(self._set_language)
        self.paper.activated.connect(self._set_paper)
        self.style_form.changed.connect(self._set_style)
        self._bench.leaving.connect(self.settle)
        self._bench.changed.connect(self._follow)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    # ------------------------------------------------------------ what is kept

    def _proposed(self, place: Place) -> str:
        return proposed(place, self._made.bound) if self._made else ""

    def _words(self, pack: Pack, place: Place) -> str:
        own = pack.wording_at(place)
        return self._proposed(place) if own is None else own.text

    def _keep_words(self, own: _Own) -> None:
        written = own.field.document()
        # Before the pack is bound nobody knows what is proposed.
        if written.isModified() and self._made is not None:
            written.setModified(False)
            words = own.field.toPlainText().strip()
            self._bench.word(own.place, words, self._proposed(own.place))

    def _reset(self, place: Place) -> None:
        words = self._proposed(place)
        self._bench.word(place, words, words)

    def _keep_classification(self) -> None:
        if self.classification.isModified():
            self.classification.setModified(False)
            typed = " ".join(self.classification.text().split())
            label = self.tr("Change of who may read the pack")
            self._bench.set_fact("plan.classification", typed, label)

    def _set_date(self, date: dt.date | None) -> None:
        self._bench.set_fact("date", date, self.tr("Change of the pack’s date"))

    def _set_sender(self) -> None:
        pack, key = self._bench.pack, SenderId(str(self.hander.currentData()))
        own = None if pack is None else pack.sender
        known = self._app.library.find(Sender, key) if key else None
        chosen = own if known is None and own is not None and own.id == key else known
        label = self.tr("Change of who hands the pack over")
        self._bench.set_fact("sender", chosen, label)

    def _set_language(self) -> None:
        label = self.tr("Change of the pack’s language")
        self._bench.set_fact("plan.language", str(self.language.currentData()), label)

    def _set_paper(self) -> None:
        label = self.tr("Change of the pack’s paper")
        self._bench.set_fact("plan.paper", self.paper.choice(Paper), label)

    def _set_style(self, style: Style) -> None:
        label = self.tr("Change of the pack’s look")
        self._bench.set_fact("plan.style", style, label, f"style/{self._session}")

    # ------------------------------------------------------------ what is shown

    def _show_choices(self, pack: Pack) -> None:
        boxes = (self.hander, self.language, self.paper)
        blocked = [QSignalBlocker(box) for box in boxes]
        none = self.tr("The date of its latest letter")
        self.date.show_date(pack.date, none if pack.date is None else written_date(pack.date))
        self._show_senders(pack)
        self.language.setCurrentIndex(self.language.findData(pack.plan.language))
        self.paper.show_choice(pack.plan.paper)
        self.style_form.show_style(pack.plan.style)
        del blocked
        for box in (*boxes, self.date, self.classification):
            box.setEnabled(not self._bench.locked)
        self.style_form.set_locked(self._bench.locked)

    def _show_senders(self, pack: Pack) -> None:
        """List the library's senders, and the pack's own where it is not one of them."""
        known, own = self._app.library.senders, pack.sender
        mine = () if own is None or any(one.id == own.id for one in known) else (own,)
        self.hander.clear()
        self.hander.addItem(self.tr("Who signs its first letter"), "")
        for one in (*mine, *known):
            self.hander.addItem(one.organisation or one.signatory or one.id, one.id)
        self.hander.setCurrentIndex(self.hander.findData("" if own is None else own.id))

    def _dress(self) -> None:
        for box in (self.hander, self.language):
            box.setFont(self._look.font(13))
