"""How one recipient is written to, apart from the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from briefer.domain.addressee import Paper
from briefer.domain.ids import HookId
from briefer.gui.languages import own_language_name
from briefer.gui.look.look import Look
from briefer.gui.merging.draft import OwnWay
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.review.columns.choosers import chooser

_REST_MS = 300
"""How long a person rests before what they type is shown."""


class WayForm(QWidget):
    """Salutation, language, paper and provisions. `changed` carries the OwnWay that they make."""

    changed = Signal(object)

    def __init__(self, languages: Sequence[str], look: Look) -> None:
        """Offer `languages`."""
        super().__init__()
        self._hooks: tuple[HookId, ...] = ()
        self._offers: tuple[tuple[HookId, str], ...] = ()
        self.salutation = QLineEdit()
        self.salutation.setObjectName("merge-salutation")
        field = LabelledField(
            self.tr("Salutation"), look, self.tr("Empty: as the letter has it."), self.salutation
        )
        self.language = chooser("merge-language", self.tr("Language"), look)
        self.language.addItem(self.tr("As the letter"), "")
        for language in languages:
            self.language.addItem(own_language_name(language), language)
        self.paper = chooser("merge-paper", self.tr("Paper"), look)
        self.paper.addItem(self.tr("As the letter"), None)
        self.paper.addItem(self.tr("A4"), Paper.A4)
        self.paper.addItem(self.tr("US Letter"), Paper.LETTER)
        self.hooks = push("", look)
        self.hooks.setObjectName("merge-hooks")
        self.setLayout(
            column(
                look,
                field,
                *(_label(self.tr("Language"), self.language, look), self.language),
                *(_label(self.tr("Paper"), self.paper, look), self.paper),
                *(_label(self.tr("Provisions"), self.hooks, look), self.hooks),
                gap=6,
            )
        )
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.salutation.textEdited.connect(self._typed)
        self.salutation.editingFinished.connect(self.settle)
        self.language.activated.connect(self._tell)
        self.paper.activated.connect(self._tell)
        self.hooks.clicked.connect(self._open_hooks)

    def show_way(self, way: OwnWay) -> None:
        """Show how a recipient is written to now."""
        self._rest.stop()
        if self.salutation.text() != way.salutation:
            self.salutation.setText(way.salutation)
        self.language.setCurrentIndex(max(0, self.language.findData(way.language)))
        place = 0 if way.paper is None else self.paper.findData(way.paper)
        self.paper.setCurrentIndex(max(0, place))
        self._hooks = way.hooks
        self._name_hooks()

    def offer_hooks(self, offers: Sequence[tuple[HookId, str]]) -> None:
        """Offer these provisions, each with what it is called."""
        self._offers = tuple(offers)

    def settle(self) -> None:
        """Let what was typed count at once."""
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def _typed(self) -> None:
        self._rest.start()

    def _open_hooks(self) -> None:
        menu = QMenu(self)
        common = menu.addAction(self.tr("As the letter"))
        common.setCheckable(True)
        common.setChecked(not self._hooks)
        common.triggered.connect(lambda: self._take(()))
        menu.addSeparator()
        for key, words in self._offers:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key in self._hooks)
            action.triggered.connect(lambda _=False, hook=key: self._turn(hook))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.hooks.mapToGlobal(QPoint(0, self.hooks.height())))

    def _turn(self, hook: HookId) -> None:
        others = tuple(known for known in self._hooks if known != hook)
        self._take(others if hook in self._hooks else (*others, hook))

    def _take(self, hooks: tuple[HookId, ...]) -> None:
        self._hooks = hooks
        self._name_hooks()
        self._tell()

    def _name_hooks(self) -> None:
        count = len(self._hooks)
        words = self.tr("%n provisions", None, count) if count else self.tr("As the letter")
        self.hooks.setText(words)
        self.hooks.setAccessibleName(self.tr("Provisions: {words}").format(words=words))

    def _tell(self) -> None:
        self._rest.stop()
        paper = self.paper.currentData()
        self.changed.emit(
            OwnWay(
                salutation=self.salutation.text().strip(),
                language=str(self.language.currentData()),
                paper=Paper(paper) if paper else None,
                hooks=self._hooks,
            )
        )


def _label(words: str, of: QComboBox | QWidget, look: Look) -> Label:
    label = Label(words, look, size=12, tone="muted")
    label.setBuddy(of)
    return label
