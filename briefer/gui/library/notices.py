"""What stands over a form and asks for a decision: a newer version, twins, the last step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.domain.records import RecordKey, key_of
from briefer.gui.library.sentences import name_of
from briefer.gui.library.versions import NameOf, Versions
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services.records import Held

_INSIDE = (12, 10, 12, 10)


class OfferedNotice(Card):
    """The source of a record has a newer version than the one that was edited here."""

    mine_kept = Signal()
    theirs_taken = Signal()

    def __init__(self, name: NameOf, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden; `name` names the records that ids mean."""
        super().__init__(look, "warn", parent)
        self.setObjectName("offered-notice")
        said = self.tr("The source of this record has a newer version.")
        self.setAccessibleName(said)
        self.versions = Versions(name, look)
        self.keep = push(self.tr("Keep mine"), look)
        self.keep.setObjectName("keep-mine")
        self.take = push(self.tr("Take theirs"), look)
        self.take.setObjectName("take-theirs")
        for button in (self.keep, self.take):
            button.setAccessibleDescription(said)
        self.keep.clicked.connect(self.mine_kept)
        self.take.clicked.connect(self.theirs_taken)
        head = Label(said, look, bold=True, wrap=True)
        buttons = row(look, self.keep, self.take, None)
        self.setLayout(column(look, head, self.versions, buttons, gap=8, margins=_INSIDE))
        self.hide()

    def show_held(self, held: Held, *, locked: bool) -> None:
        """Show both versions where there are two."""
        self.setVisible(held.offered is not None)
        if held.offered is not None:
            headings = (self.tr("Mine"), self.tr("Theirs"))
            self.versions.show_pair(held.record, held.offered, headings)
        self.keep.setEnabled(not locked)
        self.take.setEnabled(not locked)


class TwinsNotice(Card):
    """Records that say nearly the same as the one that is looked at."""

    merged = Signal(object)
    closed = Signal()

    def __init__(self, name: NameOf, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden; `name` names the records that ids mean."""
        super().__init__(look, "note", parent)
        self._name = name
        self.setObjectName("twins-notice")
        self._of: RecordKey | None = None
        self._title = Label("", look, bold=True, wrap=True)
        self._body = QWidget()
        self.close_button = push(self.tr("Close"), look, kind="link")
        self.close_button.setObjectName("twins-close")
        self.close_button.clicked.connect(self.closed)
        self._lines = column(
            look,
            self._title,
            self._body,
            row(look, self.close_button, None),
            gap=8,
            margins=_INSIDE,
        )
        self.setLayout(self._lines)
        self.hide()

    @property
    def of(self) -> RecordKey | None:
        """The record whose twins are shown."""
        return self._of

    def show_twins(self, held: Held, found: Sequence[tuple[Held, float]], *, locked: bool) -> None:
        """Show what nearly says the same as `held`."""
        self._of = key_of(held.record)
        pattern = self.tr("Nearly the same: {count}") if found else self.tr("Nothing is alike.")
        self._title.setText(pattern.format(count=len(found)))
        body, look = QWidget(), self.look
        lines = column(look, gap=16)
        for number, (other, nearness) in enumerate(found):
            lines.add(self._pair(held, other, nearness, number=number, locked=locked))
        body.setLayout(lines)
        old, self._body = self._body, body
        self._lines.replaceWidget(old, body)
        old.hide()
        old.deleteLater()
        self.show()
        self.setAccessibleName(self._title.words)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Go."""
        self._of = None
        self.hide()

    def _pair(
        self, held: Held, other: Held, nearness: float, *, number: int, locked: bool
    ) -> QWidget:
        look = self.look
        versions = Versions(self._name, look)
        headings = (self.tr("This one"), self.tr("The other one"))
        versions.show_pair(held.record, other.record, headings)
        percent = self.tr("{title} ({percent} % alike)").format(
            title=name_of(other), percent=round(nearness * 100)
        )
        merge = push(self.tr("Merge into this"), look, kind="fix")
        merge.setObjectName(f"merge-{number}")
        merge.setAccessibleDescription(name_of(other))
        merge.setEnabled(not locked)
        merge.clicked.connect(lambda: self.merged.emit(other))
        pair = QWidget()
        about = self.tr(
            "Everything that refers to the other one refers to this one then, and the other one "
            "lies in the trash."
        )
        pair.setLayout(
            column(
                look,
                Label(percent, look, bold=True, wrap=True),
                versions,
                Label(about, look, size=12, tone="muted", wrap=True),
                row(look, merge, None),
                gap=8,
            )
        )
        return pair


class PurgeNotice(Card):
    """The one question that the library asks: deleting for good cannot be undone."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden."""
        super().__init__(look, "err", parent)
        self.setObjectName("purge-notice")
        self._said = Label("", look, bold=True, wrap=True)
        self.keep = push(self.tr("Leave it in the trash"), look)
        self.keep.setObjectName("purge-keep")
        self.delete = push(self.tr("Delete it for good"), look)
        self.delete.setObjectName("purge-confirm")
        self.keep.clicked.connect(self.closed)
        self.delete.clicked.connect(self.confirmed)
        buttons = row(look, self.keep, None, self.delete)
        self.setLayout(column(look, self._said, buttons, gap=8, margins=_INSIDE))
        self.hide()

    def ask(self, held: Held) -> None:
        """Ask whether a record is to go for good."""
        said = self.tr(
            "“{title}” and its history will be gone, and the steps before that cannot be undone."
        ).format(title=name_of(held))
        self._said.setText(said)
        self.setAccessibleName(said)
        self.delete.setAccessibleDescription(said)
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
